"""What a difference is made of, in words: every case, and every pair of areas and years."""

# ruff: noqa: E501  (an expected sentence stands on one line, as a reader sees it)

import itertools
import re

import pytest

from dashboard.analysis import differences, waterfall
from dashboard.ladder import AREA, GROUP, Difference
from dashboard.language.waterfall import (
    Parts,
    waterfall_alt,
    waterfall_between,
    waterfall_over_time,
)
from dashboard.vocabulary.areas import COUNTRY, PROGRAMME
from dashboard.vocabulary.measures import DIMENSION_KEYS, DIMENSIONS
from dashboard.vocabulary.periods import PROGRAMME_YEARS
from tests.areas import area_of
from tests.language import rungs
from tests.language.checks import check

ZERO = dict.fromkeys(DIMENSION_KEYS, 0.0)
NAMES = {k: d.name[0].lower() + d.name[1:] for k, d in DIMENSIONS.items()}
SMALL = "per dimensie zijn de verschillen te klein om te noemen"


def between(steps, **options):
    whole = Difference(sum(steps.values()) if steps else None, AREA)
    return check(waterfall_between("A", "B", Parts(whole, steps), 2024, **options))


def over_time(steps, **options):
    whole = Difference(sum(steps.values()) if steps else None, AREA)
    return check(waterfall_over_time("A", Parts(whole, steps), (2018, 2024), **options))


@pytest.mark.parametrize(
    ("steps", "text"),
    [
        ({"onv": -0.06, "won": -0.02, "vrz": 0.065}, "In 2024 scoort A iets lager dan B; het grootste nadeel zit in overlast en onveiligheid, het enige voordeel zit in voorzieningen."),
        ({"onv": -0.06, "won": -0.02}, "In 2024 scoort A duidelijk lager dan B; het grootste nadeel zit in overlast en onveiligheid; op geen enkele dimensie scoort A meetbaar hoger."),
        ({"onv": 0.06, "won": -0.009}, "In 2024 scoort A duidelijk hoger dan B; het enige voordeel zit in overlast en onveiligheid; op geen enkele dimensie scoort A meetbaar lager."),
        ({"soc": -0.020, "won": -0.028}, "In 2024 scoort A duidelijk lager dan B; het grootste nadeel zit in woningvoorraad en sociale samenhang; op geen enkele dimensie scoort A meetbaar hoger."),
        ({"soc": -0.02, "won": 0.02}, "In 2024 scoort A ongeveer even hoog als B; het enige nadeel van A zit in sociale samenhang, het enige voordeel zit in woningvoorraad."),
        ({"won": 0.009}, f"In 2024 scoort A ongeveer even hoog als B; ook {SMALL}."),
        (dict.fromkeys(DIMENSION_KEYS, 0.003), f"In 2024 scoort A iets hoger dan B; {SMALL}."),
        ({"fys": 0.015, "onv": -0.009, "soc": -0.009, "vrz": -0.009}, "In 2024 scoort A iets lager dan B; het enige voordeel zit in fysieke leefomgeving, de andere verschillen zijn te klein om te noemen."),
    ],
)  # fmt: skip
def test_a_difference_says_how_large_it_is_and_where_it_lies(steps, text):
    assert between(ZERO | steps) == text


@pytest.mark.parametrize(
    ("steps", "text"),
    [
        ({"vrz": 0.025, "onv": -0.01}, "Tussen 2018 en 2024 ging A licht vooruit; de enige winst zit in voorzieningen, het enige verlies zit in overlast en onveiligheid."),
        ({"vrz": -0.04, "onv": -0.01}, "Tussen 2018 en 2024 ging A duidelijk achteruit; het meeste verlies zit in voorzieningen; geen enkele dimensie ging meetbaar vooruit."),
        ({"vrz": -0.02, "onv": 0.02}, "Tussen 2018 en 2024 bleef A vrijwel gelijk; het enige verlies zit in voorzieningen, de enige winst zit in overlast en onveiligheid."),
        ({"vrz": -0.009}, f"Tussen 2018 en 2024 bleef A vrijwel gelijk; ook {SMALL}."),
    ],
)  # fmt: skip
def test_a_change_says_how_large_it_is_and_where_it_lies(steps, text):
    assert over_time(ZERO | steps) == text


