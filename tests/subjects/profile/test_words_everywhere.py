"""Sentences about one area: all areas and periods of the committed set against the numbers."""

import re

from dashboard.analysis.households import share_in
from dashboard.analysis.series import series
from dashboard.subjects.profile.numbers import (
    MOVE_PERIODS,
    Moved,
    alike,
    buurten,
    moved,
    particulars,
)
from dashboard.subjects.profile.words import (
    best_worst_buurten,
    buurt_moves,
    caveats,
    dimension_moves,
    like_in_course,
    like_in_profile,
    share_over_time,
)
from dashboard.vocabulary.ladders import SUBSTANTIAL
from dashboard.vocabulary.measures import DIMENSIONS
from dashboard.vocabulary.periods import PERIODS, Period
from tests.language import rungs

NONE = "({}|vooruit of achteruit)"
"""How it ends that nobody went one way, or any."""


def dutch(value: float, decimals: int = 3, sign: bool = False) -> str:
    """A number in Dutch notation, by another road than the product's formatter."""
    text = f"{value:+.{decimals}f}" if sign else f"{value:.{decimals}f}"
    if not float(text.replace("+", "")):
        text = text.lstrip("+-")
    return text.replace(".", ",").replace("-", "−")


def whole(text: str) -> bool:
    """A text of one or more sentences without traces of code."""
    return (
        text[0].isupper()
        and text.endswith(".")
        and not re.search(r"nan|None|NA\b|<|\{|  |\.\.", text)
    )


def test_the_dimension_that_moved_most_is_true_for_every_area_and_period(store):
    for area in store.area_ids:
        for first, last in PERIODS:
            changes = {}
            for key in DIMENSIONS:
                values = series(store, store.area(area), key)
                changes[key] = values[last] - values[first]
            text = dimension_moves(store.names[area], changes, Period(first, last))
            assert whole(text) and text.startswith(store.names[area])
            for word, way in (("vooruit", 1), ("achteruit", -1)):
                moved = {k: x for k, x in changes.items() if rungs.side(x) == way}
                if not moved:
                    none = rf"geen enkele dimensie (ging )?meetbaar {NONE.format(word)}"
                    assert re.search(none, text), text
                    continue
                most = max(moved.values(), key=abs)
                near = {k for k, x in moved.items() if not rungs.rung(most - x)}
                assert rungs.number(most) in text, text
                for key in near if len(near) < 4 else ():
                    assert DIMENSIONS[key].name.lower() in text, text


def test_the_share_of_households_is_true_for_every_area_and_period(store):
    for area in store.area_ids:
        for first, last in PERIODS:
            then, now = (share_in(store, store.area(area), year) for year in (first, last))
            text = share_over_time(store.names[area], (then, now), Period(first, last))
            assert whole(text)
            for share, year in ((then, first), (now, last)):
                assert str(year) in text
                if 0.005 <= share < 0.995:
                    assert f"{dutch(100 * share, 0)}%" in text, (text, share)


def test_the_sentences_about_buurten_are_true_for_every_area(store):
    for area in store.area_ids:
        table, name = buurten(store, store.area(area)), store.names[area]
        for years in MOVE_PERIODS:
            changes = (table[years[1]] - table[years[0]]).tolist()
            up = sum(x >= SUBSTANTIAL for x in changes)
            down = sum(x <= -SUBSTANTIAL for x in changes)
            gone = sum(x != x for x in changes)
            moves = moved(store, store.area(area), years)["way"]
            assert [(moves == w).sum() for w in (1, -1)] == [up, down]
            text = buurt_moves(name, Moved(up, down, len(changes) - up - down - gone, gone), years)
            assert whole(text) and f"onder de {len(changes)} buurten" in text.lower()
        for first, last in PERIODS:
            large = table[~table["small"]].set_index("name")
            change = large[last] - large[first]
            text = best_worst_buurten(change.to_dict(), Period(first, last))
            assert whole(text)
            for x, sign in ((change.max(), 1), (change.min(), -1)):
                word = "vooruit" if sign > 0 else "achteruit"
                if rungs.side(x, "place") == sign:
                    every = [y for y in change if rungs.side(y, "place") == sign]
                    told = every if len(every) <= 6 else [x]
                    near = [y for y in every if not rungs.rung(abs(x - y), "place")]
                    if all(map(rungs.number, {*told, *near})):
                        assert rungs.number(x) in text, text
                    assert word in text
                else:
                    much = rf"(ging )?meetbaar {NONE.format(word)}"
                    none = rf"geen enkele buurt( met gegevens)? {much}"
                    assert re.search(none, text), text


def test_the_sentences_about_likeness_are_true_for_every_area(store):
    for area in store.area_ids:
        table = alike(store, store.area(area)).set_index("name")
        for kind, text in (
            ("profile", like_in_profile(store.names[area], table["profile"].to_dict(), 2024)),
            (
                "course",
                like_in_course(store.names[area], table["course"].to_dict(), Period(2018, 2024)),
            ),
        ):
            assert whole(text)
            near = table.index[[not rungs.rung(x - table[kind].min()) for x in table[kind]]]
            if len(near) > 5:
                assert f"{len(near)} gebieden" in text
            else:
                assert {n for n in table.index if n in text} == set(near), text


def test_the_caveats_of_every_area_are_whole_and_start_with_the_border(store):
    for area in store.area_ids:
        facts = particulars(store, store.area(area))
        texts = caveats(store.names[area], facts)
        assert all(whole(t) for t in texts), texts
        assert f"‘{facts.confidence}’" in texts[0] and "benadering" in texts[0]
        assert any("voorzichtig" in t for t in texts) == (abs(facts.difference) >= SUBSTANTIAL)
        assert any("loopt door" in t for t in texts) == (facts.cut_wijken > 0)
        assert any("begint in 2018" in t for t in texts) == (facts.first_year == 2018)
