"""Turns: a bounded number at once, in order, given back however a run ends."""

import logging
import threading
import time

import pytest
from streamlit.runtime.scriptrunner_utils.exceptions import RerunException, StopException
from streamlit.runtime.scriptrunner_utils.script_requests import RerunData

from dashboard.ui.turns import Turns

SECOND = 1.0


def until(true) -> None:
    """Wait for another thread; fails after a second."""
    end = time.monotonic() + SECOND
    while not true():
        assert time.monotonic() < end
        time.sleep(0.001)


class Run(threading.Thread):
    """A script that holds a turn until it is told to end."""

    def __init__(self, turns: Turns, log: list[int], name: int) -> None:
        super().__init__(daemon=True)
        self.turns, self.log, self.number = turns, log, name
        self.may_end = threading.Event()

    def run(self) -> None:
        with self.turns.taken():
            self.log.append(self.number)
            self.may_end.wait(SECOND)


def waiting(turns: Turns) -> int:
    return len(turns._waiting)


@pytest.fixture
def busy():
    """Two turns, five runs that came one after another: (turns, log, runs)."""
    turns, log = Turns(2), []
    runs = [Run(turns, log, number) for number in range(5)]
    for number, run in enumerate(runs):
        run.start()
        until(lambda number=number: len(log) + waiting(turns) == number + 1)
    yield turns, log, runs
    for run in runs:
        run.may_end.set()
        run.join(SECOND)


def test_no_more_run_at_once_than_there_are_turns(busy):
    turns, log, _ = busy
    assert log == [0, 1] and waiting(turns) == 3


def test_who_asked_first_is_served_first(busy):
    _, log, runs = busy
    for ended in range(3):
        runs[ended].may_end.set()
        until(lambda ended=ended: len(log) == ended + 3)
    assert log == [0, 1, 2, 3, 4]


def test_after_a_rush_all_turns_are_there_again(busy):
    turns, log, runs = busy
    for run in runs:
        run.may_end.set()
    for run in runs:
        run.join(SECOND)
    assert sorted(log) == [0, 1, 2, 3, 4] and turns._free == 2 and not waiting(turns)


@pytest.mark.parametrize("end", [
    StopException(), RerunException(RerunData()), ValueError("x"), KeyboardInterrupt(),
])  # fmt: skip
def test_a_turn_is_given_back_however_the_run_ends(end):
    turns = Turns(1)
    with pytest.raises(type(end)), turns.taken():
        raise end
    assert turns._free == 1


def test_within_a_turn_there_is_nothing_to_wait_for():
    turns = Turns(1, patience=0.01)
    with turns.taken():
        with turns.taken():
            assert turns._free == 0
        assert turns._free == 0
    assert turns._free == 1


def test_a_run_that_hangs_locks_no_one_out(caplog):
    turns, log = Turns(1, patience=0.02), []
    stuck, next_one = (Run(turns, log, number) for number in range(2))
    stuck.start()
    until(lambda: log == [0])
    with caplog.at_level(logging.WARNING):
        next_one.start()
        until(lambda: log == [0, 1])
    assert "without one" in caplog.text
    for run in (next_one, stuck):
        run.may_end.set()
        run.join(SECOND)
    assert turns._free == 1 and not waiting(turns)
