"""What the tests of the store share: the official files as dictionaries, and a set built now."""

from pathlib import Path

import pytest

from dashboard.build.starting_set import build
from tests.build.official import Official, read_official


@pytest.fixture(scope="session")
def official(bron: Path) -> Official:
    """The official files, read with the csv module alone."""
    return read_official(bron)


@pytest.fixture(scope="session")
def maps(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for map files: made by the first build, found there by the next."""
    return tmp_path_factory.mktemp("kaarten")


@pytest.fixture(scope="session")
def rebuilt(bron: Path, maps: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The starting set built now from the official files."""
    return build(bron, tmp_path_factory.mktemp("gebouwd") / "data", maps)
