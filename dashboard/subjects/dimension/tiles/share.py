"""Tile of a dimension page: its share in the gap between the areas and the country."""

import pandas as pd

from dashboard.analysis.areas import ordered_areas
from dashboard.content.content import Content
from dashboard.content.figures import Axis, Dumbbell, DumbbellRow, Mark, Values
from dashboard.content.lines import ROLES
from dashboard.content.names import place_name, place_names
from dashboard.content.table import Column, Table
from dashboard.content.values import values_of
from dashboard.ladder import AREA
from dashboard.language import numbers
from dashboard.language.programme import AREAS_NAME
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.dimension.numbers import gap_shares
from dashboard.subjects.dimension.tiles.areas import REFERENCES
from dashboard.subjects.dimension.words import findings
from dashboard.subjects.dimension.words.alt_texts import paired_dots
from dashboard.vocabulary.areas import COUNTRY_NAME, PROGRAMME, Area
from dashboard.vocabulary.measures import DIFFERENCE_UNIT, score_measure
from dashboard.vocabulary.sources import DERIVED_SOURCE

AXIS = Axis("share", f"aandeel in het verschil met {COUNTRY_NAME}")
MARKS = (Mark(0.0, "0%"), Mark(1.0, "100%"))


@per_store(TILES)
def share(
    store: Store, key: str, order: str, period: tuple[int, int], chosen: Area | None
) -> Content:
    """This dimension's share in the gap to the country, then and now, whole and per area."""
    (first, last), measure = period, score_measure(key)
    areas = ordered_areas(store, order, period, key)["name"]
    places = dict.fromkeys([*map(store.area, areas.index), *filter(None, [chosen])])
    names = {PROGRAMME: REFERENCES[PROGRAMME]} | {area.code: area.name for area in places}
    wide = gap_shares(store, key, period, tuple(places)).unstack("year").loc[list(names)]
    parts, whole = wide["gap"], wide["total"]
    divided = whole.map(findings.divisible)
    shares = wide["share"].where(divided)
    roles = ROLES | ({chosen.code: "chosen"} if chosen else {})
    rows = tuple(
        _row(
            place_name(code, name),
            values_of(shares.loc[code, list(period)]),
            roles.get(code, "area"),
        )
        for code, name in names.items()
    )
    figure = Dumbbell(rows, (str(first), str(last)), AXIS, MARKS)
    backlog = shares.loc[(whole[last] < 0) & whole.index.isin(areas.index), last]

    def told(code: str, name: str) -> list[str]:
        then, now = ((parts.at[code, year], whole.at[code, year]) for year in period)
        before = findings.gap_part_before(*then, *now, first)
        return [findings.gap_part(name, key, *now, last), before]

    headline, before = told(PROGRAMME, AREAS_NAME)
    lead = [before, findings.part_extremes(backlog.rename(names).to_dict(), last)]
    lead += told(chosen.code, chosen.name) if chosen else []
    return Content(
        headline=headline,
        lead=" ".join(text for text in lead if text),
        figure=figure,
        alt=paired_dots(
            figure,
            f"aandeel van {measure.said} in het verschil met {COUNTRY_NAME}",
            None,
        ),
        table=Table(
            (
                Column("Gebied", tuple(place_names(names).values())),
                *(Column(f"Aandeel {year}", tuple(shares[year]), "share") for year in period),
                Column(f"Deze dimensie {last}", tuple(parts[last]), "difference"),
                Column(f"Hele verschil {last}", tuple(whole[last]), "difference"),
            )
        ),
        unit=f"procent van het hele verschil; in de tabel ook {DIFFERENCE_UNIT}",
        source=DERIVED_SOURCE,
        period=f"{first} en {last}",
        notes=(
            f"Het verschil van een gebied met {COUNTRY_NAME} is vóór afronding precies de som "
            "van de verschillen op de vijf dimensies; samen zijn de aandelen 100%. Een "
            "aandeel onder 0% maakt het verschil kleiner. Boven 100% kan ook: dan maken andere "
            "dimensies het verschil kleiner. Een aandeel is een optelling en zegt niets over "
            "oorzaken. De gebieden staan in dezelfde volgorde als in de figuur hierboven.",
            *_too_small(whole.where(~divided).rename(index=names)),
        ),
    )


def _row(name: str, ends: Values, role: str) -> DumbbellRow:
    then, now = ends
    text = numbers.share(now)
    if then is not None and now is not None:
        text += f" (was {numbers.share(then)})"
    return DumbbellRow(name, then, now, text, role)


def _too_small(whole: pd.DataFrame) -> list[str]:
    """Where a share is not stated because the whole gap (name, year) is next to nothing."""
    small = whole.stack().dropna().index
    if small.empty:
        return []
    where = numbers.join([f"{name} in {year}" for name, year in small])
    return [
        f"Bij {where} is het hele verschil kleiner dan "
        f"{numbers.magnitude(AREA.slight)}. Daarvan geven wij geen aandeel."
    ]
