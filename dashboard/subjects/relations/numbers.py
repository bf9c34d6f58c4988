"""How the dimensions go together over wijken, and what the report says about it.

The correlations are made at the build (``build.relations``: population, weight and
interval); here they are looked up. A relation is no cause.
"""

from dataclasses import asdict, dataclass, fields
from itertools import product

import pandas as pd

from dashboard.analysis.margins import sign
from dashboard.analysis.movers import place_facts
from dashboard.analysis.relation_places import population, values_of
from dashboard.language.numbers import CORRELATION_DECIMALS
from dashboard.store.cache import LARGE, per_store
from dashboard.store.keys import ACROSS, LEVEL, RELATION_KINDS, SCOPES
from dashboard.store.read import Store
from dashboard.vocabulary.measures import DIMENSION_KEYS

SUBJECT = "onv"
"""The dimension that the three statements of the report are about."""
CLAIMS: dict[str, int] = {"soc": 1, "won": 1, "vrz": -1}
"""Dimension -> sign of its relation with ``SUBJECT`` that the report states; of the first
the report also says that no other dimension is related more closely."""
CLOSEST = next(iter(CLAIMS))


@dataclass(frozen=True)
class Variant:
    """A way to look: ``kind`` (of ``RELATION_KINDS``), ``weighted`` by households, ``scope``."""

    kind: str = LEVEL
    weighted: bool = True
    scope: str = ACROSS


VARIANTS: tuple[Variant, ...] = tuple(
    Variant(*v) for v in product(RELATION_KINDS, (True, False), SCOPES)
)
"""All eight; those of the level first, then those of the change."""


@dataclass(frozen=True)
class Relation:
    """Rank correlation of two dimensions (-1..1) over ``number`` wijken, 95% interval."""

    one: str
    other: str
    correlation: float
    low: float
    high: float
    number: int

    @property
    def sign(self) -> int:
        """1 or -1 when the whole interval lies on that side of zero, before rounding; else 0."""
        return sign(self.low, self.high)

    @property
    def size(self) -> float:
        """How close the relation is, whatever its direction: who are shown as equal are equal."""
        return round(abs(self.correlation), CORRELATION_DECIMALS)


@per_store(LARGE)
def _table(store: Store, variant: Variant) -> dict[frozenset[str], Relation]:
    rows = store.relations
    for name, value in asdict(variant).items():
        rows = rows[rows[name] == value]
    columns = [field.name for field in fields(Relation)]
    found = (Relation(*row) for row in rows[columns].itertuples(index=False))
    return {frozenset((r.one, r.other)): r for r in found}


def relation(store: Store, variant: Variant, one: str, other: str) -> Relation:
    """The relation of two different dimensions, whichever is named first."""
    return _table(store, variant)[frozenset((one, other))]


def all_relations(store: Store, variant: Variant) -> list[Relation]:
    """The ten relations, closest first; equals in the order of the dimensions."""
    return sorted(_table(store, variant).values(), key=lambda r: -r.size)


def relations_of(store: Store, variant: Variant, key: str = SUBJECT) -> dict[str, Relation]:
    """Each other dimension -> its relation with ``key``."""
    return {k: relation(store, variant, key, k) for k in DIMENSION_KEYS if k != key}


@dataclass(frozen=True)
class Claim:
    """One of ``CLAIMS`` in a variant: what was found, and whether it ``holds``.

    The rule: the interval lies wholly on the stated side of zero; for ``CLOSEST``
    also no other dimension is as close or closer (as shown, two decimals).
    """

    key: str
    found: Relation
    closest: tuple[str, ...]
    holds: bool


def claim(store: Store, variant: Variant, key: str) -> Claim:
    """What the data give for the statement about dimension ``key`` (of ``CLAIMS``)."""
    others = relations_of(store, variant)
    most, found = max(r.size for r in others.values()), others[key]
    closest = tuple(k for k, r in others.items() if r.size == most)
    right = found.sign == CLAIMS[key]
    return Claim(key, found, closest, right and (key != CLOSEST or closest == (key,)))


@per_store(LARGE)
def _population(store: Store) -> pd.DataFrame:
    return population(store.scores, store.areas)


@per_store(LARGE)
def points(store: Store, variant: Variant) -> pd.DataFrame:
    """The wijken behind the correlations of a variant, by code.

    Columns: the five dimension keys (score in the last year, or change since the first;
    within gemeenten minus the gemeente's mean), households (CBS 2024), name, gemeente,
    nplv (bool: at least half of the households, ``movers.NPLV_FROM``), nplv_area (id, "").
    """
    values, _, _ = values_of(_population(store), variant.scope, variant.kind, variant.weighted)
    return values.join(place_facts(store, "wijk"))
