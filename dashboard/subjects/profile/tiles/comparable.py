"""Tiles about comparable neighbourhoods: which they are, how alike, and how they did."""

from dashboard import ladder
from dashboard.analysis.comparable import Match, match
from dashboard.analysis.jumps import jump_text
from dashboard.content.bars import measure_bars
from dashboard.content.content import Content
from dashboard.content.names import gemeente_names, place_names
from dashboard.content.table import Column, Table
from dashboard.content.texts import NOTHING, Listing, Remark
from dashboard.language import alt_texts, comparable, numbers
from dashboard.language.grammar import lower_first
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.areas import COMPARABLE_FULL_NAME, COMPARABLE_NAME, COUNTRY_NAME, Area
from dashboard.vocabulary.measures import DIFFERENCE_UNIT, MEASURES, SCORE_UNIT, TOTAL
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR
from dashboard.vocabulary.sources import DERIVED_SOURCE

LISTED = 10
"""Wijken named above the table; the table has all."""
PERIOD = numbers.period(FIRST_YEAR, LAST_YEAR)


@per_store(TILES)
def balance(store: Store, area: Area) -> Content:
    """How alike the area and its comparable wijken were; how both changed since is said by
    ``tiles.area.area_lines``, and stands here in the table."""
    name, found = area.name, match(store, area)
    if found is None:
        return _nothing(store, area)
    apart = found.balance["difference"]
    return Content(
        headline=comparable.how_alike(
            comparable.compared_part(name, found.coverage),
            apart.to_dict(),
            len(found.wijken),
            FIRST_YEAR,
            ladder.of(area),
        ),
        figure=measure_bars(
            {
                f"verschil met {lower_first(COMPARABLE_NAME)}": apart,
                f"verschil met {COUNTRY_NAME}": found.balance["difference_country"],
            },
            ("comparable", "earlier"),
            MEASURES,
            "gebied scoort lager  ←  0  →  hoger",
            height=440,
        ),
        alt=alt_texts.grouped_bars(
            f"Verschil tussen {name} en {COMPARABLE_FULL_NAME}",
            DIFFERENCE_UNIT,
            {MEASURES[key]: {FIRST_YEAR: float(apart[key])} for key in MEASURES},
        ),
        table=_balance(name, found),
        unit=SCORE_UNIT,
        source=DERIVED_SOURCE,
        period=f"gelijkenis {FIRST_YEAR}; verandering {PERIOD}",
        notes=(*match_notes(store, area), comparable.rule(of=area)),
    )


def match_notes(store: Store, area: Area) -> tuple[str, ...]:
    """What a comparison with comparable wijken does not say, and where it is weak."""
    if (found := match(store, area)) is None:
        return (comparable.unmatched(store, area),)
    difference = float(found.balance.at[TOTAL, "difference"])
    weak = comparable.weak_match(area.name, difference, len(found.wijken))
    return (comparable.NO_EFFECT, *weak)


def _balance(name: str, found: Match) -> Table:
    """Per measure: both in the first year, the difference, and how both changed since."""
    own = name if found.coverage >= comparable.ALL else f"{name} (vergeleken deel)"
    table = found.balance.loc[list(MEASURES)]
    moved = (
        tuple(line(key)[LAST_YEAR] - line(key)[FIRST_YEAR] for key in MEASURES)
        for line in (found.part, found.series)
    )
    return Table(
        (
            Column("Maat", tuple(MEASURES.values())),
            Column(f"{own} {FIRST_YEAR}", tuple(table["area"]), "score"),
            Column(f"{COMPARABLE_NAME} {FIRST_YEAR}", tuple(table["matches"]), "score"),
            Column("Verschil", tuple(table["difference"]), "difference"),
            Column(
                f"Verschil met {COUNTRY_NAME}", tuple(table["difference_country"]), "difference"
            ),
            Column(f"Verandering {own}", next(moved), "difference"),
            Column(f"Verandering {COMPARABLE_NAME}", next(moved), "difference"),
        )
    )


@per_store(TILES)
def wijken(store: Store, area: Area) -> Content:
    """Which wijken are compared with: name, gemeente, weight and how each changed."""
    found = match(store, area)
    if found is None:
        return _nothing(store, area)
    table = _wijken(store, found)
    wijk, gemeente, weight, *_, change, flag = (column.values for column in table.columns)
    listed = tuple(
        (
            name,
            f"({where}): {numbers.share(part, 1)} van het gewicht; {PERIOD} "
            f"{numbers.difference(moved)}{f' ({jump})' if jump else ''}",
        )
        for name, where, part, moved, jump in zip(wijk, gemeente, weight, change, flag, strict=True)
    )
    more = f"De lijst heeft de {LISTED} zwaarste; de tabel heeft alle {len(table)}."
    return Content(
        headline=comparable.heaviest(list(zip(wijk, gemeente, weight, strict=True))),
        figure=Listing(listed[:LISTED]),
        alt="",
        table=table,
        unit=f"aandeel in het gewicht; {SCORE_UNIT}",
        source=DERIVED_SOURCE,
        period=PERIOD,
        notes=(more,) if len(table) > LISTED else (),
    )


def _wijken(store: Store, found: Match) -> Table:
    weights = found.wijken["weight"]
    places = store.areas[store.areas["level"] == "wijk"].set_index("code").reindex(weights.index)
    first, last = (
        store.series[TOTAL].reindex([("wijk", code, year) for code in weights.index]).to_numpy()
        for year in (FIRST_YEAR, LAST_YEAR)
    )
    return Table(
        (
            Column("Wijk", tuple(place_names(places["name"]).values())),
            Column("Gemeente", gemeente_names(places.index, places["gemeente"])),
            Column("Gewicht", tuple(weights), "share_1"),
            Column(str(FIRST_YEAR), tuple(first), "score"),
            Column(str(LAST_YEAR), tuple(last), "score"),
            Column(f"Verandering {PERIOD}", tuple(last - first), "difference"),
            Column("Let op", tuple(jump_text(jump) for jump in places["jump"])),
        )
    )


def _nothing(store: Store, area: Area) -> Content:
    return Content(
        headline=comparable.unmatched(store, area),
        figure=Remark(NOTHING),
        alt="",
        table=Table((Column("Gebied", (area.name,)), Column(COMPARABLE_NAME, (None,)))),
        unit=SCORE_UNIT,
        source=DERIVED_SOURCE,
        period=PERIOD,
        notes=(comparable.rule(of=area),),
    )
