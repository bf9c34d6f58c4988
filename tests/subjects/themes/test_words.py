"""Sentences about the themes: every branch, by the ladder of the measure's own unit."""

import pytest

from dashboard.ladder import Difference, of
from dashboard.subjects.themes.numbers.areas import Beside, Change, Known
from dashboard.subjects.themes.numbers.places import Ends, Fair, Places
from dashboard.subjects.themes.numbers.relation import Together
from dashboard.subjects.themes.words import findings, limits
from dashboard.subjects.themes.words.amounts import amount, name, short, unit
from dashboard.subjects.themes.words.verdicts import moved, side, than
from dashboard.vocabulary.areas import programme
from dashboard.vocabulary.themes import THEME_MEASURES, THEMES
from tests.language.checks import check

NAN = float("nan")
CRIME, ADVICE = THEME_MEASURES["criminaliteit"], THEME_MEASURES["advies_vmbo"]
WIJKEN = Places("wijk", 2024)


def apart(value, margin=None, measure="criminaliteit"):
    return Difference(value, of(programme(), measure), margin)


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("armoede", 6.99, "7,0% van de inwoners"),
        ("criminaliteit", 64.66, "64,7 per 1.000 inwoners"),
        ("woz", 280.325, "280.000 euro per woning"),
        ("dichtheid", 4703.3, "4.700 inwoners per km2 land"),
        ("huisarts", 0.708, "0,7 km"),
        ("bijstand", 55.98, "56,0 mensen per 1.000 inwoners"),
        ("koop", NAN, "geen gegevens"),
    ],
)
def test_an_amount_is_written_with_its_unit(key, value, told):
    assert amount(THEME_MEASURES[key], value) == told


def test_schools_are_told_with_whose_place_it_is():
    for key in ("advies_vmbo", "advies_vwo"):
        assert "plaats van de school" in name(THEME_MEASURES[key])
        assert "plaats van de school" in unit(THEME_MEASURES[key])
    assert "school" not in unit(THEME_MEASURES["opleiding_basis"])


# The group of crime tells from 2.5 and calls 5 clear.
STEPS = [
    (5.0, None, "duidelijk hoger dan elders"),
    (2.5, None, "iets hoger dan elders"),
    (2.4, None, "ongeveer even hoog als elders"),
    (-2.5, None, "iets lager dan elders"),
    (-9.0, None, "duidelijk lager dan elders"),
    (9.0, 9.5, "niet met zekerheid anders dan elders"),
]


@pytest.mark.parametrize(("value", "margin", "told"), STEPS)
def test_a_difference_is_told_by_its_step(value, margin, told):
    assert than(apart(value, margin), "elders") == told


def test_a_change_and_a_cell_are_told_by_their_step():
    assert [moved(apart(v)) for v in (6.0, 3.0, 0.0, -3.0)] == [
        "duidelijk omhoog", "iets omhoog", "vrijwel gelijk", "iets omlaag",
    ]  # fmt: skip
    assert moved(apart(6.0, 7.0)) == "niet met zekerheid veranderd"
    assert [side(apart(v)) for v in (6.0, 0.0, NAN)] == ["duidelijk hoger", "vrijwel gelijk", ""]
    assert side(apart(6.0, 7.0)) == "niet zeker anders"


def beside(own, there, margin=None):
    return Beside(CRIME, 2025, own, there, apart(own.value - there.value, margin))


def test_the_programme_beside_the_country():
    text = check(findings.beside(beside(Known(64.7, 1.0), Known(44.3, 1.0))))
    assert "duidelijk hoger dan in Nederland, 64,7 tegen 44,3 per 1.000 inwoners (2025)" in text
    text = check(findings.beside(beside(Known(NAN, 0.76), Known(7.0, 1.0))))
    assert "niet te bepalen" in text and "76%" in text and "Nederland 7,0" in text
    text = check(findings.beside(beside(Known(), Known())))
    assert "niet te bepalen" in text and "Nederland" not in text.replace("NPLV", "")


def test_one_area_beside_the_country():
    found = beside(Known(58.5, 1.0), Known(44.3, 1.0))
    text = check(findings.of_area("Heerlen-Noord", found))
    assert text == "Heerlen-Noord: 58,5 per 1.000 inwoners, duidelijk hoger dan in Nederland."
    assert "in Heerlen-Noord: duidelijk hoger" in check(findings.behind("Heerlen-Noord", found))
    text = check(findings.of_area("Breda-Noord", beside(Known(NAN, 0.0), Known(44.3, 1.0))))
    assert "niet te bepalen" in text and "0%" in text


def test_what_is_not_known_behind_a_score_is_named():
    assert "geen te bepalen" in check(findings.behind("Breda-Noord", None))
    assert "geregistreerde misdrijven en advies vmbo" in check(findings.not_known((CRIME, ADVICE)))
    assert findings.not_known(()) == ""


def test_who_differ_too_little_stand_together_at_the_ends():
    values = {"A": 80.0, "B": 78.0, "C": 50.0, "D": 30.0}
    text = check(findings.ends(CRIME, values, 2025))
    assert "het hoogst in A en B (80,0 en 78,0), het laagst in D (30,0)" in text
    assert "geen enkel gebied" in check(findings.ends(CRIME, {}, 2025))


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ([2, 1, 0, -1], "Van de 4 gebieden zijn er 2 hoger dan Nederland (44,3); verder 1 lager"),
        ([-1, -2], "Beide gebieden zijn lager dan Nederland (44,3)."),
        ([0, 0, 0], "Alle 3 gebieden zijn ongeveer gelijk aan Nederland (44,3)."),
        ([2, 0, 0], "Van de 3 gebieden is er 1 hoger dan Nederland (44,3); verder 2 ongeveer"),
    ],
)
def test_areas_are_counted_by_their_step(steps, told):
    assert check(findings.counts(steps, "44,3")).startswith(told)


