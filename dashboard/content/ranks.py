"""Places in an order through the years, made from tables."""

from collections.abc import Mapping

import pandas as pd

from dashboard.content.figures import RankLine, Ranks
from dashboard.content.values import class_of


def rank_lines(
    values: pd.DataFrame, ranks: pd.DataFrame, names: Mapping[str, str], chosen: Mapping[str, str]
) -> Ranks:
    """A line per area (rows) through the years (columns), those of ``chosen`` last, in their role.

    ``ranks``: places as told; areas that share a place stand below each other,
    by ``values`` and then by name, so that no line or label hides another.
    """
    by_name = values.loc[sorted(values.index, key=lambda area: names[area])]
    drawn = by_name.rank(ascending=False, method="first")
    order = [*(a for a in values.index if a not in chosen), *chosen]
    return Ranks(
        tuple(int(year) for year in values),
        tuple(
            RankLine(
                names[area],
                tuple(map(class_of, drawn.loc[area])),
                tuple(map(class_of, ranks.loc[area])),
                chosen.get(area, ""),
            )
            for area in order
        ),
    )
