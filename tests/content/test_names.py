"""Names that know their place: which do, and that they are ordinary text everywhere else."""

import pickle

import pandas as pd
import pytest

from dashboard.content.names import PlaceName, code_of, name_of, place_name, place_names
from dashboard.content.table import Column, Table
from dashboard.export.tables import to_csv
from dashboard.ui.my_area import AREA
from dashboard.ui.registry import page_info
from dashboard.vocabulary.areas import comparable, country, own_area, programme

COMPOSED = own_area("x", ["WK003401"])


@pytest.mark.parametrize(
    "code", ["heerlen-noord", "GM0034", "WK003401", "BU00340101", COMPOSED.code]
)
def test_a_place_with_a_profile_is_known_by_its_code(code: str) -> None:
    name = place_name(code, "Naam")
    assert name == "Naam"
    assert code_of(name) == code


@pytest.mark.parametrize("long", [False, True])
def test_what_has_no_profile_is_ordinary_text(long: bool) -> None:
    for area in (country(long), programme(long), comparable(long)):
        assert type(name_of(area)) is str


def test_its_address_is_that_of_the_profile_with_its_choice() -> None:
    path = page_info("gebiedsprofiel").url_path
    assert PlaceName("Almere", "GM0034").address == f"{path}?{AREA}=GM0034"


def test_a_table_of_names_is_named_in_its_order() -> None:
    found = place_names(pd.Series({"WK003402": "B", "WK003401": "A"}))
    assert list(found.values()) == ["B", "A"]
    assert [code_of(name) for name in found.values()] == ["WK003402", "WK003401"]


def test_what_is_made_of_a_name_is_text_and_a_copy_is_a_name() -> None:
    name = PlaceName("Almere", "GM0034")
    assert type(f"{name}") is str
    assert pickle.loads(pickle.dumps(name)).code == "GM0034"


def test_a_file_holds_the_name_and_no_link() -> None:
    table = Table((Column("Gebied", (PlaceName("Almere", "GM0034"),)),))
    assert to_csv(table).decode("utf-8-sig") == "Gebied\r\nAlmere\r\n"
    assert table.shown.index.tolist() == ["Almere"]
