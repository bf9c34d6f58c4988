"""The chosen areas through the years, in one figure of lines or with a picture for each."""

from typing import Any

import pandas as pd

from dashboard.analysis import differences
from dashboard.analysis.areas import takes_part
from dashboard.analysis.comparable import covered, match
from dashboard.content.content import Content
from dashboard.content.figures import Lines, Panel, Panels, Series
from dashboard.content.lines import axis_of, line_alt, lines_of, roles_of
from dashboard.content.look import area_role
from dashboard.content.table import KINDS, Column, Table
from dashboard.content.values import values_of
from dashboard.ladder import among
from dashboard.language import comparable, numbers
from dashboard.language.grammar import lower_first
from dashboard.language.trends import best_worst, compare_trend
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.compare.numbers import (
    CHANGE,
    LEVEL,
    MUNICIPALITY,
    OWN,
    REFERENCES,
    SHARED,
    VIEWS,
    Comparison,
    lines,
    municipality,
    viewed,
)
from dashboard.subjects.compare.tiles import themed
from dashboard.subjects.compare.words.areas import (
    GEMEENTE,
    OWN_GEMEENTE,
    across,
    gaps_to,
    gemeente,
    highest_lowest,
)
from dashboard.subjects.compare.words.choice import REFERENCE_NAMES
from dashboard.vocabulary.areas import COMPARABLE, COUNTRY, PROGRAMME, PROGRAMME_NAME, Area
from dashboard.vocabulary.measures import SCORE_MEASURES, measure_of

_STYLES = {
    COUNTRY: ("country", "solid"),
    PROGRAMME: ("programme", "dashdot"),
    MUNICIPALITY: ("muted", "dash"),
    COMPARABLE: ("comparable", "dot"),
}
"""Reference -> role and dash of its line in a panel."""
Tables = dict[Area, pd.DataFrame]
"""Area -> its ``lines``."""


@per_store(TILES)
def area_lines(store: Store, chosen: Comparison) -> Content:
    """The chosen areas through the years, in the chosen view, with their references."""
    own, measure = _references(chosen)[1], measure_of(chosen.scored)
    levels = {
        area: lines(store, area, measure.key, chosen.years, COMPARABLE in own)
        for area in chosen.areas
    }
    tables = {area: viewed(table, chosen.view) for area, table in levels.items()}
    headline, lead = _told(store, chosen, levels, tables)
    return Content(
        headline=headline,
        lead=lead,
        **_figure(store, chosen, tables),
        table=_table(store, chosen, tables),
        unit=_unit(chosen),
        source=measure.derived_source,
        period=numbers.period(*chosen.period),
        notes=_notes(store, chosen, tables, own),
    )


def _references(chosen: Comparison) -> tuple[list[str], list[str]]:
    """The references to draw: those that are one line for all, and those of each area."""
    asked = [r for r in REFERENCES if r in chosen.references and r != VIEWS[chosen.view].against]
    # Against its own gemeente the country is another line for every area.
    alike = () if VIEWS[chosen.view].against == MUNICIPALITY else SHARED
    return [r for r in asked if r in alike], [r for r in asked if r not in alike]


def _unit(chosen: Comparison) -> str:
    measure, view = measure_of(chosen.scored), VIEWS[chosen.view]
    if view.against:
        return f"{measure.change_unit} (gebied min {view.other})"
    since = f"{measure.change_unit} sinds {chosen.period.first}"
    return since if chosen.view == CHANGE else measure.unit


