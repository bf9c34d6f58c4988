"""Pictures for paper: what a figure says stands in them as text, nothing is cut off or lost."""

from dataclasses import replace
from itertools import pairwise

import pytest

from dashboard.export import pictures
from dashboard.vocabulary.periods import Period
from tests.export.made_figures import FIGURES, ODD, lines
from tests.export.svgs import TEXT, drawn


def test_a_line_is_named_and_valued_at_its_end(store):
    found = drawn(lines((3.9, 3.95, 3.96, 3.979), (4.1, 4.11, 4.12, 4.12)), store)
    assert {"Breda-Noord", "3,979", "Nederland", "4,120", "start", "2018", "2024"} <= set(found)


def test_a_line_without_a_last_value_or_without_any_says_that_it_is_missing(store):
    found = drawn(lines((3.9, None, 3.96, None), (None,) * 4), store)
    assert found.count("geen gegevens") == 2 and "Breda-Noord" in found


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize("size", [(160, 90), (70, 45)], ids=["wide", "small"])
def test_odd_names_and_missing_values_are_drawn_inside_the_picture(name, size, store):
    drawn(FIGURES[name], store, *size)


def test_an_odd_name_stands_in_the_picture_to_the_letter(store):
    assert ODD in drawn(FIGURES["bars"], store)


def test_a_missing_bar_is_named(store):
    assert "geen gegevens" in drawn(FIGURES["bars"], store)
    assert "geen gegevens" in drawn(FIGURES["stacked"], store)


def test_the_steps_of_a_waterfall_and_their_total_stand_in_it(store):
    found = drawn(FIGURES["waterfall"], store)
    assert [text for text in found if text in {"+0,050", "−0,080", "−0,030"}] == [
        "+0,050", "−0,080", "−0,030"
    ]  # fmt: skip


def test_the_same_figure_gives_the_same_bytes(store):
    one, other = (pictures.picture(FIGURES["lines"], store, 160, 90) for _ in range(2))
    assert one == other


def test_labels_at_the_end_of_lines_do_not_lie_on_each_other(store):
    figure = lines(*((4.0, 4.0, 4.0, 4.0 + n / 1000) for n in range(4)), names=("A", "B", "C", "D"))
    svg = pictures.picture(figure, store, 120, 60).decode()
    heights = sorted(float(f[3]) for f in TEXT.findall(svg) if f[4] in {"A", "B", "C", "D"})
    assert all(after - before >= 18 for before, after in pairwise(heights))


def test_what_is_no_figure_value_is_refused(store):
    with pytest.raises(TypeError, match="no drawing for a Period"):
        pictures.picture(Period(2018, 2024), store, 100, 50)


def test_a_figure_is_as_high_as_on_the_screen(store):
    assert pictures.natural_height(FIGURES["lines"], 160) == pytest.approx(380 * 0.64 / 72 * 25.4)
    taller = replace(FIGURES["lines"], height=760)
    assert pictures.natural_height(taller, 160) == pytest.approx(760 * 0.64 / 72 * 25.4)
