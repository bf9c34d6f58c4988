"""The dimensions of the chosen areas beside each other, as a table of colours."""

import pandas as pd

from dashboard.content.content import Content
from dashboard.content.legend import class_legend
from dashboard.content.look import class_role
from dashboard.content.table import Column, Table
from dashboard.content.texts import Cell, HeatRow, HeatTable
from dashboard.content.values import class_of
from dashboard.ladder import among
from dashboard.language import numbers
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.compare.numbers import SHARED, Comparison, heat, sort_places
from dashboard.subjects.compare.words.areas import widest
from dashboard.subjects.compare.words.choice import REFERENCE_NAMES
from dashboard.vocabulary.areas import country, programme
from dashboard.vocabulary.measures import DIMENSION_KEYS, MEASURES, SCORE_UNIT, measure_of
from dashboard.vocabulary.periods import Period
from dashboard.vocabulary.sources import DERIVED_SOURCE

NOTE = (
    "De vijf dimensies tellen vóór afronding op tot de afwijking van de vaste referentie. De "
    "totaalscore heeft haar eigen klassen; elke dimensie heeft een schaal van negen klassen rond "
    "nul, die wij uit de gegevens hebben afgeleid. De namen in de legenda horen bij de "
    "totaalscore. Een hogere waarde is altijd gunstiger, ook bij overlast en onveiligheid."
)


@per_store(TILES)
def dimensions(store: Store, chosen: Comparison, by: str, column: str) -> Content:
    """The chosen areas by dimension: value, class and change, ordered by a column."""
    names = chosen.names | {r: REFERENCE_NAMES[r] for r in SHARED}
    places = {area.code: area for area in (*chosen.areas, programme(), country())}
    table = heat(store, places, chosen.period)
    own = [code for code in chosen.names if code not in SHARED]
    order = sort_places(table.loc[own], by, column, names) if own else []
    table = table.reindex(pd.MultiIndex.from_product([[*order, *SHARED[::-1]], MEASURES]))
    listed = _table(table, names, chosen.period)
    written = zip(*(column.written for column in listed.columns[2:]), strict=True)
    cells: dict[str, list[Cell]] = {}
    for (code, m), n, (value, _, change) in zip(table.index, table["class"], written, strict=True):
        number = class_of(n)
        cell = Cell((value, _class_words(m, number), change), class_role(number))
        cells.setdefault(code, []).append(cell)
    return Content(
        headline=widest(
            _spread(table, list(chosen.names), names),
            chosen.period.last,
            among(chosen.areas),
            two=len(chosen.names) == 2,
        ),
        figure=HeatTable(
            _caption(by, column, chosen.period),
            "Gebied",
            tuple(MEASURES.values()),
            tuple(HeatRow(names[code], tuple(row), code in SHARED) for code, row in cells.items()),
            "Gebied" if by == "naam" else MEASURES[by] if column == "value" else "",
        ),
        legend=class_legend(map(class_of, table["class"])),
        alt="",
        table=listed,
        unit=SCORE_UNIT,
        source=DERIVED_SOURCE,
        period=numbers.period(*chosen.period),
        notes=(NOTE,),
    )


def _caption(by: str, column: str, period: Period) -> str:
    how = "op naam" if by == "naam" else f"op {MEASURES[by]}"
    if by != "naam" and column == "change":
        how = f"op de verandering van {MEASURES[by]}"
    return (
        f"Totaalscore en dimensies in {period.last}, met daaronder de klasse en de verandering "
        f"sinds {period.first}; gesorteerd {how}"
    )


def _class_words(measure: str, number: int | None) -> str:
    """A class by its name, or by its number where the scale of its measure has no names."""
    scale = measure_of(measure).scale
    if number is None or scale is None:
        return ""
    return scale.label(number) if scale.names else f"klasse {number}"


def _spread(
    table: pd.DataFrame, codes: list[str], names: dict[str, str]
) -> dict[str, tuple[float, str, str]]:
    """Per dimension: highest minus lowest value among ``codes``, and who they are."""
    found = {}
    wide = table["value"].unstack().loc[codes]
    for dimension in DIMENSION_KEYS:
        values = wide[dimension].dropna()
        if len(values) > 1:
            top, bottom = str(values.idxmax()), str(values.idxmin())
            found[dimension] = (float(values.max() - values.min()), names[top], names[bottom])
    return found


def _table(table: pd.DataFrame, names: dict[str, str], period: Period) -> Table:
    """One row per area and measure of ``heat``: six values with class and change do not fit in
    one row. A total score has no sign, a deviation has."""
    codes, measures = zip(*table.index, strict=True)
    return Table(
        (
            Column("Gebied", tuple(names[code] for code in codes)),
            Column("Maat", tuple(MEASURES[m] for m in measures)),
            Column(
                str(period.last), tuple(table["value"]), tuple(measure_of(m).kind for m in measures)
            ),
            Column("Klasse", tuple(table["class"]), "count", "klasse"),
            Column(f"Verandering sinds {period.first}", tuple(table["change"]), "difference"),
        )
    )
