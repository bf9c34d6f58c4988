"""An area may have any name: one that means something else on the screen gets its gemeente."""

import pandas as pd
import pytest

from dashboard.build.names import TAKEN_NAMES, own_names


@pytest.mark.parametrize("name", [*sorted(TAKEN_NAMES), "2024"])
def test_a_name_that_means_something_else_gets_its_gemeente(name):
    table = pd.DataFrame({"area": [name, "Delft-West"], "gemeente": ["Aadorp", "Delft"]})
    assert own_names(table)["area"].tolist() == [f"{name} (Aadorp)", "Delft-West"]


def test_every_committed_area_keeps_its_name(store):
    assert own_names(store.nplv)["area"].equals(store.nplv["area"])
