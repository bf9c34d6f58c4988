"""Compose an area of a reader's own: put places to it and take them away, one step at a time."""

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.analysis.areas import level_of
from dashboard.store.cache import NUMBERS, per_store
from dashboard.store.read import Store

MOST = 300
"""Wijken and buurten of one area at most: its address stays short, and its pages quick."""


@dataclass(frozen=True)
class Composed:
    """An area in the making: its ``members`` (codes of wijken and buurten, sorted), and what the
    last step did: ``added`` and ``gone`` codes, and what stayed out because it is ``already`` there
    or lies in a wijk that is (``within``); ``too_many``: how many it would be (0 if it fits)."""

    members: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    already: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    too_many: int = 0


@per_store(NUMBERS)
def wijken_in(store: Store, gemeente: str) -> tuple[str, ...]:
    """The codes of the wijken of a gemeente (its code), sorted."""
    return _children(store).get(gemeente, ())


@per_store(1)
def _children(store: Store) -> dict[str, tuple[str, ...]]:
    """Code of a gemeente -> its wijken, and of a wijk -> its buurten, sorted."""
    table = store.areas
    found: dict[str, list[str]] = {}
    for level, parent in (("wijk", "gemeente_code"), ("buurt", "wijk_code")):
        rows = table[table["level"] == level]
        for code, above in zip(rows["code"], rows[parent], strict=True):
            found.setdefault(str(above), []).append(str(code))
    return {code: tuple(sorted(parts)) for code, parts in found.items()}


def parts_of(store: Store, code: str) -> tuple[str, ...]:
    """What a place brings into an area: a wijk or buurt itself, a gemeente all its wijken, an area
    of the programme what it is made of. () for what the store does not know."""
    if code in store.area_ids:
        return store.area(code).members
    level = level_of(store, code)
    if level == "gemeente":
        return wijken_in(store, code)
    return (code,) if level else ()


def add(store: Store, members: Iterable[str], codes: Iterable[str]) -> Composed:
    """``members`` with the places of ``codes`` (see ``parts_of``) put to them.

    A buurt of a wijk that is there stays out; a wijk takes the place of its buurten. Nothing
    is put to them if that makes more than ``MOST``.
    """
    now = set(members)
    asked = dict.fromkeys(part for code in codes for part in parts_of(store, code))
    already = [code for code in asked if code in now]
    wijken = now | {code for code in asked if code.startswith("WK")}
    new = [code for code in asked if code not in now]
    within = [code for code in new if wijk_of(code) in wijken]
    added = [code for code in new if code not in within]
    gone = sorted(code for code in now if wijk_of(code) in added)
    whole = (now | set(added)) - set(gone)
    if len(whole) > MOST:
        return Composed(tuple(sorted(now)), too_many=len(whole))
    return Composed(tuple(sorted(whole)), tuple(added), tuple(gone), tuple(already), tuple(within))


def without(members: Iterable[str], codes: Iterable[str]) -> Composed:
    """``members`` without those of ``codes``."""
    now, away = set(members), set(codes)
    return Composed(tuple(sorted(now - away)), gone=tuple(sorted(now & away)))


def wijk_of(code: str) -> str:
    """The wijk that a buurt lies in; "" for anything else."""
    return f"WK{code[2:8]}" if code.startswith("BU") else ""


def grouped(store: Store, members: Iterable[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The members as a reader sees them, sorted by code: (code, its members). A gemeente of which
    all wijken are there (two or more) stands for them; every other wijk or buurt for itself."""
    left = set(members)
    found = []
    for gemeente in sorted({f"GM{code[2:6]}" for code in left if code.startswith("WK")}):
        wijken = wijken_in(store, gemeente)
        if len(wijken) > 1 and left >= set(wijken):
            found.append((gemeente, wijken))
            left -= set(wijken)
    singles = [(code, (code,)) for code in left]
    return tuple(sorted([*found, *singles], key=lambda one: (one[0][2:], one[0])))
