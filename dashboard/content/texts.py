"""Figures that are text themselves, as values: tables of colours, key figures, verdicts, lists."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Cell:
    """A cell of a table of colours: its ``lines`` of text, a ``role``, how much of its colour
    (``strength``, from 0 to 1), whether the first line is ``strong``, and what a screen reader
    says of a cell without lines (``spoken``)."""

    lines: tuple[str, ...]
    role: str = ""
    strength: float = 1.0
    strong: bool = True
    spoken: str = ""


@dataclass(frozen=True)
class HeatRow:
    """A row: its ``name``, its ``cells``, and whether it is a ``reference``."""

    name: str
    cells: tuple[Cell, ...]
    reference: bool = False


@dataclass(frozen=True)
class HeatTable:
    """A table with a colour behind each number, never by colour alone.

    ``corner``: what the rows are; ``sorted_by``: the header (or corner) it is ordered by.
    ``style``: "" for classes, "relations" or "transitions".
    """

    caption: str
    corner: str
    headers: tuple[str, ...]
    rows: tuple[HeatRow, ...]
    sorted_by: str = ""
    style: str = ""


@dataclass(frozen=True)
class CardChange:
    """A change on a card: its ``period``, its ``text`` and its ``direction`` (-1, 0, 1; None:
    none that may be told)."""

    period: str
    text: str
    direction: int | None


@dataclass(frozen=True)
class Card:
    """One key figure: ``label``, ``value`` as text, a ``remark`` and its ``changes``."""

    label: str
    value: str
    remark: str
    changes: tuple[CardChange, ...] = ()


@dataclass(frozen=True)
class Cards:
    """Key figures beside each other."""

    cards: tuple[Card, ...]


@dataclass(frozen=True)
class VerdictRow:
    """A part: what it is, its outcome in words, and whether it ``holds`` (None: open)."""

    part: str
    outcome: str
    holds: bool | None = None


@dataclass(frozen=True)
class Verdicts:
    """A table of words: ``headers`` of its two columns; ``marked``: outcomes carry a mark;
    ``below``: another such table under it."""

    caption: str
    headers: tuple[str, str]
    rows: tuple[VerdictRow, ...]
    marked: bool = True
    below: "Verdicts | None" = None


@dataclass(frozen=True)
class Listing:
    """A numbered list: of each item its name and what is said of it (``broken``: below it)."""

    items: tuple[tuple[str, str], ...]
    broken: bool = False


@dataclass(frozen=True)
class Remark:
    """A sentence, where there is nothing to draw."""

    text: str


NOTHING = "Er is hier niets te laten zien."
"""A remark where data are missing; the sentence above it says which."""
