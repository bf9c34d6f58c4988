"""What a difference is made of, in words: every case, and every pair of areas and years."""

# ruff: noqa: E501  (an expected sentence stands on one line, as a reader sees it)

import itertools
import re

import pytest

from dashboard.analysis import waterfall
from dashboard.store.read import read_store
from dashboard.vocabulary import DIMENSION_KEYS, DIMENSIONS, PROGRAMME_YEARS
from dashboard.wording import numbers
from dashboard.wording.waterfall_sentences import (
    waterfall_alt,
    waterfall_between,
    waterfall_over_time,
)
from tests.wording.checks import check

ZERO = dict.fromkeys(DIMENSION_KEYS, 0.0)
NAMES = {k: d.name[0].lower() + d.name[1:] for k, d in DIMENSIONS.items()}


@pytest.fixture(scope="module")
def store(root):
    return read_store(root / "data")


@pytest.mark.parametrize(
    ("steps", "text"),
    [
        ({"onv": -0.06, "won": -0.02, "vrz": 0.065}, "In 2024 scoort A 0,015 lager dan B; het grootste nadeel zit in overlast en onveiligheid (−0,060), het enige voordeel zit in voorzieningen (+0,065)."),
        ({"onv": -0.06, "won": -0.02}, "In 2024 scoort A 0,080 lager dan B; het grootste nadeel zit in overlast en onveiligheid (−0,060); op geen enkele dimensie scoort A hoger."),
        ({"onv": 0.06}, "In 2024 scoort A 0,060 hoger dan B; het enige voordeel zit in overlast en onveiligheid (+0,060); op geen enkele dimensie scoort A lager."),
        ({"soc": -0.02, "won": -0.02}, "In 2024 scoort A 0,040 lager dan B; het grootste nadeel zit in sociale samenhang en woningvoorraad (elk −0,020); op geen enkele dimensie scoort A hoger."),
        ({"soc": -0.02, "won": 0.02}, "In 2024 is er geen verschil in score tussen A en B (0,000); het enige nadeel van A zit in sociale samenhang (−0,020), het enige voordeel zit in woningvoorraad (+0,020)."),
        ({"won": 0.0004}, "In 2024 is er geen verschil in score tussen A en B (0,000); ook per dimensie is dat 0,000."),
        (dict.fromkeys(DIMENSION_KEYS, 0.0003), "In 2024 scoort A 0,002 hoger dan B; de verschillen per dimensie zijn te klein om in drie decimalen te zien."),
        ({"fys": 0.001, "onv": -0.0004, "soc": -0.0004, "vrz": -0.0004, "won": -0.0004}, "In 2024 scoort A 0,001 lager dan B; de andere verschillen zijn kleiner dan 0,001, het enige voordeel zit in fysieke leefomgeving (+0,001)."),
    ],
)  # fmt: skip
def test_a_difference_says_how_large_it_is_and_where_it_lies(steps, text):
    assert check(waterfall_between("A", "B", ZERO | steps, 2024)) == text


@pytest.mark.parametrize(
    ("steps", "text"),
    [
        ({"vrz": 0.02, "onv": -0.01}, "Tussen 2018 en 2024 steeg A 0,010; de enige winst zit in voorzieningen (+0,020), het enige verlies zit in overlast en onveiligheid (−0,010)."),
        ({"vrz": -0.02, "onv": -0.01}, "Tussen 2018 en 2024 daalde A 0,030; het meeste verlies zit in voorzieningen (−0,020); geen enkele dimensie ging vooruit."),
        ({"vrz": -0.02, "onv": 0.02}, "Tussen 2018 en 2024 bleef A gelijk (0,000); het enige verlies zit in voorzieningen (−0,020), de enige winst zit in overlast en onveiligheid (+0,020)."),
        ({}, "Tussen 2018 en 2024 bleef A gelijk (0,000); ook per dimensie is dat 0,000."),
    ],
)  # fmt: skip
def test_a_change_says_how_large_it_is_and_where_it_lies(steps, text):
    assert check(waterfall_over_time("A", ZERO | steps, 2018, 2024)) == text


def test_several_together_take_the_plural():
    assert "stegen A 0,020" in waterfall_over_time(
        "A", ZERO | {"vrz": 0.02}, 2018, 2024, plural=True
    )
    text = waterfall_between("A", "B", ZERO | {"vrz": 0.02}, 2024, plural=True)
    assert "scoren A 0,020" in text and "scoren A lager" in text


