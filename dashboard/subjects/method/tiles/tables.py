"""Tables of the page Verantwoording: the areas, the files, the classes and the dimensions."""

import pandas as pd

from dashboard.analysis.coverage import coverage, definition
from dashboard.content.table import Column, Table, columns_of, joined
from dashboard.language import numbers
from dashboard.language.scope import so_many
from dashboard.store.read import Store
from dashboard.vocabulary import CLASS_BOUNDS, CLASSES, CONFIDENCE, DIMENSIONS, LEVELS, REFERENCE


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


def codes_table(store: Store, area: str) -> Table:
    """The codes of one area with level, name, confidence and source."""
    rows = store.nplv[store.nplv["area_id"] == area]
    return joined(*columns_of(rows, *PLACE, ("confidence", "Zekerheid"), ("source", "Bron")))


def confidence_table() -> Table:
    """What each word of confidence means."""
    words, meanings = tuple(CONFIDENCE), tuple(CONFIDENCE.values())
    return joined(Column("Zekerheid", words), Column("Betekenis", meanings))


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
