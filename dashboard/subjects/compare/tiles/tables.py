"""Tiles that compare areas in a table: class per year, dimensions, places."""

from collections.abc import Mapping

import pandas as pd

from dashboard.analysis.areas import area_series
from dashboard.content.content import Content
from dashboard.content.legend import class_legend
from dashboard.content.look import class_role
from dashboard.content.ranks import rank_lines
from dashboard.content.table import Column, Table
from dashboard.content.texts import Cell, HeatRow, HeatTable
from dashboard.content.values import class_of
from dashboard.ladder import AREA, step
from dashboard.language import numbers
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.compare.numbers import (
    CLASS,
    MUNICIPALITY,
    OWN,
    SHARED,
    closeness,
    heat,
    lines,
    municipality,
    ranks,
    sort_places,
)
from dashboard.subjects.compare.tiles.course import MOST, REFERENCE_NAMES, Comparison
from dashboard.subjects.compare.words import areas as compare_sentences
from dashboard.subjects.compare.words import ranks as rank_sentences
from dashboard.vocabulary import (
    COUNTRY,
    DERIVED_SOURCE,
    DIMENSION_KEYS,
    LAST_YEAR,
    MEASURES,
    PROGRAMME,
    SCORE_UNIT,
    TOTAL,
)

SORT_COLUMNS = {"naam": "Naam", **MEASURES}
SORT_BY = {"value": "Waarde", "change": "Verandering"}


@per_store(TILES)
def classes(store: Store, chosen: Comparison) -> Content:
    """The class of the total score per year: the chosen areas, the twenty and the country."""
    tables = {a: lines(store, a, CLASS, chosen.years) for a in chosen.areas}
    named = {store.names[a]: t[OWN] for a, t in tables.items()}
    first = next(iter(tables.values()))
    shared = {REFERENCE_NAMES[r]: first[r] for r in SHARED if r in chosen.references}
    if MUNICIPALITY in chosen.references:
        shared |= {f"Gemeente {municipality(store, a)[1]}": t[MUNICIPALITY]
                   for a, t in tables.items()}  # fmt: skip
    frame = pd.DataFrame(named | shared).T.astype("Int64")
    rows = tuple(
        HeatRow(
            str(name),
            tuple(
                Cell((numbers.class_short(class_of(n)), _class_words(n)), class_role(class_of(n)))
                for n in cells
            ),
            reference=name in shared,
        )
        for name, *cells in frame.itertuples()
    )
    years = tuple(str(y) for y in chosen.years)
    moves = {
        name: None if pd.isna(x := v[chosen.last] - v[chosen.first]) else int(x)
        for name, v in named.items()
    }
    return Content(
        headline=compare_sentences.classes_in(
            {name: class_of(v[chosen.last]) for name, v in named.items()}, chosen.last
        ),
        lead=compare_sentences.class_moves(
            moves, _score_changes(store, chosen), chosen.first, chosen.last
        ),
        figure=HeatTable("Klasse van de totaalscore per jaar", "Gebied", years, rows),
        alt="",
        table=Table.of(
            frame.rename(columns=str).rename_axis("Gebied").reset_index(),
            dict.fromkeys(years, "class"),
        ),
        unit="klasse van leefbaarheid, 1 (zeer onvoldoende) tot en met 9 (uitstekend)",
        source=DERIVED_SOURCE,
        period=numbers.period(chosen.first, chosen.last),
        notes=(
            "Een klasse kent geen verschil of lijn: u ziet de klasse zelf. Een kleine verandering "
            "van de score kan een gebied net over een klassegrens brengen. Vergelijkbare wijken "
            "liggen verspreid en hebben samen geen klasse. De klasse van een gemeente in "
            f"{LAST_YEAR} is officieel, die van eerdere jaren komt van onze berekening.",
        ),
    )


def _score_changes(store: Store, chosen: Comparison) -> dict[str, float]:
    """Name of an area -> change of its total score over the period."""
    scores = area_series(store, (chosen.first, chosen.last))
    changes = scores[chosen.last] - scores[chosen.first]
    return {store.names[a]: float(changes[a]) for a in chosen.areas}


def _class_words(value: object) -> str:
    return "" if pd.isna(value) else f"klasse {int(value)}"  # type: ignore[call-overload]