def test_of_a_sum_each_dimension_is_told_by_its_own_interval():
    steps, margins = ZERO | {"vrz": 0.03, "soc": -0.006}, {"vrz": 0.01, "soc": 0.007}
    whole = Difference(0.024, GROUP, 0.01)
    text = check(waterfall_over_time("A", Parts(whole, steps, margins), (2018, 2024)))
    assert "voorzieningen" in text and "sociale" not in text
    unsure = Difference(0.024, GROUP, 0.03)
    text = check(waterfall_over_time("A", Parts(unsure, steps, margins), (2018, 2024)))
    assert text.startswith("Tussen 2018 en 2024 veranderde A niet met zekerheid; ")
    wide = check(waterfall_over_time("A", Parts(unsure, steps, {"vrz": 1, "soc": 1}), (2018, 2024)))
    assert wide.endswith("zekerheid; per dimensie is geen verschil zeker genoeg om te noemen.")


def test_several_together_take_the_plural():
    assert "gingen A licht vooruit" in over_time(ZERO | {"vrz": 0.02}, plural=True)
    text = between(ZERO | {"vrz": 0.02}, plural=True)
    assert "scoren A iets hoger" in text and "scoren A meetbaar lager" in text


@pytest.mark.parametrize("steps", [{}, {"fys": 0.1}, ZERO | {"fys": float("nan")}])
def test_without_every_dimension_it_says_so(steps):
    assert between(steps) == (
        "Voor het verschil tussen A en B in 2024 zijn niet voor elke dimensie gegevens."
    )
    assert "niet voor elke dimensie gegevens" in over_time(steps)
    assert "geen gegevens" in check(waterfall_alt("verschil", steps))


def test_a_remainder_of_rounding_counts_in_the_whole_and_is_no_dimension():
    steps = ZERO | {"fys": 0.0149, waterfall.ROUNDING: 0.0002}
    assert "iets hoger dan B" in between(steps)


def test_years_in_the_wrong_order_are_refused():
    with pytest.raises(ValueError, match="period"):
        waterfall_over_time("A", Parts(Difference(0.0, AREA), ZERO), (2024, 2018))


def test_the_alt_text_names_every_step_and_the_whole():
    text = check(waterfall_alt("verschil tussen A en B", ZERO | {"onv": -0.06, "vrz": 0.05}))
    assert text.endswith("; samen −0,010.")
    assert text.index("overlast") < text.index("voorzieningen") < text.index("woningvoorraad")


WHOLE = {
    ("between", 0): "ongeveer even hoog", ("between", 1): "iets hoger", ("between", 2): "duidelijk hoger",
    ("between", -1): "iets lager", ("between", -2): "duidelijk lager",
    ("time", 0): "bleef", ("time", 1): "licht vooruit", ("time", 2): "duidelijk vooruit",
    ("time", -1): "licht achteruit", ("time", -2): "duidelijk achteruit",
}  # fmt: skip


def told(text, total, steps, what, kind="area", margin=None, margins=None):
    """The whole by its step, of each side the largest steps, and nothing of a small one."""
    check(text)
    step, edges = rungs.rung(total, kind, margin), margins or {}
    head, *tail = text.split(";")
    if step or what == "between":
        assert WHOLE[what, step] in head, text
    else:
        assert re.search("vrijwel gelijk|niet met zekerheid", head), text
    assert ("(" in head) == (abs(round(total, 3)) >= 0.1 and (what == "time" or step != 0)), text
    sides = {k: rungs.side(steps[k], kind, edges.get(k)) for k in DIMENSION_KEYS}
    named = set()
    for sign in (1, -1):
        own = [k for k, s in sides.items() if s == sign]
        most = max((abs(steps[k]) for k in own), default=0.0)
        named |= {k for k in own if not rungs.rung(most - abs(steps[k]), kind)}
    for key in DIMENSION_KEYS:
        assert (NAMES[key] in ";".join(tail)) == (key in named), text
        if key in named:
            shown = f"{steps[key]:+.2f}".replace(".", ",").replace("-", "−")
            told = f"{NAMES[key]} ({shown})" in text
            assert told == (abs(round(steps[key], 3)) >= 0.1), text


