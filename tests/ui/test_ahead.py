"""The scripts that the first screen needs are named in the page, each once."""

import re
from pathlib import Path

from dashboard.ui.ahead import ELEMENTS, ahead
from dashboard.ui.index_page import INDEX, dutch


def test_what_an_element_needs_comes_with_it_and_nothing_twice(tmp_path: Path) -> None:
    (tmp_path / "Html.a1.js").write_text('import{a}from"./deep.b-2.js";import"./there.c3.js";')
    (tmp_path / "deep.b-2.js").write_text('import{b}from"./Html.a1.js";')
    (tmp_path / "there.c3.js").write_text("")
    found = re.findall(r'href="([^"]*)"', ahead(tmp_path, '<link href="./static/js/there.c3.js">'))
    assert found == ["./static/js/Html.a1.js", "./static/js/deep.b-2.js"]


def test_where_streamlit_keeps_no_scripts_nothing_is_named(tmp_path: Path) -> None:
    assert ahead(tmp_path, "") == ""


def test_the_page_names_the_scripts_of_this_streamlit_and_they_are_there() -> None:
    page = dutch(INDEX.read_text("utf-8"))
    named = re.findall(r'rel="modulepreload" crossorigin href="\./([^"]*)"', page)
    assert len(named) == len(set(named))
    assert all((INDEX.parent / name).is_file() for name in named)
    assert all(any(f"/{kind}." in name for name in named) for kind in ELEMENTS)
