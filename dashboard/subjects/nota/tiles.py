"""Tiles of the ten statements: the verdicts together, and each statement by itself."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard.analysis import verdict as v
from dashboard.analysis.nota_classes import RECENT
from dashboard.analysis.verdict import Finding
from dashboard.content.content import Content
from dashboard.content.table import Column, Table, columns_of, joined
from dashboard.content.texts import VerdictRow, Verdicts
from dashboard.language import numbers
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.nota.numbers import finding
from dashboard.subjects.nota.words import answers
from dashboard.subjects.nota.words.remarks import remarks
from dashboard.subjects.nota.words.statements import EARLIER, EVERY_YEAR, LAST, STATEMENTS
from dashboard.subjects.nota.words.themes import GROUPS
from dashboard.subjects.relations.tiles import CORRELATION
from dashboard.subjects.relations.words import name, way
from dashboard.subjects.unfavourable.numbers import SHIFT
from dashboard.vocabulary.measures import DIFFERENCE_UNIT
from dashboard.vocabulary.periods import FIRST_YEAR, YEARS
from dashboard.vocabulary.sources import DERIVED_SOURCE, REPORT_SOURCE

MARKS = {v.CONFIRMED: True, v.HOLDS: True, v.DIFFERENT: False, v.FAILS: False}
"""Verdict or outcome -> the mark of its cell; the others are open."""
RULE = (
    "De regel is voor alle tien dezelfde, in deze volgorde. Een stelling bestaat uit onderdelen. "
    f"Past een onderdeel niet bij de gegevens, dan is het oordeel ‘{v.DIFFERENT}’. Geven even "
    "goede keuzes van wijken of grenzen verschillende antwoorden op een onderdeel, dan is het "
    f"‘{v.UNDECIDED}’. Klopt de richting en is een verschil te klein of te onzeker, dan is het "
    f"‘{v.UNSURE}’. Passen alle onderdelen, dan is het ‘{v.CONFIRMED}’, en ‘{v.PARTLY}’ als een "
    "deel niet te toetsen is. De oordelen zijn berekend: met andere gegevens kunnen ze anders zijn."
)
POPULATIONS = {
    "wijk": f"wijken met een score in elk jaar sinds {FIRST_YEAR}",
    "wijk_lang": f"wijken met een score in elk jaar sinds {YEARS[0]}",
    "wijk_laag": f"wijken sinds {FIRST_YEAR}, klassegrens {numbers.magnitude(SHIFT)} lager",
    "wijk_hoog": f"wijken sinds {FIRST_YEAR}, klassegrens {numbers.magnitude(SHIFT)} hoger",
    "buurt": "alle buurten met een score",
    "gepubliceerd": "gepubliceerd, vierkanten van 100 bij 100 meter",
}
"""Population of ``numbers.households`` -> its name in a table."""
HOUSEHOLDS = "huishoudens (CBS 2024)"


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
        headline=answers.headline([f.verdict for f in found]),
        figure=Verdicts("De tien stellingen en het oordeel", ("Stelling", "Oordeel"), rows),
        table=joined(
            Column("Stelling", tuple(titles)),
            Column("Oordeel", tuple(f.verdict for f in found)),
            Column("Wat de gegevens geven", tuple(answers.found(f) for f in found)),
        ),
        unit="oordeel volgens een vaste regel",
        source=f"{DERIVED_SOURCE}; stellingen: {REPORT_SOURCE}, in onze woorden",
        period=EVERY_YEAR,
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
            VerdictRow(text.parts[c.key], answers.outcome(f, c), MARKS.get(c.outcome))
            for c in f.checks
        ),
        below=needs if text.needs and f.facts else None,
    )
    return Content(
        headline=answers.short(f),
        lead=answers.said(f),
        figure=parts,
        table=_table(f),
        unit=text.unit,
        source=answers.source(f),
        period=text.period,
        notes=(answers.found(f), f"Hoe berekend: {text.tested}", *remarks(f)),
    )


def _table(f: Finding) -> Table:
    """The figures behind a statement; without figures what is needed, or the outcome of a part."""
    text = STATEMENTS[f.number]
    if f.number in TABLES and len(f.table):
        return joined(*columns_of(_in_words(f.table), *TABLES[f.number]))
    if text.needs and f.verdict == v.UNTESTABLE:
        return _two("Wat nodig is", "Bron", text.needs)
    return _two(
        "Onderdeel", "Uitkomst", {text.parts[c.key]: answers.outcome(f, c) for c in f.checks}
    )


def _two(one: str, other: str, texts: Mapping[str, str]) -> Table:
    return joined(Column(one, tuple(texts)), Column(other, tuple(texts.values())))


def _in_words(table: pd.DataFrame) -> pd.DataFrame:
    """``table`` with its keys as words, and with ``period`` and ``way`` where they can be told."""
    told = {key: table[key].map(names) for key, names in KEYS.items() if key in table}
    if "group" in table:
        told["group"] = table["group"].map(lambda group: GROUPS.get(group, group))
    if "first" in table:
        told["period"] = list(map(numbers.period, table["first"], table["last"]))
    if "scope" in table:
        told["way"] = list(map(way, table["weighted"], table["scope"]))
    return table.assign(**told)


KEYS: Mapping[str, Any] = {
    "what": POPULATIONS,
    "set": answers.SET_NAMES,
    "place": {"buurt": "buurten in NPLV-gebieden", "wijk": "wijken zonder sprong"},
    "fell": lambda steps: steps or "geen",
    "other": name,
}
"""Column of the table of a statement -> what its keys are called."""
_CHANGE, _MARGIN = "difference", ("margin", "Marge", "score", DIFFERENCE_UNIT)
_PERIOD, _WIJKEN = ("period", "Periode"), ("areas", "Wijken", "count", "wijken")
TABLES: Mapping[int, tuple[tuple[Any, ...], ...]] = {
    1: (
        ("name", "Gebied"),
        *((year, str(year), "score") for year in (FIRST_YEAR, RECENT, YEARS[-1])),
        ("recent", f"Sinds {RECENT}", _CHANGE),
        ("whole", f"Sinds {FIRST_YEAR}", _CHANGE),
    ),
    2: (
        ("what", "Niveau"),
        ("year", "Jaar", "year"),
        ("households", "Huishoudens in zwak of lager", "count", HOUSEHOLDS),
        ("share", "Aandeel", "some_share", "procent van de huishoudens"),
    ),
    3: (
        ("set", "Zwak of lager"),
        _PERIOD,
        _WIJKEN,
        ("risers", "Stijgers", "count", "wijken"),
        ("fallers", "Dalers", "count", "wijken"),
        ("households", "Huishoudens", "count", HOUSEHOLDS),
        ("riser_households", "Huishoudens in stijgers", "count", HOUSEHOLDS),
        ("faller_households", "Huishoudens in dalers", "count", HOUSEHOLDS),
    ),
    4: (("place", "Plekken"), _PERIOD, ("change", "Verandering", _CHANGE), _MARGIN),
    5: (
        ("group", "Klasse"),
        ("base", "Ingedeeld naar", "year"),
        _WIJKEN,
        ("before", f"Verandering {EARLIER}", _CHANGE),
        ("recent", f"Verandering {LAST}", _CHANGE),
        _MARGIN,
        ("fell", "Stappen met een daling"),
    ),
    6: (
        ("group", "Klasse van de wijk"),
        ("wijken", "Wijken", "count", "wijken"),
        ("people", "Inwoners", "count", "inwoners (CBS 2024)"),
        ("value", "Ernstige hinder van buren", "amount", "% van de inwoners van 18 jaar en ouder"),
        (
            "by_households",
            "Hetzelfde, gewogen naar huishoudens",
            "amount",
            "% van de inwoners van 18 jaar en ouder",
        ),
    ),
    7: (
        ("group", "Postcodes met klasse"),
        ("postcodes", "Postcodes", "count", "postcodes met een school"),
        ("pupils", "Adviezen", "count", "schooladviezen"),
        ("advies_vmbo", "Vmbo", "amount", "% van de schooladviezen"),
        ("advies_vwo", "Vwo", "amount", "% van de schooladviezen"),
    ),
    8: (("other", "Overlast en onveiligheid met"), ("way", "Manier van kijken"), *CORRELATION),
}
"""Number of a statement -> the columns of its table, as ``columns_of`` takes them."""


@per_store(TILES)
def copied(store: Store, number: int) -> str:
    """The answer of three sentences to a question about a statement."""
    return answers.answer(finding(store, number), store.manifest["built_at"])
