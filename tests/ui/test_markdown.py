"""Names to the letter: every sign that markdown or Streamlit reads is escaped."""

import re

import pytest

from dashboard.content.names import PlaceName
from dashboard.content.table import Column, Table
from dashboard.ui.markdown import plain, plain_table


def read(markdown: str) -> str:
    """What a reader sees: an escaped sign is that sign (CommonMark)."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", markdown)


@pytest.mark.parametrize("name", [
    "*", "[a](b)", ":red[x]", ":smile:", "`x`", "$a$", "<b>x</b>", "# x", "a_b_c", "~~x~~", "\\",
    "a | b", "- x", "+ x", "1. x", "12) x", "a -- b", "&amp;", "www.x.nl",
])  # fmt: skip
def test_a_name_is_read_as_it_is(name):
    shown = plain(name)
    assert read(shown) == name and shown != name


def test_an_ordinary_name_stays_as_it_is():
    for name in (
        "Wijk 03 Overvecht",
        "'s-Gravenhage",
        "Delft-West",
        "Sint (oost)",
        "4,10",
        "+0,92",
        "−0,10",
        "1.250",
    ):
        assert plain(name) == name


def test_a_table_is_shown_to_the_letter_header_and_row_label_included():
    shown = plain_table(Table((Column("`n`", ("_x_",)), Column("*a*", ("<b>",)))))
    assert shown.columns.tolist() == ["\\*a\\*"] and shown.index.tolist() == ["\\_x\\_"]
    assert shown.index.name == "\\`n\\`" and shown.iloc[0, 0] == "\\<b\\>"


def test_in_a_table_the_name_of_a_place_is_a_link_to_its_profile_and_other_text_is_not():
    name = PlaceName("Zuid [1]", "BU0123AB")
    shown = plain_table(
        Table((Column("Buurt", (name, "geen")), Column("NPLV-gebied", ("–", name))))
    )
    link = "[Zuid \\[1\\]](gebiedsprofiel?gebied=BU0123AB)"
    assert shown.index.tolist() == [link, "geen"]
    assert shown.iloc[:, 0].tolist() == ["–", link]


def test_a_table_without_rows_says_so_in_dutch():
    for others in ((), (Column("Score", (), "score"),)):
        shown = plain_table(Table((Column("Naam", ()), *others)))
        assert list(shown.index) == ["geen"] and shown.index.name == "Naam"
        assert all(cell == "" for cell in shown.to_numpy().ravel())
