"""Tile of a dimension page: its share in the gap between the areas and the country."""

import pandas as pd

from dashboard.content.content import Content
from dashboard.content.figures import Axis, Dumbbell, DumbbellRow, Mark
from dashboard.content.table import Table
from dashboard.ladder import AREA
from dashboard.language import numbers
from dashboard.language.programme import AREAS_NAME
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.dimension.numbers import gap_shares
from dashboard.subjects.dimension.tiles.course import (
    REFERENCES,
    ROLES,
    ordered_areas,
    value_or_none,
)
from dashboard.subjects.dimension.words import alt_texts as dimension_alt_texts
from dashboard.subjects.dimension.words import findings as wording
from dashboard.vocabulary import (
    COUNTRY_NAME,
    DERIVED_SOURCE,
    DIFFERENCE_UNIT,
    DIMENSIONS,
    PROGRAMME,
)


@per_store(TILES)
def share(
    store: Store, key: str, order: str, period: tuple[int, int], chosen: str | None
) -> Content:
    """This dimension's share in the gap to the country, then and now, whole and per area."""
    first, last = period
    table = gap_shares(store, key, period).copy()
    table["share"] = table["share"].where(table["total"].map(wording.divisible))
    areas = ordered_areas(store, key, order, period).index
    names = {PROGRAMME: REFERENCES[PROGRAMME]} | {str(a): store.names[str(a)] for a in areas}
    wide = {c: table[c].unstack("year").reindex(list(names)) for c in ("total", "gap", "share")}
    frame = pd.DataFrame({"Gebied": list(names.values())})
    columns = {
        f"Aandeel {first}": ("share", first),
        f"Aandeel {last}": ("share", last),
        f"Deze dimensie {last}": ("gap", last),
        f"Hele verschil {last}": ("total", last),
    }
    for header, (column, year) in columns.items():
        frame[header] = wide[column][year].to_numpy()
    roles = {PROGRAMME: ROLES[PROGRAMME]} | ({chosen: "chosen"} if chosen else {})
    ends = {
        code: (
            value_or_none(wide["share"].loc[code, first]),
            value_or_none(wide["share"].loc[code, last]),
        )
        for code in names
    }
    rows = [
        DumbbellRow(name, *ends[code], _share_text(*ends[code]), roles.get(code, "area"))
        for code, name in names.items()
    ]
    backlog = {names[str(a)]: ends[str(a)][1] for a in areas if wide["total"].loc[a, last] < 0}

    def told(code: str, name: str) -> list[str]:
        (gap0, total0), (gap1, total1) = (
            table.loc[(code, year), ["gap", "total"]] for year in period
        )
        return [
            wording.gap_part(name, key, gap1, total1, last),
            wording.gap_part_before(gap0, total0, gap1, total1, first),
        ]

    headline, before = told(PROGRAMME, AREAS_NAME)
    lead = [before, wording.part_extremes(backlog, last)]
    lead += told(chosen, store.names[chosen]) if chosen else []
    about = f"aandeel van {DIMENSIONS[key].name.lower()} in het verschil met {COUNTRY_NAME}"
    by_name = {names[code]: both for code, both in ends.items()}
    whole = {REFERENCES[PROGRAMME]: by_name.pop(REFERENCES[PROGRAMME])}
    return Content(
        headline=headline,
        lead=" ".join(text for text in lead if text),
        figure=Dumbbell(
            tuple(rows), (str(first), str(last)),
            Axis("share", f"aandeel in het verschil met {COUNTRY_NAME}"),
            (Mark(0.0, "0%"), Mark(1.0, "100%")),
        ),
        alt=dimension_alt_texts.paired_dots(
            about, "procent", by_name, whole, first, last, number=numbers.share, ladder=None
        ),
        table=Table.of(frame, {
            c: "share" if c.startswith("Aandeel") else "difference" for c in frame.columns[1:]
        }),
        unit=f"procent van het hele verschil; in de tabel ook {DIFFERENCE_UNIT}",
        source=DERIVED_SOURCE,
        period=f"{first} en {last}",
        notes=(
            f"Het verschil van een gebied met {COUNTRY_NAME} is vóór afronding precies de som "
            "van de verschillen op de vijf dimensies; samen zijn de aandelen 100%. Een "
            "aandeel onder 0% maakt het verschil kleiner. Boven 100% kan ook: dan maken andere "
            "dimensies het verschil kleiner. Een aandeel is een optelling en zegt niets over "
            "oorzaken. De gebieden staan in dezelfde volgorde als in de figuur hierboven.",
            *_too_small(table["total"], names),
        ),
    )  # fmt: skip


def _share_text(then: float | None, now: float | None) -> str:
    if then is None or now is None:
        return numbers.share(now)
    return f"{numbers.share(now)} (was {numbers.share(then)})"


def _too_small(total: pd.Series, names: dict[str, str]) -> list[str]:
    """Where a share is not stated because the whole gap is next to nothing."""
    small = total[total.notna() & ~total.map(wording.divisible)].index
    if small.empty:
        return []
    where = numbers.join([f"{names[str(code)]} in {year}" for code, year in small])
    return [
        f"Bij {where} is het hele verschil kleiner dan "
        f"{numbers.magnitude(AREA.slight)}. Daarvan geven wij geen aandeel."
    ]
