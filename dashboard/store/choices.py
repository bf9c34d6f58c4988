"""How comparable wijken are chosen: our choices, and the other ways that are held beside them."""

import math
from dataclasses import dataclass, replace

from dashboard.store.keys import CHOSEN
from dashboard.vocabulary.measures import DIMENSION_KEYS, TOTAL
from dashboard.vocabulary.periods import DIMENSION_YEARS, FIRST_YEAR, LAST_YEAR, PROGRAMME_YEARS

NEIGHBOURS = 5
"""At most this many wijken per wijk or buurt of an area, with replacement (our choice): one
is chance, many are no longer alike."""
CALIPER = 0.08
"""A wijk further away is not called comparable (score, our choice)."""
MIN_HOUSEHOLDS = 250
"""A wijk with fewer households is no yardstick (our choice): its score can jump."""
MIN_COVERAGE = 0.5
"""An area of which a smaller share of the households was matched has no comparable wijken
(our choice): what is left does not stand for it."""
MATCH_ON: list[str] = [TOTAL, *DIMENSION_KEYS]
"""What places are compared on. All are in the unit of the score, so the distance is the plain
Euclidean one and no scaling has to be chosen. The total counts beside its five parts: it is
what most is said about, and this is the distance of which 0.03, 0.05 and 0.08 leave 14, 44
and 89% of the households when matched on 2018 (on the five alone they would leave 30, 66, 96%)."""
EARLIER_YEAR = DIMENSION_YEARS[0]
"""The dimensions are known in this year, and not again before the first of the product."""


@dataclass(frozen=True)
class Method:
    """How comparable wijken are chosen; as it stands, the way of the product.

    ``neighbours``: at most; ``caliper``: largest distance (score, ``inf`` for none);
    ``mean``: on the mean of 2014 and 2018 where both places have both, instead of 2018
    alone; ``dimensions``: on the total and the five dimensions, instead of the total;
    ``same_urbanity``: only in gemeenten of the same urbanity; ``own_gemeente`` and
    ``programme_gemeenten``: whether the unit's own and other gemeenten with an NPLV area
    may serve.
    """

    neighbours: int = NEIGHBOURS
    caliper: float = CALIPER
    mean: bool = True
    dimensions: bool = True
    same_urbanity: bool = True
    own_gemeente: bool = False
    programme_gemeenten: bool = True


METHOD = Method()
PLACEBO, EARLIER = "placebo", "eerder"
VARIANTS: dict[str, Method] = {
    CHOSEN: METHOD,
    "grens_003": replace(METHOD, caliper=0.03),
    "grens_005": replace(METHOD, caliper=0.05),
    "zonder_grens": replace(METHOD, caliper=math.inf),
    "alleen_2018": replace(METHOD, mean=False),
    "alleen_totaal": replace(METHOD, dimensions=False),
    "zonder_nplv_gemeenten": replace(METHOD, programme_gemeenten=False),
    "zonder_nplv_gemeenten_en_grens": replace(METHOD, programme_gemeenten=False, caliper=math.inf),
    "eigen_gemeente": replace(METHOD, own_gemeente=True),
    "elke_stedelijkheid": replace(METHOD, same_urbanity=False),
    "buren_1": replace(METHOD, neighbours=1),
    "buren_2": replace(METHOD, neighbours=2),
    "buren_3": replace(METHOD, neighbours=3),
    "buren_10": replace(METHOD, neighbours=10),
    "buren_20": replace(METHOD, neighbours=20),
    EARLIER: replace(METHOD, caliper=math.inf, mean=False, own_gemeente=True),
}
"""Key -> how the wijken are chosen; ``EARLIER`` is how this product chose them before."""
PLACEBO_SIZE = 100
"""Wijken outside the programme that are treated as if they were in it (our choice)."""
SPANS = ((FIRST_YEAR, LAST_YEAR), (PROGRAMME_YEARS[-2], LAST_YEAR))
"""First and last year of the changes that are compared."""
