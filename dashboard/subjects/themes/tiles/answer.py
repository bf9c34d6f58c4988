"""What a theme says first: each measure of the programme beside the country."""

from dashboard.content.content import Content
from dashboard.content.names import place_name
from dashboard.content.table import Column, Table
from dashboard.content.texts import NOTHING, HeatRow, HeatTable, Remark
from dashboard.language import numbers
from dashboard.language.labels import distinct
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.themes.numbers.areas import beside_country, of_theme, present
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
from dashboard.subjects.themes.words import findings, limits
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
        table=table_of(
            "Maat",
            rows,
            (
                (PROGRAMME_NAME, [row.own for row in rows]),
                (COUNTRY_NAME, [row.there for row in rows]),
                *([(named, [mine.own for mine in own])] if named else []),
            ),
            KNOWN,
        ),
        unit=PER_ROW,
        source=source(rows),
        period=period(rows),
        notes=(*about(rows), *absent),
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
