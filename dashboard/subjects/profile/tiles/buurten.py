"""Tiles about the buurten inside one NPLV area: their map, what they did, their households."""

from dataclasses import replace

import pandas as pd

from dashboard.analysis.borders import bounds
from dashboard.analysis.households import by_class, share_in, shares
from dashboard.analysis.jumps import JUMP_CAUSE
from dashboard.content.classes import class_bars, without_counts
from dashboard.content.content import Content
from dashboard.content.legend import class_legend
from dashboard.content.maps import AreaMap
from dashboard.content.names import place_name, place_names
from dashboard.content.table import Column, Table
from dashboard.content.texts import Card, CardChange, Cards, Remark
from dashboard.content.values import class_of
from dashboard.language import alt_texts, numbers, scope
from dashboard.language.shares import reference_share, unfavourable_share
from dashboard.language.sources import SOURCE
from dashboard.store.cache import TILES, per_store
from dashboard.store.choices import MIN_HOUSEHOLDS
from dashboard.store.read import Store
from dashboard.subjects.profile import words
from dashboard.subjects.profile.numbers import MOVE_PERIODS, buurten, count_moved, moved
from dashboard.vocabulary.areas import COUNTRY_NAME, Area, country
from dashboard.vocabulary.measures import SCORE_UNIT
from dashboard.vocabulary.periods import LAST_YEAR, PROGRAMME_YEARS, Period
from dashboard.vocabulary.scales import CLASSES, UNFAVOURABLE
from dashboard.vocabulary.sources import SCORE_SOURCE

BARS, ONE_BAR = 300, 150
"""Height in pixels of the bars of all years, and of one."""
NAMED = 5
"""Risers and fallers that are named per period; the table has all."""


@per_store(TILES)
def buurt_map(store: Store, area: Area, period: Period) -> Content:
    """The buurten on a map in the colour of their class, with the list beside it."""
    last, name = period.last, area.name
    table, edges = buurten(store, area), bounds(store, area)
    table = table.sort_values([last, "name"])
    moves = moved(store, area, period).reindex(table.index)
    told = moves[~moves["aside"]].set_index("name")["change"]
    classes = [class_of(number) for number in table[f"class_{last}"]]
    low = sum(number in UNFAVOURABLE for number in classes)
    content = Content(
        headline=words.unfavourable_buurten(
            name, low, sum(number is not None for number in classes), last
        ),
        lead=words.best_worst_buurten(told.to_dict(), period) if told.notna().any() else "",
        figure=AreaMap(area, last),
        legend=class_legend(classes),
        alt=alt_texts.area_map(
            f"klasse van leefbaarheid in {name}",
            dict(zip(table["name"], classes, strict=True)),
            str(last),
            level="buurt",
        ),
        table=Table(
            (
                Column("Buurt", tuple(place_names(table["name"]).values())),
                Column(str(last), tuple(table[last]), "score"),
                Column("Klasse", tuple(classes), "class_short"),
                Column("Verandering", tuple(moves["change"]), "difference"),
                _flags(table),
            )
        ),
        unit=SCORE_UNIT,
        source=f"{SCORE_SOURCE}; grenzen: CBS/Kadaster 2024",
        period=numbers.period(*period),
        notes=(
            f"De kleur is de klasse in {last}; gestreept is zonder gegevens. {words.ORDER} Lichte "
            f"vlakken op de kaart horen bij een {words.other(area.kind)}NPLV-gebied.",
        ),
    )
    if edges:
        return content
    return replace(content, figure=Remark(words.NO_MAP), legend=None, alt="", notes=(words.ORDER,))


def _flags(table: pd.DataFrame) -> Column:
    """What to beware of in each buurt: a jump, few homes."""
    rows = zip(table["jump"], table["small"], strict=True)
    return Column("Let op", tuple(scope.flags(*row) for row in rows))


