"""What a theme says first: each measure of the programme beside the country."""

import math

from dashboard.content.content import Content
from dashboard.content.names import name_of
from dashboard.content.table import Column, Table
from dashboard.content.texts import NOTHING, Cell, HeatRow, HeatTable, Remark
from dashboard.ladder import Difference
from dashboard.language import numbers
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.themes.numbers.areas import (
    Beside,
    Known,
    apart_from_country,
    beside_country,
    known,
    of_theme,
    present,
)
from dashboard.subjects.themes.words import findings, limits
from dashboard.subjects.themes.words.amounts import UNKNOWN, short, unit
from dashboard.subjects.themes.words.verdicts import side
from dashboard.vocabulary.areas import COUNTRY_NAME, PROGRAMME_NAME, Area
from dashboard.vocabulary.themes import THEMES, ThemeMeasure

PLAIN = "background"
"""Role of a cell that only holds a number."""


@per_store(TILES)
def answer(store: Store, theme: str, chosen: Area | None) -> Content:
    """Each measure of a theme in the programme and the country, and in the area ``chosen``."""
    found = [beside_country(store, one.key) for one in present(store, theme)]
    rows = [one for one in found if one is not None]
    absent = limits.absent(tuple(m for m in of_theme(theme) if m not in present(store, theme)))
    if not rows:
        return _without(theme, absent)
    most = max(rows, key=_telling)
    own = [_Own(store, chosen, row) for row in rows] if chosen else []
    lead = ""
    if chosen:
        its = own[rows.index(most)]
        lead = findings.of_area(chosen.name, most.measure, its.known, its.apart)
    return Content(
        headline=findings.beside(most),
        lead=lead,
        figure=_table_of(theme, rows, own, chosen),
        table=_table(rows, own, chosen),
        unit="per rij, zie de tabel",
        source="; ".join(dict.fromkeys(row.measure.source.text for row in rows)),
        period=_period(rows),
        notes=(
            *(f"{row.measure.name}. {row.measure.about}" for row in rows),
            *absent,
        ),
    )


class _Own:
    """A measure of the area that was chosen, and how it lies from the country."""

    def __init__(self, store: Store, area: Area, row: Beside) -> None:
        self.known = known(store, area, row.measure.key, row.year)
        self.apart = apart_from_country(store, area, row.measure.key, row.year)


def _telling(found: Beside) -> tuple[bool, float]:
    """Whether the programme and the country differ enough to tell, and how much: as a ratio, so
    that units do not count. The density of people comes last: it tells town from country."""
    ends = (found.own.value, found.there.value)
    if not all(x > 0 for x in ends) or found.measure.weighted == "land":
        return False, -1.0
    return bool(found.apart.step), abs(math.log(ends[0] / ends[1]))


def _period(rows: list[Beside]) -> str:
    years = [row.year for row in rows]
    return numbers.join(map(str, sorted(set(years))))


def _table_of(theme: str, rows: list[Beside], own: list[_Own], chosen: Area | None) -> HeatTable:
    mine: list[tuple[Cell, ...]] = [()] * len(rows)
    if chosen:
        mine = [
            (_cell(row.measure, one.known, one.apart),) for row, one in zip(rows, own, strict=True)
        ]
    return HeatTable(
        f"{THEMES[theme].name}: {PROGRAMME_NAME} naast {COUNTRY_NAME}",
        "Maat",
        (PROGRAMME_NAME, COUNTRY_NAME, *([chosen.name] if chosen else [])),
        tuple(
            HeatRow(
                f"{row.measure.name} ({unit(row.measure)}, {row.year})",
                (
                    _cell(row.measure, row.own, row.apart),
                    _cell(row.measure, row.there),
                    *more,
                ),
            )
            for row, more in zip(rows, mine, strict=True)
        ),
    )


def _cell(measure: ThemeMeasure, found: Known, apart: Difference | None = None) -> Cell:
    """A value, and below it how it lies from the country."""
    if found.told:
        more = (side(apart),) if apart and apart.known else ()
        return Cell((short(measure, found.value), *more), PLAIN)
    lines = [UNKNOWN]
    if found.coverage == found.coverage and measure.additive:
        lines.append(f"{numbers.share(found.coverage)} bekend")
    return Cell(tuple(lines), PLAIN, strong=False)


def _table(rows: list[Beside], own: list[_Own], chosen: Area | None) -> Table:
    kinds = tuple(row.measure.kind for row in rows)
    mine = (
        (Column(name_of(chosen), tuple(one.known.value for one in own), kinds),) if chosen else ()
    )
    return Table(
        (
            Column("Maat", tuple(row.measure.name for row in rows)),
            Column("Eenheid", tuple(unit(row.measure) for row in rows)),
            Column("Jaar", tuple(row.year for row in rows), "year"),
            Column(PROGRAMME_NAME, tuple(row.own.value for row in rows), kinds),
            Column(COUNTRY_NAME, tuple(row.there.value for row in rows), kinds),
            *mine,
            Column("Bekend in het NPLV", tuple(row.own.coverage for row in rows), "share"),
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
