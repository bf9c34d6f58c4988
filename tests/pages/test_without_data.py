"""Data that are absent or damaged: a Dutch message and a way on, on every page."""

import json
import os
from pathlib import Path

import pytest

from dashboard.store.layout import current
from dashboard.ui import failure
from dashboard.ui.registry import PAGES
from tests.pages.screen import figures, of, open_page, tiles


@pytest.fixture
def folder(tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The set in a folder of our own (links), which the app is told to read."""
    data = tmp_path / "data"
    data.mkdir()
    for path in current(root / "data").iterdir():
        (data / path.name).symlink_to(path.resolve())
    monkeypatch.setenv("NPLV_DATA", str(data))
    return data


def replace(path: Path, content: bytes) -> None:
    path.unlink()
    path.write_bytes(content)


def check_refused(screen) -> None:
    """One Dutch sentence for readers, a button, the title, and nothing else."""
    (message,) = (e.value for e in screen.error)
    assert message == failure.DATA_FAIL
    words = ("python", "parquet", "manifest", "MAP", "git", "Traceback", "Error", "Exception")
    assert not [word for word in words if word in message]
    assert [b.label for b in screen.button] == ["Probeer het opnieuw"]
    assert screen.title and not figures(screen.main) and not of(screen.main, "table")


def check_logged(caplog, *words: str) -> None:
    """The operator reads in the log what is wrong and what to do about it."""
    (record,) = (r for r in caplog.records if r.name == failure.__name__)
    for word in (*words, "python -m dashboard.store build"):
        assert word in record.getMessage()
    assert record.exc_info


@pytest.fixture(autouse=True)
def _nothing_logged_yet(monkeypatch) -> None:
    monkeypatch.setattr(failure, "_logged", {})


@pytest.mark.parametrize("info", PAGES, ids=lambda info: info.key)
def test_a_folder_that_is_not_there_is_said(info, tmp_path, monkeypatch, caplog):
    monkeypatch.setenv("NPLV_DATA", str(tmp_path / "nergens"))
    check_refused(open_page(info))
    check_logged(caplog, "manifest.json ontbreekt")


@pytest.mark.parametrize("info", PAGES, ids=lambda info: info.key)
@pytest.mark.parametrize("name", ["scores.parquet", "nplv.parquet", "manifest.json"])
def test_a_damaged_file_is_named_in_the_log(info, folder, name, caplog):
    replace(folder / name, os.urandom(500))
    check_refused(open_page(info))
    check_logged(caplog, f"{name} is beschadigd")


@pytest.mark.parametrize("name", ["areas.parquet", "shapes_wijk.parquet"])
def test_an_absent_file_is_named_in_the_log(folder, name, caplog):
    (folder / name).unlink()
    check_refused(open_page())
    check_logged(caplog, f"{name} ontbreekt")


@pytest.mark.parametrize("key", ["tables", "panels", "built_at", "reproduction", "coverage"])
def test_a_manifest_that_lacks_a_part_is_refused(folder, key):
    """On the page that reads most of the manifest."""
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    del manifest[key]
    replace(folder / "manifest.json", json.dumps(manifest).encode())
    check_refused(open_page("verantwoording"))


def test_the_page_works_again_once_the_file_is_back(folder, root):
    whole = (current(root / "data") / "scores.parquet").read_bytes()
    replace(folder / "scores.parquet", b"damaged")
    screen = open_page()
    check_refused(screen)
    (folder / "scores.parquet").write_bytes(whole)
    screen.button(key="opnieuw").click().run()
    assert not screen.error and not screen.exception
    # Not the map: that is a picture of ours.
    assert len(figures(screen.main)) == 2
    assert "antwoord" in tiles(screen)


def test_from_a_page_without_data_the_other_pages_are_still_reached(folder):
    (folder / "scores.parquet").unlink()
    screen = open_page()
    for info in PAGES[1:]:
        screen.switch_page(info.path).run()
        assert not screen.exception
        assert [t.value for t in screen.title] == [info.title]
        check_refused(screen)


def test_a_link_to_an_area_survives_that_the_data_are_absent(folder):
    (folder / "scores.parquet").unlink()
    check_refused(open_page(gebied="Utrecht Overvecht"))
