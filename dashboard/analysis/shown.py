"""What a map and the list beside it show."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Shown:
    """What a map shows: the places of ``level`` by ``measure`` in ``year``, or, with an
    earlier year ``since``, the change between the two."""

    level: str
    measure: str
    year: int
    since: int | None = None

    @property
    def years(self) -> tuple[int, ...]:
        """The one or two years that are shown, in order."""
        return (self.year,) if self.since is None else (self.since, self.year)
