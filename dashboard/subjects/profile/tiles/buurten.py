"""Tiles about the buurten inside one NPLV area."""

import pandas as pd

from dashboard.analysis.borders import bounds
from dashboard.analysis.households import by_class, share_in, shares
from dashboard.analysis.jumps import JUMP_CAUSE, jumped
from dashboard.content.classes import class_bars
from dashboard.content.content import Content
from dashboard.content.legend import class_legend
from dashboard.content.maps import AreaMap
from dashboard.content.table import Table
from dashboard.content.texts import Card, CardChange, Cards
from dashboard.content.values import class_of
from dashboard.content.view import around
from dashboard.language import alt_texts, numbers, scope
from dashboard.language import scope as scope_words
from dashboard.language.shares import unfavourable_share
from dashboard.language.sources import SOURCE
from dashboard.store.cache import TILES, per_store
from dashboard.store.choices import MIN_HOUSEHOLDS
from dashboard.store.read import Store
from dashboard.subjects.profile import words as profile_sentences
from dashboard.subjects.profile.numbers import MOVES, buurten
from dashboard.vocabulary import (
    CLASSES,
    COUNTRY,
    COUNTRY_NAME,
    LAST_YEAR,
    PROGRAMME_YEARS,
    SCORE_SOURCE,
    SCORE_UNIT,
    UNFAVOURABLE,
)

BORDERS = "grenzen: CBS/Kadaster 2024"
NAMED = 5
"""Risers and fallers that are named per period; the table has all."""


@per_store(TILES)
def places(store: Store, area: str, period: tuple[int, int]) -> Content:
    """The buurten on a map in the colour of their class, with the list beside it."""
    first, last = period
    name = store.names[area]
    table = buurten(store, area).sort_values([last, "name"])
    classes = table[f"class_{last}"]
    aside = table["small"] | jumped(table["jump"], first, last)
    sizeable = table[~aside].set_index("name")
    large = sizeable[last] - sizeable[first]
    frame = pd.DataFrame(
        {
            "Buurt": table["name"],
            str(last): table[last],
            "Klasse": classes,
            "Verandering": table[last] - table[first],
            "Let op": _flags(table),
        }
    ).reset_index(drop=True)
    kinds = {str(last): "score", "Klasse": "class_short", "Verandering": "difference"}
    return Content(
        headline=profile_sentences.unfavourable_buurten(
            name, int(classes.isin(UNFAVOURABLE).sum()), int(classes.notna().sum()), last
        ),
        lead=profile_sentences.best_worst_buurten(large.to_dict(), first, last),
        figure=AreaMap(area, last, around(bounds(store, area))),
        legend=class_legend(map(class_of, classes)),
        alt=alt_texts.area_map(
            f"klasse van leefbaarheid in {name}",
            dict(zip(table["name"], map(class_of, classes), strict=True)),
            str(last),
            level="buurt",
        ),
        table=Table.of(frame, kinds),
        unit=SCORE_UNIT,
        source=f"{SCORE_SOURCE}; {BORDERS}",
        period=numbers.period(first, last),
        notes=(
            f"De kleur is de klasse in {last}. De lijst begint met de laagste score. Lichte "
            "vlakken op de kaart horen bij een ander NPLV-gebied.",
        ),
    )  # fmt: skip


def _flags(table: pd.DataFrame) -> list[str]:
    """What to beware of in each buurt: a jump, few homes."""
    return [scope.flags(*row) for row in zip(table["jump"], table["small"], strict=True)]