@pytest.mark.parametrize("steps", [{}, {"fys": 0.1}, ZERO | {"fys": float("nan")}])
def test_without_every_dimension_it_says_so(steps):
    assert check(waterfall_between("A", "B", steps, 2024)) == (
        "Voor het verschil tussen A en B in 2024 zijn niet voor elke dimensie gegevens."
    )
    assert "niet voor elke dimensie gegevens" in check(waterfall_over_time("A", steps, 2018, 2024))
    assert "geen gegevens" in check(waterfall_alt("verschil", steps))


def test_a_remainder_of_rounding_counts_in_the_whole_and_is_no_dimension():
    steps = ZERO | {"fys": 0.0149, waterfall.ROUNDING: 0.0002}
    assert "0,015 hoger" in waterfall_between("A", "B", steps, 2024)


def test_years_in_the_wrong_order_are_refused():
    with pytest.raises(ValueError, match="period"):
        waterfall_over_time("A", ZERO, 2024, 2018)


def test_the_alt_text_names_every_step_and_the_whole():
    text = check(waterfall_alt("verschil tussen A en B", ZERO | {"onv": -0.06, "vrz": 0.05}))
    assert text.endswith("; samen −0,010.")
    assert text.index("overlast") < text.index("voorzieningen") < text.index("woningvoorraad")


def _told(text: str, total: float, steps: dict[str, float]) -> None:
    """The sign and size of the whole, and of each side its largest step, as shown."""
    check(text)
    size = numbers.magnitude(total)
    whole = float(numbers.rounded(total))
    words = {-1: ("lager dan", "daalde"), 1: ("hoger dan", "steeg"), 0: ("geen verschil", "gelijk")}
    assert any(w in text.split(";")[0] for w in words[(whole > 0) - (whole < 0)]), text
    assert size in text.split(";")[0], text
    for pick, sign in ((max, 1), (min, -1)):
        most = pick(numbers.rounded(steps[k]) for k in DIMENSION_KEYS)
        if most * sign <= 0:
            continue
        top = [NAMES[k] for k in DIMENSION_KEYS if numbers.rounded(steps[k]) == most]
        assert f"{numbers.difference(float(most))})" in text and all(n in text for n in top), text
    for key in DIMENSION_KEYS:
        if numbers.rounded(steps[key]) == 0:
            assert NAMES[key] not in text, text


def test_it_is_true_for_every_pair_of_areas_in_every_year(store):
    found = 0
    for year in PROGRAMME_YEARS:
        table = store.series.loc["nplv"].xs(year, level="year")[["lbm", *DIMENSION_KEYS]]
        rows = table.loc[store.area_ids].to_dict("index")
        for a, b in itertools.permutations(store.area_ids, 2):
            gap = {k: rows[a][k] - rows[b][k] for k in rows[a]}
            steps = {k: gap[k] for k in DIMENSION_KEYS} | {"afronding": 0.0}
            steps["afronding"] = gap["lbm"] - sum(steps.values())
            _told(waterfall_between(store.names[a], store.names[b], steps, year), gap["lbm"], steps)
            found += 1
    assert found == 20 * 19 * 4


def test_it_is_true_for_every_area_and_period(store):
    for area, (y0, y1) in itertools.product(
        store.area_ids, itertools.combinations(PROGRAMME_YEARS, 2)
    ):
        steps = waterfall.over_time(store, ("nplv", area), y0, y1).to_dict()
        lbm = store.series["lbm"]
        change = lbm["nplv", area, y1] - lbm["nplv", area, y0]
        _told(waterfall_over_time(store.names[area], steps, y0, y1), change, steps)


def test_no_sentence_names_a_cause(store):
    steps = waterfall.between(store, ("nplv", "heerlen-noord"), ("nplv", "breda-noord"), 2024)
    text = waterfall_between("A", "B", steps.to_dict(), 2024)
    assert not re.search(r"door|omdat|oorzaak|verklaar|effect", text)


def test_the_alt_text_says_so_where_the_rounded_parts_do_not_add_up(store):
    """By the shown texts alone: the numbers in the sentence are added up again."""
    unlike = 0
    places = [("nplv", a) for a in (*store.area_ids, "NPLV")] + [("land", "NL")]
    for place, (y0, y1) in itertools.product(places, itertools.combinations(PROGRAMME_YEARS, 2)):
        text = waterfall_alt("verandering", waterfall.over_time(store, place, y0, y1).to_dict())
        found = re.findall(r"[+−]?\d,\d{3}", text)
        *parts, whole = (round(1000 * float(x.replace(",", ".").replace("−", "-"))) for x in found)
        assert len(parts) == 5
        assert (sum(parts) != whole) == ("vóór afronding" in text), text
        unlike += sum(parts) != whole
    assert unlike > 40
