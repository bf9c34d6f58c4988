"""Tiles about one NPLV area as a whole."""

import pandas as pd

from dashboard.analysis import differences
from dashboard.analysis.comparable import beside, match
from dashboard.analysis.coverage import definition
from dashboard.analysis.gap import gap_by_dimension, total_gap
from dashboard.analysis.series import series, since_start
from dashboard.analysis.waterfall import ROUNDING, over_time
from dashboard.content.cards import change
from dashboard.content.content import Content
from dashboard.content.figures import Axis, Panel, Panels, Series
from dashboard.content.lines import line_fields, lines_of
from dashboard.content.table import Table
from dashboard.content.texts import Card, Cards
from dashboard.content.values import values_of
from dashboard.content.waterfall import waterfall_fields
from dashboard.language import comparable as comparable_sentences
from dashboard.language import gaps, numbers, trends
from dashboard.language.waterfall import Parts, waterfall_over_time
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.profile import words as profile_sentences
from dashboard.subjects.profile.numbers import lines, particulars
from dashboard.subjects.profile.tiles.comparable import match_notes
from dashboard.vocabulary import (
    COMPARABLE,
    COMPARABLE_NAME,
    CONFIDENCE,
    COUNTRY,
    COUNTRY_NAME,
    DERIVED_SOURCE,
    DIFFERENCE_UNIT,
    DIMENSIONS,
    FIRST_YEAR,
    LAST_YEAR,
    LEVELS,
    MEASURES,
    PROGRAMME_YEARS,
    SCORE_UNIT,
    TOTAL,
)


@per_store(TILES)
def identity(store: Store, area: str, period: tuple[int, int]) -> Content:
    """What the area is and how it stands: three sentences, key figures and its definition."""
    first, last = period
    name, facts = store.names[area], definition(store).loc[area]
    own, country = (series(store, *place) for place in (("nplv", area), ("land", COUNTRY)))
    klass = store.series["class"].get(("nplv", area, last))
    by_dimension = gap_by_dimension(store, (last,), "nplv", area)
    changes = {area: own[last] - own[first], COUNTRY: country[last] - country[first]}
    course = _beside_country(store, area, changes, period)
    parts = gaps.gap_share(
        name,
        by_dimension.loc[last, "gap"].to_dict(),
        total_gap(by_dimension, last),
        COUNTRY_NAME,
        last,
    )
    rows = store.nplv[store.nplv["area_id"] == area]
    where = f"in het gebied (gemeente {facts['gemeente']}), 2024"
    frame = _codes(store, rows, last)
    cards = (
        Card(
            f"Score in {last}",
            numbers.score(own[last]),
            f"klasse {numbers.class_short(klass)}",
            tuple(
                change(f"sinds {y}", differences.change(store, area, own[last] - own[y], (y, last)))
                for y in PROGRAMME_YEARS
                if y < last
            ),
        ),
        Card("Inwoners", numbers.count(facts["inhabitants"]), where),
        Card("Huishoudens", numbers.count(facts["households"]), where),
        Card(
            "Bestaat uit",
            profile_sentences.consists_of(facts["wijken"], facts["buurten"]),
            f"zekerheid {facts['confidence']}: {CONFIDENCE[facts['confidence']]}",
        ),
    )
    return Content(
        headline=gaps.gap_total(
            gaps.Scored(name, own[last]),
            gaps.Scored(COUNTRY_NAME, country[last]),
            last,
            class_number=klass,
        ),
        lead=f"{course} {parts}",
        figure=Cards(cards),
        alt="",
        table=Table.of(
            frame,
            {"Huishoudens": "count", f"Score {last}": "score", f"Klasse {last}": "class_short"},
        ),
        unit=f"{SCORE_UNIT}; aantallen",
        source=f"{DERIVED_SOURCE}; samenstelling: eigen reconstructie",
        period=numbers.period(first, last),
        notes=(
            f"{name} is hier: {numbers.join(rows['name'])}. Er is geen officiële lijst.",
            f"Bron van de samenstelling: {facts['source']}.",
        ),
    )


def _beside_country(
    store: Store,
    area: str,
    changes: dict[str, float],
    period: tuple[int, int],
    measure: str = TOTAL,
) -> str:
    """The change of the area beside that of the country, in words."""
    told = differences.beside(store, area, COUNTRY, changes, period, measure)
    return trends.compare_trend(store.names[area], COUNTRY_NAME, told, period, measure=measure)


def _codes(store: Store, rows: pd.DataFrame, year: int) -> pd.DataFrame:
    """The wijken and buurten of an area with their official scores in ``year``."""
    places = store.areas.set_index(["level", "code"])
    keys = list(zip(rows["level"], rows["code"], strict=True))
    scores = store.series.reindex([(*key, year) for key in keys])
    return pd.DataFrame(
        {
            "Naam": rows["name"].tolist(),
            "Code": rows["code"].tolist(),
            "Niveau": [LEVELS[level].singular for level in rows["level"]],
            "Huishoudens": places["households"].reindex(keys).astype(float).tolist(),
            f"Score {year}": scores[TOTAL].tolist(),
            f"Klasse {year}": scores["class"].astype("Int64").tolist(),
            "Zekerheid": rows["confidence"].tolist(),
        }
    )


