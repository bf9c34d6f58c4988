"""Names on a picture: whole, by their mark, and never on each other."""

from itertools import combinations

import pytest
import shapely

from dashboard.analysis.areas import ordered_areas
from dashboard.content.spots import spots
from dashboard.maps.areas import FRAME, RADIUS, middles
from dashboard.maps.flat import WIDTH
from dashboard.maps.labels import LINE, broken, placed, width


def box(label, lines) -> shapely.Polygon:
    wide, high = width(lines), len(lines) * LINE
    left = {"left": label.x, "right": label.x - wide, "middle": label.x - wide / 2}[label.side]
    return shapely.box(left, label.y - high / 2, left + wide, label.y + high / 2)


@pytest.fixture(scope="module")
def found(store):
    table = ordered_areas(store, "naam", (2018, 2024))
    marks = middles(spots(table, table["name"], None))
    names = tuple(broken(name) for name in table["name"])
    labels = placed(marks, names, (WIDTH, FRAME.height), RADIUS)
    return marks, names, labels


def test_every_name_of_the_twenty_is_there_and_inside_the_frame(found):
    _, names, labels = found
    assert len(labels) == 20
    frame = shapely.box(0, 0, WIDTH, FRAME.height)
    for label, lines in zip(labels, names, strict=True):
        assert frame.covers(box(label, lines)), lines


def test_no_name_lies_on_another_or_on_a_mark(found):
    marks, names, labels = found
    boxes = [box(label, lines) for label, lines in zip(labels, names, strict=True)]
    for (n, one), (m, other) in combinations(enumerate(boxes), 2):
        assert not one.intersects(other), (names[n], names[m])
    for mark in marks:
        for lines, one in zip(names, boxes, strict=True):
            assert not one.intersects(shapely.Point(mark).buffer(RADIUS - 1)), (lines, mark)


def test_a_line_to_a_mark_crosses_no_name(found):
    marks, names, labels = found
    boxes = [box(label, lines) for label, lines in zip(labels, names, strict=True)]
    for n, label in enumerate(labels):
        if label.leader:
            line = shapely.LineString([marks[n], label.leader])
            for m, other in enumerate(boxes):
                crossed = line.intersection(other).length if m != n else 0
                assert crossed < 3, (names[n], names[m])


def test_a_name_alone_stands_right_of_its_mark():
    (label,) = placed(((100.0, 100.0),), (("Heerlen-", "Noord"),), (360, 400), 5)
    assert label.side == "left" and label.x > 105 and label.y == 100 and label.leader is None


def test_a_name_at_the_edge_stays_inside():
    (label,) = placed(((355.0, 100.0),), (("Enschede",),), (360, 400), 5)
    assert box(label, ("Enschede",)).bounds[2] <= 360


def test_a_long_name_takes_two_lines_and_a_hyphen_stays():
    assert broken("Breda") == ("Breda",)
    assert broken("Schiedam Nieuwland en Oost") == ("Schiedam", "Nieuwland en Oost")
    assert broken("Amsterdam Nieuw-West") == ("Amsterdam", "Nieuw-West")
