"""The first tile of a page: its numbers are those of the set, by a road of their own."""

import re
from statistics import quantiles

import pytest

from dashboard.analysis.comparable import match
from dashboard.language import numbers
from dashboard.subjects.answer.tiles.answer import answer
from dashboard.vocabulary.areas import country, programme
from dashboard.vocabulary.measures import DIMENSION_KEYS, MEASURES
from tests.language import rungs

EXACT = 1e-12


def every(store):
    return [*(store.area(code) for code in store.area_ids), programme()]


def weak(store, code, year):
    """Households in scored buurten of class 1 to 4, and their share, from the rows themselves."""
    rows = [r for r in store.class_households.to_dict("records")
            if (r["code"], r["year"], r["level"]) == (code, year, "buurt")]  # fmt: skip
    low = sum(r["households"] for r in rows if r["class"] <= 4)
    return low, low / sum(r["households"] for r in rows)


def test_the_rows_hold_the_area_its_comparable_wijken_and_the_twenty(store, value):
    for area in every(store):
        content = answer(store, area)
        table, found = content.table.frame.set_index("Maat"), match(store, area)
        for key in ("lbm", *DIMENSION_KEYS):
            row, there = table.loc[f"{MEASURES[key]} 2024"], value("land", "NL", 2024, key)
            own = value("nplv", area.code, 2024, key) - there
            assert row["Verschil met Nederland"] == pytest.approx(own, abs=EXACT)
            others = sorted(value("nplv", a, 2024, key) - there for a in store.area_ids)
            quarter, _, three = quantiles(others, n=4, method="inclusive")
            shown = row[["Laagste NPLV-gebied", "Een kwart ligt lager dan",
                         "Driekwart ligt lager dan", "Hoogste NPLV-gebied"]]  # fmt: skip
            assert shown.tolist() == pytest.approx([others[0], quarter, three, others[-1]])
            alike = row["Vergelijkbare wijken: verschil"]
            if found is None:
                assert alike != alike
            else:
                assert alike == pytest.approx(found.series(key)[2024] - there, abs=EXACT)


def test_the_rows_stand_from_the_lowest_and_draw_what_the_table_holds(store):
    for area in every(store):
        content = answer(store, area)
        table = content.table.frame.set_index("Maat")
        drawn = [(t.name, t.spots[-1].at) for t in content.figure.tracks.tracks]
        assert [x for _, x in drawn] == sorted(x for _, x in drawn) and len(drawn) == 5
        for track in content.figure.tracks.tracks:
            row = table.loc[f"{track.name} 2024"]
            assert track.spots[-1].at == row["Verschil met Nederland"]
            assert track.text == numbers.difference(row["Verschil met Nederland"])
            band, half = track.spans
            assert (band.low, band.high) == (row["Laagste NPLV-gebied"], row["Hoogste NPLV-gebied"])
            assert band.low <= half.low <= half.high <= band.high
            for column in ("Laagste NPLV-gebied", "Hoogste NPLV-gebied"):
                assert numbers.difference(row[column]) in track.said
            low, high = content.figure.tracks.ends
            assert low < band.low and band.high < high


def test_the_households_then_and_now_are_those_of_the_set(store):
    there = weak(store, "NL", 2024)
    for area in every(store):
        then, now = (weak(store, area.code, year) for year in (2018, 2024))
        figure = answer(store, area).figure.figures[1]
        assert figure.value.endswith(f"{numbers.about(now[0])} huishoudens")
        assert f"{100 * now[1]:.0f}% · " in figure.value
        assert f"in 2018: {100 * then[1]:.0f}% · {numbers.about(then[0])}" in figure.remark
        assert f"Nederland nu {100 * there[1]:.0f}%" in figure.remark


def test_the_class_and_how_far_it_lies_from_the_country_are_told_by_the_ladder(store, value):
    names = {number: numbers.class_short(number) for number in range(1, 10)}
    for area in every(store):
        headline = answer(store, area).headline
        klass = value("nplv", area.code, 2024, "class")
        assert f"in 2024 ‘{names[klass]}’" in headline and "(‘goed’)" in headline
        gap = value("nplv", area.code, 2024) - value("land", "NL", 2024)
        # The margin of the programme is a tenth of its gap.
        assert f"{rungs.degree(rungs.rung(gap), 'iets')} lager dan in Nederland" in headline


