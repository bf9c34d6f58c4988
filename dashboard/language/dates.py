"""Dates in Dutch."""

from datetime import date

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


def long_date(iso: str) -> str:
    """An ISO date or time ("2026-11-23T22:05:00+00:00") as "23 november 2026".

    Raises ``ValueError`` for text that does not start with a date.
    """
    day = date.fromisoformat(iso[:10])
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
