"""The comparison as text to copy: its first line, a line per place and the source."""

from collections.abc import Sequence

from dashboard.language import numbers
from dashboard.language.dates import long_date
from dashboard.language.grammar import clean, lower_first, value_format
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.levels import AreaKind
from dashboard.vocabulary.measures import MEASURES
from dashboard.vocabulary.periods import Period
from dashboard.vocabulary.sources import DERIVED_SOURCE


def summary_title(areas: Sequence[Area], measure: str, period: Period) -> str:
    """The first line of a summary: how many areas, of what, over which period."""
    kinds, count = {area.kind for area in areas}, len(areas)
    noun = "gebied" if count == 1 else "gebieden"
    if kinds == {AreaKind.PROGRAMME}:
        noun = f"NPLV-{noun}"
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
