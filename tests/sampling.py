"""A fixed sample for ``make test`` of what ``make proof`` tries at length."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest


def sample(values: Iterable[Any], keep: Callable[[int, Any], bool]) -> list[Any]:
    """``values`` for ``parametrize``: those that ``keep`` (number, value) does not take are tried
    by ``make proof`` only."""
    return [
        value if keep(number, value) else pytest.param(*_parts(value), marks=pytest.mark.proof)
        for number, value in enumerate(values)
    ]


def every(step: int) -> Callable[[int, Any], bool]:
    """Keep the first of every ``step`` values."""
    return lambda number, _: number % step == 0


def _parts(value: Any) -> tuple[Any, ...]:
    """What ``pytest.param`` takes: the values of one or of several arguments."""
    return value if isinstance(value, tuple) else (value,)
