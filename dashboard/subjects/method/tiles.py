"""What the page Verantwoording shows: its tables, and how sure the conclusions are."""

import pandas as pd

from dashboard.analysis.coverage import coverage, definition, parts
from dashboard.content.table import Column, Table, columns_of, joined
from dashboard.ladder import Difference
from dashboard.language import numbers
from dashboard.language.comparable import rule
from dashboard.language.scope import so_many
from dashboard.store.choices import SPANS
from dashboard.store.read import Store
from dashboard.subjects.method.numbers import conclusions, in_every_choice, placebo, ways
from dashboard.subjects.method.words import certainty as words
from dashboard.vocabulary.areas import CONFIDENCE, Area
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.measures import DIMENSIONS
from dashboard.vocabulary.scales import CLASS_BOUNDS, CLASSES, REFERENCE
from dashboard.vocabulary.theme_sources import THEME_FILES


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
    values = tuple(x.value for x in found.values())
    return joined(
        Column("Wat", tuple(map(words.what, found))),
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


def areas_table(store: Store) -> Table:
    """The areas with what they consist of, by name."""
    table = definition(store)
    parts = [
        numbers.join(so_many(n, level) for level, n in (("wijk", w), ("buurt", b)) if n)
        for w, b in zip(table["wijken"], table["buurten"], strict=True)
    ]
    named = (
        ("area", "Gebied"),
        ("gemeente", "Gemeente"),
        ("parts", "Bestaat uit"),
        ("inhabitants", "Inwoners 2024", "count"),
        ("households", "Huishoudens 2024", "count"),
        ("confidence", "Zekerheid"),
    )
    return joined(*columns_of(table.assign(parts=parts), *named))


def codes_table(store: Store, area: Area) -> Table:
    """The codes of one area with level, name, confidence and source."""
    rows = parts(store, area).reset_index()
    return joined(*columns_of(rows, *PLACE, ("confidence", "Zekerheid"), ("source", "Bron")))


def confidence_table() -> Table:
    """What each word of confidence means."""
    meanings = tuple(CONFIDENCE.values())
    return joined(Column("Zekerheid", tuple(CONFIDENCE)), Column("Betekenis", meanings))


def coverage_table(store: Store) -> Table:
    """Which level and year the files hold."""
    table = coverage(store)
    levels = tuple(LEVELS[level].plural for level in table["level"])
    columns = columns_of(
        table,
        ("year", "Jaar", "year"),
        ("scored", "Met score", "count"),
        ("absent", "Zonder score", "count"),
        ("absent_gemeenten", "In zoveel gemeenten", "count"),
        ("households_share", "Huishoudens gedekt", "share_1"),
    )
    return joined(Column("Niveau", levels), *columns)


def files_table(store: Store) -> Table:
    """The official files of the set."""
    files = pd.DataFrame(store.manifest["sources"])
    return joined(
        *columns_of(
            files.assign(sha256=files["sha256"].str.slice(0, 12) + "…"),
            ("name", "Bestand"),
            ("rows", "Rijen", "count"),
            ("origin", "Herkomst"),
            ("licence", "Licentie"),
            ("sha256", "Controlegetal (sha256)"),
        )
    )


def themes_table(store: Store) -> Table:
    """The official files of the themes: licence, years, care, and whether the set has them."""
    there = {file["kind"] for file in store.manifest["sources"]}
    files = THEME_FILES.values()
    told = {
        "Bron": "name",
        "Tabel": "table",
        "Licentie": "licence",
        "Jaren": "years",
        "Let op": "care",
    }
    return joined(
        *(Column(h, tuple(getattr(one.source, x) for one in files)) for h, x in told.items()),
        Column("In deze set", tuple("ja" if one.key in there else "nee" for one in files)),
    )


def classes_table() -> Table:
    """The nine classes with their bounds on the score; the outer two are open at one side."""
    bounds = tuple(numbers.score(b + REFERENCE) for b in CLASS_BOUNDS)
    names = tuple(f"{c.number} {c.name}" for c in CLASSES)
    ends = Column("Score vanaf", ("", *bounds)), Column("Score tot", (*bounds, ""))
    return joined(Column("Klasse", names), *ends)


def dimensions_table() -> Table:
    """What each dimension measures and what a lower value means."""
    told = {"Dimensie": "name", "Wat het meet": "about", "Hoe u het leest": "direction"}
    dimensions = DIMENSIONS.values()
    return joined(*(Column(h, tuple(getattr(d, x) for d in dimensions)) for h, x in told.items()))


def unscored_table(store: Store) -> Table:
    """Scored places without a household count: they weigh nothing."""
    rows = pd.DataFrame(store.manifest["without_households"], columns=["level", "code", "name"])
    return joined(*columns_of(rows, *PLACE))


PLACE = (("code", "Code"), ("level", "Niveau"), ("name", "Naam"))
"""Columns that say which place a row is about."""
