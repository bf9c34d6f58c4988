"""The legend: the classes that occur, low to high, missing last, in words."""

import re

from dashboard.content.legend import class_legend
from dashboard.figures.legend import legend_html
from dashboard.vocabulary.look import COLOURS
from dashboard.vocabulary.scales import CLASSES


def items(html: str) -> list[tuple[str, str]]:
    """(colour, words) of each item."""
    return re.findall(r'background:(#[0-9a-f]{6})"></span>([^<]+)</li>', html)


def test_classes_stand_low_to_high_each_once():
    html = legend_html(class_legend([6, 4, 4, 3]))
    assert [words for _, words in items(html)] == [
        "onvoldoende",
        "zwak (beter dan onvoldoende)",
        "ruim voldoende",
    ]


def test_zwak_is_said_to_be_better_than_onvoldoende_only_where_both_stand():
    """To most readers "zwak" is the worse word of the two."""
    assert "beter dan" not in legend_html(class_legend([4, 6]))
    assert "beter dan" not in legend_html(class_legend([2, 3]))


def test_each_class_has_its_own_colour():
    told = items(legend_html(class_legend(range(1, 10))))
    assert [(colour, words.split(" (")[0]) for colour, words in told] == [
        (c.colour, c.name) for c in CLASSES
    ]


def test_missing_stands_last_and_is_named():
    assert items(legend_html(class_legend([None, 9])))[-1] == (COLOURS["missing"], "geen gegevens")


def test_missing_that_does_not_occur_is_not_in_the_legend():
    assert "geen gegevens" not in legend_html(class_legend([1, 2]))


def test_an_empty_legend_is_a_list_without_items():
    assert items(legend_html(class_legend([]))) == []
    assert legend_html(class_legend([])).startswith("<ul")
