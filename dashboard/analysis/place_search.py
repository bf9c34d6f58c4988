"""Find a place by its name: an NPLV area, a gemeente, a wijk or a buurt.

Nobody has to know how an official name is written: capitals, accents, hyphens and apostrophes
make no difference, and a gemeente with two names is found by both.
"""

import heapq
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from dashboard.store.cache import NUMBERS, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.levels import POSTCODE, map_levels

ALIASES: dict[str, str] = {"'s-Gravenhage": "Den Haag", "'s-Hertogenbosch": "Den Bosch"}
"""Official name of a gemeente -> the name that people use."""
SHORTEST = 2
"""Letters from which a search begins: one letter fits almost everything."""
MOST = 10
"""Places that a search gives at most."""
_APOSTROPHES = str.maketrans("", "", "'’‘`´")
_BETWEEN_WORDS = re.compile(r"[\W_]+")
_NUMBERED = re.compile(r"^Wijk [0-9]+ (?=\S)")
"""What some gemeenten put before the name of a wijk; nobody looks for it."""
_POSTCODE = re.compile(r"^(?:postcode )?([1-9][0-9]{3})(?: ?[a-z]{2})?$")
_EXACT, _LARGE_BEGINS, _BEGINS, _WORD_BEGINS, _HOLDS = range(5)
"""How well a name fits, best first. An area of the programme or a gemeente of which any word
begins so goes before a wijk that does: more people look for it."""


def plain(text: str) -> str:
    """``text`` as it is searched: small letters without accents and apostrophes, and one space
    for whatever stands between words."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_APOSTROPHES))
    letters = "".join(c for c in apart if not unicodedata.combining(c))
    return _BETWEEN_WORDS.sub(" ", letters).strip()


def names_of(name: str) -> tuple[str, ...]:
    """``name``, and behind it the other name that people use for it, if there is one."""
    return name, *(name.replace(one, two) for one, two in ALIASES.items() if one in name)


def without_number(name: str) -> str:
    """``name`` of a wijk without the number that some gemeenten put before it."""
    return _NUMBERED.sub("", name)


def searchable(*names: str) -> str:
    """All by which a place with these ``names`` is found, to look words of ``plain`` up in."""
    return " ".join(dict.fromkeys(plain(known) for name in names for known in names_of(name)))


@dataclass(frozen=True)
class Place:
    """A place that can be found: its ``level`` (key of ``LEVELS``), ``code``, ``name``, the
    ``gemeente`` it lies in, and ``also``: the other name that it goes by ("" for none)."""

    level: str
    code: str
    name: str
    gemeente: str
    also: str = ""


@dataclass(frozen=True)
class _Index:
    """``places`` from large to small, and where they stand in it: by whole name, by how the name
    and how each later word of it begins (without spaces, sorted), and by all their words: the
    ``text`` of all, a line each, and where each line ``starts`` (and the last one ends)."""

    places: tuple[Place, ...]
    whole: dict[str, list[int]]
    begins: list[tuple[str, int]]
    words: list[tuple[str, int]]
    text: str
    starts: list[int]


def postcode_in(store: Store, text: str) -> Place | None:
    """The postcode that ``text`` is ("3011", "3011 AB", "postcode 3011"); None for anything else
    and for a postcode that the store does not have."""
    written = _POSTCODE.match(plain(text))
    if written is None or written[1] not in store.names:
        return None
    rows = store.areas
    row = rows[(rows["level"] == POSTCODE) & (rows["code"] == written[1])].iloc[0]
    return Place(POSTCODE, written[1], str(row["name"]), str(row["gemeente"]))


def search(store: Store, text: str, most: int = MOST) -> tuple[Place, ...]:
    """At most ``most`` places whose name fits ``text``, best first; () for less than two letters.
    Postcodes are none of them (``postcode_in``).

    Best is the name itself, then one that begins so, then one of which a later word does, then
    any that holds each of the words in its name or its gemeente. Of equals an NPLV area or a
    gemeente comes before a wijk, that before a buurt, and the larger before the smaller.
    """
    asked = plain(text)
    close = asked.replace(" ", "")
    if len(close) < SHORTEST:
        return ()
    index = _index(store)
    found = dict.fromkeys(index.whole.get(close, ()), _EXACT)
    for sorted_names, kind in ((index.begins, _BEGINS), (index.words, _WORD_BEGINS)):
        for at in _beginning(sorted_names, close):
            large = index.places[at].level in ("nplv", "gemeente")
            found.setdefault(at, _LARGE_BEGINS if large else kind)
    if len(found) < most:
        for at in _holding(index, asked.split()):
            found.setdefault(at, _HOLDS)
    best = heapq.nsmallest(most, found, key=lambda at: (found[at], at))
    return tuple(index.places[at] for at in best)


def _beginning(names: list[tuple[str, int]], text: str) -> Iterator[int]:
    """The numbers behind those of the sorted ``names`` that begin with ``text``."""
    for at in range(bisect_left(names, (text,)), len(names)):
        name, number = names[at]
        if not name.startswith(text):
            return
        yield number


def _holding(index: _Index, words: list[str]) -> Iterator[int]:
    """The numbers of the places of which the text holds all ``words``.

    The longest word, as the rarest, is looked up in all texts at once: ten times as quick.
    """
    longest, after = max(words, key=len), 0
    while (found := index.text.find(longest, after)) >= 0:
        number = bisect_right(index.starts, found) - 1
        after = index.starts[number + 1]
        text = index.text[index.starts[number] : after]
        if all(word in text for word in words):
            yield number


@per_store(NUMBERS)
def _index(store: Store) -> _Index:
    levels = ["nplv", *map_levels()]
    table = store.areas
    table = table[table["level"].isin(map_levels()) | table["code"].isin(store.area_ids)]
    order = table["level"].map(levels.index).clip(lower=1)
    table = table.assign(order=order).sort_values(
        ["order", "households", "name"], ascending=[True, False, True]
    )
    columns = (table[name].astype(str) for name in ("level", "code", "name", "gemeente"))
    places, texts = [], []
    whole: dict[str, list[int]] = {}
    begins: list[tuple[str, int]] = []
    words: list[tuple[str, int]] = []
    for number, (level, code, name, gemeente) in enumerate(zip(*columns, strict=True)):
        known = names_of(name)
        places.append(Place(level, code, name, gemeente, *known[1:2]))
        texts.append(searchable(name, gemeente))
        for one in (*known, without_number(name), code):
            parts = plain(one).split()
            whole.setdefault("".join(parts), []).append(number)
            begins.append(("".join(parts), number))
            words += [("".join(parts[later:]), number) for later in range(1, len(parts))]
    starts = list(accumulate((len(line) + 1 for line in texts), initial=0))
    text = "".join(f"{line}\n" for line in texts)
    return _Index(tuple(places), whole, sorted(begins), sorted(words), text, starts)
