"""What must hold within a row of scores: a code fits its level, a sum its parts."""

import pandas as pd
import pandera.pandas as pa

from dashboard.sources.codes import fits_level
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.measures import DEVIATION, DIMENSION_KEYS, REGISTRY, SCORE_MEASURES, TOTAL
from dashboard.vocabulary.scales import REFERENCE

ROUNDING = 1e-5
"""Official values are published with six decimals: sums may differ by a few 1e-6."""


def is_indicator(keys: pd.Series) -> pd.Series:
    """True where the key is one of a measure that is no score."""
    return keys.isin(REGISTRY) & ~keys.isin(SCORE_MEASURES)


CODE_FITS_LEVEL = pa.Check(fits_level, name="code_fits_level")


def sum_holds(frame: pd.DataFrame) -> pd.Series:
    """True where ``afw`` is the sum of the dimensions, or the dimensions are all missing."""
    parts = frame[list(DIMENSION_KEYS)]
    off = (frame[DEVIATION] - parts.sum(axis=1, min_count=len(DIMENSION_KEYS))).abs()
    return (off < ROUNDING) | parts.isna().all(axis=1)


def reference_holds(frame: pd.DataFrame) -> pd.Series:
    """True where the score lies the fixed reference above its deviation."""
    return ((frame[TOTAL] - frame[DEVIATION]) - REFERENCE).abs() < ROUNDING


def origin_holds(frame: pd.DataFrame) -> pd.Series:
    """True where the value has the origin its level asks for: wijken and buurten official, the
    country and the programme derived; of a gemeente ours before the first official year only."""
    derived, level = frame["derived"], frame["level"]
    official = frame["year"].where(~derived).groupby([level, frame["code"]]).transform("min")
    fits = derived == level.isin([k for k, its in LEVELS.items() if not its.official])
    return fits.where(level != "gemeente", ~(derived & (frame["year"] > official)))
