"""Tile of the key figures: the programme beside the country, in four numbers."""

from dashboard.analysis import differences
from dashboard.analysis.households import share_in
from dashboard.analysis.series import CLASS, trend, values
from dashboard.content.cards import change
from dashboard.content.content import Content
from dashboard.content.table import Column, Table
from dashboard.content.texts import Card, CardChange, Cards
from dashboard.ladder import Difference
from dashboard.language import gaps, numbers
from dashboard.language.programme import AREAS_NAME, beside_country
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.overview.tiles.gap import told_gap
from dashboard.vocabulary.areas import COUNTRY, COUNTRY_NAME, PROGRAMME, Area, country, programme
from dashboard.vocabulary.measures import SCORE_UNIT
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR, PROGRAMME_YEARS
from dashboard.vocabulary.scales import UNFAVOURABLE_NAME
from dashboard.vocabulary.sources import DERIVED_SOURCE

RECENT_YEAR = PROGRAMME_YEARS[-2]


@per_store(TILES)
def key_figures(store: Store) -> Content:
    """Level and change of the programme and the country, their gap, and unfavourable households."""
    table = trend(store)
    table["gap"] = table[PROGRAMME] - table[COUNTRY]
    now = table.loc[LAST_YEAR]
    moved = {start: now - table.loc[start] for start in (RECENT_YEAR, FIRST_YEAR)}
    share = {area.code: share_in(store, area, LAST_YEAR) for area in (programme(), country())}
    share_before = share_in(store, programme(), FIRST_YEAR)

    def told(column: str, value: float, period: tuple[int, int]) -> Difference:
        if column == "gap":
            return told_gap(store, value, period)
        return differences.change(store, store.area(column), value, period)

    def changes(column: str) -> tuple[CardChange, ...]:
        return tuple(
            change(f"sinds {y}", told(column, moved[y][column], (y, LAST_YEAR)))
            for y in (FIRST_YEAR, RECENT_YEAR)
        )

    def scored(label: str, area: Area) -> Card:
        klass = values(store, area, CLASS).get(LAST_YEAR)
        remark = f"klasse {numbers.class_short(klass)}"
        title = f"{label}, score in {LAST_YEAR}"
        return Card(title, numbers.score(now[area.code]), remark, changes(area.code))

    cards = (
        scored("NPLV-gebieden", programme()),
        scored(COUNTRY_NAME, country()),
        Card(
            f"Verschil met {COUNTRY_NAME} in {LAST_YEAR}",
            numbers.difference(now["gap"]),
            f"NPLV min {COUNTRY_NAME}",
            changes("gap"),
        ),
        Card(
            f"Huishoudens in een buurt met klasse {UNFAVOURABLE_NAME}",
            f"{numbers.share(share[PROGRAMME])} NPLV",
            f"{numbers.share(share[COUNTRY])} in heel {COUNTRY_NAME}, {LAST_YEAR}. "
            f"NPLV in {FIRST_YEAR}: {numbers.share(share_before)}",
        ),
    )
    columns = (
        Column("Gebied", ("NPLV-gebieden", COUNTRY_NAME, "Verschil")),
        *(
            Column(str(year), tuple(table.loc[year]), ("score", "score", "difference"))
            for year in (FIRST_YEAR, RECENT_YEAR, LAST_YEAR)
        ),
        *(Column(f"Sinds {y}", tuple(values), "difference") for y, values in moved.items()),
        Column(
            f"{UNFAVOURABLE_NAME.capitalize()} in {LAST_YEAR}",
            (*share.values(), share[PROGRAMME] - share[COUNTRY]),
            "share_1",
            "procent van de huishoudens",
        ),
    )
    return Content(
        # How both moved over the whole period is said by their lines, below.
        headline=gaps.gap_total(
            gaps.Scored(AREAS_NAME, now[PROGRAMME], plural=True),
            gaps.Scored(COUNTRY_NAME, now[COUNTRY]),
            LAST_YEAR,
            gap=told_gap(store, now["gap"], (LAST_YEAR, LAST_YEAR)),
        ),
        lead=beside_country(store, moved[RECENT_YEAR].to_dict(), (RECENT_YEAR, LAST_YEAR)),
        figure=Cards(cards),
        alt="",
        table=Table(columns),
        unit=f"{SCORE_UNIT}; aandeel van de huishoudens",
        source=DERIVED_SOURCE,
        period=numbers.period(FIRST_YEAR, LAST_YEAR),
        notes=(
            "Een hogere score is beter. De aandelen gaan over buurten; op een ander niveau "
            "(bijvoorbeeld vierkanten van 100 bij 100 meter) komen er andere percentages uit. "
            "Het aantal huishoudens is in elk jaar dat van 2024.",
        ),
    )
