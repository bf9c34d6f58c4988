"""Each kind of figure value, read back from its slide: every number of it must stand there.

``read_back`` compares the file with the figure and gives the numbers that were read, each with
the name of its row; the tests hold those against the table of the screen. A kind that is not
registered here is an error: so no new kind goes unread.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import singledispatch

import pytest

from dashboard.content.content import Content
from dashboard.content.figures import Value
from dashboard.content.table import KINDS
from tests.export.slides.read import Read


@dataclass(frozen=True)
class Number:
    """A number that was read: the ``row`` it is of ("" if of the whole) and its ``value``."""

    row: str
    value: float


@singledispatch
def read_back(figure: object, slide: Read, content: Content) -> Iterator[Number]:
    """The numbers of ``figure`` as its slide has them. Raises AssertionError where one is not as
    in the figure, or a missing one is anything but a gap; TypeError for an unknown kind."""
    raise TypeError(f"no way to read a {type(figure).__name__} back")


def near(read: Value, value: Value, kind: str) -> bool:
    """Whether a number was kept: to ten digits, as charts hold them. One that the screen writes as
    zero may be zero: else its label had a sign."""
    if read is None or value is None:
        return read is value is None
    write = KINDS[kind].write
    if read == 0.0:
        return write(value) == write(0.0)
    return read == pytest.approx(value, rel=1e-9, abs=1e-12)


def same(read: Sequence[Value], values: Sequence[Value], kind: str, what: object) -> None:
    """Every value stands in its place, and what comes after the last of them is empty."""
    assert all(v is None for v in read[len(values) :]), what
    for at, value in enumerate(values):
        assert near(read[at], value, kind), (what, at, read[at], value)


def numbers(row: str, values: Sequence[Value]) -> Iterator[Number]:
    """Those of one row that are known."""
    yield from (Number(row, value) for value in values if value is not None)
