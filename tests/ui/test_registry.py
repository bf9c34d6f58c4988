"""The list of pages, and the store as the pages see it."""

from pathlib import Path

import pytest

from dashboard.ui import data
from dashboard.ui.registry import PAGES, page_info


def test_every_page_has_its_script_and_every_script_its_page(root: Path):
    assert {p.path for p in PAGES} == {f"pages/{p.name}" for p in (root / "pages").glob("*.py")}


def test_keys_titles_and_addresses_are_unique():
    for name in ("key", "title", "url_path"):
        values = [getattr(p, name) for p in PAGES]
        assert len(set(values)) == len(values)


def test_every_page_says_what_it_is_for_in_a_sentence():
    assert all(p.about[0].isupper() and p.about[-1] in ".?" for p in PAGES)


def test_a_page_is_found_by_its_key_and_no_other():
    assert page_info(PAGES[0].key) is PAGES[0]
    with pytest.raises(KeyError):
        page_info("nergens")


def test_the_data_folder_is_ours_unless_an_administrator_names_another(monkeypatch, root, tmp_path):
    monkeypatch.delenv("NPLV_DATA", raising=False)
    assert data.data_folder() == root / "data"
    monkeypatch.setenv("NPLV_DATA", "")
    assert data.data_folder() == root / "data"
    monkeypatch.setenv("NPLV_DATA", str(tmp_path))
    assert data.data_folder() == tmp_path
