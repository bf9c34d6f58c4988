"""A choice of several: in the address, in its order, with a limit, and never trusted as text."""

import pytest
from streamlit.testing.v1 import AppTest


def page_with_choices():
    import streamlit as st

    from dashboard.ui.selection import choose_any, choose_several

    options = {"a": "Aa", "b": "Bee", "c": "Cee", "d": "Dee"}
    listed = choose_several("gebieden", "Gebieden", options, ["a", "b"], most=3)
    st.text(repr((listed, choose_any("lijnen", "Lijnen", options, ["a"]))))


def visit(**address: str | list[str]) -> AppTest:
    screen = AppTest.from_function(page_with_choices)
    for key, value in address.items():
        screen.query_params[key] = value
    screen.run()
    assert not screen.exception
    return screen


@pytest.mark.parametrize(
    ("address", "outcome"),
    [
        ({}, (["a", "b"], ["a"])),
        ({"gebieden": ["Cee", "Aa"], "lijnen": ["Dee", "Bee"]}, (["c", "a"], ["b", "d"])),
        ({"gebieden": ["Aa", "Aa"]}, (["a"], ["a"])),
        ({"gebieden": "", "lijnen": ""}, ([], [])),
    ],
)
def test_a_link_gives_the_choice_and_what_was_not_chosen_is_the_default(address, outcome):
    screen = visit(**address)
    assert screen.text[0].value == repr(outcome)
    assert not screen.warning


@pytest.mark.parametrize("key", ["gebieden", "lijnen"])
def test_an_unknown_value_is_left_out_and_said(key):
    screen = visit(**{key: ["Aa", "<b>Atlantis</b>"]})
    assert screen.text[0].value == repr((["a"] if key == "gebieden" else ["a", "b"], ["a"]))
    (said,) = (w.value for w in screen.warning)
    assert "‘bAtlantisb’" in said and "weggelaten" in said


@pytest.mark.parametrize("key", ["gebieden", "lijnen"])
def test_only_unknown_values_give_the_default(key):
    screen = visit(**{key: ["Atlantis", "Eldorado"]})
    assert screen.text[0].value == repr((["a", "b"], ["a"]))
    assert "standaardkeuze" in screen.warning[0].value


def test_more_than_fit_gives_the_first_and_says_so():
    screen = visit(gebieden=["Dee", "Cee", "Bee", "Aa"])
    assert screen.text[0].value == repr((["d", "c", "b"], ["a"]))
    assert "4 waarden" in screen.warning[0].value and "eerste 3" in screen.warning[0].value
