"""One writer at a time; a holder that is gone holds nothing."""

import os
import signal
import time
from pathlib import Path

import pytest

from dashboard.store.errors import StoreError
from dashboard.store.lock import locked
from tests.store.sets import publish_small


def hold_in_child(folder: Path) -> int:
    """Take the lock in another process, which keeps it until it is killed; gives its id."""
    child = os.fork()
    if child == 0:
        with locked(folder):
            (folder / "held").touch()
            time.sleep(60)
        os._exit(0)
    while not (folder / "held").exists():
        time.sleep(0.001)
    (folder / "held").unlink()
    return child


def test_two_at_once_are_refused_in_dutch_and_a_killed_holder_lets_go(tmp_path):
    child = hold_in_child(tmp_path)
    try:
        with (
            pytest.raises(StoreError, match="een andere opdracht bezig") as caught,
            locked(tmp_path),
        ):
            pass
        assert str(tmp_path) in str(caught.value)
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    with locked(tmp_path):
        pass
    assert not list(tmp_path.iterdir())


def test_a_second_build_leaves_the_folder_of_the_first_alone(tmp_path):
    child = hold_in_child(tmp_path)
    try:
        with pytest.raises(StoreError, match="een andere opdracht bezig"):
            publish_small(tmp_path, "a")
        assert [p.name for p in tmp_path.iterdir()] == [".slot"]
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def test_the_lock_of_a_file_that_was_removed_meanwhile_does_not_count(tmp_path, monkeypatch):
    """Between opening and locking, the holder before us removes the file."""
    real, opened = os.open, []

    def open_and_remove(path, *args):
        handle = real(path, *args)
        opened.append(path)
        if len(opened) == 1:
            Path(path).unlink()
        return handle

    monkeypatch.setattr(os, "open", open_and_remove)
    with locked(tmp_path):
        assert len(opened) == 2
        assert (tmp_path / ".slot").exists()


def test_a_folder_that_changes_while_it_is_looked_at_is_in_use(tmp_path, monkeypatch):
    def vanish(_folder):
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr("dashboard.store.publish.refuse_foreign", vanish)
    with pytest.raises(StoreError, match="een andere opdracht bezig"):
        publish_small(tmp_path, "a")
    assert not list(tmp_path.iterdir())