@per_store(TILES)
def movers(store: Store, area: str) -> Content:
    """Which buurten are riser or faller, over the whole period and the last two years."""
    name, table = store.names[area], buurten(store, area)
    recent, whole = (_count_sentence(name, table, which) for which in ("recent", "whole"))
    frame = pd.DataFrame(
        {"Buurt": table["name"], f"Klasse {LAST_YEAR}": table[f"class_{LAST_YEAR}"]}
    )
    kinds = {"Huishoudens": "count", f"Klasse {LAST_YEAR}": "class_short"}
    for year in PROGRAMME_YEARS:
        frame[str(year)] = table[year]
        kinds[str(year)] = "score"
    for which, years in MOVES.items():
        when = numbers.period(*years)
        frame[f"Verandering {when}"] = table[f"change_{which}"]
        kinds[f"Verandering {when}"] = "difference"
        frame[f"Stijger of daler {when}"] = [
            numbers.MISSING if pd.isna(m) else profile_sentences.move_word(int(m), aside)
            for m, aside in zip(table[f"move_{which}"], table[f"aside_{which}"], strict=True)
        ]
    frame["Huishoudens"] = table["households"]
    frame["Let op"] = _flags(table)
    return Content(
        headline=whole,
        lead=recent,
        figure=Cards(tuple(_card(table, which) for which in MOVES)),
        alt="",
        table=Table.of(frame.reset_index(drop=True), kinds),
        unit=SCORE_UNIT,
        source=SOURCE,
        period=" en ".join(numbers.period(*years) for years in MOVES.values()),
        notes=(
            profile_sentences.MOVE_RULE,
            f"Geteld zijn buurten met {MIN_HOUSEHOLDS} of meer huishoudens en zonder sprong in de "
            f"periode ({JUMP_CAUSE}); bij minder huishoudens springt een score sneller. Bij naam "
            f"staan de {NAMED} grootste; de tabel heeft alle buurten.",
        ),
    )


def _count_sentence(name: str, table: pd.DataFrame, which: str) -> str:
    moves, aside = table[f"move_{which}"], table[f"aside_{which}"]
    up, down, between = (int(((moves == m) & ~aside).sum()) for m in (1, -1, 0))
    missing, out = int(moves.isna().sum()), int((moves.notna() & aside).sum())
    return profile_sentences.movers(name, up, down, between, missing, *MOVES[which], aside=out)


def _card(table: pd.DataFrame, which: str) -> Card:
    moves = table[f"move_{which}"].mask(table[f"aside_{which}"])
    named = []
    for way in (1, -1):
        group = table[(moves == way).fillna(False)].set_index("name")[f"change_{which}"]
        group = group.sort_values(ascending=way < 0, kind="stable").head(NAMED)
        named += [CardChange(str(name), numbers.difference(x), way) for name, x in group.items()]
    return Card(
        numbers.period(*MOVES[which]),
        profile_sentences.risers_and_fallers(int((moves == 1).sum()), int((moves == -1).sum())),
        f"van {profile_sentences.consists_of(0, len(table))}",
        tuple(named),
    )


@per_store(TILES)
def classes(store: Store, area: str, period: tuple[int, int]) -> Content:
    """Households per class and year, as shares of the households in scored buurten."""
    first, last = period
    name = store.names[area]
    households = shares(store, area)
    counted, parts = (by_class(households, column) for column in ("households", "share"))
    present = [c for c in CLASSES if (counted[c.number] > 0).any()]
    frame = pd.DataFrame({"Jaar": counted.index})
    for c in present:
        frame[c.name.capitalize()] = parts[c.number].to_numpy()
    frame["Huishoudens"] = counted.sum(axis=1).to_numpy()
    return Content(
        headline=profile_sentences.share_over_time(
            name, share_in(store, area, first), share_in(store, area, last), first, last
        ),
        lead=unfavourable_share(
            name,
            share_in(store, area, LAST_YEAR),
            COUNTRY_NAME,
            share_in(store, COUNTRY, LAST_YEAR),
            LAST_YEAR,
        ),
        figure=class_bars(parts, 300),
        legend=class_legend(c.number for c in present),
        alt=alt_texts.grouped_bars(
            f"Verdeling van de huishoudens in {name} over klassen",
            "aandeel van de huishoudens",
            {c.name: {int(y): v for y, v in parts[c.number].items()} for c in present},
            number=numbers.share,
        ),
        table=Table.of(
            frame,
            {"Jaar": "year", "Huishoudens": "count"}
            | {c.name.capitalize(): "share_1" for c in present},
        ),
        unit="aandeel van de huishoudens in buurten met een score",
        source=SOURCE,
        period=numbers.period(int(counted.index[0]), int(counted.index[-1])),
        notes=(
            f"Het gaat om de klasse van de buurt. {scope_words.FIXED} Kleine delen "
            "hebben geen getal in de figuur, wel in de tabel.",
        ),
    )
