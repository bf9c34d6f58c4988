"""The tile of a profile with what stands behind the score, in units of its own."""

from dashboard.content.content import Content
from dashboard.content.names import place_name
from dashboard.content.table import Column, Table
from dashboard.content.texts import HeatRow, HeatTable
from dashboard.language.labels import distinct
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.themes.numbers.areas import Known
from dashboard.subjects.themes.numbers.behind import alike, behind
from dashboard.subjects.themes.tiles.rows import (
    OF_ROW,
    PER_ROW,
    cell,
    period,
    row_name,
    source,
    telling,
)
from dashboard.subjects.themes.words import findings
from dashboard.subjects.themes.words.amounts import unit
from dashboard.vocabulary.areas import COMPARABLE_NAME, COUNTRY_NAME, Area

FIXED = ("Cijfer", "Eenheid", "Jaar", COMPARABLE_NAME, COUNTRY_NAME, "Bekend")
NOTES = (
    "Vergelijkbare wijken tellen zo zwaar als de huishoudens waar ze naast staan. In een centrum "
    "zijn er veel misdrijven per inwoner, omdat bezoekers geen inwoner zijn.",
    "Deze cijfers staan naast de score. Ze zeggen niet waardoor die zo is.",
)


@per_store(TILES)
def behind_score(store: Store, area: Area) -> Content:
    """A few measures of an area beside comparable wijken and the country."""
    rows = behind(store, area)
    told = [row for row in rows if row.apart.known]
    others = [Known(value) for value in alike(store, area).values()]
    shown = any(one.told for one in others)
    name = place_name(area.code, distinct({area.code: area.name}, FIXED)[area.code])
    kinds = tuple(row.measure.kind for row in rows)
    return Content(
        headline=findings.behind(area.name, max(told, key=telling) if told else None),
        lead=findings.not_known(row.measure for row in rows if not row.own.told),
        figure=HeatTable(
            f"Achter de score van {area.name}",
            "Cijfer",
            (str(name), *((COMPARABLE_NAME,) if shown else ()), COUNTRY_NAME),
            tuple(
                HeatRow(
                    row_name(row),
                    (
                        cell(row.measure, row.own, row.apart),
                        *((cell(row.measure, other),) if shown else ()),
                        cell(row.measure, row.there),
                    ),
                )
                for row, other in zip(rows, others, strict=True)
            ),
        ),
        table=Table(
            (
                Column("Cijfer", tuple(row.measure.name for row in rows)),
                Column("Eenheid", tuple(unit(row.measure) for row in rows)),
                Column("Jaar", tuple(row.year for row in rows), "year"),
                Column(name, tuple(row.own.value for row in rows), kinds, OF_ROW),
                Column(COMPARABLE_NAME, tuple(other.value for other in others), kinds, OF_ROW),
                Column(COUNTRY_NAME, tuple(row.there.value for row in rows), kinds, OF_ROW),
                Column("Bekend", tuple(row.own.coverage for row in rows), "share"),
            )
        ),
        unit=PER_ROW,
        source=source(rows),
        period=period(rows),
        notes=(*(f"{row.measure.name}. {row.measure.about}" for row in rows), *NOTES),
    )
