"""A click on the map of the area that is composed: a place comes or goes; the sea is nothing."""

from streamlit.testing.v1 import AppTest


def _app() -> None:
    import streamlit as st

    from dashboard.ui import own_state
    from dashboard.ui.data import get_store

    store = get_store()

    def select(*codes: str) -> tuple[str, ...]:
        objects = {"wijk": [{"properties": {"code": code}} for code in codes]} if codes else {}
        st.session_state["kaart"] = {"selection": {"objects": objects}}
        own_state.clicked(store, "kaart")
        area = own_state.composed(store)
        return area.members if area else ()

    assert select() == ()
    seen = [own_state.rounds()]
    assert select("WK034403") == ("WK034403",)
    seen.append(own_state.rounds())
    assert select() == ("WK034403",), "a click on the sea takes nothing away"
    assert own_state.rounds() == seen[-1], "and asks the map for nothing"
    assert select("WK034404") == ("WK034403", "WK034404")
    seen.append(own_state.rounds())
    assert select("WK034404") == ("WK034403",)
    seen.append(own_state.rounds())
    assert select() == ("WK034403",), "nor does it bring back what went"
    assert select("WK999999") == ("WK034403",)
    assert len(set(seen)) == 4, "after each click the map lets go of what was clicked"
    st.write("klaar")


def test_a_click_adds_or_takes_away_and_one_beside_every_place_does_nothing():
    screen = AppTest.from_function(_app, default_timeout=30).run()
    assert not screen.exception, screen.exception[0].value
    assert screen.markdown[-1].value == "klaar"