@per_store(TILES)
def dimensions(store: Store, chosen: Comparison, by: str, column: str) -> Content:
    """The chosen areas by dimension: value, class and change, ordered by a column."""
    first, last = chosen.first, chosen.last
    table = heat(store, {a: ("nplv", a) for a in chosen.areas}, first, last)
    order = sort_places(table, by, column, store.names)
    shared = {PROGRAMME: ("nplv", PROGRAMME), COUNTRY: ("land", COUNTRY)}
    table = pd.concat([table, heat(store, shared, first, last)])
    names = store.names | {r: REFERENCE_NAMES[r] for r in shared}
    keys = (*order, *shared)
    table = table.reindex(pd.MultiIndex.from_product([keys, MEASURES], names=table.index.names))
    listed = _heat_table(table, names, first, last)
    written = zip(*(column.written for column in listed.columns[2:]), strict=True)
    cells: dict[str, list[Cell]] = {key: [] for key in keys}
    for (key, m), n, (value, _, change) in zip(table.index, table["class"], written, strict=True):
        klass = numbers.class_short(n) if m == TOTAL and pd.notna(n) else _class_words(n)
        cells[key].append(Cell((value, klass, change), class_role(class_of(n))))
    rows = tuple(HeatRow(names[key], tuple(cells[key]), key in shared) for key in keys)
    sorted_by = "Gebied" if by == "naam" else MEASURES[by] if column == "value" else ""
    how = f"op {SORT_COLUMNS[by].lower() if by == 'naam' else MEASURES[by]}"
    if by != "naam" and column == "change":
        how = f"op de verandering van {MEASURES[by]}"
    caption = (
        f"Totaalscore en dimensies in {last}, met daaronder de klasse en de verandering sinds "
        f"{first}; gesorteerd {how}"
    )
    return Content(
        headline=compare_sentences.widest(_spread(table, order, names), last),
        figure=HeatTable(caption, "Gebied", tuple(MEASURES.values()), rows, sorted_by),
        legend=class_legend(class_of(n) for n in table["class"]),
        alt="",
        table=listed,
        unit=SCORE_UNIT,
        source=DERIVED_SOURCE,
        period=numbers.period(first, last),
        notes=(
            "De vijf dimensies tellen vóór afronding op tot de afwijking van de vaste referentie. "
            "De totaalscore heeft haar eigen klassen; elke dimensie heeft een schaal van negen "
            "klassen rond nul, die wij uit de gegevens hebben afgeleid. De namen in de legenda "
            "horen bij de totaalscore. Een hogere waarde is altijd gunstiger, ook bij overlast en "
            "onveiligheid.",
        ),
    )


def _spread(
    table: pd.DataFrame, keys: list[str], names: dict[str, str]
) -> dict[str, tuple[float, str, str]]:
    """Per dimension: highest minus lowest value among ``keys``, and who they are."""
    found = {}
    for dimension in DIMENSION_KEYS:
        values = table["value"].xs(dimension, level="measure").reindex(keys).dropna()
        if len(values) > 1:
            top, bottom = str(values.idxmax()), str(values.idxmin())
            found[dimension] = (float(values.max() - values.min()), names[top], names[bottom])
    return found


def _heat_table(table: pd.DataFrame, names: dict[str, str], first: int, last: int) -> Table:
    """One row per area and measure: six values with class and change do not fit in one row.

    ``table``: as ``compare.heat``. A total score has no sign, a deviation has.
    """
    keys, measures = zip(*table.index, strict=True)
    kinds = tuple("score" if m == TOTAL else "deviation" for m in measures)
    return Table(
        (
            Column("Gebied", tuple(names[key] for key in keys)),
            Column("Maat", tuple(MEASURES[m] for m in measures)),
            Column(str(last), tuple(table["value"]), kinds),
            Column("Klasse", tuple(table["class"]), "count"),
            Column(f"Verandering sinds {first}", tuple(table["change"]), "difference"),
        )
    )


