"""Bars per dimension: their values and order are those of the table."""

import math

import pandas as pd
import pytest

from dashboard.content.bars import BESIDE_COUNTRY, lowest_first, measure_bars
from dashboard.content.values import values_of
from dashboard.figures import figure_of
from dashboard.vocabulary.look import COLOURS
from dashboard.vocabulary.measures import DIMENSIONS, MEASURES

GAPS = {
    2018: {"fys": -0.014, "onv": -0.131, "soc": -0.060, "vrz": 0.078, "won": -0.073},
    2024: {"fys": -0.015, "onv": -0.130, "soc": -0.057, "vrz": 0.070, "won": -0.057001},
}
NAN = float("nan")


def drawn(gaps: dict = GAPS):
    columns = {str(year): pd.Series(row) for year, row in gaps.items()}
    keys = lowest_first(columns["2024"])
    return figure_of(measure_bars(columns, ("earlier", "programme"), keys, BESIDE_COUNTRY))


def plain(label: str) -> str:
    return label.replace("<br>", " ").replace("  ", " ")


def by_name(figure, year: int) -> dict[str, float | None]:
    trace = next(t for t in figure.data if t.name == str(year))
    return {plain(label): x for label, x in zip(trace.y, trace.x, strict=True)}


@pytest.mark.parametrize("year", [2018, 2024])
def test_a_bar_is_as_long_as_the_gap(year):
    expected = {DIMENSIONS[k].name: v for k, v in GAPS[year].items()}
    # 1e-6: what goes to the browser has the precision of the official files.
    assert by_name(drawn(), year) == pytest.approx(expected, abs=1e-6)


def test_the_largest_backlog_stands_on_top():
    """Plotly draws the first category at the bottom."""
    for trace in drawn().data:
        order = [plain(label) for label in reversed(trace.y)]
        assert order == [DIMENSIONS[k].name for k in ("onv", "won", "soc", "fys", "vrz")]


def test_the_first_of_a_group_stands_on_top_and_is_named_first():
    """Plotly draws the last of a group on top."""
    figure = drawn()
    assert [t.name for t in figure.data] == ["2024", "2018"]
    assert figure.layout.legend.traceorder == "reversed"


def test_every_bar_has_its_number_in_dutch():
    trace = next(t for t in drawn().data if t.name == "2024")
    shown = dict(zip((plain(y) for y in trace.y), trace.text, strict=True))
    assert shown["Overlast en onveiligheid"] == "−0,130"
    assert shown["Voorzieningen"] == "+0,070"


def test_a_missing_gap_has_no_bar_and_is_named():
    figure = drawn({y: GAPS[y] | {"soc": NAN} for y in GAPS})
    assert by_name(figure, 2024)["Sociale samenhang"] is None
    trace = figure.data[0]
    assert trace.text[[plain(y) for y in trace.y].index("Sociale samenhang")] == "geen gegevens"


def test_without_any_value_there_is_an_axis_all_the_same():
    low, high = drawn({y: dict.fromkeys(GAPS[y], NAN) for y in GAPS}).layout.xaxis.range
    assert low < 0 < high and not math.isnan(low + high)


@pytest.mark.parametrize("sign", [1, -1])
def test_the_axis_covers_zero_and_every_bar_with_room_for_its_number(sign):
    gaps = {y: {k: sign * abs(v) for k, v in row.items()} for y, row in GAPS.items()}
    low, high = drawn(gaps).layout.xaxis.range
    values = [v for row in gaps.values() for v in row.values()]
    assert low < min(*values, 0) and max(*values, 0) < high


def test_the_axis_says_which_side_is_worse():
    title = drawn().layout.xaxis.title.text
    assert title.index("slechter dan Nederland") < title.index("beter")


def test_two_years_are_named_in_the_legend():
    figure = drawn()
    assert figure.layout.showlegend
    colours = {t.name: t.marker.color for t in figure.data}
    assert colours == {"2018": COLOURS["earlier"], "2024": COLOURS["programme"]}


def test_the_legend_is_a_button_only_where_a_bar_may_be_left_out():
    bars = measure_bars({"a": pd.Series({"lbm": 1.0})}, ("area",), ["lbm"], "")
    assert bars.still is False and figure_of(bars).layout.legend.itemclick is None
    still = measure_bars({"a": pd.Series({"lbm": 1.0})}, ("area",), ["lbm"], "", still=True)
    assert figure_of(still).layout.legend.itemclick is False


def test_the_bars_are_of_the_measures_that_are_asked_in_their_order():
    values = pd.Series([-0.02, 0.01, -0.03, 0.0, 0.005, -0.005], index=list(MEASURES))
    bars = measure_bars({"verschil": values}, ("comparable",), MEASURES, "")
    assert bars.categories == tuple(MEASURES.values())
    assert bars.series[0].values == tuple(values)


def test_a_missing_value_comes_first_in_the_order_and_is_none_in_a_figure():
    assert lowest_first(pd.Series({"a": 1.0, "b": NAN, "c": -1.0})) == ["b", "c", "a"]
    assert values_of([1, NAN, None, pd.NA]) == (1.0, None, None, None)
