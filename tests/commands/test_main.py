"""The commands: what they say, what they give back, and what they leave alone."""

import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.build.starting_set import Made
from dashboard.commands import __main__ as command
from dashboard.commands import restore as restore_module
from dashboard.store.errors import StoreError
from dashboard.store.layout import current
from dashboard.store.read import read_store
from dashboard.store.schemas import TABLES
from tests.store.sets import contents, publish_copy


@pytest.fixture
def run(monkeypatch, capsys):
    """Run the command; gives its status and what it says, on either stream."""

    def run(*words: object) -> tuple[int, str]:
        monkeypatch.setattr(sys, "argv", ["store", *map(str, words)])
        status = command.main()
        said = capsys.readouterr()
        assert not (said.out and said.err)
        assert bool(said.err) == bool(status)
        return status, said.out + said.err

    return run


@pytest.fixture
def target(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with two sets; map files cost nothing here."""
    monkeypatch.setattr(restore_module, "prepare", lambda *_: {})
    monkeypatch.setattr(restore_module, "tidy", lambda *_: None)
    for note in "ab":
        publish_copy(root, tmp_path / "data", note)
    return tmp_path / "data"


def test_back_puts_the_other_set_in_place_and_says_how_to_undo_it(run, target):
    for expected in "ab":
        status, said = run("back", "--to", target)
        assert status == 0 and "De vorige set staat terug" in said and "'back'" in said
        assert read_store(target).manifest["set"] == expected


def test_back_with_a_set_that_gives_no_map_changes_nothing(run, target, monkeypatch):
    error = StoreError("Van deze set kan de kaart niet worden gemaakt.")

    def fail(*_):
        raise error

    monkeypatch.setattr(restore_module, "prepare", fail)
    before = contents(target)
    assert run("back", "--to", target) == (1, f"{error}\n")
    assert contents(target) == before


def test_check_gives_one_where_a_file_is_damaged(run, target):
    assert run("check", "--to", target)[0] == 0
    (current(target) / "scores.parquet").write_bytes(b"")
    status, said = run("check", "--to", target)
    assert status == 1 and "scores.parquet is veranderd of beschadigd" in said


def test_a_dry_run_says_what_would_change_and_changes_nothing(run, target, store, monkeypatch):
    tables = {name: getattr(store, name).copy() for name in TABLES}
    tables["scores"].loc[tables["scores"]["level"] == "nplv", "lbm"] += 0.1
    made = Made(tables, store.manifest | {"content_hash": "other"})
    monkeypatch.setattr(command, "make", lambda _: made)
    before = contents(target)
    status, said = run("build", "--dry-run", "--from", "bron", "--to", target)
    assert status == 0
    assert "Grootste verandering in de scores:" in said
    assert said.rstrip().endswith("er is niets veranderd.")
    assert contents(target) == before


def test_a_dry_run_without_a_set_makes_no_folder(run, store, tmp_path, monkeypatch):
    made = Made({name: getattr(store, name) for name in TABLES}, store.manifest)
    monkeypatch.setattr(command, "make", lambda _: made)
    status, said = run("build", "--dry-run", "--from", "bron", "--to", tmp_path / "data")
    assert status == 0 and "Er is geen set om mee te vergelijken" in said
    assert not list(tmp_path.iterdir())


def test_a_dry_run_beside_a_set_that_cannot_be_read_says_so(run, target, store, monkeypatch):
    made = Made({name: getattr(store, name) for name in TABLES}, store.manifest)
    monkeypatch.setattr(command, "make", lambda _: made)
    (current(target) / "nplv.parquet").write_bytes(b"")
    status, said = run("build", "--dry-run", "--from", "bron", "--to", target)
    assert status == 0 and "nplv.parquet is beschadigd" in said


def test_a_folder_without_a_set_gives_one(run, tmp_path):
    for name in ("back", "check"):
        assert run(name, "--to", tmp_path)[0] == 1
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["dashboard.store", "dashboard.commands"])
def test_both_names_run_the_commands(name, tmp_path):
    command = [sys.executable, "-m", name, "check", "--to", str(tmp_path)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 1 and "ontbreekt" in ran.stderr, ran.stderr


@pytest.mark.parametrize("name", ["dashboard.store", "dashboard.commands"])
def test_the_usage_has_the_name_under_which_the_commands_were_called(name):
    command = [sys.executable, "-m", name, "export", "--help"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.stdout.startswith(f"gebruik: python -m {name} export "), ran.stdout
