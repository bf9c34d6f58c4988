"""The headline sentences: one place to import them from.

Every function takes plain numbers and names and returns Dutch that is true for
them: plain (B1), active, without a cause, ending with a full stop.
"""

from dashboard.wording.area_sentences import area_summary, unfavourable_share
from dashboard.wording.gap_sentences import gap_change, gap_share, gap_total
from dashboard.wording.grammar import heading, is_slight, moved
from dashboard.wording.trend_sentences import (
    best_worst,
    compare_trend,
    count_risers,
    no_data,
    trend,
)

__all__ = [
    "area_summary",
    "best_worst",
    "compare_trend",
    "count_risers",
    "gap_change",
    "gap_share",
    "gap_total",
    "heading",
    "is_slight",
    "moved",
    "no_data",
    "trend",
    "unfavourable_share",
]
