"""Tiles about gemeenten, wijken and buurten: all on a map, and one by itself."""

from functools import lru_cache

import pandas as pd

from dashboard.analysis.differences import ladder_of
from dashboard.analysis.places import (
    Shown,
    beside_country,
    counts,
    course,
    level_of,
    places,
    values,
)
from dashboard.analysis.series import series
from dashboard.figures.bars import place_bars
from dashboard.figures.legend import counted_legend
from dashboard.figures.lines import line_chart
from dashboard.maps.places import places_map
from dashboard.maps.view import COUNTRY_VIEW
from dashboard.store.read import Store
from dashboard.ui.data import map_files
from dashboard.ui.tile import TileContent
from dashboard.ui.tiles.programme import country_note
from dashboard.vocabulary import (
    COUNTRY,
    COUNTRY_LONG,
    COUNTRY_NAME,
    DERIVED_SOURCE,
    DIFFERENCE_UNIT,
    DIMENSION_KEYS,
    DIMENSIONS,
    HOUSEHOLDS_SOURCE,
    LAST_YEAR,
    LEVELS,
    MEASURES,
    SCORE_SOURCE,
    SCORE_UNIT,
    TOTAL,
    UNFAVOURABLE,
    YEARS,
)
from dashboard.wording import alt_texts, map_sentences, numbers, sentences

BORDERS = "grenzen: CBS/Kadaster 2024, vereenvoudigd"
JUMPS = (
    "Een wijk waarvan de grens tussen 2022 en 2024 veranderde, kan springen: cijfers van vóór 2024 "
    "horen bij de oude grens."
)


def kind_of(shown: Shown) -> str:
    """How a value is written: a kind of ``ui.tile.FORMATS``."""
    return "score" if shown.measure == TOTAL and shown.since is None else "difference"


@lru_cache(maxsize=32)
def overview(store: Store, shown: Shown) -> TileContent:
    """All places of a level on a map, without where it looks and what is chosen."""
    table = places(store, shown)
    counted = counts(table)
    known = table["value"].notna()
    households = counted["households"].drop(0)
    share = households[list(UNFAVOURABLE)].sum() / households.sum() if known.any() else 0.0
    undrawn = sum(row["level"] == shown.level for row in store.manifest["without_shape"])
    labels = map_sentences.class_labels(shown.measure, shown.since is not None)
    what = MEASURES[shown.measure].lower()
    place = LEVELS[shown.level]
    return TileContent(
        headline=map_sentences.headline(
            shown.level, shown.measure, shown.year, shown.since, counted["places"].to_dict(), share
        ),
        lead=map_sentences.lead(shown.level, int((~known).sum()), undrawn),
        figure=places_map(shown, COUNTRY_VIEW, map_files()),
        alt=map_sentences.map_alt(
            what, place.plural, labels, counted["places"].to_dict(), shown.year, shown.since
        ),
        table=_frame(store, shown, table, labels),
        kinds={"Huishoudens": "count"}
        | {str(y): "score" if shown.measure == TOTAL else "difference" for y in shown.years}
        | {"Verandering": "difference"},
        unit=SCORE_UNIT if shown.since is None else DIFFERENCE_UNIT,
        source=f"{_source(shown.level)}; {BORDERS}",
        period=numbers.period(*shown.years) if shown.since else str(shown.year),
        notes=_notes(shown),
    )


def _source(level: str) -> str:
    """Gemeenten are computed by us, wijken and buurten are official."""
    return DERIVED_SOURCE if level == "gemeente" else SCORE_SOURCE


def _notes(shown: Shown) -> tuple[str, ...]:
    notes = []
    if shown.measure != TOTAL or shown.since is not None:
        notes.append(map_sentences.STEPS)
    if shown.since is not None and shown.since < LAST_YEAR and shown.level != "buurt":
        notes.append(JUMPS)
    if shown.level == "buurt" and shown.years != (LAST_YEAR,):
        notes.append(
            f"Van buurten buiten de NPLV-gebieden zijn er alleen cijfers over {LAST_YEAR}."
        )
    if shown.level == "gemeente":
        notes.append(
            "De score van een gemeente is door ons berekend uit haar wijken, gewogen naar "
            "huishoudens."
        )
    return tuple(notes)


