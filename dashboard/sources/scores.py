"""Read and check the official scores of one level."""

from functools import cache
from pathlib import Path

import pandas as pd
import pandera.pandas as pa

from dashboard.sources.catalogue import SHAPE_LEVELS
from dashboard.sources.checks import code_rule, filled, known, rule, validate
from dashboard.sources.files import Found
from dashboard.sources.tables import read_table
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.measures import DEVIATION, DIMENSION_KEYS, TOTAL
from dashboard.vocabulary.periods import DIMENSION_YEARS, LAST_YEAR, YEARS
from dashboard.vocabulary.scales import REFERENCE

SCORE_COLUMNS = (TOTAL, DEVIATION, *DIMENSION_KEYS)
ROUNDING = 5e-6
"""How far sums of published scores may be apart. The files are rounded to six
decimals, so a sum of six of them is off by 3e-6 at most; measured is 2e-6."""
REFERENCE_ROUNDING = 1e-5
"""How far the constant of a file may be from ``REFERENCE``; measured is 5e-7. A
new model has another constant altogether, which this tells apart."""
SCORE_RANGE = (2.0, 6.0)
"""Measured: 3.33 to 4.91 in wijken and buurten. A 100 m square lies further out,
so there is room of more than one point; outside it a decimal has moved."""
DIMENSION_RANGE = (-1.5, 1.5)
"""Measured: -0.92 to 0.73 in wijken and buurten; room for squares as above."""


def read_scores(found: Found, path: Path) -> pd.DataFrame:
    """Read the scores of level ``found.level`` from the CSV file at ``path``.

    Returns code, name ('' for a square or postcode), year (int), lbm, afw, fys, onv, soc,
    vrz, won (float, on the scale of the Leefbaarometer, NaN where the official
    file has NA) in file order; the index is the line in the file. Raises
    SourceError when the file cannot be read or breaks a rule of ``schema``, or
    when its constant ``lbm - afw`` is not the one of this model.
    """
    level = LEVELS[found.level]
    named = found.level in SHAPE_LEVELS
    code = f"{level.column}_code" if named else level.column
    text = (code, f"{level.column}_naam") if named else (code,)
    table = read_table(found, path, text, ("jaar", *SCORE_COLUMNS))
    table = table.rename(columns=dict(zip(text, ("code", "name"), strict=False), jaar="year"))
    if not named:
        table.insert(1, "name", "")
    validate(table, schema(found.level), found)
    _check_reference(found, table)
    return table.astype({"year": "int64"})


def scored_in(scores: pd.DataFrame, year: int = LAST_YEAR) -> pd.DataFrame:
    """The rows of a year, the last one unless told, that have a total score."""
    return scores[(scores["year"] == year) & scores[TOTAL].notna()]


def reference(scores: pd.DataFrame) -> float:
    """The constant ``lbm - afw`` of a file of scores (the median over its rows)."""
    return float((scores[TOTAL] - scores[DEVIATION]).median())


@cache
def schema(level: str) -> pa.DataFrameSchema:
    """The rules that hold within a file of scores of ``level``."""
    low, high = SCORE_RANGE
    lowest, highest = DIMENSION_RANGE
    names = [filled(show=("name",))] if level in SHAPE_LEVELS else []
    outside = f"ligt niet tussen {_dutch(lowest)} en {_dutch(highest)}"
    years = ", ".join(map(str, YEARS))
    return pa.DataFrameSchema(
        {
            "code": pa.Column(str, code_rule(level)),
            "name": pa.Column(str, names),
            "year": known(
                f"het jaar is geen jaar van de Leefbaarometer ({years})", lambda s: s.isin(YEARS)
            ),
            TOTAL: _measure(f"de score ligt niet tussen {low:g} en {high:g}", low, high),
            DEVIATION: pa.Column(float, nullable=True),
            **{key: _measure(f"'{key}' {outside}", lowest, highest) for key in DIMENSION_KEYS},
        },
        checks=[
            rule(
                "dezelfde code komt in hetzelfde jaar meer dan één keer voor",
                lambda d: ~d.duplicated(["code", "year"], keep=False),
                ("name", TOTAL),
            ),
            rule(
                f"van '{TOTAL}' en '{DEVIATION}' is er maar één ingevuld",
                lambda d: d[TOTAL].notna() == d[DEVIATION].notna(),
                (TOTAL, DEVIATION),
            ),
            rule(
                "een deel van de vijf dimensies is leeg (ze horen er alle vijf te zijn, of geen)",
                lambda d: _known(d).isin([0, len(DIMENSION_KEYS)]),
                DIMENSION_KEYS,
            ),
            rule(
                f"de dimensies ontbreken bij een score uit {', '.join(map(str, DIMENSION_YEARS))}",
                lambda d: ~(d["year"].isin(DIMENSION_YEARS) & d[TOTAL].notna() & (_known(d) == 0)),
                (TOTAL, *DIMENSION_KEYS),
            ),
            rule(
                "er zijn dimensies zonder score",
                lambda d: d[TOTAL].notna() | (_known(d) == 0),
                (TOTAL, *DIMENSION_KEYS),
            ),
            rule(
                f"'{DEVIATION}' is niet de som van de vijf dimensies",
                _sums,
                (DEVIATION, *DIMENSION_KEYS),
            ),
            rule(
                f"'{TOTAL}' min '{DEVIATION}' is niet in elke rij hetzelfde getal",
                _one_constant,
                (TOTAL, DEVIATION),
            ),
        ],
    )


def _measure(text: str, low: float, high: float) -> pa.Column:
    return known(text, lambda s: s.between(low, high) | s.isna())


def _known(scores: pd.DataFrame) -> pd.Series:
    return scores[[*DIMENSION_KEYS]].notna().sum(axis=1)


def _sums(scores: pd.DataFrame) -> pd.Series:
    # A sum with a missing part is missing, and another rule's business.
    total = scores[[*DIMENSION_KEYS]].sum(axis=1, skipna=False)
    return ~((scores[DEVIATION] - total).abs() > ROUNDING)


def _one_constant(scores: pd.DataFrame) -> pd.Series:
    # Half the spread on either side of the median: the rows furthest off are named.
    gap = scores[TOTAL] - scores[DEVIATION]
    return ~((gap - gap.median()).abs() > ROUNDING / 2)


def _check_reference(found: Found, scores: pd.DataFrame) -> None:
    constant = reference(scores)
    # 'not <=' also catches a file without one score, where the constant is NaN.
    if not abs(constant - REFERENCE) <= REFERENCE_ROUNDING:
        raise found.wrong(
            f"'{TOTAL}' min '{DEVIATION}' hoort {_dutch(round(REFERENCE, 6))} te zijn, "
            f"maar is {_dutch(round(constant, 6))}; dit bestand hoort niet bij dit model",
            scores.loc[:, ["code", "year", TOTAL, DEVIATION]],
        )


def _dutch(value: float) -> str:
    return f"{value:g}".replace(".", ",") if abs(value) < 2 else f"{value}".replace(".", ",")
