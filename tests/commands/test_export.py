"""A file of each area, without a page: the tiles of the screen, and nothing else written."""

import errno
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from dashboard.commands import __main__ as commands
from dashboard.commands import export as command
from dashboard.commands.export import export
from dashboard.export.forms import Form
from dashboard.export.taken import Taken
from dashboard.plans.profile import taken_along
from dashboard.store.errors import StoreError
from dashboard.store.read import Store
from tests.pages.screen import headline, of, open_page, plain, tiles


@pytest.fixture
def plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files of which a test can see what they were made of, in no time."""

    def make(found: Sequence[Taken], _store: Store, _day: date) -> bytes:
        return "\n".join(f"{one.page}: {one.key}" for one in found).encode()

    form = Form("A4", "pdf", "text/plain", make)
    monkeypatch.setitem(command.FORMS, "a4", lambda _store, _area: form)


@pytest.mark.parametrize("code", ["breda-noord", "GM0034", "BU03440511"])
def test_the_tiles_of_a_file_are_those_of_the_page(store: Store, code: str) -> None:
    drawn = tiles(open_page("gebiedsprofiel", gebied=code))
    found = taken_along(store, store.area(code), "https://dashboard.example")
    assert [tile.key for tile in found] == list(drawn)
    for tile, block in zip(found, drawn.values(), strict=True):
        assert tile.topic == plain(of(block, "header")[0].value)
        assert tile.content.headline == headline(block)
        assert tile.address == f"https://dashboard.example/gebiedsprofiel?gebied={code}"


@pytest.mark.usefixtures("plainly")
def test_without_a_name_there_is_a_file_of_every_area(store: Store, tmp_path: Path) -> None:
    made = list(export(store, "a4", tmp_path / "new"))
    assert len(made) == len(set(made)) == len(store.area_ids) == 20
    assert sorted((tmp_path / "new").iterdir()) == sorted(made)
    assert made[0].read_text("utf-8").startswith("Amsterdam Nieuw-West: antwoord\n")


@pytest.mark.usefixtures("plainly")
def test_areas_are_known_by_code_and_by_name_and_made_once(store: Store, tmp_path: Path) -> None:
    made = list(export(store, "a4", tmp_path, ["Breda-Noord", "breda-noord", "gm0034"]))
    assert [path.name for path in made] == [
        "breda-noord-2018-2025.pdf",
        "almere-gemeente-2018-2025.pdf",
    ]


@pytest.mark.usefixtures("plainly")
def test_an_area_that_nobody_knows_leaves_everything_as_it_was(
    store: Store, tmp_path: Path
) -> None:
    with pytest.raises(StoreError, match="niet bekend: Atlantis"):
        list(export(store, "a4", tmp_path / "new", ["breda-noord", "Atlantis"]))
    assert not list(tmp_path.iterdir())


@pytest.mark.usefixtures("plainly")
def test_two_places_with_one_name_have_a_file_each(store: Store, tmp_path: Path) -> None:
    """Two buurten of one gemeente are both called the same."""
    made = list(export(store, "a4", tmp_path, ["BU00470109", "BU00470209"]))
    assert len({path.name for path in made}) == 2
    assert made[1].stem == f"{made[0].stem}-bu00470209"


@pytest.fixture
def _quick_store(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "read_store", lambda: store)


def _asked(monkeypatch: pytest.MonkeyPatch, *words: object) -> int:
    monkeypatch.setattr(sys, "argv", ["nplv", "export", "--form", "a4", *map(str, words)])
    return commands.main()


@pytest.mark.usefixtures("plainly", "_quick_store")
@pytest.mark.parametrize("address", ["", "http://127.0.0.1:9000"])
def test_an_address_that_works_nowhere_else_is_told_with_what_to_do(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    address: str,
) -> None:
    monkeypatch.setenv("NPLV_ADRES", address)
    assert _asked(monkeypatch, "--to", tmp_path, "--area", "breda-noord") == 0
    said = capsys.readouterr()
    assert said.out == f"{tmp_path / 'breda-noord-2018-2025.pdf'}\n"
    assert (address or "http://localhost:8501") in said.err
    assert "alleen op deze computer" in said.err and "Wat te doen: zet NPLV_ADRES" in said.err


@pytest.mark.usefixtures("plainly", "_quick_store")
def test_with_an_address_of_readers_nothing_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NPLV_ADRES", "https://dashboard.example.nl/nplv")
    assert _asked(monkeypatch, "--to", tmp_path, "--area", "breda-noord") == 0
    assert capsys.readouterr().err == ""


@pytest.mark.usefixtures("plainly", "_quick_store")
def test_a_disk_that_fills_up_halfway_leaves_whole_files_and_says_which(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NPLV_ADRES", "https://dashboard.example.nl/nplv")
    real = command.put

    def full(path: Path, content: bytes) -> None:
        if "delft" in path.name:
            raise OSError(errno.ENOSPC, "vol")
        real(path, content)

    monkeypatch.setattr(command, "put", full)
    areas = ("breda-noord", "delft-west", "heerlen-noord")
    assert _asked(monkeypatch, "--to", tmp_path, "--area", *areas) == 1
    said = capsys.readouterr().err
    assert "de schijf is vol" in said and "De set die er stond" not in said
    assert f"Klaar en heel in {tmp_path}: breda-noord-2018-2025.pdf. De andere" in said
    assert [path.name for path in tmp_path.iterdir()] == ["breda-noord-2018-2025.pdf"]
