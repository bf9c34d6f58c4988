"""Files that are asked for: in turns, and only for who is still there."""

import logging
import threading

import pytest

from dashboard.ui import files
from dashboard.ui.turns import Turns


def test_a_file_is_made_only_when_it_is_asked_for() -> None:
    asked: list[int] = []
    make = files.made(lambda: asked.append(1) or b"file")
    assert not asked
    assert make() == b"file" and asked == [1]


def test_no_more_are_made_at_once_than_there_are_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "FILES", Turns(2))
    most, busy, lock, go = [0], [0], threading.Lock(), threading.Event()

    def make() -> bytes:
        with lock:
            busy[0] += 1
            most[0] = max(most[0], busy[0])
        go.wait(0.05)
        with lock:
            busy[0] -= 1
        return b""

    threads = [threading.Thread(target=files.made(make)) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [2]


def test_for_who_has_left_nothing_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_left", lambda session: session == "gone")
    made = []
    with pytest.raises(files.ReaderLeftError):  # an empty file would be taken for the file
        files.made(lambda: made.append(1) or b"file", "gone")()
    assert not made
    assert files.made(lambda: made.append(1) or b"file", "there")() == b"file" and made


def test_a_file_that_fails_gives_its_turn_back_and_is_in_the_log(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(files, "FILES", Turns(1))

    def broken() -> bytes:
        raise RuntimeError("nothing to draw")

    for _ in range(2):
        with caplog.at_level(logging.ERROR), pytest.raises(RuntimeError):
            files.made(broken)()
    assert "A file could not be made" in caplog.text
    assert files.made(lambda: b"file")() == b"file"
