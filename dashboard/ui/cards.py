"""Key figures as cards: a number, what it is, and how it changed, in words as well."""

from dataclasses import dataclass
from html import escape

from dashboard.ladder import Difference
from dashboard.wording import numbers

SIGNS = {1: "▲", -1: "▼", 0: "■"}
"""Direction of a change, as it may be told, -> the mark before it (hidden from screen readers)."""


@dataclass(frozen=True)
class Change:
    """A change on a card: its ``period``, its ``text`` and its ``direction`` (-1, 0, 1)."""

    period: str
    text: str
    direction: int | None


@dataclass(frozen=True)
class Card:
    """One key figure: ``label``, ``value`` as text, a ``remark`` and its ``changes``."""

    label: str
    value: str
    remark: str
    changes: tuple[Change, ...] = ()


def change(period: str, moved: Difference) -> Change:
    """A change in score, with its direction only where it may be told (``dashboard.ladder``)."""
    return Change(period, numbers.difference(moved.value), moved.sign if moved.known else None)


def cards_html(cards: list[Card]) -> str:
    """The cards as a description list; every text is escaped."""
    return f'<div class="kerncijfers">{"".join(_card(c) for c in cards)}</div>'


def _card(card: Card) -> str:
    changes = "".join(
        f"<li>{_sign(c.direction)}<strong>{escape(c.text)}</strong> {escape(c.period)}</li>"
        for c in card.changes
    )
    return (
        f'<div class="kerncijfer"><div class="kc-label">{escape(card.label)}</div>'
        f'<div class="kc-waarde">{escape(card.value)}</div>'
        f'<div class="kc-opmerking">{escape(card.remark)}</div>'
        f"{f'<ul>{changes}</ul>' if changes else ''}</div>"
    )


def _sign(direction: int | None) -> str:
    if direction is None:
        return ""
    return f'<span aria-hidden="true">{SIGNS[direction]}</span> '
