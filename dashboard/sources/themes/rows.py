"""What holds for every row of a theme's file that is about a place of a stated level."""

from collections.abc import Mapping, Sequence

import pandera.pandas as pa

from dashboard.sources.checks import filled, once, one_of, rule
from dashboard.sources.codes import fits_level

GEMEENTE = "de naam van de gemeente is leeg"


def places_schema(
    official: str, levels: Sequence[str], fields: Mapping[str, pa.Column]
) -> pa.DataFrameSchema:
    """The rules of a table with code, level (one of ``levels``, ``official`` in the file), name,
    gemeente and ``fields``: each code once, nothing empty, a code that fits its level."""
    return pa.DataFrameSchema(
        {
            "code": pa.Column(str, once("level", "name")),
            "level": one_of(official, levels),
            "name": pa.Column(str, filled()),
            "gemeente": pa.Column(str, filled(GEMEENTE, ("name",))),
            **fields,
        },
        checks=[code_fits(official, levels)],
    )


def code_fits(
    official: str, levels: Sequence[str], shown: str = "name", country: str = ""
) -> pa.Check:
    """A code is one of its level (``official`` in the file); ``country``: that of the country.

    A level that is none of ``levels`` is another rule's; ``shown``: the column that tells a
    reader which row it is.
    """
    return rule(
        f"de code past niet bij het niveau in '{official}'",
        lambda table: (
            fits_level(table)
            | (table["level"].eq("land") & table["code"].eq(country))
            | ~table["level"].isin(levels)
        ),
        ("level", shown),
    )
