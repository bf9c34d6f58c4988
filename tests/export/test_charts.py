"""The native charts of a workbook: the numbers of the figure, in its colours, and never a lie."""

import pytest
from openpyxl.chart.bar_chart import BarChart
from openpyxl.chart.line_chart import LineChart
from openpyxl.chart.scatter_chart import ScatterChart

from dashboard.content.answers import Answer, Sign, Span, Spot, Track, Tracks
from dashboard.content.figures import (
    Axis,
    Bars,
    Columns,
    Dumbbell,
    DumbbellRow,
    Lines,
    Mark,
    RankLine,
    Ranks,
    Series,
    StackedBars,
    Step,
    Waterfall,
)
from dashboard.content.look import look
from dashboard.content.table import Column, Table
from dashboard.export.workbook.sheet_names import CHART_DATA
from dashboard.vocabulary.look import COLOURS
from tests.export.charts import Read
from tests.export.taken import taken
from tests.export.tiles import a_tile_of_each

SCORE = Axis("score")
YEARS = (2018, 2020, 2024)


def read(figure, table: Table | None = None) -> Read:
    return Read(taken(figure=figure, **({"table": table} if table else {})).content)


def lines(*series: Series, **more) -> Lines:
    return Lines(YEARS, series, SCORE, **more)


def test_lines_stand_at_their_years_and_a_missing_year_is_a_gap():
    found = read(lines(Series("Zuid", "area-0", (3.9, None, 4.0))))
    assert isinstance(found.chart, ScatterChart) and found.chart.display_blanks == "gap"
    assert found.told() == {"Zuid": [3.9, None, 4.0]}
    assert found.cells(found.series[0].xVal.numRef.f) == list(YEARS)


def test_a_line_has_the_colour_dash_and_marker_of_its_role():
    (line,) = read(lines(Series("Zuid", "area-0", (3.9, 3.9, 4.0)))).series
    assert line.spPr.ln.solidFill.srgbClr.lower() == look("area-0").colour[1:]
    assert (line.spPr.ln.prstDash, line.marker.symbol) == ("dash", "diamond")


def test_a_mark_is_an_upright_line_over_the_whole_axis():
    found = read(lines(Series("Zuid", "area-0", (3.9, 3.9, 4.0)), marks=(Mark(2022.5, "start"),)))
    mark, axis = found.series[1], found.chart.y_axis.scaling
    assert found.cells(mark.xVal.numRef.f) == [2022.5, 2022.5]
    assert found.values(mark) == pytest.approx([axis.min, axis.max])
    assert axis.min < 3.9 and axis.max > 4.0


def test_numbers_that_stand_in_the_table_are_taken_from_it():
    table = Table((Column("Jaar", YEARS, "year"), Column("Zuid", (3.9, 3.9, 4.0), "score")))
    found = read(lines(Series("Zuid", "area-0", (3.9, 3.9, 4.0))), table)
    assert found.series[0].yVal.numRef.f == "Blad!$B$9:$B$11"
    assert found.series[0].xVal.numRef.f == "Blad!$A$9:$A$11"
    assert found.book[CHART_DATA].sheet_state == "hidden"


def test_a_line_that_is_a_row_of_the_table_is_taken_from_that_row():
    columns = zip(YEARS, ((3.9, 4.1), (None, 4.1), (4.0, 4.2)), strict=True)
    table = Table(
        (
            Column("Lijn", ("Zuid", "Noord")),
            *(Column(str(year), values, "score") for year, values in columns),
        )
    )
    found = read(lines(Series("Zuid", "area-0", (3.9, None, 4.0))), table)
    assert found.series[0].yVal.numRef.f == "Blad!$B$9:$D$9"
    assert found.told() == {"Zuid": [3.9, None, 4.0]}


def test_bars_keep_their_order_from_top_to_bottom_and_carry_their_numbers():
    bars = Bars(("a", "b"), (Series("nu", "area", (0.1, None)),), Axis("difference", zero=True))
    found = read(bars)
    assert isinstance(found.chart, BarChart) and found.chart.barDir == "bar"
    assert found.chart.x_axis.scaling.orientation == "maxMin"
    assert found.told() == {"nu": [0.1, None]}
    assert found.series[0].dLbls.numFmt == "+0.000;-0.000;0.000"


