"""The one formatter: every number a reader sees, in Dutch notation.

Decimal comma, thousands point, the minus sign U+2212. A missing value (None,
NaN, NA, NaT, or an infinite result of a division by zero) is written as
"geen gegevens" by every function here, never as 0 or "nan".

Rounding is half away from zero on the decimal value, and a value that rounds
to zero has no sign. Code that calls two numbers equal, or one higher, has to
compare what `rounded` returns: what is shown as equal is called equal.
"""

import math
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from numbers import Integral, Real
from typing import TYPE_CHECKING

import pandas as pd

from dashboard.vocabulary.scales import CLASSES, MISSING

if TYPE_CHECKING:
    from typing_extensions import TypeIs

MINUS = "\u2212"
SCORE_DECIMALS = 3
"""Decimals of every score, deviation, change and gap in the product."""
TEXT_DECIMALS = 2
"""Decimals of the same in running text: the third is within the noise."""
WORDS_BELOW = Decimal("0.1")
"""A difference in score smaller than this has words in running text, and no number."""
CORRELATION_DECIMALS = 2
"""Of a correlation: its interval is wider than what a third would add."""

Number = float | Decimal

_CLASS_NAMES = {c.number: c.name for c in CLASSES}
_NOISE = Decimal("1e-12")
_NOISE_LIMIT = Decimal("1e9")
_ABOUT_DIGITS = 3
_THOUSAND = 1000


def is_missing(x: object) -> "TypeIs[None]":
    """True for None, NaN, pandas NA and NaT, and infinity (nothing that can be shown).

    To a type checker: what is not missing is not None.
    """
    if x is None or x is pd.NA or x is pd.NaT:
        return True
    return isinstance(x, Real | Decimal) and not math.isfinite(x)


def rounded(x: Number | None, decimals: int = SCORE_DECIMALS) -> Decimal | None:
    """The value a reader sees, as an exact decimal; None if `x` is missing.

    Half away from zero: 0.0005 -> 0.001 and -0.0005 -> -0.001; zero is never
    negative. Raises TypeError for text and booleans.
    """
    return None if is_missing(x) else shown_value(x, decimals)


def shown_value(x: Number, decimals: int = SCORE_DECIMALS) -> Decimal:
    """`rounded` for a value that is known to be there. Raises TypeError if it is missing."""
    if is_missing(x):
        raise TypeError("a missing value has no rounded value")
    value = _decimal(x)
    if abs(value) < _NOISE_LIMIT:
        # 0.0005 computed as a difference may be 0.00049999999999994: drop the
        # noise of binary floats first, or the tie falls to the wrong side.
        value = value.quantize(_NOISE)
    value = value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return abs(value) if value == 0 else value


def _decimal(x: Number) -> Decimal:
    if isinstance(x, bool) or not isinstance(x, Real | Decimal):
        raise TypeError(f"not a number: {x!r}")
    if isinstance(x, Decimal):
        return x
    return Decimal(int(x)) if isinstance(x, Integral) else Decimal(str(float(x)))


def _dutch(value: Decimal, *, plus: bool = False) -> str:
    digits = f"{abs(value):,f}".translate(str.maketrans(",.", ".,"))
    if value < 0:
        return MINUS + digits
    return "+" + digits if plus and value > 0 else digits


def _format(x: Number | None, decimals: int, *, plus: bool = False, after: str = "") -> str:
    value = rounded(x, decimals)
    return MISSING if value is None else _dutch(value, plus=plus) + after


def score(x: float | None) -> str:
    """A score on the scale of the Leefbaarometer: "4,119"."""
    return _format(x, SCORE_DECIMALS)


def difference(x: float | None) -> str:
    """A difference or change in score: "+0,021", "−0,006", "0,000"."""
    return _format(x, SCORE_DECIMALS, plus=True)


deviation = difference
"""A deviation from the fixed reference, or a dimension, is written in the same way."""


def told_score(x: float | None) -> str:
    """A score in running text: two decimals, for the third is within the noise ("3,93")."""
    return _format(x, TEXT_DECIMALS)


def told_deviation(x: float | None) -> str:
    """The value of a dimension in running text: "−0,13", "+0,08"."""
    return _format(x, TEXT_DECIMALS, plus=True)


def told_difference(x: float | None) -> str:
    """A difference or change in running text: "+0,19"; "" for one that words tell better.

    Below a tenth two decimals say no more than "licht", and may say something else: a change of
    0.006 is hardly one, and would be written as one of 0.01.
    """
    if not is_missing(x) and abs(shown_value(x)) < WORDS_BELOW:
        return ""
    return told_deviation(x)


def told_size(x: float | None) -> str:
    """The size of a difference in running text, without its sign: two decimals ("0,02")."""
    return MISSING if is_missing(x) else _format(abs(_decimal(x)), TEXT_DECIMALS)


def magnitude(x: float | None) -> str:
    """The size of a difference without its sign, for "0,189 onder": "0,189"."""
    return MISSING if is_missing(x) else _format(abs(_decimal(x)), SCORE_DECIMALS)


