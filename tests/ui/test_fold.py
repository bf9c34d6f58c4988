"""A fold: closed there is nothing in it, open it holds all of it."""

import pytest
from streamlit.testing.v1 import AppTest


def page_with_a_fold():
    import streamlit as st

    from dashboard.ui.fold import fold

    def body():
        st.session_state["made"] = st.session_state.get("made", 0) + 1
        st.table({"Gebied": ["Aadorp"]})

    fold("Als tabel", "uitklap-proef", body)


@pytest.fixture
def screen():
    return AppTest.from_function(page_with_a_fold).run()


def test_what_is_folded_away_is_not_made(screen):
    assert [fold.label for fold in screen.expander] == ["Als tabel"]
    assert not screen.table and "made" not in screen.session_state


def test_an_opened_fold_shows_what_is_in_it_and_a_closed_one_no_more(screen):
    screen.session_state["uitklap-proef"] = True
    screen.run()
    assert len(screen.expander[0].table) == 1 and screen.session_state["made"] == 1
    screen.session_state["uitklap-proef"] = False
    screen.run()
    assert not screen.table and screen.session_state["made"] == 1
