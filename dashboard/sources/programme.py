"""Rules that tell whether the list of areas is whole."""

import pandas as pd

from dashboard.sources.errors import percent
from dashboard.sources.files import Found
from dashboard.sources.scores import scored_in
from dashboard.vocabulary.periods import PROGRAMME_YEARS

AREA_SIZE = (0.8, 1.25)
"""Inhabitants of the codes of an area as a share of what the list says. Measured: 0.92 to 1.07."""
MIN_PROGRAMME = 0.04
"""Share of the inhabitants of the country in the areas together. Measured: 0.066, and
0.055 without the largest area; half the list has 0.033."""
MIN_HISTORY = 0.8
"""Share of the households of the areas that have a score in each year of the programme."""


def check_programme(
    found: Found, definition: pd.DataFrame, scores: dict[str, pd.DataFrame], figures: pd.DataFrame
) -> None:
    """The list of areas is whole: its codes hold the inhabitants it names, and have a history.

    Raises SourceError for an area whose codes hold far fewer or more
    inhabitants than ``inwoners_2025_cbs``, for a list of which the areas
    together are far too small, and for codes without earlier scores.
    """
    known = figures.set_index("code")
    people = definition["code"].map(known["inhabitants"].fillna(0)).astype("float64")
    total = people.groupby(definition["area_id"]).transform("sum")
    share = total / definition["inhabitants_2025"].astype("float64")
    first = ~definition.duplicated("area_id")
    found.require(
        "de codes van dit gebied hebben samen veel minder of meer inwoners dan het gebied",
        ~first | share.isna() | share.between(*AREA_SIZE),
        definition[["area_id", "inhabitants_2025"]].assign(**{"inwoners van de codes": total}),
        advice="controleer of alle wijken en buurten van het gebied in de lijst staan, "
        "en verbeter anders 'inwoners_2025_cbs'.",
    )
    country = float(figures.loc[figures["level"] == "gemeente", "inhabitants"].sum())
    if people.sum() < MIN_PROGRAMME * country:
        raise found.wrong(
            f"de lijst lijkt niet volledig: de {definition['area_id'].nunique()} gebieden hebben "
            f"samen {percent(people.sum() / country)} van de inwoners van Nederland "
            f"(ten minste {percent(MIN_PROGRAMME)} hoort)"
        )
    _check_history(found, definition, scores, known["households"])


def _check_history(
    found: Found, definition: pd.DataFrame, scores: dict[str, pd.DataFrame], households: pd.Series
) -> None:
    weight = definition["code"].map(households).fillna(0).astype("float64")
    rows = pd.concat([scores[level] for level in definition["level"].unique()])
    for year in PROGRAMME_YEARS:
        there = definition["code"].isin(scored_in(rows, year)["code"])
        if weight[there].sum() < MIN_HISTORY * weight.sum():
            raise found.wrong(
                f"te veel gebieden hebben geen score in {year}: de codes met een score hebben "
                f"{percent(weight[there].sum() / weight.sum())} van de huishoudens",
                definition.loc[~there, ["area_id", "level", "code", "name"]],
                advice="haal de scores van wijken en buurten opnieuw op, met alle jaren vanaf "
                f"{PROGRAMME_YEARS[0]}.",
            )
