"""Bars per dimension: their values and order are those of the table."""

import pandas as pd
import pytest

from dashboard.figures.bars import balance_bars, gap_bars
from dashboard.vocabulary import DIMENSION_KEYS, DIMENSIONS, MEASURES

GAPS = {
    2018: {"fys": -0.014, "onv": -0.131, "soc": -0.060, "vrz": 0.078, "won": -0.073},
    2024: {"fys": -0.015, "onv": -0.130, "soc": -0.057, "vrz": 0.070, "won": -0.057001},
}


def table(gaps: dict = GAPS) -> pd.DataFrame:
    index = pd.MultiIndex.from_product([gaps, DIMENSION_KEYS], names=["year", "dimension"])
    return pd.DataFrame({"gap": [gaps[y][k] for y, k in index]}, index=index)


def plain(label: str) -> str:
    return label.replace("<br>", " ").replace("  ", " ")


def by_name(figure, year: int) -> dict[str, float | None]:
    trace = next(t for t in figure.data if t.name == str(year))
    return {plain(label): x for label, x in zip(trace.y, trace.x, strict=True)}


@pytest.mark.parametrize("year", [2018, 2024])
def test_a_bar_is_as_long_as_the_gap(year):
    expected = {DIMENSIONS[k].name: v for k, v in GAPS[year].items()}
    # 1e-6: what goes to the browser has the precision of the official files.
    assert by_name(gap_bars(table()), year) == pytest.approx(expected, abs=1e-6)


def test_the_largest_backlog_of_the_last_year_stands_on_top():
    """Plotly draws the first category at the bottom."""
    figure = gap_bars(table())
    for trace in figure.data:
        order = [plain(label) for label in reversed(trace.y)]
        assert order == [DIMENSIONS[k].name for k in ("onv", "won", "soc", "fys", "vrz")]


def test_every_bar_has_its_number_in_dutch():
    trace = next(t for t in gap_bars(table()).data if t.name == "2024")
    shown = dict(zip((plain(y) for y in trace.y), trace.text, strict=True))
    assert shown["Overlast en onveiligheid"] == "−0,130"
    assert shown["Voorzieningen"] == "+0,070"


def test_a_missing_gap_has_no_bar_and_is_named():
    figure = gap_bars(table({y: GAPS[y] | {"soc": float("nan")} for y in GAPS}))
    assert by_name(figure, 2024)["Sociale samenhang"] is None
    trace = figure.data[0]
    assert trace.text[[plain(y) for y in trace.y].index("Sociale samenhang")] == "geen gegevens"


@pytest.mark.parametrize("sign", [1, -1])
def test_the_axis_covers_zero_and_every_bar_with_room_for_its_number(sign):
    gaps = {y: {k: sign * abs(v) for k, v in row.items()} for y, row in GAPS.items()}
    low, high = gap_bars(table(gaps)).layout.xaxis.range
    values = [v for row in gaps.values() for v in row.values()]
    assert low < min(*values, 0) and max(*values, 0) < high


def test_the_axis_says_which_side_is_worse():
    title = gap_bars(table()).layout.xaxis.title.text
    assert title.index("slechter dan Nederland") < title.index("beter")


def test_two_years_are_named_in_the_legend():
    figure = gap_bars(table())
    assert figure.layout.showlegend
    assert {t.name for t in figure.data} == {"2018", "2024"}
    assert len({t.marker.color for t in figure.data}) == 2


def test_the_balance_has_a_bar_per_measure_for_both_references_with_the_total_on_top():
    balance = pd.DataFrame(
        {
            "difference": [-0.02, 0.01, -0.03, 0.0, 0.005, -0.005],
            "difference_country": [-0.2, -0.02, -0.1, -0.06, 0.05, -0.07],
        },
        index=list(MEASURES),
    )
    near, far = (
        next(t for t in balance_bars(balance).data if words in t.name)
        for words in ("vergelijkbare wijken", "Nederland")
    )
    for trace, column in ((near, "difference"), (far, "difference_country")):
        labels = [plain(label) for label in trace.y]
        assert labels == list(MEASURES.values())[::-1]  # Plotly starts at the bottom
        assert list(trace.x) == balance[column].tolist()[::-1]
    assert list(near.text)[-1] == "−0,020" and list(far.text)[-1] == "−0,200"
    low, high = balance_bars(balance).layout.xaxis.range
    assert low < -0.2 and high > 0.05
