"""The official files by another road: the csv module and dictionaries, none of our readers.

What the store must hold is computed here a second time, so that a mistake in
the readers, in pandas or in the aggregation shows as a difference.
"""

import csv
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

COLUMNS = ("lbm", "afw", "fys", "onv", "soc", "vrz", "won")
ALL_YEARS = (2002, 2008, 2012, 2014, 2016, 2018, 2020, 2022, 2024)
RECENT_YEARS = (2018, 2020, 2022, 2024)
CUTS = (-0.428, -0.3538, -0.28145, -0.16405, -0.10297, 0.010145, 0.08955, 0.16796)
"""Middles of the gaps in DATA.md, typed over and not imported."""

Scores = dict[tuple[str, int], dict[str, float]]
"""(code, year) -> column -> value; a value that is NA is absent."""


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_scores(folder: Path, level: str, stem: str) -> Scores:
    path = folder / "leefbaarometer" / f"Leefbaarometer-scores {level} 2002-2024.csv"
    return {
        (row[f"{stem}_code"], int(row["jaar"])): {
            c: float(row[c]) for c in COLUMNS if row[c] not in ("NA", "")
        }
        for row in rows_of(path)
    }


@dataclass(frozen=True)
class Official:
    """The files as dictionaries: scores per level, households, definition."""

    wijk: Scores
    buurt: Scores
    gemeente: Scores
    households: dict[str, int]
    definition: list[dict[str, str]]

    @property
    def both(self) -> Scores:
        return self.wijk | self.buurt

    def areas(self) -> dict[str, list[str]]:
        """Area id -> the codes of the definition."""
        found = defaultdict(list)
        for row in self.definition:
            found[row["gebied_id"]].append(row["code"])
        return dict(found)

    def scored_buurten(self) -> dict[str, list[str]]:
        """Area id -> every scored buurt in it: named itself, or in a wijk that is named."""
        area = {row["code"]: row["gebied_id"] for row in self.definition}
        found = defaultdict(list)
        for code in {code for code, _ in self.buurt}:
            own = area.get(code) or area.get("WK" + code[2:8])
            if own:
                found[own].append(code)
        return dict(found)


def read_official(folder: Path) -> Official:
    households = {}
    for row in rows_of(folder / "cbs" / "kwb-2024.csv"):
        count = row["a_hh"].strip()
        if count and count != "." and float(count) >= 0:
            households[row["gwb_code_10"].strip()] = int(float(count))
    return Official(
        wijk=read_scores(folder, "wijken", "wk"),
        buurt=read_scores(folder, "buurten", "bu"),
        gemeente=read_scores(folder, "gemeenten", "gm"),
        households=households,
        definition=rows_of(folder / "nplv_gebieden.csv"),
    )


def balanced(scores: Scores, years: tuple[int, ...]) -> list[str]:
    """Codes with a total score in every one of ``years``."""
    codes = {code for code, _ in scores}
    return sorted(c for c in codes if all("lbm" in scores.get((c, y), {}) for y in years))


def weighted(
    scores: Scores, members: list[str], households: dict[str, int], year: int
) -> dict[str, float] | None:
    """Column -> mean by households; None if a member that counts has no total score.

    A column that one of those members lacks is left out.
    """
    counted = [(code, households.get(code, 0)) for code in members]
    counted = [(code, weight) for code, weight in counted if weight > 0]
    if not counted or any("lbm" not in scores.get((code, year), {}) for code, _ in counted):
        return None
    total = sum(weight for _, weight in counted)
    return {
        column: sum(scores[code, year][column] * weight for code, weight in counted) / total
        for column in COLUMNS
        if all(column in scores[code, year] for code, _ in counted)
    }


def class_of(deviation: float) -> int:
    return 1 + sum(deviation >= cut for cut in CUTS)


def quantile(values: list[float], part: float) -> float:
    """The value below which ``part`` of the values lie, between neighbours by proportion."""
    ordered = sorted(values)
    place = (len(ordered) - 1) * part
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (place - low) * (ordered[high] - ordered[low])
