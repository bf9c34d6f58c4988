"""What is chosen on the map and where it looks: one state, whoever changes it."""

from streamlit.testing.v1 import AppTest


def _app() -> None:
    import streamlit as st

    from dashboard.content.view import View
    from dashboard.ui import place_state
    from dashboard.ui.data import get_store

    store = get_store()

    def select(*codes: str) -> None:
        objects = {"wijk": [{"properties": {"code": code}} for code in codes]} if codes else {}
        st.session_state["kaart"] = {"selection": {"objects": objects}}
        place_state.clicked(store, "kaart")

    def seen() -> str | None:
        return place_state.chosen_place(store)

    assert seen() is None
    select("WK034403")
    assert seen() == "WK034403" and st.query_params["plaats"] == "WK034403"
    select()  # the same place again: nothing is selected, and it stays
    assert seen() == "WK034403"
    select("WK999999")
    assert seen() == "WK034403"
    place_state.choose_place("GM0363")  # from the list
    select()  # a click on the sea
    assert seen() == "GM0363"
    first = place_state.rounds("WK034403")
    again = place_state.rounds("GM0363")  # the map lets go of what was clicked before
    assert again != first and place_state.rounds("GM0363") == again
    select("WK034403")
    assert seen() == "WK034403" and place_state.rounds(seen()) == again
    place_state.choose_place(None)
    assert seen() is None and "plaats" not in st.query_params

    before = place_state.view(store, None)
    for code in (None, "WK034403", "WK034403", None, None):
        place_state.look_at(store, code)
        after = place_state.view(store, None)
        assert isinstance(after, View) and after != before
        assert after.latitude != before.latitude and after.longitude != before.longitude
        assert after.zoom != before.zoom
        before = after
    st.write("klaar")


def test_clicks_choices_and_views_are_one_state():
    screen = AppTest.from_function(_app, default_timeout=30).run()
    assert not screen.exception, screen.exception[0].value
    assert screen.markdown[-1].value == "klaar"
