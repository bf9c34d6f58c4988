"""``Content``: everything a tile says, for every medium that shows it."""

import itertools
from dataclasses import dataclass, field
from typing import Any

from dashboard.content.table import Table


@dataclass(frozen=True)
class Swatch:
    """A colour of a legend (hex) and what it means; ``counts``: numbers that stand beside it."""

    colour: str
    text: str
    counts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Legend:
    """What colours mean. With ``headers`` it is a table under ``caption``: the colour, and one
    header for each of the swatches' ``counts``; otherwise a row of swatches called ``label``."""

    swatches: tuple[Swatch, ...]
    label: str = "Klassen"
    headers: tuple[str, ...] = ()
    caption: str = ""


@dataclass(frozen=True, eq=False, kw_only=True)
class Content:
    """Everything a tile says, made from the data.

    ``headline``: a true sentence; ``lead``: what follows from it. ``figure``: one of the
    values of ``content.figures``: WHAT is drawn, never a drawing. ``alt``: text for who
    cannot see it ("" only for a figure that is text itself, or carries texts per part).
    ``table``: raw numbers under Dutch headers, the ones the figure shows. ``legend``: what
    colours mean. ``notes``: what a reader must know to read it rightly. ``number``: no two
    contents have the same.
    """

    headline: str
    figure: Any
    alt: str = ""
    table: Table
    unit: str
    source: str
    period: str
    lead: str = ""
    legend: Legend | None = None
    notes: tuple[str, ...] = ()
    number: int = field(init=False, default_factory=itertools.count().__next__)
