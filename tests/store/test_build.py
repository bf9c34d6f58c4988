"""The build: reproducible, whole or not at all, and careful with what was there."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.sources import SourceError
from dashboard.store import build as build_module
from dashboard.store.build import build
from dashboard.store.errors import StoreError
from dashboard.store.read import read_store

BUURTEN = "leefbaarometer/Leefbaarometer-scores buurten 2002-2024.csv"
CHANGES_WITH_TIME = {"built_at"}


def manifest(folder: Path) -> dict:
    return json.loads((folder / "manifest.json").read_text("utf-8"))


def hashes(folder: Path) -> dict[str, str]:
    return {name: table["content_hash"] for name, table in manifest(folder)["tables"].items()}


def contents(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir()}


@pytest.fixture
def linked(bron: Path, tmp_path: Path) -> Path:
    """The official files as links in a folder of our own, so that one can be replaced."""
    folder = tmp_path / "bron"
    for path in bron.rglob("*"):
        if path.is_file():
            link = folder / path.relative_to(bron)
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to(path)
    return folder


def replace(path: Path, content: bytes) -> None:
    path.unlink()
    path.write_bytes(content)


@pytest.mark.bron
def test_the_committed_set_is_what_the_official_files_give(rebuilt, root):
    assert hashes(rebuilt) == hashes(root / "data")


@pytest.mark.bron
def test_the_committed_manifest_says_what_a_rebuild_says(rebuilt, root):
    new, old = manifest(rebuilt), manifest(root / "data")
    assert {k for k in new if new[k] != old.get(k)} <= CHANGES_WITH_TIME
    assert set(new) == set(old)


@pytest.mark.bron
def test_building_again_gives_the_same_content_and_takes_the_place_of_the_old_set(
    bron, rebuilt, tmp_path
):
    target = tmp_path / "data"
    shutil.copytree(rebuilt, target)
    (target / "areas.parquet").write_bytes(b"damaged")
    build(bron, target)
    assert hashes(target) == hashes(rebuilt)
    assert manifest(target)["content_hash"] == manifest(rebuilt)["content_hash"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["data"]
    read_store(target)


@pytest.mark.bron
def test_the_order_in_which_files_are_found_does_not_matter(bron, rebuilt, tmp_path):
    """The same files in one flat folder give the same tables."""
    folder = tmp_path / "plat"
    folder.mkdir()
    for path in bron.rglob("*"):
        if path.is_file():
            (folder / path.name).symlink_to(path)
    assert hashes(build(folder, tmp_path / "data")) == hashes(rebuilt)


@pytest.mark.parametrize("there", ["someone's work", "a file"])
def test_a_target_that_is_not_ours_is_refused_in_dutch_and_left_alone(tmp_path, there):
    target = tmp_path / "werk"
    if there == "a file":
        target.write_bytes(b"mine")
    else:
        target.mkdir()
        (target / "brief.txt").write_bytes(b"mine")
    with pytest.raises(StoreError, match="geen gegevensmap van dit dashboard") as caught:
        build(tmp_path / "no-sources", target)
    assert "--to" in str(caught.value) and str(target) in str(caught.value)
    mine = target if there == "a file" else target / "brief.txt"
    assert mine.read_bytes() == b"mine"
    assert [p.name for p in tmp_path.iterdir()] == ["werk"]


@pytest.fixture
def target(tmp_path: Path, root: Path) -> Path:
    """A copy of the committed set, to build over."""
    folder = tmp_path / "data"
    folder.mkdir()
    for path in (root / "data").iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


def test_absent_sources_leave_the_set_untouched(tmp_path, target):
    before = contents(target)
    with pytest.raises(SourceError, match="bestaat niet"):
        build(tmp_path / "nergens", target)
    assert contents(target) == before
    assert [p.name for p in tmp_path.iterdir()] == ["data"]


@pytest.mark.bron
def test_a_broken_source_leaves_the_set_untouched(linked, target, tmp_path):
    lines = (linked / BUURTEN).read_bytes().splitlines(keepends=True)
    fields = lines[5].split(b",")
    fields[3] = b"9.999"  # a total score outside the scale
    replace(linked / BUURTEN, b"".join([*lines[:5], b",".join(fields), *lines[6:]]))
    before = contents(target)
    with pytest.raises(SourceError, match="scores buurten"):
        build(linked, target)
    assert contents(target) == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["bron", "data"]


@pytest.mark.bron
@pytest.mark.parametrize("step", ["_write", "_swap"])
def test_a_failure_halfway_leaves_the_set_untouched(bron, target, tmp_path, monkeypatch, step):
    def fail(*_args):
        raise OSError("no space left on device")

    before = contents(target)
    monkeypatch.setattr(build_module, step, fail)
    with pytest.raises(OSError, match="no space"):
        build(bron, target)
    assert contents(target) == before
    assert [p.name for p in tmp_path.iterdir()] == ["data"]


def test_a_swap_that_fails_puts_the_old_set_back(target, tmp_path):
    before = contents(target)
    with pytest.raises(OSError):
        build_module._swap(tmp_path / "not-there", target)
    assert contents(target) == before


def test_the_command_says_in_dutch_what_is_wrong_and_fails(root, tmp_path):
    command = [sys.executable, "-m", "dashboard.store", "build"]
    command += ["--from", str(tmp_path / "nergens"), "--to", str(tmp_path / "data")]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "bestaat niet" in done.stderr and "Wat te doen" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "data").exists()
