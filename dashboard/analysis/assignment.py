"""Who goes with whom, so that the sum of what each pair is worth is as large as it can be."""

from collections.abc import Sequence

import numpy as np
from scipy.optimize import linear_sum_assignment

Worth = Sequence[Sequence[float | None]]
"""A square table: what it is worth that a row gets a column; None for what may not be."""


def best_assignment(worth: Worth) -> list[int | None]:
    """The column of each row, each column once, with the largest sum of ``worth``; None for a row
    for which nothing is left that may be. As few rows as possible are left without.

    The assignment problem, solved exactly (``scipy.optimize.linear_sum_assignment``). The same
    table gives the same answer.
    """
    size = len(worth)
    if not size:
        return []
    known = [x for row in worth for x in row if x is not None]
    # What may not be costs more than all else together.
    never = min(known, default=0.0) - size * (max(known, default=0.0) - min(known, default=0.0)) - 1
    table = np.array([[never if x is None else x for x in row] for row in worth], dtype=float)
    _, columns = linear_sum_assignment(table, maximize=True)
    return [int(c) if worth[row][c] is not None else None for row, c in enumerate(columns)]
