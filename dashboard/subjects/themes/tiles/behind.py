"""The tile of a profile with what stands behind the score, in units of its own."""

from dashboard.content.content import Content
from dashboard.content.names import place_name
from dashboard.content.texts import HeatRow, HeatTable
from dashboard.language.labels import distinct
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.themes.numbers.areas import Known
from dashboard.subjects.themes.numbers.behind import alike, behind
from dashboard.subjects.themes.tiles.rows import (
    PER_ROW,
    about,
    cell,
    period,
    row_name,
    source,
    table_of,
    telling,
)
from dashboard.subjects.themes.words import findings
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
        table=table_of(
            "Cijfer",
            rows,
            (
                (name, [row.own for row in rows]),
                (COMPARABLE_NAME, others),
                (COUNTRY_NAME, [row.there for row in rows]),
            ),
            "Bekend",
        ),
        unit=PER_ROW,
        source=source(rows),
        period=period(rows),
        notes=(*about(rows), *NOTES),
    )
