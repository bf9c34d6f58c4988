"""Tiles of the ten statements: the verdicts together, and each statement by itself."""

from collections.abc import Callable, Iterable, Mapping

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
from dashboard.content.table import Column, Table, columns_of, joined
from dashboard.content.texts import VerdictRow, Verdicts
from dashboard.language import numbers
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.nota.numbers import finding
from dashboard.subjects.nota.words import answers
from dashboard.subjects.nota.words.remarks import remarks
from dashboard.subjects.nota.words.statements import EARLIER, LAST, STATEMENTS
from dashboard.subjects.relations.tiles import correlation_columns
from dashboard.subjects.relations.words import name, way
from dashboard.subjects.unfavourable.numbers import SHIFT
from dashboard.vocabulary import (
    DERIVED_SOURCE,
    DIFFERENCE_UNIT,
    FIRST_YEAR,
    LAST_YEAR,
    REPORT_SOURCE,
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
    "niet te toetsen is. De oordelen zijn berekend: met andere gegevens kunnen ze anders zijn."
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
PLACES = {"buurt": "buurten in NPLV-gebieden", "wijk": "wijken zonder sprong"}
"""Place of ``nota_classes.lowest`` -> its name in a table."""
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
        headline=answers.headline([f.verdict for f in found], VERDICTS),
        figure=Verdicts("De tien stellingen en het oordeel", ("Stelling", "Oordeel"), rows),
        table=joined(
            Column("Stelling", tuple(titles)),
            Column("Oordeel", tuple(f.verdict for f in found)),
            Column("Wat de gegevens geven", tuple(answers.found(f) for f in found)),
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
            VerdictRow(text.parts[c.key], answers.outcome(f, c.key), MARKS.get(c.outcome))
            for c in f.checks
        ),
        below=needs if text.needs and f.facts else None,
    )
    return Content(
        headline=answers.found(f),
        lead=answers.verdict(f),
        figure=parts,
        table=_table(f),
        unit=text.unit,
        source=answers.source(f),
        period=text.period,
        notes=(f"Hoe berekend: {text.tested}", *remarks(f)),
    )


Named = tuple[Column, ...]


def _table(f: Finding) -> Table:
    """The figures behind a statement; without figures what is needed, or the outcome of a part."""
    text = STATEMENTS[f.number]
    if f.number in TABLES and len(f.table):
        return Table(TABLES[f.number](f.table))
    if text.needs and f.verdict == UNTESTABLE:
        return Table(_two("Wat nodig is", "Bron", text.needs))
    outcomes = {text.parts[c.key]: answers.outcome(f, c.key) for c in f.checks}
    return Table(_two("Onderdeel", "Uitkomst", outcomes))


def _two(one: str, other: str, texts: Mapping[str, str]) -> Named:
    return Column(one, tuple(texts)), Column(other, tuple(texts.values()))


def _told(header: str, keys: Iterable[str], names: Mapping[str, str]) -> Column:
    return Column(header, tuple(names[key] for key in keys))


def _periods(table: pd.DataFrame) -> Column:
    spans = zip(table["first"], table["last"], strict=True)
    return Column("Periode", tuple(numbers.period(*span) for span in spans))


def _scores(table: pd.DataFrame) -> Named:
    return columns_of(
        table,
        ("name", "Gebied"),
        *((year, str(year), "score") for year in (FIRST_YEAR, RECENT, LAST_YEAR)),
        ("recent", f"Sinds {RECENT}", "difference"),
        ("whole", f"Sinds {FIRST_YEAR}", "difference"),
    )


def _households(table: pd.DataFrame) -> Named:
    return (
        _told("Niveau", table["what"], POPULATIONS),
        *columns_of(
            table,
            ("year", "Jaar", "year"),
            ("households", "Huishoudens in zwak of lager", "count", HOUSEHOLDS),
            ("share", "Aandeel", "some_share", "procent van de huishoudens"),
        ),
    )


def _risers(table: pd.DataFrame) -> Named:
    return (
        _told("Zwak of lager", table["set"], answers.SET_NAMES),
        _periods(table),
        *columns_of(
            table,
            ("areas", "Wijken", "count", "wijken"),
            ("risers", "Stijgers", "count", "wijken"),
            ("fallers", "Dalers", "count", "wijken"),
            ("households", "Huishoudens", "count", HOUSEHOLDS),
            ("riser_households", "Huishoudens in stijgers", "count", HOUSEHOLDS),
            ("faller_households", "Huishoudens in dalers", "count", HOUSEHOLDS),
        ),
    )


def _lowest(table: pd.DataFrame) -> Named:
    moved = (("change", "Verandering", "difference"), _MARGIN)
    return _told("Plekken", table["place"], PLACES), _periods(table), *columns_of(table, *moved)


def _middle(table: pd.DataFrame) -> Named:
    return columns_of(
        table.assign(fell=table["fell"].replace("", "geen")),
        ("group", "Klasse"),
        ("base", "Ingedeeld naar", "year"),
        ("areas", "Wijken", "count", "wijken"),
        ("before", f"Verandering {EARLIER}", "difference"),
        ("recent", f"Verandering {LAST}", "difference"),
        _MARGIN,
        ("fell", "Stappen met een daling"),
    )


def _nuisance(table: pd.DataFrame) -> Named:
    rows = list(table.itertuples())
    return (
        Column("Overlast en onveiligheid met", tuple(name(row.other) for row in rows)),
        Column("Manier van kijken", tuple(way(row.weighted, row.scope) for row in rows)),
        *correlation_columns(rows),
    )


_MARGIN = ("margin", "Marge", "score", DIFFERENCE_UNIT)
TABLES: dict[int, Callable[[pd.DataFrame], Named]] = {
    1: _scores,
    2: _households,
    3: _risers,
    4: _lowest,
    5: _middle,
    8: _nuisance,
}
"""Number of a statement -> the columns of its table."""


@per_store(TILES)
def copied(store: Store, number: int) -> str:
    """The answer of three sentences to a question about a statement."""
    return answers.answer(finding(store, number), store.manifest["built_at"])