def test_how_it_went_is_told_by_the_differences(store, value):
    for code in store.area_ids:
        area, words = store.area(code), answer(store, store.area(code)).figure.sentences[0]
        own = value("nplv", code, 2024) - value("nplv", code, 2018)
        there = value("land", "NL", 2024) - value("land", "NL", 2018)
        assert words.startswith("Sinds 2018 ")
        assert (rungs.way(rungs.rung(own)) or "bleef het vrijwel gelijk") in words
        told = {"Nederland": own - there}
        if found := match(store, area):
            part, alike = found.part(), found.series()
            told["vergelijkbare wijken"] = (part[2024] - part[2018]) - (alike[2024] - alike[2018])
            share = f"(vergeleken: {100 * found.coverage:.0f}% van de huishoudens)"
            assert (share in words) == (found.coverage < 0.9995)
        else:
            assert "vergelijkbare wijken zijn er niet" in words
        for who, gap in told.items():
            step = rungs.rung(gap)
            better = "beter dan" if step > 0 else "minder goed dan"
            how = f"{rungs.degree(step, 'iets')} {better}" if step else "ongeveer even goed als"
            assert re.search(rf"{how} in ([^,;]* en in )?{who}", words), (words, who, gap)


def test_what_is_not_sure_of_the_programme_is_not_told(store):
    words = answer(store, programme()).figure.sentences[0]
    assert "ging het duidelijk vooruit" in words
    assert "niet zeker" in words and "beter" not in words and "minder" not in words


def test_the_difference_lies_where_more_than_half_of_it_is(store, value):
    for code in store.area_ids:
        words = answer(store, store.area(code)).figure.sentences[1]
        gaps = {k: value("nplv", code, 2024, k) - value("land", "NL", 2024, k)
                for k in DIMENSION_KEYS}  # fmt: skip
        first, _, rest = words.partition(";")
        named = [k for k in DIMENSION_KEYS if MEASURES[k].lower() in first]
        lower = sum(x for x in gaps.values() if x < 0)
        assert sum(gaps[k] for k in named) < lower / 2
        assert max(gaps[k] for k in named) <= min(
            [x for k, x in gaps.items() if k not in named], default=0
        )
        better = {k for k in DIMENSION_KEYS if MEASURES[k].lower() in rest.lower()}
        assert better == {k for k, x in gaps.items() if rungs.rung(x) > 0}


def test_no_sentence_has_a_number_of_three_decimals(store):
    for area in every(store):
        content = answer(store, area)
        text = " ".join([content.headline, *content.figure.sentences])
        assert not re.search(r"\d,\d{3}", text) and len(content.figure.sentences) == 2


@pytest.mark.parametrize("code", ["GM0034", "WK034403", "BU03440311"])
def test_a_place_outside_the_programme_says_what_is_known_and_what_is_not(store, code):
    content = answer(store, store.area(code))
    assert store.names[code] in content.headline and "Nederland" in content.headline
    text = " ".join([*content.figure.sentences, *(f.value for f in content.figure.figures)])
    assert "nan" not in text.lower() and "geen gegevens" not in text
    alike = match(store, store.area(code)) is not None
    # Only a wijk could have comparable wijken: of another place it is not said.
    none = code.startswith("WK") and not alike
    assert ("vergelijkbare wijken zijn er niet" in text) == none
    assert alike == any(s.role == "comparable" for s in content.figure.tracks.signs)


def test_of_a_buurt_all_households_are_told_because_its_class_says_the_rest(store):
    figure = answer(store, store.area("BU03440311")).figure.figures[1]
    rows = store.areas.set_index("code")
    assert figure.value == numbers.count(rows.at["BU03440311", "households"])
    assert "%" not in figure.value and figure.label == "Huishoudens, 2024"


def test_the_country_itself_is_no_exception(store):
    assert "ongeveer even hoog als in Nederland" in answer(store, country()).headline
