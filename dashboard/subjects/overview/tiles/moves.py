"""The areas in one list of bars: how each changed, and how its comparable wijken did."""

from dataclasses import dataclass

import pandas as pd

from dashboard.content.answers import Sign, Span, Track, Tracks, span_of, spot_of
from dashboard.content.content import Content
from dashboard.content.look import area_role
from dashboard.content.names import place_name, place_names
from dashboard.content.table import Table, columns_of
from dashboard.ladder import AREA
from dashboard.language import comparable, numbers
from dashboard.language.grammar import sentence
from dashboard.language.programme import not_shown
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.overview import words
from dashboard.subjects.overview.numbers import moves
from dashboard.vocabulary.areas import COMPARABLE_NAME, Area
from dashboard.vocabulary.measures import DIFFERENCE_UNIT
from dashboard.vocabulary.periods import PERIODS, Period
from dashboard.vocabulary.sources import DERIVED_SOURCE

ROOM = 0.04
"""Share of the scale kept free at both ends."""
CHANGE, BESIDE = "verandering", "vergelijkbaar"
VIEWS = {CHANGE: "Verandering", BESIDE: f"Verschil met {words.ALIKE}"}
"""What the bars show: code -> label."""
NO_WIJKEN = "geen"
"""Beside an area without comparable wijken."""


@dataclass(frozen=True)
class _View:
    """A way to look: the ``column`` of ``numbers.moves`` that is drawn, the ``sides`` of zero and
    the ``caption``."""

    column: str
    sides: tuple[str, str]
    caption: str


_VIEWED = {
    CHANGE: _View("change", ("achteruit", "vooruit"), "Verandering van de score"),
    BESIDE: _View("apart", ("minder goed", "beter"), f"Verandering, vergeleken met {words.ALIKE}"),
}


@per_store(TILES)
def since(store: Store) -> str:
    """Which areas fell since the last measurement but one."""
    recent = Period(*PERIODS[1])
    return words.who_fell(moves(store, recent), recent.first)


@per_store(TILES)
def ranked(store: Store, view: str, period: Period, chosen: Area | None) -> Content:
    """The areas from the largest rise to the largest fall, or (``BESIDE``) from the best to the
    least beside their comparable wijken; those without any come last."""
    viewed, table = _VIEWED[view], moves(store, period)
    table = table.sort_values([viewed.column, "name"], ascending=[False, True])
    who, alike = words.who_moved(table, period), words.beside_alike(table)
    return Content(
        headline=alike if view == BESIDE else who,
        lead="" if view == BESIDE else alike,
        figure=_tracks(table, viewed, period, chosen),
        alt="",
        table=Table(
            columns_of(
                table.assign(place=pd.Series(place_names(table["name"]))),
                ("place", "Gebied"),
                ("change", "Verandering", "difference"),
                ("alike", f"Verandering {COMPARABLE_NAME.lower()}", "difference"),
                ("part", "Verandering vergeleken deel", "difference"),
                ("apart", "Verschil", "difference"),
                ("coverage", "Vergeleken deel van de huishoudens", "share"),
            )
        ),
        unit=DIFFERENCE_UNIT,
        source=DERIVED_SOURCE,
        period=numbers.period(*period),
        notes=(
            f"In de grijze baan ligt wat kleiner is dan {numbers.magnitude(AREA.slight)}: zoveel "
            "kan het model ernaast zitten. Zo'n verschil noemen we niet.",
            "Van een gebied is soms maar een deel te vergelijken. Het verschil met vergelijkbare "
            "wijken gaat dan over dat deel; de staaf gaat over het hele gebied.",
            f"{comparable.rule()} {comparable.NO_EFFECT}",
            *not_shown(chosen),
        ),
    )


def _tracks(table: pd.DataFrame, view: _View, period: Period, chosen: Area | None) -> Tracks:
    both = view.column == "change"
    shown = table[["change", "alike"]] if both else table[["apart"]]
    held = [x for x in shown.to_numpy(dtype=float).ravel() if x == x] or [0.0]
    low, high = min(-AREA.clear, *held), max(AREA.clear, *held)
    room = (high - low) * ROOM
    own = area_role(0)

    def track(code: str, row: pd.Series) -> Track:
        here = chosen is not None and code == chosen.code
        value = float(row[view.column])
        known = value == value
        return Track(
            place_name(code, row["name"]),
            numbers.difference(value) if known or both else NO_WIJKEN,
            _said(row, both),
            span_of(min(value, 0.0), max(value, 0.0), own if here else "programme"),
            spot_of(row["alike"], "comparable") if both else (),
            here,
        )

    signs = [
        Sign("span", "programme", "het gebied"),
        *([Sign("spot", "comparable", words.ALIKE)] if both else []),
        Sign("span", "missing", "te klein om te noemen"),
    ]
    return Tracks(
        f"{view.caption}, {numbers.period(*period)}",
        tuple(track(str(code), row) for code, row in table.iterrows()),
        (low - room, high + room),
        view.sides,
        tuple(signs),
        Span(-AREA.slight, AREA.slight, "missing"),
    )


def _said(row: pd.Series, both: bool) -> str:
    """What a row shows besides its value."""
    if row["apart"] != row["apart"]:
        return sentence(f"{words.ALIKE} zijn er niet")
    alike = f"{words.ALIKE}: {numbers.difference(row['alike'])}"
    return sentence(alike if both else f"gebied: {numbers.difference(row['part'])}; {alike}")
