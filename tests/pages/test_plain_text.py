"""What the pages say is plain: another medium draws every content where Streamlit is not there."""

import dataclasses
import pickle
import subprocess
import sys

import pandas as pd
import pytest

from dashboard.content.content import Content
from dashboard.content.table import Table
from dashboard.ui.registry import PAGES
from tests.pages.screen import open_page

WITHOUT = (
    "import sys; sys.modules.update(dict.fromkeys(('streamlit', 'plotly', 'pydeck')));"
    "from tests.content.plain_text import main; main(sys.argv[1])"
)
PLAIN = (str, int, float, bool, type(None))
KINDS_OF_FIGURE = 16
"""Fewer kinds than this on all pages together: then the pages did not show their figures."""


@pytest.fixture(scope="module")
def contents() -> list[Content]:
    """Every content of every page, and of the profile and the map with a choice made."""
    screens = [open_page(info) for info in PAGES]
    screens.append(open_page("gebiedsprofiel", gebied="heerlen-noord"))
    screens.append(open_page("kaart", plaats="WK091718", niveau="wijk"))
    screens.append(open_page("vergelijken", alles="true"))
    return [
        tile.content
        for screen in screens
        if "getoonde_tegels" in screen.session_state
        for tile in screen.session_state["getoonde_tegels"].values()
        if tile.content
    ]


def parts(value: object) -> list[object]:
    """What a figure value is made of, down to what cannot be taken apart."""
    if dataclasses.is_dataclass(value):
        return [x for f in dataclasses.fields(value) for x in parts(getattr(value, f.name))]
    if isinstance(value, tuple):
        return [x for item in value for x in parts(item)]
    return [value]


def test_a_figure_holds_nothing_but_words_and_numbers(contents):
    assert len({type(content.figure) for content in contents}) >= KINDS_OF_FIGURE
    for content in contents:
        strange = {type(x).__name__ for x in parts(content.figure) if not isinstance(x, PLAIN)}
        assert not strange, (content.headline, strange)


def test_a_table_holds_no_frame_and_says_the_unit_of_its_numbers(contents):
    for content in contents:
        assert isinstance(content.table, Table)
        for column in content.table.columns:
            numbers = pd.to_numeric(pd.Series(column.values, dtype=object), errors="coerce")
            if column.kind != "text" and numbers.notna().any():
                assert column.measured_in, (content.headline, column.header)


def test_every_content_of_every_page_is_drawn_as_text_without_streamlit(contents, tmp_path):
    file = tmp_path / "contents.pickle"
    file.write_bytes(pickle.dumps(contents))
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT, str(file)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    for content in contents:
        assert content.headline in done.stdout
