"""Tiles about one gemeente, wijk or buurt: its course and its five dimensions."""

from dashboard.analysis.areas import takes_part
from dashboard.analysis.differences import apart, change
from dashboard.analysis.series import series, values
from dashboard.build.names import TAKEN_NAMES
from dashboard.content.bars import BESIDE_COUNTRY, lowest_first, measure_bars
from dashboard.content.content import Content
from dashboard.content.lines import line_fields, lines_of
from dashboard.content.table import Column, columns_of, joined
from dashboard.language import numbers
from dashboard.language.labels import distinct
from dashboard.language.programme import country_note
from dashboard.store.cache import TILES, per_store
from dashboard.store.choices import MIN_HOUSEHOLDS
from dashboard.store.read import Store
from dashboard.subjects.places.numbers import (
    OFFICIAL,
    dimensions_beside_country,
    standing,
    totals_beside_country,
)
from dashboard.subjects.places.tiles.map import OWN_GEMEENTE
from dashboard.subjects.places.words import place as words
from dashboard.vocabulary.areas import COUNTRY, COUNTRY_NAME, Area, country
from dashboard.vocabulary.measures import DIFFERENCE_UNIT, DIMENSIONS, MEASURES, SCORE_UNIT, TOTAL
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR, YEARS
from dashboard.vocabulary.sources import DERIVED_SOURCE

SCORED = ("difference", SCORE_UNIT)
"""Kind and unit of the score of a dimension: written with its sign, as the difference is."""


@per_store(TILES)
def one_place(store: Store, area: Area, beside: Area | None) -> Content:
    """The course of one place since 2002, beside the country and, if asked, an NPLV area."""
    table, code = totals_beside_country(store, area), area.code
    name, mixed = _label(area), OFFICIAL in table
    names = {code: f"{name} (eigen berekening)" if mixed else name}
    if mixed:
        names[OFFICIAL] = f"{name} (officieel)"
    names[COUNTRY] = COUNTRY_NAME
    if beside:
        table[beside.code] = series(store, beside, TOTAL, YEARS)
        names[beside.code] = beside.name
    names = distinct(names)
    table = table.loc[table[code].first_valid_index() or YEARS[-1] :]
    known = [int(y) for y in table.index[table[code].notna()]]
    where = standing(store, area)
    start = any(takes_part(store, one) for one in (area, beside) if one)
    return Content(
        headline=words.standing(name, where),
        lead=_moved(store, area, known) if len(known) > 1 else "",
        **line_fields(lines_of(table, names, TOTAL, start=start), MEASURES[TOTAL], SCORE_UNIT),
        source=DERIVED_SOURCE,
        period=numbers.period(known[0], where.year),
        notes=tuple(_place_notes(store, area, known[0], mixed)),
    )


def _label(area: Area) -> str:
    """The name of a place; with its code where that name stands for something else here."""
    return distinct({area.code: area.name}, taken=TAKEN_NAMES)[area.code]


def _moved(store: Store, area: Area, known: list[int]) -> str:
    """How a place moved since the programme's first year, or its own if that is later."""
    last, own = known[-1], values(store, area, ours=True)
    first = FIRST_YEAR if FIRST_YEAR in known[:-1] else known[0]
    jump, _ = _flags_of(store, area)
    ours = area.level == "gemeente"
    moved = change(store, area, float(own[last] - own[first]), (first, last))
    return words.place_change(_label(area), moved, first, last, jump, ours)


def _place_notes(store: Store, area: Area, since: int, mixed: bool) -> list[str]:
    """Over which wijken the country's line goes, and what to beware of."""
    notes = [country_note(store, long=False)]
    if since < FIRST_YEAR:
        notes.append(
            f"De lijn van {COUNTRY_NAME} begint in {FIRST_YEAR}: van eerdere jaren hebben niet "
            "alle wijken een score."
        )
    if mixed:
        notes.append(OWN_GEMEENTE)
    if _flags_of(store, area)[1]:
        notes.append(
            f"Hier zijn minder dan {MIN_HOUSEHOLDS} huishoudens: dan springt een score sneller."
        )
    return notes


def _flags_of(store: Store, area: Area) -> tuple[str, bool]:
    """Jumps of a place and whether it is small; of what is no place of the store neither."""
    rows = store.areas[store.areas["code"] == area.code]
    return next(zip(rows["jump"], rows["small"], strict=True), ("", False))


@per_store(TILES)
def five_dimensions(store: Store, area: Area, beside: Area | None) -> Content:
    """The five dimensions of one place as differences with the country in the last year."""
    table, code = dimensions_beside_country(store, area), area.code
    names = distinct(
        {code: _label(area), COUNTRY: COUNTRY_NAME} | ({beside.code: beside.name} if beside else {})
    )
    gaps = {names[code]: table["gap"]}
    columns = [
        Column("Dimensie", tuple(DIMENSIONS[key].name for key in table.index)),
        *columns_of(table, ("area", names[code], *SCORED), ("country", names[COUNTRY], *SCORED)),
        *columns_of(table, ("gap", "Verschil", "difference")),
    ]
    if beside:
        own = dimensions_beside_country(store, beside)["area"]
        gaps[names[beside.code]] = own - table["country"]
        columns.append(Column(names[beside.code], tuple(own), *SCORED))
    told = {
        str(key): apart(store, area, country(), float(gap), (LAST_YEAR, LAST_YEAR), str(key))
        for key, gap in table["gap"].items()
    }
    return Content(
        headline=words.largest_gaps(names[code], told, LAST_YEAR),
        figure=measure_bars(
            gaps, ("chosen", "programme"), lowest_first(table["gap"]), BESIDE_COUNTRY
        ),
        alt=words.dimensions_alt({who: gap.to_dict() for who, gap in gaps.items()}, LAST_YEAR),
        table=joined(*columns),
        unit=DIFFERENCE_UNIT,
        source=DERIVED_SOURCE,
        period=str(LAST_YEAR),
    )
