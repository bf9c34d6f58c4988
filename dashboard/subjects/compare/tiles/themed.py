"""What is particular to a measure of a theme beside the others that areas are compared on: one
year has no line, not every area has a value, and its sentences are its own."""

from collections.abc import Mapping

import pandas as pd

from dashboard.analysis import differences
from dashboard.analysis.theme_values import theme_values
from dashboard.content.figures import Axis, Bars, Series
from dashboard.content.table import KINDS
from dashboard.content.values import values_of
from dashboard.ladder import among
from dashboard.language import alt_texts, themes
from dashboard.store.read import Store
from dashboard.subjects.compare.numbers import CHANGE, OWN, VIEWS, Comparison
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.measures import measure_of

_ROW, _REST = 34, 120
"""Height of a bar and of what lies around them, in pixels."""


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


def bars(values: Mapping[str, float], chosen: Comparison, unit: str) -> dict[str, object]:
    """``figure`` and ``alt`` of one year: a bar for each line (name -> value), the highest on top
    and last those without a value."""
    measure, year = measure_of(chosen.scored), chosen.period.last
    kind = measure.change_kind if VIEWS[chosen.view].against else measure.kind
    order = pd.Series(values, dtype="float64").sort_values(ascending=False, kind="stable")
    series = Series(measure.name, "programme", values_of(order))
    height = _REST + _ROW * len(values)
    figure = Bars(tuple(map(str, order.index)), (series,), Axis(kind, unit, zero=True), height)
    shown = {name: {year: x} for name, x in zip(figure.categories, series.values, strict=True)}
    alt = alt_texts.grouped_bars(measure.name, unit, shown, number=KINDS[kind].write)
    return {"figure": figure, "alt": alt}
