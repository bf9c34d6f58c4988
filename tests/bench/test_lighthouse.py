"""Lighthouse's report becomes a row; without node the bench says so and goes on."""

from contextlib import nullcontext
from pathlib import Path

import pytest

from bench import lighthouse
from bench.lighthouse import Visit, lines, middle, read

REPORT = {
    "categories": {"performance": {"score": 0.52}, "accessibility": {"score": 1}},
    "audits": {
        "first-contentful-paint": {"numericValue": 7900},
        "total-blocking-time": {"numericValue": 253},
        "cumulative-layout-shift": {"numericValue": 0.066},
        "total-byte-weight": {"numericValue": 1290000},
        "errors-in-console": {"details": {"items": [{"description": "fout"}]}},
    },
}


def test_a_report_is_read_in_its_own_units() -> None:
    found = read(REPORT)
    assert found == Visit(52, 100, pytest.approx(7.9), 253, 0.066, pytest.approx(1.29), 1)


def test_a_report_of_a_failed_measurement_is_no_row_of_zeros() -> None:
    with pytest.raises(ValueError, match="CHROME"):
        read({**REPORT, "runtimeError": {"code": "CHROME_INTERSTITIAL_ERROR"}})


def test_of_some_rounds_the_median_counts_and_the_most_errors() -> None:
    visits = [Visit(p, 100, 1, 2, 0.0, 1, e) for p, e in ((30, 0), (50, 2), (90, 0))]
    assert middle(visits) == Visit(50, 100, 1, 2, 0.0, 1, 2)


def test_each_page_has_a_row_with_the_form_in_front() -> None:
    text = lines({("telefoon", "Overzicht"): read(REPORT)})
    assert text.splitlines()[1].split() == [
        "telefoon", "Overzicht", "52", "100", "7.9", "253", "0.066", "1.29", "1",
    ]  # fmt: skip


def test_without_node_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)
    assert lighthouse.table(lambda _script: nullcontext(("", 0))) == lighthouse.NO_NODE


def test_where_npm_gives_nothing_it_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr("subprocess.run", lambda *_args, **_more: None)
    monkeypatch.setenv("LIGHTHOUSE", str(tmp_path / "leeg"))
    assert lighthouse.table(lambda _script: nullcontext(("", 0))) == lighthouse.NO_PACKAGE
