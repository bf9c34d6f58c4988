"""The years of the measurements and of the programme, and the periods between them."""

from itertools import combinations
from typing import NamedTuple

YEARS: tuple[int, ...] = (2002, 2008, 2012, 2014, 2016, 2018, 2020, 2022, 2024)
"""The measurements of the Leefbaarometer."""
DIMENSION_YEARS: tuple[int, ...] = (2014, 2018, 2020, 2022, 2024)
"""Years for which the five dimensions are published."""
PROGRAMME_YEARS: tuple[int, ...] = (2018, 2020, 2022, 2024)
"""The years of this product: every NPLV area has a score in each."""
FIRST_YEAR, LAST_YEAR = PROGRAMME_YEARS[0], PROGRAMME_YEARS[-1]
PROGRAMME_START = 2022.5
"""The programme started in July 2022 (NPLV, gemeente.nu, July 2022)."""
PROGRAMME_START_LABEL = "start NPLV, juli 2022"


class Period(NamedTuple):
    """Two years, ``first`` before ``last``; equal to the plain pair."""

    first: int
    last: int


WHOLE = Period(FIRST_YEAR, LAST_YEAR)
"""From the first year of the product to the last."""
PERIODS: tuple[Period, ...] = tuple(
    dict.fromkeys(
        (
            WHOLE,
            Period(PROGRAMME_YEARS[-2], LAST_YEAR),
            *(Period(*years) for years in combinations(PROGRAMME_YEARS, 2)),
        )
    )
)
"""Pairs of years a reader can choose; the whole period and the last two years first."""
