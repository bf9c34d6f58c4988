"""Tiles about what a difference is made of: between two places, and over time."""

from collections.abc import Sequence

import pandas as pd

from dashboard.analysis import differences, waterfall
from dashboard.analysis.waterfall import Place
from dashboard.content.content import Content
from dashboard.content.table import Table
from dashboard.content.waterfall import waterfall_fields
from dashboard.ladder import Difference
from dashboard.language import numbers
from dashboard.language import waterfall as waterfall_sentences
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.compare.numbers import CLASS, lookup, pair_gaps
from dashboard.subjects.compare.tiles.course import MOST, Comparison
from dashboard.subjects.compare.words import areas as compare_sentences
from dashboard.subjects.compare.words import summary as compare_summary
from dashboard.vocabulary import (
    COUNTRY,
    COUNTRY_NAME,
    DERIVED_SOURCE,
    DEVIATION,
    DIFFERENCE_UNIT,
    DIMENSIONS,
    PROGRAMME,
    PROGRAMME_FULL_NAME,
    PROGRAMME_YEARS,
    TOTAL,
)

SUMS = (
    "De vijf stappen tellen vóór afronding precies op tot het geheel; de afgeronde getallen kunnen "
    "daar iets van afwijken. Het is een optelsom: hij laat zien waaruit een verschil bestaat, niet "
    "waardoor het komt."
)
ROUNDED = "De rest door afronding van de officiële cijfers telt mee in het geheel."


def place_names(store: Store) -> dict[str, str]:
    """Code -> name of everything two of which can be set against each other."""
    areas = {area: store.names[area] for area in store.area_ids}
    return areas | {COUNTRY: COUNTRY_NAME, PROGRAMME: PROGRAMME_FULL_NAME}


def pair(areas: Sequence[str], own: str | None, other: str | None) -> tuple[str, str]:
    """The two places to set against each other: as chosen, else the first of ``areas``.

    A place is not set against itself: the next one, or the country, then takes its place.
    """
    first = own or next(a for a in (*areas, PROGRAMME) if a != other)
    if other and other != first:
        return first, other
    return first, next(a for a in (*areas[:MOST], COUNTRY, PROGRAMME) if a != first)


def _place(code: str) -> Place:
    return ("land" if code == COUNTRY else "nplv", code)


@per_store(TILES)
def between(store: Store, own: str, other: str, first: int, last: int) -> Content:
    """What the difference between two places in ``last`` is made of, and since when it is there."""
    names = place_names(store)
    a, b = names[own], names[other]
    steps = waterfall.between(store, _place(own), _place(other), last)
    before = waterfall.between(store, _place(own), _place(other), first)
    frame = _frame(steps, before, f"Verschil {last}", f"Verschil {first}")
    for code, name in ((own, a), (other, b)):
        frame.insert(
            1 if code == own else 2, f"{_capital(name)} {last}", _values(store, code, last)
        )
    gaps = pair_gaps(store, _place(own), _place(other))
    headline = waterfall_sentences.waterfall_between(
        a, b, _between(store, own, other, steps, last), last, plural=own == PROGRAMME
    )
    return Content(
        headline=headline,
        lead=compare_sentences.since_when(
            a, b, _told_gaps(store, own, other, gaps), plural=own == PROGRAMME
        ),
        **waterfall_fields(steps, "Hele verschil", f"verschil tussen {a} en {b} in {last}"),
        table=Table.of(frame, dict.fromkeys(frame.columns[1:], "difference")),
        unit=f"{DIFFERENCE_UNIT} ({a} min {b})",
        source=DERIVED_SOURCE,
        period=f"{last}; in de tabel ook {first}",
        notes=(_sums(steps),),
    )