def test_a_bar_that_rounds_to_zero_has_a_number_without_a_sign():
    values = (-0.0004, 0.1, None, 0.0)
    bars = Bars(tuple("abcd"), (Series("nu", "area", values),), Axis("difference"))
    assert read(bars).labels(0) == {0: "0,000"}


def test_a_part_without_a_text_has_no_number_and_one_with_another_text_keeps_that():
    series = (Series("a", "worse", (0.25, 0.02)), Series("b", "better", (0.75, 0.98)))
    stack = StackedBars(("x", "y"), series, Axis("share"), (("25%", ""), ("3", "4")))
    found = read(stack)
    assert found.labels(0) == {1: None} and found.series[0].dLbls.numFmt == "0%"
    assert found.labels(1) == {0: "3", 1: "4"}


def test_of_columns_opposite_each_other_the_second_goes_down_and_shows_no_minus():
    series = (Series("omhoog", "better", (5.0,)), Series("omlaag", "worse", (3.0,)))
    figure = Columns(("a",), series, Axis("count"), labels=(("5",), ("3",)), opposite=True)
    found = read(figure)
    assert found.told() == {"omhoog": [5], "omlaag": [-3]}
    assert found.series[1].dLbls.numFmt == "#,##0;#,##0"


@pytest.mark.parametrize(
    "steps", [(0.3, -0.5, 0.1), (-0.2, 0.5, -0.4), (0.1, 0.2), (-0.1, -0.2), (0.2, -0.2)]
)
def test_a_waterfall_stands_where_its_steps_are_also_across_zero(steps):
    total = Step("Totaal", sum(steps))
    figure = Waterfall(
        tuple(Step(f"s{n}", v) for n, v in enumerate(steps)), total, Axis("difference")
    )
    found = read(figure)
    hidden, *seen, numbers = found.series
    floats = found.values(hidden)
    start = 0.0
    for at, step in enumerate([*steps, sum(steps)]):
        start = 0.0 if at == len(steps) else start
        ends = sorted((start, start + step))
        parts = [found.values(s)[at] or 0.0 for s in seen]
        top = max(floats[at], 0.0) + sum(p for p in parts if p > 0)
        bottom = min(floats[at], 0.0) + sum(p for p in parts if p < 0)
        # Above zero a bar reaches from where it floats; below it likewise.
        assert (min(floats[at], 0.0) or top) == pytest.approx(ends[1] if ends[1] else top, abs=1e-9)
        assert (max(floats[at], 0.0) or bottom) == pytest.approx(ends[0], abs=1e-9)
        assert found.values(numbers)[at] == pytest.approx(ends[1], abs=1e-9)
        start += step
    assert hidden.spPr.noFill
    written = found.labels(len(seen) + 1).values()
    assert list(written) == [f"{v:+.3f}".replace(".", ",").replace("-", "−") if v else "0,000"
                       for v in (*steps, round(sum(steps), 9))]  # fmt: skip


def test_a_step_has_the_colour_of_its_side_and_the_total_that_of_its_place():
    figure = Waterfall(
        (Step("a", 0.3), Step("b", -0.1)), Step("Totaal", 0.2), Axis("difference"), role="area-0"
    )
    found = read(figure)
    colours = [s.spPr.solidFill.srgbClr.lower() for s in found.series[1:-1]]
    roles = [COLOURS["better"], COLOURS["worse"], look("area-0").colour]
    assert colours == [role[1:] for role in roles]


def test_a_dumbbell_has_both_its_dots_and_its_mark():
    rows = (DumbbellRow("Zuid", 0.1, 0.3, ""), DumbbellRow("Noord", None, 0.2, "", "chosen"))
    marks = (Mark(0.25, "Nederland"),)
    found = read(Dumbbell(rows, ("2018", "2024"), Axis("deviation"), marks))
    assert isinstance(found.chart, LineChart)
    assert found.told() == {"2018": [0.1, None], "2024": [0.3, 0.2], "Nederland": [0.25, 0.25]}
    joins = found.series[0].errBars
    assert found.cells(joins.plus.numRef.f) == pytest.approx([0.2, 0])
    assert found.cells(joins.minus.numRef.f) == [0, 0]


