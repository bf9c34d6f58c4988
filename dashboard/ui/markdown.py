"""Text that comes from a list or the data, as Streamlit shows it to the letter.

Headings, sentences, labels of radio buttons and links, and the cells of tables are
read as markdown; a name may hold any of its signs.
"""

import re
from collections.abc import Iterable

import pandas as pd

from dashboard.content.names import PlaceName
from dashboard.content.table import Column, Table

SIGNS = "\\*_`[]$:<>#~&|"
"""Signs that mean something anywhere in a line: markup, formulas, colours, links, icons."""
_START = re.compile(r"^(\s*(?:\d+(?=[.)])|(?=[-+])))([-+.)])(?=\s|$)")
"""What makes a line a list: a sign with a space after it, or a number with one."""


def plain(text: str) -> str:
    """``text`` so that markdown shows it as it is."""
    for sign in SIGNS:
        text = text.replace(sign, f"\\{sign}")
    text = text.replace("--", "\\-\\-").replace("www.", "www\\.")
    return _START.sub(r"\1\\\2", text)


NO_ROWS = "geen"
"""In the first cell of a table without rows."""


def linked(name: str) -> str:
    """``name`` as it is, and a link to the profile of its place where it knows one."""
    return f"[{plain(name)}]({name.address})" if isinstance(name, PlaceName) else plain(name)


def plain_table(table: Table) -> pd.DataFrame:
    """A table as texts, every cell, header and row label (the first column) as it is; the names of
    places are links. Without rows one that says so: Streamlit would write "empty"."""
    shown = table.shown.map(plain).astype(object)
    shown.columns = pd.Index([plain(header) for header in shown.columns])
    first, *others = table.columns
    labels = _linked(first, map(plain, shown.index))
    shown.index = pd.Index(labels, dtype=object, name=plain(first.header))
    for at, column in enumerate(others):
        shown.isetitem(at, _linked(column, shown.iloc[:, at]))
    if shown.index.empty:
        return pd.DataFrame("", pd.Index([NO_ROWS], name=shown.index.name), shown.columns)
    return shown


def _linked(column: Column, texts: Iterable[str]) -> list[str]:
    """The ``texts`` of a column, with a link in the place of each name of a place."""
    both = zip(column.values, texts, strict=True)
    return [linked(value) if isinstance(value, PlaceName) else text for value, text in both]
