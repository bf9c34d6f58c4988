"""The map of all places with the list beside it, and the one place that is chosen."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from dashboard.analysis.areas import level_of, places_in
from dashboard.analysis.shown import Shown
from dashboard.content.content import Content
from dashboard.content.maps import PlacesMap
from dashboard.figures.legend import legend_html
from dashboard.store.read import Store
from dashboard.subjects.answer.tiles.ruler import ruler
from dashboard.subjects.places.numbers import (
    dimensions_beside_country,
    find,
    measures_of_level,
    shown_places,
    years_of_level,
)
from dashboard.subjects.places.tiles.map import legend, overview
from dashboard.subjects.places.tiles.place import five_dimensions, one_place
from dashboard.subjects.places.words.map import outlined
from dashboard.subjects.places.words.place import place_title
from dashboard.subjects.themes.tiles.behind import behind_score
from dashboard.ui import large
from dashboard.ui.choices import choose_measure
from dashboard.ui.links import links_from_map, links_to_profiles
from dashboard.ui.meaning import meaning
from dashboard.ui.my_area import my_area
from dashboard.ui.place_list import place_list
from dashboard.ui.place_state import (
    choose_place,
    chosen_place,
    clicked,
    look_at,
    my_place,
    rounds,
    view,
)
from dashboard.ui.prose import section
from dashboard.ui.reached import reach
from dashboard.ui.selection import (
    choices,
    choose_area,
    choose_one,
    in_row,
    renamed,
    search_field,
    switch,
)
from dashboard.ui.tile import Layout, tile
from dashboard.ui.turns import TURNS
from dashboard.vocabulary.areas import COUNTRY_NAME, Area
from dashboard.vocabulary.levels import LEVELS, AreaKind, map_levels
from dashboard.vocabulary.measures import TOTAL, measure_of
from dashboard.vocabulary.periods import FIRST_YEAR

MODES = {"situatie": "Situatie", "ontwikkeling": "Ontwikkeling"}
START_LEVEL = "wijk"
HEIGHT = 620
_DRAWN, _VISITED, _FOLLOWED = "getekende_plaats", "getoonde_niveaus", "gevolgde_plek"
MAP_KEY, BESIDE = "plaatsen", "naast"
CHOOSE = "Klik op de kaart of kies een plaats in de lijst: dan staat hier hoe het ermee gaat."


def explore(store: Store) -> None:
    """Draw the choices, the map and the list; then what there is to say of the chosen place."""
    st.session_state[_DRAWN] = _drawn(store)
    if large.asked():  # a part that runs again by itself cannot draw on the stage
        with choices("kaart"):
            _draw(store)
        _chosen(store)
    else:
        _map_and_list(store)
    _dimensions(store)
    st.session_state[_DRAWN] = _drawn(store)


def _drawn(store: Store) -> tuple[str | None, str | None]:
    """The chosen place and the area beside it."""
    return chosen_place(store), st.session_state.get(BESIDE)


@st.fragment
@TURNS.taken()  # run again by itself it does not come past app.py
def _map_and_list(store: Store) -> None:
    """The map, its choices and its list: a change here sends nothing else again."""
    if _drawn(store) != st.session_state.get(_DRAWN):
        st.rerun()  # part of what is said of the chosen place stands outside this part
    with choices("kaart"):
        _draw(store)


def _draw(store: Store) -> None:
    shown = _choose(store)
    outlines = not switch("zonder", "Verberg de NPLV-gebieden")
    mine = _followed(store)
    listed: dict[str, pd.DataFrame] = {}

    def build() -> Content:
        own = mine if mine and mine.kind is AreaKind.OWN else None
        chosen = chosen_place(store)
        drawn = PlacesMap(
            shown,
            view(store, mine),
            outlines,
            chosen,
            _visited(shown),
            own.members if own else (),
            rounds(chosen),
        )
        content = overview(store, shown)
        notes = (*content.notes, outlined(own.name)) if own else content.notes
        return replace(content, figure=drawn, notes=notes)

    def beside() -> None:
        text = search_field("zoek", "Zoek op naam, gemeente of code")
        if not (text or large.asked()):
            _chosen(store, shown)
        order = choose_one("volgorde", "Volgorde van de lijst", _orders(shown))
        table = shown_places(store, shown)
        # Who looks at an area of the programme, or composed one, sees what lies in it, until they
        # search.
        area = mine.code if mine and not text and mine.members else None
        some = table
        if mine and area and mine.kind is AreaKind.OWN:
            some = table[table.index.isin(places_in(store, mine, shown.level))]
        listed["rows"] = find(some, text, area if area in store.area_ids else None, order)
        place_list(store, shown, listed["rows"], len(table), (shown, text, area, order))
        if text and not large.asked():  # who searches sees first what was found
            _chosen(store, shown)

    def below() -> None:
        table = shown_places(store, shown)
        rows = listed.get("rows", table)
        whole = len(rows) == len(table)
        plural = LEVELS[shown.level].plural
        where = f"Alle {plural} in {COUNTRY_NAME}" if whole else f"De {plural} in de lijst"
        st.button("Toon heel Nederland", key="heel_nederland", on_click=look_at, args=(store,))
        st.html(legend_html(legend(shown, rows, where)))

    layout = Layout(beside, HEIGHT, below, lambda: clicked(store, f"kaart-{MAP_KEY}"))
    tile(MAP_KEY, "De kaart", build, layout=layout)


def _followed(store: Store) -> Area | None:
    """The place that the reader looks at; another than before, and the map goes there."""
    mine = my_area(store)
    code = mine.code if mine else None
    if st.session_state.get(_FOLLOWED, code) != code:
        look_at(store, code)
    st.session_state[_FOLLOWED] = code
    return mine


def _choose(store: Store) -> Shown:
    """Level, measure and year or years, from the choices of the reader."""
    renamed(large.MODE, "wat", but=large.LARGE)  # as links of old call it
    mine = my_place(store)
    begin = level_of(store, mine) if mine else None
    levels = dict.fromkeys((begin or START_LEVEL, *map_levels()))
    names = {level: LEVELS[level].plural.capitalize() for level in levels}
    level, kind = in_row(
        lambda: choose_one("niveau", "Gemeenten, wijken of buurten", names),
        lambda: choose_one("wat", "Nu, of de verandering", MODES),
    )
    measure = choose_measure(
        "maat", "Wat wilt u zien?", measures_of_level(store, level, 1 if kind == "situatie" else 2)
    )
    years = years_of_level(store, level, measure)
    with st.container(key="jaren", gap="small"):  # one place, however many choices it holds
        return _choose_years(level, measure, kind, years)


def _choose_years(level: str, measure: str, kind: str, years: tuple[int, ...]) -> Shown:
    # The years of a theme are others: each begins at its own last year.
    own = "thema" if measure_of(measure).theme else ""
    if kind == "situatie":
        year = choose_one(f"{own}jaar", "Jaar", {y: str(y) for y in reversed(years)})
        return Shown(level, measure, year)
    first = choose_one(f"{own}van", "Van", _starts(years))
    last = choose_one(f"{own}tot", "Tot en met", {y: str(y) for y in reversed(years) if y > first})
    return Shown(level, measure, last, first)


def _starts(years: tuple[int, ...]) -> dict[int, str]:
    """Years to start from; that from which all measurements are there comes first."""
    preferred = FIRST_YEAR if FIRST_YEAR in years[:-1] else years[0]
    return {y: str(y) for y in dict.fromkeys((preferred, *years[:-1]))}


def _orders(shown: Shown) -> dict[str, str]:
    if shown.since is None:
        return {"laag": "Laagste eerst", "hoog": "Hoogste eerst", "naam": "Naam"}
    return {"laag": "Grootste daling", "hoog": "Grootste stijging", "naam": "Naam"}


def _visited(shown: Shown) -> tuple[str, ...]:
    """The levels that this visitor has seen: their borders stay in the browser. Not those with the
    classes of themes, of which there would be three of each level."""
    seen = st.session_state.setdefault(_VISITED, [])
    if shown.level not in seen and not measure_of(shown.measure).theme:
        seen.append(shown.level)
    return tuple(seen)


def _chosen(store: Store, shown: Shown | None = None) -> None:
    """The chosen place: its class and course, and the way to more; first what stands behind its
    score where a measure of a theme is ``shown``."""
    with st.container(key="gekozen-plaats", gap="small"):
        code = chosen_place(store)
        if code is None:
            st.markdown(CHOOSE)
            if mine := my_area(store):
                links_from_map(mine)
            return
        area, level = store.area(code), str(level_of(store, code))
        section(place_title(area.name, level, str(_row(store, code, level)["gemeente"])))
        links_from_map(area)
        st.button("Wis de keuze", key="wis", on_click=choose_place, args=(None,))
        other = choose_area(store, BESIDE, "Vergelijk met een NPLV-gebied", "Kies een NPLV-gebied")
        if shown and measure_of(shown.measure).theme:
            reach("plaats-cijfers")
            tile("plaats-cijfers", "Achter de score", lambda: behind_score(store, area))
        else:
            reach("plaats")
        tile(
            "plaats",
            "De totaalscore",
            lambda: one_place(store, area, other),
            layout=Layout(below=lambda: meaning("plaats", lambda: ruler(store, area))),
        )


def _dimensions(store: Store) -> None:
    """The dimensions of the chosen place, and the areas of the programme it has to do with."""
    code = chosen_place(store)
    if code is None:
        return
    area, level = store.area(code), str(level_of(store, code))
    beside = st.session_state.get(BESIDE)
    other = store.area(beside) if beside in store.area_ids else None
    if dimensions_beside_country(store, area)["gap"].notna().any():
        tile("plaats-dimensies", "De vijf dimensies", lambda: five_dimensions(store, area, other))
    own = str(_row(store, code, level)["nplv_area"]) if level != "gemeente" else ""
    around = store.area(own) if own else None
    if named := dict.fromkeys(one for one in (around, other) if one):
        links_to_profiles(named, "Profiel van ")


def _row(store: Store, code: str, level: str) -> pd.Series:
    year = years_of_level(store, level, TOTAL)[-1]
    return shown_places(store, Shown(level, TOTAL, year)).loc[code]
