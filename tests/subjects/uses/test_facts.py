"""The facts about a place: counted again from plain rows, for every kind of place."""

import re
from itertools import pairwise

import pytest

from dashboard.analysis.series import CLASS, scores_of
from dashboard.analysis.similarity import overlaps
from dashboard.content.texts import Remark
from dashboard.export.paper import report
from dashboard.export.taken import Taken
from dashboard.language import numbers
from dashboard.plans.uses import facts_of
from dashboard.subjects.uses import words
from dashboard.subjects.uses.numbers import Counted
from dashboard.subjects.uses.tiles import classes_since, facts
from dashboard.vocabulary.areas import own_area
from tests.export.paper.pdfs import opened
from tests.language.checks import check

YEARS = (2002, 2008, 2012, 2014, 2016, 2018, 2020, 2022, 2024)


@pytest.fixture(scope="module")
def classes(store):
    """Code -> year -> class, from rows as dicts."""
    found = {}
    for row in store.scores.to_dict("records"):
        if row["level"] in ("wijk", "buurt"):
            found.setdefault(row["code"], {})[row["year"]] = row["class"]
    return found


@pytest.fixture(scope="module")
def wijken(store):
    """Area -> the wijken that lie in it whole: named in it, or every buurt with a score is."""
    buurten = {}
    for row in store.areas.to_dict("records"):
        if row["level"] == "buurt":
            buurten.setdefault(row["wijk_code"], set()).add(row["code"])

    def of(members):
        within = {code for code in members if code.startswith("WK")}
        return sorted(within | {w for w, codes in buurten.items() if codes <= set(members)})

    return of


def so_many(part, whole):
    if part == whole > 1:
        return "beide wijken" if whole == 2 else f"alle {whole} wijken"
    return f"{part or 'geen'} van de {whole} wijken" if whole > 1 else "de enige hele wijk"


def test_wijken_that_are_unfavourable_now_and_always_are_counted_from_their_classes(
    store, classes, wijken
):
    none = []
    for code in store.area_ids:
        area, codes = store.area(code), wijken(store.area(code).members)
        fact = dict(_rows(store, area))["Wijken"]
        if not codes:
            none.append(code)
            assert fact.startswith("geen wijk ligt er helemaal in; wel voor een deel: ")
            continue
        low = sum(classes[w].get(2024, 9) <= 4 for w in codes)
        whole = [w for w in codes if all(y in classes[w] for y in YEARS)]
        always = sum(all(classes[w][y] <= 4 for y in YEARS) for w in whole)
        content = classes_since(store, area, "wijk")
        text = check(content.headline)
        assert so_many(low, len(codes)) in text, text
        if len(whole) > 1:
            assert f"; {so_many(always, len(whole))}" in text, text
        assert len(content.table) == len(codes)
        assert fact.startswith(so_many(low, len(codes)))
    assert none == ["breda-noord"]


@pytest.mark.parametrize(
    ("members", "whole", "part"),
    [
        (("BU05991081", "BU05991082"), 0, ("Feijenoord",)),
        (("WK034403", "BU05991081"), 1, ("Feijenoord",)),
        (("WK034403",), 1, ()),
        (("WK034403", "WK059910"), 2, ()),
    ],
)
def test_only_a_whole_wijk_counts_as_one_and_the_rest_is_named(store, members, whole, part):
    area = own_area("Van mij", members)
    assert len(classes_since(store, area, "wijk").table) == whole
    told = dict(_rows(store, area))["Wijken"]
    cut = "deels in het gebied en daarom niet meegeteld" if whole else "wel voor een deel"
    assert (cut in told) == bool(part)
    assert all(f"{cut}: {name}" in told for name in part)
    keys = [planned.key for planned in facts_of(store, area)]
    assert ("wijken" in keys) == bool(whole) and "buurten" in keys


def test_one_place_is_not_counted_as_many():
    one = {
        (0, 0): "de enige buurt heeft in 2024 geen klasse zwak of lager",
        (1, 0): "de enige buurt heeft in 2024 klasse zwak of lager; dat was niet in elke meting "
        "sinds 2018 zo",
        (1, 1): "de enige buurt heeft in 2024 klasse zwak of lager; dat was zo in elke meting "
        "sinds 2018",
    }
    for (low, always), told in one.items():
        found = Counted(1, low, 1, always, YEARS[5:])
        assert words.low("buurt", found) == told
        assert check(words.course("Deel", "buurt", found)).startswith("In Deel heeft de enige")
    lone = words.low("buurt", Counted(1, 1, 0, 0, YEARS))
    assert lone.endswith("; geen buurt met alle 9 metingen sinds 2002")
    mixed = words.low("wijk", Counted(4, 4, 1, 0, YEARS))
    assert mixed == (
        "alle 4 wijken hebben in 2024 klasse zwak of lager; de enige hele wijk met alle 9 metingen "
        "had die niet in elke meting sinds 2002"
    )


@pytest.mark.parametrize("level", ["wijk", "buurt"])
def test_no_count_reads_as_of_one_or_as_many_of_as_many(level):
    for known, long in ((k, m) for k in range(4) for m in range(k + 1)):
        for low in range(known + 1):
            for always in range(min(low, long) + 1):
                found = Counted(known, low, long, always, YEARS)
                text = check(words.course("Deel", level, found))
                assert not re.search(r"van de 1 |\b(\d+) van de \1 ", text), text


