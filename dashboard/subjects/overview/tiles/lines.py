"""Tile of the lines of the programme and the country, of a chosen area and comparable wijken."""

from dashboard.analysis.series import since_start
from dashboard.content.content import Content
from dashboard.content.lines import line_fields, lines_of
from dashboard.content.programme import programme_lines
from dashboard.language import comparable, numbers
from dashboard.language.missing_years import missing_notes
from dashboard.language.programme import long_areas, panel_note
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.areas import PROGRAMME, PROGRAMME_NAME, Area
from dashboard.vocabulary.measures import TOTAL, measure_of
from dashboard.vocabulary.sources import DERIVED_SOURCE


@per_store(TILES)
def lines(store: Store, long: bool, as_change: bool, chosen: Area | None) -> Content:
    """The score through the years, or its change since the first year (``as_change``)."""
    found, score = programme_lines(store, TOTAL, long, chosen), measure_of(TOTAL)
    table, names = found.table, found.names
    if long:
        names = names | {PROGRAMME: f"{PROGRAMME_NAME}, {len(long_areas(store))} gebieden"}
    fields = (
        line_fields(
            lines_of(since_start(table), names, TOTAL, change=True),
            f"Verandering van de totaalscore sinds {found.period[0]}",
            f"{score.change_unit} sinds {found.period[0]}",
        )
        if as_change
        else line_fields(lines_of(table, names, TOTAL), score.name, score.unit)
    )
    return Content(
        headline=found.beside_country,
        lead=found.beside_comparable,
        **fields,
        source=DERIVED_SOURCE,
        period=numbers.period(*found.period),
        notes=(
            *filter(None, (found.start,)),
            panel_note(store, long),
            *missing_notes(table, chosen, as_change),
            f"{comparable.rule(found.since, chosen)} {comparable.NO_EFFECT}",
        ),
    )
