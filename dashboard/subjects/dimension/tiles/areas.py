"""Tiles of a dimension page: the areas then and now, and on a map.

``key`` is the dimension; ``chosen`` an area to point out, or None.
"""

import pandas as pd

from dashboard.analysis.areas import ordered_areas
from dashboard.analysis.series import series, trend
from dashboard.content.content import Content
from dashboard.content.figures import Axis, Dumbbell, DumbbellRow, Mark, Values
from dashboard.content.legend import words_legend
from dashboard.content.lines import ROLES
from dashboard.content.maps import SpotMap
from dashboard.content.names import place_name, place_names
from dashboard.content.spots import spots
from dashboard.content.table import Column, Table
from dashboard.content.values import class_of, values_of
from dashboard.ladder import AREA, step
from dashboard.language import alt_texts, classes, gaps, numbers, trends
from dashboard.language.programme import count_movers, not_shown
from dashboard.language.sources import BORDERS_SOURCE, GEMEENTEN_NOTE
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.dimension.words import findings
from dashboard.subjects.dimension.words.alt_texts import paired_dots
from dashboard.vocabulary.areas import COUNTRY, COUNTRY_NAME, PROGRAMME, Area
from dashboard.vocabulary.measures import score_measure
from dashboard.vocabulary.sources import DERIVED_SOURCE

REFERENCES = {PROGRAMME: "NPLV-gebieden samen", COUNTRY: COUNTRY_NAME}
AXIS = Axis("deviation", "minder gunstig  ←  score  →  gunstiger")


@per_store(TILES)
def then_and_now(
    store: Store, key: str, order: str, period: tuple[int, int], chosen: Area | None
) -> Content:
    """The areas in the first and the last year, with the country as reference."""
    (first, last), measure = period, score_measure(key)
    table = ordered_areas(store, order, period, key)
    areas = table[["start", "end"]].set_axis(list(period), axis=1)
    both = pd.concat([trend(store, key, period).T, areas])
    names, roles = REFERENCES | table["name"].to_dict(), ROLES
    if chosen:
        names, roles = names | {chosen.code: chosen.name}, ROLES | {chosen.code: "chosen"}
        both.loc[chosen.code] = series(store, chosen, key, period)
    rows = tuple(
        _row(place_name(code, name), values_of(both.loc[code]), roles.get(code, "area"))
        for code, name in names.items()
    )
    country = both.at[COUNTRY, last]
    marks = () if pd.isna(country) else (Mark(float(country), f"{COUNTRY_NAME} {last}"),)
    figure = Dumbbell(rows, (str(first), str(last)), AXIS, marks)
    changes = table.set_index("name")["change"].to_dict()
    # That none moved is what the headline says already.
    some = any(step(x, AREA) for x in changes.values() if not pd.isna(x))
    lead = [trends.best_worst(changes, period, measure=key)] if some else []
    if chosen:
        then, now = values_of(both.loc[chosen.code])
        own, there = gaps.Scored(chosen.name, now), gaps.Scored(COUNTRY_NAME, country)
        lead.append(gaps.gap_total(own, there, last, measure=key))
        if (then, now) != (None, None):
            lead.append(trends.trend(chosen.name, (then, now), period, measure=key))
    moved, apart = both[last] - both[first], both[last] - country
    return Content(
        headline=count_movers(table, period, key),
        lead=" ".join(text for text in lead if text),
        figure=figure,
        alt=paired_dots(figure, measure.name),
        table=Table(
            (
                Column("Gebied", tuple(row.name for row in rows)),
                *(Column(str(year), tuple(both[year]), measure.kind) for year in period),
                Column("Verandering", tuple(moved), measure.change_kind),
                Column(f"Verschil met {COUNTRY_NAME} {last}", tuple(apart), measure.change_kind),
            )
        ),
        unit=measure.unit,
        source=DERIVED_SOURCE,
        period=f"{first} en {last}",
        notes=(
            f"Open stip: {first}. Gevulde stip: {last}. Rechts staat de score in {last} met "
            f"tussen haakjes de verandering. De lijn van boven naar beneden is {COUNTRY_NAME} in "
            f"{last}. {measure.direction}",
        ),
    )


def _row(name: str, ends: Values, role: str) -> DumbbellRow:
    then, now = ends
    text = numbers.deviation(now)
    if then is not None and now is not None:
        text += f" ({numbers.difference(now - then)})"
    return DumbbellRow(name, then, now, text, role)


@per_store(TILES)
def on_map(
    store: Store, key: str, order: str, period: tuple[int, int], chosen: Area | None
) -> Content:
    """Where the areas lie and how they stand on the dimension, with the list beside it."""
    last, measure = period[1], score_measure(key)
    table = ordered_areas(store, order, period, key)
    table["class_end"] = measure.classes(table["end"])
    labels = classes.class_labels("nplv", key, change=False)
    known = table["end"].dropna()
    columns = (
        Column("Gebied", tuple(place_names(table["name"]).values())),
        Column(str(last), tuple(table["end"]), measure.kind),
        Column("Verandering", tuple(table["change"]), measure.change_kind),
    )
    return Content(
        headline=findings.below_reference(int(known.lt(0).sum()), len(known), measure.name, last),
        figure=SpotMap(spots(table, columns[1].written, chosen), key, last),
        legend=words_legend(labels),
        alt=alt_texts.area_map(
            measure.said,
            dict(zip(table["name"], map(class_of, table["class_end"]), strict=True)),
            str(last),
            labels=labels,
        ),
        table=Table(columns),
        unit=measure.unit,
        source=BORDERS_SOURCE,
        period=numbers.period(*period),
        notes=(
            f"Een stip is een gebied. {GEMEENTEN_NOTE} {classes.steps(key)} De lijst zegt "
            "hetzelfde als de kaart.",
            *not_shown(chosen),
        ),
    )
