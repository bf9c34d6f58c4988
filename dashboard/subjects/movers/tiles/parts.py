"""Tiles about risers and fallers: what moved them, the classes they left, and which they are."""

import pandas as pd

from dashboard.analysis.movers import (
    FALLER,
    KINDS,
    RISER,
    counted,
    drivers,
    in_group,
    movers,
    transitions,
)
from dashboard.content.bars import measure_bars
from dashboard.content.content import Content
from dashboard.content.table import Table
from dashboard.content.texts import Card, CardChange, Cards, Cell, HeatRow, HeatTable, Remark
from dashboard.language import numbers
from dashboard.language.sources import SOURCE
from dashboard.store.cache import TILES, per_store
from dashboard.store.choices import MIN_HOUSEHOLDS
from dashboard.store.read import Store
from dashboard.subjects.movers.tiles.counts import Question, population_note
from dashboard.subjects.movers.words import alt_texts as mover_alt_texts
from dashboard.subjects.movers.words import counts as mover_sentences
from dashboard.subjects.movers.words import parts as mover_part_sentences
from dashboard.vocabulary import (
    CLASSES,
    DIFFERENCE_UNIT,
    DIMENSION_KEYS,
    DIMENSIONS,
    LEVELS,
    TOTAL,
    UNFAVOURABLE,
)

NAMED = 8
"""Risers and fallers that are named on a card; the table has all."""
TINT = 0.55
"""Share of the places of a class from which on a cell has its full colour."""


@per_store(TILES)
def dimensions(store: Store, asked: Question) -> Content:
    """On which dimensions the risers and the fallers moved."""
    first, last = asked.first, asked.last
    table = drivers(store, asked.level, first, last, asked.threshold, asked.group)
    parts = {kind: table.loc[kind, list(DIMENSION_KEYS)].astype(float) for kind in table.index}
    totals = float(table.at[RISER, TOTAL]), float(table.at[FALLER, TOTAL])
    known = any(values.notna().any() for values in parts.values())
    frame = pd.DataFrame({"Dimensie": [*(d.name for d in DIMENSIONS.values()), "Totaal"]})
    for kind in (RISER, FALLER):
        values = [*parts[kind], float(table.at[kind, TOTAL])]
        frame[f"{kind.capitalize()}s"] = values
    return Content(
        headline=mover_part_sentences.drivers(
            parts[RISER].to_dict(), parts[FALLER].to_dict(), totals,
            (int(table.at[RISER, "areas"]), int(table.at[FALLER, "areas"])), first, last,
        ),
        figure=measure_bars(
            {f"{kind}s": parts[kind] for kind in (RISER, FALLER)},
            ("better", "worse"),
            parts[RISER].sort_values(kind="stable").index[::-1],
            "achteruit  ←  0  →  vooruit",
            height=440,
            still=True,
        )
        if known
        else Remark("Voor deze jaren zijn er geen dimensies."),
        alt=mover_alt_texts.driver_alt(
            asked.level, {k: v.to_dict() for k, v in parts.items()}, first, last
        )
        if known
        else "",
        table=Table.of(frame, {f"{kind.capitalize()}s": "difference" for kind in (RISER, FALLER)}),
        unit=f"{DIFFERENCE_UNIT}, gemiddeld per huishouden",
        source=SOURCE,
        period=numbers.period(first, last),
        notes=(
            mover_sentences.NOT_COUNTED,
            mover_part_sentences.driver_sizes(
                asked.level,
                *((int(table.at[k, "areas"]), int(table.at[k, "households"]))
                  for k in (RISER, FALLER)),
                where=asked.where,
            ),
            "De vijf dimensies tellen vóór afronding op tot de hele verandering: dat is een "
            "optelsom en geen verklaring.",
        ),
    )  # fmt: skip


