"""Tiles about households in unfavourable places: published figures, shares and numbers."""

import pandas as pd

from dashboard.analysis.households import in_classes, shares
from dashboard.analysis.movers import REST
from dashboard.analysis.unfavourable import late_starters, published
from dashboard.content.classes import AMOUNTS, class_bars
from dashboard.content.content import Content
from dashboard.content.legend import class_legend
from dashboard.content.table import Table
from dashboard.content.texts import Card, Cards
from dashboard.language import numbers, scope
from dashboard.language import scope as scope_words
from dashboard.language.sources import SOURCE
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.unfavourable.words import households as unfavourable_sentences
from dashboard.subjects.unfavourable.words import persistence as persistence_sentences
from dashboard.vocabulary import (
    CLASSES,
    COUNTRY,
    COUNTRY_LONG_FULL_NAME,
    COUNTRY_NAME,
    FIRST_YEAR,
    INSUFFICIENT,
    LAST_YEAR,
    LEVELS,
    PROGRAMME,
    PROGRAMME_YEARS,
    UNFAVOURABLE,
    YEARS,
)

SINCE: dict[tuple[int, ...], str] = {
    YEARS: f"Vanaf {YEARS[0]}",
    PROGRAMME_YEARS: f"Vanaf {FIRST_YEAR}, met meer wijken",
}
"""The sets of wijken a reader can choose: those with a score in all of these years."""
VIEWS: dict[str, str] = {"deel": "Deel per klasse", "aantal": "Aantal ongunstig"}
WIJK_NAMES: dict[str, str] = {
    COUNTRY: "Heel Nederland",
    PROGRAMME: "NPLV-wijken",
    REST: "Rest van het land",
}
IN_SENTENCE: dict[str, str] = {
    COUNTRY: COUNTRY_NAME,
    PROGRAMME: "de NPLV-gebieden",
    REST: "de rest van het land",
}
WIJK_SENTENCE: dict[str, str] = IN_SENTENCE | {PROGRAMME: "de NPLV-wijken"}
LONG_SENTENCE: dict[str, str] = {
    COUNTRY: COUNTRY_LONG_FULL_NAME,
    PROGRAMME: "de NPLV-wijken met alle metingen",
    REST: "de wijken met alle metingen in de rest van het land",
}
"""The same over the wijken scored since 2002: less than the country."""
HOUSEHOLDS = "huishoudens in zwak of lager"
DWELLINGS = "aandeel woningen in zwak of lager"


@per_store(TILES)
def beside_published(store: Store) -> Content:
    """What was published beside what these data give, each in its own unit and level."""
    buurt = {code: in_classes(shares(store, code, "buurt")) for code in (COUNTRY, PROGRAMME)}
    wijk = in_classes(shares(store, COUNTRY, "wijk", PROGRAMME_YEARS))
    low = in_classes(shares(store, COUNTRY, "wijk", PROGRAMME_YEARS), INSUFFICIENT)
    change = f"verandering {HOUSEHOLDS} {PROGRAMME_YEARS[-2]}-{LAST_YEAR}"
    lower = "huishoudens in onvoldoende of lager"
    now, before = LAST_YEAR, PROGRAMME_YEARS[-2]

    def ours(table: pd.DataFrame, column: str, year: int) -> float:
        return float(table[column].get(year, float("nan")))

    rows = [
        (HOUSEHOLDS, COUNTRY_NAME, now, "households", "buurt",
         ours(buurt[COUNTRY], "households", now)),
        (HOUSEHOLDS, COUNTRY_NAME, now, "households", "wijk", ours(wijk, "households", now)),
        (change, COUNTRY_NAME, now, "change", "wijk",
         ours(wijk, "households", now) - ours(wijk, "households", before)),
        (lower, COUNTRY_NAME, 2020, "households", "wijk", ours(low, "households", 2020)),
        (DWELLINGS, COUNTRY_NAME, now, "share", "buurt", ours(buurt[COUNTRY], "share", now)),
        (DWELLINGS, PROGRAMME, FIRST_YEAR, "share", "buurt",
         ours(buurt[PROGRAMME], "share", FIRST_YEAR)),
        (DWELLINGS, PROGRAMME, now, "share", "buurt", ours(buurt[PROGRAMME], "share", now)),
    ]  # fmt: skip
    frame = pd.DataFrame([_published_row(store, *row) for row in rows])
    said = published(store, HOUSEHOLDS, COUNTRY_NAME, now)
    return Content(
        headline=unfavourable_sentences.published_beside(
            rows[0][-1], rows[1][-1], said, now
        ),
        lead=unfavourable_sentences.LEVEL_MATTERS,
        figure=Cards(tuple(_published_card(store, row) for row in _once(rows))),
        alt="",
        table=Table.of(frame, dict.fromkeys(("Gepubliceerd", "Hier"), "some_count")
        | dict.fromkeys(("Aandeel gepubliceerd", "Aandeel hier"), "some_share")
        | {"Jaar": "year"}),
        unit="huishoudens, of aandeel van woningen (gepubliceerd) en van huishoudens (hier)",
        source=f"{SOURCE}; gepubliceerde cijfers: zie de tabel",
        period=f"{FIRST_YEAR}-{now}",
        notes=(
            "Gepubliceerd is geteld op vierkanten van 100 bij 100 meter; hier op buurten of "
            "wijken. Ook telt een deel van de gepubliceerde cijfers woningen en geen huishoudens. "
            "De cijfers horen dus van elkaar te verschillen en staan nooit in één reeks.",
            unfavourable_sentences.GROWTH,
            "Het cijfer over wijken gaat over de wijken met een score in elk jaar sinds "
            f"{FIRST_YEAR}; dat over buurten over alle buurten met een score.",
        ),
    )  # fmt: skip


