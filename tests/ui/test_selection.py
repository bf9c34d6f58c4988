"""The choices of a reader: in the address, checked, and never trusted as text."""

import pytest
from streamlit.testing.v1 import AppTest


def page_with_choices():
    import streamlit as st

    from dashboard.ui.selection import choose_from_list, choose_one, switch

    area = choose_from_list("gebied", "Gebied", {"a-b": "Aa Bee", "c": "Cee"})
    period = choose_one(
        "periode", "Periode", {(2018, 2024): "2018-2024", (2022, 2024): "2022-2024"}
    )
    st.text(repr((area, period, switch("lang", "Langere reeks"))))


DEFAULT = (None, (2018, 2024), False)


def visit(**address: str) -> AppTest:
    screen = AppTest.from_function(page_with_choices)
    for key, value in address.items():
        screen.query_params[key] = value
    screen.run()
    assert not screen.exception
    return screen


def outcome(screen: AppTest) -> str:
    return screen.text[0].value


def test_without_a_choice_the_address_is_bare_and_the_first_option_counts():
    screen = visit()
    assert outcome(screen) == repr(DEFAULT)
    assert not screen.warning and not dict(screen.query_params)


def test_a_link_with_labels_reproduces_every_choice():
    screen = visit(gebied="Aa Bee", periode="2022-2024", lang="true")
    assert outcome(screen) == repr(("a-b", (2022, 2024), True))
    assert not screen.warning


@pytest.mark.parametrize(
    ("key", "label"), [("gebied", "gebied"), ("periode", "periode"), ("lang", "langere reeks")]
)
def test_an_unknown_value_is_said_in_dutch_and_the_default_is_shown(key, label):
    screen = visit(**{key: "Atlantis"})
    assert outcome(screen) == repr(DEFAULT)
    (warning,) = (w.value for w in screen.warning)
    assert f"bij ‘{label}’" in warning and "‘Atlantis’" in warning
    assert "standaardkeuze" in warning and "Kies" in warning


def test_one_unknown_value_leaves_the_other_choices_alone():
    screen = visit(gebied="Cee", periode="1999-2000", lang="true")
    assert outcome(screen) == repr(("c", (2018, 2024), True))
    assert len(screen.warning) == 1


def test_an_unknown_value_is_gone_after_the_first_look():
    screen = visit(gebied="Atlantis")
    assert "gebied" not in dict(screen.query_params)
    assert not screen.run().warning


@pytest.mark.parametrize("key", ["gebied", "periode"])
def test_an_empty_value_is_the_default_without_a_warning(key):
    screen = visit(**{key: ""})
    assert outcome(screen) == repr(DEFAULT)
    assert not screen.warning


NASTY = (
    "**vet** [link](https://example.org)",
    "<script>alert(1)</script>",
    "![plaatje](https://example.org/x.png)",
    ":red[rood] :material/home: $x^2$ `code`",
    "a\n\n# kop\n\n- lijst",
    "\\*\\[x](y)",
    "~~weg~~ _schuin_ |tabel|",
    "\u202egespiegeld\u200b",
    "'; DROP TABLE scores; --",
    "x" * 5000,
    "../../etc/passwd",
    "%00%0a",
    "😀",
)


@pytest.mark.parametrize("key", ["gebied", "periode", "lang"])
@pytest.mark.parametrize("nasty", NASTY, ids=range(len(NASTY)))
def test_nonsense_from_the_address_is_shown_as_plain_short_text(key, nasty):
    screen = visit(**{key: nasty})
    assert outcome(screen) == repr(DEFAULT)
    (warning,) = (w.value for w in screen.warning)
    quoted = warning.split("onbekende waarde: ‘")[1].split("’. U ziet")[0]
    assert len(quoted) <= 40
    assert not set(quoted) & set("*[]()<>!:$`_~#|\\/\n\u202e\u200b")


@pytest.mark.parametrize("value", ["True", "TRUE"])
def test_no_warning_for_a_value_that_was_taken_over(value):
    screen = visit(lang=value)
    assert outcome(screen) == repr((None, (2018, 2024), True))
    assert not screen.warning


def test_a_choice_can_be_made_after_a_link_that_was_unknown():
    screen = visit(gebied="Atlantis")
    screen.selectbox(key="gebied").set_value("c").run()
    assert outcome(screen) == repr(("c", (2018, 2024), False))
    assert not screen.warning
