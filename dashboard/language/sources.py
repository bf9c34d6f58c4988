"""Sources and remarks that stand under several figures."""

from dashboard.vocabulary.sources import DERIVED_SOURCE, HOUSEHOLDS_SOURCE, SCORE_SOURCE

GEMEENTEN_NOTE = "De gemeenten hebben dezelfde kleuren, maar lichter."


BORDERS_SOURCE = f"{DERIVED_SOURCE}; grenzen: CBS/Kadaster 2024"


SOURCE = f"{SCORE_SOURCE}; huishoudens: {HOUSEHOLDS_SOURCE}"
"""Source of the official scores of buurten with their households."""
