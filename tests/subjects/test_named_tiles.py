"""Tiles that name who is first, or speak of the country: no further than the data carry."""

import pytest

from dashboard.subjects.dimension.tiles import lines as dimension
from dashboard.subjects.nota import numbers as nota
from dashboard.subjects.overview.tiles.lines import lines
from dashboard.subjects.unfavourable.tiles import households as unfavourable
from dashboard.vocabulary.areas import COUNTRY, PROGRAMME
from dashboard.vocabulary.ladders import COVERED
from dashboard.vocabulary.periods import PROGRAMME_YEARS, YEARS


def test_a_series_of_fewer_wijken_never_speaks_of_the_country(store):
    assert store.manifest["panels"]["NL-2002"]["share"] < COVERED
    for view in unfavourable.SHARE_OR_NUMBER:
        text = unfavourable.wijken(store, COUNTRY, YEARS, view)
        assert "in de Nederlandse wijken met alle metingen" in text.headline
        assert "in Nederland" not in text.headline + text.alt
        whole = unfavourable.wijken(store, COUNTRY, PROGRAMME_YEARS, view)
        assert "in Nederland" in whole.headline


def test_a_group_is_set_beside_the_others_and_not_beside_itself(store):
    text = unfavourable.wijken(store, PROGRAMME, PROGRAMME_YEARS, "deel")
    assert "rest van het land" in text.lead and "NPLV" not in text.lead


def test_no_name_with_brackets_is_followed_by_brackets(store):
    for text in (
        lines(store, True, False, None),
        dimension.lines(store, "onv", True, None),
    ):
        assert ") (" not in f"{text.headline} {text.lead}"


def test_the_households_of_a_shifted_bound_have_their_share(store):
    table = nota.households(store).table.set_index(["what", "year"])
    whole = table.at[("wijk", 2024), "households"] / table.at[("wijk", 2024), "share"]
    for what in ("wijk_laag", "wijk_hoog"):
        share = table.at[(what, 2024), "households"] / whole
        assert table.at[(what, 2024), "share"] == pytest.approx(share, abs=1e-6)
