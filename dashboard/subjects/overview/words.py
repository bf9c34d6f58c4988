"""Sentences about the areas beside each other: who rose and who fell, by name."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

import pandas as pd

from dashboard.ladder import AREA, CLEAR, SLIGHT
from dashboard.language import grammar, numbers
from dashboard.language.grammar import agree, sentence
from dashboard.language.trends import MAX_NAMES, first_place

FALLERS = 8
"""Up to so many that fell are all named: it is what readers ask."""
ALIKE = "vergelijkbare wijken"


def who_moved(table: pd.DataFrame, period: tuple[int, int]) -> str:
    """Who rose and who fell in a period (``numbers.moves``), by name where they are few."""
    known = table.dropna(subset=["step"])
    when = f"tussen {period[0]} en {period[1]}"
    if known.empty:
        return sentence(f"voor de gebieden zijn over {numbers.period(*period)} geen gegevens")
    up, down = (_moved(known, way) for way in (1, -1))
    if not (first := up or down):
        return sentence(f"{when} bleven alle gebieden vrijwel gelijk{_unknown(table, known)}")
    text = f"{when} {first.verb} {first.who} {first.how}{first.most}"
    if up and down:
        text += f"; {down.how} {down.verb} {down.who}{down.most}"
    else:
        text += f"; geen gebied ging meetbaar {grammar.way(-1 if up else 1)}"
    return sentence(text + _unknown(table, known))


def _unknown(table: pd.DataFrame, known: pd.DataFrame) -> str:
    number = len(table) - len(known)
    return f"; voor {numbers.count(number)} zijn er geen gegevens" if number else ""


def classes(found: Iterable[int | None], year: int) -> str:
    """How many areas are in which class, the most first (None: an area without one)."""
    every = list(found)
    counted = Counter(number for number in every if number is not None)
    if not counted:
        return sentence(f"voor de gebieden zijn over {year} geen gegevens")
    order = sorted(counted, key=lambda number: (-counted[number], number))
    many, *others = ((counted[n], f"‘{numbers.class_short(n)}’") for n in order)
    first = f"{numbers.count(many[0])} van de {numbers.count(len(every))} gebieden {many[1]}"
    told = numbers.join([first, *(f"{numbers.count(n)} {name}" for n, name in others)])
    text = f"in {year} {agree(many[0], 'is', 'zijn')} {told}"
    if missing := len(every) - counted.total():
        text += f"; voor {numbers.count(missing)} zijn er geen gegevens"
    return sentence(text)


class _Moved(NamedTuple):
    """Those that went one way: the verb, who, how, and who did most ("" if it is not told)."""

    verb: str
    who: str
    how: str
    most: str = ""


def _moved(known: pd.DataFrame, way: int) -> _Moved | None:
    """Those that went one way: named where they are few, else counted; None if nobody did."""
    found = known[known["step"] * way > 0]
    if found.empty:
        return None
    found = found.sort_values("change", ascending=way < 0, kind="stable")
    how = _how(found["step"], way)
    verb = agree(len(found), "ging", "gingen")
    if len(found) <= (MAX_NAMES if way > 0 else FALLERS):
        return _Moved(verb, numbers.join(found["name"]), how)
    who = f"{numbers.count(len(found))} van de {numbers.count(len(known))} gebieden"
    most = first_place(dict(zip(found["name"], found["change"].abs(), strict=True)), AREA)
    told = f", {numbers.join(most)} het meest" if len(most) <= MAX_NAMES else ""
    return _Moved(verb, who, how, told)


def _how(steps: pd.Series, way: int) -> str:
    """Which way, and how much where those that went it (``steps``) went equally far."""
    sizes = {abs(int(step)) for step in steps if step * way > 0}
    return f"{grammar.degree(sizes.pop()) if len(sizes) == 1 else ''}{grammar.way(way)}"


def who_fell(table: pd.DataFrame, first: int) -> str:
    """Which areas fell since a year, clearly and slightly, by name; the others by their number."""
    known = table.dropna(subset=["step"]).sort_values("change", kind="stable")
    steps, names = known["step"], known["name"]
    parts: list[str] = []
    for size in (CLEAR, SLIGHT):
        fell, how = list(names[steps == -size]), f"{grammar.degree(size)}achteruit"
        if fell and parts:
            parts.append(f"{how} {agree(len(fell), 'ging', 'gingen')} {numbers.join(fell)}")
        elif fell:
            parts.append(f"{agree(len(fell), 'ging', 'gingen')} {numbers.join(fell)} {how}")
        elif size == CLEAR:
            parts.append(f"ging geen gebied {how}")
    same, up = int((steps == 0).sum()), int((steps > 0).sum())
    rest = (
        [f"{numbers.count(same)} {agree(same, 'bleef', 'bleven')} vrijwel gelijk"] if same else []
    )
    if up:
        rest.append(f"{numbers.count(up)} {agree(up, 'ging', 'gingen')} {_how(steps, 1)}")
    told = [f"sinds {first} {parts[0]}", *parts[1:], *([numbers.join(rest)] if rest else [])]
    return sentence("; ".join(told))


def beside_alike(table: pd.DataFrame) -> str:
    """How many areas did better than their comparable wijken, and less well, by the ladder."""
    steps = table["apart_step"].dropna()
    if steps.empty:
        return sentence(f"voor geen gebied zijn er {ALIKE}")
    counts = {
        "beter dan die wijken": int((steps > 0).sum()),
        "minder goed": int((steps < 0).sum()),
        "ongeveer even goed": int((steps == 0).sum()),
    }
    told = [f"{numbers.count(n)} {how}" for how, n in counts.items()]
    return sentence(
        f"van de {numbers.count(len(steps))} gebieden met {ALIKE} deden het er {numbers.join(told)}"
    )
