"""A line that lacks years says so: the one of a chosen area, and that of its comparable wijken."""

from dashboard.subjects.dimension.tiles import lines as dimension
from dashboard.subjects.overview.tiles.lines import lines


def test_comparable_wijken_of_a_chosen_area_have_no_line_since_2002(store):
    """They are matched for 2018-2024: as a change since 2002 their line is empty."""
    content = lines(store, True, True, store.area("heerlen-noord"))
    (column,) = [c for c in content.table.frame if c.startswith("Vergelijkbare wijken")]
    assert content.table.frame[column].isna().all()
    (note,) = [n for n in content.notes if "de vergelijkbare wijken zijn er geen gegevens" in n]
    assert "2002, 2008, 2012, 2014 en 2016" in note
    assert note.endswith("De verandering sinds 2002 is dan niet te berekenen.")


def test_the_same_for_a_dimension(store):
    notes = dimension.lines(store, "fys", True, store.area("heerlen-noord")).notes
    assert "Voor de vergelijkbare wijken zijn er geen gegevens in 2014." in notes


def test_nothing_is_said_of_a_line_that_has_all_its_years(store):
    for chosen in (None, "heerlen-noord"):
        notes = lines(store, False, True, chosen and store.area(chosen)).notes
        assert not [n for n in notes if "geen gegevens in" in n]
