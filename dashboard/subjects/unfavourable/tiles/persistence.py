"""Tiles about how long wijken have been unfavourable, and the course per group of classes."""

import pandas as pd

from dashboard.analysis.jumps import jumps
from dashboard.analysis.movers import REST
from dashboard.analysis.nota_classes import TURN, wijk_course
from dashboard.analysis.unfavourable import (
    CLASS_GROUPS,
    LOWEST,
    course_by_class,
    persistence,
    times,
)
from dashboard.content.content import Content
from dashboard.content.figures import Axis, Columns, Lines, Mark, Series
from dashboard.content.legend import class_legend
from dashboard.content.lines import line_alt
from dashboard.content.look import class_role
from dashboard.content.table import Table
from dashboard.content.texts import Cell, HeatRow, HeatTable
from dashboard.content.values import class_of, values_of
from dashboard.language import numbers, scope
from dashboard.language import scope as scope_words
from dashboard.language.sources import SOURCE
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.unfavourable.tiles.households import without_late
from dashboard.subjects.unfavourable.words import households as unfavourable_sentences
from dashboard.subjects.unfavourable.words import persistence as persistence_sentences
from dashboard.vocabulary import COUNTRY, DIFFERENCE_UNIT, FIRST_YEAR, PROGRAMME, SCORE_UNIT, YEARS

BOUNDS = {key: words.capitalize() for key, words in unfavourable_sentences.WORDS.items()}
COUNTED = {"areas": "Wijken", "households": "Huishoudens"}
MOST = 40
"""Wijken in the strip; the table and the download have all."""
VIEWS = {"verandering": f"Verandering sinds {YEARS[0]}", "stand": "Stand"}
DASHES = ("solid", "dash", "dashdot", "dot", "solid")
MARKERS = ("circle", "square", "diamond", "triangle-up", "cross")
SMALLEST_LABEL = 0.07
"""Parts below this share of the longest bar have no number in it."""


@per_store(TILES)
def how_often(store: Store, bound: str, unit: str) -> Content:
    """How many wijken were so in how many of the nine measurements: NPLV and the rest."""
    table = times(store, bound)
    nine = len(YEARS)
    word = unfavourable_sentences.WORDS[bound]
    frame = pd.DataFrame({"Metingen": [int(n) for n in table.index]})
    for group, name in ((COUNTRY, "Nederland"), (PROGRAMME, "NPLV"), (REST, "Rest")):
        frame[f"Wijken {name}"] = table[f"{group}_areas"].to_numpy()
        frame[f"Huishoudens {name}"] = table[f"{group}_households"].to_numpy()
    what = COUNTED[unit].lower()
    return Content(
        headline=persistence_sentences.always(
            "wijk",
            int(table[f"{COUNTRY}_areas"].sum()),
            int(table.at[nine, f"{COUNTRY}_areas"]),
            int(table.at[nine, f"{PROGRAMME}_areas"]),
            bound=bound,
        ),
        lead=persistence_sentences.never(
            int(table[f"{COUNTRY}_areas"].sum()), int(table.at[0, f"{COUNTRY}_areas"]), bound=bound
        ),
        figure=_times_bars(table, unit),
        alt=persistence_sentences.times_alt(
            what,
            {int(n): (int(r[f"{PROGRAMME}_{unit}"]), int(r[f"{REST}_{unit}"]))
             for n, r in table.iterrows()},
            bound,
        ),
        table=Table.of(frame, dict.fromkeys(frame, "count")),
        unit=f"aantal metingen (van {nine}) in klasse {word}; aantal wijken en huishoudens",
        source=SOURCE,
        period=numbers.period(YEARS[0], YEARS[-1]),
        notes=(
            "Wijken die nooit zo laag scoorden, staan niet in de figuur en wel in de tabel. De "
            "tussentijd is niet overal even lang: er is gemeten in "
            f"{numbers.join(map(str, YEARS))}.",
            *without_late(store),
            scope.NPLV_RULE,
        ),
    )  # fmt: skip


