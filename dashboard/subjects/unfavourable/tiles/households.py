"""Tiles about households in unfavourable places: published figures, how hard the number is by
wijk, shares and numbers."""

from typing import Any

import pandas as pd

from dashboard.analysis.households import by_class, in_classes, shares, wijk_shares
from dashboard.analysis.unfavourable import late_starters
from dashboard.content.classes import AMOUNTS, class_bars, without_counts
from dashboard.content.content import Content
from dashboard.content.legend import class_legend
from dashboard.content.names import gemeente_names, place_names
from dashboard.content.table import Column, joined
from dashboard.content.texts import Card, Cards
from dashboard.language import numbers, scope
from dashboard.language.programme import AREAS_NAME
from dashboard.language.sources import SOURCE
from dashboard.store.cache import TILES, per_store
from dashboard.store.keys import REST
from dashboard.store.read import Store
from dashboard.subjects.unfavourable import numbers as counted
from dashboard.subjects.unfavourable.numbers import BEFORE, Published
from dashboard.subjects.unfavourable.words import households as words
from dashboard.subjects.unfavourable.words.persistence import without_late
from dashboard.vocabulary.areas import (
    COUNTRY,
    COUNTRY_LONG_FULL_NAME,
    COUNTRY_NAME,
    PROGRAMME,
    Area,
    country,
)
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR, PROGRAMME_YEARS, YEARS
from dashboard.vocabulary.scales import CLASSES, UNFAVOURABLE, UNFAVOURABLE_NAME

SINCE: dict[tuple[int, ...], str] = {
    YEARS: f"Vanaf {YEARS[0]}",
    PROGRAMME_YEARS: f"Vanaf {FIRST_YEAR}, met meer wijken",
}
"""The sets of wijken a reader can choose: those with a score in all of these years."""
SHARE_OR_NUMBER: dict[str, str] = {"deel": "Deel per klasse", "aantal": "Aantal ongunstig"}
WIJK_NAMES: dict[str, str] = {
    COUNTRY: "Heel Nederland",
    PROGRAMME: "NPLV-wijken",
    REST: "Rest van het land",
}
IN_SENTENCE: dict[str, tuple[str, str]] = {
    COUNTRY: (COUNTRY_NAME, COUNTRY_LONG_FULL_NAME),
    PROGRAMME: ("de NPLV-wijken", "de NPLV-wijken met alle metingen"),
    REST: ("de rest van het land", "de wijken met alle metingen in de rest van het land"),
}
"""The same in a sentence; and over the wijken scored since 2002: less than the country."""


@per_store(TILES)
def published(store: Store) -> Content:
    """What was published beside what these data give, each in its own unit and level."""
    rows = counted.beside_published(store)
    table = pd.DataFrame(rows)
    said, ours, share = table["said"], table["ours"], table["kind"] == "share"
    finest = {(row.topic, row.area, row.year): row for row in reversed(rows)}
    return Content(
        headline=words.published_beside(rows[0].ours, rows[1].ours, rows[0].said, LAST_YEAR),
        lead=words.LEVEL_MATTERS,
        figure=Cards(tuple(_card(row) for row in list(finest.values())[::-1])),
        table=joined(
            Column("Wat", tuple(_what(row) for row in rows)),
            Column("Gebied", tuple(row.area for row in rows)),
            Column("Jaar", tuple(row.year for row in rows), "year"),
            Column("Gepubliceerd", tuple(said.mask(share)), "some_count"),
            Column("Hier", tuple(ours.mask(share)), "some_count"),
            Column("Aandeel gepubliceerd", tuple(said.where(share) / 100), "some_share"),
            Column("Aandeel hier", tuple(ours.where(share)), "some_share"),
            Column("Niveau hier", tuple(LEVELS[row.level].singular for row in rows)),
            Column("Bron", tuple(row.source for row in rows)),
        ),
        unit="huishoudens, of aandeel van woningen (gepubliceerd) en van huishoudens (hier)",
        source=f"{SOURCE}; gepubliceerde cijfers: zie de tabel",
        period=numbers.period(FIRST_YEAR, LAST_YEAR),
        notes=(
            "Gepubliceerd is geteld op vierkanten van 100 bij 100 meter; hier op buurten of "
            "wijken. Ook telt een deel van de gepubliceerde cijfers woningen en geen huishoudens. "
            "De cijfers horen dus van elkaar te verschillen en staan nooit in één reeks.",
            words.GROWTH,
            "Het cijfer over wijken gaat over de wijken met een score in elk jaar sinds "
            f"{FIRST_YEAR}; dat over buurten over alle buurten met een score.",
        ),
    )


def _what(row: Published) -> str:
    return row.topic[:1].upper() + row.topic[1:]


def _card(row: Published) -> Card:
    if row.kind == "share":
        said, ours = numbers.share(row.said / 100), f"{numbers.share(row.ours, 1)} van de"
    elif row.kind == "change":
        said, ours = numbers.count_change(row.said), numbers.thousands_change(row.ours)
    else:
        said, ours = numbers.count(row.said), numbers.thousands(row.ours)
    when = "" if str(row.year) in row.topic else f" {row.year}"
    remark = f"gepubliceerd. Hier {ours} huishoudens, geteld per {LEVELS[row.level].singular}"
    return Card(f"{_what(row)}, {row.area}{when}", said, remark)


