"""The tables of the store and what must hold for each (pandera)."""

import pandas as pd
import pandera.pandas as pa

from dashboard.store.columns import (
    CHANGE,
    CORRELATION,
    LEVEL,
    MARGIN,
    PERIOD,
    SHARE,
    TEXT,
    YEAR,
    table_of,
)
from dashboard.store.keys import GROUPS, RELATION_KINDS, SCOPES
from dashboard.store.row_rules import (
    CODE_FITS_LEVEL,
    origin_holds,
    reference_holds,
    sum_holds,
)
from dashboard.store.schemas_certainty import MATCHED, NOISE, SENSITIVITY, VARIANT_OUTCOMES
from dashboard.store.schemas_themes import INDICATORS, POSTCODES, THEME_RELATIONS
from dashboard.vocabulary.areas import CONFIDENCE
from dashboard.vocabulary.levels import LEVELS, map_levels, part_levels
from dashboard.vocabulary.measures import DEVIATION, DIMENSION_KEYS, SCORE_MEASURES, TOTAL
from dashboard.vocabulary.periods import PROGRAMME_YEARS, YEARS

VERSION = 7
"""Version of the layout of the store; the app refuses another one."""

_CLASS = pa.Column("int64", pa.Check.in_range(1, 9))
_PART = pa.Column("str", pa.Check.isin(part_levels()))
_COUNT = pa.Column("Int64", pa.Check.ge(0), nullable=True)

_VALUES = {
    TOTAL: pa.Column("float64", pa.Check.in_range(2, 6)),
    DEVIATION: CHANGE,
    **{k: pa.Column("float64", nullable=True) for k in DIMENSION_KEYS},
}
_CHECKS = [
    CODE_FITS_LEVEL,
    pa.Check(sum_holds, name="afw_is_sum_of_dimensions"),
    pa.Check(reference_holds, name="lbm_minus_afw_is_reference"),
]

SCORES = table_of(
    {
        "level": LEVEL,
        "code": TEXT,
        "year": YEAR,
        **_VALUES,
        "class": _CLASS,
        "derived": pa.Column("bool"),
    },
    checks=[*_CHECKS, pa.Check(origin_holds, name="official_follows_derived")],
    unique=["level", "code", "year"],
)
"""One row is an area in a year; ``derived``: computed by us. Of a gemeente the years before its
official value are ours: never take a change over that switch from here, but from ``recomputed``."""

RECOMPUTED = table_of(
    {
        "level": pa.Column("str", pa.Check.eq("gemeente")),
        "code": TEXT,
        "year": YEAR,
        **_VALUES,
    },
    checks=_CHECKS,
    unique=["level", "code", "year"],
)
"""What we compute where ``scores`` has an official value: it ends our own series of a gemeente,
so that a change compares like with like."""

AREAS = table_of(
    {
        "level": LEVEL,
        "code": TEXT,
        "name": pa.Column("str", pa.Check.str_length(min_value=1)),
        "gemeente": TEXT,
        "gemeente_code": TEXT,
        "wijk_code": TEXT,
        "households": _COUNT,
        "inhabitants": _COUNT,
        "dwellings": _COUNT,
        "urbanity": pa.Column("Int64", pa.Check.in_range(1, 5), nullable=True),
        "members": pa.Column("Int64", pa.Check.ge(1), nullable=True),
        "weight": _COUNT,
        "nplv_area": TEXT,
        "nplv_share": SHARE,
        "jump": pa.Column("str", pa.Check.str_matches(r"^(\d{4}-\d{4}(, )?)*$")),
        "small": pa.Column("bool"),
        "lon": pa.Column("float64", pa.Check.in_range(3.2, 7.3), nullable=True),
        "lat": pa.Column("float64", pa.Check.in_range(50.7, 53.7), nullable=True),
    },
    checks=CODE_FITS_LEVEL,
    unique=["level", "code"],
)
"""One row is an area. ``members`` and ``weight`` (households) are what a derived
score is made of; ``nplv_area`` is the NPLV area that a wijk or buurt lies in
("" for none) and ``nplv_share`` the share of its households that does. ``jump``: the periods
in which its score jumped ("" for none, see ``analysis.jumps``); ``small``: a wijk or buurt of fewer
than ``choices.MIN_HOUSEHOLDS`` households, or of an unknown number. ``lon`` and
``lat`` (WGS84) are a point inside the area, missing where it has no shape."""

NPLV = table_of(
    {
        "area_id": TEXT,
        "area": TEXT,
        "gemeente": TEXT,
        "inhabitants_2025": _COUNT,
        "level": _PART,
        "code": pa.Column("str", unique=True),
        "name": TEXT,
        "confidence": pa.Column("str", pa.Check.isin(list(CONFIDENCE))),
        "source": TEXT,
    },
)
"""The definition of the NPLV areas: one row is a wijk or buurt in an area."""

PUBLISHED = table_of(
    {
        "topic": TEXT,
        "area": TEXT,
        "year": pa.Column("int64"),
        "unit": TEXT,
        "value": pa.Column("float64"),
        "source": TEXT,
        "date": TEXT,
    },
)
"""Figures that were published elsewhere; units differ per row."""

