"""Tile about gemeenten, wijken and buurten: all of them on a map."""

import pandas as pd

from dashboard.analysis.jumps import JUMP_CAUSE, jumped
from dashboard.analysis.shown import Shown
from dashboard.content.content import Content, Legend
from dashboard.content.legend import counted_legend
from dashboard.content.maps import PlacesMap
from dashboard.content.table import Table
from dashboard.language import classes, numbers, scope
from dashboard.store.cache import TILES, per_store
from dashboard.store.choices import MIN_HOUSEHOLDS
from dashboard.store.read import Store
from dashboard.subjects.places.numbers import counts, covered, places, values
from dashboard.subjects.places.words import map as map_sentences
from dashboard.vocabulary import (
    DERIVED_SOURCE,
    DIFFERENCE_UNIT,
    HOUSEHOLDS_SOURCE,
    LAST_YEAR,
    LEVELS,
    MEASURES,
    SCORE_SOURCE,
    SCORE_UNIT,
    TOTAL,
    UNFAVOURABLE,
)

BORDERS = "grenzen: CBS/Kadaster 2024, vereenvoudigd"
ASIDE = (
    "Plaatsen met een sprong in deze periode en plaatsen met minder dan "
    f"{MIN_HOUSEHOLDS} huishoudens staan wel op de kaart, maar niet bovenaan de lijst van grootste "
    "stijgingen en dalingen."
)
OWN_GEMEENTE = (
    f"De score en de klasse van een gemeente in {LAST_YEAR} zijn officieel. Die van de jaren "
    "daarvoor zijn door ons berekend uit haar wijken, gewogen naar huishoudens."
)
OWN_CHANGE = (
    "De verandering van een gemeente is door ons berekend uit haar wijken, gewogen naar "
    f"huishoudens: in beide jaren. De officiële score van {LAST_YEAR} is hier niet gebruikt, want "
    "die staat niet in één reeks met berekende scores."
)


def kind_of(shown: Shown) -> str:
    """How a value is written: a kind of ``content.table.KINDS``."""
    return "score" if shown.measure == TOTAL and shown.since is None else "difference"


@per_store(TILES)
def overview(store: Store, shown: Shown) -> Content:
    """All places of a level on a map, without where it looks and what is chosen."""
    table = places(store, shown)
    counted = counts(table)
    known = table["value"].notna()
    households = counted["households"].drop(0)
    share = households[list(UNFAVOURABLE)].sum() / households.sum() if known.any() else 0.0
    undrawn = sum(row["level"] == shown.level for row in store.manifest["without_shape"])
    labels = classes.class_labels(shown.level, shown.measure, shown.since is not None)
    what = MEASURES[shown.measure].lower()
    place = LEVELS[shown.level]
    seen = map_sentences.Seen(
        shown.level,
        shown.measure,
        shown.year,
        shown.since,
        covered(store, table),
        counts(table[~table["aside"]])["places"].to_dict(),
    )
    lead = (
        _aside(shown, table),
        map_sentences.lead(shown.level, int((~known).sum()), undrawn),
    )
    return Content(
        headline=map_sentences.headline(seen, share),
        lead=" ".join(text for text in lead if text),
        figure=PlacesMap(shown),
        alt=map_sentences.map_alt(
            what, place.plural, labels, counted["places"].to_dict(), shown.year, shown.since
        ),
        table=Table.of(
            _frame(store, shown, table, labels),
            {"Huishoudens": "count"}
            | {str(y): "score" if shown.measure == TOTAL else "difference" for y in shown.years}
            | ({} if shown.since is None else {"Verandering": "difference"}),
        ),
        unit=SCORE_UNIT if shown.since is None else DIFFERENCE_UNIT,
        source=f"{_source(shown.level)}; {BORDERS}",
        period=numbers.period(*shown.years) if shown.since else str(shown.year),
        notes=_notes(shown),
    )


def _source(level: str) -> str:
    """Gemeenten are partly computed by us, wijken and buurten are official."""
    return DERIVED_SOURCE if level == "gemeente" else SCORE_SOURCE


def _aside(shown: Shown, table: pd.DataFrame) -> str:
    """How many places with a change are not counted in the headline."""
    if shown.since is None:
        return ""
    out = table[table["aside"] & table["value"].notna()]
    moved = jumped(out["jump"], shown.since, shown.year)
    return map_sentences.aside(shown.level, int(moved.sum()), int((~moved).sum()))


def _notes(shown: Shown) -> tuple[str, ...]:
    notes = []
    if shown.since is not None:
        notes.append(classes.change_steps(shown.level))
    elif shown.measure != TOTAL:
        notes.append(classes.STEPS)
    if shown.since is not None and shown.level != "gemeente":
        notes.append(ASIDE)
    if shown.level == "buurt" and shown.years != (LAST_YEAR,):
        notes.append(
            f"Van buurten buiten de NPLV-gebieden zijn er alleen cijfers over {LAST_YEAR}."
        )
    if shown.level == "gemeente":
        notes.append(OWN_CHANGE if shown.since is not None else OWN_GEMEENTE)
    return tuple(notes)


def _frame(store: Store, shown: Shown, table: pd.DataFrame, labels: dict[int, str]) -> pd.DataFrame:
    """Every place with its values, under Dutch headers."""
    frame = pd.DataFrame({"Code": table.index, "Naam": table["name"].to_numpy()})
    frame["Gemeente"] = table["gemeente"].to_numpy()
    frame["NPLV-gebied"] = table["nplv_area"].map(store.names).fillna("").to_numpy()
    frame["Huishoudens"] = table["households"].to_numpy()
    wide = values(store, shown.level, shown.measure, own=shown.since is not None)
    for year in shown.years:
        frame[str(year)] = wide[year].to_numpy()
    if shown.since is not None:
        frame["Verandering"] = table["value"].to_numpy()
    words = labels | {0: numbers.MISSING}
    if shown.level != "gemeente":
        frame["Let op"] = [
            scope.flags(*row) for row in zip(table["jump"], table["small"], strict=True)
        ]
    frame["Klasse"] = table["class"].fillna(0).astype(int).map(words).to_numpy()
    return frame


def legend(shown: Shown, table: pd.DataFrame, where: str) -> Legend:
    """What the colours mean, with the places and households of ``table`` per class.

    ``where``: over which places is counted.
    """
    labels = classes.class_labels(shown.level, shown.measure, shown.since is not None)
    counted = counts(table)
    rows = [
        (int(number), labels.get(int(number), numbers.MISSING), int(row["places"]),
         int(row["households"]))
        for number, row in counted.iterrows()
    ]  # fmt: skip
    return counted_legend(
        rows,
        LEVELS[shown.level].plural.capitalize(),
        f"{where}. Huishoudens: {HOUSEHOLDS_SOURCE}.{_out(shown, table)}",
    )


def _out(shown: Shown, table: pd.DataFrame) -> str:
    """In the legend of changes: how many of the places jumped."""
    if shown.since is None:
        return ""
    number = int((jumped(table["jump"], shown.since, shown.year) & table["value"].notna()).sum())
    return f" Met een sprong: {numbers.count(number)} ({JUMP_CAUSE})." if number else ""
