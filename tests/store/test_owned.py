"""Only what is ours is replaced or removed; what holds anything else is refused."""

import json
import os
from pathlib import Path

import pytest

from dashboard.build.starting_set import build
from dashboard.store.errors import StoreError
from dashboard.store.layout import current
from dashboard.store.owned import remove_set, strangers
from tests.store.sets import contents, flat_copy, publish_small


def refused(target: Path) -> str:
    """The message with which a build into ``target`` is refused; nothing in it changes."""
    before = contents(target.parent)
    with pytest.raises(StoreError) as caught:
        build(target.parent / "no-sources", target)
    assert contents(target.parent) == before
    assert "--to" in str(caught.value) and str(target) in str(caught.value)
    return str(caught.value)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A data folder with a small set in it."""
    publish_small(tmp_path / "web", "a")
    return tmp_path / "web"


@pytest.mark.parametrize(
    "path",
    [
        "brief.txt",
        "sets/brief.txt",
        "vorige/brief.txt",
        "sets/backup/brief.txt",
        "sets/.nieuw-abc/brief.txt",
        "vorige/0123456789ab/brief.txt",
        "nplv.parquet",
    ],
)
def test_work_of_someone_beside_a_set_is_refused_by_name(target, path):
    (target / path).parent.mkdir(parents=True, exist_ok=True)
    (target / path).write_text("mine")
    assert Path(path).name in refused(target) or "backup" in refused(target)


def test_work_of_someone_in_the_set_that_counts_is_refused(target):
    (current(target) / "brief.txt").write_text("mine")
    assert "brief.txt" in refused(target)


@pytest.mark.parametrize(
    "manifest",
    [
        {"name": "Mijn website", "icons": []},
        {"version": 2, "tables": {}, "files": {"index.html": {}}},
        {"version": 2, "release": "x", "set": "y", "tables": {}, "files": {"../index.html": {}}},
        [],
    ],
)
def test_a_website_with_a_manifest_of_its_own_is_refused(tmp_path, manifest):
    """What was deleted before: any folder with a file of this name."""
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "manifest.json").write_text(json.dumps(manifest))
    assert "manifest.json" in refused(tmp_path / "web")
    (tmp_path / "web" / "index.html").write_text("<html>")
    assert "index.html" in refused(tmp_path / "web")


def test_a_flat_set_with_something_else_in_it_is_refused(root, tmp_path):
    flat = flat_copy(root, tmp_path / "data")
    assert strangers(flat) == []
    (flat / "notities.docx").write_text("mine")
    assert "notities.docx" in refused(flat)


def test_a_file_is_refused(tmp_path):
    (tmp_path / "web").write_text("mine")
    assert "een bestand" in refused(tmp_path / "web")


def test_a_folder_beside_the_target_is_never_touched(tmp_path):
    """``data.oud`` was deleted before."""
    for name in ("web.oud", "web.nieuw-1"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "brief.txt").write_text("mine")
    for content in "abc":
        publish_small(tmp_path / "web", content)
    assert (tmp_path / "web.oud" / "brief.txt").read_text() == "mine"
    assert (tmp_path / "web.nieuw-1" / "brief.txt").read_text() == "mine"


def test_a_set_with_more_than_its_manifest_lists_is_not_removed(target):
    place = current(target)
    (place / "brief.txt").write_text("mine")
    before = contents(place)
    remove_set(place)
    assert contents(place) == before


def test_a_set_without_a_readable_manifest_is_not_removed(target):
    place = current(target)
    (place / "manifest.json").write_text("{")
    remove_set(place)
    assert (place / "scores.parquet").is_file()


@pytest.mark.parametrize("error", [13, 30, 28, 16, 122])
def test_a_folder_that_cannot_be_written_is_said_in_dutch(target, monkeypatch, error):
    """No rights, read-only, full, in use, over quota: root has every right, so the system lies."""
    before = contents(target)

    def refuse(*_args, **_named):
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(StoreError, match="De set die er stond, staat er nog") as said:
        publish_small(target, "b")
    monkeypatch.undo()
    assert f"In de map {target} kan niet worden geschreven" in str(said.value)
    assert contents(target) == before


def test_a_folder_that_may_not_be_listed_is_said_in_dutch(target, monkeypatch):
    def refuse(*_args, **_named):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(StoreError, match="geen rechten"):
        publish_small(target, "b")