def _times_bars(table: pd.DataFrame, unit: str) -> Columns:
    """How many were so how often (once or more), with their number where it fits on a phone."""
    table = table[table.index > 0]
    thousands = unit == "households"
    often = tuple(str(n) for n in table.index)
    series = (
        Series("NPLV", "programme", values_of(table[f"{PROGRAMME}_{unit}"])),
        Series("rest van het land", "earlier", values_of(table[f"{REST}_{unit}"])),
    )
    least = SMALLEST_LABEL * float(
        table[[f"{PROGRAMME}_{unit}", f"{REST}_{unit}"]].sum(axis=1).max()
    )
    return Columns(
        often,
        series,
        Axis("count", f"aantal {COUNTED[unit].lower()}{' (× 1.000)' if thousands else ''}"),
        f"aantal metingen (van {len(YEARS)}, sinds {YEARS[0]})",
        labels=tuple(
            tuple(
                numbers.count(v / (1000 if thousands else 1)) if v and v >= least else ""
                for v in s.values
            )
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
def strip(store: Store, area: str | None) -> Content:
    """The class of each wijk in each of the nine measurements: an area's, or the always low."""
    table = persistence(store)
    if area is None:
        table = table[(table["scored"] == len(YEARS)) & (table["zwak"] == len(YEARS))]
        name = ""
    else:
        table = table[table["nplv_area"] == area]
        name = store.names[area]
    years = tuple(str(y) for y in YEARS)
    table = table.assign(jump=table["code"].isin(jumps(store, "wijk", FIRST_YEAR, YEARS[-1])))
    frame = pd.DataFrame(
        {
            "Wijk": table["name"],
            "Gemeente": table["gemeente"],
            "Zwak of lager": table["zwak"],
            "Huishoudens": table["households"],
            f"Sprong sinds {FIRST_YEAR}": table["jump"].map({True: "ja", False: "nee"}),
        }
    )
    for year in YEARS:
        frame[str(year)] = table[f"class_{year}"].to_numpy()
    rows = tuple(
        HeatRow(
            persistence_sentences.strip_name(
                str(row["name"]), "" if area else str(row["gemeente"]), bool(row["jump"])
            ),
            tuple(_cell(row[f"class_{y}"]) for y in YEARS),
        )
        for _, row in table.head(MOST).iterrows()
    )
    present = {class_of(row[f"class_{y}"]) for _, row in table.head(MOST).iterrows() for y in YEARS}
    return Content(
        headline=persistence_sentences.strip(
            name, len(table), int((table["zwak"] == table["scored"]).sum()), _starts(table)
        ),
        figure=HeatTable("Nummer van de klasse per wijk en meting", "Wijk", years, rows),
        legend=class_legend(present),
        alt="",
        table=Table.of(frame.reset_index(drop=True), {"Huishoudens": "count"}),
        unit="klasse van de wijk, 1 (zeer onvoldoende) tot en met 9 (uitstekend)",
        source=SOURCE,
        period=numbers.period(YEARS[0], YEARS[-1]),
        notes=(
            *persistence_sentences.first_rows(len(table), MOST),
            *persistence_sentences.strip_jumps(int(table["jump"].sum())),
            "Het langst in zwak of lager staat bovenaan. De kleur is de klasse; het nummer ook. "
            "Een wijk zonder score in een jaar heeft daar een liggend streepje.",
            *((scope_words.PARTLY,) if area else ()),
        ),
    )


def _starts(table: pd.DataFrame) -> tuple[int, int]:
    """The earliest and the latest first year with a score among the wijken."""
    known = table[[f"class_{y}" for y in YEARS]].notna().to_numpy()
    firsts = [YEARS[row.argmax()] for row in known if row.any()] or [YEARS[0]]
    return min(firsts), max(firsts)


def _cell(value: object) -> Cell:
    number = class_of(value)
    return Cell(("–" if number is None else str(number),), class_role(number))


@per_store(TILES)
def course(store: Store, base_year: int, view: str) -> Content:
    """Mean score since 2002 of the wijken that are in each group of classes in a year."""
    table = course_by_class(store, base_year)
    wide = table.pivot(index="year", columns="group", values="score")[list(CLASS_GROUPS)]
    sizes = table.drop_duplicates("group").set_index("group")
    shown = wide - wide.iloc[0] if view == "verandering" else wide
    first, last = YEARS[0], YEARS[-1]
    moves = {
        name: (float(wide.at[TURN, name] - wide.at[first, name]),
               float(wide.at[last, name] - wide.at[TURN, name]))
        for name in CLASS_GROUPS
    }  # fmt: skip
    lowest, *others = CLASS_GROUPS
    periods = [(first, TURN), (TURN, last)]
    _, told = wijk_course(store, base_year, lowest, periods)
    frame = pd.DataFrame({"Groep": list(CLASS_GROUPS)})
    frame["Wijken"] = sizes["areas"].reindex(CLASS_GROUPS).to_numpy()
    frame["Huishoudens"] = sizes["households"].reindex(CLASS_GROUPS).to_numpy()
    for year in YEARS:
        frame[str(year)] = shown.loc[year].to_numpy()
    frame[f"{first}-{TURN}"] = [moves[name][0] for name in CLASS_GROUPS]
    frame[f"{TURN}-{last}"] = [moves[name][1] for name in CLASS_GROUPS]
    number = "difference" if view == "verandering" else "score"
    kinds = {"Wijken": "count", "Huishoudens": "count"} | {str(y): number for y in YEARS}
    unit = DIFFERENCE_UNIT if view == "verandering" else SCORE_UNIT
    figure = _class_lines(shown, number, base_year)
    return Content(
        headline=persistence_sentences.course_headline(
            lowest, told[periods[0]], told[periods[1]], int(sizes.at[lowest, "areas"]),
            (first, TURN, last), base_year,
        ),
        lead=persistence_sentences.course({n: moves[n] for n in others}, sizes["areas"].to_dict(),
                                           (first, TURN, last), base_year),
        figure=figure,
        alt=line_alt(
            figure, f"gemiddelde score van wijken per groep van klassen in {base_year}", unit
        ),
        table=Table.of(frame, kinds
        | {f"{first}-{TURN}": "difference", f"{TURN}-{last}": "difference"}),
        unit=f"{unit}, gemiddeld per huishouden",
        source=SOURCE,
        period=numbers.period(first, last),
        notes=(
            persistence_sentences.SELECTION,
            persistence_sentences.STATEMENT,
            persistence_sentences.long_low(
                int(sizes.at[lowest, "always"]), int(sizes.at[lowest, "areas"]), base_year, lowest
            ),
            persistence_sentences.group_sizes(
                {n: (int(sizes.at[n, "areas"]), int(sizes.at[n, "households"]))
                 for n in CLASS_GROUPS}, base_year
            ),
            *without_late(store),
            *persistence_sentences.jumped(int(sizes.at[lowest, "jumps"]), base_year, lowest),
        ),
    )  # fmt: skip


def _class_lines(shown: pd.DataFrame, kind: str, base_year: int) -> Lines:
    """A line per group of classes, its marks in the colour of the class nearest to the middle."""
    looks = zip(CLASS_GROUPS.items(), MARKERS, DASHES, strict=True)
    return Lines(
        YEARS,
        tuple(
            Series(
                name, "muted", values_of(shown[name]), marker, dash,
                class_role(classes[-1] if name == LOWEST else classes[0]),
            )
            for (name, classes), marker, dash in looks
        ),
        Axis(kind, zero=kind == "difference"),
        marks=(Mark(base_year, f"ingedeeld op {base_year}"),),
        height=430,
    )  # fmt: skip
