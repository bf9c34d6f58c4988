"""The script in the page knows Streamlit's English sentences, and what it is made of."""

import re
from dataclasses import fields

import pytest
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.runtime.scriptrunner_utils.script_requests import RerunData
from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext

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


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        (r"useRef\)\(\{control:null,", "a hook of its component holds the map that it drew"),
        (r"\b\w\.deck=", "under this name"),
        (r"\.isInitialized\b", "asked of the map before where it looks"),
        (r"\bgetViewports\(", "the map knows by it where it looks"),
    ],
)
def test_a_map_still_keeps_where_it_looks_where_the_script_finds_it(pattern: str, why: str) -> None:
    """Streamlit has no way to ask: the script reads the inside of its component (``viewOf``)."""
    (path,) = (INDEX.parent / "static" / "js").glob("DeckGlJsonChart.*.js")
    assert re.search(pattern, path.read_text("utf-8")), why


@pytest.mark.parametrize("name", ["__reactFiber$", "memoizedState", ".child", ".sibling"])
def test_react_still_hangs_its_inside_on_an_element(name: str) -> None:
    scripts = (INDEX.parent / "static" / "js").glob("*.js")
    assert any(name in path.read_text("utf-8") for path in scripts)


def test_everything_it_says_itself_is_one_of_these() -> None:
    table = re.search(r"const DIALOGS = \{(.*?)\};.*?const OPTIONS = \{(.*?)\};", SCRIPT, re.DOTALL)
    assert table
    keys = re.findall(r'"([^"]+)":', table[1] + table[2])
    assert set(keys) <= set(SENTENCES)


def test_streamlit_still_tells_a_step_through_the_history_from_another_run(bundle: str) -> None:
    """Our links and the way back are read by it (``selection.by_address``): without it a choice of
    the page that is left would count on the page that is opened."""
    assert "is_history_navigation" in {field.name for field in fields(ScriptRunContext)}
    assert "is_history_navigation" in {field.name for field in fields(RerunData)}
    assert "is_history_navigation" in ClientState.DESCRIPTOR.fields_by_name
    # The browser sends it for a popstate, which ``nplv.go`` in browser/address.js imitates.
    assert re.search(r"addEventListener\(.popstate.,this\.onHistoryChange\b", bundle)
    assert re.search(r"\bisHistoryNavigation:", bundle)