CLASS_HOUSEHOLDS = table_of(
    {
        "code": TEXT,
        "level": _PART,
        "year": pa.Column("int64", pa.Check.isin(PROGRAMME_YEARS + YEARS)),
        "class": _CLASS,
        "households": pa.Column("int64", pa.Check.ge(0)),
        "areas": pa.Column("int64", pa.Check.ge(0)),
    },
    unique=["code", "level", "year", "class"],
)
"""Households (CBS 2024) and number of areas per class, for NL, NPLV and each NPLV
area. ``level`` is the level whose classes are counted: never compare across levels."""

RELATIONS = table_of(
    {
        "scope": pa.Column("str", pa.Check.isin(SCOPES)),
        "kind": pa.Column("str", pa.Check.isin(RELATION_KINDS)),
        "weighted": pa.Column("bool"),
        "one": pa.Column("str", pa.Check.isin(DIMENSION_KEYS)),
        "other": pa.Column("str", pa.Check.isin(DIMENSION_KEYS)),
        "correlation": CORRELATION,
        "low": CORRELATION,
        "high": CORRELATION,
        "number": pa.Column("int64", pa.Check.ge(0)),
    },
    unique=["scope", "kind", "weighted", "one", "other"],
)
"""Rank correlation of a pair of dimensions over ``number`` wijken, with its 95% interval
(see ``build.relations``). A pair stands once, in the order of the dimensions."""

MATCHES = table_of(
    {
        "code": TEXT,
        "unit": pa.Column("str", pa.Check.str_matches(r"^(WK|BU)")),
        "match": pa.Column("str", pa.Check.str_matches(LEVELS["wijk"].pattern)),
        "distance": pa.Column("float64", pa.Check.ge(0)),
        "weight": pa.Column("float64", pa.Check.gt(0)),
    },
    unique=["code", "unit", "match"],
)
"""Comparable wijken (see ``build.matches``): for each wijk or buurt (``unit``) of an NPLV area,
``NPLV`` or ``NPLV-2002`` the nearest wijken, their distance (score) and the households each
stands for."""

INTERVALS = table_of(
    {
        "code": TEXT,
        "other": TEXT,
        "measure": pa.Column("str", pa.Check.isin(SCORE_MEASURES)),
        **PERIOD,
        "value": CHANGE,
        "margin": MARGIN,
    },
    unique=["code", "other", "measure", "first", "last"],
)
"""Half the width of the 95% interval (``margin``) of a mean over many places (see
``build.intervals``): the change of ``code`` between two years, less that of ``other`` where one
is named ("" for none); with one year the difference between the two in it. Unit: score."""

TRANSITIONS = table_of(
    {
        "level": _PART,
        "group": pa.Column("str", pa.Check.isin(GROUPS)),
        **PERIOD,
        "start": _CLASS,
        "end": _CLASS,
        "areas": pa.Column("int64", pa.Check.gt(0)),
        "households": pa.Column("int64", pa.Check.ge(0)),
    },
    unique=["level", "group", "first", "last", "start", "end"],
)
"""Places and households (CBS 2024) by class in two years (see ``build.transitions``)."""


TABLES: dict[str, pa.DataFrameSchema] = {
    "scores": SCORES,
    "indicators": INDICATORS,
    "recomputed": RECOMPUTED,
    "areas": AREAS,
    "nplv": NPLV,
    "published": PUBLISHED,
    "class_households": CLASS_HOUSEHOLDS,
    "matches": MATCHES,
    "matched": MATCHED,
    "variants": VARIANT_OUTCOMES,
    "noise": NOISE,
    "sensitivity": SENSITIVITY,
    "transitions": TRANSITIONS,
    "intervals": INTERVALS,
    "relations": RELATIONS,
    "theme_relations": THEME_RELATIONS,
    "postcodes": POSTCODES,
}
"""Name of a table (its file is ``<name>.parquet``) -> what it holds."""
AS_MADE = ("matches", "variants", "sensitivity")
"""Tables that keep the order in which they are made; the others go by what is unique."""
SHAPES: tuple[str, ...] = (*map_levels(), "nplv")
"""Levels with geometry (``shapes_<level>.parquet``: code, name, geometry in EPSG:28992)."""


def no_rows(name: str) -> pd.DataFrame:
    """Table ``name`` without a row."""
    specs = TABLES[name].columns
    return pd.DataFrame({key: pd.Series(dtype=str(spec.dtype)) for key, spec in specs.items()})


def columns(name: str) -> list[str]:
    """The columns of table ``name``, in order."""
    return list(TABLES[name].columns)


def conform(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """``frame`` sorted, with the columns and types of table ``name``, and checked.

    Raises ``pandera.errors.SchemaErrors`` with every rule that does not hold.
    """
    schema = TABLES[name]
    frame = frame[columns(name)]
    if schema.unique and name not in AS_MADE:
        frame = frame.sort_values(schema.unique)
    frame = frame.reset_index(drop=True)
    frame = frame.astype({column: str(spec.dtype) for column, spec in schema.columns.items()})
    return schema.validate(frame, lazy=True)
