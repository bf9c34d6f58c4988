"""The made set, written once, and a copy of it for a test to break."""

import shutil
from pathlib import Path

import pytest

from dashboard.sources import Sources, read_sources

from .made import write_set


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
