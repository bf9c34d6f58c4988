"""Compose an area of a reader's own: put places to it and take them away, one step at a time."""

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.analysis.areas import level_of
from dashboard.store.own import wijken_of_gemeenten
from dashboard.store.read import Store
from dashboard.vocabulary.own import MOST


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


def brings(store: Store, code: str) -> tuple[str, ...]:
    """What a place brings into an area: a wijk or buurt itself, a gemeente all its wijken, an area
    of the programme what it is made of. () for what the store does not know."""
    if code in store.area_ids:
        return store.area(code).members
    level = level_of(store, code)
    if level == "gemeente":
        return wijken_of_gemeenten(store).get(code, ())
    return (code,) if level else ()


def add(store: Store, members: Iterable[str], codes: Iterable[str]) -> Composed:
    """``members`` with the places of ``codes`` (see ``brings``) put to them.

    A buurt of a wijk that is there stays out; a wijk takes the place of its buurten. Nothing
    is put to them if that makes more than ``MOST``.
    """
    now = set(members)
    asked = dict.fromkeys(part for code in codes for part in brings(store, code))
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


def buurten_with(store: Store, postcode: str) -> tuple[str, ...]:
    """The codes of the buurten of the store that have ``postcode`` (four digits) most."""
    rows = store.postcodes
    found = rows.loc[rows["postcode"] == postcode, "code"]
    return tuple(code for code in found if code in store.names)
