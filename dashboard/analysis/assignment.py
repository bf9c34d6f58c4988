"""Who goes with whom, so that the sum of what each pair is worth is as large as it can be.

The assignment problem, solved exactly by shortest augmenting paths (Jonker and Volgenant, 1987):
the same method as ``scipy.optimize.linear_sum_assignment``. Written out because it is the only
thing that would need scipy, of 100 MB. Its potentials prove the answer: see the tests.
"""

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Worth = Sequence[Sequence[float | None]]
"""A square table: what it is worth that a row gets a column; None for what may not be."""


def best_assignment(worth: Worth) -> list[int | None]:
    """The column of each row, each column once, with the largest sum of ``worth``; None for a row
    for which nothing is left that may be. As few rows as possible are left without.

    The same table gives the same answer.
    """
    costs = _costs(worth)
    row_of, _, _ = solve(costs)
    column_of = {row: column for column, row in enumerate(row_of)}
    found = (column_of[row] for row in range(len(worth)))
    return [c if worth[row][c] is not None else None for row, c in enumerate(found)]


def _costs(worth: Worth) -> Floats:
    """What it costs that a row gets a column: what may not be costs more than all else together."""
    known = [x for row in worth for x in row if x is not None]
    most = max(known, default=0.0)
    never = len(worth) * (most - min(known, default=0.0)) + 1.0
    costs = [[never if x is None else most - x for x in row] for row in worth]
    return np.array(costs, dtype=float).reshape(len(worth), len(worth))


def solve(costs: Floats) -> tuple[list[int], Floats, Floats]:
    """The row of each column with the smallest sum of ``costs`` (square), and the potentials of
    rows and columns: of no pair is their sum above its cost, of each pair in the answer it is that
    cost, and so no other answer costs less."""
    size = len(costs)
    rows, columns, row_of = np.zeros(size), np.zeros(size), [-1] * size
    for row in range(size):
        _add(row, costs, row_of, rows, columns)
    return row_of, rows, columns


def _add(row: int, costs: Floats, row_of: list[int], rows: Floats, columns: Floats) -> None:
    """Give ``row`` a column too, along the cheapest chain of others that move one place."""
    size = len(costs)
    distance, before = np.full(size, math.inf), [-1] * size
    done, at, came, so_far = np.zeros(size, dtype=bool), row, -1, 0.0
    while at >= 0:
        further = so_far + costs[at] - rows[at] - columns
        for column in np.flatnonzero(~done & (further < distance)):
            distance[column], before[column] = further[column], came
        came = int(np.argmin(np.where(done, math.inf, distance)))
        so_far, at = float(distance[came]), row_of[came]
        done[came] = True
    rows[row] += so_far
    for column in np.flatnonzero(done):
        saved = so_far - distance[column]
        columns[column] -= saved
        if row_of[column] >= 0:
            rows[row_of[column]] += saved
    while came >= 0:
        previous = before[came]
        row_of[came] = row_of[previous] if previous >= 0 else row
        came = previous
