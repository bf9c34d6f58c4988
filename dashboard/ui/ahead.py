"""The scripts of Streamlit that the first screen needs, named in the page itself.

Streamlit asks for the script of an element when the first of that kind comes in, and for what
that script needs after that: the screen waits, and is drawn again for each. Named in the page
they come with the others.
"""

import re
from functools import cache
from pathlib import Path

ELEMENTS = ("Html", "ButtonGroup", "Button", "PageLink")
"""Kinds of elements in the head of every page and its first tile (files of Streamlit)."""
_NEEDS = re.compile(r"""(?:from|import)\s*["']\./([\w.-]+\.js)["']""")


@cache
def ahead(folder: Path, html: str) -> str:
    """Links that fetch the scripts of ``ELEMENTS`` and what they need, "" where there are none.

    ``folder``: where Streamlit keeps its scripts. ``html``: its page; what that names already
    is left out.
    """
    found: list[str] = []
    left = [path.name for kind in ELEMENTS for path in sorted(folder.glob(f"{kind}.*.js"))]
    while left:
        name = left.pop(0)
        if name in found or name in html or not (folder / name).is_file():
            continue
        found.append(name)
        left += _NEEDS.findall((folder / name).read_text("utf-8"))
    links = (f'<link rel="modulepreload" crossorigin href="./static/js/{name}">' for name in found)
    return "".join(links)
