"""The basket: what a reader gathers keeps its order, and no more than fits."""

from dataclasses import replace

import pytest

from dashboard.export.taken import Taken
from dashboard.ui import basket
from tests.ui.test_tile import figure


def tile(key: str, address: str = "https://example.nl/") -> Taken:
    return Taken(key, key.upper(), figure(key), address, "Overzicht")


@pytest.fixture(autouse=True)
def state(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    kept: dict[str, object] = {}
    monkeypatch.setattr(basket.st, "session_state", kept)
    return kept


def keys() -> list[str]:
    return [one.key for one in basket.held()]


def test_tiles_keep_the_order_in_which_they_came_and_can_be_moved_and_taken_out() -> None:
    for key in "abc":
        assert basket.add(tile(key))
    basket.move(2, -1)
    assert keys() == ["a", "c", "b"]
    basket.move(0, -1)
    basket.move(2, 1)
    assert keys() == ["a", "c", "b"]
    basket.remove(1)
    assert keys() == ["a", "b"]
    basket.clear()
    assert keys() == []


def test_the_same_tile_stands_in_it_once_with_what_it_says_now() -> None:
    old = tile("a")
    new = replace(old, content=figure("nieuw"))
    for one in (old, tile("b"), new, tile("a", "https://example.nl/?periode=2022-2024")):
        basket.add(one)
    assert keys() == ["a", "b", "a"] and basket.held()[0] is new


def test_a_full_basket_takes_no_more_but_renews_what_is_in_it() -> None:
    for number in range(basket.MOST):
        assert basket.add(tile(f"t{number}"))
    assert not basket.add(tile("more"))
    assert basket.add(tile("t3"))
    assert len(keys()) == basket.MOST


def test_of_a_place_that_is_not_there_nothing_is_done() -> None:
    basket.add(tile("a"))
    basket.move(5, -1)
    basket.remove(7)
    assert keys() == ["a"]
