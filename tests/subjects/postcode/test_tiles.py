"""The profile of a postcode: one release in each tile, and what is not known is said."""

import dataclasses

import pytest

from dashboard.content.names import PlaceName
from dashboard.plans.profile import answer_tile, called, named, profile
from dashboard.subjects.postcode import numbers, tiles
from dashboard.vocabulary.measures import DIMENSION_KEYS
from tests.language.checks import check

SAMPLE = ("3011", "6415", "1108", "9301")


def every(store, code):
    area = named(store.area(code))
    return {t.key: t.build() for t in (answer_tile(store, area), *profile(store, area).values())}


@pytest.mark.parametrize("code", SAMPLE)
def test_every_tile_says_a_whole_sentence_its_source_and_its_year(store, code):
    found = every(store, code)
    assert set(found) == {
        "antwoord", "verloop", "dimensies", "adviezen", "buurten", "postcodes",
    }  # fmt: skip
    for key, content in found.items():
        check(content.headline)
        assert content.source and content.period
        if key in ("antwoord", "verloop", "dimensies", "postcodes"):
            assert "meting 2022" in content.source and "meting 2024" not in content.source
            assert any("uit de meting 2022" in note for note in content.notes)


@pytest.mark.proof
def test_every_postcode_has_its_tiles(store):
    for code in store.areas.loc[store.areas["level"] == "pc4", "code"]:
        for content in every(store, code).values():
            check(content.headline)


def test_the_country_beside_it_is_the_mean_of_the_postcodes_of_the_same_release(store):
    """By dicts: every postcode with a score in all of its years, by households."""
    rows = store.scores[store.scores["level"] == "pc4"]
    by: dict[str, dict[int, float]] = {}
    for code, year, score in zip(rows["code"], rows["year"], rows["lbm"], strict=True):
        by.setdefault(code, {})[year] = score
    years = sorted({year for own in by.values() for year in own})
    homes = store.areas[store.areas["level"] == "pc4"].set_index("code")["households"]
    homes = homes.dropna().astype(float).to_dict()
    whole = {code: own for code, own in by.items() if len(own) == len(years)}
    line = numbers.country_line(store)
    assert line.index.tolist() == years == [2002, 2008, 2012, 2014, 2016, 2018, 2020, 2022]
    for year in years:
        total = sum(own[year] * homes.get(code, 0) for code, own in whole.items())
        assert line[year] == pytest.approx(total / sum(homes.get(code, 0) for code in whole))
    assert line[2022] - 4.102264851143685 == pytest.approx(0.0195, abs=0.0002), "as stated"


@pytest.mark.parametrize("code", SAMPLE)
def test_the_gaps_of_the_dimensions_are_those_of_the_year_and_add_up(store, code):
    area = store.area(code)
    gaps = numbers.gaps(store, area)
    table = numbers.beside_country(store, area)
    own = store.series.loc[("pc4", code, 2022)]
    assert gaps.sum() == pytest.approx(table.at[2022, code] - table.at[2022, "NL"], abs=1e-9)
    mean = numbers.country_line(store, "onv")[2022]
    assert gaps["onv"] == pytest.approx(own["onv"] - mean)
    assert list(gaps.index) == list(DIMENSION_KEYS)


def test_the_lists_link_to_the_places_that_they_name(store):
    found = every(store, "6415")
    buurten = found["buurten"].table["Buurt"].values
    assert {name.code for name in buurten} == set(
        store.postcodes.query("postcode == '6415'")["code"]
    )
    others = found["postcodes"].table["Postcode"].values
    assert all(isinstance(name, PlaceName) for name in others) and len(others) == 13
    assert found["buurten"].figure.text.startswith("Van postcodes heeft deze set geen grenzen")
    assert [card.value for card in found["postcodes"].figure.cards] == ["13", "2"]


def test_school_advice_is_that_of_the_table(store):
    content = every(store, "3011")["adviezen"]
    rows = store.indicators.query("level == 'pc4' and code == '3011' and measure == 'advies_vmbo'")
    assert content.table["Vmbo"].values == tuple(rows.sort_values("year")["value"])
    assert "van de school, niet van de leerling" in content.notes[0]


def test_a_postcode_without_schools_says_so(store):
    schools = set(store.indicators.query("level == 'pc4'")["code"])
    code = next(c for c in store.scores.query("level == 'pc4'")["code"] if c not in schools)
    assert "te weinig gegevens" in tiles.advice(store, store.area(code)).headline


def test_without_official_scores_it_says_what_is_missing(store):
    none = dataclasses.replace(store, scores=store.scores[store.scores["level"] != "pc4"])
    found = every(none, "3011")
    assert "Zet daarvoor het officiële bestand erbij." in found["antwoord"].headline
    assert "verloop" not in found and "adviezen" in found and "buurten" in found


def test_it_is_called_by_its_gemeente(store):
    assert called(store, store.area("3011")) == "postcode 3011 (Rotterdam)"
