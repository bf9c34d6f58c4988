"""Tiles that set chosen areas beside each other: their course, dimensions and places."""

from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from dashboard.analysis import differences
from dashboard.analysis.comparable import covered, match
from dashboard.content.content import Content
from dashboard.content.figures import Axis, Lines, Panel, Panels, Series
from dashboard.content.lines import line_alt, lines_of
from dashboard.content.look import area_role
from dashboard.content.table import Table
from dashboard.content.values import values_of
from dashboard.language import comparable as comparable_sentences
from dashboard.language import grammar, numbers, trends
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.compare.numbers import (
    CLASS,
    MUNICIPALITY,
    OWN,
    REFERENCES,
    SHARED,
    lines,
    municipality,
    viewed,
)
from dashboard.subjects.compare.words import areas as compare_sentences
from dashboard.vocabulary import (
    COMPARABLE,
    COMPARABLE_NAME,
    COUNTRY,
    COUNTRY_NAME,
    DERIVED_SOURCE,
    DIFFERENCE_UNIT,
    LAST_YEAR,
    MEASURES,
    PROGRAMME,
    PROGRAMME_NAME,
    PROGRAMME_YEARS,
    SCORE_UNIT,
    TOTAL,
)

DEFAULT_AREAS = ("heerlen-noord", "breda-noord")
"""What a first visitor sees compared: nearly equal in 2018 and in 2022, apart in 2024."""
MOST = 6
"""More areas than this do not fit in one chart of lines."""
MEASURE_NAMES = {TOTAL: MEASURES[TOTAL], CLASS: "Klasse"} | {
    key: name for key, name in MEASURES.items() if key != TOTAL
}
VIEW_NAMES = {
    "stand": "Stand",
    "nederland": f"Verschil met {COUNTRY_NAME}",
    "gemeente": "Verschil met de eigen gemeente",
    "verandering": "Verandering sinds het beginjaar",
}
REFERENCE_NAMES = {
    COUNTRY: COUNTRY_NAME,
    PROGRAMME: "De NPLV-gebieden samen",
    MUNICIPALITY: "Eigen gemeente",
    COMPARABLE: COMPARABLE_NAME,
}
ALONE = {"nederland": COUNTRY, "gemeente": MUNICIPALITY}
"""View -> the reference that is zero in it and needs no line."""
_STYLES = {
    COUNTRY: ("country", "solid"),
    PROGRAMME: ("programme", "dashdot"),
    MUNICIPALITY: ("muted", "dash"),
    COMPARABLE: ("comparable", "dot"),
}
"""Reference -> role and dash of its line in a panel."""


@dataclass(frozen=True)
class Comparison:
    """What a reader compares: ``areas`` (ids, as chosen; ``everything``: all of them), a
    ``measure`` (a key of ``MEASURE_NAMES``) from year ``first`` to ``last``, in a ``view``
    (of ``VIEW_NAMES``) with ``references`` (of ``REFERENCE_NAMES``)."""

    areas: tuple[str, ...]
    everything: bool = False
    measure: str = TOTAL
    first: int = PROGRAMME_YEARS[0]
    last: int = PROGRAMME_YEARS[-1]
    view: str = "stand"
    references: tuple[str, ...] = (COUNTRY,)

    @property
    def years(self) -> tuple[int, ...]:
        """The measured years of the period."""
        return tuple(y for y in PROGRAMME_YEARS if self.first <= y <= self.last)

    @property
    def bare(self) -> "Comparison":
        """The areas and years alone: what does not depend on the rest is made once."""
        return replace(self, measure=TOTAL, view="stand", references=())

    @property
    def measured(self) -> "Comparison":
        """The areas, years and the measure that has a score."""
        return replace(self.bare, measure=self.scored)

    @property
    def scored(self) -> str:
        """The measure that a class is of: places and differences need a score."""
        return TOTAL if self.measure == CLASS else self.measure


def default_areas(store: Store) -> list[str]:
    """The areas a first visitor sees; the first two of a store without them."""
    known = [area for area in DEFAULT_AREAS if area in store.area_ids]
    return known if len(known) == len(DEFAULT_AREAS) else store.area_ids[:2]


