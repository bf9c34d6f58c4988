"""The made set, written once, and a copy of it for a test to break."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dashboard.sources import Sources, read_sources

from .made import WIJKEN, write_set


@pytest.fixture(scope="session")
def whole_set(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made official set; do not change it."""
    return write_set(tmp_path_factory.mktemp("official"))


@pytest.fixture
def folder(whole_set: Path, tmp_path: Path) -> Path:
    """A copy of the made set that a test may change."""
    return Path(shutil.copytree(whole_set, tmp_path / "bron"))


@pytest.fixture(scope="session")
def plain(whole_set: Path) -> Sources:
    """The made set as it is read; do not change it."""
    return read_sources(whole_set)


@pytest.fixture
def without_rights(whole_set: Path, plain: Sources) -> Iterator[Callable[..., Path]]:
    """Make a copy of the made set in which one name may not be read, also not by root.

    The test goes on as an ordinary user: for root no file is closed. ``plain`` is
    asked for because such a user may not load what reading loads the first time.
    """
    copy = Path(tempfile.mkdtemp(prefix="geen-rechten-"))
    copy.chmod(0o755)
    as_root = os.geteuid() == 0

    def close(name: str, mode: int = 0) -> Path:
        folder = Path(shutil.copytree(whole_set, copy / "bron"))
        (folder / "leefbaarometer").mkdir()
        (folder / WIJKEN).rename(folder / "leefbaarometer" / WIJKEN)
        for path in (folder, folder / "leefbaarometer"):
            path.chmod(0o755)
        (folder / name).chmod(mode)
        if as_root:
            os.seteuid(65534)
        return folder

    yield close
    if as_root:
        os.seteuid(0)
    for path in copy.rglob("*"):
        path.chmod(0o755)
    shutil.rmtree(copy)
