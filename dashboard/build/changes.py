"""What a build would change: the set it makes beside the one that counts, in Dutch."""

from typing import Any

import pandas as pd

from dashboard.build.starting_set import Made
from dashboard.store.read import Store
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.measures import DEVIATION, DIMENSION_KEYS, TOTAL

MOST_SHOWN = 5
"""Places or changes named; of more only the number is said."""
SMALLEST = 0.0005
"""A change in a score that shows in three decimals."""


def changes(store: Store, made: Made) -> list[str]:
    """Dutch lines: what would change if ``made`` took the place of ``store``."""
    if store.manifest["content_hash"] == made.manifest["content_hash"]:
        return ["De inhoud blijft gelijk: elke tabel is dezelfde."]
    lines = [
        *_years(store, made),
        *_coverage(store.manifest["coverage"], made.manifest["coverage"]),
        *_places(store.areas, made.tables["areas"]),
        *_definition(store.nplv, made.tables["nplv"]),
        *_scores(store, made),
    ]
    return lines or ["De scores en gebieden blijven gelijk.", *_tables(store, made)]


def first_set(made: Made) -> list[str]:
    """Dutch lines for a folder that has no set to compare with: what ``made`` holds."""
    return ["Er is geen set om mee te vergelijken. De build zou dit klaarzetten:"] + [
        f"- {_level(row['level'])} {row['year']}: {_count(row['scored'])} met een score"
        for row in made.manifest["coverage"]
    ]


def _years(store: Store, made: Made) -> list[str]:
    old, new = (set(frame["year"]) for frame in (store.scores, made.tables["scores"]))
    moved = (("erbij", new - old), ("weg", old - new))
    return [f"Metingen {word}: {_list(sorted(years))}." for word, years in moved if years]


def _coverage(old: list[dict[str, Any]], new: list[dict[str, Any]]) -> list[str]:
    """Per level and year: how many places have a score, where that differs."""
    was, becomes = (
        {(row["level"], row["year"]): (row["scored"], row["households_share"]) for row in rows}
        for rows in (old, new)
    )
    lines = []
    for level, year in sorted(was.keys() | becomes.keys()):
        before, after = (side.get((level, year), (0, 0.0)) for side in (was, becomes))
        if before != after:
            lines.append(
                f"- {_level(level)} {year}: {_count(after[0])} met een score "
                f"({_share(after[1])} van de huishoudens), nu {_count(before[0])} "
                f"({_share(before[1])})"
            )
    return ["Dekking:", *lines] if lines else []


def _places(old: pd.DataFrame, new: pd.DataFrame) -> list[str]:
    lines = []
    for level in sorted(set(old["level"]) | set(new["level"])):
        was, becomes = (
            frame[frame["level"] == level].set_index("code")["name"] for frame in (old, new)
        )
        added = becomes[~becomes.index.isin(was.index)]
        gone = was[~was.index.isin(becomes.index)]
        both = was.index.intersection(becomes.index)
        renamed = becomes[both][becomes[both] != was[both]]
        for word, some in (("erbij", added), ("weg", gone), ("met een andere naam", renamed)):
            if len(some):
                lines.append(f"- {_level(level)} {word}: {_count(len(some))} ({_named(some)})")
    return ["Gebieden:", *lines] if lines else []


def _definition(old: pd.DataFrame, new: pd.DataFrame) -> list[str]:
    """Codes that come into an NPLV area or go out of it."""
    was, becomes = (set(zip(frame["area"], frame["code"], strict=True)) for frame in (old, new))
    lines = []
    for area in sorted({area for area, _ in was ^ becomes}):
        moved = (
            (word, sorted(code for name, code in some if name == area))
            for word, some in (("erbij", becomes - was), ("weg", was - becomes))
        )
        parts = [f"{word} {_list(codes)}" for word, codes in moved if codes]
        lines.append(f"- {area}: {'; '.join(parts)}")
    return ["Samenstelling van de NPLV-gebieden:", *lines] if lines else []


def _scores(store: Store, made: Made) -> list[str]:
    """The largest change of a score: of the country, of each NPLV area, and by level."""
    keys = ["level", "code", "year"]
    columns = [TOTAL, DEVIATION, *DIMENSION_KEYS]
    was, becomes = (
        frame.set_index(keys)[columns] for frame in (store.scores, made.tables["scores"])
    )
    both = was.index.intersection(becomes.index)
    was, becomes = was.loc[both], becomes.loc[both]
    off = becomes - was
    appeared = was.isna() != becomes.isna()
    moved = off.abs().max(axis=1).fillna(0) >= SMALLEST
    lines = []
    for level in ("land", "nplv"):
        rows = moved & (moved.index.get_level_values("level") == level)
        for code, own in off[rows].groupby(level="code"):
            lines.append(f"- {_largest(store, str(code), own, was, becomes)}")
    for level, own in moved[moved].groupby(level="level"):
        if level not in ("land", "nplv"):
            many = own.index.get_level_values("code").nunique()
            largest = off.loc[own.index, TOTAL].abs().max()
            lines.append(
                f"- {_level(str(level))}: {_count(many)} met een andere score, "
                f"de grootste verandering {_number(largest)}"
            )
    if appeared.any(axis=None):
        lines.append(f"- Cijfers die verschijnen of vervallen: {_count(int(appeared.sum().sum()))}")
    return ["Grootste verandering in de scores:", *lines] if lines else []


def _largest(
    store: Store, code: str, off: pd.DataFrame, was: pd.DataFrame, becomes: pd.DataFrame
) -> str:
    """The year and measure in which one place changes most, with both values."""
    *place, column = off.abs().stack().idxmax()
    label = {TOTAL: "totaalscore", DEVIATION: "afwijking"}.get(column, column)
    after, before = (_number(frame.loc[tuple(place), column]) for frame in (becomes, was))
    named = f"{store.names.get(code, code)} ({code})"
    return f"{named}, {label} {place[-1]}: {after}, nu {before}"


def _tables(store: Store, made: Made) -> list[str]:
    """The tables with another content, for a change that no line above shows."""
    old, new = store.manifest["tables"], made.manifest["tables"]
    names = sorted(
        name
        for name in old.keys() | new.keys()
        if old.get(name, {}).get("content_hash") != new.get(name, {}).get("content_hash")
    )
    return [f"Tabellen met een andere inhoud: {_list(names)}."] if names else []


def _level(level: str) -> str:
    return LEVELS[level].plural if level in LEVELS else level


def _named(names: pd.Series) -> str:
    shown = _list([f"{name} ({code})" for code, name in names.head(MOST_SHOWN).items()])
    more = len(names) - MOST_SHOWN
    return f"{shown} en nog {_count(more)}" if more > 0 else shown


def _list(values: list[Any]) -> str:
    return ", ".join(str(value) for value in values)


def _count(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _share(part: float) -> str:
    return f"{100 * part:.1f}%".replace(".", ",")


def _number(value: float) -> str:
    return f"{value:.3f}".replace(".", ",").replace("-", "−")
