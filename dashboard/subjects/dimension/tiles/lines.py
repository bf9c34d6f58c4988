"""Tile of a dimension page: the lines of the programme, the country and comparable wijken."""

from dashboard.analysis import differences
from dashboard.content.content import Content
from dashboard.content.lines import line_fields, lines_of
from dashboard.content.programme import programme_lines
from dashboard.language import gaps, numbers
from dashboard.language.missing_years import missing_notes
from dashboard.language.programme import areas_and_country, panel_note
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.areas import (
    COMPARABLE,
    COMPARABLE_FULL_NAME,
    COUNTRY,
    PROGRAMME,
    Area,
    country,
    programme,
)
from dashboard.vocabulary.measures import score_measure
from dashboard.vocabulary.sources import DERIVED_SOURCE

NO_EFFECT = (
    f"De lijn van vergelijkbare wijken laat zien hoe het ging in {COMPARABLE_FULL_NAME}, die er "
    "aan het begin op leken. Dat beschrijft en is geen effect van het programma."
)
NO_2016 = "Van 2016 zijn alleen totaalscores gepubliceerd, geen dimensies."


@per_store(TILES)
def lines(store: Store, key: str, long: bool, chosen: Area | None) -> Content:
    """Dimension ``key`` through the years; ``chosen``: an area to point out."""
    measure, found = score_measure(key), programme_lines(store, key, long, chosen)
    last = found.period[1]
    own, other = found.table.loc[last, [PROGRAMME, COUNTRY]]
    who, there = areas_and_country(store, long)
    level = gaps.gap_total(
        gaps.Scored(who, own, plural=True),
        gaps.Scored(there, other),
        last,
        measure=key,
        gap=differences.apart(
            store, programme(long), country(long), own - other, (last, last), key
        ),
    )
    return Content(
        headline=found.beside_country,
        lead=found.beside_comparable,
        **line_fields(lines_of(found.table, found.names, key), measure.name, measure.unit),
        source=DERIVED_SOURCE,
        period=numbers.period(*found.period),
        notes=(
            level,
            *filter(None, (found.start,)),
            *([NO_EFFECT] if COMPARABLE in found.table else []),
            panel_note(store, long),
            *([NO_2016] if long else []),
            *missing_notes(found.table, chosen),
        ),
    )
