"""Dates are written in Dutch."""

import pytest

from dashboard.language.dates import long_date


@pytest.mark.parametrize(
    ("iso", "text"),
    [
        ("2026-11-23T22:05:00+00:00", "23 november 2026"),
        ("2024-01-01", "1 januari 2024"),
        ("2024-12-31T00:00:00", "31 december 2024"),
    ],
)
def test_a_date_is_day_month_in_words_and_year(iso: str, text: str) -> None:
    assert long_date(iso) == text


@pytest.mark.parametrize("iso", ["", "gisteren", "2024-13-01"])
def test_a_text_without_a_date_is_refused(iso: str) -> None:
    with pytest.raises(ValueError, match=r"isoformat|month"):
        long_date(iso)
