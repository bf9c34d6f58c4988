"""Names as labels: text that a list gives, so two may be alike or look like a word of ours."""

from collections import Counter
from collections.abc import Collection, Mapping

from dashboard.vocabulary.own import SIGN

OWN = "eigen gebied"
"""Behind the name of an area that a reader composed: its code is no word for a reader."""


def distinct(names: Mapping[str, str], taken: Collection[str] = ()) -> dict[str, str]:
    """Code -> label that no other code has: a name that occurs twice, or is one of ``taken``,
    gets its code behind it; one of an area that a reader composed that it is so, and which if
    there are more. The order stays."""
    often = Counter(names.values())
    composed: dict[str, list[str]] = {}
    for code, name in names.items():
        if code.startswith(SIGN):
            composed.setdefault(name, []).append(code)

    def behind(code: str, name: str) -> str:
        mine = composed.get(name, [])
        if code not in mine:
            return code
        return OWN if len(mine) == 1 else f"{OWN} {mine.index(code) + 1}"

    return {
        code: f"{name} ({behind(code, name)})" if often[name] > 1 or name in taken else name
        for code, name in names.items()
    }
