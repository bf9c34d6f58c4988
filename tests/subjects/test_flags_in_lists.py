"""A place with a jump or few homes is marked wherever it stands in a list."""

from dashboard.subjects.movers.numbers import Question
from dashboard.subjects.movers.tiles import changes
from dashboard.subjects.unfavourable.tiles.households import hardness


def test_wijken_that_crossed_the_bound_by_a_jump_are_marked_and_counted(store):
    content = hardness(store)
    table = content.table.frame
    jumped = table["Verandering"].abs().round(6) > 0.10
    assert jumped.sum() == 11
    assert table.loc[jumped, "Let op"].str.contains("sprong in .*2022–2024").all()
    assert not table.loc[~jumped, "Let op"].str.contains("2022–2024").any()
    few = table["Let op"].str.contains("minder dan 250 huishoudens")
    assert few.equals(~(table["Huishoudens"].fillna(0) >= 250))
    assert "Van deze wijken maakten er 11 een sprong" in content.notes[0]


def test_classes_then_and_now_say_that_small_places_and_jumps_are_in_it(store):
    content = changes.classes(store, Question("wijk", 2022, 2024))
    assert "minder dan 250 huishoudens of een sprong" in content.notes[0]
