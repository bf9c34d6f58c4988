"""Tile of the key figures: the programme beside the country, in four numbers."""

import pandas as pd

from dashboard.analysis import differences
from dashboard.analysis.households import share_in
from dashboard.analysis.series import trend
from dashboard.content.cards import change
from dashboard.content.content import Content
from dashboard.content.table import Table
from dashboard.content.texts import Card, Cards
from dashboard.ladder import Difference
from dashboard.language import gaps, numbers
from dashboard.language.programme import AREAS_NAME
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.overview.tiles.programme import beside_country, told_gap
from dashboard.vocabulary import (
    COUNTRY,
    COUNTRY_NAME,
    DERIVED_SOURCE,
    FIRST_YEAR,
    LAST_YEAR,
    PROGRAMME,
    PROGRAMME_YEARS,
    SCORE_UNIT,
)

RECENT_YEAR = PROGRAMME_YEARS[-2]


@per_store(TILES)
def key_figures(store: Store) -> Content:
    """Level and change of the programme and the country, their gap, and unfavourable households."""
    table = trend(store)
    table["gap"] = table[PROGRAMME] - table[COUNTRY]
    whole = table.loc[LAST_YEAR] - table.loc[FIRST_YEAR]
    recent = table.loc[LAST_YEAR] - table.loc[RECENT_YEAR]
    share = {code: share_in(store, code, LAST_YEAR) for code in (PROGRAMME, COUNTRY)}
    frame = _key_table(table, share)
    kinds = {c: "score" for c in frame if c.isdigit()}
    kinds |= {c: "difference" for c in frame if c.startswith("Sinds")}
    return Content(
        # How both moved over the whole period is said by their lines, below.
        headline=gaps.gap_total(
            gaps.Scored(AREAS_NAME, table.at[LAST_YEAR, PROGRAMME], plural=True),
            gaps.Scored(COUNTRY_NAME, table.at[LAST_YEAR, COUNTRY]),
            LAST_YEAR,
            gap=_moved(store, "gap", table.at[LAST_YEAR, "gap"], LAST_YEAR),
        ),
        lead=beside_country(store, AREAS_NAME, recent.to_dict(), (RECENT_YEAR, LAST_YEAR)),
        figure=_cards(store, table, {FIRST_YEAR: whole, RECENT_YEAR: recent}, share),
        alt="",
        table=Table.of(frame, kinds | {f"Zwak of lager in {LAST_YEAR}": "share_1"}),
        unit=f"{SCORE_UNIT}; aandeel van de huishoudens",
        source=DERIVED_SOURCE,
        period=numbers.period(FIRST_YEAR, LAST_YEAR),
        notes=(
            "Een hogere score is beter. De aandelen gaan over buurten; op een ander niveau "
            "(bijvoorbeeld vierkanten van 100 bij 100 meter) komen er andere percentages uit. "
            "Het aantal huishoudens is in elk jaar dat van 2024.",
        ),
    )


def _cards(
    store: Store, table: pd.DataFrame, changes: dict[int, pd.Series], share: dict[str, float]
) -> Cards:
    """``changes``: start year -> change of each column of ``table`` until the last year."""
    level = table.loc[LAST_YEAR]

    def card(label: str, column: str, value: str, remark: str) -> Card:
        since = (
            change(f"sinds {start}", _moved(store, column, delta[column], start))
            for start, delta in changes.items()
        )
        return Card(label, value, remark, tuple(since))

    def scored(label: str, area_level: str, code: str) -> Card:
        number = store.series["class"].get((area_level, code, LAST_YEAR))
        remark = f"klasse {numbers.class_short(number)}"
        return card(f"{label}, score in {LAST_YEAR}", code, numbers.score(level[code]), remark)

    cards = (
        scored("NPLV-gebieden", "nplv", PROGRAMME),
        scored(COUNTRY_NAME, "land", COUNTRY),
        card(
            f"Verschil met {COUNTRY_NAME} in {LAST_YEAR}",
            "gap",
            numbers.difference(level["gap"]),
            f"NPLV min {COUNTRY_NAME}",
        ),
        Card(
            "Huishoudens in een buurt met klasse zwak of lager",
            f"{numbers.share(share[PROGRAMME])} NPLV",
            f"{numbers.share(share[COUNTRY])} in heel {COUNTRY_NAME}, {LAST_YEAR}. "
            f"NPLV in {FIRST_YEAR}: {numbers.share(share_in(store, PROGRAMME, FIRST_YEAR))}",
        ),
    )
    return Cards(cards)


def _moved(store: Store, column: str, value: float, start: int) -> Difference:
    """The change of a column of the key figures since ``start``, as it may be told."""
    if column == "gap":
        return told_gap(store, value, (start, LAST_YEAR))
    return differences.change(store, column, value, (start, LAST_YEAR))


def _key_table(table: pd.DataFrame, share: dict[str, float]) -> pd.DataFrame:
    names = {PROGRAMME: "NPLV-gebieden", COUNTRY: COUNTRY_NAME, "gap": "Verschil"}
    rows = []
    for column, name in names.items():
        values = table[column]
        row: dict[str, object] = {"Gebied": name}
        row |= {str(year): values[year] for year in (FIRST_YEAR, RECENT_YEAR, LAST_YEAR)}
        for start in (RECENT_YEAR, FIRST_YEAR):
            row[f"Sinds {start}"] = values[LAST_YEAR] - values[start]
        both = share[PROGRAMME] - share[COUNTRY]
        row[f"Zwak of lager in {LAST_YEAR}"] = share.get(column, both)
        rows.append(row)
    return pd.DataFrame(rows)
