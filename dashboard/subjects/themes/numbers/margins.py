"""How sure a sum over places is: half the 95% interval, from what each cluster adds to it."""

import numpy as np

TIMES = 1.96
"""Standard errors in half a 95% interval."""
FEW = 2
"""From so many clusters on they say how sure a sum over them is."""


def margin(influences: np.ndarray) -> float:
    """Half the 95% interval of a sum from what each cluster adds to its error; NaN for one."""
    many = len(influences)
    if many < FEW:
        return float("nan")
    return float(TIMES * np.sqrt(many / (many - 1) * (influences**2).sum()))
