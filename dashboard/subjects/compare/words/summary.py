"""The comparison as text to copy: its first line, a line per place and the source."""

from dashboard.language import numbers
from dashboard.language.dates import long_date
from dashboard.language.grammar import clean, lower_first, value_format
from dashboard.vocabulary import DERIVED_SOURCE, MEASURES, Period


def summary_title(count: int, measure: str, period: Period) -> str:
    """The first line of a summary: how many areas, of what, over which period."""
    noun = "NPLV-gebied" if count == 1 else "NPLV-gebieden"
    what = f"{lower_first(MEASURES[measure])}, {numbers.period(*period)}"
    return f"Vergelijking van {count} {noun}: {what}"


def summary_line(
    name: str, ends: tuple[float, float], klass: str, period: Period, measure: str
) -> str:
    """One place in a summary: its last score, its ``klass`` ("" for none) and its change.

    ``ends``: its values in the first and the last year (NaN where missing).
    """
    label = f", klasse {klass}" if klass else ""
    return (
        f"- {clean(name)}: {value_format(measure)(ends[1])} in {period.last}{label}; "
        f"verandering {numbers.period(*period)}: {numbers.difference(ends[1] - ends[0])}"
    )


def summary_source(built_at: str) -> str:
    """The last line of a summary: source, date of the data, and what the figures are not."""
    return (
        f"Bron: {DERIVED_SOURCE}. Gegevens klaargezet op {long_date(built_at)}. De grenzen van de "
        "gebieden zijn een benadering. De cijfers laten zien waaruit een verschil bestaat, niet "
        "waardoor het komt."
    )
