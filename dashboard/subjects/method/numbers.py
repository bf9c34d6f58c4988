"""How sure the main conclusions are: their intervals, and whether other choices change them.

The figures are made at the build (``build.certainty``, ``build.variants``, ``build.intervals``);
here they become differences that may be told or not.
"""

from dataclasses import dataclass
from typing import NamedTuple

from dashboard import ladder
from dashboard.ladder import Difference
from dashboard.store.cache import LARGE, per_store
from dashboard.store.choices import PLACEBO, SPANS
from dashboard.store.keys import CHOICES, CHOSEN
from dashboard.store.read import Store
from dashboard.vocabulary.areas import COMPARABLE, COUNTRY, PROGRAMME
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR


class Topic(NamedTuple):
    """What a conclusion is about: the change of ``code``, less that of ``other`` ("" for none),
    between two years."""

    code: str
    other: str
    first: int
    last: int


@dataclass(frozen=True)
class Conclusion:
    """A main conclusion about a ``topic`` in each of ``keys.CHOICES`` (score)."""

    topic: Topic
    by_choice: dict[str, Difference]

    @property
    def chosen(self) -> Difference:
        """As the pages of the product have it."""
        return self.by_choice[CHOSEN]

    @property
    def survives(self) -> bool:
        """Whether every choice tells the same direction, or none."""
        return all(found.sign == self.chosen.sign for found in self.by_choice.values())

    @property
    def otherwise(self) -> list[str]:
        """The choices that tell another direction, in the order of ``CHOICES``."""
        return [k for k, found in self.by_choice.items() if found.sign != self.chosen.sign]


@dataclass(frozen=True)
class Way:
    """The programme beside comparable wijken, chosen in one way (``build.variants``).

    ``apart``: programme minus matches, change between the two years; ``start``, ``before``,
    ``before_matches`` (score, NaN without data) and ``coverage`` (0-1): see ``outcome`` there.
    """

    key: str
    coverage: float
    start: float
    before: float
    before_matches: float
    apart: Difference

    @property
    def bounds(self) -> tuple[float, float]:
        """The 95% interval of ``apart`` (score)."""
        value, margin = float(self.apart.value or 0), float(self.apart.margin or 0)
        return value - margin, value + margin


def topics(*others: tuple[str, str]) -> list[Topic]:
    """The programme, the country and their difference, and ``others``, over both spans."""
    pairs = ((PROGRAMME, ""), (COUNTRY, ""), (PROGRAMME, COUNTRY), *others)
    return [Topic(*pair, *span) for span in SPANS for pair in pairs]


@per_store(LARGE)
def in_every_choice(store: Store) -> list[Conclusion]:
    """The ``topics``, each in every choice."""
    rows = store.sensitivity.itertuples()
    found = {
        (Topic(r.code, r.other, r.first, r.last), r.key): _group(r.value, r.margin) for r in rows
    }
    return [
        Conclusion(topic, {key: found[topic, key] for key in CHOICES if (topic, key) in found})
        for topic in topics()
    ]


def _group(value: float, margin: float | None) -> Difference:
    return Difference(float(value), ladder.GROUP, None if margin is None else float(margin))


@per_store(LARGE)
def conclusions(store: Store) -> dict[Topic, Difference]:
    """What the pages conclude about the programme, with the interval of the table ``intervals``.

    Beside comparable wijken only the part of the programme that has them.
    """
    table = store.intervals.set_index(["code", "other", "measure", "first", "last"])
    keys = {t: (t.code, t.other, TOTAL, t.first, t.last) for t in topics((PROGRAMME, COMPARABLE))}
    rows = {topic: table.loc[key] for topic, key in keys.items() if key in table.index}
    return {topic: _group(row["value"], row["margin"]) for topic, row in rows.items()}


@per_store(LARGE)
def ways(store: Store, first: int = FIRST_YEAR, last: int = LAST_YEAR) -> list[Way]:
    """Every way in which comparable wijken were chosen, the product's first; no placebo."""
    return [way for way in _all_ways(store, first, last) if way.key != PLACEBO]


def placebo(store: Store, first: int = FIRST_YEAR, last: int = LAST_YEAR) -> Way | None:
    """The same method on wijken outside the programme; None where it could not be made."""
    return next((way for way in _all_ways(store, first, last) if way.key == PLACEBO), None)


@per_store(LARGE)
def _all_ways(store: Store, first: int, last: int) -> list[Way]:
    rows = store.variants
    rows = rows[(rows["first"] == first) & (rows["last"] == last)]
    return [
        Way(r.key, r.coverage, r.start, r.before, r.before_matches, _group(r.value, r.margin))
        for r in rows.itertuples()
    ]
