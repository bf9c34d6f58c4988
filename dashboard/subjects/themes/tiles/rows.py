"""Measures as the rows of a table: their name with unit and year, and their values in cells."""

import math
from collections.abc import Iterable, Sequence

from dashboard.content.table import Column, Table
from dashboard.content.texts import Cell
from dashboard.ladder import Difference
from dashboard.language import numbers
from dashboard.subjects.themes.numbers.areas import Beside, Known
from dashboard.subjects.themes.words.amounts import UNKNOWN, short, unit
from dashboard.subjects.themes.words.verdicts import side
from dashboard.vocabulary.themes import ThemeMeasure

PLAIN = "background"
"""Role of a cell that only holds a number."""
PER_ROW = "per rij, zie de tabel"
"""The unit of a table in which every row has its own."""
OF_ROW = "zie de kolom Eenheid"
"""The unit of a column of such a table."""


def row_name(row: Beside) -> str:
    """The name of a measure with its unit and year."""
    return f"{row.measure.name} ({unit(row.measure)}, {row.year})"


def cell(measure: ThemeMeasure, found: Known, apart: Difference | None = None) -> Cell:
    """A value, and below it how it lies from the country."""
    if found.told:
        more = (side(apart),) if apart and apart.known else ()
        return Cell((short(measure, found.value), *more), PLAIN)
    lines = [UNKNOWN]
    if found.coverage == found.coverage and measure.additive:
        lines.append(f"{numbers.share(found.coverage)} bekend")
    return Cell(tuple(lines), PLAIN, strong=False)


def telling(found: Beside) -> tuple[bool, float]:
    """Whether an area and the country differ enough to tell, and how much: as a ratio, so that
    units do not count. The density of people comes last: it tells town from country."""
    ends = (found.own.value, found.there.value)
    if not all(x > 0 for x in ends) or found.measure.weighted == "land":
        return False, -1.0
    return bool(found.apart.step), abs(math.log(ends[0] / ends[1]))


def period(rows: Iterable[Beside]) -> str:
    """The years of all rows."""
    return numbers.join(map(str, sorted({row.year for row in rows}))) or numbers.MISSING


def source(rows: Iterable[Beside]) -> str:
    """The sources of all rows."""
    return "; ".join(dict.fromkeys(row.measure.source.text for row in rows))


def table_of(
    head: str, rows: Sequence[Beside], values: Iterable[tuple[str, Iterable[Known]]], known: str
) -> Table:
    """The numbers of ``rows`` (named under ``head``): their unit and year, a column of each of
    ``values`` (name, and a value a row), and under ``known`` of how many households (a share)
    that of the row itself is known."""
    kinds = tuple(row.measure.kind for row in rows)
    return Table(
        (
            Column(head, tuple(row.measure.name for row in rows)),
            Column("Eenheid", tuple(unit(row.measure) for row in rows)),
            Column("Jaar", tuple(row.year for row in rows), "year"),
            *(
                Column(name, tuple(one.value for one in found), kinds, OF_ROW)
                for name, found in values
            ),
            Column(known, tuple(row.own.coverage for row in rows), "share"),
        )
    )


def about(rows: Iterable[Beside]) -> tuple[str, ...]:
    """What each measure is."""
    return tuple(f"{row.measure.name}. {row.measure.about}" for row in rows)