def _figure(store: Store, chosen: Comparison, tables: Tables) -> dict[str, Any]:
    """``figure`` and ``alt``: panels where each area has lines of its own, else one of lines."""
    shared, own = _references(chosen)
    measure, unit = measure_of(chosen.scored), _unit(chosen)
    if len(chosen.years) == 1:
        return _rows(store, chosen, tables)
    if not chosen.everything and not own:
        wide = pd.DataFrame({area.code: table[OWN] for area, table in tables.items()})
        wide = wide.join(next(iter(tables.values()))[shared])
        names = chosen.names | REFERENCE_NAMES | {PROGRAMME: PROGRAMME_NAME}
        what = measure.name
        if chosen.view != LEVEL:
            what += f", {lower_first(VIEWS[chosen.view].name)}"
        start = any(takes_part(store, area) for area in chosen.areas) or PROGRAMME in shared
        figure = lines_of(wide, names, measure.key, chosen.view != LEVEL, 420, start)
        return {"figure": figure, "alt": line_alt(figure, what, unit)}
    axis = axis_of(measure.key, chosen.view != LEVEL)
    areas = list(chosen.areas)
    if chosen.everything:
        ends = pd.Series([tables[area][OWN].iloc[-1] for area in areas])
        areas = [areas[i] for i in ends.sort_values(ascending=False, kind="stable").index]
    panels = []
    codes = [area.code for area in chosen.areas]
    roles = dict.fromkeys(codes, area_role(0)) if chosen.everything else roles_of(codes)
    for area in areas:
        table, name = tables[area], chosen.names[area.code]
        looks = {OWN: (name, roles[area.code], "solid")}
        for r in _drawn(table, [*shared, *own]):
            looks[r] = (_label(store, area, r), *_STYLES[r])
        drawn = tuple(
            Series(label, role, values_of(table[column]), dash=dash)
            for column, (label, role, dash) in looks.items()
        )
        alt = line_alt(Lines(chosen.years, drawn, axis), measure.name, unit)
        panels.append(Panel(name, drawn, alt))
    return {"figure": Panels(chosen.years, tuple(panels), axis, broad=True), "alt": ""}


def _rows(store: Store, chosen: Comparison, tables: Tables) -> dict[str, Any]:
    """``figure`` and ``alt`` of a measure with one year: a row for every line."""
    found, names = _lines_by_name(store, chosen, tables), chosen.names
    codes = [area.code for area in chosen.areas]
    roles = dict.fromkeys(codes, "programme") if chosen.everything else roles_of(codes)
    own = {names[code]: role for code, role in roles.items()}
    own |= {REFERENCE_NAMES[r]: _STYLES[r][0] for r in _references(chosen)[0]}
    (year,) = chosen.years
    values = {name: (float(row[year]), own.get(name, "muted")) for name, row in found.items()}
    return {"figure": themed.rows(values, chosen, _unit(chosen)), "alt": ""}


def _label(store: Store, area: Area, reference: str) -> str:
    if reference == MUNICIPALITY:
        return gemeente(municipality(store, area))
    return PROGRAMME_NAME if reference == PROGRAMME else REFERENCE_NAMES[reference]


def _drawn(table: pd.DataFrame, references: list[str]) -> list[str]:
    """``references``, without comparable wijken where the area has none: a note says so."""
    return [r for r in references if r != COMPARABLE or table[r].notna().any()]


def _table(store: Store, chosen: Comparison, tables: Tables) -> Table:
    """Every line that is drawn as a row: the areas, what they share, what each has of its own."""
    first = next(iter(tables.values()))
    kind = axis_of(chosen.scored, chosen.view != LEVEL).kind
    unit = "" if KINDS[kind].unit else _unit(chosen)
    rows = _lines_by_name(store, chosen, tables)
    years = (
        Column(str(year), tuple(row[year] for row in rows.values()), kind, unit)
        for year in first.index
    )
    return Table((Column("Lijn", tuple(rows)), *years))


def _lines_by_name(store: Store, chosen: Comparison, tables: Tables) -> dict[str, pd.Series]:
    """Every line that is drawn: the areas, what they share, what each has of its own."""
    (shared, own), names = _references(chosen), chosen.names
    first = next(iter(tables.values()))
    rows = {names[area.code]: table[OWN] for area, table in tables.items()}
    rows |= {REFERENCE_NAMES[r]: first[r] for r in shared}
    for area, table in tables.items():
        for r in _drawn(table, own):
            rows[f"{_label(store, area, r)} (bij {names[area.code]})"] = table[r]
    return rows


