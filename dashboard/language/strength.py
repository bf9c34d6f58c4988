"""How closely two things go together, in words: one rule for every correlation."""

from collections.abc import Mapping
from decimal import Decimal

from dashboard.language import numbers

STRENGTHS: tuple[tuple[Decimal, str], ...] = (
    (Decimal("0.5"), "sterk"),
    (Decimal("0.3"), "matig"),
    (Decimal("0.1"), "zwak"),
    (Decimal("0"), "zeer zwak"),
)
"""From which size (as shown) a correlation is called what: our own words, highest first."""
USUALLY: Mapping[str, str] = {
    "sterk": "meestal",
    "matig": "vaak",
    "zwak": "iets vaker dan gemiddeld",
    "zeer zwak": "nauwelijks vaker dan gemiddeld",
}
"""The same words -> how often what is true of the whole is true of one place."""


def word_for(correlation: float) -> str:
    """The word of ``STRENGTHS`` for a correlation, whatever its direction."""
    size = abs(numbers.shown_value(correlation, numbers.CORRELATION_DECIMALS))
    return next(word for least, word in STRENGTHS if size >= least)
