"""How sure the main conclusions are: their intervals, and whether other choices change them.

The figures are made at the build (``build.certainty``, ``build.variants``, ``build.intervals``);
here they become differences that may be told or not.
"""

from dataclasses import dataclass

from dashboard import ladder
from dashboard.analysis import differences
from dashboard.ladder import Difference
from dashboard.store.cache import LARGE, per_store
from dashboard.store.choices import PLACEBO, SPANS
from dashboard.store.keys import CHOICES, CHOSEN
from dashboard.store.read import Store
from dashboard.vocabulary import COMPARABLE, COUNTRY, FIRST_YEAR, LAST_YEAR, PROGRAMME, TOTAL


@dataclass(frozen=True)
class Finding:
    """A main conclusion: the change of ``code``, less that of ``other`` ("" for none), between two
    years, in each of ``keys.CHOICES`` (score)."""

    code: str
    other: str
    first: int
    last: int
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


@per_store(LARGE)
def findings(store: Store) -> list[Finding]:
    """The programme, the country and their difference over both spans, in every choice."""
    table = store.sensitivity.set_index(["code", "other", "first", "last", "key"]).sort_index()
    found = []
    for first, last in SPANS:
        for code, other in ((PROGRAMME, ""), (COUNTRY, ""), (PROGRAMME, COUNTRY)):
            rows = table.loc[(code, other, first, last)]
            by_choice = {
                key: Difference(
                    float(rows.at[key, "value"]), ladder.GROUP, float(rows.at[key, "margin"])
                )
                for key in CHOICES
                if key in rows.index
            }
            found.append(Finding(code, other, first, last, by_choice))
    return found


@per_store(LARGE)
def conclusions(store: Store) -> list[tuple[str, str, int, int, Difference]]:
    """Code, other code ("" for none), first and last year, and the value of what the pages
    conclude about the programme, with the interval of the table ``intervals``.

    Beside comparable wijken only the part of the programme that has them.
    """
    values = store.intervals.set_index(["code", "other", "measure", "first", "last"])["value"]
    found = []
    for first, last in SPANS:
        for code, other in (
            (PROGRAMME, ""), (COUNTRY, ""), (PROGRAMME, COUNTRY), (PROGRAMME, COMPARABLE),
        ):  # fmt: skip
            value = values.get((code, other, TOTAL, first, last))
            if value is None:
                continue
            edge = differences.margin(store, code, (first, last), other=other)
            found.append((code, other, first, last, Difference(float(value), ladder.GROUP, edge)))
    return found


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
        Way(
            str(r.key),
            float(r.coverage),
            float(r.start),
            float(r.before),
            float(r.before_matches),
            Difference(float(r.value), ladder.GROUP, float(r.margin)),
        )
        for r in rows.itertuples()
    ]
