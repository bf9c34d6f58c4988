"""The measurement of many readers: what it counts, what it calls broken, and that it is real."""

import asyncio

import pytest

from bench.load import BOUND_SECONDS, broken, main, table, targets
from bench.readers import Outcome, Tally, crowd, outcome
from bench.serving import ROOT, serving
from dashboard.ui.registry import PAGES


def row(readers: int, p95: float = 0.1, pages: float = 30.0, errors: int = 0) -> Outcome:
    return Outcome(readers, 0.02, p95, pages, errors, 400, 0.015)


def test_a_page_that_had_not_come_when_time_was_up_counts_as_waited_for_and_not_as_served():
    tally = Tally(10.0, 20.0)
    tally.waited(12.0, 13.0)
    tally.waited(15.0, 31.0)
    assert tally.served == 1 and tally.waits == [1.0, 5.0]


def test_what_came_while_the_readers_were_still_coming_in_does_not_count():
    tally = Tally(10.0, 20.0)
    tally.waited(1.0, 9.0)
    tally.waited(20.0, 21.0)
    assert tally.served == 0 and tally.waits == []


def test_a_server_that_answers_nothing_has_the_longest_wait_and_no_pages():
    found = outcome(9, Tally(10.0, 20.0), spent=3.0)
    assert (found.p50, found.p95, found.pages, found.cpu) == (10.0, 10.0, 0.0, None)


def test_the_middle_and_the_slowest_of_twenty_are_told_apart():
    tally = Tally(0.0, 100.0, waits=[1.0] * 90 + [7.0] * 10, served=100)
    found = outcome(9, tally, 300, 2.0)
    assert (found.p50, found.p95, found.pages, found.cpu) == (1.0, 7.0, 1.0, 0.02)


def test_within_the_bounds_nothing_is_said():
    assert broken([row(30), row(200), row(300, p95=4.0, pages=30.0)]) == []


@pytest.mark.parametrize(("rows", "word"), [
    ([row(30, errors=2)], "2 fouten"),
    ([row(200, p95=BOUND_SECONDS)], "p95"),
    ([row(200, pages=30.0), row(300, pages=29.0)], "minder dan 200"),
])  # fmt: skip
def test_what_breaks_a_bound_is_said(rows, word):
    said = broken(rows)
    assert len(said) == 1 and word in said[0]


def test_the_table_says_who_how_many_and_how_long():
    head, line = table([("dashboard", row(200, p95=0.25))]).split("\n")
    assert "p95 ms" in head and line.split() == [
        "dashboard", "200", "20", "250", "30.0", "15.0", "0", "400",
    ]  # fmt: skip


def test_every_page_is_read_with_and_without_an_area():
    found = targets()
    assert {path for path, _ in found} == {info.url_path for info in PAGES}
    assert any(query for _, query in found) and any(not query for _, query in found)


def test_no_other_address_can_be_given():
    with pytest.raises(SystemExit):
        main(["--url", "http://example.org"])


@pytest.mark.browser
def test_readers_of_a_real_server_get_their_pages_and_the_measurement_ends():
    with serving(ROOT / "bench" / "empty_asgi.py") as (host, pid):
        found = asyncio.run(crowd(host, pid, 5, [("", "")], seconds=4.0, settle=9.0))
    assert found.errors == 0 and found.pages > 0 and found.p95 < 4.0