def _once(rows: list[tuple]) -> list[tuple]:
    """One row per published figure: of several levels the finest (they stand first)."""
    return list({row[:3]: row for row in reversed(rows)}.values())[::-1]


def _written(kind: str, value: float) -> str:
    if kind == "share":
        return numbers.share(value, 1)
    return numbers.thousands_change(value) if kind == "change" else numbers.thousands(value)


def _said(kind: str, value: float) -> str:
    """A published figure, in the precision it was published in (percentages as 55)."""
    if kind == "share":
        return numbers.share(value / 100)
    return numbers.count_change(value) if kind == "change" else numbers.count(value)


def _published_row(
    store: Store, topic: str, area: str, year: int, kind: str, level: str, ours: float
) -> dict[str, str | float]:
    """A published figure and ours, as numbers: a share and a number of households stand in
    columns of their own."""
    table = store.published
    rows = table[(table["topic"] == topic) & (table["area"] == area) & (table["year"] == year)]
    said = published(store, topic, area, year)
    source = f"{rows['source'].iloc[0]}, {rows['date'].iloc[0]}" if len(rows) else numbers.MISSING
    what = topic[:1].upper() + topic[1:]
    nan, share = float("nan"), kind == "share"
    return {
        "Wat": what, "Gebied": area, "Jaar": year,
        "Gepubliceerd": nan if share else said, "Hier": nan if share else ours,
        "Aandeel gepubliceerd": said / 100 if share else nan,
        "Aandeel hier": ours if share else nan,
        "Niveau hier": LEVELS[level].singular, "Bron": source,
    }  # fmt: skip


def _published_card(store: Store, row: tuple) -> Card:
    topic, area, year, kind, level, ours = row
    said = published(store, topic, area, year)
    what = topic[:1].upper() + topic[1:]
    shown = f"{what}, {area}" if str(year) in topic else f"{what}, {area} {year}"
    unit = "van de huishoudens" if kind == "share" else "huishoudens"
    return Card(
        shown,
        _said(kind, said),
        f"gepubliceerd. Hier {_written(kind, ours)} {unit}, geteld per {LEVELS[level].singular}",
    )


def _wide(table: pd.DataFrame, column: str) -> pd.DataFrame:
    return table.pivot(index="year", columns="class", values=column)


