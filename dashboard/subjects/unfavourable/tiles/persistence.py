"""Tiles about how long wijken have been unfavourable, and how each group of classes moved."""

import itertools

import pandas as pd

from dashboard.analysis import unfavourable
from dashboard.analysis.jumps import jumps
from dashboard.analysis.nota_classes import TURN
from dashboard.content.content import Content
from dashboard.content.figures import Axis, Columns, Lines, Mark, Series
from dashboard.content.legend import class_legend
from dashboard.content.lines import line_alt
from dashboard.content.look import class_role
from dashboard.content.names import gemeente_names, place_name, place_names
from dashboard.content.table import Column, joined
from dashboard.content.texts import Cell, HeatRow, HeatTable
from dashboard.content.values import class_of, values_of
from dashboard.language import numbers, scope
from dashboard.language.sources import SOURCE
from dashboard.store.cache import TILES, per_store
from dashboard.store.keys import GROUPS
from dashboard.store.read import Store
from dashboard.subjects.unfavourable.numbers import class_groups
from dashboard.subjects.unfavourable.words import persistence as words
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.measures import DIFFERENCE_UNIT, SCORE_UNIT
from dashboard.vocabulary.periods import FIRST_YEAR, YEARS
from dashboard.vocabulary.scales import UNFAVOURABLE_NAME

BOUNDS = {key: name.capitalize() for key, name in words.BOUND_NAMES.items()}
COUNTED = {"areas": "Wijken", "households": "Huishoudens"}
MOST = 40
"""Wijken in the strip; the table and the download have all."""
CHANGE_OR_LEVEL = {"verandering": f"Verandering sinds {YEARS[0]}", "stand": "Stand"}
DASHES = ("solid", "dash", "dashdot", "dot", "solid")
MARKERS = ("circle", "square", "diamond", "triangle-up", "cross")
SMALLEST_LABEL = 0.07
"""Parts below this share of the longest bar have no number in it."""
PERIOD = numbers.period(YEARS[0], YEARS[-1])


@per_store(TILES)
def how_often(store: Store, bound: str, unit: str) -> Content:
    """How many wijken were so in how many of the nine measurements: NPLV and the rest."""
    table, nine = unfavourable.times(store, bound), len(YEARS)
    country, inside, _ = (table[f"{group}_areas"] for group in GROUPS)
    total = int(country.sum())
    figure = _times_bars(table[table.index > 0], unit)
    return Content(
        headline=words.always(bound, total, int(country[nine]), int(inside[nine])),
        lead=words.never(bound, total, int(country[0])),
        figure=figure,
        alt=words.times_alt(COUNTED[unit].lower(), figure, bound),
        table=joined(
            Column("Metingen", tuple(table.index), "count"),
            *(
                Column(f"{counted} {name}", tuple(table[f"{group}_{key}"]), "count")
                for group, name in zip(GROUPS, ("Nederland", "NPLV", "Rest"), strict=True)
                for key, counted in COUNTED.items()
            ),
        ),
        unit=f"aantal metingen (van {nine}) in klasse {words.BOUND_NAMES[bound]}; aantal wijken en "
        "huishoudens",
        source=SOURCE,
        period=PERIOD,
        notes=(
            "Wijken die nooit zo laag scoorden, staan niet in de figuur en wel in de tabel. De "
            "tussentijd is niet overal even lang: er is gemeten in "
            f"{numbers.join(map(str, YEARS))}.",
            *words.without_late(unfavourable.late_starters(store)),
            scope.NPLV_RULE,
        ),
    )


def _times_bars(table: pd.DataFrame, unit: str) -> Columns:
    """How many were so how often (once or more), with their number where it fits on a phone."""
    often = tuple(map(str, table.index))
    nplv, rest = (table[f"{group}_{unit}"] for group in GROUPS[1:])
    series = (
        Series("NPLV", "programme", values_of(nplv)),
        Series("rest van het land", "earlier", values_of(rest)),
    )
    least = SMALLEST_LABEL * float((nplv + rest).max())
    size, said = (1000, " (× 1.000)") if unit == "households" else (1, "")
    return Columns(
        often,
        series,
        Axis("count", f"aantal {COUNTED[unit].lower()}{said}"),
        f"aantal metingen (van {len(YEARS)}, sinds {YEARS[0]})",
        labels=tuple(
            tuple(numbers.count(v / size) if v and v >= least else "" for v in s.values)
            for s in series
        ),
        details=tuple(
            tuple(
                f"{n} keer, {s.name}: {numbers.count(v)}"
                for n, v in zip(often, s.values, strict=True)
            )
            for s in series
        ),
    )


