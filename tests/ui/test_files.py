"""Files that are asked for: in turns, and only for who is still there."""

import logging
import threading
from unittest.mock import create_autospec

import pytest
from streamlit.runtime import Runtime

from dashboard.ui import files
from dashboard.ui.turns import NoTurnError, Turns


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


def test_who_leaves_while_waiting_gets_nothing_made_when_the_turn_comes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    there = {"reader"}
    turns = Turns(1, strict=True)
    monkeypatch.setattr(files, "FILES", turns)
    monkeypatch.setattr(files, "_left", lambda session: session not in there)
    made: list[int] = []
    raised: list[Exception] = []

    def ask() -> None:
        try:
            files.made(lambda: made.append(1) or b"file", "reader")()
        except files.ReaderLeftError as error:
            raised.append(error)

    with turns.taken():
        waiting = threading.Thread(target=ask)
        waiting.start()
        while not turns._waiting:
            assert waiting.is_alive()
        there.clear()
    waiting.join(5)
    assert not made and len(raised) == 1


@pytest.mark.parametrize("active", [True, False])
def test_a_reader_has_left_when_streamlit_has_no_such_session_any_more(
    monkeypatch: pytest.MonkeyPatch, active: bool
) -> None:
    """By Streamlit's own names: where this fails it has changed."""
    running = create_autospec(Runtime, instance=True)
    running.is_active_session.side_effect = {"id": active}.__getitem__
    monkeypatch.setattr(Runtime, "_instance", running)
    assert files._left("id") is not active


def test_without_a_server_nobody_has_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Runtime, "_instance", None)
    assert not files._left("id")


def test_a_full_pool_stays_as_large_as_it_is_however_long_one_waits(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Of pages one that waits too long runs without a turn; files would pile up so."""
    turns = Turns(1, patience=0.01, strict=True)
    monkeypatch.setattr(files, "FILES", turns)
    made: list[int] = []
    raised: list[Exception] = []

    def ask() -> None:
        try:
            files.made(lambda: made.append(1) or b"file")()
        except NoTurnError as error:
            raised.append(error)

    with turns.taken():
        waiting = threading.Thread(target=ask)
        waiting.start()
        waiting.join(5)
        assert not made and len(raised) == 1 and not turns._waiting
    assert "A file could not be made" in caplog.text
    assert files.made(lambda: b"file")() == b"file"  # the turn was given back


def test_the_pool_of_files_is_of_two_and_strict() -> None:
    assert (files.FILES._most, files.FILES._strict) == (2, True)
