"""Tiles about risers and fallers: how many, per period, and with another bound."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from dashboard.analysis.jumps import JUMPED, SMALL
from dashboard.analysis.movers import (
    FALLER,
    GROUPS,
    OTHER,
    REST,
    RISER,
    STEPS,
    WHOLE,
    by_threshold,
    counted,
    counts,
    has_rest,
    in_group,
    ratio_by_period,
)
from dashboard.analysis.turn import judged
from dashboard.analysis.unfavourable import late_starters
from dashboard.analysis.verdict import OUTCOMES
from dashboard.content.content import Content
from dashboard.content.movers import Moved, balance_columns, mover_bars
from dashboard.content.table import Table
from dashboard.language import numbers, scope
from dashboard.language.sources import SOURCE
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.movers.words import alt_texts as mover_alt_texts
from dashboard.subjects.movers.words import counts as mover_sentences
from dashboard.vocabulary import COUNTRY, FIRST_YEAR, LEVELS, PROGRAMME, SUBSTANTIAL

GROUP_NAMES: dict[str, str] = {
    COUNTRY: "Heel Nederland",
    PROGRAMME: "NPLV-gebieden",
    REST: "Rest van het land",
}
WHERE: dict[str, str] = {
    COUNTRY: "",
    PROGRAMME: "in NPLV-gebieden",
    REST: "in de rest van het land",
}
UNITS: dict[str, str] = {"areas": "Gebieden", "households": "Huishoudens"}
PER_FALLER = "Per daler"
"""Column of the number of risers for every faller; empty without fallers."""
ONLY_NPLV = (
    "Op dit niveau staan alleen plaatsen in de NPLV-gebieden in deze gegevens: de rest van het "
    "land ontbreekt."
)


@dataclass(frozen=True)
class Question:
    """What is asked: which places, over which period, with which bound (score)."""

    level: str
    first: int
    last: int
    threshold: float
    group: str = COUNTRY

    @property
    def plural(self) -> str:
        """The places in words."""
        return LEVELS[self.level].plural

    @property
    def where(self) -> str:
        """Which places, to stand behind their noun."""
        return WHERE[self.group]


def groups_of(store: Store, level: str) -> tuple[str, ...]:
    """The groups that can be shown at a level: without a rest, NPLV alone."""
    return GROUPS if has_rest(store, level) else (PROGRAMME,)


@per_store(TILES)
def populated(store: Store, asked: Question) -> bool:
    """Whether the group of ``asked`` has an unfavourable place at the start of the period."""
    table = counted(store, asked.level, asked.first, asked.last, asked.threshold)
    return not in_group(table, asked.group).empty


def population_note(store: Store, asked: Question) -> tuple[str, ...]:
    """What a reader must know about who is counted."""
    if has_rest(store, asked.level):
        return (scope.NPLV_RULE,) if asked.level == "wijk" else ()
    return (ONLY_NPLV,)


def _moved(table: pd.DataFrame, labels: Iterable[str], unit: str = "areas") -> Moved:
    """Label -> risers, those in between and fallers, of each row of ``counts``."""
    rows = table[[f"{kind}_{unit}" for kind in (RISER, OTHER, FALLER)]].astype(int)
    return dict(zip(labels, map(tuple, rows.to_numpy().tolist()), strict=True))


def _ratios(table: pd.DataFrame) -> tuple[str, ...]:
    """Risers for every faller, in words, of each row of ``counts``."""
    return tuple(numbers.ratio(r) for r in table["ratio"])


def _numbers(table: pd.DataFrame, plural: str, unit: str = "areas") -> pd.DataFrame:
    """The columns of ``counts`` in places or households, under Dutch headers."""
    whole = plural.capitalize() if unit == "areas" else "Huishoudens"
    frame = pd.DataFrame({whole: table[unit].astype(int)})
    for kind, name in ((RISER, "Stijgers"), (OTHER, "Daartussen"), (FALLER, "Dalers")):
        frame[name] = table[f"{kind}_{unit}"].astype(int)
    if unit == "areas":
        frame[PER_FALLER] = table["ratio"].astype(float)
    return frame


def _kinds(frame: pd.DataFrame) -> dict[str, str]:
    counts = {c: "count" for c in frame if pd.api.types.is_integer_dtype(frame[c])}
    others = {PER_FALLER: "ratio", "Grens": "bound"}
    return counts | {header: kind for header, kind in others.items() if header in frame}


@per_store(TILES)
def amounts(store: Store, asked: Question, unit: str) -> Content:
    """How many rose and fell: the country, NPLV and the rest beside each other."""
    level, first, last = asked.level, asked.first, asked.last
    groups = groups_of(store, level)
    table = counts(store, level, first, last, asked.threshold).loc[list(groups)]
    head, plural = table.iloc[0], asked.plural
    frame = _numbers(table, plural, unit)
    frame.insert(0, "Groep", [GROUP_NAMES[g] for g in groups])
    what = plural if unit == "areas" else "huishoudens"
    moved = _moved(table, [GROUP_NAMES[g] for g in groups], unit)
    out = int(head[SMALL]), int(head[JUMPED])
    return Content(
        headline=mover_sentences.counted(
            level, *_up_down(head), first, last, WHERE[groups[0]]
        ),
        lead=mover_sentences.beside(
            level, *({"areas": a, "up": u, "down": d} for a, u, d in
                     (_up_down(table.loc[g]) for g in (PROGRAMME, REST)))
        ) if len(groups) > 1 else "",
        figure=mover_bars(moved, f"{what} in een ongunstige {LEVELS[level].singular}"
                          if unit == "households" else f"ongunstige {what}"),
        alt=mover_alt_texts.bars_alt(
            f"{what} in stijgers en dalers onder ongunstige {plural}",
            moved,
            numbers.period(first, last),
            unit="" if unit == "areas" else "huishoudens",
        ),
        table=Table.of(frame.reset_index(drop=True), _kinds(frame)),
        unit=f"aantal {plural}" if unit == "areas" else "aantal huishoudens (CBS 2024)",
        source=SOURCE,
        period=numbers.period(first, last),
        notes=(
            mover_sentences.rule(level, asked.threshold),
            *population_note(store, asked),
            *mover_sentences.not_counted(level, *out, WHERE[groups[0]]),
            mover_sentences.REGRESSION,
            *((mover_sentences.LONGER,) if (first, last) == WHOLE else ()),
        ),
    )  # fmt: skip


def _up_down(row: pd.Series) -> tuple[int, int, int]:
    """Population, risers and fallers, in places."""
    return int(row["areas"]), int(row[f"{RISER}_areas"]), int(row[f"{FALLER}_areas"])


def _judged(store: Store) -> dict[str, list[str]]:
    """Outcome -> the clauses of statement 3 in words."""
    parts, found = mover_sentences.CLAUSE_WORDS, judged(store)
    outcomes = [o for o in OUTCOMES if any(c.outcome == o for c in found)]
    return {o: [parts[c.key] for c in found if c.outcome == o] for o in outcomes}


def _own_population(store: Store) -> tuple[str, ...]:
    """That every period has places of its own, with which have no score before 2018."""
    late = late_starters(store)
    return (mover_sentences.own_population(late.gemeenten, late.wijken, FIRST_YEAR),)


@per_store(TILES)
def by_period(store: Store, level: str, threshold: float, group: str) -> Content:
    """Risers and fallers in every period of two years, with their ratio."""
    table = ratio_by_period(store, level, threshold).xs(group, level="group")
    periods: list[tuple[int, int]] = [(int(a), int(b)) for a, b in table.index]
    moved = _moved(table, [numbers.period(*p) for p in periods])
    plural = LEVELS[level].plural
    frame = _numbers(table, plural)
    frame.insert(0, "Periode", [numbers.period(*p) for p in periods])
    recent = {p: float(table.loc[p, "ratio"]) for p in periods if p >= STEPS[2]}
    return Content(
        headline=mover_sentences.by_period(level, recent, WHERE[group]),
        lead=" ".join(
            (
                mover_sentences.STATEMENT,
                mover_sentences.against_report(level, _judged(store), WHERE[group]),
            )
        ),
        figure=balance_columns(moved, _ratios(table), f"aantal {plural}"),
        alt=mover_alt_texts.bars_alt(
            f"stijgers en dalers onder ongunstige {plural} {WHERE[group]}".strip(),
            moved,
            "per periode van twee jaar",
        ),
        table=Table.of(frame.reset_index(drop=True), _kinds(frame)),
        unit=f"aantal {plural}",
        source=SOURCE,
        period=numbers.period(periods[0][0], periods[-1][1]),
        notes=(
            "Onder elke periode staat het aantal stijgers per daler. Bij weinig dalers springt "
            "die verhouding: kijk ook naar de aantallen.",
            mover_sentences.NOT_COUNTED,
            *(_own_population(store) if level == "wijk" else ()),
            mover_sentences.FINEST,
        ),
    )


@per_store(TILES)
def thresholds(store: Store, level: str, first: int, last: int, group: str) -> Content:
    """What another bound would give."""
    table = by_threshold(store, level, first, last).xs(group, level="group")
    bounds = [float(t) for t in table.index]
    moved = _moved(table, [numbers.bound(t) for t in bounds])
    plural = LEVELS[level].plural
    frame = _numbers(table, plural)
    frame.insert(0, "Grens", bounds)
    return Content(
        headline=mover_sentences.by_threshold(
            {t: (up, down) for t, (up, _, down) in zip(bounds, moved.values(), strict=True)},
            first,
            last,
        ),
        figure=balance_columns(moved, _ratios(table), f"aantal {plural}"),
        alt=mover_alt_texts.bars_alt(
            f"stijgers en dalers onder ongunstige {plural} {WHERE[group]} per grens",
            {f"grens {label}": parts for label, parts in moved.items()},
            numbers.period(first, last),
        ),
        table=Table.of(frame.reset_index(drop=True), _kinds(frame)),
        unit=f"aantal {plural}",
        source=SOURCE,
        period=numbers.period(first, last),
        notes=(
            "Onder elke grens staat het aantal stijgers per daler. De standaardgrens, "
            f"{numbers.bound(SUBSTANTIAL)}, is één stap van de klassen van een dimensie; "
            "de andere zijn de helft, anderhalf en twee keer zo groot.",
            mover_sentences.NOT_COUNTED,
        ),
    )
