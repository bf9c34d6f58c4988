"""The facts about a place: counted again from plain rows, for every kind of place."""

import re

import pytest

from dashboard.analysis.similarity import overlaps
from dashboard.content.texts import Remark
from dashboard.export.paper import report
from dashboard.export.taken import Taken
from dashboard.language import numbers
from dashboard.plans.uses import facts_of
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


def wijken(store, code):
    return sorted({c.replace("BU", "WK")[:8] for c in store.area(code).members})


def test_wijken_that_are_unfavourable_now_and_always_are_counted_from_their_classes(store, classes):
    for code in store.area_ids[::3]:
        area, codes = store.area(code), [w for w in wijken(store, code) if w in classes]
        low = sum(classes[w].get(2024, 9) <= 4 for w in codes)
        whole = [w for w in codes if all(y in classes[w] for y in YEARS)]
        always = sum(all(classes[w][y] <= 4 for y in YEARS) for w in whole)
        content = classes_since(store, area, "wijk")
        text = check(content.headline)
        assert re.search(rf"\b{low or 'geen'} van de {len(codes)} wijk", text), text
        if whole:
            assert re.search(rf"\b{always or 'geen'} van de {len(whole)} wijk", text), text
        assert len(content.table) == len(codes)
        fact = dict(_rows(store, area))["Wijken"]
        assert fact.startswith(f"{low or 'geen'} van de {len(codes)} wijk")


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
    assert told["Klasse sinds 2002"].endswith("eerdere metingen ontbreken")
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
