"""Names of places in drawings: links to their profile, to the letter, and points that say which."""

from dashboard.content.figures import (
    Axis,
    Dot,
    Dumbbell,
    DumbbellRow,
    Lines,
    Panel,
    Panels,
    RankLine,
    Ranks,
    Series,
    Strip,
    StripRow,
)
from dashboard.content.names import PlaceName
from dashboard.content.texts import Card, CardChange, Cards, Cell, HeatRow, HeatTable, Listing
from dashboard.figures import figure_of
from dashboard.figures.names import html_name, plotly_name

NAME = PlaceName("Zuid <1> & co", "WK012301")
HTML = '<a href="gebiedsprofiel?gebied=WK012301" target="_self">Zuid &lt;1&gt; &amp; co</a>'
AXIS = Axis("score")
LINE = Series(NAME, "area-0", (4.0, 4.1))


def test_a_name_is_escaped_and_a_link_only_where_it_knows_its_place() -> None:
    assert html_name(NAME) == plotly_name(NAME) == HTML
    assert html_name(str(NAME)) == plotly_name(str(NAME)) == "Zuid &lt;1&gt; &amp; co"


def test_a_code_can_not_leave_its_address() -> None:
    assert html_name(PlaceName("x", 'a"><script>')) == (
        '<a href="gebiedsprofiel?gebied=a%22%3E%3Cscript%3E" target="_self">x</a>'
    )


def test_every_figure_of_html_links_the_names_in_it() -> None:
    for figure in (
        Panels((2018, 2024), (Panel(NAME, (LINE,), "x"),), AXIS),
        HeatTable("x", "x", ("x",), (HeatRow(NAME, (Cell(("x",), "class-4"),)),)),
        Cards((Card("x", "x", "x", (CardChange(NAME, "x", None),)),)),
        Listing(((NAME, "x"),)),
    ):
        assert HTML in figure_of(figure)


def test_labels_beside_lines_and_rows_are_links_where_a_click_reaches_them() -> None:
    for figure in (
        Lines((2018, 2024), (LINE,), AXIS),
        Ranks((2018, 2024), (RankLine(NAME, (1, 2), (1, 2)),)),
        Dumbbell((DumbbellRow(NAME, 1.0, 2.0, ""),), ("toen", "nu"), AXIS),
        Strip((StripRow(NAME, 1.0, (Dot(NAME, 1.0, None),)),), AXIS),
    ):
        texts = [str(note.text) for note in figure_of(figure).layout.annotations]
        assert any(NAME.address in text for text in texts), figure


def test_a_point_or_line_of_a_place_says_which_place_it_is() -> None:
    rows = (DumbbellRow("Nederland", 1.0, 2.0, ""), DumbbellRow(NAME, 1.0, 2.0, ""))
    dots = [t for t in figure_of(Dumbbell(rows, ("toen", "nu"), AXIS)).data if t.mode == "markers"]
    assert [tuple(t.ids) for t in dots] == [("#0", "WK012301")] * 2
    (line,) = figure_of(Lines((2018, 2024), (LINE,), AXIS)).data
    assert line.meta == "WK012301"


def test_points_without_a_place_say_nothing() -> None:
    rows = (DumbbellRow("Nederland", 1.0, 2.0, ""),)
    assert all(t.ids is None for t in figure_of(Dumbbell(rows, ("toen", "nu"), AXIS)).data)