@per_store(TILES)
def buurt_moves(store: Store, area: Area) -> Content:
    """Which buurten are riser or faller, over the whole period and the last two years."""
    name, table = area.name, buurten(store, area)
    moves = {period: moved(store, area, period) for period in MOVE_PERIODS}
    whole, recent = (
        words.buurt_moves(name, count_moved(found), period) for period, found in moves.items()
    )
    changes = []
    for period, found in moves.items():
        when, rows = numbers.period(*period), zip(found["way"], found["aside"], strict=True)
        told = (words.move_word(None if pd.isna(w) else int(w), aside) for w, aside in rows)
        changes += [
            Column(f"Verandering {when}", tuple(found["change"]), "difference"),
            Column(f"Stijger of daler {when}", tuple(told)),
        ]
    return Content(
        headline=whole,
        lead=recent,
        figure=Cards(tuple(_card(period, found) for period, found in moves.items())),
        alt="",
        table=Table(
            (
                Column("Buurt", tuple(place_names(table["name"]).values())),
                Column(f"Klasse {LAST_YEAR}", tuple(table[f"class_{LAST_YEAR}"]), "class_short"),
                *(Column(str(year), tuple(table[year]), "score") for year in PROGRAMME_YEARS),
                *changes,
                Column("Huishoudens", tuple(table["households"]), "count"),
                _flags(table),
            )
        ),
        unit=SCORE_UNIT,
        source=SOURCE,
        period=" en ".join(numbers.period(*period) for period in MOVE_PERIODS),
        notes=(
            words.MOVE_RULE,
            f"Geteld zijn buurten met {MIN_HOUSEHOLDS} of meer huishoudens en zonder sprong in de "
            f"periode ({JUMP_CAUSE}); bij minder huishoudens springt een score sneller. Bij naam "
            f"staan de {NAMED} grootste; de tabel heeft alle buurten.",
        ),
    )


def _card(period: Period, table: pd.DataFrame) -> Card:
    counted, named = table[~table["aside"]], []
    for way in (1, -1):
        group = counted.loc[counted["way"].eq(way).fillna(False), "change"]
        group = group.sort_values(ascending=way < 0, kind="stable").head(NAMED)
        named += [
            CardChange(place_name(str(code), str(counted.at[code, "name"])), moved, way)
            for code, moved in group.map(numbers.difference).items()
        ]
    up, down, *_ = count_moved(table)
    value, remark = (
        words.risers_and_fallers(up, down),
        f"van {words.consists_of(['buurt'] * len(table))}",
    )
    return Card(numbers.period(*period), value, remark, tuple(named))


@per_store(TILES)
def household_classes(store: Store, area: Area, period: Period) -> Content:
    """Households per class and year, as shares of the households in scored buurten."""
    name, households = area.name, shares(store, area)
    if households.empty:
        return without_counts(name)
    counted, parts = (by_class(households, column) for column in ("households", "share"))
    present = [c for c in CLASSES if (counted[c.number] > 0).any()]
    then, now = (share_in(store, area, year) for year in period)
    own, there = (share_in(store, one, LAST_YEAR) for one in (area, country()))
    years = tuple(int(year) for year in counted.index)
    alone, beside = years == (LAST_YEAR,), (name, own, COUNTRY_NAME, there, LAST_YEAR)
    over_time = words.share_over_time(name, (then, now), period)
    return Content(
        headline=unfavourable_share(*beside) if alone else over_time,
        lead="" if alone else reference_share(*beside),
        figure=class_bars(parts, BARS if len(years) > 1 else ONE_BAR),
        legend=class_legend(c.number for c in present),
        alt=alt_texts.grouped_bars(
            f"Verdeling van de huishoudens in {name} over klassen",
            "aandeel van de huishoudens",
            {c.name: dict(zip(years, parts[c.number], strict=True)) for c in present},
            number=numbers.share,
        ),
        table=Table(
            (
                Column("Jaar", years, "year"),
                *(Column(c.name.capitalize(), tuple(parts[c.number]), "share_1") for c in present),
                Column("Huishoudens", tuple(counted.sum(axis=1)), "count"),
            )
        ),
        unit="aandeel van de huishoudens in buurten met een score",
        source=SOURCE,
        period=numbers.period(years[0], years[-1]),
        notes=(
            f"Het gaat om de klasse van de buurt. {scope.FIXED} Kleine delen hebben geen getal in "
            "de figuur, wel in de tabel.",
        ),
    )
