"""The tile that sets another list of the areas of the programme beside the one that counts."""

from collections.abc import Callable

from dashboard.analysis.trial import Stand, Tried
from dashboard.content.content import Content
from dashboard.content.table import Column, Table
from dashboard.content.texts import Card, Cards
from dashboard.language import numbers
from dashboard.store.read import Store
from dashboard.subjects.own_area.words import trial as words
from dashboard.vocabulary.measures import SCORE_UNIT
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR
from dashboard.vocabulary.sources import DERIVED_SOURCE, HOUSEHOLDS_SOURCE

NAMED = 6
"""Places that a cell names; of the rest it says how many."""
OUTCOMES = ("gelijk", "anders", "nieuw", "vervalt")


def trial(store: Store, tried: tuple[Tried, ...]) -> Content:
    """Per area what a list would change: households, score, class, change, places."""
    counts = [sum(words.outcome(one) == word for one in tried) for word in OUTCOMES]
    cards = tuple(
        Card(word.capitalize(), numbers.count(many), "gebieden")
        for word, many in zip(OUTCOMES, counts, strict=True)
    )
    return Content(
        headline=words.headline(tried),
        lead=words.lead(tried),
        figure=Cards(cards),
        alt="",
        table=_table(store, tried),
        unit=f"{SCORE_UNIT}; huishoudens",
        source=f"{DERIVED_SOURCE}; {HOUSEHOLDS_SOURCE}",
        period=numbers.period(FIRST_YEAR, LAST_YEAR),
        notes=words.NOTES,
    )


def _table(store: Store, tried: tuple[Tried, ...]) -> Table:
    def both(header: str, get: Callable[[Stand], object], kind: str) -> tuple[Column, Column]:
        sides = ([one.now for one in tried], [one.then for one in tried])
        now, then = (
            tuple(None if stand is None else get(stand) for stand in side) for side in sides
        )
        return Column(f"{header}, nu", now, kind), Column(f"{header}, straks", then, kind)

    return Table(
        (
            Column("Gebied", tuple(one.name for one in tried)),
            Column("Uitkomst", tuple(words.outcome(one) for one in tried)),
            *both("Huishoudens", lambda stand: stand.households, "some_count"),
            *both(f"Score {LAST_YEAR}", lambda stand: stand.score, "score"),
            *both(f"Klasse {LAST_YEAR}", lambda stand: stand.klass, "class_short"),
            Column(
                f"Verandering sinds {FIRST_YEAR}, nu", tuple(words.change(one.now) for one in tried)
            ),
            Column(
                f"Verandering sinds {FIRST_YEAR}, straks",
                tuple(words.change(one.then) for one in tried),
            ),
            Column("Erbij", tuple(_named(store, one.added) for one in tried)),
            Column("Weg", tuple(_named(store, one.gone) for one in tried)),
        )
    )


def _named(store: Store, codes: tuple[str, ...]) -> str:
    names = [f"{store.names[code]} ({code})" for code in codes[:NAMED]]
    more = len(codes) - NAMED
    return ", ".join([*names, *([f"en nog {more}"] if more > 0 else [])]) or "–"
