"""Tile about how hard the number of unfavourable households is, and the wijken that crossed."""

from dashboard.content.content import Content
from dashboard.content.table import Column, joined
from dashboard.content.texts import Card, Cards
from dashboard.language import numbers, scope
from dashboard.language.sources import SOURCE
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.unfavourable.numbers import BEFORE, SHIFT, band, crossed
from dashboard.subjects.unfavourable.words import bound as words
from dashboard.vocabulary import LAST_YEAR, UNFAVOURABLE_NAME


@per_store(TILES)
def hardness(store: Store) -> Content:
    """The number with the bound as it is, lower and higher, and the wijken that crossed."""
    found, table = band(store), crossed(store)
    shift = numbers.magnitude(SHIFT)
    shifted = (
        ()
        if found is None
        else (
            ("Klassegrens zoals hier", found.now, found.change),
            (f"Grens {shift} lager", found.low, found.change_low),
            (f"Grens {shift} hoger", found.high, found.change_high),
        )
    )
    flags = map(scope.flags, table["jump"], table["small"])
    return Content(
        headline=words.band(found),
        lead=words.crossed(table),
        figure=Cards(
            tuple(
                Card(
                    name,
                    numbers.thousands(now),
                    f"huishoudens; sinds {BEFORE} {numbers.thousands_change(change)}",
                )
                for name, now, change in shifted
            )
        ),
        table=joined(
            Column("Wijk", tuple(table["name"])),
            Column("Gemeente", tuple(table["gemeente"])),
            Column("Wat", tuple(map(words.went, table["way"]))),
            Column(str(BEFORE), tuple(table["start"]), "score"),
            Column(str(LAST_YEAR), tuple(table["end"]), "score"),
            Column("Verandering", tuple(table["change"]), "difference"),
            Column("Huishoudens", tuple(table["households"]), "count"),
            Column("Let op", tuple(flags)),
        ),
        unit=f"huishoudens (CBS 2024) in een wijk met klasse {UNFAVOURABLE_NAME}; score per wijk",
        source=SOURCE,
        period=numbers.period(BEFORE, LAST_YEAR),
        notes=(words.WHY, scope.FIXED),
    )
