"""Tiles about risers and fallers: what moved them, the classes they left, and which they are."""

import pandas as pd

from dashboard.analysis.movers import FALLER, OTHER, RISER, drivers, in_group, movers, transitions
from dashboard.content.bars import measure_bars
from dashboard.content.content import Content
from dashboard.content.names import gemeente_names, place_name, place_names
from dashboard.content.table import Column, joined
from dashboard.content.texts import Card, CardChange, Cards, Cell, HeatRow, HeatTable, Remark
from dashboard.language import numbers, scope
from dashboard.language.sources import SOURCE
from dashboard.store.cache import TILES, per_store
from dashboard.store.choices import MIN_HOUSEHOLDS
from dashboard.store.read import Store
from dashboard.subjects.movers.numbers import Question
from dashboard.subjects.movers.tiles.counts import population_note
from dashboard.subjects.movers.tiles.listed import listed
from dashboard.subjects.movers.words import changes as words
from dashboard.subjects.movers.words import counts
from dashboard.vocabulary.measures import DIFFERENCE_UNIT, DIMENSIONS, TOTAL
from dashboard.vocabulary.scales import CLASSES, UNFAVOURABLE

WAYS: dict[str, int] = {RISER: 1, FALLER: -1}
"""Who moved -> which way."""
NAMED = 8
"""Risers and fallers that are named on a card; the table has all."""
TINT = 0.55
"""Share of the places of a class from which on a cell has its full colour."""


@per_store(TILES)
def dimensions(store: Store, asked: Question) -> Content:
    """On which dimensions the risers and the fallers moved."""
    table = drivers(store, *asked.movers, asked.group)
    keys = [*DIMENSIONS, TOTAL]
    means = {f"{kind}s": table.loc[kind, keys].astype(float) for kind in WAYS}
    known = any(values[list(DIMENSIONS)].notna().any() for values in means.values())
    order = means[f"{RISER}s"][list(DIMENSIONS)].sort_values(kind="stable").index[::-1]
    return Content(
        headline=words.drivers(asked, table),
        figure=measure_bars(
            means, ("better", "worse"), order, "achteruit  ←  0  →  vooruit", height=440, still=True
        )
        if known
        else Remark("Voor deze jaren zijn er geen dimensies."),
        alt=words.driver_alt(asked, table) if known else "",
        table=joined(
            Column("Dimensie", (*(d.name for d in DIMENSIONS.values()), "Totaal")),
            *(Column(who.capitalize(), tuple(x), "difference") for who, x in means.items()),
        ),
        unit=f"{DIFFERENCE_UNIT}, gemiddeld per huishouden",
        source=SOURCE,
        period=numbers.period(*asked.period),
        notes=(
            counts.NOT_COUNTED,
            words.driver_sizes(asked, table),
            "De vijf dimensies tellen vóór afronding op tot de hele verandering: dat is een "
            "optelsom en geen verklaring.",
        ),
    )


