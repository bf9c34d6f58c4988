"""Alt texts of the figures about risers and fallers, from the same numbers as the figures."""

from collections.abc import Mapping

from dashboard.language import grammar, numbers
from dashboard.language.alt_texts import fit
from dashboard.language.grammar import clean, sentence
from dashboard.subjects.movers.words.counts import fallers, risers
from dashboard.vocabulary import LEVELS


def bars_alt(
    what: str, groups: Mapping[str, tuple[int, int, int]], when: str, *, unit: str = ""
) -> str:
    """Alt text of bars of risers, the rest and fallers; label -> the three numbers.

    ``unit``: what is counted, when it is not the places themselves.
    """
    items = [
        sentence(
            f"{clean(label)}: {numbers.count(up)} in stijgers, {numbers.count(other)} "
            f"daartussen, {numbers.count(down)} in dalers"
            if unit
            else f"{clean(label)}: {risers(up)}, {numbers.count(other)} daartussen, {fallers(down)}"
        )
        for label, (up, other, down) in groups.items()
    ]
    opening = sentence(f"staafdiagram: {what}, {when}")
    return fit([opening], items, "De overige staven staan in de tabel.")


def driver_alt(
    level: str, parts: Mapping[str, Mapping[str, float | None]], y0: int, y1: int
) -> str:
    """Alt text of the bars per dimension; kind -> dimension key -> mean change."""
    opening = sentence(
        f"staafdiagram: gemiddelde verandering per dimensie van de stijgers en de dalers onder "
        f"ongunstige {LEVELS[level].plural}, {numbers.period(y0, y1)}"
    )
    items = [
        sentence(
            f"{grammar.measure_name(key)}: "
            + numbers.join(f"{kind}s {numbers.difference(v.get(key))}" for kind, v in parts.items())
        )
        for key in next(iter(parts.values()))
    ]
    return fit([opening], items, "De overige dimensies staan in de tabel.")
