"""The formatter: Dutch notation, rounding half away from zero, missing values."""

from decimal import Decimal

import numpy as np
import pandas as pd
import pytest

from dashboard.language import numbers
from dashboard.vocabulary.scales import CLASSES

MISSING_VALUES = [None, float("nan"), np.nan, pd.NA, pd.NaT, np.float64("nan"), float("inf")]
ONE_ARGUMENT = [
    numbers.score,
    numbers.deviation,
    numbers.difference,
    numbers.magnitude,
    numbers.correlation,
    numbers.share,
    numbers.count,
    numbers.count_change,
    numbers.households,
    numbers.about,
    numbers.thousands,
    numbers.thousands_change,
    numbers.bound,
    numbers.rank,
    numbers.year,
    numbers.class_label,
    numbers.class_short,
]


@pytest.mark.parametrize("write", ONE_ARGUMENT)
@pytest.mark.parametrize("value", MISSING_VALUES, ids=repr)
def test_every_formatter_says_geen_gegevens_for_a_missing_value(write, value):
    assert write(value) == "geen gegevens"


@pytest.mark.parametrize("write", ONE_ARGUMENT)
@pytest.mark.parametrize("value", ["4,1", "4.1", True])
def test_text_and_booleans_are_not_numbers(write, value):
    with pytest.raises(TypeError):
        write(value)


@pytest.mark.parametrize(
    ("value", "text"),
    [(4.1189, "4,119"), (4, "4,000"), (-0.0001, "0,000"), (-1.5, "−1,500"), (1234.5, "1.234,500")],
)
def test_score_has_three_decimals_and_a_comma(value, text):
    assert numbers.score(value) == text


@pytest.mark.parametrize("write", [numbers.deviation, numbers.difference])
@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0214, "+0,021"),
        (-0.0061, "−0,006"),
        (0, "0,000"),
        (-0.0, "0,000"),
        (0.00049, "0,000"),
        (-0.00049, "0,000"),
        (0.0005, "+0,001"),
        (-0.0005, "−0,001"),
    ],
)
def test_difference_carries_a_sign_unless_it_is_shown_as_zero(write, value, text):
    assert write(value) == text


@pytest.mark.parametrize("thousandths", range(-30, 31))
def test_a_half_rounds_away_from_zero_on_the_decimal_value(thousandths):
    half = Decimal(thousandths) / 1000 + (
        Decimal("0.0005") if thousandths >= 0 else -Decimal("0.0005")
    )
    away = Decimal(thousandths + (1 if thousandths >= 0 else -1)) / 1000
    assert numbers.rounded(float(half)) == away
    assert numbers.rounded(half) == away


def test_a_half_with_float_noise_is_still_a_half():
    noisy = 4.0305 - 4.03
    assert noisy < 0.0005
    assert numbers.difference(noisy) == "+0,001"
    assert numbers.share(0.145) == "15%"
    assert numbers.share(-0.145) == "−15%"


@pytest.mark.parametrize("value", [np.float32(0.5), np.float64(0.5), Decimal("0.5"), 0.5])
def test_numbers_of_every_library_are_written_alike(value):
    assert numbers.score(value) == "0,500"


def test_rounded_zero_has_no_sign():
    assert str(numbers.rounded(-0.0001)) == "0.000"


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.921, "+0,92"), (-0.775, "−0,78"), (0.004, "0,00"), (-0.004, "0,00"), (1, "+1,00")],
)
def test_a_correlation_has_two_decimals_and_a_sign(value, text):
    assert numbers.correlation(value) == text


def test_magnitude_is_a_difference_without_its_sign():
    assert numbers.magnitude(-0.189) == numbers.magnitude(0.189) == "0,189"


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [(0.55, 0, "55%"), (0.092, 1, "9,2%"), (0, 0, "0%"), (1, 0, "100%"), (-0.12, 0, "−12%")],
)
def test_share_is_a_percentage_without_a_space(value, decimals, text):
    assert numbers.share(value, decimals) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(8374150, "8.374.150"), (8374150.4, "8.374.150"), (999, "999"), (1000, "1.000"), (0, "0"),
     (np.int64(1234), "1.234"), (-1200, "−1.200"), (12345678901234567, "12.345.678.901.234.567")],
)  # fmt: skip
def test_count_has_points_between_thousands(value, text):
    assert numbers.count(value) == text


