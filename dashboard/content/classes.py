"""Households over the classes, as bars."""

import pandas as pd

from dashboard.content.content import Content
from dashboard.content.figures import Axis, Series, StackedBars
from dashboard.content.look import class_role
from dashboard.content.table import KINDS, Column, Table
from dashboard.content.texts import NOTHING, Remark
from dashboard.content.values import values_of
from dashboard.language import numbers
from dashboard.language.sources import SOURCE
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR
from dashboard.vocabulary.scales import CLASSES, UNFAVOURABLE_NAME

SMALLEST_LABEL = 0.06
"""Parts below this share have no number in the bar: it would not fit on a phone."""
SHARES = Axis("share_1", "ongunstiger  ←  deel van de huishoudens  →  gunstiger")
AMOUNTS = Axis("count", f"huishoudens in klasse {UNFAVOURABLE_NAME}")


def class_bars(table: pd.DataFrame, height: int, axis: Axis = SHARES) -> StackedBars:
    """A bar per year (rows of ``table``) cut by class (columns: numbers of classes, of which one
    that never occurs is left out). ``axis``: of ``SHARES`` (fractions) or ``AMOUNTS``."""
    years = tuple(numbers.year(int(y)) for y in table.index)
    present = [c for c in CLASSES if c.number in table and (table[c.number] > 0).any()]
    write = KINDS[axis.kind].write
    series = tuple(
        Series(c.name, class_role(c.number), values_of(table[c.number])) for c in present
    )
    return StackedBars(
        years,
        series,
        axis,
        labels=tuple(
            tuple(numbers.share(v) if (v or 0) >= SMALLEST_LABEL else "" for v in s.values)
            for s in series
        )
        if axis is SHARES
        else (),
        details=tuple(
            tuple(f"{y}, {s.name}: {write(v)}" for y, v in zip(years, s.values, strict=True))
            for s in series
        ),
        whole=axis is SHARES,
        height=height,
    )


def without_counts(name: str) -> Content:
    """That no households per class are known of an area."""
    return Content(
        headline=f"Niet te bepalen, want van {name} zijn er geen buurten met een score en een "
        "aantal huishoudens.",
        figure=Remark(NOTHING),
        alt="",
        table=Table((Column("Gebied", (name,)), Column("Huishoudens", (None,)))),
        unit="huishoudens",
        source=SOURCE,
        period=numbers.period(FIRST_YEAR, LAST_YEAR),
    )
