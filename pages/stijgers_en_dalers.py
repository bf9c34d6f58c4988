"""Stijgers en dalers: what unfavourable places did in a period."""

from dashboard.analysis.movers import THRESHOLDS, levels
from dashboard.language import numbers
from dashboard.subjects.movers.numbers import (
    STEPS_AND_WHOLE,
    Question,
    groups_of,
    populated,
    profile_areas,
)
from dashboard.subjects.movers.tiles import changes, counts
from dashboard.subjects.movers.tiles.within import within
from dashboard.subjects.movers.words.counts import no_population
from dashboard.ui.frame import page
from dashboard.ui.links import links_to_profiles
from dashboard.ui.my_area import my_area
from dashboard.ui.prose import remark
from dashboard.ui.selection import choose_one, in_row
from dashboard.ui.tile import HALF, tile
from dashboard.vocabulary.levels import LEVELS

with page("stijgers_en_dalers") as store:
    level, period = in_row(
        lambda: choose_one(
            "niveau", "Wijken of buurten", {k: LEVELS[k].plural.capitalize() for k in levels(store)}
        ),
        lambda: choose_one("van-tot", "Periode", {p: numbers.period(*p) for p in STEPS_AND_WHOLE}),
    )
    groups = groups_of(store, level)
    names = {g: counts.GROUP_NAMES[g] for g in groups}
    threshold, group = in_row(
        lambda: choose_one(
            "grens", "Vanaf welke verandering?", {t: numbers.bound(t) for t in THRESHOLDS}
        ),
        # Without a rest there is nothing to choose.
        lambda: choose_one("groep", "Waar?", names) if len(names) > 1 else groups[0],
    )
    asked = Question(level, *period, threshold, group)
    topic = f"per {asked.singular}"
    if populated(store, Question(level, *period, threshold, groups[0])):
        tile(
            "aantallen",
            f"Hoeveel stijgers en dalers, {topic}",
            lambda unit: counts.amounts(store, asked, unit),
            controls=lambda: [choose_one("tel", "Wat tellen we?", counts.UNITS)],
            layout=HALF,
        )
    else:
        remark(no_population(asked))
    mine = my_area(store)
    if mine and mine.members:
        tile("binnen", f"In {mine.name}", lambda: within(store, asked, mine), layout=HALF)
    if populated(store, asked):
        tile("lijst", f"Welke {asked.plural}", lambda: changes.largest(store, asked))
        if inside := profile_areas(store, asked):
            links_to_profiles(map(store.area, inside), "Profiel van ")
    tile(
        "verhouding",
        f"Stijgers tegenover dalers door de jaren, {topic}",
        lambda: counts.by_period(store, asked),
        layout=HALF,
    )
    if populated(store, asked):
        tile(
            "grens",
            f"Wat een andere grens uitmaakt, {topic}",
            lambda: counts.thresholds(store, asked),
            layout=HALF,
        )
        tile(
            "dimensies",
            f"Op welke dimensies, {topic}",
            lambda: changes.dimensions(store, asked),
            layout=HALF,
        )
        tile(
            "overgang",
            f"Van welke klasse naar welke, {topic}",
            lambda: changes.classes(store, asked),
        )
