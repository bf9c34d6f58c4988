"""What a difference is made of, between two places and over time; and the comparison as text."""

from collections.abc import Iterable, Sequence

import pandas as pd

from dashboard.analysis import differences, waterfall
from dashboard.content.content import Content
from dashboard.content.lines import ROLES, roles_of
from dashboard.content.table import Column, Table
from dashboard.content.values import class_of
from dashboard.content.waterfall import change_fields, waterfall_fields
from dashboard.language import numbers
from dashboard.language.missing_years import gone
from dashboard.language.waterfall import Parts, waterfall_between
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.compare.numbers import CLASS, Comparison, gaps, known
from dashboard.subjects.compare.words.areas import since_when
from dashboard.subjects.compare.words.summary import summary_line, summary_source, summary_title
from dashboard.vocabulary.areas import COUNTRY, PROGRAMME, Area, country
from dashboard.vocabulary.look import AREA_COLOURS
from dashboard.vocabulary.measures import DEVIATION, DIFFERENCE_UNIT, DIMENSIONS, TOTAL
from dashboard.vocabulary.periods import Period
from dashboard.vocabulary.sources import DERIVED_SOURCE

SUMS = (
    "De vijf stappen tellen vóór afronding precies op tot het geheel; de afgeronde getallen kunnen "
    "daar iets van afwijken. Het is een optelsom: hij laat zien waaruit een verschil bestaat, niet "
    "waardoor het komt."
)
ROUNDED = "De rest door afronding van de officiële cijfers telt mee in het geheel."
_ROWS = Column("Dimensie", (*(d.name for d in DIMENSIONS.values()), "Totaal"))


def pair(areas: Sequence[str], own: str | None, other: str | None) -> tuple[str, str]:
    """The two places (code) to set against each other: as chosen, else the first of ``areas``.

    A place is not set against itself: the next one, or the country, then takes its place.
    """
    first = own or next(a for a in (*areas, PROGRAMME) if a != other)
    if other and other != first:
        return first, other
    return first, next(a for a in (*areas, COUNTRY, PROGRAMME) if a != first)


def role_in(codes: Sequence[str], area: Area) -> str:
    """The role of ``area`` on a page about these places: their own where each can have one."""
    own = roles_of(codes) if len(codes) <= len(AREA_COLOURS) else {}
    return own.get(area.code) or ROLES.get(area.code, "muted")


@per_store(TILES)
def between(store: Store, own: Area, other: Area, period: Period) -> Content:
    """What the difference between two places in the last year of ``period`` is made of, and since
    when it is there."""
    (first, last), areas, (a, b) = period, (own, other), (own.name, other.name)
    before, steps = (waterfall.between(store, *areas, year, ours=True) for year in period)
    now, then = (_steps(f"Verschil {y}", x) for y, x in ((last, steps), (first, before)))
    return Content(
        headline=_between(store, *areas, last),
        lead=_since(store, *areas),
        **waterfall_fields(steps, "Hele verschil", f"verschil tussen {a} en {b} in {last}"),
        table=Table(
            (
                _ROWS,
                _values(store, own, last, f"{_capital(a)} {last}"),
                _values(store, other, last, f"{_capital(b)} {last}"),
                now,
                then,
                Column("Verandering", _less(now.values, then.values), "difference"),
            )
        ),
        unit=f"{DIFFERENCE_UNIT} ({a} min {b})",
        source=DERIVED_SOURCE,
        period=f"{last}; in de tabel ook {first}",
        notes=(_sums(steps), *gone(store, areas, period)),
    )


@per_store(TILES)
def over_time(store: Store, own: Area, period: Period, role: str = "muted") -> Content:
    """What the change of one place (with its ``role`` on the page) between two years is made of."""
    steps = waterfall.over_time(store, own, *period)
    return Content(
        **change_fields(store, own, period, "Hele verandering", role),
        table=Table(
            (
                _ROWS,
                *(_values(store, own, year, str(year)) for year in period),
                _steps("Verandering", steps),
            )
        ),
        unit=DIFFERENCE_UNIT + " tussen {} en {}".format(*period),
        source=DERIVED_SOURCE,
        period=numbers.period(*period),
        notes=(_sums(steps), *gone(store, (own,), period)),
    )


def _between(store: Store, own: Area, other: Area, year: int) -> str:
    steps = waterfall.between(store, own, other, year, ours=True)
    margins = differences.dimension_margins(store, own, (year, year), other)
    parts = Parts(gaps(store, own, other)[year], steps.to_dict(), margins)
    return waterfall_between(own.name, other.name, parts, year, plural=own.code == PROGRAMME)


def _since(store: Store, own: Area, other: Area) -> str:
    found = gaps(store, own, other)
    return since_when(own.name, other.name, found, plural=own.code == PROGRAMME)


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _sums(steps: pd.Series) -> str:
    return f"{SUMS} {ROUNDED}" if waterfall.ROUNDING in steps.index else SUMS


def _steps(header: str, steps: pd.Series) -> Column:
    """A step per dimension and the whole, as a column."""
    whole = steps.sum(min_count=1)
    return Column(header, (*steps.reindex(list(DIMENSIONS)), whole), "difference")


def _less(now: Iterable[float], then: Iterable[float]) -> tuple[float, ...]:
    return tuple(a - b for a, b in zip(now, then, strict=True))


def _values(store: Store, area: Area, year: int, header: str) -> Column:
    """The five dimensions and their sum, the deviation from the fixed reference, as a column."""
    values = (known(store, area, m, year) for m in (*DIMENSIONS, DEVIATION))
    return Column(header, tuple(values), "deviation")


@per_store(TILES)
def summary(store: Store, chosen: Comparison, own: Area, other: Area) -> str:
    """The comparison as plain text to copy: figures, what they are, source and period."""
    measure, period = chosen.scored, chosen.period
    named = measure == TOTAL  # the class that is stored is that of the total score

    def line(area: Area) -> str:
        then, now = (known(store, area, measure, year) for year in period)
        klass = class_of(known(store, area, CLASS, period.last))
        told = numbers.class_short(klass) if named and klass else ""
        return summary_line(area.name, (then, now), told, period, measure)

    return "\n".join(
        [
            summary_title(chosen.areas, measure, period),
            *map(line, (*chosen.areas, store.area(PROGRAMME), country())),
            "",
            *([] if named else ["Over de totaalscore:"]),
            _between(store, own, other, period.last),
            _since(store, own, other),
            "",
            summary_source(store.manifest["built_at"]),
        ]
    )
