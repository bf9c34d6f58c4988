"""One fact, two files: the theme takes its colours from the vocabulary."""

import re
import tomllib
from pathlib import Path

import pytest

from dashboard.ui.index_page import SCRIPT, STYLE
from dashboard.vocabulary.look import COLOURS

AA = 4.5


@pytest.fixture(scope="module")
def theme(root: Path) -> dict[str, object]:
    return tomllib.loads((root / ".streamlit/config.toml").read_text("utf-8"))["theme"]


def _luminance(colour: str) -> float:
    def linear(channel: int) -> float:
        share = channel / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[i : i + 2], 16)) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two hex colours as WCAG defines it."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(
    ("option", "colour"),
    [
        ("primaryColor", "programme"),
        ("linkColor", "programme"),
        ("blueColor", "programme"),
        ("redColor", "chosen"),
        ("textColor", "text"),
        ("grayColor", "muted"),
        ("borderColor", "line"),
        ("backgroundColor", "background"),
        ("secondaryBackgroundColor", "surface"),
    ],
)
def test_theme_and_vocabulary_agree(theme: dict[str, object], option: str, colour: str) -> None:
    assert theme[option] == COLOURS[colour]


def test_words_in_a_theme_colour_are_readable(theme: dict[str, object]) -> None:
    for option, value in theme.items():
        if name := re.fullmatch(r"(\w+)TextColor", option):
            grounds = {"#ffffff", COLOURS["surface"], theme.get(f"{name[1]}BackgroundColor")}
            for ground in grounds - {None}:
                assert contrast(str(value), str(ground)) >= AA, (option, ground)


@pytest.mark.parametrize("ground", ["background", "surface"])
@pytest.mark.parametrize("ink", ["text", "muted", "programme", "country", "chosen"])
def test_text_colours_are_readable(ink: str, ground: str) -> None:
    assert contrast(COLOURS[ink], COLOURS[ground]) >= AA


HEX = re.compile(r"#[0-9a-f]{3,8}\b", re.I)


def test_every_colour_of_the_style_sheet_is_one_of_the_vocabulary() -> None:
    assert set(HEX.findall(STYLE)) <= set(COLOURS.values())
    assert not re.search(r"\b(?:rgba?|hsla?)\(", STYLE)


def test_every_colour_of_the_script_is_one_of_the_theme(theme: dict[str, object]) -> None:
    """It says that there is no connection: the style sheet may not be there either."""
    assert set(HEX.findall(SCRIPT)) <= set(map(str, theme.values()))


def test_the_look_is_locked(theme: dict[str, object]) -> None:
    assert theme["base"] == "light"
    assert not {"light", "dark"} & set(theme)