@per_store(TILES)
def course(store: Store, chosen: Comparison) -> Content:
    """The chosen areas through the years, in the chosen view, with their references."""
    shared, own = _references(chosen)
    found = {
        a: lines(store, a, chosen.scored, chosen.years, COMPARABLE in own) for a in chosen.areas
    }
    tables = {a: viewed(table, chosen.view) for a, table in found.items()}
    signed = chosen.view != "stand" or chosen.scored != TOTAL
    kind, unit = "difference" if signed else "score", _unit(chosen)
    what = MEASURES[chosen.scored]
    if chosen.view != "stand":
        what += f", {grammar.lower_first(VIEW_NAMES[chosen.view])}"
    if chosen.everything or own:
        panels = _panels(store, chosen, tables, (*shared, *own), signed)
        shown: dict[str, Any] = {"figure": panels, "alt": ""}
    else:
        wide = pd.DataFrame({a: t[OWN] for a, t in tables.items()})
        first = next(iter(tables.values()))
        wide = wide.join(first[list(shared)]) if shared else wide
        names = store.names | {COUNTRY: COUNTRY_NAME, PROGRAMME: PROGRAMME_NAME}
        figure = lines_of(wide, names, kind, height=420)
        shown = {"figure": figure, "alt": line_alt(figure, what, unit)}
    frame = _course_frame(store, tables, shared, own)
    headline, lead = _course_sentences(store, chosen, found, tables)
    return Content(
        headline=headline,
        lead=lead,
        **shown,
        table=Table.of(frame, {str(y): kind for y in chosen.years}),
        unit=unit,
        source=DERIVED_SOURCE,
        period=numbers.period(chosen.first, chosen.last),
        notes=_course_notes(store, chosen, tables, own),
    )


