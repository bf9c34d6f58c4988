"""The ladder of words once more, written apart from the product's: its bounds, and its words.

It imports nothing of ``dashboard.ladder`` or ``dashboard.language``: a fault there must not
be a fault here. Bounds of DESIGN section 5, in score.
"""

import re

BOUNDS = {"area": (0.010, 0.0392), "place": (0.020, 0.0392), "group": (0.005, 0.020)}
"""Kind of thing -> from which size it is told, and from which it is told as clear."""
DEGREES = re.compile(r"\b(iets|licht|duidelijk)\b")
WAYS = re.compile(
    r"\b(meer|minder|beter|vooruit|achteruit|boven|onder|hoger|lager|groter|kleiner|steeg|stegen"
    r"|daalde|daalden|verbeterde|verslechterde)\b"
)
"""Words that say how much, and words that say which way."""


def rung(value: float, kind: str = "area", margin: float | None = None) -> int:
    """-2 to 2: clearly lower, slightly lower, nothing to tell, slightly higher, clearly higher."""
    size = round(abs(value), 9)
    slight, clear = BOUNDS[kind]
    if size < slight or (margin is not None and margin == margin and size <= round(margin, 9)):
        return 0
    return (1 if value > 0 else -1) * (2 if size >= clear else 1)


def side(value: float, kind: str = "area", margin: float | None = None) -> int:
    """-1, 0 or 1: the way a value goes, where it may be told."""
    found = rung(value, kind, margin)
    return (found > 0) - (found < 0)


def degree(step: int, word: str = "licht") -> str:
    """How much a step is: "licht" (or ``word``), "duidelijk", or "" for none."""
    return ("", word, "duidelijk")[abs(step)]


def way(step: int) -> str:
    """The word "vooruit" or "achteruit" with its degree; "" for no step."""
    return f"{degree(step)} {'vooruit' if step > 0 else 'achteruit'}" if step else ""


def silent(text: str) -> bool:
    """Whether a sentence says neither how much nor which way."""
    return not DEGREES.search(text) and not WAYS.search(text)


def number(value: float) -> str:
    """A difference as running text gives it: two decimals from a tenth on; "" for words alone."""
    if abs(round(value, 3)) < 0.1:
        return ""
    return f"{value:+.2f}".replace(".", ",").replace("-", "−")