@per_store(TILES)
def hardness(store: Store) -> Content:
    """The number with the bound as it is, lower and higher, and the wijken that crossed."""
    found, table = counted.band(store), counted.crossed(store)
    shift = numbers.magnitude(counted.SHIFT)
    shifted = found and (
        ("Klassegrens zoals hier", found.now, found.change),
        (f"Grens {shift} lager", found.low, found.change_low),
        (f"Grens {shift} hoger", found.high, found.change_high),
    )
    since = f"huishoudens; sinds {BEFORE}"
    cards = (
        Card(name, numbers.thousands(now), f"{since} {numbers.thousands_change(change)}")
        for name, now, change in shifted or ()
    )
    return Content(
        headline=words.band(found),
        figure=Cards(tuple(cards)),
        table=joined(
            Column("Wijk", tuple(place_names(table["name"]).values())),
            Column("Gemeente", gemeente_names(table.index, table["gemeente"])),
            Column("Wat", tuple(map(words.went, table["way"]))),
            Column(str(BEFORE), tuple(table["start"]), "score"),
            Column(str(LAST_YEAR), tuple(table["end"]), "score"),
            Column("Verandering", tuple(table["change"]), "difference"),
            Column("Huishoudens", tuple(table["households"]), "count"),
            Column("Let op", tuple(map(scope.flags, table["jump"], table["small"]))),
        ),
        unit=f"huishoudens (CBS 2024) in een wijk met klasse {UNFAVOURABLE_NAME}; score per wijk",
        source=SOURCE,
        period=numbers.period(BEFORE, LAST_YEAR),
        notes=(words.crossed(table), words.WHY, scope.FIXED),
    )


@per_store(TILES)
def wijken(store: Store, group: str, years: tuple[int, ...], view: str) -> Content:
    """Households per class of their wijk and year: the country, NPLV or the rest."""
    table = wijk_shares(store, group, years)
    now = table[table["year"] == years[-1]]
    # The headline has the share of the group itself.
    nplv, rest = (
        None
        if code == group
        else in_classes(wijk_shares(store, code, years))["share"].get(years[-1])
        for code in (PROGRAMME, REST)
    )
    return Content(
        **_per_class(table, IN_SENTENCE[group][years == YEARS], "wijk", view),
        lead=words.two_shares("wijk", nplv, rest, years[-1]),
        notes=(
            words.population(int(now["areas"].sum()), int(now["households"].sum()), years),
            *(without_late(late_starters(store)) if years == YEARS else ()),
            scope.NPLV_RULE,
            scope.FIXED,
            words.LEVEL_MATTERS,
        ),
    )


@per_store(TILES)
def buurten(store: Store, area: Area, view: str) -> Content:
    """Households per class of their buurt and year: NPLV together or one area."""
    table, name = shares(store, area), AREAS_NAME if area.code == PROGRAMME else area.name
    if table.empty:
        return without_counts(name)
    there = in_classes(shares(store, country()))["share"]
    whole = table.groupby("year")[["areas", "households"]].sum()
    absent = (whole.iloc[-1] - whole.iloc[0]).astype(int)
    return Content(
        **_per_class(table, name, "buurt", view),
        lead=words.country_beside("buurt", there.get(LAST_YEAR), LAST_YEAR),
        notes=(
            scope.FIXED,
            *words.few_absent(absent["areas"], absent["households"], whole.index[0]),
            words.LEVEL_MATTERS,
            *words.country_years(list(there.dropna().index)),
        ),
    )


def _per_class(table: pd.DataFrame, name: str, level: str, view: str) -> dict[str, Any]:
    """What the tiles about classes share; keys as the fields of ``Content``."""
    part = view == "deel"
    column, kind = ("share", "share_1") if part else ("households", "count")
    values, low = by_class(table, column), in_classes(table)
    years = tuple(int(year) for year in values.index)
    present = [c for c in CLASSES if (values[c.number] > 0).any()]
    shown = present if part else [c for c in present if c.number in UNFAVOURABLE]
    return {
        "headline": words.unfavourable_households(name, level, low),
        "figure": class_bars(values, 60 + 36 * len(years))
        if part
        else class_bars(values[list(UNFAVOURABLE)], 72 + 34 * len(years), AMOUNTS),
        "legend": class_legend(c.number for c in shown),
        "alt": words.shares_alt(name, level, low, column),
        "table": joined(
            Column("Jaar", years, "year"),
            *(Column(c.name.capitalize(), tuple(values[c.number]), kind) for c in present),
            Column(UNFAVOURABLE_NAME.capitalize(), tuple(low["share"]), "share_1"),
            Column(f"Huishoudens {UNFAVOURABLE_NAME}", tuple(low["households"]), "count"),
        ),
        "unit": f"{'deel van de ' if part else ''}huishoudens (CBS 2024) in "
        f"{LEVELS[level].plural} met een score",
        "source": SOURCE,
        "period": numbers.period(years[0], years[-1]),
    }