def correlation(x: float | None) -> str:
    """A correlation, between −1 and +1, in two decimals: "+0,92", "−0,77"."""
    return _format(x, CORRELATION_DECIMALS, plus=True)


def share(x: Number | None, decimals: int = 0) -> str:
    """A fraction (0.55) as a percentage: "55%", with one decimal "9,2%"."""
    # Times 100 in decimals: as floats 0.145 * 100 is 14.499999999999998.
    return MISSING if is_missing(x) else _format(_decimal(x) * 100, decimals, after="%")


def ratio(x: float | None) -> str:
    """How many of one for each of another, with one decimal: "1,3"; "geen" without the other."""
    return "geen dalers" if is_missing(x) else _format(x, 1)


def amount(x: float | None) -> str:
    """An amount with one decimal: "1.061,5"."""
    return _format(x, 1)


def amount_change(x: float | None) -> str:
    """A difference between two amounts: "+10,0", "−0,5", "0,0"."""
    return _format(x, 1, plus=True)


def bound(x: float | None) -> str:
    """A bound on a change, to the last decimal: "0,0392"."""
    return _format(x, 4)


def count(n: float | None) -> str:
    """A number of things, rounded to a whole: "8.374.150"."""
    return _format(n, 0)


def count_change(n: float | None) -> str:
    """A change in a number of things: "+43.000", "−1.200", "0"."""
    return _format(n, 0, plus=True)


whole, whole_change = count, count_change
"""An amount in a unit of its own, and a difference in it, without decimals: "1.062", "−12"."""


def households(n: float | None) -> str:
    """A number of households with its noun: "1.250 huishoudens", "1 huishouden"."""
    noun = "huishouden" if rounded(n, 0) == 1 else "huishoudens"
    return MISSING if is_missing(n) else f"{count(n)} {noun}"


def about(n: float | None) -> str:
    """A rounded number of people or households, three digits: 963412 -> "963.000"."""
    value = rounded(n, 0)
    if value is None:
        return MISSING
    step = Decimal(1).scaleb(max(value.adjusted() + 1 - _ABOUT_DIGITS, 0))
    return _dutch((value / step).quantize(Decimal(1), rounding=ROUND_HALF_UP) * step)


def thousands(n: float | None) -> str:
    """A number of households in whole thousands: 563555 -> "564.000"; "minder dan 1.000" below."""
    if is_missing(n):
        return MISSING
    value = _decimal(n)
    if 0 < value < _THOUSAND:
        return f"minder dan {_format(_THOUSAND, 0)}"
    return _format(shown_value(value / _THOUSAND, 0) * _THOUSAND, 0)


def thousands_change(n: float | None) -> str:
    """A change in whole thousands: 4725 -> "+5.000", "0" below five hundred."""
    if is_missing(n):
        return MISSING
    return _format(shown_value(_decimal(n) / _THOUSAND, 0) * _THOUSAND, 0, plus=True)


def _whole(x: float, what: str) -> int:
    value = shown_value(x, 6)
    if value != value.to_integral_value():
        raise ValueError(f"{what} must be a whole number: {x!r}")
    return int(value)


def rank(n: int | None) -> str:
    """A place in a ranking: "3e". Raises ValueError below 1 or for a fraction."""
    if is_missing(n):
        return MISSING
    place = _whole(n, "rank")
    if place < 1:
        raise ValueError(f"rank must be 1 or more: {n!r}")
    return f"{place}e"


def year(y: int | None) -> str:
    """A year, without a thousands point: "2024". Raises ValueError for a fraction."""
    return MISSING if is_missing(y) else str(_whole(y, "year"))


def period(y0: int | None, y1: int | None) -> str:
    """A period: "2018-2024"; one year if both are the same. Raises ValueError if reversed."""
    if is_missing(y0) or is_missing(y1):
        return MISSING
    if y1 < y0:
        raise ValueError(f"period runs backwards: {y0!r}-{y1!r}")
    return year(y0) if y0 == y1 else f"{year(y0)}-{year(y1)}"


def join(items: Iterable[str]) -> str:
    """A list in words: "a, b en c"; "" for no items.

    If an item has an "en" of its own ("overlast en onveiligheid") a comma
    precedes the last "en", so that it stays clear where an item ends.
    """
    words = list(items)
    if len(words) < 2:
        return "".join(words)
    last = ", en " if any(" en " in word for word in words) else " en "
    return ", ".join(words[:-1]) + last + words[-1]


def class_short(number: int | None) -> str:
    """The name of a class of the total score: 4 -> "zwak". Raises ValueError outside 1-9."""
    if is_missing(number):
        return MISSING
    key = _whole(number, "class")
    if key not in _CLASS_NAMES:
        raise ValueError(f"no such class: {number!r}")
    return _CLASS_NAMES[key]


def class_label(number: int | None) -> str:
    """The name and number of a class: 4 -> "zwak (klasse 4)". Raises ValueError outside 1-9."""
    name = class_short(number)
    return name if is_missing(number) else f"{name} (klasse {int(number)})"
