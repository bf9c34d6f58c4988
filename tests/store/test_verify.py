"""``check``: each file against the manifest, byte for byte."""

import shutil
from pathlib import Path

import pytest

from dashboard.store.errors import StoreError
from dashboard.store.layout import current, kept
from dashboard.store.verify import check, faults
from tests.store.sets import flat_copy, publish_copy


@pytest.fixture
def target(root: Path, tmp_path: Path) -> Path:
    for note in "ab":
        publish_copy(root, tmp_path / "data", note)
    return tmp_path / "data"


def test_the_committed_set_is_in_order(root):
    assert check(root / "data")[1]


def test_both_sets_are_said_to_be_in_order(target):
    lines, good = check(target)
    assert good and len(lines) == 2
    assert lines[0].startswith("De huidige set") and lines[1].startswith("De vorige set")


@pytest.mark.parametrize("name", sorted(["scores.parquet", "shapes_buurt.parquet"]))
def test_one_other_bit_is_named(target, name):
    path = current(target) / name
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    lines, good = check(target)
    assert not good
    assert f"- {name} is veranderd of beschadigd." in lines
    assert "back" in lines[-1]


def test_an_absent_file_and_one_too_many_are_named(target):
    (current(target) / "nplv.parquet").unlink()
    (current(target) / "brief.txt").write_text("mine")
    lines, good = check(target)
    assert not good
    assert "- nplv.parquet ontbreekt." in lines
    assert "- brief.txt hoort niet bij deze set." in lines


def test_a_manifest_that_was_changed_afterwards_is_named(target):
    for place in kept(target):
        path = place / "manifest.json"
        path.write_bytes(path.read_bytes().replace(b'"bu', b'"BU', 1))
    lines, good = check(target)
    assert not good
    assert lines.count("- manifest.json is veranderd nadat de set is gebouwd.") == 2


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff"])
def test_a_damaged_manifest_is_named(target, content):
    (current(target) / "manifest.json").write_bytes(content)
    assert faults(current(target)) == ["manifest.json is beschadigd."]


def test_a_damaged_set_before_is_named_as_such(target):
    (kept(target)[1] / "areas.parquet").write_bytes(b"")
    lines, good = check(target)
    assert not good
    assert lines[0].startswith("De huidige set") and lines[0].endswith("zegt.")
    assert lines[1].startswith("De vorige set") and lines[1].endswith("klopt niet:")


def test_a_flat_set_is_held_against_the_hashes_of_its_content(root, tmp_path):
    flat = flat_copy(root, tmp_path / "data")
    assert check(flat)[1]
    (flat / "areas.parquet").write_bytes((flat / "nplv.parquet").read_bytes())
    assert not check(flat)[1]


def test_a_folder_without_a_set_is_said(tmp_path):
    lines, good = check(tmp_path)
    assert not good and "- manifest.json ontbreekt." in lines


def test_a_damaged_pointer_is_said(target):
    (target / "huidig.json").write_text("{")
    with pytest.raises(StoreError, match=r"huidig\.json is beschadigd"):
        check(target)


def test_a_set_that_is_not_there_is_said_beside_the_one_before(target):
    shutil.rmtree(current(target))
    lines, good = check(target)
    assert not good and len(lines) == 4
    assert lines[0].startswith("De huidige set") and lines[1] == "- manifest.json ontbreekt."
    assert lines[2].startswith("De vorige set") and lines[2].endswith("zegt.")
