"""Stijgers en dalers: what unfavourable places did in a period."""

from dashboard.analysis.movers import PERIODS, THRESHOLDS, levels
from dashboard.language import numbers
from dashboard.subjects.movers.tiles import counts as movers
from dashboard.subjects.movers.tiles import parts as mover_parts
from dashboard.subjects.movers.tiles.counts import GROUP_NAMES, UNITS, Question, groups_of
from dashboard.subjects.movers.words import counts as mover_sentences
from dashboard.ui.frame import page
from dashboard.ui.links import links_to_profiles
from dashboard.ui.prose import remark
from dashboard.ui.selection import choose_one, in_row
from dashboard.ui.tile import tile
from dashboard.vocabulary import LEVELS

with page("stijgers_en_dalers") as store:
    level, period = in_row(
        lambda: choose_one(
            "niveau", "Niveau", {k: LEVELS[k].plural.capitalize() for k in levels(store)}
        ),
        lambda: choose_one("van-tot", "Periode", {p: numbers.period(*p) for p in PERIODS}),
    )
    first, last = period
    groups = groups_of(store, level)
    names = {g: GROUP_NAMES[g] for g in groups}
    threshold, group = in_row(
        lambda: choose_one("grens", "Grens (van ons)", {t: numbers.bound(t) for t in THRESHOLDS}),
        # Without a rest there is nothing to choose.
        lambda: choose_one("groep", "Welke plaatsen", names) if len(names) > 1 else groups[0],
    )
    asked = Question(level, first, last, threshold, group)
    topic = f"per {LEVELS[level].singular}"
    if movers.populated(store, Question(level, first, last, threshold, groups[0])):
        tile(
            "aantallen",
            f"Hoeveel stijgers en dalers, {topic}",
            lambda unit: movers.amounts(store, asked, unit),
            controls=lambda: [choose_one("tel", "Tel", UNITS)],
        )
    else:
        remark(mover_sentences.no_population(level, first, last))
    tile(
        "verhouding",
        f"Stijgers tegenover dalers door de jaren, {topic}",
        lambda: movers.by_period(store, level, threshold, group),
    )
    if movers.populated(store, asked):
        tile(
            "grens",
            f"Wat een andere grens uitmaakt, {topic}",
            lambda: movers.thresholds(store, level, first, last, group),
        )
        tile(
            "dimensies",
            f"Op welke dimensies, {topic}",
            lambda: mover_parts.dimensions(store, asked),
        )
        tile(
            "overgang",
            f"Van welke klasse naar welke, {topic}",
            lambda: mover_parts.classes(store, asked),
        )
        tile("lijst", f"Welke {LEVELS[level].plural}", lambda: mover_parts.places(store, asked))
        if inside := mover_parts.profile_areas(store, asked):
            links_to_profiles(store, inside, "Profiel van ")