@per_store(TILES)
def strip(store: Store, area: Area | None) -> Content:
    """The class of each wijk in each of the nine measurements: an area's, or the always low."""
    table = unfavourable.persistence(store)
    table = table[table["code"].isin(area.wijken) if area else table["zwak"] == len(YEARS)]
    leapt = table["code"].isin(jumps(store, "wijk", FIRST_YEAR, YEARS[-1]))
    classes = table[[f"class_{year}" for year in YEARS]].set_axis(map(str, YEARS), axis=1)
    gemeenten = table["gemeente"] if area is None else [""] * len(table)
    names = map(words.strip_name, table["name"], gemeenten, leapt)
    drawn = [tuple(map(class_of, own)) for own in classes.head(MOST).to_numpy()]
    cells = (tuple(Cell((str(n or "–"),), class_role(n)) for n in own) for own in drawn)
    return Content(
        headline=words.strip(
            area.name if area else "",
            len(table),
            int((table["zwak"] == table["scored"]).sum()),
            _starts(classes),
        ),
        figure=HeatTable(
            "Nummer van de klasse per wijk en meting",
            "Wijk",
            tuple(classes),
            tuple(
                HeatRow(place_name(code, name), own)
                for code, name, own in zip(table["code"], names, cells, strict=False)
            ),
        ),
        legend=class_legend(itertools.chain(*drawn)),
        table=joined(
            Column("Wijk", tuple(place_names(table.set_index("code")["name"]).values())),
            Column("Gemeente", gemeente_names(table["code"], table["gemeente"])),
            Column(
                UNFAVOURABLE_NAME.capitalize(), tuple(table["zwak"]), "count", "aantal metingen"
            ),
            Column("Huishoudens", tuple(table["households"]), "count"),
            Column(f"Sprong sinds {FIRST_YEAR}", tuple(leapt.map({True: "ja", False: "nee"}))),
            *(Column(year, tuple(own), "count", "klasse") for year, own in classes.items()),
        ),
        unit="klasse van de wijk, 1 (zeer onvoldoende) tot en met 9 (uitstekend)",
        source=SOURCE,
        period=PERIOD,
        notes=(
            *words.first_rows(len(table), MOST),
            *words.strip_jumps(int(leapt.sum())),
            f"Het langst in {UNFAVOURABLE_NAME} staat bovenaan. De kleur is de klasse; het nummer "
            "ook. Een wijk zonder score in een jaar heeft daar een liggend streepje.",
            *((scope.PARTLY,) if area else ()),
        ),
    )


def _starts(classes: pd.DataFrame) -> tuple[int, int]:
    """The earliest and the latest first year with a class among the wijken."""
    known = classes.notna().to_numpy()
    firsts = [YEARS[row.argmax()] for row in known if row.any()] or [YEARS[0]]
    return min(firsts), max(firsts)


@per_store(TILES)
def groups(store: Store, base_year: int, view: str) -> Content:
    """Mean score since 2002 of the wijken that are in each group of classes in a year."""
    found, change = class_groups(store, base_year), view == "verandering"
    (lowest, *others), (first, last) = found, (YEARS[0], YEARS[-1])
    kind, unit = ("difference", DIFFERENCE_UNIT) if change else ("score", SCORE_UNIT)
    scores = pd.DataFrame({group.name: group.scores for group in found}, index=YEARS)
    figure = _group_lines(scores - scores.loc[first] if change else scores, kind, base_year)
    years = zip(YEARS, zip(*(series.values for series in figure.series), strict=True), strict=True)
    return Content(
        headline=words.group_moved(lowest, base_year),
        lead=words.other_groups(others, base_year),
        figure=figure,
        alt=line_alt(
            figure, f"gemiddelde score van wijken per groep van klassen in {base_year}", unit
        ),
        table=joined(
            Column("Groep", tuple(group.name for group in found)),
            Column("Wijken", tuple(group.wijken for group in found), "count"),
            Column("Huishoudens", tuple(group.households for group in found), "count"),
            *(Column(str(year), values, kind) for year, values in years),
            Column(f"{first}-{TURN}", tuple(g.early.value for g in found), "difference"),
            Column(f"{TURN}-{last}", tuple(g.late.value for g in found), "difference"),
        ),
        unit=f"{unit}, gemiddeld per huishouden",
        source=SOURCE,
        period=PERIOD,
        notes=(
            words.SELECTION,
            words.STATEMENT,
            words.long_low(lowest, base_year),
            words.group_sizes(found, base_year),
            *words.without_late(unfavourable.late_starters(store)),
            *words.left_out(lowest, base_year),
        ),
    )


def _group_lines(scores: pd.DataFrame, kind: str, base_year: int) -> Lines:
    """A line per group of classes, its marks in the colour of the class nearest to the middle."""
    lowest, *others = unfavourable.CLASS_GROUPS.values()
    nearest = (lowest[-1], *(own[0] for own in others))
    series = (
        Series(name, "muted", values_of(scores[name]), marker, dash, class_role(number))
        for name, marker, dash, number in zip(scores, MARKERS, DASHES, nearest, strict=True)
    )
    return Lines(
        YEARS,
        tuple(series),
        Axis(kind, zero=kind == "difference"),
        marks=(Mark(base_year, f"ingedeeld op {base_year}"),),
        height=430,
    )
