"""The script in the page knows Streamlit's English sentences to the letter."""

import re

import pytest

from dashboard.ui.index_page import INDEX, SCRIPT

SENTENCES = (
    "You can only select up to ${",
    "}. Remove an option first.",
    "No results",
    "Select all",
    "Connection error",
    "Page not found",
    "Bad message format",
)


@pytest.fixture(scope="module")
def bundle() -> str:
    """Streamlit's own scripts."""
    found = (INDEX.parent / "static" / "js").glob("*.js")
    names = ("index.", "Multiselect.", "Selectbox.")
    return "".join(path.read_text("utf-8") for path in found if path.name.startswith(names))


@pytest.mark.parametrize("sentence", SENTENCES)
def test_streamlit_still_says_what_is_translated(bundle: str, sentence: str) -> None:
    """A new version that says it otherwise would say it in English."""
    assert sentence in bundle


def test_everything_it_says_itself_is_one_of_these() -> None:
    script = SCRIPT.read_text("utf-8")
    table = re.search(r"const DIALOGS = \{(.*?)\};.*?const OPTIONS = \{(.*?)\};", script, re.DOTALL)
    assert table
    keys = re.findall(r'"([^"]+)":', table[1] + table[2])
    assert set(keys) <= set(SENTENCES)
