"""Numbers of a frame as the plain values of a figure."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from dashboard.content.figures import Value, Values


def value_of(number: float | None) -> Value:
    """``number`` as a float; None where it is missing."""
    return None if number is None or pd.isna(number) else float(number)


def values_of(numbers: Iterable[Any]) -> Values:
    """``numbers`` as floats; None where one is missing."""
    return tuple(map(value_of, numbers))


def class_of(value: object) -> int | None:
    """The number of a class or a place, None where it is missing."""
    return None if pd.isna(value) else int(value)  # type: ignore[call-overload]
