"""An area that a reader composed, as one short text: it is its code, and an address can hold it.

``eigen~Almere_Haven~<packed>``: the name, and the codes of what it is made of as bits in base64
of an address. Only letters, digits and ``-._~`` occur, so nothing needs a percent sign. The codes
are sorted and told by the step from one to the next (Elias gamma: one bit for a step of one); a
gemeente is one bit for all of it. A check of 18 bits ends it: a link that was cut or mistyped is
seen to be broken and never becomes another area.
"""

import re
import unicodedata
import zlib
from collections.abc import Iterable, Iterator
from itertools import groupby, islice

SIGN = "eigen~"
"""What the code of a composed area begins with, and no other code does."""
PATTERN = r"^eigen~[A-Za-z0-9_.-]+~[A-Za-z0-9_-]+$"
"""The code of a composed area."""
NAMELESS = "Eigen gebied"
LONGEST = 40
"""The most characters of a name."""
MOST = 300
"""The most wijken and buurten in a composed area."""
LONGEST_TOKEN = 4000
"""No code of an area has as many characters."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SAFE = re.compile(r"[A-Za-z0-9-]")
_BEYOND = "'’.,&/+-! "
"""What a name may hold besides Latin letters and digits: no sign of markup, and no brackets,
which say on the screen what kind of place a name stands for."""
_NUMBERS = 100
"""So many parts of two digits there are; one with a letter gets a number after those."""
_CHECK = 18
_LEVELS = {4: "GM", 6: "WK", 8: "BU"}
_Parts = tuple[int, ...]
"""Gemeente; wijk in it; buurt in that: as numbers, of which the last may be absent."""


def clean_name(text: str) -> str:
    """A name as text alone: Latin letters, digits and a few signs, at most ``LONGEST`` of them;
    ``NAMELESS`` if nothing is left. It begins with a letter, a digit or an apostrophe."""
    # As composed letters: a sign that is put on a letter has no place of its own.
    text = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text[: 10 * LONGEST]))
    kept = "".join(c for c in " ".join(text.split()) if _allowed(c))
    kept = re.sub(r"^(?:[^\w'’]|['’](?!\w))+", "", " ".join(kept.split()))
    return kept[:LONGEST].strip() or NAMELESS


def _allowed(letter: str) -> bool:
    if letter in _BEYOND:
        return True
    if letter.isascii():
        return letter.isalnum()
    return letter.isalpha() and unicodedata.name(letter, "").startswith("LATIN")


def token(name: str, parts: Iterable[str]) -> str:
    """The code of an area of this name (made clean) and these codes of gemeenten, wijken and
    buurten, no two of which overlap. Raises ``ValueError`` for a code of another kind."""
    return f"{SIGN}{_written(clean_name(name))}~{_packed(parts)}"


def split_token(text: str) -> tuple[str, tuple[str, ...] | None]:
    """The name (made clean) and the codes that ``token`` was given, sorted; None for codes that
    cannot be read or are more than ``MOST`` (whatever else ``text`` is, it raises nothing)."""
    _, _, rest = text.partition("~")
    name, _, packed = rest.rpartition("~")
    return clean_name(_read(name)), _unpacked(packed) if text.startswith(SIGN) else None


def _written(name: str) -> str:
    """A name in the letters of an address: a space as ``_``, another sign as ``.`` and its UTF-8
    bytes in hexadecimal."""
    return "".join(
        c if _SAFE.match(c) else "_" if c == " " else "".join(f".{b:02x}" for b in c.encode())
        for c in name
    )


def _read(written: str) -> str:
    """The name that ``_written`` wrote; bytes that are no letter are left out."""
    pieces = re.split(r"((?:\.[0-9a-f]{2})+)", written[: 40 * LONGEST])
    return "".join(
        bytes.fromhex(piece.replace(".", "")).decode(errors="ignore") if at % 2 else piece
        for at, piece in enumerate(pieces)
    ).replace("_", " ")


def _packed(codes: Iterable[str]) -> str:
    parts = sorted({_numbers(code) for code in codes})
    bits = "".join(_group(parts))
    bits += f"{_check(bits):0{_CHECK}b}"
    bits += "0" * (-len(bits) % 6)
    return "".join(_LETTERS[int(bits[at : at + 6], 2)] for at in range(0, len(bits), 6))


def _group(parts: list[_Parts], depth: int = 0, before: int = -1) -> Iterator[str]:
    """The bits of ``parts`` that agree up to ``depth``: of each number the step from the one
    before, whether it is whole, else what lies in it; and whether another follows."""
    groups = [(number, list(rows)) for number, rows in groupby(parts, lambda row: row[depth])]
    for at, (number, rows) in enumerate(groups):
        whole = len(rows[0]) == depth + 1
        yield _gamma(number - before)
        if depth < 2:
            yield "1" if whole else "0"
        if not whole:
            yield from _group(rows, depth + 1)
        yield "0" if at == len(groups) - 1 else "1"
        before = number


def _unpacked(packed: str) -> tuple[str, ...] | None:
    """The codes of ``_packed``; None where it is not what that made, and for more than ``MOST``:
    a few thousand letters can hold many thousands of codes, and what is read may be kept."""
    if len(packed) > 10 * MOST or not set(packed) <= set(_LETTERS):
        return None
    bits = "".join(f"{_LETTERS.index(letter):06b}" for letter in packed)
    try:
        reader = _Reader(bits)
        codes = tuple(islice(reader.codes(), MOST + 1))
        if len(codes) > MOST:  # a gemeente is one code, so no area has more of them
            return None
        end = reader.at
        if reader.take(_CHECK) != f"{_check(bits[:end]):0{_CHECK}b}":
            return None
    except (IndexError, ValueError):
        return None
    return codes if _packed(codes) == packed else None


class _Reader:
    """Reads what ``_group`` wrote. Raises ``IndexError`` past the end, ``ValueError`` for what is
    no code."""

    def __init__(self, bits: str) -> None:
        self.bits, self.at = bits, 0

    def take(self, count: int = 1) -> str:
        """The next ``count`` bits."""
        if self.at + count > len(self.bits):
            raise IndexError("past the end")
        self.at += count
        return self.bits[self.at - count : self.at]

    def codes(self, above: _Parts = ()) -> Iterator[str]:
        """The codes within ``above``, in order."""
        number, more = -1, True
        while more:
            number += self._gamma()
            here = (*above, number)
            if len(here) == 3 or self.take() == "1":
                yield _code(here)
            else:
                yield from self.codes(here)
            more = self.take() == "1"

    def _gamma(self) -> int:
        zeros = 0
        while self.take() == "0":
            zeros += 1
        return int("1" + (self.take(zeros) if zeros else ""), 2)


def _gamma(step: int) -> str:
    """A number from 1 as Elias gamma: as many zeros as bits follow the first."""
    bits = f"{step:b}"
    return "0" * (len(bits) - 1) + bits


def _check(bits: str) -> int:
    return zlib.crc32(bits.encode()) % 2**_CHECK


def _numbers(code: str) -> _Parts:
    """A code as numbers: WK0363AA -> (363, 470). Raises ``ValueError``."""
    found = re.fullmatch(r"(GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})", code, re.ASCII)
    if not found:
        raise ValueError(f"no part of an area: {code}")
    pairs = [code[at : at + 2] for at in range(6, len(code), 2)]
    return (int(code[2:6]), *map(_number, pairs))


def _number(pair: str) -> int:
    return int(pair) if pair.isdecimal() else _NUMBERS + int(pair, 36)


def _code(numbers: _Parts) -> str:
    gemeente, *pairs = numbers
    if gemeente > 9999:
        raise ValueError(f"no gemeente: {gemeente}")
    text = f"{gemeente:04d}" + "".join(map(_pair, pairs))
    return _LEVELS[len(text)] + text


def _pair(number: int) -> str:
    if number < _NUMBERS:
        return f"{number:02d}"
    first, second = divmod(number - _NUMBERS, len(_DIGITS))
    return _DIGITS[first] + _DIGITS[second]
