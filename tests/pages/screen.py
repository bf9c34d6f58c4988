"""Open the app without a browser, and take from a page what a reader gets."""

import re
from collections.abc import Iterator
from typing import Any

import pandas as pd
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block, Node

from dashboard.ui.my_area import MINE
from dashboard.ui.reached import EVERYTHING
from dashboard.ui.registry import PAGES, PageInfo, page_info
from tests.conftest import ROOT

HOME = PAGES[0]
FOLD_KEY = re.compile(r"-(uitklap-[a-z0-9-]+)$")
"""The key of a fold, at the end of its identity."""
LINK = re.compile(r"\[((?:\\.|[^\]\\])*)\]\(gebiedsprofiel[^)]*\)")
"""The name of a place in a table."""
_FOLDS: set[str] = set()
"""Keys of the folds that were met so far."""
SECONDS = 90
"""The first run in a process also imports and reads everything, and others may use the machine."""


def open_page(info: PageInfo | str = HOME, **address: str) -> AppTest:
    """The app on a page with all its tiles and all its folds open, with a query in its address.

    Fails on an exception. A reader finds the folds closed; what is in them is made only
    when they are opened.
    """
    if isinstance(info, str):
        info = page_info(info)
    screen = _opened(info, address)
    if not address:
        return unfold(screen)
    # What is said of the address stands there on a first run only: the folds are open before.
    if new := _closed(screen):
        _FOLDS.update(new)
        screen = _opened(info, address)
    assert not _closed(screen)
    return screen


def open_closed(info: PageInfo | str, **address: str) -> AppTest:
    """The app on a page as a reader finds it: with its folds closed."""
    return _opened(page_info(info) if isinstance(info, str) else info, address)


def _opened(info: PageInfo, address: dict[str, str]) -> AppTest:
    screen = AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS)
    screen.session_state[EVERYTHING] = True
    if info is not HOME:
        if not address:  # after a first run a choice bound to the address no longer reads it
            screen.run()
        screen.switch_page(info.path)
    for key, value in address.items():
        screen.query_params[key] = value
        for fold in _FOLDS:
            screen.session_state[fold] = True
    screen.run()
    assert not screen.exception, [e.value for e in screen.exception]
    return screen


def _closed(screen: AppTest) -> list[str]:
    """The keys of the folds that are closed."""
    return [FOLD_KEY.search(f.proto.id)[1] for f in screen.expander if not f.proto.expanded]


def look_at(screen: AppTest, code: str | None) -> AppTest:
    """The page after another run, with the reader looking at place ``code`` (None: at all)."""
    screen.session_state[MINE] = code
    return screen.run()


def unfold(screen: AppTest) -> AppTest:
    """The page after another run, with every fold open."""
    for key in _closed(screen):
        screen.session_state[key] = True
    screen.run()
    assert not screen.exception, [e.value for e in screen.exception]
    assert not _closed(screen)
    return screen


def nodes(node: Node) -> Iterator[Node]:
    """Every block and element below ``node``, from top to bottom."""
    yield node
    if isinstance(node, Block):
        for child in node.children.values():
            yield from nodes(child)


def of(node: Any, kind: str) -> list[Any]:
    """The elements of one kind (markdown, table, html, ...) below ``node``."""
    return [n for n in nodes(node) if getattr(n, "type", "") == kind]


def tiles(screen: AppTest) -> dict[str, Block]:
    """Key -> the block of each tile on the page."""
    found = {}
    for node in nodes(screen.main):
        key = re.search(r"-tegel-([a-z0-9-]+)$", getattr(getattr(node, "proto", None), "id", ""))
        if isinstance(node, Block) and key:
            found[key[1]] = node
    return found


def figures(node: Any) -> list[Any]:
    """Charts and moving maps: everything that needs an alt text."""
    return of(node, "plotly_chart") + of(node, "deck_gl_json_chart")


def headline(tile: Block) -> str:
    """The sentence of a tile as it is read: without the signs of markdown."""
    return plain(next(m.value for m in of(tile, "markdown") if m.value.startswith("**")))


def lead(tile: Block) -> str:
    """The sentence below the headline ("" if there is none)."""
    texts = [m.value for m in of(tile, "markdown")]
    return plain(texts[1]) if len(texts) > 1 and not texts[1].startswith(":small[") else ""


def plain(markdown: str) -> str:
    """Markdown as it is read: a link is its words."""
    words = LINK.sub(r"\1", markdown.removeprefix("**").removesuffix("**"))
    return re.sub(r"\\(.)", r"\1", words)


def read(table: Any) -> pd.DataFrame:
    """A table element as it is read: cells, row labels and headers without signs of markdown."""
    shown = table.value.map(lambda cell: plain(str(cell)))
    shown.index = shown.index.map(lambda label: plain(str(label)))
    return shown.rename(columns=lambda label: plain(str(label)))


def tags_off(html: str) -> str:
    return re.sub(r"<[^>]+>", " ", re.sub(r"<style.*?</style>", " ", html, flags=re.S))


def texts(screen: AppTest) -> Iterator[str]:
    """Every text that a reader, or a screen reader, can come across on the page."""
    for node in nodes(screen.main):
        kind = getattr(node, "type", "")
        if kind == "html":
            yield tags_off(node.value)
            yield from re.findall(r'alt="([^"]*)"', node.value)
        elif kind == "table":
            yield node.proto.alt
            yield from (str(c) for c in [*node.value.columns, *node.value.index])
            yield from (str(cell) for cell in node.value.to_numpy().ravel())
        else:
            for name in ("value", "label", "placeholder", "help"):
                text = getattr(node, name, None)
                if isinstance(text, str):
                    yield text
            options = getattr(node, "options", None)
            yield from (o for o in options or [] if isinstance(o, str))
            alt = getattr(getattr(node, "proto", None), "alt", "")
            if isinstance(alt, str):
                yield alt
    for figure in of(screen.main, "plotly_chart"):
        yield from re.findall(r'"text":\s*"([^"]*)"', figure.proto.spec)


def seen_texts(screen: AppTest) -> Iterator[str]:
    """Every text that stands on the page for a reader who opens nothing: no alternative texts."""
    for node in nodes(screen.main):
        kind = getattr(node, "type", "")
        if kind == "html":
            yield tags_off(node.value)
        elif kind == "table":
            yield from map(str, [*node.value.columns, *node.value.index])
            yield from map(str, node.value.to_numpy().ravel())
        elif kind == "expander":
            yield node.proto.label
        else:
            shown = (getattr(node, name, None) for name in ("label", "value"))
            yield from (plain(text) for text in shown if isinstance(text, str))
            yield from (o for o in getattr(node, "options", None) or [] if isinstance(o, str))


def dutch(value: float, decimals: int = 3, sign: bool = False) -> str:
    """A number in Dutch notation, by another road than the product's formatter."""
    text = f"{value:+.{decimals}f}" if sign else f"{value:.{decimals}f}"
    return text.replace(".", ",").replace("-", "−")
