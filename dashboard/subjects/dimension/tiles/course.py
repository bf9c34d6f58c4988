"""Tiles of a dimension page: its course, and the areas then and now.

``key`` is the dimension; ``chosen`` the id of an area to point out, or None.
"""

import pandas as pd

from dashboard.analysis import differences
from dashboard.analysis.areas import area_changes, sort_areas
from dashboard.analysis.comparable import beside
from dashboard.analysis.series import series, trend
from dashboard.content.content import Content
from dashboard.content.figures import Axis, Dumbbell, DumbbellRow, Mark
from dashboard.content.lines import line_fields, lines_of
from dashboard.content.table import Table
from dashboard.language import comparable as comparable_sentences
from dashboard.language import gaps, numbers, trends
from dashboard.language.missing_years import missing_notes
from dashboard.language.programme import AREAS_NAME, count_movers, panel_note
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.dimension.numbers import course
from dashboard.subjects.dimension.words import alt_texts as dimension_alt_texts
from dashboard.subjects.dimension.words import findings as wording
from dashboard.vocabulary import (
    COMPARABLE,
    COMPARABLE_FULL_NAME,
    COMPARABLE_NAME,
    COMPARABLE_OF_CHOSEN,
    COUNTRY,
    COUNTRY_LONG_FULL_NAME,
    COUNTRY_LONG_NAME,
    COUNTRY_NAME,
    DERIVED_SOURCE,
    DIMENSIONS,
    LONG_SUFFIX,
    PROGRAMME,
    PROGRAMME_LONG,
    PROGRAMME_NAME,
    PROGRAMME_YEARS,
    SCORE_UNIT,
)

REFERENCES = {PROGRAMME: "NPLV-gebieden samen", COUNTRY: COUNTRY_NAME}
ROLES = {PROGRAMME: "programme", COUNTRY: "country"}
"""Code -> role of its row."""
AXIS = Axis("deviation", "minder gunstig  ←  score  →  gunstiger")
NO_EFFECT = (
    f"De lijn van vergelijkbare wijken laat zien hoe het ging in {COMPARABLE_FULL_NAME}, die er "
    "aan het begin op leken. Dat beschrijft en is geen effect van het programma."
)


@per_store(TILES)
def over_time(store: Store, key: str, long: bool, chosen: str | None) -> Content:
    """The programme, the country, comparable wijken and a chosen area through the years."""
    table = course(store, key, long, chosen)
    country = COUNTRY_LONG_FULL_NAME if long else COUNTRY_NAME
    line = COUNTRY_LONG_NAME if long else COUNTRY_NAME
    names = {PROGRAMME: PROGRAMME_NAME, COUNTRY: line, COMPARABLE: COMPARABLE_NAME}
    first, last = int(table.index[0]), int(table.index[-1])
    if chosen:
        table[chosen] = series(store, "nplv", chosen, key, table.index)
        names[chosen] = store.names[chosen]
    names = {c: names[c] for c in table}
    delta = (table.loc[last] - table.loc[first]).to_dict()
    suffix = LONG_SUFFIX if long else ""
    panels = store.manifest.get("panels", {})
    who = AREAS_NAME
    if long:
        areas = panels.get(PROGRAMME_LONG, {}).get("areas", [])
        who = f"de {len(areas)} NPLV-gebieden met alle metingen"

    compared = chosen or (PROGRAMME_LONG if long else PROGRAMME)
    told, since = who, first
    if chosen:
        told, since = store.names[chosen], PROGRAMME_YEARS[0]
    alike = beside(store, compared, key, since, last)
    if chosen and COMPARABLE in names:
        names[COMPARABLE] = COMPARABLE_OF_CHOSEN
    own = {code + suffix: value for code, value in delta.items()}
    beside_country = differences.beside(
        store, PROGRAMME + suffix, COUNTRY + suffix, own, (first, last), key
    )
    level = gaps.gap_total(
        gaps.Scored(who, table.loc[last, PROGRAMME], plural=True),
        gaps.Scored(country, table.loc[last, COUNTRY]),
        last,
        measure=key,
        gap=differences.apart(
            store,
            PROGRAMME + suffix,
            COUNTRY + suffix,
            table.loc[last, PROGRAMME] - table.loc[last, COUNTRY],
            (last, last),
            key,
        ),
    )
    notes = [NO_EFFECT] if COMPARABLE in table else []
    if panels:
        notes.append(panel_note(store, long))
    if long:
        notes.append("Van 2016 zijn alleen totaalscores gepubliceerd, geen dimensies.")
    notes += missing_notes(table, chosen, names)
    return Content(
        headline=trends.compare_trend(who, country, beside_country, (first, last), measure=key),
        lead=(
            f"{level} {comparable_sentences.beside(told, alike, since, last, key)} "
            f"{comparable_sentences.start(told, alike)}"
        ).rstrip(),
        **line_fields(lines_of(table, names, "difference"), DIMENSIONS[key].name, SCORE_UNIT),
        source=DERIVED_SOURCE,
        period=numbers.period(first, last),
        notes=tuple(notes),
    )


