"""What the tiles of a theme share: where their numbers come from."""

from dashboard.vocabulary.sources import SCORE_SOURCE
from dashboard.vocabulary.themes import WEIGHTS, ThemeMeasure


def source(measure: ThemeMeasure, with_class: bool = False) -> str:
    """The source of what we computed of a measure; ``with_class``: beside classes or scores."""
    own = measure.source.derived(WEIGHTS[measure.weighted])
    return f"{own}; {SCORE_SOURCE}" if with_class else own
