"""The codes and names by which people write a place down, and the places that have them."""

import re
from difflib import get_close_matches

from dashboard.analysis.place_search import names_of, plain, search, without_number
from dashboard.store.cache import ONE, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.levels import map_levels

LENGTHS = {"gemeente": ("GM", 4), "wijk": ("WK", 6), "buurt": ("BU", 8)}
"""Level -> what its codes begin with, and how many signs follow."""
NEAREST = 3
"""Names that are offered for one that is not known."""
FEWEST_LETTERS = 4
"""Of a text for which a nearest name is worth showing."""
_PREFIXED = re.compile(r"^(GM(?=[0-9]{1,4}$)|WK(?=.{1,6}$)|BU)([0-9][0-9A-Z]{0,7})$")
_BARE = re.compile(r"^(?=.*\d)[0-9A-Z]{1,8}$")
_SIGNS = re.compile(r"[\s._-]")
_POSTCODE = re.compile(r"^[1-9][0-9]{3}(?:[A-Z]{2})?$")
_WORDS = 5
"""A code is written in at most so many words: BU 0153 02 02."""


def is_code(cell: str) -> bool:
    """Whether ``cell`` is written as a code, with the letters that it begins with."""
    return bool(_PREFIXED.match(tidy(cell)))


def is_code_like(cell: str) -> bool:
    """Whether ``cell`` may be meant as a code: letters and digits, with a digit among them."""
    return is_code(cell) or bool(_BARE.match(tidy(cell)))


def is_postcode(cell: str) -> bool:
    """Whether ``cell`` looks like a postcode, with or without its letters."""
    return bool(_POSTCODE.match(tidy(cell)))


def code_and_name(cell: str) -> tuple[str, ...]:
    """The code that ``cell`` begins with (its letters too) and the name that follows; ``cell`` by
    itself where it is something else."""
    words = cell.split()
    if cell[:2].upper() in ("GM", "WK", "BU") and not is_code(cell):
        for end in range(min(len(words) - 1, _WORDS), 0, -1):
            if is_code(code := " ".join(words[:end])):
                name = " ".join(words[end:]).strip(" -–—:,()")
                return (code, name) if name else (code,)
    return (cell,)


def tidy(cell: str) -> str:
    """``cell`` as a code is written: capitals, without spaces, points and dashes."""
    return _SIGNS.sub("", cell).upper()


def codes_of(store: Store, cell: str, level: str = "") -> tuple[str, ...]:
    """The codes of the store that ``cell`` can be: with or without what it begins with, in small
    letters, and with the zeros that Excel takes off."""
    text = tidy(cell)
    prefixed = _PREFIXED.match(text)
    if not prefixed and not _BARE.match(text):
        return ()
    begin, digits = prefixed.groups() if prefixed else ("", text)
    found = [
        begins + digits.zfill(long)
        for one, (begins, long) in LENGTHS.items()
        if begin in ("", begins) and level in ("", one) and len(digits) <= long
    ]
    return tuple(code for code in found if code in store.names)


def key(name: str) -> str:
    """``name`` as names are held against each other: ``place_search.plain``, without spaces."""
    return plain(name).replace(" ", "")


def written(name: str) -> tuple[str, ...]:
    """``name`` as people write it: a gemeente by both its names, a wijk without its number."""
    return tuple(dict.fromkeys(without_number(one) for one in names_of(name)))


def called(store: Store, name: str, level: str = "") -> tuple[str, ...]:
    """The places that are called ``name``, from large to small."""
    found = _index(store).get(key(name), ())
    return tuple(code for code in found if not level or store.area(code).level == level)


@per_store(ONE)
def _index(store: Store) -> dict[str, tuple[str, ...]]:
    """Name (as ``key``) -> the codes of the places of that name, from large to small."""
    found: dict[str, dict[str, None]] = {}
    table = store.areas
    for level in ("nplv", *map_levels()):
        rows = table[table["level"] == level]
        for code, name in zip(rows["code"].astype(str), rows["name"].astype(str), strict=True):
            if level != "nplv" or code in store.area_ids:
                for one in (*names_of(name), *written(name)):
                    found.setdefault(key(one), {})[code] = None
    return {name: tuple(codes) for name, codes in found.items()}


def nearest(store: Store, text: str) -> tuple[str, ...]:
    """The codes of at most ``NEAREST`` places whose name looks like ``text``, best first."""
    if is_code_like(text) or len(key(text)) < FEWEST_LETTERS:
        return ()
    found = [place.code for place in search(store, text[:60], NEAREST)]
    if not found:
        asked, index = key(text)[:60], _index(store)
        alike = [name for name in index if name[:1] == asked[:1]]
        alike = [name for name in alike if abs(len(name) - len(asked)) <= 2]
        found = [index[name][0] for name in get_close_matches(asked, alike, NEAREST, 0.75)]
    return tuple(found[:NEAREST])