def test_it_is_true_for_every_pair_of_areas_in_every_year(store):
    found = 0
    for year in PROGRAMME_YEARS:
        table = store.series.loc["nplv"].xs(year, level="year")[["lbm", *DIMENSION_KEYS]]
        rows = table.loc[store.area_ids].to_dict("index")
        for a, b in itertools.permutations(store.area_ids, 2):
            gap = {k: rows[a][k] - rows[b][k] for k in rows[a]}
            steps = {k: gap[k] for k in DIMENSION_KEYS} | {"afronding": 0.0}
            steps["afronding"] = gap["lbm"] - sum(steps.values())
            whole = differences.apart(store, area_of(a), area_of(b), gap["lbm"], (year, year))
            text = waterfall_between(store.names[a], store.names[b], Parts(whole, steps), year)
            told(text, gap["lbm"], steps, "between")
            found += 1
    assert found == len(store.area_ids) * (len(store.area_ids) - 1) * 4


def test_it_is_true_for_every_area_and_period(store):
    for area, (y0, y1) in itertools.product(
        store.area_ids, itertools.combinations(PROGRAMME_YEARS, 2)
    ):
        steps = waterfall.over_time(store, area_of(area), y0, y1).to_dict()
        total = sum(steps.values())
        whole = differences.change(store, area_of(area), total, (y0, y1))
        told(
            waterfall_over_time(store.names[area], Parts(whole, steps), (y0, y1)),
            total,
            steps,
            "time",
        )


@pytest.mark.parametrize("code", [PROGRAMME, COUNTRY])
def test_it_is_true_for_the_programme_and_the_country_with_their_intervals(store, code):
    area = area_of(code)
    rows = store.intervals[(store.intervals["code"] == code) & (store.intervals["other"] == "")]
    rows = rows.set_index(["measure", "first", "last"])["margin"]
    for y0, y1 in itertools.combinations(PROGRAMME_YEARS, 2):
        steps = waterfall.over_time(store, area, y0, y1).to_dict()
        total = sum(steps.values())
        whole = differences.change(store, area, total, (y0, y1))
        edges = differences.dimension_margins(store, area, (y0, y1))
        text = waterfall_over_time("A", Parts(whole, steps, edges), (y0, y1))
        margins = {k: rows[k, y0, y1] for k in DIMENSION_KEYS}
        told(text, total, steps, "time", "group", rows["lbm", y0, y1], margins)


def test_no_sentence_names_a_cause(store):
    steps = waterfall.between(store, area_of("heerlen-noord"), area_of("breda-noord"), 2024)
    assert not re.search(r"door|omdat|oorzaak|verklaar|effect", between(steps.to_dict()))


def test_the_alt_text_says_so_where_the_rounded_parts_do_not_add_up(store):
    """By the shown texts alone: the numbers in the sentence are added up again."""
    unlike = 0
    places = map(area_of, (*store.area_ids, PROGRAMME, COUNTRY))
    for place, (y0, y1) in itertools.product(places, itertools.combinations(PROGRAMME_YEARS, 2)):
        text = waterfall_alt("verandering", waterfall.over_time(store, place, y0, y1).to_dict())
        found = re.findall(r"[+−]?\d,\d{3}", text)
        *parts, whole = (round(1000 * float(x.replace(",", ".").replace("−", "-"))) for x in found)
        assert len(parts) == 5
        assert (sum(parts) != whole) == ("vóór afronding" in text), text
        unlike += sum(parts) != whole
    assert unlike > 40
