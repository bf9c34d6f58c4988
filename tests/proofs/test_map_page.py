"""The page of the map with a measure that cannot show everything: it says so and goes on."""

from dataclasses import replace

import pytest

from dashboard.vocabulary.measures import REGISTRY
from tests.pages.screen import open_page
from tests.vocabulary.made import CRIME


@pytest.mark.parametrize(
    ("lacking", "choice"), [("ladders", "ontwikkeling"), ("scale", "situatie")]
)
def test_what_a_measure_lacks_is_said_on_the_map(crime, monkeypatch, lacking, choice):
    monkeypatch.setitem(REGISTRY, CRIME.key, replace(CRIME, **{lacking: None}))
    monkeypatch.setattr("dashboard.ui.frame.get_store", lambda: crime)
    screen = open_page("kaart", maat=CRIME.key, wat=choice)
    assert not screen.exception and not screen.error
    assert any("Niet voor deze maat" in str(x.value) for x in screen.info)
