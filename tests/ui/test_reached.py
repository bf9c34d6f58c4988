"""What is below the fold is built when it is reached, stays, and can be had all at once."""

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.ui.reached import EVERYTHING, FIRST
from tests.pages.screen import nodes, tiles
from tests.ui.test_tile import figure


def page_with_four_tiles() -> None:
    import streamlit as st

    from dashboard.ui import reached
    from dashboard.ui.selection import choices, choose_one
    from dashboard.ui.tile import tile

    state = st.session_state
    made, built = state["made"], state.setdefault("gebouwd", [])
    page = state["pagina"]

    def build(key: str) -> object:
        built.append(key)
        return made[key]

    reached.begin(page)
    with choices("pagina", page):
        for key in made:
            tile(
                key,
                key.upper(),
                lambda _choice, key=key: build(key),
                controls=lambda key=key: [choose_one(f"keuze-{key}", "Keuze", {1: "x", 2: "y"})],
            )


@pytest.fixture
def screen() -> AppTest:
    found = AppTest.from_function(page_with_four_tiles)
    found.session_state["made"] = {key: figure(key) for key in ("a", "b", "c", "d")}
    found.session_state["pagina"] = "een"
    return found


def built(screen: AppTest) -> list[str]:
    """The tiles that were built in the next run of ``screen``."""
    screen.session_state["gebouwd"] = []
    screen.run()
    assert not screen.exception
    return list(screen.session_state["gebouwd"])


def waiting(screen: AppTest) -> Iterator[str]:
    for node in nodes(screen.main):
        identity = getattr(getattr(node, "proto", None), "id", "")
        if "-wacht-" in identity:
            yield identity.rpartition("-wacht-")[2]


def test_only_the_first_is_built_and_the_others_are_a_heading_with_a_place(screen):
    assert built(screen) == ["a"][:FIRST]
    assert list(waiting(screen)) == ["b", "c", "d"]
    assert [h.value for h in screen.header] == ["A", "B", "C", "D"]
    assert len(tiles(screen)) == 4 and len(screen.get("plotly_chart")) == 1


def test_what_is_reached_is_built_and_stays(screen):
    screen.run()
    screen.button(key="bereik-c").click().run()
    assert list(waiting(screen)) == ["b", "d"]
    assert built(screen) == ["a", "c"]


def test_a_page_that_is_opened_anew_begins_with_the_first(screen):
    screen.run()
    screen.button(key="bereik-c").click().run()
    screen.session_state["pagina"] = "twee"
    assert built(screen) == ["a"]
    screen.session_state["pagina"] = "een"
    assert built(screen) == ["a"]


def test_everything_is_drawn_for_who_asks_it(screen):
    screen.session_state[EVERYTHING] = True
    assert built(screen) == ["a", "b", "c", "d"]
    assert not list(waiting(screen))


def test_what_the_address_says_of_a_tile_that_waits_stays_there_until_it_is_reached(screen):
    screen.query_params["keuze-c"] = "2"
    screen.run()
    assert screen.query_params["keuze-c"] in ("2", ["2"])
    screen.button(key="bereik-c").click().run()
    assert screen.query_params["keuze-c"] in ("2", ["2"])
    (control,) = (c for c in screen.get("button_group") if c.key == "keuze-c")
    assert control.value == 2
