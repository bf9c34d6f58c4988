"""Names as labels: text that a list gives, so two may be alike or look like a word of ours."""

from collections import Counter
from collections.abc import Collection, Mapping


def distinct(names: Mapping[str, str], taken: Collection[str] = ()) -> dict[str, str]:
    """Code -> label that no other code has: a name that occurs twice, or is one of ``taken``,
    gets its code behind it. The order stays."""
    often = Counter(names.values())
    return {
        code: f"{name} ({code})" if often[name] > 1 or name in taken else name
        for code, name in names.items()
    }