def _frame(store: Store, shown: Shown, table: pd.DataFrame, labels: dict[int, str]) -> pd.DataFrame:
    """Every place with its values, under Dutch headers."""
    frame = pd.DataFrame({"Code": table.index, "Naam": table["name"].to_numpy()})
    frame["Gemeente"] = table["gemeente"].to_numpy()
    frame["NPLV-gebied"] = table["nplv_area"].map(store.names).fillna("").to_numpy()
    frame["Huishoudens"] = table["households"].to_numpy()
    wide = values(store, shown.level, shown.measure)
    for year in shown.years:
        frame[str(year)] = wide[year].to_numpy()
    if shown.since is not None:
        frame["Verandering"] = table["value"].to_numpy()
    words = labels | {0: numbers.MISSING}
    frame["Klasse"] = table["class"].fillna(0).astype(int).map(words).to_numpy()
    return frame


def legend(shown: Shown, table: pd.DataFrame, where: str) -> str:
    """What the colours mean, with the places and households of ``table`` per class.

    ``where``: over which places is counted.
    """
    labels = map_sentences.class_labels(shown.measure, shown.since is not None)
    counted = counts(table)
    rows = [
        (int(number), labels.get(int(number), numbers.MISSING), int(row["places"]),
         int(row["households"]))
        for number, row in counted.iterrows()
    ]  # fmt: skip
    return counted_legend(
        rows,
        LEVELS[shown.level].plural.capitalize(),
        f"{where}. Huishoudens: {HOUSEHOLDS_SOURCE}.",
    )


@lru_cache(maxsize=128)
def one_place(store: Store, code: str, beside: str | None) -> TileContent:
    """The course of one place since 2002, beside the country and, if asked, an NPLV area."""
    table = course(store, code)
    level, name = str(level_of(store, code)), store.names[code]
    long = COUNTRY_LONG in table
    table = table.rename(columns={COUNTRY_LONG: COUNTRY})
    names = {code: name, COUNTRY: COUNTRY_NAME}
    if beside:
        table[beside] = series(store, "nplv", beside, TOTAL, YEARS)
        names[beside] = store.names[beside]
    table = table.loc[table[code].first_valid_index() or YEARS[-1] :]
    known = [int(y) for y in table.index[table[code].notna()]]
    last = known[-1]
    klass = int(store.series.loc[(level, code, last), "class"])
    country = table.loc[last, COUNTRY]
    headline = sentences.gap_total(
        name, table.loc[last, code], COUNTRY_NAME, country, last, class_number=klass,
        ladder=ladder_of(store, code),
    )  # fmt: skip
    lead, own = "", table[code]
    if len(known) > 1:
        lead = sentences.trend(
            name, False, own[known[0]], own[last], known[0], last, ladder=ladder_of(store, code)
        )
    return TileContent(
        headline=headline,
        lead=lead,
        figure=line_chart(table, names),
        alt=alt_texts.line_chart(
            MEASURES[TOTAL],
            SCORE_UNIT,
            {names[str(c)]: {int(y): v for y, v in table[c].items()} for c in table},
        ),
        table=table.rename(columns=names).rename_axis("Jaar").reset_index(),
        kinds={"Jaar": "year"} | dict.fromkeys(names.values(), "score"),
        unit=SCORE_UNIT,
        source=_source(level) if level == "gemeente" else DERIVED_SOURCE,
        period=numbers.period(known[0], last) if len(known) > 1 else str(last),
        notes=(country_note(store, long),),
    )


@lru_cache(maxsize=128)
def five_dimensions(store: Store, code: str, beside: str | None) -> TileContent:
    """The five dimensions of one place as differences with the country in the last year."""
    table = beside_country(store, code)
    name = store.names[code]
    gaps = {name: table["gap"]}
    frame = pd.DataFrame(
        {
            "Dimensie": [DIMENSIONS[key].name for key in table.index],
            name: table["place"].to_numpy(),
            COUNTRY_NAME: table["country"].to_numpy(),
            "Verschil": table["gap"].to_numpy(),
        }
    )
    if beside:
        own = store.series.loc[("nplv", beside, LAST_YEAR), list(DIMENSION_KEYS)].astype(float)
        gaps[store.names[beside]] = own - table["country"]
        frame[store.names[beside]] = own.to_numpy()
    columns = [c for c in frame.columns if c not in {"Dimensie", "Verschil"}]
    return TileContent(
        headline=map_sentences.largest_gaps(name, table["gap"].to_dict(), COUNTRY_NAME, LAST_YEAR),
        figure=place_bars(pd.DataFrame(gaps)),
        alt=map_sentences.dimensions_alt(
            {who: gap.to_dict() for who, gap in gaps.items()}, COUNTRY_NAME, LAST_YEAR
        ),
        table=frame,
        kinds=dict.fromkeys([*columns, "Verschil"], "difference"),
        unit=DIFFERENCE_UNIT,
        source=DERIVED_SOURCE,
        period=str(LAST_YEAR),
    )