@per_store(TILES)
def classes(store: Store, asked: Question) -> Content:
    """From which class to which: all places, of every class."""
    level, first, last = asked.level, asked.first, asked.last
    areas, households = transitions(store, level, first, last, asked.group)
    cells = [(s, e, int(areas.at[s, e])) for s in areas.index for e in areas.columns]
    same, up, down = (sum(n for s, e, n in cells if way == (e > s) - (e < s)) for way in (0, 1, -1))
    low = set(UNFAVOURABLE)
    plural = LEVELS[level].plural
    frame = pd.DataFrame(
        [
            (numbers.class_label(s), numbers.class_label(e), n, int(households.at[s, e]))
            for s, e, n in cells
            if n
        ],
        columns=[f"Klasse in {first}", f"Klasse in {last}", plural.capitalize(), "Huishoudens"],
    )
    return Content(
        headline=mover_part_sentences.transitions(
            level, sum(n for _, _, n in cells), same, up, down, first, last, asked.where
        ),
        lead=mover_part_sentences.crossed(
            level,
            sum(n for s, e, n in cells if s in low and e not in low),
            sum(n for s, e, n in cells if s not in low and e in low),
            first,
            last,
        ),
        figure=HeatTable(
            f"Aantal {plural} {asked.where} per klasse in {first} (rij) en in {last} (kolom)",
            f"{first} ↓ {last} →",
            tuple(map(str, areas.columns)),
            tuple(
                HeatRow(f"{start} {CLASSES[start - 1].name}", _cells(start, counts))
                for start, counts in areas.iterrows()
                if counts.sum()
            ),
            style="transitions",
        ),
        alt="",
        table=Table.of(frame, {plural.capitalize(): "count", "Huishoudens": "count"}),
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


def _cells(start: int, counts: pd.Series) -> tuple[Cell, ...]:
    """The places of one class by the class after; its own stands out."""
    return tuple(
        Cell(
            (numbers.count(int(n)),),
            "earlier",
            strength=min(n / counts.sum() / TINT, 1.0),
            strong=start == end,
        )
        for end, n in counts.items()
    )


@per_store(TILES)
def places(store: Store, asked: Question) -> Content:
    """Which places rose and fell: the largest on cards, all of them in the table."""
    level, first, last = asked.level, asked.first, asked.last
    table = in_group(movers(store, level, first, last, asked.threshold), asked.group)
    beyond = table[table["kind"] != KINDS[1]]
    moved = beyond[beyond["left_out"] == ""]
    # Who is not counted stands at the end, and says so.
    shown = pd.concat([moved, beyond[beyond["left_out"] != ""]])
    named = {
        kind: _named(group, ascending=kind == FALLER)
        for kind, group in ((k, moved[moved["kind"] == k]) for k in (RISER, FALLER))
    }
    frame = pd.DataFrame(
        {
            LEVELS[level].singular.capitalize(): shown["name"],
            "Gemeente": shown["gemeente"],
            "NPLV-gebied": [
                store.names.get(a, "geen") if a else "geen" for a in shown["nplv_area"]
            ],
            "Soort": [
                mover_sentences.LEFT_OUT.get(why, kind)
                for why, kind in zip(shown["left_out"], shown["kind"], strict=True)
            ],
            "Verandering": shown["change"],
            str(first): shown["class_start"],
            str(last): shown["class_end"],
            "Huishoudens": shown["households"],
        }
    ).reset_index(drop=True)
    return Content(
        headline=mover_sentences.extremes(named[RISER], named[FALLER], first, last),
        figure=Cards(tuple(_card(kind, moved, named[kind]) for kind in (RISER, FALLER))),
        alt="",
        table=Table.of(frame, {"Verandering": "difference", "Huishoudens": "count"}),
        unit=DIFFERENCE_UNIT,
        source=SOURCE,
        period=numbers.period(first, last),
        notes=(
            mover_sentences.rule(level, asked.threshold),
            f"Bij naam staan de {NAMED} grootste stijgers en dalers; de tabel heeft ze allemaal, "
            "met het nummer van de klasse in beide jaren. Onderaan de tabel staat wie de grens "
            "haalde "
            "en toch niet meetelt, met de reden.",
            mover_sentences.NOT_COUNTED,
        ),
    )


def _named(group: pd.DataFrame, ascending: bool) -> dict[str, float]:
    """The largest movers: name with gemeente -> change."""
    large = group.sort_values("change", ascending=ascending, kind="stable")
    return {
        f"{row.name_} ({row.gemeente})": float(row.change)
        for row in large.rename(columns={"name": "name_"}).itertuples()
    }


def _card(kind: str, moved: pd.DataFrame, named: dict[str, float]) -> Card:
    way = 1 if kind == RISER else -1
    number = int((moved["kind"] == kind).sum())
    count = mover_sentences.risers(number) if way > 0 else mover_sentences.fallers(number)
    shown = list(named.items())[:NAMED]
    return Card(
        f"{kind.capitalize()}s",
        count,
        f"de {len(shown)} grootste" if len(shown) < number else "",
        tuple(CardChange(name, numbers.difference(x), way) for name, x in shown),
    )


@per_store(TILES)
def profile_areas(store: Store, asked: Question) -> tuple[str, ...]:
    """The NPLV areas (id) in which a riser or faller lies, in order of name."""
    table = in_group(
        counted(store, asked.level, asked.first, asked.last, asked.threshold), asked.group
    )
    found = set(table.loc[table["kind"] != KINDS[1], "nplv_area"]) - {""}
    return tuple(area for area in store.area_ids if area in found)
