"""What a map and the list beside it show."""

from dataclasses import dataclass

from dashboard.vocabulary.measures import measure_of


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

    @property
    def kind(self) -> str:
        """How a value that is shown is written: a kind of a table column."""
        measure = measure_of(self.measure)
        return measure.kind if self.since is None else measure.change_kind

    @property
    def unit(self) -> str:
        """The unit of a value that is shown, in Dutch."""
        measure = measure_of(self.measure)
        return measure.unit if self.since is None else measure.change_unit
