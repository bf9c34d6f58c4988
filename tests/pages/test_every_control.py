"""Every choice that every page offers: made by hand, come with in a link, or nonsense."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.ui.registry import PAGES, PageInfo
from tests.pages.screen import of, open_page, texts, tiles, unfold
from tests.sampling import every, sample

ALL_THERE: dict[str, dict[str, str]] = {
    "gebiedsprofiel": {"gebied": "Heerlen-Noord"},
    "kaart": {"plaats": "WK034403", "wat": "Ontwikkeling"},
}
"""Page -> what has to be chosen before all its controls are there."""
WITHOUT_CHOICES: set[str] = set()
KINDS = ("button_group", "selectbox", "multiselect", "toggle", "text_input", "radio")
TOO_FEW: list[list[str]] = [[], ["Delft-West"]]
"""Of areas that are to be compared: said on the page, without tiles."""
FEW = 9
"""Of a longer list, an option in so many is tried: the areas have tests of their own."""
NO_LINK = {"lijst_plaats", "zoek-plek", "zoek-erbij", "zoek-toe"}
"""Controls whose choice another parameter of the link holds; what is found is a link itself."""


def controls(screen: AppTest) -> list[Any]:
    return [control for kind in KINDS for control in of(screen.main, kind)]


def control(screen: AppTest, key: str) -> Any:
    return next(c for c in controls(screen) if c.key == key)


def values(found: Any) -> list[Any]:
    """What a reader can make of a control besides what it is: labels, on or off, a word."""
    if found.type == "toggle":
        return [not found.value]
    if found.type == "text_input":
        return ["Overvecht"]
    if found.type == "multiselect":
        return [*TOO_FEW, found.options[2:8]]
    options = found.options
    options = options if len(options) <= FEW else options[::FEW]
    if found.type == "button_group" and not found._is_single_select:
        return [[], found.options]
    now = found.formatted_values[:1] if found.type == "button_group" else []
    return [option for option in options if option not in now]


def opened(info: PageInfo, **address: str) -> AppTest:
    return open_page(info, **ALL_THERE.get(info.key, {}) | address)


@pytest.mark.parametrize("info", sample(PAGES, every(2)), ids=lambda info: info.key)
def test_every_choice_of_a_page_can_be_made_and_its_link_gives_the_same_page(
    info: PageInfo,
) -> None:
    offered = {c.key: values(c) for c in controls(opened(info))}
    assert bool(offered) != (info.key in WITHOUT_CHOICES)
    for key, made in offered.items():
        assert made, key
        for value in made:
            by_hand = opened(info)
            control(by_hand, key).set_value(value).run()
            where = f"{info.key}: {key} = {value}"
            assert not by_hand.exception, where
            assert [e.value for e in by_hand.error] == [], where
            assert tiles(by_hand) or not tiles(opened(info)) or value in TOO_FEW, where
            if key in NO_LINK or isinstance(value, list):
                continue
            by_link = opened(info, **{key: str(value).lower() if value is True else value})
            # A first run also holds the navigation, a second one does not.
            assert list(texts(by_link.run())) == list(texts(unfold(by_hand))), where


@pytest.mark.parametrize("info", PAGES, ids=lambda info: info.key)
def test_nonsense_for_any_choice_of_a_page_is_said_and_gives_the_usual_page(info: PageInfo) -> None:
    usual = opened(info)
    for found in controls(usual):
        if found.key in NO_LINK or found.type == "text_input":
            continue
        for nonsense in ("<b>Atlantis</b>", "-1", "[](javascript:1)" * 50):
            screen = opened(info, **{found.key: nonsense})
            assert [e.value for e in screen.error] == [], found.key
            assert len(screen.warning) == 1, found.key
            assert "onbekende waarde" in screen.warning[0].value
            assert "<b>" not in screen.warning[0].value
