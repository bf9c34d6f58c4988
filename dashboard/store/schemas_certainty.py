"""What must hold for the tables about how sure a figure is (pandera); see ``schemas``."""

import pandera.pandas as pa

from dashboard.store.choices import PLACEBO, VARIANTS
from dashboard.store.columns import CHANGE, MARGIN, PERIOD, SHARE, TEXT, YEAR, table_of
from dashboard.store.keys import CHOICES

_MAY_MISS = pa.Column("float64", pa.Check.in_range(-2, 2), nullable=True)

MATCHED = table_of(
    {
        "code": TEXT,
        "units": pa.Column("int64", pa.Check.ge(1)),
        "matched": pa.Column("int64", pa.Check.ge(0)),
        "households": pa.Column("float64", pa.Check.gt(0)),
        "coverage": SHARE,
    },
    unique=["code"],
)
"""Of how much of an NPLV area, ``NPLV`` or ``NPLV-2002`` there are ``MATCHES``: its wijken and
buurten with households (``units``), those with a match (``matched``), the households of all
of them, and the share of those in a matched one (``coverage``)."""

VARIANT_OUTCOMES = table_of(
    {
        "key": pa.Column("str", pa.Check.isin([*VARIANTS, PLACEBO])),
        **PERIOD,
        "units": pa.Column("int64", pa.Check.ge(1)),
        "coverage": SHARE,
        "start": CHANGE,
        "before": _MAY_MISS,
        "before_matches": _MAY_MISS,
        "value": CHANGE,
        "margin": MARGIN,
    },
    unique=["key", "first", "last"],
)
"""The programme minus comparable wijken, chosen in every way of ``choices.VARIANTS`` (see
``outcome`` there for the columns), and the same for a placebo. Unit: score."""

NOISE = table_of(
    {
        "first": YEAR,
        "middle": YEAR,
        "last": YEAR,
        "number": pa.Column("int64", pa.Check.ge(2)),
        "spread": pa.Column("float64", pa.Check.ge(0)),
        "correlation": pa.Column("float64", pa.Check.in_range(-1, 1)),
        "noise": pa.Column("float64", pa.Check.ge(0)),
    },
    unique=["first", "middle", "last"],
)
"""How two changes of a wijk that follow each other relate over ``number`` wijken, the usual
size of one (``spread``: standard deviation, score) and its noise (see ``build.certainty``)."""

SENSITIVITY = table_of(
    {
        "key": pa.Column("str", pa.Check.isin(CHOICES)),
        "code": TEXT,
        "other": TEXT,
        **PERIOD,
        "places": pa.Column("int64", pa.Check.ge(1)),
        "value": CHANGE,
        "margin": MARGIN,
    },
    unique=["key", "code", "other", "first", "last"],
)
"""The change of ``code``, less that of ``other`` where one is named, with one thing done in
another way (see ``build.certainty``). Unit: score."""
