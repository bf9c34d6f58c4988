"""What a reader gets on every page, recorded before a change to be compared with after it.

``python -m tests.pages.recording`` writes the recordings anew: one file a page in
``recorded/``, one line for each text, so that a change of words is one line of a diff. Nothing
here knows how a page is made: only what the running app shows.
"""

import json
import os
import re
from collections.abc import Callable, Iterator, Mapping
from html.parser import HTMLParser
from itertools import dropwhile, groupby
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from streamlit.testing.v1 import AppTest

from tests.pages.recorded_links import LINKS
from tests.pages.screen import nodes, open_page, read

FOLDER = Path(__file__).with_name("recorded")
DEFAULT = ""
"""The link of a page without any choice."""
Screen = list[list[str]]
"""The parts of a screen from top to bottom: each its heading and what stands below it."""
OF_THE_SET = re.compile(r"(?<=Klaargezet op )\d+ \w+ \d{4}|(?<=Kenmerk van de set: )[0-9a-f]{12}\b")
"""When the set was made and which one it is: new with every set that says the same."""
SIGNS = re.compile(r"\\(.)|\*\*|:small\[|(?<=\.)\]$")
"""Signs of markdown that a reader does not see: an escape keeps what stands behind it."""


def screens() -> Iterator[tuple[str, str]]:
    """(page, link) of every screen that is recorded: each page as it opens, then its links."""
    for page, links in LINKS.items():
        yield from ((page, link) for link in (DEFAULT, *links))


def shown(page: str, link: str) -> Screen:
    """The screen at a ``link`` (a query) of a ``page``, with every fold open."""
    address: Mapping[str, Any] = {
        key: values if len(values) > 1 else values[0] for key, values in parse_qs(link).items()
    }
    return parts(open_page(page, **address))


def parts(screen: AppTest) -> Screen:
    """What stands on ``screen`` from its title on: above it is what all pages share."""
    found: Screen = []
    texts = dropwhile(lambda text: not text.startswith("title: "), _texts(screen))
    for text in texts:
        if text.startswith(("title: ", "heading: ")):
            found.append([])
        found[-1].append(OF_THE_SET.sub("…", text))
    return found


def recorded(page: str) -> dict[str, Screen]:
    """Link -> screen as it was recorded. A part that is as on the page without choices is kept
    there alone: its heading stands for it."""
    stored = json.loads((FOLDER / f"{page}.json").read_text("utf-8"))
    usual = {part[0]: part for part in stored[DEFAULT]}
    return {
        link: [usual[part] if isinstance(part, str) else part for part in screen]
        for link, screen in stored.items()
    }


