"""What is said of years in which an area, or what stands beside it, has no value."""

from collections.abc import Iterable, Mapping

import pandas as pd

from dashboard.analysis.series import weights_of, years_of
from dashboard.language import numbers
from dashboard.language.scope import so_many
from dashboard.store.read import Store
from dashboard.vocabulary.areas import COMPARABLE, Area
from dashboard.vocabulary.measures import TOTAL


def missing_notes(table: pd.DataFrame, chosen: Area | None, as_change: bool = False) -> list[str]:
    """Which years the chosen area and its comparable wijken lack, and what that means for a line.

    Without a chosen area every line has all its years."""
    notes: list[str] = []
    if chosen is None:
        return notes
    for code, who in ((chosen.code, chosen.name), (COMPARABLE, "de vergelijkbare wijken")):
        if code not in table or not table[code].isna().any():
            continue
        missing = numbers.join([str(y) for y in table.index[table[code].isna()]])
        note = f"Voor {who} zijn er geen gegevens in {missing}."
        if as_change and pd.isna(table[code].iloc[0]):
            note += f" De verandering sinds {table.index[0]} is dan niet te berekenen."
        notes.append(note)
    return notes


MOST_NAMED = 12
"""Buurten without a score that are still named; more are counted."""
MANY = 3
"""More parts without a value than this are counted, not named."""


def gone(store: Store, areas: Iterable[Area], years: Iterable[int]) -> tuple[str, ...]:
    """Why (``lacking``) areas have no total score in the years in which one of them has none."""
    told = [lacking(store, area, year) for year in years for area in areas]
    return tuple(dict.fromkeys(filter(None, told)))


def lacking(store: Store, area: Area, year: int, measure: str = TOTAL) -> str:
    """Why an area has no value of ``measure`` in ``year``, in Dutch; "" where it has one."""
    if year in years_of(store, area, measure):
        return ""
    if not area.members:
        known = [str(one) for one in years_of(store, area, measure)]
        only = f": deze set heeft alleen {numbers.join(known)}" if len(known) == 1 else ""
        return f"Niet te bepalen, want van {area.name} is er in {year} geen waarde{only}."
    parts = weights_of(store, area, measure).loc[lambda weight: weight > 0].index
    if parts.empty:
        return f"Niet te bepalen, want van de delen van {area.name} is het gewicht niet bekend."
    rows = store.values(measure).dropna()
    known = rows.index[rows.index.get_level_values("year") == year].get_level_values("code")
    missing = [code for code in parts if code not in known]
    absent = [store.names[code] for code in missing]
    some = f"{len(absent)} van de {len(parts)} delen"
    which = some if len(absent) > MANY else numbers.join(absent)
    why = f"in {year} is er geen waarde van {which}"
    if len(absent) == len(parts) > MANY:
        why = f"geen van de {len(parts)} delen heeft in {year} een waarde"
    return f"Niet te bepalen, want {why}{_only(rows, missing)}."


def _only(rows: pd.Series, codes: list[str]) -> str:
    """The one year that the set has of these places, where it has no other of any of them."""
    own = rows[rows.index.get_level_values("code").isin(codes)].index
    years = sorted(set(own.get_level_values("year")))
    if len(years) != 1 or own.get_level_values("code").nunique() < len(codes):
        return ""
    return f": deze set heeft daarvan alleen {years[0]}"


def unscored(gone: Mapping[int, list[str]], buurten: int) -> list[str]:
    """Which of the ``buurten`` of an area have no score in which years (year -> names)."""
    texts, years = [], dict[tuple[str, ...], list[str]]()
    for year, names in gone.items():
        years.setdefault(tuple(names), []).append(numbers.year(year))
    for group, when in years.items():
        if len(group) > MOST_NAMED or len(group) == buurten > 1:
            texts.append(_many_unscored(len(group), buurten, when))
            continue
        who, have, count = (
            ("De buurt", "heeft", "telt") if len(group) == 1 else ("De buurten", "hebben", "tellen")
        )
        texts.append(
            f"{who} {numbers.join(group)} {have} geen score in {numbers.join(when)} en {count} dan "
            "niet mee in de huishoudens per klasse."
        )
    return texts


def _many_unscored(number: int, buurten: int, years: list[str]) -> str:
    """That ``number`` of the ``buurten`` have no score in these ``years``."""
    when, who = numbers.join(years), f"{numbers.count(number)} van de {so_many(buurten, 'buurt')}"
    if number < buurten:
        return (
            f"{who} hebben geen score in {when} en tellen dan niet mee in de "
            "huishoudens per klasse."
        )
    every = "beide buurten" if buurten == 2 else f"alle {so_many(buurten, 'buurt')}"
    return (
        f"Van {every} heeft deze set geen score in {when}. Wat een buurt "
        "sindsdien deed, is daarom niet te bepalen."
    )