@per_store(TILES)
def wijken(store: Store, group: str, years: tuple[int, ...], view: str) -> Content:
    """Households per class of their wijk and year: the country, NPLV or the rest."""
    table = shares(store, group, "wijk", years)
    rest = {
        code: in_classes(shares(store, code, "wijk", years))["share"] for code in (PROGRAMME, REST)
    }
    last = years[-1]
    areas = int(table.loc[table["year"] == last, "areas"].sum())
    names = LONG_SENTENCE if years == YEARS else WIJK_SENTENCE
    content = _per_class(table, names[group], "wijk", view)
    # The headline has the share of the group itself.
    nplv, other = (None if c == group else rest[c].get(last) for c in (PROGRAMME, REST))
    return Content(
        **content,
        lead=unfavourable_sentences.two_shares("wijk", nplv, other, last),
        notes=(
            unfavourable_sentences.population(
                areas, int(table.loc[table["year"] == last, "households"].sum()), years
            ),
            *(without_late(store) if years == YEARS else ()),
            scope.NPLV_RULE,
            scope_words.FIXED,
            unfavourable_sentences.LEVEL_MATTERS,
        ),
    )


def without_late(store: Store) -> tuple[str, ...]:
    """Which wijken do not count in a series since the first year."""
    late = late_starters(store)
    return persistence_sentences.without_late(late.gemeenten, late.wijken)


@per_store(TILES)
def buurten(store: Store, area: str, view: str) -> Content:
    """Households per class of their buurt and year: NPLV together or one area."""
    table = shares(store, area, "buurt")
    name = IN_SENTENCE.get(area) or store.names[area]
    country = in_classes(shares(store, COUNTRY, "buurt"))
    whole = table.groupby("year")[["areas", "households"]].sum()
    absent = whole.iloc[-1] - whole.iloc[0]
    return Content(
        **_per_class(table, name, "buurt", view),
        lead=unfavourable_sentences.country_beside(
            "buurt", country["share"].get(LAST_YEAR), LAST_YEAR
        ),
        notes=(
            scope_words.FIXED,
            *((unfavourable_sentences.few_absent(
                int(absent["areas"]), int(absent["households"]), int(whole.index[0])
            ),) if absent["areas"] > 0 else ()),
            unfavourable_sentences.LEVEL_MATTERS,
            *unfavourable_sentences.country_years(list(country["share"].dropna().index)),
        ),
    )  # fmt: skip


def _per_class(table: pd.DataFrame, name: str, level: str, view: str) -> dict:
    """What the tiles about classes share; keys as the fields of ``Content``."""
    share, counted = _wide(table, "share"), _wide(table, "households")
    low = in_classes(table)
    years = [int(y) for y in share.index]
    first, last = years[0], years[-1]
    present = [c for c in CLASSES if (counted[c.number] > 0).any()]
    frame = pd.DataFrame({"Jaar": years})
    for c in present:
        source = share if view == "deel" else counted
        frame[c.name.capitalize()] = source[c.number].to_numpy()
    frame["Zwak of lager"] = low["share"].to_numpy()
    frame["Huishoudens zwak of lager"] = low["households"].to_numpy()
    kinds = {c.name.capitalize(): "share_1" if view == "deel" else "count" for c in present}
    pairs = [(float(low.at[y, "households"]), float(low.at[y, "share"])) for y in (first, last)]
    shown = present if view == "deel" else [c for c in present if c.number in UNFAVOURABLE]
    return {
        "headline": unfavourable_sentences.unfavourable_households(
            name, level, pairs[0], pairs[1], first, last
        ),
        "figure": class_bars(share, 60 + 36 * len(years))
        if view == "deel"
        else class_bars(counted[list(UNFAVOURABLE)], 72 + 34 * len(years), AMOUNTS),
        "legend": class_legend(c.number for c in shown),
        "alt": unfavourable_sentences.shares_alt(
            name, level, low["share" if view == "deel" else "households"].to_dict(), view == "deel"
        ),
        "table": Table.of(
            frame,
            kinds
            | {"Jaar": "year", "Zwak of lager": "share_1", "Huishoudens zwak of lager": "count"},
        ),
        "unit": f"{'deel van de ' if view == 'deel' else ''}huishoudens (CBS 2024) in "
        f"{LEVELS[level].plural} met een score",
        "source": SOURCE,
        "period": numbers.period(first, last),
    }
