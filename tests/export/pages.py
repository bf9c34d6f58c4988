"""The tiles of every page as a reader meets them: of every area, and with other choices made.

A page is opened as a reader does, so a new tile, control or page is met without being named here.
A tile that was met before (the same content) is not given again.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from streamlit.testing.v1 import AppTest

from dashboard.export.taken import Taken
from dashboard.ui.registry import PageInfo
from tests.export.taken import ADDRESS
from tests.pages.screen import of, open_page

CHOICES = 5
"""Other choices than those with which a page begins."""
PARTS = CHOICES + 1
TILES = "getoonde_tegels"
KINDS = ("button_group", "selectbox", "multiselect", "toggle")
"""Controls that offer a choice."""


def met(info: PageInfo, address: dict[str, Any], seen: set[int]) -> list[Taken]:
    """The tiles of a page at an address whose content is not in ``seen`` (and is, after this)."""
    return _tiles(open_page(info, **address), info, seen)


def _tiles(screen: AppTest, info: PageInfo, seen: set[int]) -> list[Taken]:
    if TILES not in screen.session_state:
        return []
    found = []
    for key, noted in screen.session_state[TILES].items():
        if noted.content and noted.content.number not in seen:
            seen.add(noted.content.number)
            found.append(Taken(key, noted.topic, noted.content, ADDRESS, info.title))
    return found


def other_choices(info: PageInfo, address: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The address with other choices, ``CHOICES`` times: the n-th makes of every control of the
    page the choice that lies n sixths down its list (of a short one the n-th, counting on from
    the first); of a control with several at once the n that come first."""
    controls = [c for kind in KINDS for c in of(open_page(info, **address).main, kind)]
    for number in range(1, PARTS):
        yield address | {
            c.key: _choice(c, number) for c in controls if c.key and c.key not in address
        }


def _choice(control: Any, number: int) -> Any:
    if control.type == "toggle":
        return str(bool(number % 2)).lower()
    options = control.options
    if control.type == "multiselect" or not getattr(control, "_is_single_select", True):
        return options[:number]
    return options[number * max(len(options) // PARTS, 1) % len(options)]


def visits(info: PageInfo, codes: Iterable[str]) -> Iterator[tuple[str, list[Taken]]]:
    """(where, the tiles that were not met before): the page of each place, and of the n-th also
    with the n-th of the other choices."""
    seen: set[int] = set()
    codes = list(codes)
    for code in codes:
        yield f"{info.key} {code}", met(info, {"gebied": code}, seen)
    for number, choices in enumerate(other_choices(info, {"gebied": codes[0]})):
        where = choices | {"gebied": codes[number % len(codes)]}
        yield f"{info.key} {where}", met(info, where, seen)
