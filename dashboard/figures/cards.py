"""Key figures as cards: a number, what it is, and how it changed, in words as well."""

from html import escape

from dashboard.content.texts import Card, Cards
from dashboard.figures.drawing import figure_of
from dashboard.figures.names import html_name

SIGNS = {1: "▲", -1: "▼", 0: "■"}
"""Direction of a change, as it may be told, -> the mark before it (hidden from screen readers)."""


@figure_of.register
def _(figure: Cards) -> str:
    """The cards beside each other; every text is escaped."""
    cards = "".join(map(_card, figure.cards))
    return f'<div class="rij"><div class="kerncijfers">{cards}</div></div>'


def _card(card: Card) -> str:
    changes = "".join(
        f"<li>{_sign(c.direction)}<strong>{escape(c.text)}</strong> {html_name(c.period)}</li>"
        for c in card.changes
    )
    return (
        f'<div class="kerncijfer"><div class="kc-label">{html_name(card.label)}</div>'
        f'<div class="kc-waarde">{escape(card.value)}</div>'
        f'<div class="kc-opmerking">{escape(card.remark)}</div>'
        f"{f'<ul>{changes}</ul>' if changes else ''}</div>"
    )


def _sign(direction: int | None) -> str:
    if direction is None:
        return ""
    return f'<span aria-hidden="true">{SIGNS[direction]}</span> '