def test_change_in_a_count_carries_a_sign():
    assert numbers.count_change(43000) == "+43.000"
    assert numbers.count_change(-43000) == "−43.000"
    assert numbers.count_change(0.2) == "0"


def test_households_agree_with_their_number():
    assert numbers.households(1) == "1 huishouden"
    assert numbers.households(0.8) == "1 huishouden"
    assert numbers.households(0) == "0 huishoudens"
    assert numbers.households(1250.4) == "1.250 huishoudens"


@pytest.mark.parametrize(
    ("value", "text"),
    [(963000, "963.000"), (963412, "963.000"), (1192345, "1.190.000"), (84, "84"), (999.6, "1.000"),
     (9996, "10.000"), (0, "0"), (1235, "1.240"), (-12355, "−12.400")],
)  # fmt: skip
def test_about_keeps_three_digits(value, text):
    assert numbers.about(value) == text


def test_rank_is_an_ordinal_from_one():
    assert numbers.rank(3) == numbers.rank(3.0) == "3e"
    assert numbers.rank(1) == "1e"
    for wrong in (0, -1, 2.5):
        with pytest.raises(ValueError, match="rank must be"):
            numbers.rank(wrong)


def test_year_has_no_thousands_point():
    assert numbers.year(2024) == numbers.year(2024.0) == numbers.year(np.int64(2024)) == "2024"


def test_period_joins_two_years_and_never_runs_backwards():
    assert numbers.period(2018, 2024) == "2018-2024"
    assert numbers.period(2018, 2018) == "2018"
    assert numbers.period(None, 2024) == "geen gegevens"
    with pytest.raises(ValueError, match="runs backwards"):
        numbers.period(2024, 2018)


@pytest.mark.parametrize(
    ("items", "text"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a en b"),
        (["a", "b", "c"], "a, b en c"),
        (["a en b", "c"], "a en b, en c"),
    ],
)
def test_join_writes_a_list_in_words(items, text):
    assert numbers.join(items) == text
    assert numbers.join(iter(items)) == text


@pytest.mark.parametrize("c", CLASSES)
def test_class_has_its_name_and_number(c):
    assert numbers.class_short(c.number) == c.name
    assert numbers.class_label(float(c.number)) == f"{c.name} (klasse {c.number})"


@pytest.mark.parametrize("wrong", [0, 10, 4.5])
def test_class_outside_the_nine_is_an_error(wrong):
    with pytest.raises(ValueError, match="class"):
        numbers.class_label(wrong)


@pytest.mark.parametrize(
    ("n", "text"),
    [(563555, "564.000"), (999, "minder dan 1.000"), (0, "0"), (1499, "1.000"), (1e6, "1.000.000")],
)
def test_households_by_class_are_told_in_thousands(n, text):
    assert numbers.thousands(n) == text


@pytest.mark.parametrize(
    ("n", "text"), [(4725, "+5.000"), (-5205, "−5.000"), (32765, "+33.000"), (400, "0")]
)
def test_a_change_is_told_in_thousands(n, text):
    assert numbers.thousands_change(n) == text


def test_a_bound_is_written_to_its_last_decimal():
    assert numbers.bound(0.0392) == "0,0392"


@pytest.mark.parametrize(
    ("x", "text"), [(1.2857, "1,3"), (38.0, "38,0"), (float("nan"), "geen dalers")]
)
def test_a_ratio_has_one_decimal_and_words_where_there_are_no_fallers(x, text):
    assert numbers.ratio(x) == text


@pytest.mark.parametrize(
    ("x", "score", "deviation", "difference"),
    [
        (0.0, "0,00", "0,00", ""),
        (0.006, "0,01", "+0,01", ""),
        (-0.0994, "−0,10", "−0,10", ""),
        (-0.0996, "−0,10", "−0,10", "−0,10"),
        (0.1, "0,10", "+0,10", "+0,10"),
        (3.934, "3,93", "+3,93", "+3,93"),
        (None, "geen gegevens", "geen gegevens", "geen gegevens"),
    ],
)
def test_running_text_has_two_decimals_and_no_number_for_a_small_difference(
    x, score, deviation, difference
):
    """A change of 0.006 is told in words: beside "vrijwel gelijk" a 0,01 would deny them."""
    assert numbers.told_score(x) == score
    assert numbers.told_deviation(x) == deviation
    assert numbers.told_difference(x) == difference
