"""An answer at a glance, as values: sentences, key figures, and places on one scale."""

from dataclasses import dataclass

from dashboard.language.numbers import is_missing


@dataclass(frozen=True)
class Span:
    """A part of a scale from ``low`` to ``high``, in a ``role``."""

    low: float
    high: float
    role: str


@dataclass(frozen=True)
class Spot:
    """A place on a scale: where it is ``at`` and its ``role``."""

    at: float
    role: str


@dataclass(frozen=True)
class Track:
    """A row on the scale: its ``name``, the ``text`` beside it (its value), all it shows as a
    sentence (``said``), the ``spans`` from back to front, the ``spots`` on them, and whether it is
    ``chosen``."""

    name: str
    text: str
    said: str
    spans: tuple[Span, ...] = ()
    spots: tuple[Spot, ...] = ()
    chosen: bool = False


@dataclass(frozen=True)
class Sign:
    """What a sign means: its ``kind`` (span, spot or line), its ``role`` and its ``text``."""

    kind: str
    role: str
    text: str


@dataclass(frozen=True)
class Tracks:
    """Rows under a ``caption`` on one scale with a line at zero; ``ends``: of the scale, and
    ``sides``: what lies to the left and to the right of zero. ``band``: behind every row. ``kind``:
    how a number on the scale is written, a kind of a table column."""

    caption: str
    tracks: tuple[Track, ...]
    ends: tuple[float, float]
    sides: tuple[str, str]
    signs: tuple[Sign, ...]
    band: Span | None = None
    kind: str = "difference"


@dataclass(frozen=True)
class KeyFigure:
    """A number that a reader takes along: what it is (``label``), ``value`` and a ``remark``."""

    label: str
    value: str
    remark: str


@dataclass(frozen=True)
class Answer:
    """What a page says first: ``sentences`` after its headline, ``figures``, and ``tracks``."""

    sentences: tuple[str, ...]
    figures: tuple[KeyFigure, ...]
    tracks: Tracks


def span_of(low: float | None, high: float | None, role: str) -> tuple[Span, ...]:
    """The span between two values; none where one is missing (None or NaN)."""
    if is_missing(low) or is_missing(high):
        return ()
    return (Span(float(low), float(high), role),)


def spot_of(at: float | None, role: str) -> tuple[Spot, ...]:
    """The spot of a value; none where it is missing (None or NaN)."""
    return () if is_missing(at) else (Spot(float(at), role),)


@dataclass(frozen=True)
class Rung:
    """A class on a ruler: its ``name``, its bounds (None: open), the lower one as
    text (``bound``, "" if it is open) and its ``role``."""

    name: str
    low: float | None
    high: float | None
    bound: str
    role: str


@dataclass(frozen=True)
class RulerMark:
    """What lies on a ruler: its ``name``, its value (``at``) and that as ``text``, its ``role``
    and the ``rung`` (name of its class)."""

    name: str
    at: float
    text: str
    role: str
    rung: str


@dataclass(frozen=True)
class Ruler:
    """Classes from low to high under a ``caption``, to one measure, with ``marks``; ``sentences``
    say what a difference on it means."""

    caption: str
    rungs: tuple[Rung, ...]
    marks: tuple[RulerMark, ...]
    sentences: tuple[str, ...]
