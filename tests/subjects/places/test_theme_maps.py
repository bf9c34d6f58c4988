"""The map of places by a measure of a theme: its sentence, its marks, what it says of itself."""

import re
from collections import Counter

import pytest

from dashboard.analysis.shown import Shown
from dashboard.analysis.theme_marks import Mark, marks
from dashboard.language.grammar import bound_format, change_in_text, value_in_text
from dashboard.subjects.places.numbers import measures_of_level, years_of_level
from dashboard.subjects.places.tiles.map import legend, overview, shown_places
from dashboard.subjects.places.words.themes import MARKS, few
from dashboard.vocabulary.levels import map_levels
from dashboard.vocabulary.measures import SCORE_MEASURES, THEMED, measure_of
from tests.language.checks import check

SAMPLE = (("wijk", "koop"), ("buurt", "criminaliteit"), ("gemeente", "advies_vwo"), ("wijk", "woz"))
STRANGE = ("Leefbaarometer", "score", "referentie", "sprong", "vooruit", "achteruit", "liveab")


def told(content) -> str:
    return " ".join((content.headline, content.lead, content.alt, content.unit, *content.notes))


def choices(store):
    """Every level and measure of a theme that it has."""
    for level in map_levels():
        for key in measures_of_level(store, level, 1):
            if key not in SCORE_MEASURES:
                yield level, key


def hold(store, level: str, key: str) -> None:
    """What must hold of the map of a measure, in its last year and since its first."""
    years = years_of_level(store, level, key)
    asked = [Shown(level, key, years[-1])]
    asked += [Shown(level, key, years[-1], years[0])] if len(years) > 1 else []
    for shown in asked:
        content, table = overview(store, shown), shown_places(store, shown)
        check(content.headline)
        assert not any(word in told(content) for word in STRANGE), told(content)
        assert measure_of(key).about in content.notes and measure_of(key).care in content.notes
        values = table["value"].dropna()
        assert len(values) == table["class"].notna().sum()
        swatches = legend(shown, table, "Alle").swatches
        assert sum(int(one.counts[0].replace(".", "")) for one in swatches) == len(table)


@pytest.mark.parametrize(("level", "key"), SAMPLE)
def test_the_map_of_a_theme_is_true_and_says_what_it_is(store, level, key):
    hold(store, level, key)


@pytest.mark.proof
def test_the_map_of_every_measure_at_every_level_is_true(store):
    for level, key in choices(store):
        hold(store, level, key)


def test_the_sentence_counts_the_two_ends_by_another_way(store):
    rows = store.indicators[store.indicators["measure"] == "koop"]
    values = [v for v in rows[rows["level"] == "gemeente"]["value"] if v == v]
    low, high = sum(v < 40 for v in values), sum(v >= 87 for v in values)
    assert overview(store, Shown("gemeente", "koop", 2024)).headline == (
        f"In 2024 is ‘koopwoningen’ in {low} van de {len(values)} gemeenten lager dan 40% en in "
        f"{high} gemeente{'n' if high != 1 else ''} 87% of hoger."
    )


def test_centres_and_gemeenten_without_buurten_are_marked_for_crime_alone(store):
    found = marks(store, "buurt", "criminaliteit")
    assert Counter(found)[Mark.CENTRE] > 300
    unplaced = found.index[found == Mark.UNPLACED]
    names = store.areas.set_index("code")["gemeente"]
    assert set(names[unplaced]) == {"Best", "Heeze-Leende", "Voorst", "Zoetermeer"}
    table = overview(store, Shown("buurt", "criminaliteit", 2024)).table
    noted = dict(zip(table["Code"].values, table["Let op"].values, strict=True))
    for mark, words in MARKS.items():
        assert all(words in noted[code] for code in found.index[found == mark] if code in noted)
    assert marks(store, "buurt", "gezondheid").empty and marks(store, "gemeente", "koop").empty


def test_what_stands_on_too_few_is_said_by_what_is_counted():
    assert few("criminaliteit", "buurt") == (
        "Een buurt met minder dan 250 inwoners of minder dan 5 misdrijven in een jaar heeft hier "
        "geen waarde, en telt wel mee in die van een gebied."
    )
    assert few("koop", "buurt") == few("criminaliteit", "gemeente") == ""


@pytest.mark.parametrize(
    ("key", "value", "change", "bound"),
    [
        ("koop", "34,7%", "−2,5 procentpunt", "40%"),
        ("criminaliteit", "34,7 per 1.000 inwoners", "−2,5 per 1.000 inwoners", "40"),
        ("woz", "35.000 euro", "−3.000 euro", "40.000 euro"),
        ("huisarts", "34,7 km", "−2,5 km", "40 km"),
    ],
)
def test_a_value_stands_in_a_sentence_with_its_unit(key, value, change, bound):
    assert value_in_text(key)(34.7) == value
    assert change_in_text(key)(-2.5) == change
    assert bound_format(key)(40.0) == bound
    assert value_in_text(key)(None) == "geen gegevens"


def test_each_unit_can_be_said_behind_a_number():
    for key in THEMED:
        assert re.fullmatch(r"[\d.,]+(%|\.000 euro| km| per 1\.000 inwoners| inwoners per km2)",
                            value_in_text(key)(12.3)), key  # fmt: skip
