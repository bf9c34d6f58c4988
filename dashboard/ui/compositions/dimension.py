"""The page of one dimension, the same for all five."""

import streamlit as st

from dashboard.store.read import Store
from dashboard.subjects.dimension.tiles.areas import on_map, then_and_now
from dashboard.subjects.dimension.tiles.lines import lines
from dashboard.subjects.dimension.tiles.share import share
from dashboard.subjects.dimension.tiles.spread import within
from dashboard.subjects.dimension.words import explanation
from dashboard.ui.choices import choose_order, choose_period
from dashboard.ui.frame import page
from dashboard.ui.links import link_to_map
from dashboard.ui.my_area import my_programme_area
from dashboard.ui.prose import section
from dashboard.ui.registry import dimension_page
from dashboard.ui.selection import choose_one, in_row, switch
from dashboard.ui.tile import BESIDE, tile
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.measures import DIMENSIONS
from dashboard.vocabulary.periods import DIMENSION_YEARS, LAST_YEAR, PROGRAMME_YEARS

YEARS = {year: str(year) for year in reversed(PROGRAMME_YEARS)}


def dimension(key: str) -> None:
    """Draw the page of dimension ``key``: its course, what it is, the areas, the buurten."""
    with page(dimension_page(DIMENSIONS[key]).key) as store:
        chosen = my_programme_area(store)
        tile(
            "verloop",
            "Het verloop",
            lambda long: lines(store, key, long, chosen),
            controls=lambda: [switch("lang", f"Langere reeks, vanaf {DIMENSION_YEARS[0]}")],
        )
        _about(key)
        _areas(store, key, chosen)
        tile(
            "buurten",
            "De buurten binnen elk gebied",
            lambda year: within(store, key, year, chosen),
            controls=lambda: [choose_one("jaar", "Jaar", YEARS)],
        )
        section(f"Wat zegt de nota over {LAST_YEAR}?")
        st.markdown(explanation.report(key))


def _about(key: str) -> None:
    left, right = st.columns(2, gap="large")
    with left:
        section("Wat meet deze dimensie?")
        st.markdown(explanation.measures(key))
    with right:
        section("Hoe leest u de cijfers?")
        st.markdown(explanation.reading(key))


def _areas(store: Store, key: str, chosen: Area | None) -> None:
    """The two tiles with all areas, and the choices they share."""
    order, period = in_row(choose_order, choose_period)
    tile(
        "gebieden",
        "De NPLV-gebieden toen en nu",
        lambda: then_and_now(store, key, order, period, chosen),
    )
    tile(
        "kaart",
        "Op de kaart",
        lambda: on_map(store, key, order, period, chosen),
        layout=BESIDE,
    )
    link_to_map(key)
    tile(
        "aandeel",
        "Aandeel in het verschil met Nederland",
        lambda: share(store, key, order, period, chosen),
    )
