"""A visitor who repeats a mistake fills no disk."""

import logging

import pytest

from dashboard.server.log import REST, Bounded, bounded_log


@pytest.fixture
def logger(caplog: pytest.LogCaptureFixture) -> logging.Logger:
    made = logging.Logger("proef")
    made.addHandler(caplog.handler)
    made.addFilter(Bounded())
    return made


def test_of_one_kind_a_few_a_minute_are_written(
    logger: logging.Logger, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [1000.0]
    monkeypatch.setattr(Bounded, "clock", staticmethod(lambda: now[0]))
    for now[0] in (1000.0, 1059.0, 1061.0):
        for number in range(100):
            logger.warning("bezoeker %s", number)
    assert len(caplog.records) == 2 * Bounded.MOST
    assert caplog.records[Bounded.MOST - 1].getMessage().endswith(REST)
    assert not caplog.records[0].getMessage().endswith(REST)


def test_tracebacks_are_bounded_by_where_they_come_from(
    logger: logging.Logger, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(kind: type[Exception]) -> None:
        try:
            raise kind("x")
        except kind:
            logger.exception("mis")

    for _ in range(50):
        fail(KeyError)
        fail(ValueError)
    assert len(caplog.records) == 2 * Bounded.MOST_LONG


def test_every_logger_is_bounded_while_the_server_runs() -> None:
    made = logging.getLogger("streamlit.error_util")
    with bounded_log():
        assert any(isinstance(known, Bounded) for known in made.filters)
    assert not any(isinstance(known, Bounded) for known in made.filters)
