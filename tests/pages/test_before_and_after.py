"""Every page, and every kind of link to it, says what it said before: to the word."""

from itertools import zip_longest
from pathlib import Path

import pytest

from tests.pages.recording import FOLDER, Screen, recorded, screens, shown

MEANT = "Meant? Then write the recordings anew: python -m tests.pages.recording"
AROUND = 150
"""Characters that a message shows before and after the place where two texts part."""


def first_difference(before: Screen, now: Screen) -> tuple[str, str | None, str | None] | None:
    """Heading of the part and both texts where two screens first differ; None if they do not."""
    for old, new in zip_longest(before, now, fillvalue=[]):
        for was, is_now in zip_longest(old, new):
            if was != is_now and _compared(was) != _compared(is_now):
                return (old or new)[0], was, is_now
    return None


def _compared(text: str | None) -> str | None:
    """``text`` as it is compared: where markup begins and ends is no matter in HTML."""
    return "".join(text.split()) if text and text.startswith("html: ") else text


def message(before: str | None, now: str | None) -> str:
    """Both texts around the place where they part."""
    pairs = enumerate(zip(before or "", now or "", strict=False))
    parted = next((at for at, (old, new) in pairs if old != new), 0)
    start = max(0, parted - AROUND)
    old, new = (text and text[start : parted + AROUND] for text in (before, now))
    return f"  before: {old}\n  now:    {new}"


@pytest.mark.parametrize(("page", "link"), list(screens()), ids=str)
def test_a_screen_says_what_it_said_before(page: str, link: str) -> None:
    if found := first_difference(recorded(page)[link], shown(page, link)):
        part, *texts = found
        pytest.fail(f"{page}?{link}, below ‘{part}’\n{message(*texts)}\n{MEANT}", pytrace=False)


def test_every_page_is_recorded(root: Path) -> None:
    assert {page for page, _ in screens()} == {script.stem for script in root.glob("pages/*.py")}


def test_what_is_recorded_is_what_is_compared() -> None:
    assert {(f.stem, link) for f in FOLDER.glob("*.json") for link in recorded(f.stem)} == set(
        screens()
    )


def test_the_first_difference_is_found_in_its_part() -> None:
    before = [["title: A", "text: a"], ["heading: B", "row: 1 | 2"]]
    assert first_difference(before, [list(part) for part in before]) is None
    changed = [before[0], ["heading: B", "row: 1 | 3"]]
    assert first_difference(before, changed) == ("heading: B", "row: 1 | 2", "row: 1 | 3")
    assert first_difference(before, before[:1]) == ("heading: B", "heading: B", None)
    assert first_difference([["html: 3,9 (zwak)"]], [["html: 3,9 ( zwak )"]]) is None
    assert "now:    None" in message("row: 1 | 2", None)