@per_store(TILES)
def ordered_areas(store: Store, key: str, order: str, period: tuple[int, int]) -> pd.DataFrame:
    """``area_changes`` in the order of both figures; shared: read it, never change it."""
    return sort_areas(area_changes(store, *period, key), order)


@per_store(TILES)
def then_and_now(
    store: Store, key: str, order: str, period: tuple[int, int], chosen: str | None
) -> Content:
    """The areas in the first and the last year, with the country as reference."""
    first, last = period
    table = ordered_areas(store, key, order, period)
    fixed = trend(store, key, period)
    country = fixed.loc[last, COUNTRY]
    ends = {
        str(r["name"]): (value_or_none(r["start"]), value_or_none(r["end"]))
        for _, r in table.iterrows()
    }
    references = {
        name: (value_or_none(fixed.loc[first, code]), value_or_none(fixed.loc[last, code]))
        for code, name in REFERENCES.items()
    }
    rows = [_row(name, *references[name], ROLES[code]) for code, name in REFERENCES.items()]
    rows += [
        _row(name, *both, "chosen" if area == chosen else "area")
        for area, (name, both) in zip(table.index, ends.items(), strict=True)
    ]
    frame = pd.DataFrame({"Gebied": [row.name for row in rows]})
    frame[str(first)] = [row.then for row in rows]
    frame[str(last)] = [row.now for row in rows]
    frame["Verandering"] = frame[str(last)] - frame[str(first)]
    frame[f"Verschil met {COUNTRY_NAME} {last}"] = frame[str(last)] - country
    frame = frame.astype(dict.fromkeys(frame.columns[1:], float))
    marks = () if pd.isna(country) else (Mark(float(country), f"{COUNTRY_NAME} {last}"),)
    lead = [wording.movers(ends, first, last, key)]
    if chosen:
        name = store.names[chosen]
        lead.append(
            gaps.gap_total(
                gaps.Scored(name, ends[name][1]),
                gaps.Scored(COUNTRY_NAME, country),
                last,
                measure=key,
            )
        )
        if ends[name] != (None, None):
            lead.append(trends.trend(name, ends[name], period, measure=key))
    return Content(
        headline=count_movers(table, first, last, key),
        lead=" ".join(text for text in lead if text),
        figure=Dumbbell(tuple(rows), (str(first), str(last)), AXIS, marks),
        alt=dimension_alt_texts.paired_dots(
            DIMENSIONS[key].name, SCORE_UNIT, ends, references, first, last
        ),
        table=Table.of(frame, dict.fromkeys(map(str, frame.columns[1:]), "difference")),
        unit=SCORE_UNIT,
        source=DERIVED_SOURCE,
        period=f"{first} en {last}",
        notes=(
            f"Open stip: {first}. Gevulde stip: {last}. Rechts staat de score in {last} met "
            f"tussen haakjes de verandering. De lijn van boven naar beneden is {COUNTRY_NAME} in "
            f"{last}. {DIMENSIONS[key].direction}",
        ),
    )  # fmt: skip


def value_or_none(x: object) -> float | None:
    """A number of a table as a float; None where it is missing."""
    return None if pd.isna(x) else float(x)  # type: ignore[arg-type]


def _row(name: str, then: float | None, now: float | None, role: str) -> DumbbellRow:
    text = numbers.deviation(now)
    if then is not None and now is not None:
        text += f" ({numbers.difference(now - then)})"
    return DumbbellRow(name, then, now, text, role)
