"""What a number means: marks, classes and sentences hold what the set holds, for every area."""

import re
from itertools import pairwise

import pytest

from dashboard.analysis.comparable import match
from dashboard.figures import figure_of
from dashboard.language import numbers
from dashboard.subjects.answer.tiles.ruler import ruler
from dashboard.vocabulary.areas import country, programme
from dashboard.vocabulary.scales import CLASS_BOUNDS, CLASSES, REFERENCE


def every(store):
    return [*(store.area(code) for code in store.area_ids), programme()]


def test_the_classes_stand_from_low_to_high_with_their_bounds(store):
    rungs = ruler(store, programme()).figure.rungs
    assert [rung.name for rung in rungs] == [c.name for c in CLASSES]
    bounds = [REFERENCE + bound for bound in CLASS_BOUNDS]
    assert [rung.low for rung in rungs] == [None, *bounds]
    assert [rung.high for rung in rungs] == [*bounds, None]
    assert [rung.bound for rung in rungs] == ["", *map(numbers.score, bounds)]


def test_the_marks_are_the_scores_of_the_set_in_their_class(store, value):
    for area in every(store):
        marks = {mark.name: mark for mark in ruler(store, area).figure.marks}
        expected = {"Nederland": value("land", "NL", 2024), "NPLV": value("nplv", "NPLV", 2024)}
        if area != programme():
            expected[area.name] = value("nplv", area.code, 2024)
        if found := match(store, area):
            expected["vergelijkbare wijken"] = found.series()[2024]
        assert {name: mark.at for name, mark in marks.items()} == pytest.approx(expected)
        for mark in marks.values():
            at = sum(mark.at >= REFERENCE + bound for bound in CLASS_BOUNDS)
            assert mark.rung == CLASSES[at].name and mark.text == numbers.score(mark.at)


def test_the_sentences_answer_what_a_score_and_what_a_difference_means(store):
    content = ruler(store, programme())
    assert content.headline.startswith("Een score van 3,93 is ‘zwak’, klasse 4 van de 9: 94%")
    text = " ".join(content.figure.sentences)
    assert "Is een verschil van 0,01 veel? Nee" in text and "Vanaf 0,04" in text
    assert "met 0,02" in text and "0,06 tot 0,12 breed" in text
    assert "‘zwak’ is beter dan ‘onvoldoende’" in content.figure.caption
    for area in every(store):
        said = ruler(store, area)
        assert not re.search(r"\d,\d{3}", " ".join([said.headline, *said.figure.sentences]))


def test_a_single_wijk_is_told_by_its_own_ladder_and_a_change_beside_an_ordinary_one(store):
    text = " ".join(ruler(store, store.area("WK034403")).figure.sentences)
    assert "Is een verschil van 0,02 veel?" in text
    assert "0,09 vooruit: meer dan een gewone wijk" in text
    # Changed 0.006: too little to tell.
    still = ruler(store, store.area("den-haag-zuidwest")).figure.sentences
    assert not [s for s in still if "Den Haag" in s]


def test_no_two_names_lie_on_each_other_and_all_are_read_aloud(store):
    for area in every(store):
        html = figure_of(ruler(store, area).figure)
        names = html[html.index("liniaal-namen") : html.index("alleen-voorlezen")]
        heights = sorted(float(x) for x in re.findall(r'li style="bottom:([\d.]+)%', names))
        assert all(b - a >= 8.8 for a, b in pairwise(heights))
        assert heights[0] > 0 and heights[-1] < 100
        spoken = html[html.index("alleen-voorlezen") :]
        assert "zwak vanaf 3,821" in spoken and "Nederland" in spoken


def test_areas_that_were_chosen_together_are_all_marked_in_their_own_colours(store, value):
    chosen = [store.area(code) for code in store.area_ids[:3]]
    marks = {mark.name: mark for mark in ruler(store, chosen[0], tuple(chosen[1:])).figure.marks}
    assert set(marks) == {"Nederland", "NPLV", *(area.name for area in chosen)}
    for at, area in enumerate(chosen):
        assert marks[area.name].role == f"area-{at}"
        assert marks[area.name].at == value("nplv", area.code, 2024)


def test_the_country_and_the_programme_are_marked_once(store):
    marks = ruler(store, programme(), (country(), store.area("breda-noord"))).figure.marks
    assert [mark.name for mark in marks] == ["Nederland", "NPLV", "Breda-Noord"]