@pytest.mark.parametrize(
    ("classes", "label", "told"),
    [
        ({2024: 4}, "Klasse in eerdere metingen", "ontbreekt: deze set heeft alleen 2024"),
        ({2002: None, 2024: 4}, "Klasse in eerdere metingen",
         "ontbreekt: deze set heeft alleen 2024"),
        ({2018: 4, 2020: 4, 2022: 5, 2024: 5}, "Klasse sinds 2018",
         "zwak in 2018 en 2020, voldoende in 2022 en 2024"),
        (dict.fromkeys(YEARS, 4), "Klasse sinds 2002", "zwak van 2002 tot en met 2024"),
        ({2018: 4, 2022: 4, 2024: 4}, "Klasse sinds 2018", "zwak in 2018, zwak in 2022 en 2024"),
    ],
)  # fmt: skip
def test_the_class_is_told_in_every_measurement_since_the_first_that_there_is(classes, label, told):
    assert words.since(classes) == (label, told)


def test_a_class_that_changes_while_the_score_hardly_does_says_so(store):
    # By another route: the change of the score against the size from which it is told.
    found = set()
    for area in map(store.area, store.area_ids):
        rows = scores_of(store, area, ours=True)
        named = [
            str(year)
            for before, year in pairwise(rows.index)
            if rows[CLASS][before] != rows[CLASS][year]
            and abs(rows["lbm"][year] - rows["lbm"][before]) < 0.010 - 1e-9
        ]
        (told,) = (fact for what, fact in _rows(store, area) if what.startswith("Klasse sinds"))
        assert ("over een grens" in told) == bool(named)
        if named:
            assert f"; in {numbers.join(named)} ging de klasse" in told
        found.add(bool(named))
    assert found == {True, False}
    moved = {2018: 4, 2024: 5}
    assert check(words.course_of_one("Deel", moved, True)).endswith("bleef vrijwel gelijk.")
    assert "gelijk" not in words.course_of_one("Deel", moved, False)


def test_a_table_says_of_each_place_its_class_in_every_measurement(store, classes):
    area = store.area(store.area_ids[4])
    content = classes_since(store, area, "buurt")
    codes = [name.code for name in content.table["Buurt"].values]
    assert codes and set(codes) <= set(classes)
    years = [year for year in YEARS if any(year in classes[code] for code in codes)]
    assert [column.header for column in content.table.columns[1:]] == list(map(str, years))
    for year in years:
        told = content.table[str(year)].values
        assert list(told) == [classes[code].get(year) for code in codes]


def _rows(store, area):
    return [(row.part, row.outcome) for row in facts(store, area).figure.rows]


def test_the_facts_name_score_class_source_and_definition(store, value):
    for code in store.area_ids[::5]:
        told = dict(_rows(store, store.area(code)))
        assert numbers.score(value("nplv", code, 2024)) in told["Totaalscore en klasse in 2024"]
        assert "Leefbaarometer 3.0" in told["Bron"]
        won = numbers.deviation(value("nplv", code, 2024, "won"))
        assert f"woningvoorraad {won}" in told["Dimensies in 2024"]
        assert "94 kenmerken" in told["Wat de Leefbaarometer is"]
        low = [
            name
            for key, name in (
                ("fys", "fysieke leefomgeving"), ("onv", "overlast en onveiligheid"),
                ("soc", "sociale samenhang"), ("vrz", "voorzieningen"), ("won", "woningvoorraad"),
            )
            if value("land", "NL", 2024, key) - value("nplv", code, 2024, key) >= 0.010 - 1e-9
        ]  # fmt: skip
        assert told["Lager dan Nederland in 2024 op"] == (numbers.join(low) or "geen dimensie")


def test_every_kind_of_place_has_facts_and_says_what_it_lacks(store):
    own = own_area("Van mij", store.area("arnhem-oost").members[:2])
    for area in (own, *map(store.area, ("GM0344", "WK034403", "BU05991081", "arnhem-oost"))):
        keys = [planned.key for planned in facts_of(store, area)]
        assert keys[0] == "feiten" and len(set(keys)) == len(keys)
        for planned in facts_of(store, area):
            check(planned.build().headline)
    assert "wijken" not in [p.key for p in facts_of(store, store.area("BU05991081"))]
    gemeente = dict(_rows(store, store.area("GM0344")))
    assert "hele gemeente" in gemeente["Vergelijkbare wijken"]


def test_a_place_without_earlier_measurements_says_so(store):
    buurten = store.scores[store.scores["level"] == "buurt"]
    now, then = (set(buurten.loc[buurten["year"] == year, "code"]) for year in (2024, 2018))
    told = dict(_rows(store, store.area(min(now - then))))
    assert told["Klasse in eerdere metingen"] == "ontbreekt: deze set heeft alleen 2024"
    assert told["Verandering 2018-2024"].startswith("Niet te bepalen, want")


def test_the_facts_fit_on_one_a4(store):
    for code in ("GM0344", *store.area_ids[::9]):
        first = facts_of(store, store.area(code))[0]
        taken = Taken(first.key, first.topic, first.build(), "http://localhost/x", "Feiten")
        with opened(report([taken], store)) as file:
            assert len(file.pages) == 1


def test_a_place_without_wijken_has_nothing_to_draw(store):
    found = classes_since(store, store.area("BU05991081"), "wijk")
    assert isinstance(found.figure, Remark)
    assert not overlaps(store, store.area("BU05991081"), store.area("arnhem-oost"))


def test_the_period_of_a_tile_is_that_of_what_it_shows(store):
    of_buurten, of_wijken = store.area("breda-noord"), store.area("rotterdam-zuid")
    assert facts(store, of_buurten).period == "2018-2024"
    assert classes_since(store, of_buurten, "buurt").period == "2018-2024"
    assert facts(store, of_wijken).period == classes_since(store, of_wijken, "wijk").period
    assert facts(store, of_wijken).period == "2002-2024"
