"""What a file says of a figure to who cannot see it: of every kind something of its own."""

import pytest

from dashboard.content.figures import Figure
from dashboard.content.texts import Remark
from dashboard.export.alts import alt_of
from tests.export.made_figures import FIGURES
from tests.export.taken import taken


def said(figure: Figure, **fields: object) -> str:
    return alt_of(taken(figure=figure, **fields).content)


def test_a_figure_says_its_own_alt_text():
    assert said(FIGURES["lines"], alt="Een lijn omhoog.") == "Een lijn omhoog."


def test_a_figure_that_is_text_itself_says_the_headline():
    assert said(Remark("Er is niets."), headline="Het ging vooruit.") == "Het ging vooruit."


def test_panels_say_what_each_of_them_shows():
    panels = FIGURES["panels"]
    assert all(f"{panel.title}: {panel.alt}" in said(panels) for panel in panels.panels)


@pytest.mark.parametrize("name", ["tracks", "ruler"])
def test_rows_on_a_scale_and_marks_on_a_ruler_say_their_names_and_values(name):
    figure = FIGURES[name]
    told = said(figure)
    assert told.startswith(f"{figure.caption}. ") and told.endswith(".")
    for one in figure.tracks if name == "tracks" else figure.marks:
        assert f"{one.name}: {one.text}" in told


def test_rows_on_a_scale_without_a_row_say_the_headline():
    assert said(FIGURES["no rows"], headline="Geen rijen.") == "Geen rijen."
