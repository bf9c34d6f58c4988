"""Tiles of the ten statements: the verdicts together, and each statement by itself."""

import pandas as pd

from dashboard.analysis.nota_classes import RECENT
from dashboard.analysis.verdict import (
    CONFIRMED,
    DIFFERENT,
    FAILS,
    HOLDS,
    PARTLY,
    UNDECIDED,
    UNSURE,
    UNTESTABLE,
    VERDICTS,
    Finding,
)
from dashboard.content.content import Content
from dashboard.content.table import Table
from dashboard.content.texts import VerdictRow, Verdicts
from dashboard.language import numbers
from dashboard.store.cache import TILES, per_store
from dashboard.store.keys import ACROSS
from dashboard.store.read import Store
from dashboard.subjects.nota.numbers import finding
from dashboard.subjects.nota.words import answers as words
from dashboard.subjects.nota.words.remarks import remarks
from dashboard.subjects.nota.words.statements import LAST, STATEMENTS, WHOLE
from dashboard.subjects.relations.words import name
from dashboard.subjects.unfavourable.numbers import SHIFT
from dashboard.vocabulary import (
    DERIVED_SOURCE,
    DIFFERENCE_UNIT,
    FIRST_YEAR,
    LAST_YEAR,
    REPORT_SOURCE,
    SCORE_UNIT,
    YEARS,
)

MARKS = {CONFIRMED: True, HOLDS: True, DIFFERENT: False, FAILS: False}
"""Verdict or outcome -> the mark of its cell; the others are open."""
RULE = (
    "De regel is voor alle tien dezelfde, in deze volgorde. Een stelling bestaat uit onderdelen. "
    f"Past een onderdeel niet bij de gegevens, dan is het oordeel ‘{DIFFERENT}’. Geven even goede "
    "keuzes van wijken of grenzen verschillende antwoorden op een onderdeel, dan is het "
    f"‘{UNDECIDED}’. Klopt de richting en is een verschil te klein of te onzeker, dan is het "
    f"‘{UNSURE}’. Passen alle onderdelen, dan is het ‘{CONFIRMED}’, en ‘{PARTLY}’ als een deel "
    "niet "
    "te toetsen is. De oordelen zijn berekend: met andere gegevens kunnen ze anders zijn."
)
WHAT = {
    "wijk": f"wijken met een score in elk jaar sinds {FIRST_YEAR}",
    "wijk_lang": f"wijken met een score in elk jaar sinds {YEARS[0]}",
    "wijk_laag": f"wijken sinds {FIRST_YEAR}, klassegrens {numbers.magnitude(SHIFT)} lager",
    "wijk_hoog": f"wijken sinds {FIRST_YEAR}, klassegrens {numbers.magnitude(SHIFT)} hoger",
    "buurt": "alle buurten met een score",
    "gepubliceerd": "gepubliceerd, vierkanten van 100 bij 100 meter",
}
"""Population of households -> its name in a table."""


@per_store(TILES)
def verdicts(store: Store) -> Content:
    """The ten statements with their verdicts."""
    found = [finding(store, number) for number in STATEMENTS]
    titles = [f"{f.number}. {STATEMENTS[f.number].title}" for f in found]
    rows = tuple(
        VerdictRow(title, f.verdict, MARKS.get(f.verdict))
        for title, f in zip(titles, found, strict=True)
    )
    return Content(
        headline=words.headline([f.verdict for f in found], VERDICTS),
        figure=Verdicts("De tien stellingen en het oordeel", ("Stelling", "Oordeel"), rows),
        alt="",
        table=Table.of(
            pd.DataFrame(
                {
                    "Stelling": titles,
                    "Oordeel": [f.verdict for f in found],
                    "Wat de gegevens geven": [words.found(f) for f in found],
                }
            ),
            {},
        ),
        unit="oordeel volgens een vaste regel",
        source=f"{DERIVED_SOURCE}; stellingen: {REPORT_SOURCE}, in onze woorden",
        period=numbers.period(YEARS[0], LAST_YEAR),
        notes=(RULE,),
    )


@per_store(TILES)
def statement(store: Store, number: int) -> Content:
    """What the data give for one statement, its parts, and what would be needed."""
    f, text = finding(store, number), STATEMENTS[number]
    # Without figures the table itself says what is needed.
    needs = Verdicts(
        f"Wat nodig is om stelling {number} (verder) te toetsen",
        ("Wat nodig is", "Officiële bron"),
        tuple(VerdictRow(what, where) for what, where in text.needs.items()),
        marked=False,
    )
    parts = Verdicts(
        f"Onderdelen van stelling {number}",
        ("Onderdeel", "Past bij de gegevens?"),
        tuple(
            VerdictRow(text.parts[c.key], words.outcome(f, c.key), MARKS.get(c.outcome))
            for c in f.checks
        ),
        below=needs if text.needs and f.facts else None,
    )
    table, kinds = _table(f)
    return Content(
        headline=words.found(f),
        lead=words.verdict(f),
        figure=parts,
        alt="",
        table=Table.of(table, kinds),
        unit=UNITS[number],
        source=words.source(f).split(": ", 1)[1],
        period=PERIODS[number],
        notes=(f"Hoe berekend: {text.tested}", *remarks(f)),
    )