@per_store(TILES)
def over_time(store: Store, own: str, first: int, last: int) -> Content:
    """What the change of one place between two years is made of."""
    name = place_names(store)[own]
    steps = waterfall.over_time(store, _place(own), first, last)
    frame = _frame(steps, None, "Verandering", "")
    frame.insert(1, str(first), _values(store, own, first))
    frame.insert(2, str(last), _values(store, own, last))
    return Content(
        headline=waterfall_sentences.waterfall_over_time(
            name,
            waterfall_sentences.Parts(
                differences.change(store, own, steps.sum(min_count=1), (first, last)),
                steps.to_dict(),
                differences.dimension_margins(store, own, (first, last)),
            ),
            (first, last),
            plural=own == PROGRAMME,
        ),
        **waterfall_fields(
            steps, "Hele verandering", f"verandering van {name} tussen {first} en {last}"
        ),
        table=Table.of(frame, dict.fromkeys(frame.columns[1:], "difference")),
        unit=f"{DIFFERENCE_UNIT} tussen {first} en {last}",
        source=DERIVED_SOURCE,
        period=numbers.period(first, last),
        notes=(_sums(steps),),
    )


def _apart(store: Store, own: str, other: str, gap: float, year: int) -> Difference:
    return differences.apart(store, own, other, gap, (year, year))


def _between(
    store: Store, own: str, other: str, steps: pd.Series, year: int
) -> waterfall_sentences.Parts:
    """What the difference of two places in ``year`` is made of, as it may be told."""
    gap = pair_gaps(store, _place(own), _place(other))[year]
    margins = differences.dimension_margins(store, own, (year, year), other)
    return waterfall_sentences.Parts(_apart(store, own, other, gap, year), steps.to_dict(), margins)


def _told_gaps(store: Store, own: str, other: str, gaps: pd.Series) -> dict[int, Difference]:
    """Year -> the difference of two places in it, as it may be told."""
    return {int(str(y)): _apart(store, own, other, gap, int(str(y))) for y, gap in gaps.items()}


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _sums(steps: pd.Series) -> str:
    return f"{SUMS} {ROUNDED}" if waterfall.ROUNDING in steps.index else SUMS


def _frame(
    steps: pd.Series, before: pd.Series | None, now_name: str, then_name: str
) -> pd.DataFrame:
    """A row per dimension and one for the whole: the steps, and what they were before."""
    keys = list(DIMENSIONS)
    frame = pd.DataFrame({"Dimensie": [*(d.name for d in DIMENSIONS.values()), "Totaal"]})
    for column, values in ((now_name, steps), (then_name, before)):
        if values is not None:
            whole = values.sum() if len(values) else float("nan")
            frame[column] = [*values.reindex(keys), whole]
    if before is not None:
        frame["Verandering"] = frame[now_name] - frame[then_name]
    return frame


def _values(store: Store, code: str, year: int) -> list[float]:
    """The five dimensions and the sum of them: the deviation from the fixed reference."""
    return [
        lookup(store, m).get((*_place(code), year), float("nan")) for m in (*DIMENSIONS, DEVIATION)
    ]


@per_store(TILES)
def summary(store: Store, chosen: Comparison, own: str, other: str) -> str:
    """The comparison as plain text to copy: figures, what they are, source and period."""
    names = place_names(store)
    measure, first, last = chosen.scored, chosen.first, chosen.last
    values, classes = lookup(store, measure), lookup(store, CLASS)

    def line(code: str) -> str:
        then, now = (values.get((*_place(code), y), float("nan")) for y in (first, last))
        klass = classes.get((*_place(code), last), float("nan"))
        known = measure == TOTAL and not numbers.is_missing(klass)
        return compare_summary.summary_line(
            names[code], then, now, int(klass) if known else None, first, last, measure
        )

    steps = waterfall.between(store, _place(own), _place(other), last)
    gaps = pair_gaps(store, _place(own), _place(other), PROGRAMME_YEARS)
    plural = own == PROGRAMME
    return "\n".join(
        [
            compare_summary.summary_title(len(chosen.areas), measure, first, last),
            *(line(code) for code in (*chosen.areas, PROGRAMME, COUNTRY)),
            "",
            *compare_summary.about_total(measure),
            waterfall_sentences.waterfall_between(
                names[own],
                names[other],
                _between(store, own, other, steps, last),
                last,
                plural=plural,
            ),
            compare_sentences.since_when(
                names[own], names[other], _told_gaps(store, own, other, gaps), plural=plural
            ),
            "",
            compare_summary.summary_source(DERIVED_SOURCE, store.manifest["built_at"]),
        ]
    )
