"""Tables as columns, each of one kind; a kind knows how its numbers are written everywhere."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import pandas as pd

from dashboard.language import numbers
from dashboard.vocabulary.measures import DIFFERENCE_UNIT, SCORE_UNIT


def _text(value: object) -> str:
    return numbers.MISSING if pd.isna(value) else str(value)


def _one_decimal(value: float) -> str:
    return numbers.share(value, 1)


def _or_dash(write: Callable[[Any], str]) -> Callable[[Any], str]:
    """As ``write``; an empty cell does not apply there: it is no missing value."""
    return lambda value: "–" if pd.isna(value) else write(value)


@dataclass(frozen=True)
class Kind:
    """What sort of thing a column holds: how ``write`` puts a value in Dutch, the number format
    of Excel ("" for its own) and the ``unit`` ("" where the column's header says it)."""

    write: Callable[[Any], str]
    excel: str = ""
    unit: str = ""


KINDS: Mapping[str, Kind] = {
    "text": Kind(_text),
    "score": Kind(numbers.score, "0.000", SCORE_UNIT),
    "difference": Kind(numbers.difference, "+0.000;-0.000;0.000", DIFFERENCE_UNIT),
    "deviation": Kind(numbers.deviation, "+0.000;-0.000;0.000", SCORE_UNIT),
    "correlation": Kind(numbers.correlation, "+0.00;-0.00;0.00", "rangcorrelatie"),
    "share": Kind(numbers.share, "0%", "procent"),
    "share_1": Kind(_one_decimal, "0.0%", "procent"),
    "count": Kind(numbers.count, "#,##0", "aantal"),
    "count_change": Kind(numbers.count_change, "+0;-0;0", "verandering van het aantal"),
    "rank": Kind(numbers.rank, "0", "plaats in de rangorde"),
    "year": Kind(numbers.year, "0", "jaar"),
    "some_count": Kind(_or_dash(numbers.count), "#,##0", "aantal"),
    "some_share": Kind(_or_dash(_one_decimal), "0.0%", "procent"),
    "ratio": Kind(numbers.ratio, "0.0", "verhouding"),
    "amount": Kind(numbers.amount, "#,##0.0"),
    "amount_change": Kind(numbers.amount_change, "+#,##0.0;-#,##0.0;0.0"),
    "whole": Kind(numbers.whole, "#,##0"),
    "whole_change": Kind(numbers.whole_change, "+#,##0;-#,##0;0"),
    "bound": Kind(numbers.bound, "0.0000", DIFFERENCE_UNIT),
    "class": Kind(numbers.class_label, "", "klasse"),
    "class_short": Kind(numbers.class_short, "", "klasse"),
}
"""Kind -> how it is written on the screen and in a workbook, and its unit: the one such list."""


@dataclass(frozen=True, eq=False)
class Column:
    """One column: its ``header`` in Dutch, its raw ``values`` (missing is NaN, None or NA), its
    ``kind`` (a key of ``KINDS``; where they differ that of each value) and a ``unit`` where that
    of the kind is not precise enough."""

    header: str
    values: tuple[Any, ...]
    kind: str | tuple[str, ...] = "text"
    unit: str = ""

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kind of every value."""
        return (self.kind,) * len(self.values) if isinstance(self.kind, str) else self.kind

    def first(self, count: int) -> "Column":
        """The column as far as its first ``count`` values: of a table with thousands of rows."""
        kind = self.kind if isinstance(self.kind, str) else self.kind[:count]
        return replace(self, values=self.values[:count], kind=kind)

    @property
    def written(self) -> list[str]:
        """Every value as it stands on the screen."""
        return [KINDS[k].write(x) for k, x in zip(self.kinds, self.values, strict=True)]

    @property
    def excel_formats(self) -> list[str]:
        """The number format of Excel of every value; "" for its own."""
        return [KINDS[kind].excel for kind in self.kinds]

    @property
    def of_numbers(self) -> bool:
        """Whether numbers are written in it, which stand at the right; a class is a word."""
        return any(KINDS[kind].excel for kind in set(self.kinds))

    @property
    def measured_in(self) -> str:
        """The unit of this column."""
        units = dict.fromkeys(KINDS[kind].unit for kind in self.kinds)
        return self.unit or " of ".join(unit for unit in units if unit)


@dataclass(frozen=True, eq=False)
class Table:
    """Columns of one length; the first names the rows. Not to be changed.

    Raises ValueError for columns of different lengths, the same header twice or an unknown kind.
    """

    columns: tuple[Column, ...]

    def __post_init__(self) -> None:
        headers = [column.header for column in self.columns]
        if len(set(headers)) < len(headers):
            raise ValueError(f"a header occurs twice: {headers}")
        if len({len(column.values) for column in self.columns}) > 1:
            raise ValueError("columns of different lengths")
        if unknown := {k for column in self.columns for k in column.kinds} - set(KINDS):
            raise ValueError(f"unknown kinds of column: {sorted(unknown)}")

    @classmethod
    def of(cls, frame: pd.DataFrame, kinds: Mapping[str, str] | None = None) -> "Table":
        """The columns of ``frame`` (its index is left out); ``kinds``: header -> kind, else text.

        Raises ValueError for a kind of a column that is not there.
        """
        kinds = kinds or {}
        headers = [str(column) for column in frame]
        if strangers := set(kinds) - set(headers):
            raise ValueError(f"kinds of columns that are not there: {sorted(strangers)}")
        return cls(
            tuple(
                Column(header, tuple(frame.iloc[:, at]), kinds.get(header, "text"))
                for at, header in enumerate(headers)
            )
        )

    def __getitem__(self, header: str) -> Column:
        """The column under ``header``. Raises KeyError."""
        return {column.header: column for column in self.columns}[header]

    def __len__(self) -> int:
        return len(self.columns[0].values) if self.columns else 0

    @cached_property
    def frame(self) -> pd.DataFrame:
        """The raw values under their headers, for files and computations; not to be changed."""
        return pd.DataFrame({column.header: list(column.values) for column in self.columns})

    @cached_property
    def shown(self) -> pd.DataFrame:
        """Every cell as Dutch text, the first column as row label; not to be changed."""
        first, *others = self.columns
        index = pd.Index(first.written, name=first.header)
        return pd.DataFrame({c.header: c.written for c in others}, index=index)

    @property
    def units(self) -> str:
        """The unit of each column that has one, as one line of text for a file."""
        told: dict[str, list[str]] = {}
        for column in self.columns:
            if column.measured_in:
                told.setdefault(column.measured_in, []).append(column.header)
        return "; ".join(f"{', '.join(headers)}: {unit}" for unit, headers in told.items())


def columns_of(frame: pd.DataFrame, *named: tuple[Any, ...]) -> tuple[Column, ...]:
    """Columns of ``frame``: of each its name there, its header and, if need be, kind and unit."""
    return tuple(Column(header, tuple(frame[name]), *kind) for name, header, *kind in named)


def joined(*columns: Column) -> Table:
    """A table of ``columns``; see ``Table`` for what is refused."""
    return Table(columns)
