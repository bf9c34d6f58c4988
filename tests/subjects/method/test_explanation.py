"""The method in words says the numbers it is given, in Dutch notation."""

import pandas as pd

from dashboard.store.choices import MIN_HOUSEHOLDS, NEIGHBOURS
from dashboard.subjects.method.words import explanation as method

CHECK = {
    "level": "wijk",
    "from": "buurt",
    "year": 2024,
    "number": 2576,
    "mean": -0.000071,
    "mean_absolute": 0.003448,
    "p95_absolute": 0.011839,
    "max_absolute": 0.200721,
}


def test_the_reproduction_names_levels_number_and_errors() -> None:
    text = method.reproduction(CHECK)
    for part in ("2.576 wijken", "buurten", "0,003", "0,012", "0,201", "2024"):
        assert part in text
    assert "verschil 0,000;" in text


def test_the_panel_names_wijken_and_share() -> None:
    text = method.panel({"NL": {"members": 3270, "share": 0.9885}})
    assert "3.270 wijken" in text and "98,85%" in text


def test_years_without_dimensions_and_the_start_of_buurten_come_from_the_data() -> None:
    assert "2002, 2008, 2012 en 2016" in method.without_dimensions()
    rows = pd.DataFrame({"level": ["buurt", "wijk"], "year": [2012, 2002]})
    assert method.buurten_since(rows) == "Buurten hebben pas scores vanaf 2012."
    assert method.buurten_since(rows.assign(year=2002)) == ""


def test_places_without_households_are_counted_per_level() -> None:
    one = {"level": "wijk", "code": "WK1", "name": "A"}
    two = [{"level": "buurt", "code": f"BU{i}", "name": "B"} for i in range(2)]
    assert method.without_households([one, *two]).startswith("1 wijk en 2 buurten met een score")
    assert "niets bijgeschat" in method.without_households([one])


def test_nothing_missing_is_said_as_such() -> None:
    assert "bekend" in method.without_households([])
    assert "bekend" in method.without_shape([])


def test_places_without_a_border_are_counted() -> None:
    assert "136 plekken" in method.without_shape([{}] * 136)


def test_class_widths_are_those_of_the_narrowest_and_the_widest_class() -> None:
    """0.0611 between 4/5 and 5/6, 0.1174 between 3/4 and 4/5 (vocabulary.CLASS_BOUNDS)."""
    assert "0,061 tot 0,117" in method.class_widths()


def test_own_choices_name_the_numbers_the_analysis_uses() -> None:
    text = " ".join(method.own_choices())
    assert f"hoogstens {NEIGHBOURS} wijken buiten het NPLV" in text and "0,080" in text
    assert "buiten het programma" not in text
    assert f"{MIN_HOUSEHOLDS} huishoudens" in text
    assert "0,0392" in text and "0,010" in text
    # The three ladders of DESIGN section 5.
    assert "Onder 0,010 bij een gebied" in text and "onder 0,020 bij één wijk" in text
    assert "0,005 en 0,020" in text
