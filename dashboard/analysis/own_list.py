"""Which places the lines of a reader's list mean: by code as CBS writes it or not, or by name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from dashboard.analysis.compose import brings, wijk_of
from dashboard.analysis.place_codes import (
    NEAREST,
    called,
    code_and_name,
    codes_of,
    is_code,
    is_code_like,
    is_postcode,
    key,
    nearest,
    tidy,
    written,
)
from dashboard.analysis.place_search import plain
from dashboard.store.read import Store

Rows = Iterable[tuple[str, ...]]
HELPED = 10
"""Lines for which such names are looked up: more is another list than ours."""
MOST_PARTS = 3
"""Of a name: itself, its gemeente and one word more. What has more is a sentence, not a name."""
_BETWEEN = re.compile(r"\s+[-–—/]\s+|[(),:;/]|\s+in\s+(?:de\s+gemeente\s+)?", re.IGNORECASE)
_KIND = re.compile(r"^(gemeente|wijk|buurt)\s+(?=\D)", re.IGNORECASE)
HEADERS: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("code", "regiocode", "codering", "gwb code", "statcode"), ("code", "")),
    **dict.fromkeys(("gwb code 10", "gwb code 8", "cbs code"), ("code", "")),
    **dict.fromkeys(("buurtcode", "bu code", "buurt code"), ("code", "buurt")),
    **dict.fromkeys(("wijkcode", "wk code", "wijk code"), ("code", "wijk")),
    **dict.fromkeys(("gemeentecode", "gm code", "gemeente code"), ("code", "gemeente")),
    **dict.fromkeys(("naam", "regio", "plek", "plaats", "gebied", "statnaam"), ("name", "")),
    **dict.fromkeys(("buurt", "buurtnaam", "bu naam"), ("name", "buurt")),
    **dict.fromkeys(("wijk", "wijknaam", "wk naam"), ("name", "wijk")),
    **dict.fromkeys(("gemeente", "gemeentenaam", "gm naam"), ("gemeente", "gemeente")),
}
"""Header (as ``plain``) -> what its column holds, and of which level ("" for any)."""
WHOLES = ("nplv", "gemeente")
"""Levels of which a place brings all its parts."""
FINEST = ("buurt", "wijk", "", "gemeente")
"""Of two columns of one kind the first of these is what a row is about."""


class Outcome(StrEnum):
    """What became of a line: its place is taken; it stands in the list before; it lies in a wijk
    of the list; it can mean several places; it means none that the set knows."""

    TAKEN = "taken"
    DOUBLE = "double"
    WITHIN = "within"
    SEVERAL = "several"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Line:
    """A line of the list: its ``number``, what was written, what became of it and the ``codes`` it
    means (of ``SEVERAL`` those it can mean; of ``UNKNOWN`` those with the nearest names).

    ``other_name``: the name that the list gives to the code, where ours is another; ``also``:
    whether a smaller place in it has the same name; ``code``: it was written as a code;
    ``postcode``: it looks like one.
    """

    number: int
    text: str
    outcome: Outcome
    codes: tuple[str, ...] = ()
    other_name: str = ""
    also: bool = False
    code: bool = False
    postcode: bool = False


@dataclass(frozen=True)
class ListReport:
    """What is in a list: its ``lines``, in their order, without that of the headers."""

    lines: tuple[Line, ...] = ()

    def of(self, outcome: Outcome) -> tuple[Line, ...]:
        """The lines with this outcome."""
        return tuple(line for line in self.lines if line.outcome is outcome)

    @property
    def codes(self) -> tuple[str, ...]:
        """The places that are taken, each once."""
        return tuple(dict.fromkeys(c for line in self.of(Outcome.TAKEN) for c in line.codes))


def read_places(store: Store, rows: Rows) -> ListReport:
    """Say of each of ``rows`` (cells) which place it means. Nothing is guessed: what can mean two
    places means none."""
    table = [tuple(cell.strip() for cell in row) for row in rows]
    columns = _headed(store, table[0]) if table else None
    first = 1 if columns is None else 2
    asked: list[Line] = []
    for number, row in enumerate(table[first - 1 :], start=first):
        asked += _lines(store, number, row, columns)
    return ListReport(tuple(_helped(store, _placed(store, asked))))


_Columns = dict[str, list[tuple[int, str]]]


def _headed(store: Store, row: tuple[str, ...]) -> _Columns | None:
    """Kind of column -> where it stands and of which level, the finest first; None where the first
    row is none of headers."""
    known = [(at, HEADERS.get(plain(cell))) for at, cell in enumerate(row)]
    found: _Columns = {}
    for at, header in known:
        if header:
            found.setdefault(header[0], []).append((at, header[1]))
    if not found or any(codes_of(store, cell) for cell in row):
        return None
    return {kind: sorted(some, key=lambda c: FINEST.index(c[1])) for kind, some in found.items()}


def _lines(store: Store, number: int, row: tuple[str, ...], columns: _Columns | None) -> list[Line]:
    if columns is not None:
        return [_of_columns(store, number, row, columns)]
    cells = [part for cell in row if cell for part in code_and_name(cell)]
    prefixed = [cell for cell in cells if is_code(cell)]
    if prefixed:
        nested = _finest(prefixed)
        names = [cell for cell in cells if cell not in prefixed]
        many = [nested] if nested else prefixed
        return [_by_code(store, number, cell, names if nested else []) for cell in many]
    if len(cells) == 1:
        return [_single(store, number, cells[0])]
    whole = _by_name(store, number, " - ".join(cells))
    if whole.outcome is not Outcome.UNKNOWN:
        return [replace(whole, text=", ".join(cells))]
    if (code := _single(store, number, cells[0])).code and code.codes:
        return [_by_code(store, number, cells[0], cells[1:2])]
    each = [_single(store, number, cell) for cell in cells]
    if any(_around(store, line) for line in each) and not all(_taken(line) for line in each):
        # "Haven, Almere" asks for a part of Almere: to take the whole of it would be a guess.
        postcode = any(line.postcode for line in each)
        return [Line(number, ", ".join(cells), Outcome.UNKNOWN, postcode=postcode)]
    return each


def _taken(line: Line) -> bool:
    return line.outcome is Outcome.TAKEN


def _around(store: Store, line: Line) -> bool:
    """Whether a line means a place in which others can lie that stand beside it."""
    return _taken(line) and store.area(line.codes[0]).level in WHOLES


def _of_columns(store: Store, number: int, row: tuple[str, ...], columns: _Columns) -> Line:
    """What a row under headers means: by its code if it has one, else by name and gemeente."""

    def cells(kind: str) -> list[tuple[str, str]]:
        found = [(row[at], level) for at, level in columns.get(kind, ()) if at < len(row)]
        return [(cell, level) for cell, level in found if cell]

    names = [name for name, _ in cells("name")] or [name for name, _ in cells("gemeente")]
    for cell, level in cells("code"):
        code, *behind = code_and_name(cell)
        if not is_code_like(code):  # a name that stands where codes do
            return replace(_by_name(store, number, code), text=code)
        return _by_code(store, number, code, (behind or names)[:1], level)
    within = " - ".join([cell for cell, _ in cells("gemeente")][:1] * bool(cells("name")))
    for name, level in cells("name") or cells("gemeente"):
        asked = f"{within} - {name}" if within else name
        line = _by_name(store, number, asked, level)
        if line.outcome is Outcome.UNKNOWN:  # what a list calls a buurt may be a wijk to CBS
            line = _by_name(store, number, asked)
        return replace(line, text=", ".join(filter(None, (name, within))))
    return Line(number, ", ".join(cell for cell in row if cell)[:100], Outcome.UNKNOWN)


def _single(store: Store, number: int, cell: str) -> Line:
    if is_code(cell) or codes_of(store, cell):
        return _by_code(store, number, cell, [])
    return _by_name(store, number, cell)


def _finest(cells: list[str]) -> str:
    """The one of ``cells`` with codes that lies in all the others; "" where there is none."""
    smallest = max(cells, key=lambda cell: len(tidy(cell)))
    digits = tidy(smallest)[2:]
    within = all(digits.startswith(tidy(cell)[2:]) for cell in cells)
    return smallest if within else ""


def _by_code(store: Store, number: int, cell: str, names: list[str], level: str = "") -> Line:
    found = codes_of(store, cell, level)
    text = ", ".join(filter(None, (cell, *names[:1])))
    if len(found) > 1:
        exact = [code for code in found if code[2:] == tidy(cell)]
        found = tuple(exact) if len(exact) == 1 else found
    if len(found) > 1:
        return Line(number, text, Outcome.SEVERAL, found, code=True)
    if found:
        ours = {key(name) for name in written(store.names[found[0]])}
        other = names[0] if names and not {key(name) for name in written(names[0])} & ours else ""
        return Line(number, text, Outcome.TAKEN, found, other_name=other, code=True)
    near = _by_name(store, number, names[0], level) if names else None
    postcode = is_postcode(cell)
    codes = near.codes if near else ()
    return Line(number, text, Outcome.UNKNOWN, codes[:NEAREST], code=True, postcode=postcode)


def _by_name(store: Store, number: int, text: str, level: str = "") -> Line:
    """What a name means: by itself, else as a place in a gemeente that is named with it."""
    kind = _KIND.match(text)
    level = level or (kind[1].lower() if kind else "")
    for one in dict.fromkeys((text, _KIND.sub("", text))):
        if found := called(store, one, level):
            return _one_of(store, number, text, found)
    parts = [_KIND.sub("", part.strip()) for part in _BETWEEN.split(text) if part and part.strip()]
    for part in parts if len(parts) <= MOST_PARTS else ():
        gemeenten = {c[2:] for c in called(store, part, "gemeente")}
        for other in parts:
            inside = tuple(c for c in called(store, other, level) if c[2:6] in gemeenten)
            if inside and other != part:
                return _one_of(store, number, text, inside)
    postcode = is_postcode(text)
    return Line(number, text, Outcome.UNKNOWN, postcode=postcode)


def _one_of(store: Store, number: int, text: str, codes: tuple[str, ...]) -> Line:
    """The line of a name that places ``codes`` (from large to small) have: the first, if all the
    others lie in it."""
    whole, others = codes[0], codes[1:]
    parts = set(brings(store, whole))
    if all({code, wijk_of(code)} & {whole, *parts} for code in others):
        return Line(number, text, Outcome.TAKEN, (whole,), also=bool(others))
    return Line(number, text, Outcome.SEVERAL, codes)


def _placed(store: Store, lines: list[Line]) -> list[Line]:
    """The lines with what is there twice, or in a wijk that is there too, told apart."""
    taken = [line.codes[0] for line in lines if line.outcome is Outcome.TAKEN]
    wholes = [code for code in taken if store.area(code).level in WHOLES]
    inside = {part for code in wholes for part in brings(store, code)}
    wijken = {code for code in (*taken, *inside) if code.startswith("WK")}
    seen: set[str] = set()
    told = []
    for line in lines:
        outcome = line.outcome
        if outcome is Outcome.TAKEN:
            (code,) = line.codes
            if code in seen:
                outcome = Outcome.DOUBLE
            elif code in inside or wijk_of(code) in wijken:
                outcome = Outcome.WITHIN
            seen.add(code)
        told.append(replace(line, outcome=outcome))
    return told


def _helped(store: Store, lines: list[Line]) -> list[Line]:
    """The lines with, for the first that are not known, the places with the nearest names."""
    unknown = [line for line in lines if line.outcome is Outcome.UNKNOWN and not line.codes]
    help_to = set(unknown[:HELPED])
    return [
        replace(line, codes=nearest(store, line.text)) if line in help_to else line
        for line in lines
    ]
