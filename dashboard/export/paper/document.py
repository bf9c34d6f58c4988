"""A template and its data to a PDF: the one place that knows typst."""

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import typst
from fontTools.ttLib import TTFont

from dashboard.export.pictures.letters import FILES, FONTS
from dashboard.vocabulary.look import COLOURS

TEMPLATES = Path(__file__).parent / "templates"
UNKNOWN = "□"
"""Stands for a character that the font does not have: without it there would be no file at all."""
BREAK = "\u200b"
"""A place where a line may end."""
_LAYOUT = {"\n", "\u00a0", BREAK}
"""Characters without a shape of their own."""
WHOLE = {"svg", "address", "shown"}
"""Keys of what is no running text."""
KEPT = 11
"""Documents after which typst lets go of one."""
LONGEST = 30
"""Letters of a word that fit in the narrowest column."""
_LONG, _PIECE = re.compile(rf"\S{{{LONGEST + 1},}}"), re.compile(rf"\S{{1,{LONGEST}}}")


def pdf(template: str, data: Mapping[str, Any]) -> bytes:
    """``template`` (a name in ``TEMPLATES``) filled with ``data`` (what JSON can hold) as PDF/UA-1.

    The same data give the same bytes. Nothing is fetched and no font of the machine is used.
    Raises ``RuntimeError`` where typst finds that the PDF would not be accessible.
    """
    told = _known({**data, "colours": COLOURS})
    made = typst.compile(
        str(TEMPLATES / template),
        root=str(TEMPLATES),
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(told, ensure_ascii=False)},
        format="pdf",
        pdf_standards=["ua-1"],
    )
    assert isinstance(made, bytes)
    _forget()
    return made


def _forget() -> None:
    """Let typst forget what it laid out: it keeps that for the ten documents that follow, which
    is 500 MB of sheets and 100 MB with this; an empty one takes 3 ms."""
    for _ in range(KEPT):
        typst.compile(b"", ignore_system_fonts=True, format="svg")


@cache
def _characters() -> frozenset[str]:
    """What the font can draw."""
    with TTFont(FILES[False], lazy=True) as font:
        return frozenset(map(chr, font["cmap"].getBestCmap())) | _LAYOUT


def _known(value: Any, key: str = "") -> Any:  # noqa: ANN401 (JSON can be anything)
    """``value`` (called ``key``) with only characters that can be drawn, and no endless words."""
    if isinstance(value, str):
        text = str(value) if key in WHOLE else breakable(value)
        strange = set(text) - _characters()
        return text.translate({ord(c): UNKNOWN for c in strange}) if strange else text
    if isinstance(value, Mapping):
        return {str(name): _known(part, name) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_known(part, key) for part in value]
    return value


def breakable(text: str) -> str:
    """``text`` in which no word is longer than ``LONGEST``: a line may end within it."""
    return _LONG.sub(lambda found: BREAK.join(_PIECE.findall(found[0])), text)