def test_areas_that_are_not_told_are_named_with_what_is_known():
    text = check(findings.unknown_areas({"Breda-Noord": 0.0, "Tilburg": 0.7}))
    assert "Breda-Noord (niets bekend)" in text and "Tilburg (70% bekend)" in text
    assert "vanaf 80%" in text
    assert findings.unknown_areas({}) == ""


def test_classes_and_the_same_class():
    text = check(findings.classes(CRIME, Ends(61.7, 39.6, apart(22.1)), WIJKEN))
    assert "zwak of lager: duidelijk hoger dan in wijken met klasse goed of hoger" in text
    text = check(findings.classes(CRIME, Ends(NAN, 39.6, apart(NAN)), WIJKEN))
    assert "niet te vergelijken" in text
    fair = Fair(62.6, 53.5, apart(9.1, 6.2), 0.98)
    assert "in andere wijken met dezelfde klasse" in check(findings.alike(CRIME, fair, WIJKEN))
    how = check(findings.alike_how(fair, "wijk"))
    assert "98% van het NPLV" in how and "geen effect" in how
    whole = check(findings.alike_how(Fair(62.6, 53.5, apart(9.1), 1.0), "wijk"))
    assert "%" not in whole


def test_classes_that_are_left_out_are_named():
    assert findings.left_out([]) == ""
    assert "is weggelaten" in check(findings.left_out([1]))
    assert "zijn weggelaten" in check(findings.left_out([1, 2]))


@pytest.mark.parametrize(
    ("size", "told"),
    [(-0.73, "sterk: waar het eerste hoger is, is het tweede meestal lager"), (0.2, "zwak")],
)
def test_how_two_things_go_together(size, told):
    found = Together("onv", size, size - 0.1, size + 0.1, 2997, WIJKEN)
    text = check(findings.relation(CRIME, found))
    assert told in text and "2.997 wijken" in text
    unclear = Together("onv", 0.02, -0.05, 0.09, 2997, WIJKEN)
    assert "geen duidelijk verband" in check(findings.relation(CRIME, unclear))


def test_places_that_are_not_drawn_are_counted():
    (one,), (more,) = findings.not_drawn(CRIME, 1, 300.0), findings.not_drawn(CRIME, 15, 300.0)
    assert "1 plaats ligt boven 300,0 per 1.000 inwoners en staat niet" in check(one)
    assert "15 plaatsen liggen" in check(more)
    assert findings.not_drawn(CRIME, 0, float("inf")) == ()


def test_a_map_is_told_by_the_class_of_most_areas():
    names = {1: "lager dan 40", 2: "40 of hoger"}
    text = check(findings.on_map(CRIME, [2, 2, 1, None], names, 2025))
    assert "2 van de 3 gebieden liggen in de klasse 40 of hoger (2025)" in text
    assert "1 van de 1 gebieden ligt" in check(findings.on_map(CRIME, [1], names, 2025))
    assert "geen enkel gebied" in check(findings.on_map(CRIME, [None], names, 2025))


def change(own, there, margin=None):
    return Change(
        {2021: 60.0, 2025: 60.0 + own},
        {2021: 41.0, 2025: 41.0 + there},
        apart(own, margin),
        apart(own - there, margin),
    )


def test_a_course_is_told_by_its_change_and_beside_that_of_the_country():
    text = check(findings.course(CRIME, change(4.5, 3.0)))
    assert "iets omhoog, van 60,0 in 2021 naar 64,5 per 1.000 inwoners in 2025" in text
    assert "ongeveer evenveel" in check(findings.course_beside(CRIME, change(4.5, 3.0)))
    assert "iets meer omhoog" in check(findings.course_beside(CRIME, change(6.0, 3.0)))
    assert "duidelijk meer omlaag" in check(findings.course_beside(CRIME, change(-6.0, 3.0)))
    assert "niet zeker" in check(findings.course_beside(CRIME, change(6.0, 0.0, 7.0)))
    assert "niet te bepalen" in check(findings.no_course(CRIME))
    assert check(findings.course_of(CRIME, "Delft-West", {2021: 50.0, 2025: 51.2}))


@pytest.mark.parametrize("key", THEME_MEASURES)
def test_what_a_theme_does_not_say_is_whole_sentences_without_a_cause(key):
    measure = THEME_MEASURES[key]
    for text in limits.of_theme(measure.theme, measure):
        check(text)
        assert "veroorzaak" not in text and "leidt tot" not in text


@pytest.mark.parametrize("theme", THEMES)
def test_a_file_that_is_not_there_is_named_with_how_to_get_it(theme):
    of_theme = tuple(one for one in THEME_MEASURES.values() if one.theme == theme)
    for text in limits.absent(of_theme):
        assert "bron ‘" in check(text) and "opnieuw op bij" in text
    assert limits.absent(()) == ()


def test_a_value_beside_another_keeps_its_percent_sign():
    assert short(ADVICE, 59.27) == "59,3%" and short(CRIME, 44.35) == "44,4"
