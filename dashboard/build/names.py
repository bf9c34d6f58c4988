"""Names that a list gives, beside the words that the screen uses for other things."""

import pandas as pd

from dashboard.vocabulary.areas import (
    COMPARABLE_NAME,
    COUNTRY_LONG_NAME,
    COUNTRY_NAME,
    PROGRAMME_FULL_NAME,
    PROGRAMME_NAME,
)

TAKEN_NAMES: frozenset[str] = frozenset(
    (
        COUNTRY_NAME, COUNTRY_LONG_NAME, COMPARABLE_NAME, PROGRAMME_NAME, "NPLV-gebieden",
        "NPLV-gebieden samen", "De NPLV-gebieden samen", PROGRAMME_FULL_NAME, "Totaal", "Verschil",
        "Jaar", "Gebied", "Dimensie", "Klasse", "Wijk", "Buurt", "Naam", "Gemeente", "Huishoudens",
        "Verandering", "Eigen gemeente",
    )
)  # fmt: skip
"""Words that stand for something else on the screen: an area of this name gets its gemeente
behind it, so that a column or a line is never two things."""


def own_names(nplv: pd.DataFrame) -> pd.DataFrame:
    """The definition with names that mean nothing else: one of ``TAKEN_NAMES`` gets its gemeente
    behind it ("Nederland (Meppel)"), so that a name can stand beside those on the screen."""
    taken = nplv["area"].str.strip().isin(TAKEN_NAMES) | nplv["area"].str.isdigit()
    return nplv.assign(area=nplv["area"].mask(taken, nplv["area"] + " (" + nplv["gemeente"] + ")"))
