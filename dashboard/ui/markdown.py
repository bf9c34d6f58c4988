"""Text that comes from a list or the data, as Streamlit shows it to the letter.

Headings, sentences, labels of radio buttons and links, and the cells of tables are
read as markdown; a name may hold any of its signs.
"""

import re

import pandas as pd

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


def plain_table(table: pd.DataFrame) -> pd.DataFrame:
    """A table of texts with every cell, header and row label as it is."""
    shown = table.map(lambda cell: plain(str(cell)))
    shown.index = pd.Index([plain(str(label)) for label in table.index], name=_name(table.index))
    shown.columns = pd.Index([plain(str(c)) for c in table.columns], name=_name(table.columns))
    return shown


def _name(labels: pd.Index) -> str | None:
    return None if labels.name is None else plain(str(labels.name))
