"""How sure: the words follow from the steps, and every key has its words."""

import pandas as pd
import pytest

from dashboard.ladder import GROUP, Difference
from dashboard.store.choices import VARIANTS
from dashboard.store.keys import CHOICES
from dashboard.subjects.method.numbers import Conclusion, Topic, Way, in_every_choice, placebo, ways
from dashboard.subjects.method.words import certainty as words


def finding(code: str, other: str, *values: float, margin: float = 0.001) -> Conclusion:
    """A finding with a value per choice, all with one margin."""
    found = {k: Difference(v, GROUP, margin) for k, v in zip(CHOICES, values, strict=True)}
    return Conclusion(Topic(code, other, 2018, 2024), found)


def test_every_choice_and_every_way_has_its_own_words():
    assert set(words.CHOICE_NAMES) == set(CHOICES)
    assert set(words.WAY_NAMES) == set(VARIANTS)
    for names in (words.CHOICE_NAMES, words.WAY_NAMES):
        assert len(set(names.values())) == len(names)


def test_what_every_choice_tells_survives_and_the_rest_names_its_choices():
    kept = finding("NPLV", "", 0.03, 0.03, 0.02, 0.03, 0.03, 0.01)
    gone = finding("NPLV", "NL", 0.002, 0.014, 0.002, 0.003, 0.004, -0.01)
    assert kept.survives and not gone.survives
    assert gone.otherwise == ["zekerheid_hoog", "even_zwaar"]
    assert words.survives([kept, gone]) == (
        "Dit blijft bij elke keuze staan: tussen 2018 en 2024 gingen de NPLV-gebieden vooruit."
    )
    (text,) = words.changes([kept, gone])
    assert "ongeveer even gunstig als in Nederland" in text
    assert "‘alleen codes met zekerheid hoog’ en ‘elke wijk of buurt even zwaar’" in text
    assert text.endswith("wel een min of wel een plus.")
    assert words.survives([gone]).startswith("Geen van de conclusies")


@pytest.mark.parametrize(
    ("value", "margin", "expected"),
    [
        (0.03, 0.01, "ja, duidelijk"), (0.01, 0.005, "ja, licht"),
        (0.0106, 0.0110, "nee: nul ligt in het interval"),
        (0.004, 0.001, "nee: kleiner dan 0,005"),
    ],
)  # fmt: skip
def test_why_a_figure_is_not_told(value, margin, expected):
    assert words.may_be_told(Difference(value, GROUP, margin)) == expected


def test_an_interval_has_both_bounds():
    assert words.interval(Difference(0.0106, GROUP, 0.0116)) == "−0,001 tot +0,022"
    assert words.interval(Difference(0.01, GROUP)) == "geen gegevens"


def test_the_ways_are_told_with_their_range_and_the_placebo():
    def way(key: str, value: float, margin: float) -> Way:
        return Way(key, 0.8, -0.01, 0.02, 0.03, Difference(value, GROUP, margin))

    found = [way("a", -0.02, 0.01), way("b", 0.003, 0.01), way("c", -0.010, 0.02)]
    text = words.by_way(found, way("placebo", 0.0, 0.012))
    assert "Op 3 manieren gekozen loopt het verschil van −0,020 tot +0,003; bij 1 is" in text
    assert "−0,012 tot +0,012" in text and "liggen er 2 daarbinnen" in text
    assert "placebo" not in words.by_way(found, None) and "geen enkele" in words.by_way([], None)


def test_noise_is_told_with_what_it_was_measured_on():
    rows = pd.DataFrame(
        {"first": [2018], "middle": [2020], "last": [2022], "number": [2792], "spread": [0.03],
         "correlation": [-0.238], "noise": [0.0206]}
    )  # fmt: skip
    text = words.noise(rows)
    assert "−0,24 (2018-2020 met 2020-2022)" in text and "0,021" in text and "2.792" in text
    assert "niet berekend" in words.noise(rows.head(0))


def test_on_the_set_it_says_what_the_design_says(store):
    """DESIGN section 5: NPLV minus Nederland may not be told in 2018-2024 nor in 2022-2024."""
    found = {f.topic[:3]: f for f in in_every_choice(store)}
    assert found["NPLV", "", 2018].survives and found["NPLV", "", 2018].chosen.sign == 1
    assert found["NL", "", 2018].survives and found["NL", "", 2022].chosen.sign == 0
    both = found["NPLV", "NL", 2018]
    assert both.chosen.sign == 0 and not both.survives
    assert found["NPLV", "NL", 2022].survives
    values = [way.apart.value for way in ways(store)]
    assert min(values) < 0 < max(values)  # the sign hangs on the pool
    assert placebo(store).key == "placebo" and all(w.key != "placebo" for w in ways(store))
