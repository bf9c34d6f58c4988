"""The place of each area among all areas, and how little a place can mean."""

from collections.abc import Mapping

import pandas as pd

from dashboard.analysis.areas import area_series
from dashboard.content.content import Content
from dashboard.content.lines import roles_of
from dashboard.content.names import place_name, place_names
from dashboard.content.ranks import rank_lines
from dashboard.content.table import Column, Table
from dashboard.content.values import class_of
from dashboard.ladder import AREA, step
from dashboard.language import numbers
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.compare.numbers import MOST, Comparison, closeness, ranks
from dashboard.subjects.compare.words.ranking import (
    Near,
    close_scores,
    no_place,
    rank_alt,
    rank_moves,
    stayed,
    within_step,
)
from dashboard.vocabulary.measures import measure_of, score_measure
from dashboard.vocabulary.sources import DERIVED_SOURCE

UP = "Plaatsen omhoog (+) of omlaag (−)"


@per_store(TILES)
def ranking(store: Store, chosen: Comparison) -> Content:
    """The place of each area among all areas per year, and how close the scores lie."""
    measure, (first, last) = score_measure(chosen.scored), chosen.period
    values = area_series(store, chosen.years, measure.key)
    listed = {area: store.names[area] for area in values.index}
    seen = values.map(lambda x: float(numbers.shown_value(x)), na_action="ignore").astype(float)
    found, total = ranks(seen), len(values)
    before, near = closeness(values[first]), closeness(values[last])
    steps = [
        (store.names[a], store.names[b], near.loc[b, "above"])
        for a, b in zip(near.index, near.index[1:], strict=False)
    ]
    codes, without = _ranked(chosen, found.index)
    at = {a: (class_of(found.loc[a, first]), class_of(found.loc[a, last])) for a in codes}
    near_at = {a: (_within(before, a), _within(near, a)) for a in codes}
    highlighted = most_moved(at, near_at) if chosen.everything else codes
    roles = roles_of(highlighted if chosen.everything else [area.code for area in chosen.areas])
    about = f"op {measure.name if measure.said else 'de totaalscore'}"
    return Content(
        headline=without
        if not codes
        else rank_moves(
            {store.names[a]: both for a, both in at.items()},
            {store.names[a]: both for a, both in near_at.items()},
            total,
            chosen.period,
            measure.key,
        ),
        lead=close_scores(steps, last),
        figure=rank_lines(
            seen, found, place_names(listed), {area: roles[area] for area in highlighted}
        ),
        alt=rank_alt(
            {store.names[a]: found.loc[a].to_dict() for a in codes or found.index}, total, about
        ),
        table=_table(store, chosen, found, values, near["above"]),
        unit=f"plaats van 1 (hoogste) tot {total} {about}",
        source=DERIVED_SOURCE,
        period=numbers.period(first, last),
        notes=(
            " ".join(
                within_step(store.names[a], *places)
                for a in highlighted
                if (places := _within(near, a))
            ),
            f"Alle {total} gebieden tellen mee, ook als ze niet zijn gekozen. Gelijke scores "
            "(op drie decimalen) delen een plaats; in de figuur staan ze dan onder elkaar.",
            *filter(None, [without if codes else ""]),
        ),
    )


def _ranked(chosen: Comparison, ranked: pd.Index) -> tuple[tuple[str, ...], str]:
    """The chosen areas (code) that have a place, and why the others have none ("" for none)."""
    codes = tuple(area.code for area in chosen.areas if area.code in ranked)
    others = [area.name for area in chosen.areas if area.code not in codes]
    return codes, no_place(others) if others else ""


def _within(near: pd.DataFrame, area: str) -> tuple[int, int] | None:
    """The places of the areas that ``area`` hardly differs from (``closeness``)."""
    if area not in near.index:
        return None
    return int(near.loc[area, "best"]), int(near.loc[area, "worst"])


def most_moved(at: Mapping[str, tuple[int | None, int | None]], near: Near) -> tuple[str, ...]:
    """The areas that gained and lost most places, as far as they have a line style of their own.

    Only a move that the sentence tells counts (``stayed``). ``at``: code -> place in the first
    and in the last year.
    """
    known = {a: (x, y) for a, (x, y) in at.items() if x is not None and y is not None}
    gain = {a: x - y for a, (x, y) in known.items() if not stayed(x, y, near.get(a))}
    ends = {max(gain.values()), min(gain.values())} - {0} if gain else set()
    return tuple(a for a, x in gain.items() if x in ends)[:MOST]


def _table(
    store: Store, chosen: Comparison, found: pd.DataFrame, values: pd.DataFrame, above: pd.Series
) -> Table:
    """All areas, best of the last year first."""
    first, last = chosen.period
    order = [*above.index, *(a for a in values.index if a not in above.index)]
    found, above = found.loc[order], above.reindex(order)
    little = ["" if pd.isna(x) else "nee" if step(x, AREA) else "ja" for x in above]
    kind = measure_of(chosen.scored).kind
    return Table(
        (
            Column("Gebied", tuple(place_name(a, store.names[a]) for a in order)),
            *(Column(str(year), tuple(found[year]), "rank") for year in chosen.years),
            Column(UP, tuple(found[first] - found[last]), "count_change", "plaatsen"),
            Column(f"Waarde {last}", tuple(values.loc[order, last]), kind),
            Column("Verschil met de plaats erboven", tuple(-above), "difference"),
            Column("Verschil te klein om te noemen", tuple(little)),
        )
    )
