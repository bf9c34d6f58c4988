"""Where a measure of a theme is to be read with care: centres, and what no buurt was given."""

from enum import StrEnum

import pandas as pd

from dashboard.store.cache import FEW, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.themes import THEME_MEASURES

_CENTRE = "centrum|binnenstad|stadshart"
"""What the name of a centre holds: CBS says it of no place in another way."""


class Mark(StrEnum):
    """What to beware of in a place."""

    CENTRE = "centrum"
    UNPLACED = "niet toegekend"


@per_store(FEW)
def marks(store: Store, level: str, measure: str) -> pd.Series:
    """Code -> ``Mark``, of the places of ``level`` that have one for a measure (a key).

    Only what happens in a place, also to who does not live there, has any (``events``): in a
    centre, by the name of a wijk or of its wijk, visitors count; and a gemeente of which too few
    events are placed in a buurt has a value, and its wijken and buurten have none.
    """
    about = THEME_MEASURES.get(measure)
    if about is None or not about.events or level not in ("wijk", "buurt"):
        return pd.Series(dtype="object")
    areas = store.areas[store.areas["level"] == level].set_index("code")
    names = store.areas.drop_duplicates("code").set_index("code")["name"]
    wijken = areas["wijk_code"].map(names).fillna("")
    centre = (areas["name"] + " " + wijken).str.contains(_CENTRE, case=False, regex=True)
    rows = store.indicators[store.indicators["measure"] == measure]
    has = {at: set(rows.loc[rows["level"] == at, "code"]) for at in ("gemeente", "buurt")}
    unplaced = has["gemeente"] - {f"GM{code[2:6]}" for code in has["buurt"]}
    found = pd.Series(pd.NA, index=areas.index, dtype="object")
    found = found.mask(centre, Mark.CENTRE)
    return found.mask(areas["gemeente_code"].isin(unplaced), Mark.UNPLACED).dropna()
