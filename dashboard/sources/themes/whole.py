"""Hold the files of the themes against the key figures that everything else stands on."""

import pandas as pd

from dashboard.sources.errors import percent
from dashboard.sources.files import Found
from dashboard.vocabulary import theme_sources as of
from dashboard.vocabulary.levels import LEVELS

PEOPLE = {
    of.DISTRICTS.key: "AantalInwoners_5",
    of.BUURTEN.key: "inwoners",
    of.CRIME.key: "inwoners",
}
"""Kind of file -> its column with the inhabitants, the same as in the key figures."""
ROUNDING = 10
"""How far the inhabitants of a place may be apart in two files of CBS. Measured: 0."""
MIN_COVERAGE = 0.9
"""Share of the households of the country that live in the places of a file, at each of its
levels. Measured: 0.97 at least (health by buurt)."""
ON_OUR_CODES = (of.DISTRICTS.key, of.BUURTEN.key, of.CRIME.key, of.HEALTH.key)
"""The files whose codes are those of the key figures; RIVM's of 2020 are not."""
POSTCODE_GAP = 0.01
"""Share by which the people of all postcodes may differ from the country's. Measured: 0.004."""


def check_themes(
    found: dict[tuple[str, str], Found], themes: dict[str, pd.DataFrame], figures: pd.DataFrame
) -> None:
    """The files of the themes that are there fit the key figures: codes, people, completeness.

    ``themes``: kind -> frame as its reader gives it. Raises SourceError for a code that the key
    figures do not have, for other numbers of people, and for a file that is not whole.
    """
    for kind in ON_OUR_CODES:
        if kind in themes:
            for level, rows in themes[kind].groupby("level", sort=False):
                _check_places(found[kind, ""], str(level), rows, figures)
            _check_people(found[kind, ""], themes[kind], PEOPLE.get(kind, ""), figures)
    if of.POSTCODES.key in themes:
        _check_postcodes(found[of.POSTCODES.key, ""], themes[of.POSTCODES.key], figures)


def _check_places(found: Found, level: str, rows: pd.DataFrame, figures: pd.DataFrame) -> None:
    here = figures[figures["level"] == level].set_index("code")["households"].fillna(0)
    found.require(
        f"deze code staat niet bij de {LEVELS[level].plural} in de kerncijfers van CBS",
        rows["code"].isin(here.index),
        rows[["code", "name"]],
    )
    covered = float(here[here.index.isin(rows["code"])].sum())
    if covered < MIN_COVERAGE * float(here.sum()):
        raise found.wrong(
            f"het bestand is niet volledig: de {LEVELS[level].plural} in het bestand hebben samen "
            f"{percent(covered / float(here.sum()))} van de huishoudens in de kerncijfers van CBS"
        )


def _check_people(found: Found, frame: pd.DataFrame, column: str, figures: pd.DataFrame) -> None:
    if not column:
        return
    known = frame["code"].map(figures.set_index("code")["inhabitants"]).astype("float64")
    off = (frame[column] - known).abs()
    found.require(
        f"'{column}' is niet het aantal inwoners in de kerncijfers van CBS",
        off.isna() | (off <= ROUNDING),
        frame[["code", "name", column]].assign(**{"inwoners volgens CBS": known}),
    )


def _check_postcodes(found: Found, postcodes: pd.DataFrame, figures: pd.DataFrame) -> None:
    total = float(figures.loc[figures["level"] == "gemeente", "inhabitants"].sum())
    share = float(postcodes["inwoners"].sum()) / total
    if abs(share - 1) > POSTCODE_GAP:
        raise found.wrong(
            f"de postcodes hebben samen {percent(share)} van de inwoners van Nederland"
        )
