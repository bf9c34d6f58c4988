"""In which unit a column of a theme is, and between which values it must lie."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd
import pandera.pandas as pa

from dashboard.sources.checks import MAX_COUNT, known
from dashboard.sources.files import Found


@dataclass(frozen=True)
class Unit:
    """A unit as StatLine names it, with the ``least`` and ``most`` that can be true in it;
    ``whole``: only numbers without decimals."""

    name: str
    most: float
    least: float = 0.0
    whole: bool = False


NUMBER = Unit("aantal", MAX_COUNT, whole=True)
PERCENT = Unit("%", 100)
EURO_1000 = Unit("x 1 000 euro", 5_000)
WEALTH_1000 = Unit("x 1 000 euro", 5_000, least=-500)
"""Of what people own less what they owe: it can be below zero."""
PER_1000 = Unit("per 1 000 inwoners", 1_000)
KM = Unit("km", 100)
SCHOOLS = Unit("aantal scholen", 500)
PER_KM2 = Unit("per km2", 100_000)
HECTARE = Unit("ha", 200_000, whole=True)
PEOPLE = Unit("personen per huishouden", 20)
CARS = Unit("per huishouden", 20)
URBANITY = Unit("klasse, 1 zeer sterk tot 5 niet stedelijk", 5, least=1, whole=True)


def columns(fields: Mapping[str, Unit]) -> dict[str, pa.Column]:
    """The rule of each column (official name -> unit): within its unit, or missing."""
    return {name: _column(name, unit) for name, unit in fields.items()}


def _column(name: str, unit: Unit) -> pa.Column:
    decimals = ", zonder decimalen" if unit.whole else ""
    text = (
        f"'{name}' ({unit.name}) ligt niet tussen {unit.least:.15g} en {unit.most:.15g}{decimals}"
    )

    def fits(values: pd.Series) -> pd.Series:
        within = values.between(unit.least, unit.most)
        return values.isna() | (within & (values % 1 == 0) if unit.whole else within)

    return known(text, fits)


def check_parts(
    found: Found, frame: pd.DataFrame, whole: str, parts: Iterable[str], slack: tuple[float, float]
) -> None:
    """The columns ``parts`` add up to ``whole`` (a column, or "100" percent), but for ``slack``:
    how much less and how much more they may be. A row with a part missing is passed over.

    Raises SourceError with the rows where they do not.
    """
    names = list(parts)
    total = frame[names].sum(axis=1, min_count=len(names))
    wanted = frame[whole] if whole in frame else pd.Series(float(whole), index=frame.index)
    off = total - wanted
    below, above = slack
    what = f"'{whole}'" if whole in frame else f"{whole}%"
    found.require(
        f"{' en '.join(repr(name) for name in names) if len(names) < 4 else 'de delen'} "
        f"zijn samen niet {what}",
        off.isna() | off.between(-below, above),
        frame[[frame.columns[0], *([whole] if whole in frame else [])]].assign(samen=total),
    )


def check_sums(
    found: Found, parts: pd.DataFrame, wholes: pd.DataFrame, column: str, slack: float
) -> None:
    """What the ``parts`` (with ``whole``: the code they lie in) have of ``column`` adds up to what
    the ``wholes`` (code) have, within ``slack`` for every part and one more.

    A whole with a part that is not known is only held to not having less than its parts.
    Raises SourceError with the wholes that differ.
    """
    known = parts[parts[column].notna()]
    total = wholes["code"].map(known.groupby("whole")[column].sum()).fillna(0)
    number = wholes["code"].map(parts.groupby("whole").size()).fillna(0)
    lacking = wholes["code"].map(parts[column].isna().groupby(parts["whole"]).any())
    room = slack * (number + 1)
    off = total - wholes[column]
    complete = ~lacking.fillna(False).astype(bool)
    found.require(
        f"'{column}' van de delen is samen niet dat van het geheel",
        off.isna() | (number == 0) | ((off <= room) & (~complete | (off >= -room))),
        wholes[["code", "name", column]].assign(**{"delen samen": total}),
    )


def check_within(found: Found, parts: pd.DataFrame, wholes: pd.DataFrame, column: str) -> None:
    """A whole lies between the lowest and the highest of its parts (a mean cannot be elsewhere),
    within one unit, for each is rounded. A whole with a part that is not known is passed over.

    Raises SourceError with the wholes that lie elsewhere.
    """
    lacking = set(parts.loc[parts[column].isna(), "whole"])
    by = parts[~parts["whole"].isin(lacking)].groupby("whole")[column]
    low, high = (wholes["code"].map(end) for end in (by.min(), by.max()))
    value = wholes[column]
    found.require(
        f"'{column}' van het geheel ligt buiten wat de delen hebben",
        value.isna() | low.isna() | value.between(low - 1, high + 1),
        wholes[["code", "name", column]].assign(laagste=low, hoogste=high),
    )
