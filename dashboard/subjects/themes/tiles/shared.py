"""What the tiles of a theme share: where their numbers come from, and what is too small to tell."""

from dashboard.ladder import of_areas
from dashboard.language.grammar import change_in_text
from dashboard.vocabulary.measures import measure_of
from dashboard.vocabulary.sources import SCORE_SOURCE


def source(measure: str, with_class: bool = False) -> str:
    """The source of what we computed of a measure; ``with_class``: beside classes or scores."""
    own = measure_of(measure).derived_source
    return f"{own}; {SCORE_SOURCE}" if with_class else own


def too_small(measure: str) -> str:
    """From which size a difference between areas is told, and why a smaller one is not."""
    ladders = measure_of(measure).ladders
    assert ladders is not None
    size = change_in_text(measure)(of_areas(measure).slight).removeprefix("+")
    return f"Een verschil van minder dan {size} tussen gebieden noemen wij niet: {ladders.why}."
