"""Sentences about many areas: how many moved, and who moved most."""

# ruff: noqa: E501  (an expected sentence stands on one line, as a reader sees it)

import itertools
import re

import pytest

from dashboard.ladder import PLACE
from dashboard.language import trends
from tests.language import rungs
from tests.language.checks import check

NAN = float("nan")
BETWEEN = "Tussen 2018 en 2024"


def steps(clear_up, up, same, down, clear_down, missing=0):
    counts = (clear_up, up, same, down, clear_down, missing)
    return [x for n, x in zip(counts, (2, 1, 0, -1, -2, None), strict=True) for _ in range(n)]


@pytest.mark.parametrize(
    ("counts", "text"),
    [
        ((6, 8, 3, 3, 0), f"{BETWEEN} gingen 14 van de 20 gebieden vooruit (6 duidelijk, 8 licht) en 3 licht achteruit; 3 bleven vrijwel gelijk."),
        ((0, 2, 12, 6, 0), f"{BETWEEN} gingen 2 van de 20 gebieden licht vooruit en 6 licht achteruit; 12 bleven vrijwel gelijk."),
        ((0, 1, 0, 0, 1), f"{BETWEEN} ging 1 van de 2 gebieden licht vooruit en 1 duidelijk achteruit."),
        ((15, 0, 4, 1, 0), f"{BETWEEN} gingen 15 van de 20 gebieden duidelijk vooruit en ging er 1 licht achteruit; 4 bleven vrijwel gelijk."),
        ((0, 1, 1, 10, 8), f"{BETWEEN} ging 1 van de 20 gebieden licht vooruit en gingen er 18 achteruit (8 duidelijk, 10 licht); 1 bleef vrijwel gelijk."),
        ((0, 0, 2, 18, 0), f"{BETWEEN} gingen 18 van de 20 gebieden licht achteruit; 2 bleven vrijwel gelijk."),
        ((0, 0, 18, 0, 0, 2), f"{BETWEEN} ging geen van de 20 gebieden meetbaar vooruit of achteruit; 18 bleven vrijwel gelijk en voor 2 zijn er geen gegevens."),
        ((0, 19, 0, 0, 0, 1), f"{BETWEEN} gingen 19 van de 20 gebieden licht vooruit; voor 1 zijn er geen gegevens."),
        ((6, 14, 0, 0, 0), f"{BETWEEN} gingen alle 20 gebieden vooruit (6 duidelijk, 14 licht)."),
        ((0, 20, 0, 0, 0), f"Alle 20 gebieden gingen {BETWEEN.lower()} licht vooruit."),
        ((0, 0, 0, 0, 20), f"Alle 20 gebieden gingen {BETWEEN.lower()} duidelijk achteruit."),
        ((0, 0, 20, 0, 0), f"Alle 20 gebieden bleven {BETWEEN.lower()} vrijwel gelijk."),
        ((0, 0, 0, 0, 0, 20), "Voor alle 20 gebieden zijn over 2018-2024 geen gegevens."),
        ((1, 0, 0, 0, 0), f"Het gebied ging {BETWEEN.lower()} duidelijk vooruit."),
        ((0, 0, 1, 0, 0), f"Het gebied bleef {BETWEEN.lower()} vrijwel gelijk."),
        ((0, 0, 0, 0, 0, 1), "Voor het gebied zijn over 2018-2024 geen gegevens."),
        ((0, 0, 0, 0, 0), "Er zijn geen gebieden om te tellen."),
        ((0, 1200, 0, 0, 34), f"{BETWEEN} gingen 1.200 van de 1.234 gebieden licht vooruit en 34 duidelijk achteruit."),
    ],
)  # fmt: skip
def test_count_steps_has_singular_plural_all_and_none(counts, text):
    assert check(trends.count_steps(steps(*counts), (2018, 2024))) == text


