"""Tiles with the facts about a place: in short, and the class of its wijken and buurten."""

from collections.abc import Iterable

import pandas as pd

from dashboard.analysis import differences
from dashboard.analysis.better import behind
from dashboard.analysis.comparable import Match, match
from dashboard.analysis.series import CLASS, scores_of, series, value, values
from dashboard.content.content import Content, Legend
from dashboard.content.legend import words_legend
from dashboard.content.look import class_role
from dashboard.content.names import place_name
from dashboard.content.table import Column, Table
from dashboard.content.texts import NOTHING, Cell, HeatRow, HeatTable, Remark, VerdictRow, Verdicts
from dashboard.content.values import class_of, value_of
from dashboard.language import comparable, grammar, numbers
from dashboard.language.grammar import sentence
from dashboard.language.missing_years import lacking
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.uses import numbers as found
from dashboard.subjects.uses import words
from dashboard.vocabulary.areas import COMPARABLE_NAME, COUNTRY_NAME, Area, country
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.measures import DIMENSION_KEYS, MEASURES, SCORE_UNIT, TOTAL
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR, YEARS
from dashboard.vocabulary.scales import CLASSES
from dashboard.vocabulary.sources import DERIVED_SOURCE

NAMED = 5
"""Comparable wijken that are named; the profile has all."""
ROWS = 40
"""Places in the figure, those with the lowest class first; the table has all."""
CLASS_UNIT = "klasse van leefbaarheid, 1 (zeer onvoldoende) tot en met 9 (uitstekend)"


@per_store(TILES)
def facts(store: Store, area: Area) -> Content:
    """What an answer or a request asks of a place, on one sheet: each fact with its name."""
    told, course = _facts(store, area), _course(store, area)
    return Content(
        headline=words.headline(
            area.name,
            value_of(value(store, area, LAST_YEAR)),
            class_of(value(store, area, LAST_YEAR, CLASS)),
        ),
        figure=Verdicts(
            f"De feiten over {area.name}",
            ("Wat", "Feit"),
            tuple(VerdictRow(what, fact) for what, fact in told.items()),
            marked=False,
        ),
        alt="",
        table=course,
        unit=SCORE_UNIT,
        source=DERIVED_SOURCE,
        period=_period(map(int, course.columns[0].values)),
        notes=(
            *words.NOT,
            *((words.OURS,) if area.level == "gemeente" else ()),
            comparable.rule(of=area),
        ),
    )


def _facts(store: Store, area: Area) -> dict[str, str]:
    score = value(store, area, LAST_YEAR)
    classes = {int(y): class_of(x) for y, x in values(store, area, CLASS, ours=True).items()}
    what, course = words.since(classes, found.narrow(store, area, classes))
    told = {
        f"Totaalscore en klasse in {LAST_YEAR}": f"{numbers.score(score)}, klasse "
        f"{numbers.class_label(class_of(value(store, area, LAST_YEAR, CLASS)))}",
        what: course,
        f"Verandering {numbers.period(FIRST_YEAR, LAST_YEAR)}": _change(store, area),
    }
    for level in levels_in(area):
        told[LEVELS[level].plural.capitalize()] = _low(store, area, level)
    dimensions = [
        f"{grammar.lower_first(MEASURES[key])} "
        f"{numbers.deviation(value(store, area, LAST_YEAR, key))}"
        for key in DIMENSION_KEYS
    ]
    lags = [grammar.lower_first(MEASURES[key]) for key in behind(store, area, country())]
    return told | {
        f"Dimensies in {LAST_YEAR}": "; ".join(dimensions),
        f"Lager dan {COUNTRY_NAME} in {LAST_YEAR} op": numbers.join(lags) or "geen dimensie",
        COMPARABLE_NAME: _alike(store, area, match(store, area)),
        "Wat de Leefbaarometer is": words.DEFINITION,
        "Bron": DERIVED_SOURCE,
    }


def _low(store: Store, area: Area, level: str) -> str:
    """How many of its wijken or buurten are unfavourable, and which wijken lie in it for a part."""
    partly = found.partly(store, area) if level == "wijk" else ()
    if partly and not found.codes_in(store, area, level):
        return words.none_whole(partly)
    counted = found.counted(found.classes(store, area, level))
    return "; ".join(filter(None, (words.low(level, counted), words.cut(partly))))


def _period(years: Iterable[int]) -> str:
    """The years of which something is told, from the first to the last."""
    known = tuple(years)
    return numbers.period(min(known), max(known)) if known else str(LAST_YEAR)


