"""The tables of the store about the themes and the postcodes (pandera)."""

import pandera.pandas as pa

from dashboard.store.columns import CORRELATION, LEVEL, SHARE, TEXT, YEAR, table_of
from dashboard.store.keys import SCOPES
from dashboard.store.row_rules import CODE_FITS_LEVEL, is_indicator
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.measures import SCORE_MEASURES
from dashboard.vocabulary.themes import THEME_MEASURES

_SUM = pa.Column("float64", pa.Check.ge(0), nullable=True)
INDICATORS = table_of(
    {
        "level": LEVEL,
        "code": TEXT,
        "measure": pa.Column("str", pa.Check(is_indicator, name="measure_is_known")),
        "year": pa.Column("int64", pa.Check.in_range(1900, 2100)),
        "value": pa.Column("float64", nullable=True),
        "numerator": _SUM,
        "weight": _SUM,
        "coverage": SHARE,
    },
    checks=CODE_FITS_LEVEL,
    unique=["level", "code", "measure", "year"],
)
"""Everything that is not the Leefbaarometer: one row is an area, a measure (a key of
``vocabulary.REGISTRY``) and a year. ``value`` is in the unit of the
measure, missing where it is not shown: it stands on too few people, or on less than
``themes.COVERED`` of the households (``coverage``). ``numerator`` and ``weight`` are what a mean
over places is made of, missing where there is none. What is not known has no row."""

THEME_RELATIONS = table_of(
    {
        "measure": pa.Column("str", pa.Check.isin(THEME_MEASURES)),
        "other": pa.Column("str", pa.Check.isin(SCORE_MEASURES)),
        "level": LEVEL,
        "year": YEAR,
        "scope": pa.Column("str", pa.Check.isin(SCOPES)),
        "weighted": pa.Column("bool"),
        "correlation": CORRELATION,
        "low": CORRELATION,
        "high": CORRELATION,
        "number": pa.Column("int64", pa.Check.ge(0)),
    },
    unique=["measure", "other", "level", "year", "scope", "weighted"],
)
"""Rank correlation of a measure of a theme with a score over ``number`` places, with its 95%
interval (see ``build.theme_relations``)."""

POSTCODES = table_of(
    {
        "code": pa.Column("str", pa.Check.str_matches(LEVELS["buurt"].pattern)),
        "postcode": pa.Column("str", pa.Check.str_matches(LEVELS["pc4"].pattern)),
        "households": pa.Column("int64", pa.Check.ge(0)),
    },
    unique=["code"],
)
"""Which postcode most of a buurt (``code``) has, with its households (0 where not known). Also of
buurten without a score."""