@pytest.mark.parametrize("measure", ["lbm", "onv"])
def test_count_steps_names_every_group_with_the_verb_of_its_number(measure):
    for counts in itertools.product([0, 1, 2, 5], [0, 1, 3], [0, 1, 4], [0, 1, 3], [0, 2], [0, 1]):
        told = steps(*counts)
        text = check(trends.count_steps(told, (2018, 2024), measure=measure))
        assert not re.search(r"ging er [2-9]|gingen er 1 |1 bleven|gingen er geen", text), text
        if len(set(told)) < 2:
            continue
        clear_up, up, same, down, clear_down, missing = counts
        groups = ((clear_up + up, "vooruit"), (clear_down + down, "achteruit"), (same, "vrijwel"))
        for n, word in (*groups, (missing, "geen gegevens")):
            assert n == 0 or (str(n) in text and word in text), text
        assert ("duidelijk" in text) == (clear_up + clear_down > 0)
        assert ("licht" in text) == (up + down > 0)


# --- best_worst


@pytest.mark.parametrize(
    ("movers", "text"),
    [
        ({"A": 0.05, "B": -0.03, "C": 0.04, "D": -0.02}, "gingen alleen A en C vooruit; alleen B en D gingen achteruit."),
        ({"A": 0.05, "B": -0.02, "C": 0.03, "D": 0.009}, "gingen alleen A en C vooruit; alleen B ging achteruit."),
        ({"A": 0.05, "B": 0.0501, "C": 0.02, "D": -0.04, "E": -0.01}, "gingen alleen B, A en C vooruit; alleen D en E gingen achteruit."),
        ({"A": 0.05, "B": 0.041, "C": 0.0405, "D": 0.02}, "gingen alleen A, B, C en D vooruit; geen enkel gebied ging meetbaar achteruit."),
        ({"A": 0.05, "B": 0.045}, "gingen alleen A en B vooruit; geen enkel gebied ging meetbaar achteruit."),
        ({"A": -0.05, "B": -0.01}, "gingen alleen A en B achteruit; geen enkel gebied ging meetbaar vooruit."),
        ({"A": -0.05, "B": -0.009}, "ging alleen A achteruit; geen enkel gebied ging meetbaar vooruit."),
        ({"A": 0, "B": 0.0099}, "ging geen enkel gebied meetbaar vooruit of achteruit."),
        ({"A": 0.05, "B": 0.01, "C": None}, "gingen alleen A en B vooruit; geen enkel gebied met gegevens ging meetbaar achteruit. Voor 1 gebied zijn er geen gegevens."),
        (dict.fromkeys("EFG", 0.02) | dict.fromkeys("ABCD", 0.05), "gingen 4 gebieden het meest vooruit, onderling ongeveer evenveel; geen enkel gebied ging meetbaar achteruit."),
        (dict.fromkeys("ABCDEFG", 0.05), "gingen 7 gebieden vooruit, onderling ongeveer evenveel; geen enkel gebied ging meetbaar achteruit."),
    ],
)  # fmt: skip
def test_best_worst_names_who_moved_most_as_far_as_it_can_be_told(movers, text):
    assert check(trends.best_worst(movers, (2018, 2024))) == f"{BETWEEN} {text}"


def test_of_many_that_moved_only_those_that_moved_most_are_named():
    many = {f"G{n}": 0.02 for n in range(6)} | {"A": 0.2, "B": 0.195, "C": -0.3}
    text = check(trends.best_worst(many, (2018, 2024)))
    assert text == (
        f"{BETWEEN} gingen A en B het meest vooruit (elk +0,20); alleen C ging achteruit (−0,30)."
    )


@pytest.mark.parametrize("movers", [{}, {"A": None}, {"A": NAN, "B": None}])
def test_best_worst_without_data_says_so(movers):
    assert (
        check(trends.best_worst(movers, (2018, 2024)))
        == "Voor de gebieden zijn over 2018-2024 geen gegevens."
    )


@pytest.mark.parametrize(("kind", "options"), [("area", {}), ("place", {"ladder": PLACE})])
@pytest.mark.parametrize("measure", ["lbm", "won"])
def test_best_worst_never_names_a_riser_or_faller_that_is_not_one(measure, kind, options):
    values = [None, -0.05, -0.045, -0.015, -0.0099, 0.0101, 0.03]
    for some in itertools.product(values, repeat=3):
        movers = dict(zip(("Aa", "Bb", "Cc"), some, strict=True))
        text = check(trends.best_worst(movers, (2018, 2024), measure=measure, **options))
        known = {n: x for n, x in movers.items() if x is not None}
        if not known:
            continue
        expected = {n for n, x in known.items() if rungs.side(x, kind)}
        assert {n for n in known if n in text} == expected, text
