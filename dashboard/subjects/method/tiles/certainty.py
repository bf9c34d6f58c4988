"""Tables of the section "Hoe zeker" on Verantwoording, as Dutch text."""

import pandas as pd

from dashboard.ladder import Difference
from dashboard.language import comparable as comparable_sentences
from dashboard.language import numbers
from dashboard.store.cache import TILES, per_store
from dashboard.store.choices import SPANS
from dashboard.store.read import Store
from dashboard.subjects.method import numbers as certainty
from dashboard.subjects.method.words import certainty as words
from dashboard.vocabulary import COMPARABLE


def headline(store: Store) -> list[str]:
    """What survives every choice, then what does not."""
    found = certainty.findings(store)
    return [words.survives(found), *words.changes(found)]


def remarks(store: Store) -> list[str]:
    """The noise of one wijk, and what the intervals and choices are."""
    return [words.noise(store.noise), words.INTERVALS, words.CHOICES]


def about_ways(store: Store) -> list[str]:
    """What all ways of choosing comparable wijken give together, and how they are chosen."""
    ways, placebo = certainty.ways(store), certainty.placebo(store)
    return [words.by_way(ways, placebo), comparable_sentences.rule(), words.WAYS]


@per_store(TILES)
def conclusions_table(store: Store) -> pd.DataFrame:
    """The main conclusions with their 95% interval."""
    rows = certainty.conclusions(store)
    return pd.DataFrame(
        {
            "Wat": [
                words.what(*row[:4]) + (" (vergeleken deel)" if row[1] == COMPARABLE else "")
                for row in rows
            ],
            "Verandering of verschil": [numbers.difference(row[4].value) for row in rows],
            "Interval (95%)": [words.interval(row[4]) for row in rows],
            "Te noemen": [words.may_be_told(row[4]) for row in rows],
        }
    ).set_index("Wat")


@per_store(TILES)
def sensitivity_table(store: Store) -> pd.DataFrame:
    """The same conclusions with one thing done in another way."""
    rows = certainty.findings(store)
    table = {
        words.what(f.code, f.other, f.first, f.last): [
            numbers.difference(found.value) + ("" if found.step else " (niet te noemen)")
            for found in f.by_choice.values()
        ]
        for f in rows
    }
    names = [words.CHOICE_NAMES[key] for key in rows[0].by_choice]
    return pd.DataFrame({"Keuze": names} | table).set_index("Keuze")


@per_store(TILES)
def ways_table(store: Store) -> pd.DataFrame:
    """The programme beside comparable wijken, chosen in every way."""
    (first, last), (recent, _) = SPANS
    long, short = certainty.ways(store, first, last), certainty.ways(store, recent, last)
    later = {way.key: way for way in short}
    return pd.DataFrame(
        {
            "Zo gekozen": [words.WAY_NAMES[way.key] for way in long],
            "Huishoudens vergeleken": [numbers.share(way.coverage) for way in long],
            f"Verschil bij het begin ({first})": [numbers.difference(way.start) for way in long],
            "Ervoor, NPLV": [numbers.difference(way.before) for way in long],
            "Ervoor, vergelijkbaar": [numbers.difference(way.before_matches) for way in long],
            f"Verschil in verandering {numbers.period(first, last)}": [
                _with_interval(way.apart) for way in long
            ],
            f"Verschil in verandering {numbers.period(recent, last)}": [
                _with_interval(later[way.key].apart) if way.key in later else numbers.MISSING
                for way in long
            ],
        }
    ).set_index("Zo gekozen")


def _with_interval(found: Difference) -> str:
    return f"{numbers.difference(found.value)} ({words.interval(found)})"
