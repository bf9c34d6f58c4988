"""What must hold for the tables about how sure a figure is (pandera); see ``schemas``."""

import pandera.pandas as pa

from dashboard.store.choices import PLACEBO, VARIANTS
from dashboard.store.keys import CHOICES
from dashboard.vocabulary import YEARS

_TEXT = pa.Column("str", nullable=False)
_YEAR = pa.Column("int64", pa.Check.isin(YEARS))
_CHANGE = pa.Column("float64", pa.Check.in_range(-2, 2))
_MAY_MISS = pa.Column("float64", pa.Check.in_range(-2, 2), nullable=True)
_MARGIN = pa.Column("float64", pa.Check.ge(0), nullable=True)

MATCHED = pa.DataFrameSchema(
    {
        "code": pa.Column("str", unique=True),
        "units": pa.Column("int64", pa.Check.ge(1)),
        "matched": pa.Column("int64", pa.Check.ge(0)),
        "households": pa.Column("float64", pa.Check.gt(0)),
        "coverage": pa.Column("float64", pa.Check.in_range(0, 1)),
    },
    strict=True,
    ordered=True,
)
"""Of how much of an NPLV area, ``NPLV`` or ``NPLV-2002`` there are ``MATCHES``: its wijken and
buurten with households (``units``), those with a match (``matched``), the households of all
of them, and the share of those in a matched one (``coverage``)."""

VARIANT_OUTCOMES = pa.DataFrameSchema(
    {
        "key": pa.Column("str", pa.Check.isin([*VARIANTS, PLACEBO])),
        "first": _YEAR,
        "last": _YEAR,
        "units": pa.Column("int64", pa.Check.ge(1)),
        "coverage": pa.Column("float64", pa.Check.in_range(0, 1)),
        "start": _CHANGE,
        "before": _MAY_MISS,
        "before_matches": _MAY_MISS,
        "value": _CHANGE,
        "margin": _MARGIN,
    },
    unique=["key", "first", "last"],
    strict=True,
    ordered=True,
)
"""The programme minus comparable wijken, chosen in every way of ``choices.VARIANTS`` (see
``outcome`` there for the columns), and the same for a placebo. Unit: score."""

NOISE = pa.DataFrameSchema(
    {
        "first": _YEAR,
        "middle": _YEAR,
        "last": _YEAR,
        "number": pa.Column("int64", pa.Check.ge(2)),
        "spread": pa.Column("float64", pa.Check.ge(0)),
        "correlation": pa.Column("float64", pa.Check.in_range(-1, 1)),
        "noise": pa.Column("float64", pa.Check.ge(0)),
    },
    unique=["first", "middle", "last"],
    strict=True,
    ordered=True,
)
"""How two changes of a wijk that follow each other relate over ``number`` wijken, the usual
size of one (``spread``: standard deviation, score) and its noise (see ``build.certainty``)."""

SENSITIVITY = pa.DataFrameSchema(
    {
        "key": pa.Column("str", pa.Check.isin(CHOICES)),
        "code": _TEXT,
        "other": _TEXT,
        "first": _YEAR,
        "last": _YEAR,
        "places": pa.Column("int64", pa.Check.ge(1)),
        "value": _CHANGE,
        "margin": _MARGIN,
    },
    unique=["key", "code", "other", "first", "last"],
    strict=True,
    ordered=True,
)
"""The change of ``code``, less that of ``other`` where one is named, with one thing done in
another way (see ``build.certainty``). Unit: score."""
