"""Areas that a reader composes, of what a store has: from codes, and from an address."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.store.cache import ONE, TILES, per_store
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.levels import part_levels
from dashboard.vocabulary.own import LONGEST_TOKEN, MOST, clean_name, split_token, token

if TYPE_CHECKING:
    from dashboard.store.read import Store


@dataclass(frozen=True)
class Own:
    """A composed area as it was asked: the ``area`` (None where there is none), its ``name``, and
    what was left out of it; ``language.own.wrong`` says so in sentences.

    ``unknown``: codes that this set does not have, or that are no gemeente, wijk or buurt.
    ``twice``: codes that were asked twice. ``within``: buurten (wijken) in a wijk (gemeente) that
    is asked too. ``count``: the wijken and buurten that were asked, more than ``MOST`` of which
    make no area. ``broken``: the address could not be read at all.
    """

    area: Area | None
    name: str
    unknown: tuple[str, ...] = ()
    twice: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    count: int = 0
    broken: bool = False


def compose(store: "Store", name: str, codes: Iterable[str]) -> Own:
    """The area of this name and these codes of gemeenten (all their wijken), wijken and buurten.

    What the store does not know is left out and told, and so is what counts twice.
    """
    asked = [str(code).strip().upper() for code in codes]
    once = list(dict.fromkeys(asked))
    twice = tuple(code for code, often in Counter(asked).items() if often > 1)
    levels, wijken = _levels(store), wijken_of_gemeenten(store)
    known = [code for code in once if code in levels]
    unknown = tuple(code for code in once if code not in levels)
    larger = {code for code in known if levels[code] != "buurt"}
    within = tuple(code for code in known if larger & set(_around(code)))
    kept = [code for code in known if code not in within]
    members = {part for code in kept for part in wijken.get(code, (code,))}
    area = None
    if 0 < len(members) <= MOST:
        own = tuple(sorted(members))
        name = clean_name(name)
        area = Area("eigen", token(name, _folded(wijken, own)), name, own)
    return Own(area, clean_name(name), unknown, twice, within, len(members))


def own_of(store: "Store", text: str) -> Own:
    """The area that ``text`` from an address means (``vocabulary.own``)."""
    # What is kept may not be as long as a stranger likes.
    return _own_of(store, text[:LONGEST_TOKEN])


@per_store(TILES)  # each may hold hundreds of codes
def _own_of(store: "Store", text: str) -> Own:
    name, codes = split_token(text)
    return compose(store, name, codes) if codes else Own(None, name, broken=True)


def parts_of(store: "Store", area: Area) -> tuple[str, ...]:
    """What an area is made of, in the fewest codes: a gemeente for all its wijken."""
    return tuple(_folded(wijken_of_gemeenten(store), area.members))


@per_store(ONE)
def wijken_of_gemeenten(store: "Store") -> Mapping[str, tuple[str, ...]]:
    """Gemeente (code) -> the codes of all its wijken."""
    table = store.areas[store.areas["level"] == "wijk"]
    groups = table.sort_values("code").groupby("gemeente_code")["code"]
    return {str(gemeente): tuple(codes) for gemeente, codes in groups}


@per_store(ONE)
def _levels(store: "Store") -> Mapping[str, str]:
    """Code -> level, of all that an area can be composed of."""
    table = store.areas[store.areas["level"].isin(("gemeente", *part_levels()))]
    levels = dict(zip(table["code"], table["level"], strict=True))
    return {
        code: level
        for code, level in levels.items()
        if level != "gemeente" or code in wijken_of_gemeenten(store)
    }


def _around(code: str) -> tuple[str, ...]:
    """The codes of the gemeente and the wijk in which a wijk or buurt lies."""
    gemeente, wijk = f"GM{code[2:6]}", f"WK{code[2:8]}"
    return {"WK": (gemeente,), "BU": (gemeente, wijk)}.get(code[:2], ())


def _folded(wijken: Mapping[str, tuple[str, ...]], members: Iterable[str]) -> list[str]:
    """The members, with a gemeente in the place of all its wijken."""
    own = set(members)
    whole = {
        gemeente
        for gemeente in {f"GM{code[2:6]}" for code in own if code.startswith("WK")}
        if own.issuperset(wijken.get(gemeente, ("",)))
    }
    return sorted({code for code in own if f"GM{code[2:6]}" not in whole} | whole)