def _references(chosen: Comparison) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The references to draw: those that are one line for all, and those of each area."""
    asked = [r for r in REFERENCES if r in chosen.references and r != ALONE.get(chosen.view)]
    # Against its own gemeente the country is another line for every area.
    shared = () if chosen.view == "gemeente" else tuple(r for r in asked if r in SHARED)
    return shared, tuple(r for r in asked if r not in shared)


def _unit(chosen: Comparison) -> str:
    return {
        "stand": SCORE_UNIT,
        "nederland": f"{DIFFERENCE_UNIT} (gebied min {COUNTRY_NAME})",
        "gemeente": f"{DIFFERENCE_UNIT} (gebied min eigen gemeente)",
        "verandering": f"{DIFFERENCE_UNIT} sinds {chosen.first}",
    }[chosen.view]


def _label(store: Store, area: str, reference: str) -> str:
    if reference == MUNICIPALITY:
        return f"Gemeente {municipality(store, area)[1]}"
    return PROGRAMME_NAME if reference == PROGRAMME else REFERENCE_NAMES[reference]


def _panels(
    store: Store,
    chosen: Comparison,
    tables: dict[str, pd.DataFrame],
    references: tuple[str, ...],
    signed: bool,
) -> Panels:
    axis = Axis("difference" if signed else "score", zero=signed)
    panels = []
    for at, area in enumerate(_by_last(tables, chosen.last) if chosen.everything else chosen.areas):
        table, name = tables[area], store.names[area]
        looks = {OWN: (name, area_role(0 if chosen.everything else at), "solid")}
        looks |= {r: (_label(store, area, r), *_STYLES[r]) for r in _drawn(table, references)}
        drawn = tuple(
            Series(label, role, values_of(table[column]), dash=dash)
            for column, (label, role, dash) in looks.items()
        )
        alone = Lines(chosen.years, drawn, axis)
        alt = line_alt(alone, MEASURES[chosen.scored], _unit(chosen))
        panels.append(Panel(name, drawn, alt))
    return Panels(chosen.years, tuple(panels), axis, broad=True)


def _by_last(tables: dict[str, pd.DataFrame], last: int) -> list[str]:
    ends = pd.Series({area: table.loc[last, OWN] for area, table in tables.items()})
    return ends.sort_values(ascending=False, kind="stable").index.tolist()


def _drawn(table: pd.DataFrame, references: tuple[str, ...]) -> list[str]:
    """``references``, without comparable wijken where the area has none: a note says so."""
    return [r for r in references if r != COMPARABLE or table[r].notna().any()]


def _course_frame(
    store: Store,
    tables: dict[str, pd.DataFrame],
    shared: tuple[str, ...],
    own: tuple[str, ...],
) -> pd.DataFrame:
    """Every line that is drawn as a row: the areas, what they share, what each has of its own."""
    rows = {store.names[area]: table[OWN] for area, table in tables.items()}
    first = next(iter(tables))
    rows |= {REFERENCE_NAMES[r]: tables[first][r] for r in shared}
    for area, table in tables.items():
        for r in _drawn(table, own):
            rows[f"{_label(store, area, r)} (bij {store.names[area]})"] = table[r]
    frame = pd.DataFrame(rows).T
    return frame.rename(columns=str).rename_axis("Lijn").reset_index()


def _course_sentences(
    store: Store,
    chosen: Comparison,
    levels: dict[str, pd.DataFrame],
    tables: dict[str, pd.DataFrame],
) -> tuple[str, str]:
    """``levels``: the tables as they are; ``tables``: as they are viewed."""
    measure, last = chosen.scored, chosen.last
    own = {a: table[OWN] for a, table in levels.items()}
    changes = {a: v[last] - v[chosen.first] for a, v in own.items()}
    moved = _changed(store, changes, chosen)
    if chosen.view in ALONE:
        against = COUNTRY_NAME if chosen.view == "nederland" else "de eigen gemeente"
        gaps = {store.names[a]: t.loc[last, OWN] for a, t in tables.items()}
        return compare_sentences.gaps_to(gaps, against, last, measure), moved
    level = compare_sentences.highest_lowest(
        {store.names[a]: v[last] for a, v in own.items()}, last, measure
    )
    return (moved, level) if chosen.view == "verandering" else (level, moved)


def _changed(store: Store, changes: dict[str, float], chosen: Comparison) -> str:
    """What the areas did: two beside each other, of more the best and the worst."""
    if len(changes) == 2:
        period = (chosen.first, chosen.last)
        one, two = changes
        told = differences.beside(store, one, two, changes, period, chosen.scored)
        return trends.compare_trend(
            store.names[one], store.names[two], told, period, measure=chosen.scored
        )
    which = "" if chosen.everything else "gekozen "
    return trends.best_worst(
        {store.names[a]: x for a, x in changes.items()}, (chosen.first, chosen.last),
        singular=f"{which}gebied", plural=f"{which}gebieden", measure=chosen.scored,
    )  # fmt: skip


def _course_notes(
    store: Store, chosen: Comparison, tables: dict[str, pd.DataFrame], own: tuple[str, ...]
) -> tuple[str, ...]:
    notes = []
    if chosen.view == "gemeente" or MUNICIPALITY in own:
        notes.append(compare_sentences.own_gemeente(LAST_YEAR))
    if COMPARABLE in own:
        notes.append(comparable_sentences.LINE)
        for area in tables:
            name, alike = store.names[area], match(store, area) is not None
            share = comparable_sentences.compared(name, covered(store, area))
            notes.append(share if alike else comparable_sentences.no_match(name))
    if (measure := chosen.scored) != TOTAL:
        notes.append(
            f"{MEASURES[measure]}: een hogere waarde is altijd gunstiger. Nul is de vaste "
            "referentie van de Leefbaarometer, niet het gemiddelde van een jaar."
        )
    gone: dict[str, list[str]] = {}
    for area, table in tables.items():
        for column in (OWN, *_drawn(table, own)):
            # Without its own value a year is said once, not for every reference again.
            known = table.index if column == OWN else table.index[table[OWN].notna()]
            if missing := [str(y) for y in known if pd.isna(table.loc[y, column])]:
                what = store.names[area] if column == OWN else _label(store, area, column)
                gone[what] = missing
    for what, years in gone.items():
        notes.append(f"Niet te berekenen voor {what}: {numbers.join(years)} (geen gegevens).")
    return tuple(note for note in notes if note)
