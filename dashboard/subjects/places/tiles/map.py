"""Tile about gemeenten, wijken and buurten: all of them on a map."""

import pandas as pd

from dashboard.analysis.jumps import JUMP_CAUSE, jumped
from dashboard.analysis.shown import Shown
from dashboard.content.content import Content, Legend
from dashboard.content.legend import counted_legend
from dashboard.content.maps import PlacesMap
from dashboard.content.names import gemeente_names, place_name, place_names
from dashboard.content.table import Column, Table, columns_of, joined
from dashboard.language import classes, numbers
from dashboard.store.cache import TILES, per_store
from dashboard.store.choices import MIN_HOUSEHOLDS
from dashboard.store.read import Store
from dashboard.subjects.places.numbers import counts, covered, shown_places, yearly
from dashboard.subjects.places.words import map as words
from dashboard.subjects.places.words import themes
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.look import COLOURS
from dashboard.vocabulary.measures import SCORE_MEASURES, NotForMeasureError, measure_of
from dashboard.vocabulary.periods import LAST_YEAR
from dashboard.vocabulary.scales import UNFAVOURABLE
from dashboard.vocabulary.sources import HOUSEHOLDS_SOURCE

BORDERS = "grenzen: CBS/Kadaster 2024, vereenvoudigd"
ASIDE = (
    "Plaatsen met een sprong in deze periode en plaatsen met minder dan "
    f"{MIN_HOUSEHOLDS} huishoudens staan wel op de kaart, maar niet bovenaan de lijst van grootste "
    "stijgingen en dalingen."
)
SMALL_ASIDE = ASIDE.replace("Plaatsen met een sprong in deze periode en plaatsen", "Plaatsen")
OWN_GEMEENTE = (
    f"De score en de klasse van een gemeente in {LAST_YEAR} zijn officieel. Die van de jaren "
    "daarvoor zijn door ons berekend uit haar wijken, gewogen naar huishoudens."
)
OWN_CHANGE = (
    "De verandering van een gemeente is door ons berekend uit haar wijken, gewogen naar "
    f"huishoudens: in beide jaren. De officiële score van {LAST_YEAR} is hier niet gebruikt, want "
    "die staat niet in één reeks met berekende scores."
)


@per_store(TILES)
def overview(store: Store, shown: Shown) -> Content:
    """All places of a level on a map, without where it looks and what is chosen.

    Raises ``NotForMeasureError`` for what has no classes: the map is coloured by them.
    """
    said = words.labels(shown)
    if not said:
        raise NotForMeasureError(measure_of(shown.measure), "zij heeft geen klassen")
    table = shown_places(store, shown)
    counted = counts(table, said)
    missing = int(table["value"].isna().sum())
    households = counted["households"].drop(0)
    share = households.reindex(UNFAVOURABLE).sum() / households.sum() if households.any() else 0.0
    undrawn = sum(row["level"] == shown.level for row in store.manifest["without_shape"])
    told = counts(table[~table["aside"]], said)["places"].to_dict()
    lead = (_aside(shown, table), words.lead(shown.level, missing, undrawn))
    return Content(
        headline=words.headline(words.Seen(shown, covered(store, table), told), share),
        lead=" ".join(text for text in lead if text),
        figure=PlacesMap(shown),
        alt=words.map_alt(shown, counted["places"].to_dict()),
        table=_table(store, shown, table),
        unit=shown.unit,
        source=f"{_source(shown)}; {BORDERS}",
        period=numbers.period(shown.years[0], shown.year),
        notes=_notes(shown),
    )


def _source(shown: Shown) -> str:
    """The scores of gemeenten are partly computed by us, as is what is summed over buurten; all
    else is official."""
    measure = measure_of(shown.measure)
    ours = shown.level == "gemeente" and shown.measure in SCORE_MEASURES
    ours |= bool(measure.theme) and shown.level not in measure.years
    return measure.derived_source if ours else measure.source.text


def _aside(shown: Shown, table: pd.DataFrame) -> str:
    """How many places with a change are not counted in the headline."""
    if shown.since is None:
        return ""
    out = table[table["aside"] & table["value"].notna()]
    moved = jumped(out["jump"], shown.since, shown.year)
    return words.aside(shown.level, int(moved.sum()), int((~moved).sum()))


def _notes(shown: Shown) -> tuple[str, ...]:
    notes, measure = [], measure_of(shown.measure)
    if shown.since is not None:
        notes.append(classes.change_steps(shown.level, shown.measure))
    elif (scale := measure.scale) and scale.around:
        notes.append(classes.steps(shown.measure))
    if shown.measure not in SCORE_MEASURES:
        aside = [SMALL_ASIDE] if shown.since is not None else []
        about = themes.notes(measure, shown.level) if measure.theme else ()
        return (*notes, *aside, *about)
    if shown.since is not None and shown.level != "gemeente":
        notes.append(ASIDE)
    if shown.level == "buurt" and shown.years != (LAST_YEAR,):
        notes.append(
            f"Van buurten buiten de NPLV-gebieden zijn er alleen cijfers over {LAST_YEAR}."
        )
    if shown.level == "gemeente":
        notes.append(OWN_CHANGE if shown.since is not None else OWN_GEMEENTE)
    return tuple(notes)


def _table(store: Store, shown: Shown, places: pd.DataFrame) -> Table:
    """Every place with its values and the words of its class."""
    said = words.labels(shown) | {0: numbers.MISSING}
    rows = zip(places["jump"], places["small"], places["mark"], strict=True)
    flags = (words.flags(*row) for row in rows)
    measure = measure_of(shown.measure)
    wide = yearly(store, shown.level, shown.measure, own=shown.since is not None)
    columns = [
        Column("Code", tuple(places.index)),
        Column("Naam", tuple(place_names(places["name"]).values())),
        Column("Gemeente", gemeente_names(places.index, places["gemeente"])),
        Column(
            "NPLV-gebied",
            tuple(
                place_name(area, store.names[area]) if area else "" for area in places["nplv_area"]
            ),
        ),
        Column("Huishoudens", tuple(places["households"]), "count", HOUSEHOLDS_SOURCE),
        *columns_of(wide, *((year, str(year), measure.kind, measure.unit) for year in shown.years)),
    ]
    if shown.since is not None:
        columns += columns_of(places, ("value", "Verandering", shown.kind, shown.unit))
    if shown.level != "gemeente":
        columns.append(Column("Let op", tuple(flags)))
    return joined(*columns, Column("Klasse", tuple(said[n] for n in places["class"].fillna(0))))


def legend(shown: Shown, table: pd.DataFrame, where: str) -> Legend:
    """What the colours mean, with the places and households of ``table`` per class.

    ``where``: over which places is counted.
    """
    change = shown.since is not None
    bounded = classes.bounded_labels(shown.level, shown.measure, change)
    said = bounded | {0: numbers.MISSING}
    colours = (COLOURS["missing"], *measure_of(shown.measure).colours(shown.since is not None))
    rows = counts(table, words.labels(shown)).itertuples(name=None)
    return counted_legend(
        [(colours[n], said[n], int(some), int(households)) for n, some, households in rows],
        LEVELS[shown.level].plural.capitalize(),
        f"{where}.{_out(shown, table)}",
    )


def _out(shown: Shown, table: pd.DataFrame) -> str:
    """In the legend of changes: how many of the places jumped."""
    if shown.since is None:
        return ""
    number = int((jumped(table["jump"], shown.since, shown.year) & table["value"].notna()).sum())
    return f" Met een sprong: {numbers.count(number)} ({JUMP_CAUSE})." if number else ""