@per_store(TILES)
def classes(store: Store, asked: Question) -> Content:
    """From which class to which: all places, of every class."""
    first, last, plural = asked.first, asked.last, asked.plural
    areas, households = transitions(store, asked.level, first, last, asked.group)
    cells = pd.DataFrame({"areas": areas.stack(), "households": households.stack()}).reset_index()
    went = cells["end"].gt(cells["start"]).astype(int) - cells["end"].lt(cells["start"])
    moved = cells.groupby(went)["areas"].sum()
    was, is_low = cells["start"].isin(UNFAVOURABLE), cells["end"].isin(UNFAVOURABLE)
    out, into = cells.loc[was & ~is_low, "areas"].sum(), cells.loc[~was & is_low, "areas"].sum()
    found = cells[cells["areas"] > 0]
    return Content(
        headline=words.transitions(asked, *(int(moved[way]) for way in (0, 1, -1))),
        lead=words.crossed(asked, int(out), int(into)),
        figure=HeatTable(
            f"Aantal {plural} {asked.where} per klasse in {first} (rij) en in {last} (kolom)",
            f"{first} ↓ {last} →",
            tuple(map(str, areas.columns)),
            tuple(
                HeatRow(f"{start} {CLASSES[start - 1].name}", _cells(start, own))
                for start, own in areas.iterrows()
                if own.sum()
            ),
            style="transitions",
        ),
        table=joined(
            Column(f"Klasse in {first}", tuple(map(numbers.class_label, found["start"]))),
            Column(f"Klasse in {last}", tuple(map(numbers.class_label, found["end"]))),
            Column(plural.capitalize(), tuple(found["areas"]), "count"),
            Column("Huishoudens", tuple(found["households"]), "count"),
        ),
        unit=f"aantal {plural}",
        source=SOURCE,
        period=numbers.period(first, last),
        notes=(
            f"Dit gaat over alle {plural} met een score in beide jaren: ook de gunstige, "
            f"en ook die met minder dan {MIN_HOUSEHOLDS} huishoudens of een sprong. Een "
            "kleine verandering kan een plaats net over een klassegrens brengen; een grens van "
            "ons is hier niet nodig.",
            f"Klassen: {numbers.join(f'{c.number} {c.name}' for c in CLASSES)}.",
            *population_note(store, asked),
        ),
    )


def _cells(start: int, places: pd.Series) -> tuple[Cell, ...]:
    """The places of one class by the class after; its own stands out."""
    whole = float(places.sum())
    return tuple(
        Cell((numbers.count(n),), "earlier", min(n / whole / TINT, 1.0), strong=start == end)
        for end, n in places.items()
    )


@per_store(TILES)
def largest(store: Store, asked: Question) -> Content:
    """Which places rose and fell: the largest on cards, all of them in the table."""
    table = in_group(movers(store, *asked.movers), asked.group)
    beyond = table[table["kind"] != OTHER]
    moved, others = (beyond[(beyond["left_out"] == "") == own] for own in (True, False))
    # Who is not counted stands at the end, and says so.
    table = pd.concat([moved, others])
    named = {kind: _by_size(moved[moved["kind"] == kind], way) for kind, way in WAYS.items()}
    inside = (
        place_name(area, store.names[area]) if area else "geen" for area in table["nplv_area"]
    )
    return Content(
        headline=counts.extremes(asked, *named.values()),
        figure=Cards(
            tuple(_card(kind, int((moved["kind"] == kind).sum()), named[kind]) for kind in WAYS)
        ),
        table=listed(
            asked,
            table,
            Column("Gemeente", gemeente_names(table["code"], table["gemeente"])),
            Column("NPLV-gebied", tuple(inside)),
        ),
        unit=DIFFERENCE_UNIT,
        source=SOURCE,
        period=numbers.period(*asked.period),
        notes=(
            scope.mover_rule(asked.level, asked.threshold, adjustable=True),
            f"Bij naam staan de {NAMED} grootste stijgers en dalers; de tabel heeft ze allemaal, "
            "met het nummer van de klasse in beide jaren. Onderaan de tabel staat wie de grens "
            "haalde en toch niet meetelt, met de reden.",
            counts.NOT_COUNTED,
        ),
    )


def _by_size(moved: pd.DataFrame, way: int) -> dict[str, float]:
    """Name with gemeente -> change, the largest first."""
    moved = moved.sort_values("change", ascending=way < 0, kind="stable")
    names = place_names((moved["name"] + " (" + moved["gemeente"] + ")").set_axis(moved["code"]))
    return dict(zip(names.values(), moved["change"], strict=True))


def _card(kind: str, number: int, named: dict[str, float]) -> Card:
    shown = list(named.items())[:NAMED]
    return Card(
        f"{kind.capitalize()}s",
        counts.some(number, kind),
        f"de {len(shown)} grootste" if len(shown) < number else "",
        tuple(CardChange(name, numbers.difference(x), WAYS[kind]) for name, x in shown),
    )
