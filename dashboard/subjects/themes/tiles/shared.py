"""What the tiles of a theme share: where their numbers come from."""

from dashboard.vocabulary.measures import measure_of
from dashboard.vocabulary.sources import SCORE_SOURCE


def source(measure: str, with_class: bool = False) -> str:
    """The source of what we computed of a measure; ``with_class``: beside classes or scores."""
    own = measure_of(measure).derived_source
    return f"{own}; {SCORE_SOURCE}" if with_class else own
