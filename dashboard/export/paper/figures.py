"""A figure value as plain data for a template: as text where it is text, else as a picture."""

from dataclasses import dataclass
from functools import singledispatch
from typing import Any

from dashboard.content.answers import Answer, Span, Spot, Tracks
from dashboard.content.content import Content
from dashboard.content.look import look
from dashboard.content.texts import Cards, Cell, HeatTable, Listing, Remark, Verdicts
from dashboard.export.alts import alt_of
from dashboard.export.pictures import picture
from dashboard.figures.cards import SIGNS
from dashboard.figures.heat import cell_colours
from dashboard.figures.tracks import place
from dashboard.store.read import Store

Plain = dict[str, Any]
"""What JSON can hold: strings, numbers, lists and such dictionaries."""


@dataclass(frozen=True)
class Room:
    """Where a figure stands: in which set its places are looked up, and its size (mm)."""

    store: Store
    width: float
    height: float


def drawn(content: Content, room: Room | None) -> Plain:
    """The figure of ``content`` as data: its ``kind`` says how the template draws it.

    Without room there are no pictures, only figures that are text themselves.
    """
    told = as_text(content.figure)
    if told or room is None:
        return told
    return {
        "kind": "picture",
        "svg": picture(content.figure, room.store, room.width, room.height).decode(),
        "alt": alt_of(content),
    }


@singledispatch
def as_text(figure: object) -> Plain:  # noqa: ARG001 (the first only names what the others take)
    """A figure that is text itself; nothing for one that has to be drawn."""
    return {}


@as_text.register
def _(figure: Remark) -> Plain:
    return {"kind": "remark", "text": figure.text}


@as_text.register
def _(figure: Cards) -> Plain:
    cards = [
        {
            "label": card.label,
            "value": card.value,
            "remark": card.remark,
            "changes": [
                {
                    "name": change.period,
                    "text": change.text,
                    "sign": "" if change.direction is None else SIGNS[change.direction],
                }
                for change in card.changes
            ],
        }
        for card in figure.cards
    ]
    return {"kind": "cards", "cards": cards}


@as_text.register
def _(figure: HeatTable) -> Plain:
    rows = [
        {"name": row.name, "reference": row.reference, "cells": [_cell(c) for c in row.cells]}
        for row in figure.rows
    ]
    return {
        "kind": "heat",
        "caption": figure.caption,
        "headers": [figure.corner, *figure.headers],
        "rows": rows,
    }


def _cell(cell: Cell) -> Plain:
    if not cell.lines:
        return {"lines": [cell.spoken], "colour": "#ffffff", "ink": "#ffffff", "strong": False}
    colour, ink = cell_colours(cell)
    lines = [line for line in cell.lines if line]
    return {"lines": lines, "colour": colour, "ink": ink, "strong": cell.strong}


@as_text.register
def _(figure: Verdicts) -> Plain:
    return {
        "kind": "verdicts",
        "caption": figure.caption,
        "headers": list(figure.headers),
        "rows": [[row.part, row.outcome] for row in figure.rows],
        "below": as_text(figure.below) if figure.below else None,
    }


@as_text.register
def _(figure: Listing) -> Plain:
    return {
        "kind": "listing",
        "items": [{"name": name, "text": text} for name, text in figure.items],
        "broken": figure.broken,
    }


@as_text.register
def _(figure: Answer) -> Plain:
    figures = [
        {"label": f.label, "value": f.value, "remark": f.remark, "changes": []}
        for f in figure.figures
    ]
    return {
        "kind": "answer",
        "sentences": list(figure.sentences),
        "cards": figures,
        "tracks": as_text(figure.tracks),
    }


@as_text.register
def _(figure: Tracks) -> Plain:
    def span(one: Span) -> Plain:
        low, high = (place(edge, figure.ends) for edge in (one.low, one.high))
        return {"low": low, "wide": high - low, "colour": look(one.role).colour}

    def spot(one: Spot) -> Plain:
        return {"at": place(one.at, figure.ends), **_shape(one.role)}

    band = (figure.band,) if figure.band else ()
    return {
        "kind": "tracks",
        "caption": figure.caption,
        "sides": list(figure.sides),
        "zero": place(0.0, figure.ends),
        "rows": [
            {
                "name": track.name,
                "text": track.text,
                "said": track.said,
                "chosen": track.chosen,
                "spans": [span(one) for one in (*band, *track.spans)],
                "spots": [spot(one) for one in track.spots],
            }
            for track in figure.tracks
        ],
        "signs": [
            {"kind": sign.kind, "text": sign.text, **_shape(sign.role)} for sign in figure.signs
        ],
    }


def _shape(role: str) -> Plain:
    its = look(role)
    return {"colour": its.colour, "marker": its.marker}
