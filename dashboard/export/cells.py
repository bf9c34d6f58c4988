"""What a cell of a file holds: a number that stays a number, text, or nothing."""

import re
from decimal import Decimal
from numbers import Integral, Real

import numpy as np

from dashboard.content.table import Column
from dashboard.language.numbers import is_missing

_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
Plain = int | float | str | None
"""What a cell of a file holds; None is an empty one."""


def plain(value: object) -> Plain:
    """A value as a cell: numbers stay numbers, missing is None, the rest becomes text."""
    if is_missing(value):
        return None
    # A bool is an Integral too: name it before the numbers.
    if isinstance(value, bool | np.bool_):
        return "ja" if value else "nee"
    if isinstance(value, Integral):
        return int(value)
    if isinstance(value, Real | Decimal):
        return float(value)
    return str(value)


def plain_values(column: Column) -> list[Plain]:
    """Every value of a column as a cell."""
    return [plain(value) for value in column.values]


def xml_text(text: str) -> str:
    """``text`` without the signs that XML cannot hold: a file with one of them does not open."""
    return _NOT_XML.sub("", text)
