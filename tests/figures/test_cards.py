"""Key figures as cards: number, words and mark agree; every text is escaped."""

import pytest

from dashboard.content.texts import Card, CardChange, Cards
from dashboard.figures import figure_of


@pytest.mark.parametrize(("way", "mark"), [(1, "▲"), (-1, "▼"), (0, "■")])
def test_a_change_has_a_mark_that_screen_readers_skip(way, mark):
    changes = (CardChange("sinds 2018", "+0,021", way),)
    html = figure_of(Cards((Card("Score", "3,930", "klasse zwak", changes),)))
    assert f'<span aria-hidden="true">{mark}</span>' in html
    assert "sinds 2018" in html


def test_a_change_that_may_not_be_told_has_words_and_no_mark():
    changes = (CardChange("sinds 2018", "geen gegevens", None),)
    html = figure_of(Cards((Card("Score", "3,930", "", changes),)))
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
