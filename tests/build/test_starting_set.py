"""The build: reproducible, whole or not at all, and careful with what was there."""

import errno
import json
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dashboard.build import starting_set as build_module
from dashboard.build.starting_set import Made, build
from dashboard.build.static import FILES, prepare
from dashboard.sources import SourceError
from dashboard.store.errors import StoreError
from dashboard.store.layout import current
from dashboard.store.publish import held
from dashboard.store.read import read_store
from dashboard.store.schemas import SHAPES, TABLES
from dashboard.store.verify import check
from tests.store.sets import contents, flat_copy, publish_copy

BUURTEN = "leefbaarometer/Leefbaarometer-scores buurten 2002-2024.csv"
CHANGES_WITH_TIME = {"built_at", "files"}
"""Files too: their bytes are those of one version of the library on one machine."""


def manifest(folder: Path) -> dict:
    return json.loads((current(folder) / "manifest.json").read_text("utf-8"))


def hashes(folder: Path) -> dict[str, str]:
    return {name: table["content_hash"] for name, table in manifest(folder)["tables"].items()}


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


@pytest.fixture
def quick(rebuilt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the official files give is known: these tests are about where it goes."""
    store = read_store(rebuilt)
    tables = {name: getattr(store, name) for name in TABLES}
    borders = {f"shapes_{level}": store.shapes(level) for level in SHAPES}
    said = {key: value for key, value in store.manifest.items() if key != "files"}
    monkeypatch.setattr(build_module, "make", lambda _: Made(tables | borders, said))


@pytest.mark.bron
@pytest.mark.usefixtures("quick")
def test_building_over_a_damaged_set_gives_the_same_content_and_leaves_nothing_else(
    bron, rebuilt, maps, tmp_path
):
    target = tmp_path / "data"
    shutil.copytree(rebuilt, target)
    (current(target) / "areas.parquet").write_bytes(b"damaged")
    build(bron, target, maps)
    assert hashes(target) == hashes(rebuilt)
    assert manifest(target)["content_hash"] == manifest(rebuilt)["content_hash"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["data"]
    assert sorted(p.name for p in target.iterdir()) == ["huidig.json", "sets"]
    read_store(target)


@pytest.mark.bron
@pytest.mark.usefixtures("quick")
def test_building_the_same_again_changes_nothing(bron, rebuilt, maps):
    before = contents(rebuilt)
    build(bron, rebuilt, maps)
    assert contents(rebuilt) == before


@pytest.mark.bron
def test_the_build_makes_the_map_files_and_the_app_finds_them(rebuilt, maps, monkeypatch):
    monkeypatch.setattr("dashboard.build.static.layers", lambda _: pytest.fail("made again"))
    assert set(prepare(read_store(rebuilt), maps)) == set(FILES)


@pytest.mark.bron
@pytest.mark.usefixtures("quick")
def test_a_set_that_gives_no_map_is_refused_and_the_old_one_stays(
    bron, target, tmp_path, monkeypatch
):
    def fail(_store):
        raise ValueError("no border left of ['WK036301']")

    monkeypatch.setattr("dashboard.build.static.layers", fail)
    before = contents(target)
    with pytest.raises(StoreError, match="de kaart niet worden gemaakt"):
        build(bron, target, tmp_path / "kaarten")
    assert contents(target) == before
    assert not (tmp_path / "kaarten").exists()


@pytest.mark.bron
@pytest.mark.usefixtures("quick")
def test_an_older_flat_set_is_kept_as_the_one_before(bron, rebuilt, maps, root, tmp_path):
    target = flat_copy(root, tmp_path / "data")
    before = contents(target)
    build(bron, target, maps)
    assert hashes(target) == hashes(rebuilt)
    (kept,) = (target / "vorige").iterdir()
    assert contents(kept) == before
    assert sorted(p.name for p in target.iterdir()) == ["huidig.json", "sets", "vorige"]


@pytest.mark.bron
def test_the_order_in_which_files_are_found_does_not_matter(bron, rebuilt, maps, tmp_path):
    """The same files in one flat folder give the same tables."""
    folder = tmp_path / "plat"
    folder.mkdir()
    for path in bron.rglob("*"):
        if path.is_file():
            (folder / path.name).symlink_to(path)
    assert hashes(build(folder, tmp_path / "data", maps)) == hashes(rebuilt)


@pytest.fixture
def target(tmp_path: Path, root: Path) -> Path:
    """A copy of the committed set, to build over."""
    folder = tmp_path / "data"
    publish_copy(root, folder, "oud")
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
        build(linked, target, tmp_path / "kaarten")
    assert contents(target) == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["bron", "data"]


@pytest.mark.bron
@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("step", ["_write", "prepare", "publish"])
def test_a_full_disk_is_said_in_dutch_and_leaves_the_set_untouched(
    bron, target, maps, tmp_path, monkeypatch, step
):
    def fail(*_args):
        raise OSError(errno.ENOSPC, "No space left on device")

    before = contents(target)
    monkeypatch.setattr(build_module, step, fail)
    with pytest.raises(StoreError, match="de schijf is vol") as caught:
        build(bron, target, maps)
    assert str(target) in str(caught.value)
    assert contents(target) == before
    assert [p.name for p in tmp_path.iterdir()] == ["data"]


def test_the_command_says_in_dutch_what_is_wrong_and_fails(root, tmp_path):
    command = [sys.executable, "-m", "dashboard.store", "build"]
    command += ["--from", str(tmp_path / "nergens"), "--to", str(tmp_path / "data")]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "bestaat niet" in done.stderr and "Wat te doen" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "data").exists()


@pytest.mark.bron
@pytest.mark.proof
@pytest.mark.timeout(1800)
def test_a_whole_build_killed_at_a_random_moment_leaves_the_old_or_the_new_set(
    bron, root, target, tmp_path
):
    moment = random.Random(3)
    command = [sys.executable, "-m", "dashboard.store", "build"]
    command += ["--from", str(bron), "--to", str(target)]
    begin = time.monotonic()
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    length = time.monotonic() - begin
    for number in range(8):
        publish_copy(root, target, f"oud {number}")
        with subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL) as process:
            time.sleep(moment.uniform(length / 2, length))
            process.kill()
        old = read_store(target).manifest["set"] == f"oud {number}"
        assert old or manifest(target)["content_hash"] == manifest(root / "data")["content_hash"]
    with held(target):
        pass
    assert check(target)[1]
    assert sorted(p.name for p in target.iterdir()) == ["huidig.json", "sets", "vorige"]
    assert [p.name for p in (target / "sets").iterdir()] == [current(target).name]
