"""A number in a table is a number: as text it cannot be summed in a spreadsheet (case 15)."""

import re

import pytest

from dashboard.subjects.movers.numbers import Question
from dashboard.subjects.movers.tiles import changes, counts
from dashboard.subjects.nota import tiles as nota
from dashboard.subjects.nota.words.statements import STATEMENTS
from dashboard.subjects.profile.tiles import buurten
from dashboard.subjects.unfavourable.tiles import households, persistence

WRITTEN = re.compile(r"^[+−-]?\d[\d.]*(,\d+)?%?$")
ASKED = Question("wijk", 2022, 2024)


def check(content) -> None:
    for column in content.table.frame:
        cells = content.table.frame[column].tolist()
        assert not [c for c in cells if isinstance(c, str) and WRITTEN.match(c)], column


@pytest.mark.parametrize("number", STATEMENTS)
def test_of_a_statement(store, number):
    check(nota.statement(store, number))


@pytest.mark.parametrize(
    "make",
    [
        lambda s: counts.amounts(s, ASKED, "areas"),
        lambda s: counts.amounts(s, ASKED, "households"),
        lambda s: counts.by_period(s, ASKED),
        lambda s: counts.thresholds(s, ASKED),
        lambda s: changes.dimensions(s, ASKED),
        lambda s: changes.classes(s, ASKED),
        lambda s: changes.largest(s, ASKED),
        lambda s: buurten.buurt_moves(s, s.area(s.area_ids[0])),
    ],
)
def test_of_risers_and_fallers(store, make):
    check(make(store))


@pytest.mark.parametrize(
    "make",
    [
        households.published,
        households.hardness,
        lambda s: households.wijken(s, "NL", (2018, 2020, 2022, 2024), "aantal"),
        lambda s: persistence.how_often(s, "zwak", "areas"),
        lambda s: persistence.strip(s, None),
        lambda s: persistence.groups(s, 2024, "stand"),
    ],
)
def test_of_unfavourable_places(store, make):
    check(make(store))
