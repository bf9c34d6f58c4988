"""Alt texts: measure, unit, period, values, what is missing, and a limit to the length."""

import re

import pandas as pd
import pytest

from dashboard.language import alt_texts, numbers
from dashboard.vocabulary.measures import SCORE_UNIT
from dashboard.vocabulary.scales import CLASSES

YEARS = (2018, 2020, 2022, 2024)
LINES = {
    "Nederland": {2018: 4.101, 2020: 4.11, 2022: 4.12, 2024: 4.119},
    "Zuid": {2018: 3.9, 2020: None, 2024: 3.93},
}


def many(n):
    return {
        f"Een gebied met een lange naam {i}": dict.fromkeys(YEARS, 4 + i / 100) for i in range(n)
    }


def check(text):
    assert len(text) <= alt_texts.MAX_LENGTH
    assert text.endswith(".") and not re.search(r"\bnan\b|None|  |\.\.", text)
    return text


def test_line_chart_names_measure_unit_period_ends_and_missing_years():
    assert check(alt_texts.line_chart("Totaalscore", SCORE_UNIT, LINES)) == (
        "Lijngrafiek: totaalscore (score op de schaal van de Leefbaarometer), 2018-2024. "
        "Nederland: 4,101 in 2018 en 4,119 in 2024. "
        "Zuid: 3,900 in 2018 en 3,930 in 2024; geen gegevens in 2020 en 2022."
    )


def test_line_chart_gives_the_first_and_last_value_there_is():
    text = alt_texts.line_chart("A", "punten", {"X": {2018: None, 2020: 4, 2022: 4.1, 2024: None}})
    assert "X: 4,000 in 2020 en 4,100 in 2022; geen gegevens in 2018 en 2024." in check(text)


def test_line_without_any_value_says_geen_gegevens():
    text = alt_texts.line_chart("A", "punten", {"X": dict.fromkeys(YEARS), "Y": {2018: 4.0}})
    assert "X: geen gegevens. Y: 4,000 in 2018; geen gegevens in 2020, 2022 en 2024." in check(text)


@pytest.mark.parametrize("make", [alt_texts.line_chart, alt_texts.grouped_bars])
def test_an_empty_chart_says_geen_gegevens(make):
    assert check(make("Totaalscore", SCORE_UNIT, {})).endswith("totaalscore, geen gegevens.")


@pytest.mark.parametrize("n", [1, 2, 5, 20, 342])
@pytest.mark.parametrize("make", [alt_texts.line_chart, alt_texts.grouped_bars])
def test_a_large_chart_stays_within_the_limit_and_points_to_the_table(make, n):
    text = check(make("Totaalscore", SCORE_UNIT, many(n)))
    assert ("in de tabel" in text) == (n > 5 or "naam 4:" not in text) or n <= 5
    if n >= 20:
        assert text.endswith("staan in de tabel.")


def test_a_very_long_title_is_cut_and_the_pointer_stays():
    text = alt_texts.line_chart("lang " * 200, SCORE_UNIT, many(2))
    assert len(text) <= alt_texts.MAX_LENGTH and text.endswith("staan in de tabel.")


def test_grouped_bars_give_both_years_of_every_bar():
    bars = {"Voorzieningen": {2018: 0.01, 2024: 0.02}, "Woningvoorraad": {2018: -0.1}}
    assert check(alt_texts.grouped_bars("Verschil per dimensie", "verschil in score", bars)) == (
        "Staafdiagram: verschil per dimensie (verschil in score), 2018 en 2024. "
        "Voorzieningen: +0,010 in 2018 en +0,020 in 2024. "
        "Woningvoorraad: −0,100 in 2018 en geen gegevens in 2024."
    )


def test_map_counts_the_areas_per_class_low_to_high_and_says_where_the_list_is():
    classes = {"A": 7, "B": 4, "C": 4.0, "D": None}
    assert check(alt_texts.area_map("klasse van de leefbaarheid", classes, "2024")) == (
        "Kaart van 4 NPLV-gebieden: klasse van de leefbaarheid, 2024. "
        "2 zwak (B, C), 1 goed (A), 1 zonder gegevens (D). "
        "De lijst met alle NPLV-gebieden staat naast de kaart."
    )


def test_a_class_with_brackets_has_its_names_in_the_same_brackets():
    text = alt_texts.area_map("x", {"A": 1, "B": 1}, "2024", labels={1: "rond nul (−1 tot +1)"})
    assert "2 rond nul (−1 tot +1: A, B)." in check(text)


def test_large_map_keeps_its_counts_and_drops_the_names():
    classes = {f"Buurt met een naam {i}": i % 9 + 1 for i in range(12_147)}
    text = check(
        alt_texts.area_map("klasse", classes, "2024", level="buurt", where="onder de kaart")
    )
    assert text.startswith("Kaart van 12.147 buurten: klasse, 2024. ")
    assert all(c.name in text for c in CLASSES) and "Buurt met" not in text
    assert "1.350 zeer onvoldoende" in text
    assert text.endswith("De lijst met alle buurten staat onder de kaart.")


def test_map_takes_other_classes_by_label_and_refuses_one_without():
    text = alt_texts.area_map("ontwikkeling", {"A": 0}, "2018-2024", labels={0: "gelijk"})
    assert "Kaart van 1 NPLV-gebied: ontwikkeling, 2018-2024. 1 gelijk (A)." in check(text)
    with pytest.raises(ValueError, match="without a label"):
        alt_texts.area_map("klasse", {"A": 10}, "2024")


def test_empty_map_says_geen_gegevens():
    assert numbers.MISSING in check(alt_texts.area_map("klasse", {}, "2024"))


def test_a_pandas_series_is_refused_because_it_iterates_over_its_values():
    with pytest.raises(TypeError):
        alt_texts.line_chart("A", "punten", {"X": pd.Series({2018: 4.0})})
