"""What a reader's list means: every way in which a code or a name is written down."""

import csv
from pathlib import Path

import pytest

from dashboard.analysis.own_list import Outcome, read_places
from dashboard.sources.lists import rows_of_text
from dashboard.store.read import Store
from dashboard.vocabulary.levels import map_levels


def lines(store: Store, text: str):
    return read_places(store, rows_of_text(text)).lines


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("BU01530202", "BU01530202"),
        ("bu01530202", "BU01530202"),
        ("BU 0153 02 02", "BU01530202"),
        ("01530202", "BU01530202"),
        ("1530202", "BU01530202"),
        ("WK3401", "WK003401"),
        ("3401", "WK003401"),
        ("gm34", "GM0034"),
        ("34", "GM0034"),
        ("Enschede - Pathmos", "BU01530202"),
        ("Pathmos (Enschede)", "BU01530202"),
        ("Pathmos, Enschede", "BU01530202"),
        ("Enschede;Pathmos", "BU01530202"),
        ("pathmos in de gemeente Enschede", "BU01530202"),
        ("wijk De Werven in Almere", "WK003402"),
        ("Den Haag", "GM0518"),
        ("gemeente 's-Gravenhage", "GM0518"),
        ("Heerlen Noord", "heerlen-noord"),
        ("WK015302 Hogeland", "WK015302"),
        ("wk 153 02  Hogeland-Velve", "WK015302"),
        ("BU01530202 - Pathmos", "BU01530202"),
        ("Bunnik", "GM0312"),
        ("Buurse kern", "BU01580300"),
        ("gm34 Almere", "GM0034"),
    ],
)
def test_a_place_is_known_however_it_is_written(store, text, code):
    (line,) = lines(store, text)
    assert (line.outcome, line.codes) == (Outcome.TAKEN, (code,))


@pytest.mark.proof
def test_every_code_is_known_without_its_letters_and_zeros(store):
    table = store.areas
    for code in table.loc[table["level"].isin(map_levels()), "code"]:
        assert read_places(store, [(code[2:].lstrip("0"),)]).lines[0].codes == (code,)


@pytest.mark.parametrize("text", ["Centrum", "De Werven"])
def test_a_name_that_several_places_have_means_none_of_them(store, text):
    (line,) = lines(store, text)
    assert line.outcome is Outcome.SEVERAL and len(line.codes) > 1
    assert read_places(store, [(text,)]).codes == ()


def test_a_name_of_places_in_each_other_means_the_largest_and_says_so(store):
    (line,) = lines(store, "Voerendaal")
    assert line.codes == ("GM0986",) and line.also


@pytest.mark.parametrize(
    "text",
    ["Haven, Almere", "Almere;Haven", "Oost; Arnhem", "Centrm\tEnschede", "Almere;1353",
     "Oost, Heerlen-Noord", "Nergens, Almere, Arnhem"],
)  # fmt: skip
def test_a_gemeente_beside_a_name_that_is_not_in_it_is_one_line_and_never_all_its_wijken(
    store, text
):
    report = read_places(store, rows_of_text(text))
    assert [line.outcome for line in report.lines] == [Outcome.UNKNOWN] and not report.codes
    assert all(cell.strip() in report.lines[0].text for cell in text.replace("\t", ";").split(";"))


def test_several_places_on_a_line_that_are_all_known_are_each_taken(store):
    report = read_places(store, rows_of_text("Almere, Arnhem\nPathmos, De Wervn"))
    assert report.codes == ("GM0034", "GM0202", "BU01530202")
    assert [line.outcome for line in report.lines] == [Outcome.TAKEN] * 3 + [Outcome.UNKNOWN]


def test_a_place_that_is_not_known_gets_the_nearest_names(store):
    (line,) = lines(store, "De Wervn")
    assert line.outcome is Outcome.UNKNOWN and line.codes[0] == "WK003402"


def test_a_code_of_another_year_gets_the_place_of_its_name(store):
    (_, line) = lines(store, "WK999999;Pathmos\nBU01530202")[::-1]
    assert line.outcome is Outcome.UNKNOWN and line.code and line.codes == ("BU01530202",)


@pytest.mark.parametrize("text", ["1353", "1316AB", "1316 ab"])
def test_a_postcode_is_told_as_one(store, text):
    assert lines(store, text)[0].postcode


def test_a_code_with_another_name_behind_it_is_taken_and_told(store):
    (line,) = lines(store, "WK003402 Iets anders")
    assert line.codes == ("WK003402",) and line.other_name == "Iets anders"


def test_a_code_under_another_name_is_taken_and_told(store):
    other, same = lines(store, "code;naam\nBU01530203;Heel iets anders\nBU01530202;PATHMOS")
    assert other.outcome is Outcome.TAKEN and other.other_name == "Heel iets anders"
    assert same.other_name == ""


def test_doubles_and_what_lies_in_a_wijk_of_the_list_are_told_apart(store):
    text = "BU00340201\nWK003402\nwk3402\nGM0153\nWK015302\nBU01530202"
    told = [line.outcome for line in lines(store, text)]
    assert told == [
        Outcome.WITHIN, Outcome.TAKEN, Outcome.DOUBLE, Outcome.TAKEN, Outcome.WITHIN,
        Outcome.WITHIN,
    ]  # fmt: skip


def test_columns_are_known_by_their_headers_and_the_smallest_code_counts(store):
    text = "gemeentecode;wijkcode;buurtcode;buurtnaam;huishoudens\n153;15302;1530202;Pathmos;1020\n"
    (line,) = lines(store, text)
    assert line.codes == ("BU01530202",) and line.number == 2 and not line.other_name


def test_a_name_under_headers_is_looked_for_in_its_gemeente(store):
    (line,) = lines(store, "buurtnaam;gemeente\nDe Werven;Almere")
    assert line.codes == ("WK003402",)


def test_a_name_under_the_header_of_codes_is_a_name(store):
    two = lines(store, "code\nCentrum\nPathmos (Enschede)")
    assert [line.outcome for line in two] == [Outcome.SEVERAL, Outcome.TAKEN]


def test_codes_on_one_line_are_each_a_place(store):
    assert [one.codes for one in lines(store, "WK003401, WK003402")] == [
        ("WK003401",), ("WK003402",),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ['=HYPERLINK("http://x")', "<script>alert(1)</script>", "'; --"])
def test_a_formula_or_markup_is_a_name_that_nobody_has(store, text):
    assert {line.outcome for line in lines(store, text)} == {Outcome.UNKNOWN}


def test_the_list_of_the_programme_gives_the_places_of_the_programme(store, bron: Path):
    text = (bron / "nplv_gebieden.csv").read_text("utf-8")
    wanted = {row["code"] for row in csv.DictReader(text.splitlines())}
    report = read_places(store, rows_of_text(text))
    assert set(report.codes) == wanted
    assert {line.outcome for line in report.lines} == {Outcome.TAKEN}
