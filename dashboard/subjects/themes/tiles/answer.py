"""What a theme says first: each measure of the programme beside the country."""

from dashboard.content.content import Content
from dashboard.content.names import place_name
from dashboard.content.table import Column, Table
from dashboard.content.texts import NOTHING, HeatRow, HeatTable, Remark
from dashboard.language import numbers
from dashboard.language.labels import distinct
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.themes.numbers.areas import Beside, beside_country, of_theme, present
from dashboard.subjects.themes.tiles.rows import (
    OF_ROW,
    PER_ROW,
    cell,
    period,
    row_name,
    source,
    telling,
)
from dashboard.subjects.themes.words import findings, limits
from dashboard.subjects.themes.words.amounts import unit
from dashboard.vocabulary.areas import COUNTRY_NAME, PROGRAMME_NAME, Area, programme
from dashboard.vocabulary.themes import THEMES

KNOWN = f"Bekend in het {PROGRAMME_NAME}"
TAKEN = ("Maat", "Eenheid", "Jaar", PROGRAMME_NAME, COUNTRY_NAME, KNOWN)


@per_store(TILES)
def answer(store: Store, theme: str, chosen: Area | None) -> Content:
    """Each measure of a theme in the programme and the country, and in the area ``chosen``."""
    here = present(store, theme)
    absent = limits.absent(tuple(one for one in of_theme(theme) if one not in here))
    rows, own = (
        [row for one in here if (row := beside_country(store, one.key, area))]
        for area in (programme(), chosen or programme())
    )
    if not rows:
        return _without(theme, absent)
    most = rows.index(max(rows, key=telling))
    named = ""
    if chosen:
        named = place_name(chosen.code, distinct({chosen.code: chosen.name}, TAKEN)[chosen.code])
    return Content(
        headline=findings.beside(rows[most]),
        lead=findings.of_area(chosen.name, own[most]) if chosen else "",
        figure=HeatTable(
            f"{THEMES[theme].name}: {PROGRAMME_NAME} naast {COUNTRY_NAME}",
            "Maat",
            (PROGRAMME_NAME, COUNTRY_NAME, *([str(named)] if named else [])),
            tuple(
                HeatRow(
                    row_name(row),
                    (
                        cell(row.measure, row.own, row.apart),
                        cell(row.measure, row.there),
                        *([cell(row.measure, mine.own, mine.apart)] if named else []),
                    ),
                )
                for row, mine in zip(rows, own, strict=True)
            ),
        ),
        table=_table(rows, own, named),
        unit=PER_ROW,
        source=source(rows),
        period=period(rows),
        notes=(*(f"{row.measure.name}. {row.measure.about}" for row in rows), *absent),
    )


def _table(rows: list[Beside], own: list[Beside], named: str) -> Table:
    """The numbers of all rows; ``named``: the area of ``own``, "" for none."""
    kinds = tuple(row.measure.kind for row in rows)
    return Table(
        (
            Column("Maat", tuple(row.measure.name for row in rows)),
            Column("Eenheid", tuple(unit(row.measure) for row in rows)),
            Column("Jaar", tuple(row.year for row in rows), "year"),
            Column(PROGRAMME_NAME, tuple(row.own.value for row in rows), kinds, OF_ROW),
            Column(COUNTRY_NAME, tuple(row.there.value for row in rows), kinds, OF_ROW),
            *([Column(named, tuple(row.own.value for row in own), kinds, OF_ROW)] if named else []),
            Column(KNOWN, tuple(row.own.coverage for row in rows), "share"),
        )
    )


def _without(theme: str, absent: tuple[str, ...]) -> Content:
    name = THEMES[theme].name
    return Content(
        headline=f"Van het thema {name.lower()} zijn er in deze set geen gegevens.",
        lead=" ".join(absent),
        figure=Remark(NOTHING),
        table=Table((Column("Maat", tuple(one.name for one in of_theme(theme))),)),
        unit="geen",
        source="; ".join(dict.fromkeys(one.source.text for one in of_theme(theme))),
        period=numbers.MISSING,
    )
