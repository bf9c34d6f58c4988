"""The headline sentences: one place to import them from.

Every function takes plain numbers and names and returns Dutch that is true for
them: plain (B1), active, without a cause, ending with a full stop.
"""

from dashboard.language.gaps import gap_change, gap_share, gap_total
from dashboard.language.shares import unfavourable_share
from dashboard.language.trends import best_worst, compare_trend, count_steps, no_data, trend

__all__ = [
    "best_worst",
    "compare_trend",
    "count_steps",
    "gap_change",
    "gap_share",
    "gap_total",
    "no_data",
    "trend",
    "unfavourable_share",
]
