"""What the tests of the pages share: the set that the pages show."""

from pathlib import Path

import pandas as pd
import pytest

from dashboard.store.layout import current


@pytest.fixture(autouse=True)
def _our_own_data(monkeypatch: pytest.MonkeyPatch) -> None:
    """The committed set, whatever the environment says."""
    monkeypatch.delenv("NPLV_DATA", raising=False)


@pytest.fixture(scope="session")
def scores(root: Path) -> dict[tuple[str, str, int], float]:
    """(level, code, year) -> total score, read straight from the file."""
    table = pd.read_parquet(current(root / "data") / "scores.parquet")
    keys = zip(table["level"], table["code"], table["year"], strict=True)
    return dict(zip(keys, table["lbm"], strict=True))
