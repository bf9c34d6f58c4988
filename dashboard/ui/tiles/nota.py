"""Tiles of the ten statements: the verdicts together, and each statement by itself."""

from functools import lru_cache

import pandas as pd

from dashboard.analysis.nota import RECENT, finding
from dashboard.analysis.verdict import UNTESTABLE, VERDICTS, Finding
from dashboard.figures.statements import needs_html, parts_html, verdicts_html
from dashboard.store.read import Store
from dashboard.store.relations import ACROSS
from dashboard.ui.tile import TileContent
from dashboard.vocabulary import (
    DERIVED_SOURCE,
    DIFFERENCE_UNIT,
    FIRST_YEAR,
    LAST_YEAR,
    REPORT_SOURCE,
    SCORE_UNIT,
    YEARS,
)
from dashboard.wording import nota_answers as words
from dashboard.wording import numbers
from dashboard.wording.nota import LAST, STATEMENTS, WHOLE
from dashboard.wording.relation_sentences import name

MARKS = {"bevestigd": True, "afwijkend": False}
"""Verdict -> the mark of its cell; the other two are open."""
RULE = (
    "De regel is voor alle tien dezelfde. Een stelling bestaat uit onderdelen. Past een onderdeel "
    "niet bij de gegevens, dan is het oordeel afwijkend. Passen alle onderdelen, dan is het "
    "bevestigd. Past alles wat te toetsen is, maar is een deel niet te toetsen, dan is het deels "
    "te toetsen. De oordelen zijn berekend: met andere gegevens kunnen ze anders zijn."
)
WHAT = {
    "wijk": f"wijken met een score in elk jaar sinds {FIRST_YEAR}",
    "wijk_lang": f"wijken met een score in elk jaar sinds {YEARS[0]}",
    "buurt": "alle buurten met een score",
    "gepubliceerd": "gepubliceerd, vierkanten van 100 bij 100 meter",
}
"""Population of households -> its name in a table."""


@lru_cache(maxsize=2)
def verdicts(store: Store) -> TileContent:
    """The ten statements with their verdicts."""
    found = [finding(store, number) for number in STATEMENTS]
    titles = [f"{f.number}. {STATEMENTS[f.number].title}" for f in found]
    rows = [(t, f.verdict, MARKS.get(f.verdict)) for t, f in zip(titles, found, strict=True)]
    return TileContent(
        headline=words.headline([f.verdict for f in found], VERDICTS),
        figure=verdicts_html("De tien stellingen en het oordeel", rows),
        alt="",
        table=pd.DataFrame(
            {
                "Stelling": titles,
                "Oordeel": [f.verdict for f in found],
                "Wat de gegevens geven": [words.found(f) for f in found],
            }
        ),
        kinds={},
        unit="oordeel volgens een vaste regel",
        source=f"{DERIVED_SOURCE}; stellingen: {REPORT_SOURCE}, in onze woorden",
        period=numbers.period(YEARS[0], LAST_YEAR),
        notes=(RULE,),
    )


@lru_cache(maxsize=32)
def statement(store: Store, number: int) -> TileContent:
    """What the data give for one statement, its parts, and what would be needed."""
    f, text = finding(store, number), STATEMENTS[number]
    holds = {c.key: c.holds for c in f.checks}
    rows = [(text.parts[key], words.outcome(f, key), holds[key]) for key in holds]
    html = parts_html(f"Onderdelen van stelling {number}", rows)
    if text.needs and f.facts:  # without figures the table itself says what is needed
        html += needs_html(f"Wat nodig is om stelling {number} (verder) te toetsen", [
            *text.needs.items()
        ])  # fmt: skip
    table, kinds = _table(f)
    return TileContent(
        headline=words.found(f),
        lead=words.verdict(f),
        figure=html,
        alt="",
        table=table,
        kinds=kinds,
        unit=UNITS[number],
        source=words.source(f).split(": ", 1)[1],
        period=PERIODS[number],
        notes=(f"Hoe berekend: {text.tested}", *words.remarks(f)),
    )


EARLIER = numbers.period(YEARS[0], RECENT)
SCORE = f"{SCORE_UNIT}; {DIFFERENCE_UNIT}"
UNITS = {
    1: SCORE,
    2: "huishoudens (CBS 2024), aandeel van de huishoudens",
    3: "wijken, aandeel van de wijken met klasse zwak of lager aan het begin",
    4: SCORE_UNIT,
    5: DIFFERENCE_UNIT,
    8: "rangcorrelatie (Spearman), van −1 tot +1",
} | dict.fromkeys((6, 7, 9, 10), "geen")
PERIODS = {
    1: WHOLE,
    2: WHOLE,
    3: f"2016-{LAST_YEAR}",
    4: numbers.period(YEARS[0], LAST_YEAR),
    5: numbers.period(YEARS[0], LAST_YEAR),
    9: numbers.period(YEARS[0], LAST_YEAR),
} | dict.fromkeys((6, 7, 8, 10), str(LAST_YEAR))


def _table(f: Finding) -> tuple[pd.DataFrame, dict[str, str]]:
    """The figures behind a statement under Dutch headers, and the kind of each column."""
    if f.number in TABLES and len(f.table):
        make, kinds = TABLES[f.number]
        return make(f.table), kinds
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


def _risers(table: pd.DataFrame) -> pd.DataFrame:
    period = [numbers.period(a, b) for a, b in zip(table["first"], table["last"], strict=True)]
    table = table.drop(columns=["first", "last"])
    table.insert(0, "Periode", period)
    return table.rename(
        columns={
            "areas": "Ongunstige wijken", "risers": "Stijgers", "fallers": "Dalers",
            "riser_share": "Aandeel stijgers", "faller_share": "Aandeel dalers",
        }
    )  # fmt: skip


def _lowest(table: pd.DataFrame) -> pd.DataFrame:
    return table.rename(columns={"year": "Jaar", "score": "Gemiddelde score"})


def _middle(table: pd.DataFrame) -> pd.DataFrame:
    names = {"group": "Klasse", "base": "Ingedeeld naar", "areas": "Wijken"}
    names |= {"before": f"Verandering {EARLIER}", "recent": f"Verandering {LAST}"}
    return table[list(names)].rename(columns=names)


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
        {"Jaar": "year", "Huishoudens in zwak of lager": "count", "Aandeel": "share_1"},
    ),
    3: (
        _risers,
        dict.fromkeys(("Ongunstige wijken", "Stijgers", "Dalers"), "count")
        | dict.fromkeys(("Aandeel stijgers", "Aandeel dalers"), "share_1"),
    ),
    4: (_lowest, {"Jaar": "year", "Gemiddelde score": "score"}),
    5: (
        _middle,
        {"Ingedeeld naar": "year", "Wijken": "count"}
        | {f"Verandering {EARLIER}": "difference", f"Verandering {LAST}": "difference"},
    ),
    8: (
        _nuisance,
        dict.fromkeys(("Rangcorrelatie", "Interval van", "Interval tot"), "correlation"),
    ),
}
"""Number of a statement -> how its table is named, and the kind of each column."""


@lru_cache(maxsize=32)
def copied(store: Store, number: int) -> str:
    """The answer of three sentences to a question about a statement."""
    return words.answer(finding(store, number), store.manifest["built_at"])
