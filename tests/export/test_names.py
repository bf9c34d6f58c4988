"""File names: what is inside, in signs that every system takes."""

import pytest

from dashboard.export.names import file_name, file_name_of
from tests.export.taken import taken


def test_a_tile_is_named_by_its_place_itself_and_its_years():
    assert file_name_of([taken()], "pptx") == "heerlen-noord-verloop-2018-2024.pptx"


@pytest.mark.parametrize(
    ("period", "years"),
    [
        ("2024", "-2024"),
        ("2018 en 2024", "-2018-2024"),
        ("gelijkenis 2018; verandering 2018-2024", "-2018-2024"),
        ("2024; in de tabel ook 2018", "-2018-2024"),
        ("onbekend", ""),
        ("12018 wijken", ""),
    ],
)
def test_the_years_are_the_first_and_the_last_of_the_period(period, years):
    assert file_name_of([taken(period=period)], "csv") == f"heerlen-noord-verloop{years}.csv"


def test_more_tiles_are_named_by_their_page_and_all_their_years():
    tiles = [taken(), taken(key="klassen", period="2002-2022")]
    assert file_name_of(tiles, "xlsx") == "heerlen-noord-2002-2024.xlsx"


def test_two_pages_are_both_named_and_of_more_the_first_and_how_many_others():
    tiles = [taken("Overzicht"), taken(), taken("Overzicht"), taken("Kaart"), taken("Samenhang")]
    assert file_name_of(tiles[:3], "pdf") == "overzicht-heerlen-noord-2018-2024.pdf"
    assert file_name_of(tiles, "pdf") == "overzicht-en-3-andere-2018-2024.pdf"


def test_two_files_of_the_same_tiles_can_be_told_apart():
    both = [taken(), taken(key="klassen")]
    assert file_name_of(both, "pdf", "rapport") == "heerlen-noord-rapport-2018-2024.pdf"


def test_a_long_name_gives_way_to_what_tells_files_apart():
    name = file_name_of([taken("Een Lange Naam " * 20)], "pptx").removesuffix(".pptx")
    assert len(name) <= 80 and name.startswith("een-lange-naam-")
    assert name.endswith("-verloop-2018-2024")


@pytest.mark.parametrize("page", ["", "日本", '&<>"=+@', "../../.."])
def test_an_odd_name_of_a_page_leaves_the_rest(page):
    assert file_name_of([taken(page)], "csv") == "verloop-2018-2024.csv"


def test_a_file_of_nothing_has_a_name_too():
    assert file_name_of([], "csv") == "gegevens.csv"


@pytest.mark.parametrize(
    ("stem", "ext", "name"),
    [
        ("Overlast & onveiligheid, 2018-2024", "csv", "overlast-onveiligheid-2018-2024.csv"),
        ("../../etc/passwd", ".xlsx", "etc-passwd.xlsx"),
        ("Één café", "CSV", "een-cafe.csv"),
        ("", "csv", "gegevens.csv"),
        ("日本", "csv", "gegevens.csv"),
        ("CON", "csv", "bestand-con.csv"),
        ('a"\r\nb', "csv", "a-b.csv"),
        ("x" * 200, "csv", "x" * 80 + ".csv"),
    ],
)
def test_file_name_is_a_safe_slug(stem, ext, name):
    assert file_name(stem, ext) == name


@pytest.mark.parametrize("ext", ["", "a/b", "..", "c s", "tar.gz"])
def test_file_name_refuses_an_odd_extension(ext):
    with pytest.raises(ValueError, match="not a file extension"):
        file_name("x", ext)
