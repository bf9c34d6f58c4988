"""Lines through the years: every value, gaps for missing, labels in Dutch, an axis that fits."""

import math
from itertools import pairwise

import pandas as pd
import pytest

from dashboard.content.lines import line_fields, lines_of
from dashboard.figures import figure_of
from dashboard.vocabulary.look import COLOURS
from dashboard.vocabulary.measures import TOTAL

NAN = float("nan")
NAMES = {"NPLV": "NPLV", "NL": "Nederland", "aadorp": "Aadorp-Oost"}
YEARS = [2018, 2020, 2022, 2024]


def table(**columns: list[float]) -> pd.DataFrame:
    return pd.DataFrame(columns, index=YEARS)


BOTH = table(NPLV=[3.901, 3.930, 3.936, 3.930], NL=[4.102, 4.117, 4.122, 4.119])


def line_chart(frame: pd.DataFrame, names: dict[str, str], change: bool = False):
    return figure_of(lines_of(frame, names, TOTAL, change))


def texts(figure) -> list[str]:
    return [a.text for a in figure.layout.annotations]


def test_every_line_has_the_values_of_the_table():
    figure = line_chart(BOTH, NAMES)
    assert [t.name for t in figure.data] == ["NPLV", "Nederland"]
    for trace, column in zip(figure.data, BOTH, strict=True):
        assert list(trace.x) == YEARS
        # 1e-6: the precision of the official files is what goes to the browser.
        assert list(trace.y) == pytest.approx(BOTH[column].tolist(), abs=1e-6)


def test_a_missing_year_leaves_a_gap_in_the_line():
    figure = line_chart(table(NPLV=[3.9, NAN, NAN, 3.95]), NAMES)
    assert list(figure.data[0].y) == [3.9, None, None, 3.95]
    assert figure.data[0].connectgaps is False
    assert figure.data[0].customdata[1] == "geen gegevens"


def test_a_line_without_any_value_is_no_error_and_has_no_label():
    figure = line_chart(table(NPLV=[NAN] * 4, NL=BOTH["NL"].tolist()), NAMES)
    assert list(figure.data[0].y) == [None] * 4
    assert not [t for t in texts(figure) if "NPLV" in t and "<b>" in t]


def test_a_chart_without_any_value_is_no_error():
    figure = line_chart(table(NPLV=[NAN] * 4), NAMES)
    assert all(math.isfinite(x) for x in figure.layout.yaxis.range)


def test_a_line_is_labelled_at_its_end_with_name_and_number_in_dutch():
    found = texts(line_chart(BOTH, NAMES))
    assert "<b>NPLV</b><br>3,930" in found
    assert "<b>Nederland</b><br>4,119" in found


def test_a_change_is_labelled_with_its_sign():
    found = texts(line_chart(BOTH - BOTH.iloc[0], NAMES, change=True))
    assert "<b>NPLV</b><br>+0,029" in found
    fall = texts(line_chart(table(NPLV=[0.0, 0.0, 0.0, -0.006]), NAMES, change=True))
    assert "<b>NPLV</b><br>−0,006" in fall


def test_hovering_says_the_number_in_dutch():
    trace = line_chart(BOTH, NAMES).data[0]
    assert list(trace.customdata) == ["3,901", "3,930", "3,936", "3,930"]


@pytest.mark.parametrize("change", [False, True])
@pytest.mark.parametrize(
    "values", [[3.9, 3.95, 4.0, 4.1], [4.0] * 4, [-0.2, -0.1, -0.3, -0.2], [0.1, 0.2, NAN, 0.3]]
)
def test_the_axis_covers_every_value_with_room_to_spare(values, change):
    low, high = line_chart(table(NPLV=values), NAMES, change).layout.yaxis.range
    known = [v for v in values if not math.isnan(v)]
    assert low < min(known) and max(known) < high


def test_an_axis_of_change_holds_zero():
    for values in ([0.1, 0.2, 0.3, 0.4], [-0.4, -0.3, -0.2, -0.1]):
        low, high = line_chart(table(NPLV=values), NAMES, change=True).layout.yaxis.range
        assert low < 0 < high


def test_every_year_is_named_on_the_axis():
    axis = line_chart(BOTH, NAMES).layout.xaxis
    assert list(axis.tickvals) == YEARS
    assert list(axis.ticktext) == ["2018", "2020", "2022", "2024"]
    assert axis.range[0] < 2018 and axis.range[1] > 2024


def test_of_nine_years_those_that_fit_a_phone_are_named_and_every_one_has_a_tick():
    years = [2002, 2008, 2012, 2014, 2016, 2018, 2020, 2022, 2024]
    axis = line_chart(pd.DataFrame({"NL": [4.0] * 9}, index=years), NAMES).layout.xaxis
    assert list(axis.tickvals) == years
    assert all(text in ("", str(year)) for year, text in zip(years, axis.ticktext, strict=True))
    named = [year for year, text in zip(years, axis.ticktext, strict=True) if text]
    assert (named[0], named[-1]) == (2002, 2024)
    # On a phone the axis is about 200 pixels for 22 years, and a year about 32 wide.
    assert min(b - a for a, b in pairwise(named)) * 200 / 22 >= 32


def test_the_start_of_the_programme_stands_between_its_years_and_only_there():
    start = "start NPLV, juli 2022"
    assert start in texts(line_chart(BOTH, NAMES))
    assert start not in texts(line_chart(BOTH.loc[:2022], NAMES))


def test_the_bands_of_the_classes_are_named_in_a_chart_of_scores_alone():
    wide = table(NPLV=[3.7, 3.8, 4.0, 4.2])
    assert {"zwak", "goed"} <= set(texts(line_chart(wide, NAMES)))
    assert "zwak" not in texts(line_chart(wide - 3.7, NAMES, change=True))


def test_labels_of_lines_that_end_together_keep_apart():
    figure = line_chart(table(NPLV=[3.9, 3.9, 4.0, 4.0], NL=[4.1, 4.1, 4.0, 4.0]), NAMES)
    heights = sorted(a.y for a in figure.layout.annotations if a.text.startswith("<b>"))
    low, high = figure.layout.yaxis.range
    # A label has two lines of 14 pixels in a plot of about 316: a tenth of its height.
    assert heights[1] - heights[0] > 0.1 * (high - low)


def test_lines_differ_in_more_than_their_colour():
    figure = line_chart(BOTH.assign(aadorp=[3.8, 3.8, 3.8, 3.8]), NAMES)
    assert len({t.marker.symbol for t in figure.data}) == 3
    assert len({t.line.color for t in figure.data}) == 3
    assert [t.line.color for t in figure.data][:2] == [COLOURS["programme"], COLOURS["country"]]


def test_numbers_on_the_axes_follow_dutch_notation():
    assert line_chart(BOTH, NAMES).layout.separators == ",."


def test_the_alt_text_and_the_table_follow_from_the_figure():
    figure = lines_of(table(NPLV=[3.9, NAN, 3.95, 4.0]), NAMES, TOTAL)
    fields = line_fields(figure, "Totaalscore", "punten")
    assert fields["alt"] == (
        "Lijngrafiek: totaalscore (punten), 2018-2024. "
        "NPLV: 3,900 in 2018 en 4,000 in 2024; geen gegevens in 2020."
    )
    assert [(c.header, c.kind) for c in fields["table"].columns] == [
        ("Jaar", "year"),
        ("NPLV", "score"),
    ]
    assert fields["table"]["NPLV"].values == figure.series[0].values
    assert fields["unit"] == "punten"
