"""An area that a reader composes: the same figures as an area of the store, or a reason."""

import math
import re

import pandas as pd
import pytest

from dashboard import ladder
from dashboard.analysis import differences
from dashboard.analysis.aggregate import VALUES, weighted_mean, weighted_series
from dashboard.analysis.areas import buurten_in, pickable
from dashboard.analysis.borders import bounds
from dashboard.analysis.comparable import beside, covered, match
from dashboard.analysis.gap import gap_by_dimension
from dashboard.analysis.households import shares
from dashboard.analysis.series import scores_of, series, value, years_of
from dashboard.analysis.waterfall import between, over_time
from dashboard.language.missing_years import lacking
from dashboard.subjects.compare import numbers as compare
from dashboard.subjects.profile.numbers import alike, buurten, particulars
from dashboard.vocabulary.areas import country, own_area, programme
from dashboard.vocabulary.measures import MEASURES
from dashboard.vocabulary.periods import PROGRAMME_YEARS

EXACT = 1e-12
COLUMNS = [*VALUES, "class"]


@pytest.fixture(scope="module")
def twins(store):
    """Each NPLV area, and an own area of exactly its members."""
    areas = [store.area(code) for code in store.area_ids]
    return [(area, own_area("Van mij", area.members)) for area in areas]


@pytest.fixture(scope="module")
def across(store):
    """Wijken of two gemeenten outside the programme, the largest of each."""
    table = store.areas[(store.areas["level"] == "wijk") & (store.areas["nplv_area"] == "")]
    sizes = table.sort_values("households", ascending=False).set_index("code")
    codes = [sizes[sizes["gemeente_code"] == code].index[0] for code in ("GM0344", "GM0355")]
    return own_area("Over de grens", codes)


def test_the_members_of_an_area_have_exactly_its_scores(store, twins):
    for area, own in twins:
        found, expected = (scores_of(store, a)[COLUMNS] for a in (own, area))
        assert found.index.tolist() == expected.index.tolist()
        assert (found - expected).abs().max(axis=None) < EXACT, area
        for key in MEASURES:
            told = series(store, area, key).to_dict()
            assert series(store, own, key).to_dict() == pytest.approx(told, abs=EXACT)


def test_they_have_its_comparable_wijken_its_gap_and_its_waterfall(store, twins):
    for area, own in twins:
        found, expected = match(store, own), match(store, area)
        assert covered(store, own) == pytest.approx(covered(store, area), abs=EXACT)
        assert (found is None) == (expected is None)
        if found and expected:
            weights = expected.wijken["weight"].to_dict()
            assert found.wijken["weight"].to_dict() == pytest.approx(weights, abs=EXACT)
            one, other = (beside(store, a, "lbm", 2018, 2024) for a in (own, area))
            assert one.apart.value == pytest.approx(other.apart.value, abs=EXACT)
            if not own.single:
                assert (one.apart.ladder, one.own.ladder) == (other.apart.ladder, other.own.ladder)
        one, other = (gap_by_dimension(store, (2024,), a) for a in (own, area))
        pd.testing.assert_frame_equal(one, other)
        one, other = (over_time(store, a, 2018, 2024).to_dict() for a in (own, area))
        assert one == pytest.approx(other, abs=EXACT)


def test_they_have_its_buurten_its_place_and_its_lines(store, twins):
    inside = store.areas[store.areas["level"] == "buurt"].groupby("nplv_area")["code"]
    for area, own in twins:
        assert (
            set(buurten_in(store, own))
            == set(buurten_in(store, area))
            == set(inside.get_group(area.code))
        )
        assert bounds(store, own) == pytest.approx(bounds(store, area), abs=1e-6)
        pd.testing.assert_frame_equal(*(shares(store, a).astype(float) for a in (own, area)))
        one, other = (compare.lines(store, a, "lbm", PROGRAMME_YEARS) for a in (own, area))
        assert (one - other).abs().max(axis=None) < EXACT
        assert buurten(store, own).equals(buurten(store, area))
        assert alike(store, own).at[area.code, "profile"] < EXACT
        facts = particulars(store, own)
        assert (facts.cut_wijken, facts.first_year) == (
            particulars(store, area).cut_wijken, particulars(store, area).first_year,
        )  # fmt: skip