EARLIER = words.EARLIER
RISER_COLUMNS = {
    "areas": "Wijken", "risers": "Stijgers", "fallers": "Dalers",
    "households": "Huishoudens", "riser_households": "Huishoudens in stijgers",
    "faller_households": "Huishoudens in dalers",
}  # fmt: skip
"""Column of ``turn.mover_counts`` -> its name in the table of statement 3."""
SCORE = f"{SCORE_UNIT}; {DIFFERENCE_UNIT}"
UNITS = {
    1: SCORE,
    2: "huishoudens (CBS 2024), aandeel van de huishoudens",
    3: "aantal wijken, en huishoudens (CBS 2024)",
    4: DIFFERENCE_UNIT,
    5: DIFFERENCE_UNIT,
    8: "rangcorrelatie (Spearman), van −1 tot +1",
} | dict.fromkeys((6, 7, 9, 10), "geen")
PERIODS = {
    1: WHOLE,
    2: WHOLE,
    3: WHOLE,
    4: numbers.period(YEARS[0], LAST_YEAR),
    5: numbers.period(YEARS[0], LAST_YEAR),
    9: numbers.period(YEARS[0], LAST_YEAR),
} | dict.fromkeys((6, 7, 8, 10), str(LAST_YEAR))


def _table(f: Finding) -> tuple[pd.DataFrame, dict[str, str]]:
    """The figures behind a statement under Dutch headers, and the kind of each column."""
    if f.number in TABLES and len(f.table):
        make, kinds = TABLES[f.number]
        table = make(f.table)
        return table, {column: kind for column, kind in kinds.items() if column in table}
    text = STATEMENTS[f.number]
    if text.needs and f.verdict == UNTESTABLE:
        return pd.DataFrame({"Wat nodig is": text.needs.keys(), "Bron": text.needs.values()}), {}
    keys = [c.key for c in f.checks]
    outcomes = [words.outcome(f, key) for key in keys]
    return pd.DataFrame({"Onderdeel": [text.parts[k] for k in keys], "Uitkomst": outcomes}), {}


def _course(table: pd.DataFrame) -> pd.DataFrame:
    years = {year: str(year) for year in (FIRST_YEAR, RECENT, LAST_YEAR)}
    names = {"name": "Gebied"} | years
    names |= {"recent": f"Sinds {RECENT}", "whole": f"Sinds {FIRST_YEAR}"}
    return table[list(names)].rename(columns=names)


def _households(table: pd.DataFrame) -> pd.DataFrame:
    names = {"what": "Niveau", "year": "Jaar", "households": "Huishoudens in zwak of lager"}
    table = table.assign(what=table["what"].map(WHAT)).reset_index(drop=True)
    return table.rename(columns=names | {"share": "Aandeel"})


def _periods(table: pd.DataFrame) -> list[str]:
    return [numbers.period(a, b) for a, b in zip(table["first"], table["last"], strict=True)]


def _risers(table: pd.DataFrame) -> pd.DataFrame:
    frame = pd.DataFrame(
        {"Zwak of lager": table["set"].map(words.SET_NAMES), "Periode": _periods(table)}
    )
    for column, header in RISER_COLUMNS.items():
        frame[header] = table[column]
    return frame


def _lowest(table: pd.DataFrame) -> pd.DataFrame:
    places = {"buurt": "buurten in NPLV-gebieden", "wijk": "wijken zonder sprong"}
    frame = pd.DataFrame({"Plekken": table["place"].map(places), "Periode": _periods(table)})
    return frame.assign(Verandering=table["change"], Marge=table["margin"])


def _middle(table: pd.DataFrame) -> pd.DataFrame:
    names = {"group": "Klasse", "base": "Ingedeeld naar", "areas": "Wijken"}
    names |= {"before": f"Verandering {EARLIER}", "recent": f"Verandering {LAST}"}
    names |= {"margin": "Marge", "fell": "Stappen met een daling"}
    frame = table.assign(fell=table["fell"].replace("", "geen"))
    return frame[list(names)].rename(columns=names)


def _nuisance(table: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Overlast en onveiligheid met": [name(key) for key in table["other"]],
            "Manier van kijken": [
                f"{'gewogen' if weighted else 'ongewogen'}, "
                f"{'heel Nederland' if scope == ACROSS else 'binnen gemeenten'}"
                for weighted, scope in zip(table["weighted"], table["scope"], strict=True)
            ],
            "Rangcorrelatie": table["correlation"],
            "Interval van": table["low"],
            "Interval tot": table["high"],
        }
    )


TABLES = {
    1: (
        _course,
        {str(y): "score" for y in YEARS}
        | {f"Sinds {RECENT}": "difference", f"Sinds {FIRST_YEAR}": "difference"},
    ),
    2: (
        _households,
        {"Jaar": "year", "Huishoudens in zwak of lager": "count", "Aandeel": "some_share"},
    ),
    3: (
        _risers,
        dict.fromkeys(RISER_COLUMNS.values(), "count"),
    ),
    4: (_lowest, {"Verandering": "difference", "Marge": "score"}),
    5: (
        _middle,
        {"Ingedeeld naar": "year", "Wijken": "count", "Marge": "score"}
        | {f"Verandering {EARLIER}": "difference", f"Verandering {LAST}": "difference"},
    ),
    8: (
        _nuisance,
        dict.fromkeys(("Rangcorrelatie", "Interval van", "Interval tot"), "correlation"),
    ),
}
"""Number of a statement -> how its table is named, and the kind of each column."""


@per_store(TILES)
def copied(store: Store, number: int) -> str:
    """The answer of three sentences to a question about a statement."""
    return words.answer(finding(store, number), store.manifest["built_at"])