@per_store(TILES)
def places(store: Store, chosen: Comparison) -> Content:
    """The place of each area among all areas per year, and how close the scores lie."""
    measure, first, last = chosen.scored, chosen.first, chosen.last
    values = area_series(store, chosen.years, measure)
    seen = values.map(lambda x: float(numbers.shown_value(x)), na_action="ignore").astype(float)
    found = ranks(seen)
    total = len(values)
    near = closeness(values[last])
    steps = [
        (store.names[a], store.names[b], near.loc[b, "above"])
        for a, b in zip(near.index, near.index[1:], strict=False)
    ]
    before = closeness(values[first])
    at = {a: (class_of(found.loc[a, first]), class_of(found.loc[a, last])) for a in chosen.areas}
    near_at = {a: (_places_of(before, a), _places_of(near, a)) for a in chosen.areas}
    moves = {store.names[a]: both for a, both in at.items()}
    places_near = {store.names[a]: both for a, both in near_at.items()}
    highlighted = _most_moved(at, near_at) if chosen.everything else chosen.areas
    near_words = [
        rank_sentences.within_step(store.names[a], *near.loc[a, ["best", "worst"]].astype(int))
        for a in highlighted
        if a in near.index
    ]
    kind = "score" if measure == TOTAL else "difference"  # a dimension is a deviation
    about = f"op {MEASURES[measure]}" if measure != TOTAL else "op de totaalscore"
    return Content(
        headline=rank_sentences.rank_moves(moves, places_near, total, first, last, measure),
        lead=rank_sentences.close_scores(steps, last),
        figure=rank_lines(seen, found, store.names, highlighted),
        alt=rank_sentences.rank_alt(
            {store.names[a]: found.loc[a].to_dict() for a in chosen.areas}, total, about
        ),
        table=Table.of(
            _places_frame(store, found, values, near, chosen),
            {str(y): "rank" for y in chosen.years}
            | {"Plaatsen omhoog (+) of omlaag (−)": "count_change", f"Waarde {last}": kind}
            | {"Verschil met de plaats erboven": "difference"},
        ),
        unit=f"plaats van 1 (hoogste) tot {total} {about}",
        source=DERIVED_SOURCE,
        period=numbers.period(first, last),
        notes=(
            " ".join(near_words),
            f"Alle {total} gebieden tellen mee, ook als ze niet zijn gekozen. Gelijke scores "
            "(op drie decimalen) delen een plaats; in de figuur staan ze dan onder elkaar.",
        ),
    )


def _places_of(near: pd.DataFrame, area: str) -> tuple[int, int] | None:
    """The places of the areas that ``area`` hardly differs from (``closeness``)."""
    if area not in near.index:
        return None
    return int(near.loc[area, "best"]), int(near.loc[area, "worst"])


def _most_moved(
    at: Mapping[str, tuple[int | None, int | None]], near: rank_sentences.Near
) -> tuple[str, ...]:
    """The areas that gained and lost most places, as far as they have a line style of their own.

    Only a move that the sentence tells counts (``rank_sentences.stayed``). ``at``: code ->
    place in the first and in the last year.
    """
    gain = {
        a: then - now
        for a, (then, now) in at.items()
        if then is not None and now is not None
        and not rank_sentences.stayed(then, now, near.get(a))
    }  # fmt: skip
    ends = {max(gain.values()), min(gain.values())} - {0} if gain else set()
    return tuple(a for a, x in gain.items() if x in ends)[:MOST]


def _places_frame(
    store: Store,
    found: pd.DataFrame,
    values: pd.DataFrame,
    near: pd.DataFrame,
    chosen: Comparison,
) -> pd.DataFrame:
    """All areas, best of the last year first."""
    order = [*near.index, *(a for a in values.index if a not in near.index)]
    frame = pd.DataFrame({"Gebied": [store.names[a] for a in order]})
    for year in chosen.years:
        frame[str(year)] = found.loc[order, year].tolist()
    moved = found[chosen.first] - found[chosen.last]
    frame["Plaatsen omhoog (+) of omlaag (−)"] = moved.loc[order].tolist()
    frame[f"Waarde {chosen.last}"] = values.loc[order, chosen.last].tolist()
    above = near["above"].reindex(order)
    frame["Verschil met de plaats erboven"] = (-above).tolist()
    frame["Verschil te klein om te noemen"] = [
        "" if pd.isna(x) else ("nee" if step(x, AREA) else "ja") for x in above
    ]
    return frame
