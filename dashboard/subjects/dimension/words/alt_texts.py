"""Alt texts of the figures on a dimension page, from the numbers of the figure.

Each is short by build (`alt_texts.MAX_LENGTH` holds): the extremes and the
references are named, the table has every value.
"""

from collections.abc import Callable, Mapping

from dashboard.content.figures import Dumbbell, DumbbellRow, Strip
from dashboard.content.lines import ROLES
from dashboard.content.names import PlaceName
from dashboard.content.table import KINDS
from dashboard.ladder import AREA, PLACE, Ladder
from dashboard.language import numbers
from dashboard.language.grammar import clean, lower_first, sentence
from dashboard.language.trends import first_place, span
from dashboard.vocabulary.areas import COUNTRY_NAME
from dashboard.vocabulary.measures import measure_of

MOST_NAMES = 2


def paired_dots(figure: Dumbbell, what: str, ladder: Ladder | None = AREA) -> str:
    """Two dots per area: how many, highest and lowest in the last year, and what stands beside
    them: the references, and an area that a reader composed.

    ``ladder``: what differs less than it tells from the highest or lowest is named with it;
    None for what is no score: then what is shown as equal.
    """
    (then, now), kind = figure.ends, KINDS[figure.axis.kind]
    areas = [row for row in figure.rows if not _beside(row)]
    known = {clean(row.name): row.now for row in areas if row.now is not None}
    extremes = numbers.MISSING
    if known:
        high, low = (_ends(known, way, kind.write, ladder, "gebieden") for way in (1, -1))
        extremes = f"hoogst {high}, laagst {low}"
    return " ".join(
        [
            sentence(
                f"puntengrafiek met per gebied een punt voor {then} en een voor {now}: "
                f"{lower_first(clean(what))} ({kind.unit}), {numbers.count(len(areas))} gebieden"
            ),
            sentence(f"in {now}: {extremes}"),
            *(
                sentence(
                    f"{row.name}: {kind.write(row.then)} in {then} en {kind.write(row.now)} in "
                    f"{now}"
                )
                for row in figure.rows
                if row not in areas
            ),
            "Alle waarden staan in de tabel.",
        ]
    )


def _beside(row: DumbbellRow) -> bool:
    composed = isinstance(row.name, PlaceName) and row.name.composed
    return composed or row.role in ROLES.values()


def _ends(
    values: Mapping[str, float],
    way: int,
    write: Callable[[float | None], str],
    ladder: Ladder | None,
    plural: str,
) -> str:
    """The highest (1) or lowest (-1) of the values, with those that differ too little from it."""
    if ladder is None:
        top = max(values.values(), key=lambda x: x * way)
        names = [n for n, x in values.items() if write(x) == write(top)]
    else:
        names = first_place({n: x * way for n, x in values.items()}, ladder)
    who = numbers.join(names) if len(names) <= MOST_NAMES else f"{len(names)} {plural}"
    return f"{who} ({span([values[n] for n in names], write).removeprefix('elk ')})"


def strips(figure: Strip, key: str, year: int) -> str:
    """A dot per buurt in a row per area, with the country where it is marked."""
    dots = {f"{dot.name} in {row.name}": dot.value for row in figure.rows for dot in row.dots}
    low, high = (_ends(dots, way, numbers.deviation, PLACE, "buurten") for way in (-1, 1))
    country = figure.marks[0].at if figure.marks else None
    return " ".join(
        [
            sentence(
                f"puntengrafiek met een rij per gebied en een punt per buurt: "
                f"{measure_of(key).said} in {year}, {numbers.count(len(dots))} "
                f"buurten in {numbers.count(len(figure.rows))} gebieden, tegen de negen klassen"
            ),
            sentence(f"laagst {low}, hoogst {high}"),
            sentence(f"{COUNTRY_NAME}: {numbers.deviation(country)}"),
            "De laagste, middelste en hoogste buurt per gebied staan in de tabel.",
        ]
    )
