"""Alt texts of the figures on a dimension page, from the numbers of the figure.

Each is short by build (`alt_texts.MAX_LENGTH` holds): the extremes and the
references are named, the table has every value.
"""

from collections.abc import Callable, Mapping

from dashboard.vocabulary import DIMENSIONS
from dashboard.wording import numbers
from dashboard.wording.grammar import clean, lower_first, sentence

Ends = Mapping[str, tuple[float | None, float | None]]
"""Name -> value in the first and in the last year."""
MOST_NAMES = 2


def paired_dots(
    what: str,
    unit: str,
    areas: Ends,
    references: Ends,
    y0: int,
    y1: int,
    *,
    number: Callable[[float | None], str] = numbers.deviation,
) -> str:
    """Two dots per area: how many, highest and lowest in the last year, the references."""
    known = {clean(n): b for n, (_, b) in areas.items() if not numbers.is_missing(b)}
    parts = [
        sentence(
            f"puntengrafiek met per gebied een punt voor {y0} en een voor {y1}: "
            f"{lower_first(clean(what))} ({clean(unit)}), {numbers.count(len(areas))} gebieden"
        )
    ]
    if known:
        high, low = (_at(known, pick(known.values()), number) for pick in (max, min))
        parts.append(sentence(f"in {y1}: hoogst {high}, laagst {low}"))
    else:
        parts.append(sentence(f"in {y1}: {numbers.MISSING}"))
    parts += [
        sentence(f"{clean(name)}: {number(a)} in {y0} en {number(b)} in {y1}")
        for name, (a, b) in references.items()
    ]
    return " ".join([*parts, "Alle waarden staan in de tabel."])


def _at(values: Mapping[str, float], value: float, number: Callable[[float | None], str]) -> str:
    names = [n for n, x in values.items() if number(x) == number(value)]
    who = numbers.join(names) if len(names) <= MOST_NAMES else f"{len(names)} gebieden"
    return f"{who} ({number(value)})"


def strips(
    key: str,
    year: int,
    buurten: int,
    areas: int,
    lowest: tuple[str, str, float],
    highest: tuple[str, str, float],
    country: float | None,
) -> str:
    """A dot per buurt in a row per area; `lowest` and `highest`: buurt, area, score."""
    ends = [
        f"{word} {clean(buurt)} in {clean(area)} ({numbers.deviation(value)})"
        for word, (buurt, area, value) in (("laagst", lowest), ("hoogst", highest))
    ]
    return " ".join(
        [
            sentence(
                f"puntengrafiek met een rij per gebied en een punt per buurt: "
                f"{lower_first(DIMENSIONS[key].name)} in {year}, {numbers.count(buurten)} "
                f"buurten in {numbers.count(areas)} gebieden, tegen de negen klassen"
            ),
            sentence(", ".join(ends)),
            sentence(f"Nederland: {numbers.deviation(country)}"),
            "De laagste, middelste en hoogste buurt per gebied staan in de tabel.",
        ]
    )
