"""From which size a difference of a measure is told, and as how much: the bounds of the ladder."""

from dataclasses import dataclass

SUBSTANTIAL = 0.0392
"""Change over two years that we call substantial: one step of the dimension
classes, a quarter of a standard deviation of the model. Our own threshold: the
official one was not found."""
JUMP = 0.10
"""A change between two measurements in a row of more than this is a jump: the border moved or
the place was built anew. Such a place is no riser and no faller in that period."""
COVERED = 0.99
"""From this share of the households on a sentence may speak of a whole: "in Nederland"."""


@dataclass(frozen=True)
class Ladder:
    """How the differences of a kind of thing are told, in the unit of the measure: slight from
    ``slight``, clear from ``clear``; ``deeper`` are the sizes beyond it (two at most) that a map
    tells apart."""

    key: str
    slight: float
    clear: float
    deeper: tuple[float, ...] = ()

    @property
    def sizes(self) -> tuple[float, ...]:
        """The sizes at which a difference is told in another word."""
        return (self.slight, self.clear, *self.deeper)


@dataclass(frozen=True)
class Ladders:
    """The ladders of a measure: of an ``area`` (and every pair with one in it), of a single
    ``place``, of a ``group`` of places. ``why``: why a smaller difference is not told, in Dutch
    ("" if nothing is known of it)."""

    area: Ladder
    place: Ladder
    group: Ladder
    why: str = ""


_DEEPER = (0.0784, 0.1568)
"""Two and four steps of the dimension classes (score)."""
SCORE_LADDERS = Ladders(
    area=Ladder("gebied", 0.010, SUBSTANTIAL, _DEEPER),
    place=Ladder("plaats", 0.020, SUBSTANTIAL, _DEEPER),
    group=Ladder("groep", 0.005, 0.020, _DEEPER),
    why="zoveel kan het model ernaast zitten",
)
"""Those of the Leefbaarometer (score): our own bounds, from the noise of the measurement."""
