"""How CBS builds its codes: that of a part begins with the digits of what it lies in."""

import pandas as pd

from dashboard.vocabulary.levels import LEVELS


def wijk_of(buurt: pd.Series) -> pd.Series:
    """Wijk code of each buurt code."""
    return "WK" + buurt.str.slice(2, 8)


def gemeente_of(code: pd.Series) -> pd.Series:
    """Gemeente code of each wijk or buurt code."""
    return "GM" + code.str.slice(2, 6)


def fits_level(places: pd.DataFrame) -> pd.Series:
    """True where ``code`` has the pattern of ``level``; an unknown level has none."""
    ok = pd.Series(False, index=places.index)
    for level in LEVELS.values():
        ok |= (places["level"] == level.key) & places["code"].str.match(level.pattern)
    return ok


PARENT = {"wijk": wijk_of, "gemeente": gemeente_of}
"""Level -> the code at that level that each code of a smaller area lies in."""
