"""A pipe, a device or JSON without end in a data folder is damage, not a wait for ever."""

import os
from pathlib import Path

import pytest

from dashboard.store.errors import StoreError
from dashboard.store.files import contents, parsed
from dashboard.store.layout import MANIFEST, POINTER, SETS, listed, read_pointer
from dashboard.store.read import read_manifest
from dashboard.store.verify import check
from tests.store.sets import publish_small

DEEP = b"[" * 100_000


def replaced(path: Path, by: str) -> Path:
    """``path``, as something that is no ordinary file, or one without end."""
    path.unlink()
    if by == "pipe":
        os.mkfifo(path)
    elif by == "device":
        path.symlink_to("/dev/zero")
    elif by == "folder":
        path.mkdir()
    else:
        path.write_bytes(DEEP)
    return path


@pytest.mark.parametrize("by", ["pipe", "device", "folder"])
def test_only_an_ordinary_file_is_read(tmp_path: Path, by: str) -> None:
    path = tmp_path / "x"
    path.write_text("tekst")
    assert contents(path) == b"tekst"
    with pytest.raises(OSError, match=r"not an ordinary file|Is a directory"):
        contents(replaced(path, by))


def test_a_link_to_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("tekst")
    (tmp_path / "link").symlink_to("x")
    assert contents(tmp_path / "link") == b"tekst"


def test_json_without_end_is_damage() -> None:
    with pytest.raises(ValueError, match="nested too deep"):
        parsed(DEEP)


@pytest.mark.parametrize("by", ["pipe", "device", "folder", "deep"])
def test_such_a_pointer_is_said_to_be_damaged(tmp_path: Path, by: str) -> None:
    publish_small(tmp_path, "een")
    replaced(tmp_path / POINTER, by)
    with pytest.raises(StoreError, match="is beschadigd"):
        read_pointer(tmp_path)


@pytest.mark.parametrize("by", ["pipe", "device", "folder", "deep"])
def test_such_a_manifest_is_said_to_be_damaged(tmp_path: Path, by: str) -> None:
    place = tmp_path / SETS / publish_small(tmp_path, "een")
    replaced(place / MANIFEST, by)
    assert listed(place) is None
    with pytest.raises(StoreError, match="is beschadigd"):
        read_manifest(place)
    assert not check(tmp_path)[1]


@pytest.mark.parametrize("by", ["pipe", "device"])
def test_such_a_table_is_found_by_check(tmp_path: Path, by: str) -> None:
    place = tmp_path / SETS / publish_small(tmp_path, "een")
    replaced(place / "areas.parquet", by)
    lines, good = check(tmp_path)
    assert not good
    assert any("areas.parquet kan niet worden gelezen" in line for line in lines)