def _course(store: Store, area: Area) -> Table:
    """The score and the class in every measurement that a place has."""
    table = scores_of(store, area, ours=True)
    return Table(
        (
            Column("Meting", tuple(map(int, table.index)), "year"),
            Column("Score", tuple(table[TOTAL]), "score"),
            Column("Klasse", tuple(map(class_of, table[CLASS])), "class"),
        )
    )


def levels_in(area: Area) -> tuple[str, ...]:
    """The levels that can lie in an area: none in a buurt, and in a wijk only buurten."""
    levels = ("wijk", "buurt")
    return levels[levels.index(area.level) + 1 :] if area.level in levels else levels


def parts_of(store: Store, area: Area) -> tuple[str, ...]:
    """Those of which places do lie in it, whole."""
    return tuple(level for level in levels_in(area) if found.codes_in(store, area, level))


def _change(store: Store, area: Area) -> str:
    line = series(store, area, ours=True)
    moved = differences.change(
        store, area, float(line[LAST_YEAR] - line[FIRST_YEAR]), (FIRST_YEAR, LAST_YEAR)
    )
    if not moved.known:
        return lacking(store, area, FIRST_YEAR) or lacking(store, area, LAST_YEAR)
    verb, way = grammar.went_parts(moved.step, unsure=moved.unsure)
    return f"{verb} {way} ({numbers.difference(moved.value)})"


def _alike(store: Store, area: Area, known: Match | None) -> str:
    if known is None:
        return comparable.unmatched(store, area)
    codes = known.wijken.index[:NAMED]
    gemeente = dict(zip(store.areas["code"], store.areas["gemeente"], strict=True))
    named = numbers.join([f"{store.names[code]} ({gemeente[code]})" for code in codes])
    rest = len(known.wijken) - len(codes)
    return f"{named}{f', en nog {numbers.count(rest)}' if rest else ''}"


@per_store(TILES)
def classes_since(store: Store, area: Area, level: str) -> Content:
    """The class of every wijk or buurt of a place in each measurement since 2002."""
    table = found.classes(store, area, level)
    counted = found.counted(table)
    years = [year for year in YEARS if table[year].notna().any()]
    low = table.assign(last=table[LAST_YEAR].fillna(len(YEARS) + 1))
    shown = low.sort_values(["last", "name"], kind="stable").head(ROWS)
    singular = LEVELS[level].singular.capitalize()
    more = f"De figuur heeft de {ROWS} met de laagste klasse; de tabel heeft alle {len(table)}."
    cut = words.cut(found.partly(store, area)) if level == "wijk" else ""
    return Content(
        headline=_of_one(store, area, {year: class_of(table[year].iloc[0]) for year in years})
        if area.level == level and len(table)
        else words.course(area.name, level, counted),
        figure=HeatTable(
            "Klasse van de totaalscore per meting",
            singular,
            tuple(map(str, years)),
            tuple(_row(str(code), row, years) for code, row in shown.iterrows()),
        )
        if len(table)
        else Remark(NOTHING),
        alt="",
        table=Table(
            (
                Column(singular, tuple(map(_name, table.index, table["name"]))),
                *(
                    Column(str(y), tuple(map(class_of, table[y])), "some_count", "nummer")
                    for y in years
                ),
            )
        ),
        legend=_legend(shown[years]),
        unit=CLASS_UNIT,
        source=DERIVED_SOURCE,
        period=_period(years),
        notes=tuple(
            filter(
                None,
                (
                    more if len(table) > ROWS else "",
                    sentence(cut) if cut else "",
                    words.DASH,
                    words.SAME_BORDERS,
                    words.NOT[1],
                ),
            )
        ),
    )


def _of_one(store: Store, area: Area, classes: dict[int, int | None]) -> str:
    ends = (min(classes, default=FIRST_YEAR), max(classes, default=LAST_YEAR))
    return words.course_of_one(area.name, classes, found.stayed(store, area, ends))


def _name(code: object, name: object) -> str:
    return place_name(str(code), str(name))


def _row(code: str, row: pd.Series, years: list[int]) -> HeatRow:
    return HeatRow(_name(code, row["name"]), tuple(_cell(class_of(row[y])) for y in years))


def _legend(table: pd.DataFrame) -> Legend:
    """What the numbers of the classes that occur are called."""
    occurring = {class_of(x) for x in table.to_numpy().ravel()}
    names: dict[int | None, str] = {
        c.number: f"{c.number} {c.name}" for c in CLASSES if c.number in occurring
    }
    return words_legend(names | ({None: words.DASHED} if None in occurring else {}))


def _cell(number: int | None) -> Cell:
    """The number alone: nine measurements have to fit on a phone; the legend has the names."""
    return Cell((words.NO_CLASS if number is None else str(number),), class_role(number))
