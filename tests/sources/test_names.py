"""Names as browsers, Windows, macOS and older releases write them."""

import unicodedata

import pytest

from dashboard.sources.names import is_litter, plain, printable


@pytest.mark.parametrize(
    "name",
    [
        "kwb-2024.csv",
        "KWB-2024.CSV",
        "kwb-2024 (1).csv",
        "kwb-2024(12).csv",
        "kwb-2024 - kopie.csv",
        "kwb-2024 - Kopie (2).csv",
        "kwb-2024 copy 2.csv",
        "Kopie van kwb-2024.csv",
        "kwb-2024 2.csv",
        "kwb-2024-1.csv",
        "kwb\u20132024.csv",
        "kwb-2024.csv.csv",
        " kwb-2024 .csv",
    ],
)
def test_a_second_download_or_a_copy_has_the_name_of_the_first(name):
    assert plain(name) == "kwb-2024.csv"


@pytest.mark.parametrize(
    "name",
    [
        "Leefbaarometer-scores wijken 2002-2024.csv",
        "Leefbaarometer-scores_wijken_2002-2024.csv",
        "Leefbaarometer-scores%20wijken%202002-2024.csv",
        "Leefbaarometer-scores\u00a0wijken  2002-2024 (3).csv",
    ],
)
def test_spaces_are_spaces_however_they_are_written(name):
    assert plain(name) == "leefbaarometer-scores wijken 2002-2024.csv"


@pytest.mark.parametrize("name", ["kwb-2023.csv", "wijk 2022.gpkg", "gepubliceerd.csv"])
def test_a_year_is_no_number_of_a_copy(name):
    assert plain(name) == name


@pytest.mark.parametrize(
    "name",
    ["__MACOSX/wijk 2024.gpkg", "a/._kwb-2024.csv", ".DS_Store", "~$kwb-2024.xlsx", "Thumbs.db"],
)
def test_what_systems_leave_behind_is_litter(name):
    assert is_litter(name)


def test_an_ordinary_file_is_no_litter():
    assert not is_litter("../leefbaarometer/kwb-2024.csv")


def test_a_name_can_always_be_written():
    assert printable(unicodedata.normalize("NFD", "café")) == "café"
    assert printable("caf\udce9") == "caf\ufffd"
    assert printable("a\x1b[31m\nb") == "a\ufffd[31m\ufffdb"