@per_store(TILES)
def course(
    store: Store, area: str, measure: str, as_change: bool, period: tuple[int, int]
) -> Content:
    """The line of the area beside comparable wijken and the country, for one measure."""
    first, last = period
    name = store.names[area]
    table = lines(store, area, measure)
    names = {area: name, COMPARABLE: COMPARABLE_NAME, COUNTRY: COUNTRY_NAME}
    delta = (table.loc[last] - table.loc[first]).to_dict()
    shown = since_start(table) if as_change else table
    # A dimension is a deviation by itself: it is drawn and written as one.
    drawn = lines_of(shown, names, "difference" if as_change or measure != TOTAL else "score")
    what = MEASURES[measure]
    if as_change:
        what = f"Verandering van {what.lower()} sinds {FIRST_YEAR}"
    unit = f"{DIFFERENCE_UNIT} sinds {FIRST_YEAR}" if as_change else SCORE_UNIT
    alike_ones = beside(store, area, measure, first, last)
    # Of the total score ``identity`` says it, above on the page.
    by_country = "" if measure == TOTAL else _beside_country(store, area, delta, period, measure)
    return Content(
        headline=comparable_sentences.beside(name, alike_ones, first, last, measure),
        lead=f"{comparable_sentences.start(name, alike_ones)} {by_country}".strip(),
        **line_fields(drawn, what, unit),
        source=DERIVED_SOURCE,
        period=numbers.period(FIRST_YEAR, LAST_YEAR),
        notes=match_notes(name, match(store, area)),
    )


@per_store(TILES)
def dimensions(store: Store, area: str, period: tuple[int, int]) -> Content:
    """The five dimensions as small multiples: change since the first year, beside the country's."""
    first, last = period
    name = store.names[area]
    rows, panels = [], []
    for key, dimension in DIMENSIONS.items():
        own, country = (series(store, *place, key) for place in (("nplv", area), ("land", COUNTRY)))
        rows.append(
            {
                "Dimensie": dimension.name,
                str(first): own[first],
                str(last): own[last],
                "Verandering": own[last] - own[first],
                f"{COUNTRY_NAME} {last}": country[last],
                f"Verandering {COUNTRY_NAME}": country[last] - country[first],
                f"Verschil {last}": own[last] - country[last],
            }
        )
        panels.append(
            Panel(
                title=dimension.name,
                subtitle=f"{numbers.deviation(own[last])} in {last}",
                detail=f"{numbers.difference(own[last] - own[first])} sinds {first}",
                series=(
                    Series(name, "programme", values_of(since_start(own))),
                    Series(
                        COUNTRY_NAME, "comparable", values_of(since_start(country)), dash="solid"
                    ),
                ),
                alt=trends.trend(name, (own[first], own[last]), (first, last), measure=key),
            )
        )  # fmt: skip
    frame = pd.DataFrame(rows)
    changes = dict(zip(DIMENSIONS, frame["Verandering"], strict=True))
    return Content(
        headline=profile_sentences.dimension_moves(name, changes, first, last),
        figure=Panels(
            PROGRAMME_YEARS,
            tuple(panels),
            Axis("difference", zero=True),
            span=values_of(since_start(series(store, "land", COUNTRY))),
        ),
        alt="",
        table=Table.of(frame, dict.fromkeys(frame.columns[1:], "difference")),
        unit=f"lijnen: {DIFFERENCE_UNIT} sinds {FIRST_YEAR}; cijfers: {SCORE_UNIT}",
        source=DERIVED_SOURCE,
        period=numbers.period(FIRST_YEAR, LAST_YEAR),
        notes=(
            f"Elke lijn laat de verandering sinds {FIRST_YEAR} zien, op dezelfde schaal; de grijze "
            f"lijn is {COUNTRY_NAME}. Hoger is altijd beter, ook bij "
            f"{MEASURES['onv'].lower()}: omhoog betekent daar minder overlast.",
        ),
    )


@per_store(TILES)
def steps(store: Store, area: str, period: tuple[int, int]) -> Content:
    """What the change of the area is made of: the five dimensions, adding up."""
    first, last = period
    name = store.names[area]
    parts = over_time(store, ("nplv", area), first, last)
    names = [MEASURES.get(str(key), ROUNDING.capitalize()) for key in parts.index]
    frame = pd.DataFrame(
        {
            "Dimensie": [*names, MEASURES[TOTAL]],
            "Verandering": [*parts, parts.sum(min_count=1)],
        }
    )
    return Content(
        headline=waterfall_over_time(
            name,
            Parts(differences.change(store, area, parts.sum(min_count=1), period), parts.to_dict()),
            period,
        ),
        **waterfall_fields(
            parts,
            f"Totaal {numbers.period(*period)}",
            f"verandering van {name} tussen {first} en {last}",
        ),
        table=Table.of(frame, {"Verandering": "difference"}),
        unit=DIFFERENCE_UNIT,
        source=DERIVED_SOURCE,
        period=numbers.period(first, last),
        notes=(
            "De vijf veranderingen tellen vóór afronding precies op tot de verandering van de "
            "totaalscore; de afgeronde getallen kunnen daar iets van afwijken. "
            "Het is een optelsom, geen oorzaak.",
        ),
    )


@per_store(TILES)
def caveats(store: Store, area: str) -> tuple[str, ...]:
    """What a reader has to beware of in this area, as sentences."""
    return tuple(profile_sentences.caveats(store.names[area], particulars(store, area)))
