"""The section "Hoe zeker" on Verantwoording: its sentences and its tables."""

from dashboard.content.table import Column, Table, joined
from dashboard.ladder import Difference
from dashboard.language import numbers
from dashboard.language.comparable import rule
from dashboard.store.choices import SPANS
from dashboard.store.read import Store
from dashboard.subjects.method.numbers import conclusions, in_every_choice, placebo, ways
from dashboard.subjects.method.words import certainty as words
from dashboard.vocabulary import COMPARABLE


def headline(store: Store) -> list[str]:
    """What survives every choice, then what does not."""
    found = in_every_choice(store)
    return [words.survives(found), *words.changes(found)]


def remarks(store: Store) -> list[str]:
    """The noise of one wijk, and what the intervals and choices are."""
    return [words.noise(store.noise), words.INTERVALS, words.CHOICES]


def about_ways(store: Store) -> list[str]:
    """What all ways of choosing comparable wijken give together, and how they are chosen."""
    return [words.by_way(ways(store), placebo(store)), rule(), words.WAYS]


def conclusions_table(store: Store) -> Table:
    """The main conclusions with their 95% interval."""
    found = conclusions(store)
    what = (
        words.what(topic) + (" (vergeleken deel)" if topic.other == COMPARABLE else "")
        for topic in found
    )
    values = tuple(x.value for x in found.values())
    return joined(
        Column("Wat", tuple(what)),
        Column("Verandering of verschil", values, "difference"),
        Column("Interval (95%)", tuple(map(words.interval, found.values()))),
        Column("Te noemen", tuple(map(words.may_be_told, found.values()))),
    )


def sensitivity_table(store: Store) -> Table:
    """The same conclusions with one thing done in another way."""
    found = in_every_choice(store)
    choices = Column("Keuze", tuple(words.CHOICE_NAMES[key] for key in found[0].by_choice))
    values = (Column(words.what(f.topic), tuple(map(_untold, f.by_choice.values()))) for f in found)
    return joined(choices, *values)


def _untold(found: Difference) -> str:
    return numbers.difference(found.value) + ("" if found.step else " (niet te noemen)")


def ways_table(store: Store) -> Table:
    """The programme beside comparable wijken, chosen in every way."""
    (first, _), *_ = SPANS
    long = ways(store)
    return joined(
        Column("Zo gekozen", tuple(words.WAY_NAMES[way.key] for way in long)),
        Column("Huishoudens vergeleken", tuple(way.coverage for way in long), "share"),
        Column(f"Verschil bij het begin ({first})", tuple(way.start for way in long), "difference"),
        Column("Ervoor, NPLV", tuple(way.before for way in long), "difference"),
        Column("Ervoor, vergelijkbaar", tuple(w.before_matches for w in long), "difference"),
        *(
            Column(
                f"Verschil in verandering {numbers.period(*span)}",
                tuple(_with_interval(found.get(way.key)) for way in long),
            )
            for span in SPANS
            for found in [{way.key: way.apart for way in ways(store, *span)}]
        ),
    )


def _with_interval(found: Difference | None) -> str:
    if found is None:
        return numbers.MISSING
    return f"{numbers.difference(found.value)} ({words.interval(found)})"
