"""Keys in the tables beside areas and measures: a build writes them, a page asks for them."""

from itertools import pairwise

from dashboard.vocabulary.areas import COUNTRY, PROGRAMME
from dashboard.vocabulary.periods import DIMENSION_YEARS, FIRST_YEAR, LAST_YEAR, YEARS

ACROSS, WITHIN = "tussen", "binnen"
SCOPES = (ACROSS, WITHIN)
"""Over the whole country; and after the mean of the own gemeente is taken off."""
LEVEL, CHANGE = "stand", "verandering"
RELATION_KINDS = (LEVEL, CHANGE)
"""The values of the last year; and their change since the first year of the product."""
CHOSEN, SURE, INHABITANTS, DWELLINGS = "gekozen", "zekerheid_hoog", "inwoners", "woningen"
UNBALANCED, EQUAL = "niet_gebalanceerd", "even_zwaar"
CHOICES = (CHOSEN, SURE, INHABITANTS, DWELLINGS, UNBALANCED, EQUAL)
"""The way of the product, and one thing done in another way: only codes of the areas with
confidence 'hoog'; weights by inhabitants or by dwellings; the country over all wijken with a
score in the year; every place counting the same."""
REST = "rest"
"""Code of all places of a level that do not count as NPLV."""
GROUPS: tuple[str, ...] = (COUNTRY, PROGRAMME, REST)
"""Groups of places: all, those that count as NPLV, and the rest. The last two add up to the
first."""
NPLV_FROM = 0.5
"""A place counts as NPLV when at least this share of its households lies in an NPLV area
(our choice): so NPLV and the rest add up to the country at every level."""
STEPS: tuple[tuple[int, int], ...] = tuple(
    pairwise(year for year in YEARS if year >= DIMENSION_YEARS[0])
)
"""The periods of two years, in order."""
WHOLE: tuple[int, int] = (FIRST_YEAR, LAST_YEAR)
