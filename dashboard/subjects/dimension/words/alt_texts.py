"""Alt texts of the figures on a dimension page, from the numbers of the figure.

Each is short by build (`alt_texts.MAX_LENGTH` holds): the extremes and the
references are named, the table has every value.
"""

from collections.abc import Callable, Mapping

from dashboard.ladder import AREA, PLACE, Ladder
from dashboard.language import numbers
from dashboard.language.grammar import clean, lower_first, sentence
from dashboard.language.trends import first_place, span
from dashboard.vocabulary import COUNTRY_NAME, DIMENSIONS

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
    ladder: Ladder | None = AREA,
) -> str:
    """Two dots per area: how many, highest and lowest in the last year, the references.

    ``ladder``: what differs less than it tells from the highest or lowest is named with it;
    None for what is no score: then what is shown as equal.
    """
    known = {clean(n): b for n, (_, b) in areas.items() if not numbers.is_missing(b)}
    parts = [
        sentence(
            f"puntengrafiek met per gebied een punt voor {y0} en een voor {y1}: "
            f"{lower_first(clean(what))} ({clean(unit)}), {numbers.count(len(areas))} gebieden"
        )
    ]
    if known:
        high, low = (_ends(known, way, number, ladder, "gebieden") for way in (1, -1))
        parts.append(sentence(f"in {y1}: hoogst {high}, laagst {low}"))
    else:
        parts.append(sentence(f"in {y1}: {numbers.MISSING}"))
    parts += [
        sentence(f"{clean(name)}: {number(a)} in {y0} en {number(b)} in {y1}")
        for name, (a, b) in references.items()
    ]
    return " ".join([*parts, "Alle waarden staan in de tabel."])


def _ends(
    values: Mapping[str, float],
    way: int,
    number: Callable[[float | None], str],
    ladder: Ladder | None,
    plural: str,
) -> str:
    """The highest (1) or lowest (-1) of the values, with those that differ too little from it."""
    if ladder is None:
        top = max(values.values(), key=lambda x: x * way)
        names = [n for n, x in values.items() if number(x) == number(top)]
    else:
        names = first_place({n: x * way for n, x in values.items()}, ladder)
    who = numbers.join(names) if len(names) <= MOST_NAMES else f"{len(names)} {plural}"
    return f"{who} ({span([values[n] for n in names], number).removeprefix('elk ')})"


def strips(
    key: str, year: int, areas: int, buurten: Mapping[str, float], country: float | None
) -> str:
    """A dot per buurt in a row per area; `buurten`: name with its area -> score."""
    low, high = (_ends(buurten, way, numbers.deviation, PLACE, "buurten") for way in (-1, 1))
    return " ".join(
        [
            sentence(
                f"puntengrafiek met een rij per gebied en een punt per buurt: "
                f"{lower_first(DIMENSIONS[key].name)} in {year}, {numbers.count(len(buurten))} "
                f"buurten in {numbers.count(areas)} gebieden, tegen de negen klassen"
            ),
            sentence(f"laagst {low}, hoogst {high}"),
            sentence(f"{COUNTRY_NAME}: {numbers.deviation(country)}"),
            "De laagste, middelste en hoogste buurt per gebied staan in de tabel.",
        ]
    )