def test_an_area_across_gemeenten_is_the_mean_of_its_wijken_by_households(store, across):
    rows = store.areas.drop_duplicates("code").set_index("code")["households"]
    weights = {code: float(rows[code]) for code in across.members}
    for year in PROGRAMME_YEARS:
        scores = {code: store.series.at[("wijk", code, year), "lbm"] for code in weights}
        mean = sum(weights[c] * x for c, x in scores.items()) / sum(weights.values())
        assert value(store, across, year) == pytest.approx(mean, abs=EXACT)
    assert compare.municipality(store, across) is None
    assert compare.lines(store, across, "lbm", (2024,))[compare.MUNICIPALITY].isna().all()
    west, _, east, _ = bounds(store, across)
    assert 4.8 < west < east < 5.4


def test_no_part_of_an_area_is_a_yardstick_for_another(store):
    first = match(store, store.area("delft-west")).wijken.index[0]
    own = own_area("Met een ervan", [*store.area("delft-west").members, first])
    assert first not in match(store, own).wijken.index


def test_of_several_places_it_is_told_as_an_area(store, across):
    assert ladder.of(across) is ladder.AREA
    assert differences.apart(store, across, country(), 0.015, (2024, 2024)).step == 1


def test_of_one_place_it_is_told_exactly_as_that_place(store, across):
    for code in (*across.members, "WK001406", "BU01530202"):
        place, own = store.area(code), own_area("Eén plek", [code])
        assert ladder.of(own) is ladder.of(place) is ladder.PLACE
        assert ladder.among([own, across]) is ladder.among([place, across])
        for other in (country(), across, store.area("heerlen-noord")):
            assert ladder.pair(own, other) is ladder.pair(place, other)
            for gap in (0.004, 0.015, 0.021, 0.04):
                one, twin = (
                    differences.apart(store, a, other, gap, (2024, 2024)) for a in (own, place)
                )
                assert (one.ladder, one.step) == (twin.ladder, twin.step)
    area = own_area("Alleen", ["WK001406"])
    went = value(store, area, 2024) - value(store, area, 2018)
    assert went == pytest.approx(-0.0177, abs=1e-4)
    assert differences.change(store, area, went, (2018, 2024)).step == ladder.SAME


def test_a_year_that_a_part_lacks_is_missing_and_it_is_said_why(store):
    buurt = store.areas[(store.areas["level"] == "buurt") & (store.areas["nplv_area"] == "")]
    gone = buurt.dropna(subset=["households"]).sort_values("households").iloc[-1]
    own = own_area("Half", [gone["code"], store.area("delft-west").members[0]])
    assert years_of(store, own) == [2024] and math.isnan(value(store, own, 2018))
    assert lacking(store, own, 2024) == ""
    why = f"geen waarde van {gone['name']}: deze set heeft daarvan alleen 2024"
    text = f"Niet te bepalen, want in 2018 is er {why}."
    assert lacking(store, own, 2018) == text
    assert over_time(store, own, 2018, 2024).empty
    assert not between(store, own, country(), 2024).empty
    text = lacking(store, store.area("amsterdam-zuidoost"), 2008)
    assert re.fullmatch(
        r"Niet te bepalen, want geen van de \d+ delen heeft in 2008 een waarde\.", text
    )


def test_who_can_be_picked_and_who_are_of_the_programme_are_two_lists(store):
    codes = [area.code for area in pickable(store)]
    assert codes == [*store.area_ids, country().code, programme().code]
    assert len(store.area_ids) == 20


def test_the_mean_of_one_group_is_that_of_many(store):
    for code in store.area_ids[:3]:
        members = store.area(code).members
        rows = store.scores[store.scores["code"].isin(members)]
        weights = store.areas.set_index("code").loc[list(members), "households"].astype(float)
        groups = pd.DataFrame({"code": code, "member": list(members)})
        expected = weighted_series(rows, groups, weights).set_index("year")[VALUES]
        found = weighted_mean(rows, weights)
        assert found.index.tolist() == expected.index.tolist()
        assert (found - expected).abs().max(axis=None) < EXACT
