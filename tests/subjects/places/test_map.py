"""What is said of the map: true for every level, measure, year and period of the real set."""

from itertools import combinations

import pytest

from dashboard.analysis.shown import Shown
from dashboard.language import classes
from dashboard.subjects.dimension.words import findings
from dashboard.subjects.places.numbers import Coverage, counts, shown_places, years_of_level
from dashboard.subjects.places.words import map as m
from dashboard.vocabulary.levels import map_levels
from dashboard.vocabulary.measures import MEASURES, TOTAL
from dashboard.vocabulary.scales import DIMENSION_BOUNDS
from tests.pages.screen import dutch

EVERY = range(1, 10)
STEP = DIMENSION_BOUNDS[4]
WHOLE, PART = Coverage(0.9996, False), Coverage(0.073, True)


def number(n: int) -> str:
    return f"{n:,}".replace(",", ".")


def seen(level, measure, year, since, counts, coverage=WHOLE) -> m.Seen:
    return m.Seen(Shown(level, measure, year, since), coverage, counts)


@pytest.mark.parametrize("level", map_levels())
@pytest.mark.parametrize("measure", [k for k in MEASURES if k != TOTAL])
def test_the_numbers_of_places_are_those_of_the_values(real, level, measure):
    for year in years_of_level(real, level, measure):
        shown = Shown(level, measure, year)
        table = shown_places(real, shown)
        values = table["value"].dropna()
        told = counts(table, EVERY)["places"].to_dict()
        text = m.headline(seen(level, measure, year, None, told), 0.0)
        step = STEP / 2 if measure == "fys" else STEP
        up, down = int((values >= step).sum()), int((values < -step).sum())
        assert f" {number(up)} van de {number(len(values))} " in text, (shown, text)
        assert f" van {number(down)} " in text, (shown, text)
        assert text.endswith(".") and "None" not in text and "nan" not in text.lower().split()


@pytest.mark.parametrize("level", map_levels())
@pytest.mark.parametrize("measure", MEASURES)
def test_changes_are_counted_by_the_ladder_without_jumps_and_few_homes(real, level, measure):
    slight = 0.010 if level == "gemeente" else 0.020
    for first, last in combinations(years_of_level(real, level, measure), 2):
        table = shown_places(real, Shown(level, measure, last, first))
        own = table[~table["aside"]]
        values = own["value"].dropna().round(6)
        text = m.headline(
            seen(level, measure, last, first, counts(own, EVERY)["places"].to_dict()), 0.0
        )
        if values.empty:
            assert "geen gegevens" in text
            continue
        size = values.abs()
        groups = {
            "duidelijk vooruit": (values >= STEP).sum(),
            "licht vooruit": ((values > 0) & (size >= slight) & (size < STEP)).sum(),
            "vrijwel gelijk": (size < slight).sum(),
            "licht achteruit": ((values < 0) & (size >= slight) & (size < STEP)).sum(),
            "duidelijk achteruit": (values <= -STEP).sum(),
        }
        for words, n in groups.items():
            assert (f" {number(n)} {words}" in text) == (n > 0), (first, last, text)
        assert f"de {number(len(values))} " in text


def test_the_share_of_households_is_said_of_buurten_and_of_no_other_level():
    text = m.headline(seen("buurt", TOTAL, 2024, None, {4: 1, 7: 3, 0: 1}), 0.092)
    assert text == (
        "In Nederland woont in 2024 9% van de huishoudens in een buurt met klasse zwak of lager."
    )


@pytest.mark.parametrize(
    ("counts", "text"),
    [
        ({4: 1, 2: 1, 7: 3, 0: 1}, "Van de 5 wijken hebben er 2 in 2024 klasse zwak of lager."),
        ({3: 1, 7: 3}, "Van de 4 wijken heeft er 1 in 2024 klasse zwak of lager."),
        ({5: 2, 7: 3}, "Van de 5 wijken heeft er geen enkele in 2024 klasse zwak of lager."),
        ({4: 1}, "De 1 wijk heeft in 2024 klasse zwak of lager."),
    ],
)
def test_of_wijken_it_is_said_how_many_have_a_low_class(counts, text):
    assert m.headline(seen("wijk", TOTAL, 2024, None, counts), 0.066) == text


@pytest.mark.parametrize(("share", "inside", "who"), [
    (0.073, True, "de 4 buurten met een score (NPLV-gebieden)"),
    (0.86, False, "de 4 buurten met een score"), (0.9899, False, "de 4 buurten met een score"),
])  # fmt: skip
def test_a_part_of_the_country_is_never_called_the_country(share, inside, who):
    told = seen("buurt", TOTAL, 2018, None, {4: 1, 7: 3}, Coverage(share, inside))
    text = m.headline(told, 0.6)
    assert text == (
        f"Van de huishoudens in {who} woont in 2018 60% in een buurt met klasse zwak of lager."
    )