def test_ranks_have_the_best_on_top():
    ranks = (RankLine("Zuid", (1, None), (1, None)), RankLine("Noord", (2, 1), (2, 1), "area-0"))
    found = read(Ranks((2018, 2024), ranks))
    assert found.chart.y_axis.scaling.orientation == "maxMin"
    assert found.told() == {"Zuid": [1, None], "Noord": [2, 1]}
    # The room for names at the right has no years.
    axis = found.chart.x_axis
    assert axis.scaling.max > 2024 and axis.number_format.formatCode == '[<=2024]0;""'


def test_rows_on_a_scale_are_bars_of_what_starts_at_zero_and_of_the_dots():
    rows = (
        Track("Zuid", "", "", (Span(-0.3, 0.4, "line"), Span(0.0, 0.1, "programme"))),
        Track("Noord", "", "", (Span(-0.2, 0.0, "programme"),), (Spot(0.05, "comparable"),)),
    )
    signs = (
        Sign("span", "programme", "het gebied"),
        Sign("span", "line", "laagste tot hoogste"),
        Sign("spot", "comparable", "vergelijkbaar"),
        Sign("line", "country", "Nederland"),
    )
    figure = Tracks("Verandering", rows, (-0.4, 0.4), ("achteruit", "vooruit"), signs)
    for shown in (figure, Answer((), (), figure)):
        told = read(shown).told()
        assert told == {"het gebied": [0.1, -0.2], "vergelijkbaar": [None, 0.05]}


def test_the_chart_is_described_for_who_cannot_see_it_and_has_the_headline_as_title():
    tile = taken(figure=lines(Series("Zuid", "area", (3.9, 3.9, 4.0))), alt="Een lijn omhoog.")
    found = Read(tile.content)
    assert found.cells(found.chart.title.tx.strRef.f) == ["Het ging vooruit."]
    assert "Een lijn omhoog." in found.parts.read("xl/drawings/drawing1.xml").decode()


@pytest.mark.parametrize(
    "figure",
    [
        lines(Series("Zuid", "area", (None, None, None))),
        Bars(("a",), (Series("x", "area", (None,)),), SCORE),
        StackedBars(("a",), (Series("x", "area", (None,)),), SCORE),
        Columns(("a",), (Series("x", "area", (None,)),), SCORE),
        Waterfall((), Step("Totaal", 0.0), SCORE),
        Dumbbell((DumbbellRow("a", None, None, ""),), ("2018", "2024"), SCORE),
        Ranks((2018,), (RankLine("a", (None,), (None,)),)),
    ],
    ids=lambda figure: type(figure).__name__,
)
def test_where_nothing_is_known_there_is_no_chart(figure):
    assert not read(figure).charts


CHARTS = {
    *("Lines", "Bars", "StackedBars", "Columns", "Waterfall", "Dumbbell", "Scatter", "Ranks"),
    *("Tracks", "Answer"),
}


def test_every_real_figure_of_these_kinds_has_a_chart_and_every_number_in_it(real):
    seen = set()
    for what, content in a_tile_of_each(real):
        kind = type(content.figure).__name__
        found = Read(content)
        assert bool(found.charts) == (kind in CHARTS), what
        seen.add(kind)
        for name, values in found.told().items() if found.charts else ():
            assert name and all(isinstance(v, int | float | None) for v in values), what
    assert seen >= CHARTS | {"AreaMap", "SpotMap", "HeatTable", "Cards", "Panels", "Strip"}


def test_the_lines_of_a_real_tile_are_the_numbers_of_its_figure(real):
    contents = dict(a_tile_of_each(real))
    for what in ("lijnen", "lijnen van een gebied", "staven", "stapels"):
        figure, told = contents[what].figure, Read(contents[what]).told()
        by_name = {name.lower(): values for name, values in told.items()}
        for series in figure.series:
            found = by_name[series.name.lower()]
            assert [v is None for v in found] == [v is None for v in series.values]
            known = [v for v in series.values if v is not None]
            assert [v for v in found if v is not None] == pytest.approx(known, abs=1e-9)
