"""The first sheet of a workbook, the names of its sheets, and the file as a whole."""

import io
import time
from datetime import date

import openpyxl
import pytest

from dashboard.export.facts import Facts, facts_of
from dashboard.export.taken import Taken
from dashboard.export.workbook import workbook
from dashboard.export.workbook.sheet_names import CHART_DATA, FRONT, sheet_names
from dashboard.vocabulary.scales import CLASSES, LIVEABILITY
from tests.export.taken import ADDRESS, taken

FACTS = Facts("Leefbaarometer 3.0", "land en wijken", date(2026, 11, 27), date(2026, 11, 28))


def book(*tiles: Taken):
    return openpyxl.load_workbook(io.BytesIO(workbook(tiles, FACTS)))


def test_the_first_sheet_says_what_the_file_is_and_leads_to_each_sheet():
    found = book(taken(), taken(key="klassen", topic="Klassen"))
    front = found.worksheets[0]
    assert found.sheetnames == [FRONT, "Het verloop", "Klassen", CHART_DATA]
    rows = {row[0].value: row[1].value for row in front.iter_rows() if row[0].value}
    assert front["A1"].value == "Heerlen-Noord"
    assert rows["Gegevens"] == "Leefbaarometer 3.0; land en wijken"
    assert rows["Datum van de gegevens"] == "27 november 2026"
    assert rows["Gedownload op"] == "28 november 2026"
    assert rows["Adres van het scherm"] == ADDRESS
    assert rows["Bron"] == "Leefbaarometer 3.0; CBS"
    assert {"Score", "Verschil, verandering", "Klasse", "Huishoudens", "Lege cel"} <= set(rows)
    links = [c.hyperlink.location for c in front["A"] if c.hyperlink and c.hyperlink.location]
    assert links == ["'Het verloop'!A1", "'Klassen'!A1"]


def test_the_first_sheet_has_the_classes_with_their_colours_and_bounds():
    rows = list(book(taken()).worksheets[0].iter_rows())
    top = next(n for n, row in enumerate(rows) if row[2].value == "Totaalscore vanaf")
    shown = rows[top + 1 : top + 10]
    assert [(row[0].value, row[1].value) for row in shown] == [(c.number, c.name) for c in CLASSES]
    assert [row[0].fill.fgColor.rgb[2:].lower() for row in shown] == [c.colour[1:] for c in CLASSES]
    bounds = list(LIVEABILITY.bounds)
    assert [row[2].value for row in shown] == [None, *map(pytest.approx, bounds)]
    assert [row[3].value for row in shown] == [*map(pytest.approx, bounds), None]


def test_tiles_of_several_pages_name_each_address_once():
    other = Taken("kaart", "Kaart", taken().content, "https://dashboard.example/kaart", "Kaart")
    front = book(taken(), taken(), other).worksheets[0]
    links = [c.hyperlink.target for c in front["B"] if c.hyperlink]
    assert front["A1"].value == "Figuren uit het NPLV-dashboard"
    assert links == [ADDRESS, "https://dashboard.example/kaart"]


def test_a_file_of_one_tile_opens_at_it_and_of_more_at_the_first_sheet():
    assert book(taken()).active.title == "Het verloop"
    assert book(taken(), taken()).active.title == FRONT


def test_the_facts_are_those_of_the_set(store):
    facts = facts_of(store, date(2026, 11, 28))
    assert facts.release == store.manifest["release"]
    assert facts.set_date.isoformat() == store.manifest["built_at"][:10]
    assert not facts.holds.startswith("startset")


@pytest.mark.parametrize(
    ("topic", "name"),
    [("a/b:c", "a b c"), ("", "gegevens"), ("x" * 40, "x" * 31), ("'Zuid'", "Zuid"),
     ("[]", "gegevens"), ("history", "history (2)"), (FRONT.upper(), f"{FRONT.upper()} (2)")],
)  # fmt: skip
def test_the_name_of_a_sheet_is_one_that_excel_accepts(topic, name):
    assert sheet_names([taken(topic=topic, page="")]) == [name]
    assert book(taken(topic=topic, page="")).sheetnames[1] == name


@pytest.mark.parametrize("topic", ["'t Zand & 's-Graveland", "a#b!c", "50% (A)", "Één <b>"])
def test_the_first_sheet_leads_to_a_sheet_whatever_its_name(topic):
    found = book(taken(topic=topic))
    link = next(c.hyperlink for c in found[FRONT]["A"] if c.hyperlink)
    assert link.location == "'" + found.sheetnames[1].replace("'", "''") + "'!A1"


def test_sheets_of_the_same_topic_are_told_apart_by_page_or_number():
    tiles = [taken(page="Overzicht"), taken(page="Breda"), taken(page="Breda"), taken(page="Breda")]
    names = sheet_names(tiles)
    assert names == ["Het verloop", "Het verloop, Breda", "Het verloop (2)", "Het verloop (3)"]
    long = [taken(topic="Waaruit bestaat de verandering van " + side) for side in "ABC"]
    assert len({name.lower() for name in sheet_names(long)}) == 3
    assert all(len(name) <= 31 for name in sheet_names(long))


def test_the_same_tiles_give_the_same_bytes():
    first = workbook([taken()], FACTS)
    time.sleep(2.1)  # times in a zip go by two seconds
    assert workbook([taken()], FACTS) == first


def test_a_workbook_of_no_tiles_has_its_first_sheet():
    assert book().sheetnames == [FRONT, CHART_DATA]
