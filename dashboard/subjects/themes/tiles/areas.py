"""The twenty areas of the programme in order, and through the years, on a measure of a theme."""

import pandas as pd

from dashboard.content.answers import Sign, Span, Track, Tracks, span_of
from dashboard.content.content import Content
from dashboard.content.figures import Axis, Lines, Series
from dashboard.content.lines import line_fields
from dashboard.content.look import area_role
from dashboard.content.names import name_of, place_name, place_names
from dashboard.content.table import Column, Table
from dashboard.content.values import values_of
from dashboard.ladder import of_areas, step
from dashboard.language import numbers
from dashboard.language.grammar import lower_first, sentence
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.themes.numbers import areas as numbers_of
from dashboard.subjects.themes.tiles.shared import source, too_small
from dashboard.subjects.themes.words import findings
from dashboard.subjects.themes.words.amounts import of_schools, short, unit
from dashboard.vocabulary.areas import COUNTRY_NAME, PROGRAMME_NAME, Area, country, programme
from dashboard.vocabulary.themes import THEME_MEASURES

KNOWN = {
    False: "Bekend deel van de huishoudens",
    True: "Deel van de huishoudens in de postcodes van het gebied",
}
"""Whether a measure is known by the place of schools -> what its coverage of an area is."""
NOT_TOLD = "onbekend"
"""At the end of a row without a value: there is no room for more."""
ROOM = 0.04
"""Share of the scale kept free at both ends."""


@per_store(TILES)
def in_order(store: Store, measure: str, chosen: Area | None) -> Content:
    """The areas from the highest value to the lowest around the country, with ``chosen`` among or
    beside them; those of which too little is known come last and are named."""
    about, year = THEME_MEASURES[measure], numbers_of.last_year(store, measure)
    assert year is not None  # a measure without its file has no tile
    table = numbers_of.areas(store, measure, year)
    there = numbers_of.known(store, country(), measure, year).value
    told = table.dropna(subset=["value"])
    unknown = table[table["value"].isna()]
    beside = chosen if chosen and chosen.code not in table.index else None
    listed = _with(store, table, measure, year, beside)
    ladder = of_areas(measure)
    lead = (
        findings.counts(
            (step(float(v) - there, ladder) for v in told["value"]),
            short(about, there),
        )
        if told.size
        else "",
        findings.unknown_areas(dict(zip(unknown["name"], unknown["coverage"], strict=True))),
    )
    return Content(
        headline=findings.ends(about, dict(zip(told["name"], told["value"], strict=True)), year),
        lead=" ".join(text for text in lead if text),
        figure=_tracks(listed, there, measure, year, chosen),
        table=Table(
            (
                Column("Gebied", tuple(place_names(listed["name"]).values())),
                Column(str(year), tuple(listed["value"]), about.kind, unit(about)),
                Column(
                    f"Verschil met {COUNTRY_NAME}",
                    tuple(listed["value"] - there),
                    about.change_kind,
                    unit(about),
                ),
                Column(KNOWN[of_schools(about)], tuple(listed["coverage"]), "share"),
            )
        ),
        unit=unit(about),
        source=source(measure),
        period=str(year),
        notes=(about.about, too_small(measure), *((about.care,) if about.care else ())),
    )


def _with(
    store: Store, table: pd.DataFrame, measure: str, year: int, beside: Area | None
) -> pd.DataFrame:
    """The table with a row more for an area that is none of the twenty, last."""
    if beside is None:
        return table
    found = numbers_of.known(store, beside, measure, year)
    row = pd.DataFrame(
        {"name": [beside.name], "value": [found.value], "coverage": [found.coverage]},
        index=pd.Index([beside.code], name=table.index.name),
    )
    return pd.concat([table, row.reindex(columns=table.columns).astype(table.dtypes)])


def _tracks(
    table: pd.DataFrame, there: float, measure: str, year: int, chosen: Area | None
) -> Tracks:
    about, own = THEME_MEASURES[measure], area_role(0)
    apart = table["value"] - there
    ladder = of_areas(measure)
    held = [-ladder.slight, ladder.slight, *(float(x) for x in apart if x == x)]
    low, high = min(held), max(held)
    room = (high - low) * ROOM

    def track(code: str, row: pd.Series) -> Track:
        here = chosen is not None and code == chosen.code
        value = float(row["value"]) - there
        told = value == value
        return Track(
            place_name(code, row["name"]),
            short(about, row["value"]) if told else NOT_TOLD,
            _said(row, value, measure),
            span_of(min(value, 0.0), max(value, 0.0), own if here else "programme"),
            (),
            here,
        )

    return Tracks(
        f"{about.name} ({unit(about)}), {year}",
        tuple(track(str(code), row) for code, row in table.iterrows()),
        (low - room, high + room),
        ("lager", "hoger"),
        (
            Sign("span", "programme", "het gebied"),
            Sign("line", "country", f"{COUNTRY_NAME}: {short(about, there)}"),
            Sign("span", "missing", "te klein om te noemen"),
        ),
        Span(-ladder.slight, ladder.slight, "missing"),
    )


def _said(row: pd.Series, value: float, measure: str) -> str:
    about = THEME_MEASURES[measure]
    if value != value:
        return sentence(f"van {numbers.share(row['coverage'])} van de huishoudens bekend")
    write = numbers.amount_change
    return sentence(f"verschil met {COUNTRY_NAME}: {write(value)}; {about.unit}")


@per_store(TILES)
def through_years(store: Store, measure: str, chosen: Area | None) -> Content:
    """The programme, the country and ``chosen`` through the years.

    A measure has one source and one run of a model: nothing else stands in its series.
    """
    about = THEME_MEASURES[measure]
    shown = [(PROGRAMME_NAME, "programme", programme()), (COUNTRY_NAME, "country", country())]
    if chosen:
        shown.append((name_of(chosen), area_role(0), chosen))
    values = [numbers_of.course(store, area, measure) for _, _, area in shown]
    years = numbers_of.years_of(store, measure, chosen)
    figure = Lines(
        years,
        tuple(
            Series(name, role, values_of(one.reindex(years)))
            for (name, role, _), one in zip(shown, values, strict=True)
        ),
        Axis(about.kind),
    )
    found = numbers_of.changed(store, measure)
    headline = findings.course(about, found) if found else findings.no_course(about)
    more = [findings.course_beside(about, found)] if found else []
    if chosen and (own := values[-1].dropna().to_dict()):
        more.append(findings.course_of(about, chosen.name, own))
    return Content(
        headline=headline,
        lead=" ".join(more),
        **line_fields(figure, lower_first(about.name), unit(about)),
        source=source(measure),
        period=numbers.period(years[0], years[-1]),
        notes=(about.source.care, *((about.care,) if about.care else ())),
    )
