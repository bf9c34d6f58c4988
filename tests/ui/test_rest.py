"""Tidying at rest: not while readers wait, yet at last on a busy server too."""

import gc
import threading

import pytest

from dashboard.ui import rest
from dashboard.ui.rest import AT_LEAST, FORGET, QUIET, RUNS_BETWEEN, Tidying, tidy_at_rest
from dashboard.ui.turns import Turns


class Clocked(Turns):
    """Turns with a clock that the test sets."""

    time = 0.0

    def clock(self) -> float:
        return self.time

    def run(self, times: int) -> None:
        for _ in range(times):
            with self.taken():
                pass


@pytest.fixture
def turns(monkeypatch):
    monkeypatch.setattr(gc, "collect", lambda *_: 0)
    return Clocked(2)


def test_nothing_is_tidied_when_nothing_ran(turns):
    assert not Tidying(turns).look(10 * AT_LEAST)


def test_it_waits_until_it_is_quiet(turns):
    tidying = Tidying(turns)
    turns.run(RUNS_BETWEEN)
    assert not tidying.look(QUIET / 2)
    assert tidying.look(QUIET)
    assert not tidying.look(2 * QUIET)


def test_a_script_that_runs_is_not_disturbed(turns):
    tidying = Tidying(turns)
    turns.run(RUNS_BETWEEN)
    with turns.taken():
        assert not tidying.look(10 * QUIET)


def test_a_busy_server_is_tidied_too_at_last(turns):
    tidying = Tidying(turns)
    turns.run(1)
    with turns.taken():
        assert not tidying.look(AT_LEAST - 1)
        assert tidying.look(AT_LEAST)
        assert not tidying.look(AT_LEAST + 1)


def test_drawings_are_forgotten_after_many_runs(turns, monkeypatch):
    forgotten = []
    monkeypatch.setattr(rest, "forget_drawings", lambda: forgotten.append(1))
    tidying = Tidying(turns)
    for round_ in (1, 2):
        turns.runs += FORGET // 2
        tidying.look(round_ * AT_LEAST)
        assert len(forgotten) == round_ - 1


def test_a_circle_that_nobody_holds_is_gone_after_a_rest():
    class Node:
        pass

    turns = Clocked(1)
    tidying = Tidying(turns)
    node = Node()
    node.me = node
    gone = threading.Event()
    import weakref

    weakref.finalize(node, gone.set)
    turns.run(RUNS_BETWEEN)
    del node
    assert tidying.look(QUIET)
    assert gone.is_set()


def test_the_thread_ends_with_the_server_and_lives_through_an_error(monkeypatch):
    looked, stop = [], threading.Event()

    def look(_self, _now):
        looked.append(1)
        if len(looked) == 2:
            stop.set()
        raise RuntimeError("x")

    monkeypatch.setattr(rest, "EVERY", 0.001)
    monkeypatch.setattr(Tidying, "look", look)
    thread = threading.Thread(target=tidy_at_rest, args=(stop,), daemon=True)
    thread.start()
    thread.join(1)
    assert not thread.is_alive() and len(looked) == 2
