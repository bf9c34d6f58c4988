"""Key figures as cards: number, words and mark agree; every text is escaped."""

import pytest

from dashboard.content.cards import change
from dashboard.content.texts import Card, CardChange, Cards
from dashboard.figures import figure_of
from dashboard.ladder import AREA, GROUP, Difference


@pytest.mark.parametrize(
    ("value", "text", "direction"),
    [
        (0.0214, "+0,021", 1),
        (-0.0100, "−0,010", -1),
        (0.0099, "+0,010", 0),
        (-0.0061, "−0,006", 0),
        (0.0, "0,000", 0),
        (float("nan"), "geen gegevens", None),
    ],
)
def test_a_direction_is_shown_only_where_the_ladder_tells_one(value, text, direction):
    assert change("sinds 2018", Difference(value, AREA)) == CardChange(
        "sinds 2018", text, direction
    )


def test_a_sum_whose_interval_holds_zero_has_no_direction():
    assert change("sinds 2018", Difference(0.0106, GROUP, 0.0110)).direction == 0


def scored(moved):
    changes = (change("sinds 2018", Difference(moved, AREA)),)
    return figure_of(Cards((Card("Score", "3,930", "klasse zwak", changes),)))


@pytest.mark.parametrize(("value", "mark"), [(0.1, "▲"), (-0.1, "▼"), (0.0, "■")])
def test_a_change_has_a_mark_that_screen_readers_skip(value, mark):
    html = figure_of(
        Cards(
            (
                Card(
                    "Score",
                    "3,930",
                    "klasse zwak",
                    (change("sinds 2018", Difference(value, AREA)),),
                ),
            )
        )
    )
    assert f'<span aria-hidden="true">{mark}</span>' in html
    assert "sinds 2018" in html


def test_a_missing_change_has_words_and_no_mark():
    html = figure_of(
        Cards(
            (Card("Score", "3,930", "", (change("sinds 2018", Difference(float("nan"), AREA)),)),)
        )
    )
    assert "geen gegevens" in html
    assert not [mark for mark in "▲▼■" if mark in html]


def test_cards_show_label_value_and_remark_in_order():
    html = figure_of(
        Cards(
            (
                Card("Eerste", "1,000", "een"),
                Card("Tweede", "2,000", "twee"),
            )
        )
    )
    words = ["Eerste", "1,000", "een", "Tweede", "2,000", "twee"]
    assert [html.index(f">{w}<") for w in words] == sorted(html.index(f">{w}<") for w in words)


def test_text_on_a_card_is_never_markup():
    nasty = "<b onclick=x>&\"'"
    html = figure_of(Cards((Card(nasty, nasty, nasty, (CardChange(nasty, nasty, 1),)),)))
    assert "<b " not in html
    assert html.count("&lt;b onclick=x&gt;&amp;") == 5
