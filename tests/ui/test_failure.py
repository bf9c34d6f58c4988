"""When the data cannot be read: the cause is for the operator, a sentence for the reader."""

import pytest

from dashboard.store.errors import StoreError
from dashboard.ui import failure, prose
from dashboard.ui.failure import DATA_FAIL, report
from dashboard.vocabulary.measures import NotForMeasureError
from tests.vocabulary.made import CRIME


@pytest.fixture(autouse=True)
def _nothing_logged_yet(monkeypatch):
    monkeypatch.setattr(failure, "_logged", {})


def raised(text):
    """A store error with a cause, as the store raises it."""
    try:
        try:
            raise ValueError("de eigenlijke oorzaak")
        except ValueError as cause:
            raise StoreError(text) from cause
    except StoreError as error:
        return error


def test_the_log_has_the_cause_and_the_reader_a_sentence(caplog):
    assert report(raised("Bouw met python -m dashboard.store build.")) == DATA_FAIL
    assert "python -m dashboard.store build" in caplog.text
    assert "de eigenlijke oorzaak" in caplog.text


def test_the_same_cause_is_logged_once_a_minute(caplog, monkeypatch):
    now = [1000.0]
    monkeypatch.setattr(failure.time, "monotonic", lambda: now[0])
    for now[0] in (1000.0, 1001.0, 1059.0, 1061.0):
        report(raised("a"))
    assert len(caplog.records) == 2
    report(raised("b"))
    assert len(caplog.records) == 3


def test_what_is_remembered_is_bounded():
    for number in range(failure.KINDS * 3):
        report(raised(str(number)))
    assert len(failure._logged) <= failure.KINDS


def test_what_is_not_for_a_measure_is_a_remark_and_no_failure(monkeypatch, caplog):
    said = []
    monkeypatch.setattr(prose.st, "info", said.append)
    monkeypatch.setattr(failure.st, "error", said.append)
    with failure.apart("tile x", "Deze figuur kan nu niet worden getoond."):
        raise NotForMeasureError(CRIME, "zij heeft geen klassen")
    assert said == [prose.plain("Niet voor deze maat: zij heeft geen klassen (misdrijven).")]
    assert not caplog.records


def test_a_page_that_fails_says_so_in_dutch(monkeypatch):
    """In the place of Streamlit's English: the answer True keeps that away."""
    said = []
    monkeypatch.setattr(failure.st, "error", said.append)
    assert failure.script_failed(KeyError("x")) is True
    assert said == [failure.PAGE_FAIL]