def record() -> None:
    """Write what every page shows now."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.json"):
        old.unlink()
    for page, of_page in groupby(screens(), key=lambda screen: screen[0]):
        found = {link: shown(page, link) for _, link in of_page}
        usual = {part[0]: part for part in found[DEFAULT]}
        kept = {
            link: [
                part[0] if link != DEFAULT and usual.get(part[0]) == part else part
                for part in screen
            ]
            for link, screen in found.items()
        }
        text = json.dumps(kept, ensure_ascii=False, indent=0)
        (FOLDER / f"{page}.json").write_text(f"{text}\n", "utf-8")


def _texts(screen: AppTest) -> Iterator[str]:
    """Every text in the order of the page, behind a word for what it is."""
    telling = (node for node in nodes(screen.main) if node.type in READ)
    for kind, group in groupby(telling, key=lambda node: node.type):
        if kind == "html":  # one text, however many pieces of markup it comes in
            words = _words(" ".join(node.value for node in group))
            yield from [f"html: {words}"] if words else []
        else:
            yield from (" ".join(t.split()) for node in group for t in READ[kind](node))


def _seen(markdown: str) -> str:
    return SIGNS.sub(r"\1", markdown)


def _value(word: str) -> Callable[[Any], Iterator[str]]:
    """Reads the text of an element, without the signs of markdown."""
    return lambda node: iter([f"{word}: {_seen(node.value)}"])


def _label(word: str) -> Callable[[Any], Iterator[str]]:
    """Reads what stands on an element that opens, fetches or goes somewhere."""
    return lambda node: iter([f"{word}: {_seen(node.proto.label)}"])


def _table(node: Any) -> Iterator[str]:
    table = read(node)
    yield f"table: {node.proto.alt}"
    yield f"columns: {' | '.join(map(str, [table.index.name or '', *table.columns]))}"
    yield from (f"row: {' | '.join(map(str, row))}" for row in table.itertuples())


def _choice(node: Any) -> Iterator[str]:
    """A control: its label, the options, what is chosen and what is said with each option."""
    yield f"choice: {node.label}"
    if hasattr(node, "options"):
        yield f"options: {' | '.join(_seen(str(option)) for option in node.options)}"
    yield from (f"help: {text}" for text in [getattr(node, "help", "")] if text)
    yield from (f"caption: {_seen(text)}" for text in getattr(node.proto, "captions", ()))
    yield f"chosen: {_chosen(node)}"


def _chosen(node: Any) -> str:
    if hasattr(node, "formatted_values"):
        return " | ".join(map(str, node.formatted_values))
    if node.value is None:
        return getattr(node.proto, "placeholder", "")
    if hasattr(node, "format_func"):
        many = node.value if isinstance(node.value, list) else [node.value]
        return " | ".join(_seen(str(node.format_func(value))) for value in many)
    return str(node.value)


def _chart(node: Any) -> Iterator[str]:
    """The alt text, then the words in the figure: of the legend, the axes, the marks and notes."""
    yield f"alt: {node.proto.alt}"
    spec = json.loads(node.proto.spec)
    words = [_words(text) for text in _in_chart(spec["data"]) + _in_chart(spec["layout"])]
    yield f"in the figure: {' | '.join(dict.fromkeys(word for word in words if word))}"


def _in_chart(part: Any, key: str = "") -> list[str]:
    """Every text of a Plotly figure that is seen without pointing at it, from top to bottom."""
    if key == "template":
        return []
    if isinstance(part, dict):
        return [text for name, value in sorted(part.items()) for text in _in_chart(value, name)]
    if isinstance(part, list):
        return [text for value in part for text in _in_chart(value, key)]
    return [part] if isinstance(part, str) and key in {"name", "text", "ticktext"} else []


def _map(node: Any) -> Iterator[str]:
    yield f"alt: {node.proto.alt}"
    words = _words(json.loads(node.proto.tooltip or "{}").get("html", ""))
    yield f"pointed at: {re.sub(r'{[^}]*}', '…', words)}"


class _Reader(HTMLParser):
    """Collects the words of HTML, and those that stand for a picture."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.hidden = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden = tag in {"style", "script"}
        self.found += [f"[{v}]" for k, v in attrs if k in {"alt", "aria-label", "title"} and v]

    def handle_endtag(self, tag: str) -> None:
        self.hidden = False

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.found.append(data)


def _words(html: str) -> str:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return " ".join(" ".join(reader.found).split())


READ: Mapping[str, Callable[[Any], Iterator[str]]] = {
    "html": _value("html"),
    "title": _value("title"),
    **dict.fromkeys(("header", "subheader"), _value("heading")),
    **dict.fromkeys(("markdown", "caption"), _value("text")),
    "code": lambda node: (f"to copy: {line}" for line in node.value.splitlines()),
    **dict.fromkeys(("info", "warning", "error", "success"), _value("message")),
    "expander": _label("fold"),
    **dict.fromkeys(("button", "download_button"), _label("button")),
    "page_link": _label("link"),
    "table": _table,
    "plotly_chart": _chart,
    "deck_gl_json_chart": _map,
    **dict.fromkeys(
        ("button_group", "selectbox", "multiselect", "toggle", "text_input", "radio"), _choice
    ),
}
"""Type of an element -> what a reader gets of it. Blocks and dividers have no words."""

if __name__ == "__main__":
    os.environ.pop("NPLV_DATA", None)
    record()