def _told(store: Store, chosen: Comparison, levels: Tables, tables: Tables) -> tuple[str, str]:
    """Headline and lead. ``levels``: the tables as they are; ``tables``: as they are viewed."""
    if measure_of(chosen.scored).theme:
        return themed.told(store, chosen, levels, tables)
    (first, last), names = chosen.period, chosen.names
    ladder = among(chosen.areas, chosen.scored)
    moved = _moved(store, chosen, {a.code: t[OWN][last] - t[OWN][first] for a, t in levels.items()})
    seen = {names[a.code]: t[OWN][last] for a, t in tables.items()}
    if others := VIEWS[chosen.view].others:
        return gaps_to(seen, others, last, chosen.scored, ladder), moved
    ends = {names[a.code]: t[OWN][last] for a, t in levels.items()}
    level = highest_lowest(ends, last, chosen.scored, ladder)
    return (moved, level) if chosen.view == CHANGE else (level, moved)


def _moved(store: Store, chosen: Comparison, changes: dict[str, float]) -> str:
    """What the areas did: two beside each other, of more the best and the worst."""
    names, measure = chosen.names, chosen.scored
    if len(changes) == 2:
        one, two = chosen.areas
        told = differences.beside(store, one, two, changes, chosen.period, measure)
        return compare_trend(names[one.code], names[two.code], told, chosen.period, measure=measure)
    which = "" if chosen.everything else "gekozen "
    return best_worst(
        {names[code]: x for code, x in changes.items()},
        chosen.period,
        singular=f"{which}gebied",
        plural=f"{which}gebieden",
        measure=measure,
        ladder=among(chosen.areas, measure),
    )


def _notes(store: Store, chosen: Comparison, tables: Tables, own: list[str]) -> tuple[str, ...]:
    measure = measure_of(chosen.scored)
    notes = [text for text in (measure.about, measure.care) if text and measure.theme]
    of_score = chosen.scored in SCORE_MEASURES
    if MUNICIPALITY in (VIEWS[chosen.view].against, *own):
        homeless = [area for area in chosen.areas if not municipality(store, area)]
        if len(homeless) < len(chosen.areas):
            notes.append(OWN_GEMEENTE if of_score else GEMEENTE)
        notes += [across(area.name) for area in homeless]
    if COMPARABLE in own and not of_score:
        notes.append(comparable.ONLY_SCORES)
    elif COMPARABLE in own:
        notes.append(comparable.LINE)
        for area in chosen.areas:
            share = comparable.compared(area.name, covered(store, area))
            notes.append(share if match(store, area) else comparable.unmatched(store, area))
    if measure.kind == "deviation":
        notes.append(
            f"{measure.name}: een hogere waarde is altijd gunstiger. Nul is de vaste "
            "referentie van de Leefbaarometer, niet het gemiddelde van een jaar."
        )
    # Of a theme the sentence below the headline says what is not known, and why.
    gone = [] if measure.theme else _gone(store, chosen, tables, own)
    return tuple(filter(None, [*notes, *gone]))


def _gone(store: Store, chosen: Comparison, tables: Tables, own: list[str]) -> list[str]:
    """Which years the lines lack that are drawn."""
    gone: dict[str, list[str]] = {}
    for area, table in tables.items():
        for column in (OWN, *_drawn(table, own)):
            if column == MUNICIPALITY and not municipality(store, area):
                continue
            # Without its own value a year is said once, not for every reference again.
            known = table.index if column == OWN else table.index[table[OWN].notna()]
            if missing := [str(y) for y in known if pd.isna(table.loc[y, column])]:
                what = chosen.names[area.code] if column == OWN else _label(store, area, column)
                gone[what] = missing
    return [
        f"Niet te berekenen voor {what}: {numbers.join(years)} (geen gegevens)."
        for what, years in gone.items()
    ]