def test_a_change_of_a_part_says_of_which_places():
    text = m.headline(seen("buurt", TOTAL, 2020, 2018, {5: 3, 6: 1}, PART), 0.0)
    assert text == (
        "Zo gingen de 4 buurten met een score (NPLV-gebieden) tussen 2018 en 2020: 1 licht "
        "vooruit en 3 vrijwel gelijk."
    )


def test_without_values_it_says_so():
    assert m.headline(seen("buurt", "soc", 2024, 2014, {0: 9}), 0.0) == (
        "Voor 2014-2024 zijn er geen gegevens van buurten."
    )


def test_one_is_written_as_one():
    told = m.headline(seen("gemeente", "won", 2024, None, {4: 1, 9: 2}), 0)
    assert "van 1 gemeente 0,039" in told
    assert m.headline(seen("wijk", TOTAL, 2024, 2018, {1: 1}), 0) == (
        "Zo ging de 1 wijk tussen 2018 en 2024: 1 duidelijk achteruit."
    )
    assert m.lead("wijk", 1, 1) == (
        "Voor 1 wijk zijn hier geen gegevens: die is grijs op de kaart. 1 wijk met nauwelijks "
        "woningen heeft geen grens op de kaart en staat wel in de lijst."
    )
    assert m.lead("wijk", 0, 0) == ""


def test_what_is_left_out_of_a_count_is_said_with_the_reason():
    assert m.aside("wijk", 0, 0) == ""
    assert m.aside("wijk", 15, 500) == (
        "515 wijken tellen hier niet mee: 15 met een sprong van meer dan 0,100 (grens of bebouwing "
        "veranderde mogelijk) en 500 met minder dan 250 huishoudens."
    )
    assert m.aside("buurt", 0, 1) == "1 buurt met minder dan 250 huishoudens telt hier niet mee."
    assert m.aside("wijk", 15, 0).startswith("15 wijken met een sprong van meer dan 0,100")


def test_the_labels_follow_the_bounds_from_low_to_high():
    names = classes.class_labels("wijk", TOTAL, False)
    assert (names[1], names[9]) == ("zeer onvoldoende", "uitstekend")
    labels = classes.class_labels("wijk", "onv", False)
    assert sorted(labels) == list(range(1, 10))
    for at, bound in enumerate(DIMENSION_BOUNDS, start=1):
        text = dutch(bound, sign=True)
        assert text in labels[at] and text in labels[at + 1]


@pytest.mark.parametrize(("level", "middle", "slight"), [
    ("wijk", "0,020", "+0,020 tot +0,039"), ("buurt", "0,020", "+0,020 tot +0,039"),
    ("gemeente", "0,010", "+0,010 tot +0,039"),
])  # fmt: skip
def test_the_legend_of_a_change_is_the_ladder_of_its_level(level, middle, slight):
    labels = classes.class_labels(level, TOTAL, True)
    assert list(labels) == list(range(1, 10))
    assert labels[5] == f"vrijwel gelijk (minder dan {middle})"
    assert labels[6] == f"licht vooruit ({slight})"
    assert labels[3] == "duidelijk achteruit (−0,039 tot −0,078)"
    assert labels[1] == "zeer sterk achteruit (−0,157 of lager)"
    assert labels[9] == "zeer sterk vooruit (+0,157 of meer)"
    assert middle in classes.change_steps(level) and "van ons" in classes.change_steps(level)


@pytest.mark.parametrize(("arguments", "text"), [
    ((3361, 3361, 1, 10), "3.361 wijken; u ziet 1 tot en met 10."),
    ((1, 3361, 1, 1), "1 van de 3.361 wijken."),
    ((12, 3361, 11, 12), "12 van de 3.361 wijken; u ziet 11 tot en met 12."),
])  # fmt: skip
def test_the_list_says_what_it_holds(arguments, text):
    assert m.found("wijk", *arguments) == text


def test_an_empty_list_says_what_to_do():
    assert m.found("wijk", 0, 3361, 1, 0).startswith("Geen wijk gevonden. Controleer de naam")


@pytest.mark.parametrize(("low", "total", "start"), [
    (0, 20, "In 2024 ligt geen van de 20 NPLV-gebieden"),
    (1, 20, "In 2024 ligt 1 van de 20 NPLV-gebieden"),
    (2, 20, "In 2024 liggen 2 van de 20 NPLV-gebieden"),
    (20, 20, "In 2024 liggen alle 20 NPLV-gebieden"),
    (0, 0, "Voor voorzieningen zijn over 2024 geen gegevens"),
])  # fmt: skip
def test_how_many_areas_lie_below_the_reference(low, total, start):
    assert findings.below_reference(low, total, "Voorzieningen", 2024).startswith(start)
