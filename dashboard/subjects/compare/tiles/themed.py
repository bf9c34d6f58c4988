"""What is particular to a measure of a theme beside the others that areas are compared on: one
year has no line, not every area has a value, and its sentences are its own."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from dashboard.analysis import differences
from dashboard.analysis.theme_values import theme_values
from dashboard.content.answers import Track, Tracks, span_of
from dashboard.content.table import KINDS
from dashboard.ladder import among
from dashboard.language import themes
from dashboard.language.grammar import sentence
from dashboard.store.read import Store
from dashboard.subjects.compare.numbers import CHANGE, OWN, VIEWS, Comparison
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.measures import measure_of

_ROOM = 0.04
"""Share of the scale kept free at its ends."""


def told(
    store: Store,
    chosen: Comparison,
    levels: Mapping[Area, pd.DataFrame],
    tables: Mapping[Area, pd.DataFrame],
) -> tuple[str, str]:
    """Headline and lead. ``levels``: the tables as they are; ``tables``: as they are viewed."""
    key, names, last = chosen.scored, chosen.names, chosen.period.last
    ladder = among(chosen.areas, key)
    ends = {names[area.code]: table[OWN][last] for area, table in levels.items()}
    level = themes.highest_lowest(ends, last, key, ladder)
    moved = _moved(store, chosen, levels)
    without = themes.uncovered(_coverage(store, chosen, levels), key)
    if others := VIEWS[chosen.view].others:
        seen = {names[area.code]: table[OWN][last] for area, table in tables.items()}
        return themes.gaps_to(seen, others, last, key, ladder), _joined(moved, without)
    if chosen.view == CHANGE and moved:
        return moved, _joined(level, without)
    return level, _joined(moved, without)


def _joined(*texts: str) -> str:
    return " ".join(filter(None, texts))


def _moved(store: Store, chosen: Comparison, levels: Mapping[Area, pd.DataFrame]) -> str:
    """What the areas did over the period; of two also how much that differs."""
    (first, last), names = chosen.period, chosen.names
    if first == last:
        return ""
    changes = {a.code: float(t[OWN][last] - t[OWN][first]) for a, t in levels.items()}
    found = {
        names[area.code]: differences.change(
            store, area, changes[area.code], chosen.period, chosen.scored
        )
        for area in chosen.areas
    }
    text = themes.moves(found, chosen.period, chosen.scored)
    if len(chosen.areas) != 2:
        return text
    one, two = chosen.areas
    beside = differences.beside(store, one, two, changes, chosen.period, chosen.scored)
    return _joined(text, themes.apart(beside.apart))


def _coverage(
    store: Store, chosen: Comparison, levels: Mapping[Area, pd.DataFrame]
) -> dict[str, float | None]:
    """Of the areas without a value in the last year: name -> share of their households known."""
    last = chosen.period.last
    gone = [area for area, table in levels.items() if pd.isna(table[OWN][last])]
    return {
        chosen.names[area.code]: theme_values(store, area, chosen.scored)["coverage"].get(last)
        for area in gone
    }


def rows(values: Mapping[str, tuple[float, str]], chosen: Comparison, unit: str) -> Tracks:
    """The figure of one year: a row for each line (name -> value, role), the highest on top and
    last those without a value."""
    measure, against = measure_of(chosen.scored), VIEWS[chosen.view].against
    kind = measure.change_kind if against else measure.kind
    write = KINDS[kind].write
    order = sorted(values, key=lambda name: -np.nan_to_num(values[name][0], nan=-np.inf))
    known = [value for value, _ in values.values() if value == value]
    low, high = min([0.0, *known]), max([0.0, *known])
    room = (high - low or 1.0) * _ROOM

    def row(name: str) -> Track:
        value, role = values[name]
        text = write(value) if value == value else themes.UNKNOWN
        spans = span_of(min(value, 0.0), max(value, 0.0), role)
        return Track(name, text, sentence(f"{unit}: {text}"), spans)

    return Tracks(
        f"{measure.name} ({unit}), {chosen.period.last}",
        tuple(map(row, order)),
        (low - room if low < 0 else 0.0, high + room),
        ("lager", "hoger") if against else ("minder", "meer"),
        (),
        kind=kind,
    )
