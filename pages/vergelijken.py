"""Gebieden vergelijken: chosen areas beside each other, and what a difference is made of."""

from dashboard.language import numbers
from dashboard.subjects.compare.numbers import CLASS
from dashboard.subjects.compare.tiles import course as compare
from dashboard.subjects.compare.tiles import parts as compare_parts
from dashboard.subjects.compare.tiles import tables as compare_tables
from dashboard.subjects.compare.tiles.course import (
    MEASURE_NAMES,
    MOST,
    REFERENCE_NAMES,
    VIEW_NAMES,
    Comparison,
)
from dashboard.subjects.compare.tiles.tables import SORT_BY, SORT_COLUMNS
from dashboard.subjects.compare.words import summary as compare_summary
from dashboard.ui.copyable import copyable
from dashboard.ui.frame import page
from dashboard.ui.prose import remark, section
from dashboard.ui.selection import (
    choose_any,
    choose_from_list,
    choose_one,
    choose_several,
    in_row,
    switch,
)
from dashboard.ui.tile import tile
from dashboard.vocabulary import COUNTRY, PERIODS

with page("vergelijken") as store:
    names = {area: store.names[area] for area in store.area_ids}
    picked = choose_several(
        "gebieden", f"Gebieden (2 tot en met {MOST})", names, compare.default_areas(store), MOST,
        placeholder="Kies gebieden",
    )  # fmt: skip
    everything = switch("alle", f"Alle {len(names)} gebieden")
    measure = choose_one("vergelijk", "Wat u vergelijkt", MEASURE_NAMES)
    period, view = in_row(
        lambda: choose_one("jaren", "Periode", {p: numbers.period(*p) for p in PERIODS}),
        lambda: choose_one("tonen", "Weergave", VIEW_NAMES),
    )
    references = choose_any("lijnen", "Ook tonen", REFERENCE_NAMES, default=[COUNTRY])

    first, last = period
    areas = tuple(names) if everything else tuple(picked)
    if len(areas) < 2:
        remark(compare_summary.choose_more(len(areas)))
    else:
        chosen = Comparison(areas, everything, measure, first, last, view, tuple(references))
        course = compare_tables.classes if measure == CLASS else compare.course
        tile("verloop", "Het verloop", lambda: course(store, chosen))

        places = compare_parts.place_names(store)
        focus = picked if len(picked) > 1 else areas
        default = compare_parts.pair(focus, None, None)
        section("Twee gebieden naast elkaar")
        own, other = (
            choose_from_list(
                key, f"Gebied {key.upper()}", places, placeholder=f"{places[code]} (uit uw keuze)"
            )
            for key, code in zip("ab", default, strict=True)
        )
        a, b = compare_parts.pair(focus, own, other)
        if own and own == other:
            remark(compare_summary.chosen_twice(places[own], places[b]))
        tile(
            "verschil",
            "Waaruit bestaat het verschil tussen A en B?",
            lambda: compare_parts.between(store, a, b, first, last),
        )
        for key, code in (("a", a), ("b", b)):
            tile(
                f"verandering-{key}",
                f"Waaruit bestaat de verandering van {key.upper()}?",
                lambda code=code: compare_parts.over_time(store, code, first, last),
            )
        tile(
            "dimensies",
            "De dimensies naast elkaar",
            lambda by, column: compare_tables.dimensions(store, chosen.bare, by, column),
            controls=lambda: in_row(
                lambda: choose_one("sorteer", "Sorteer op", SORT_COLUMNS),
                lambda: choose_one("kolom", "Sorteer op de", SORT_BY),
            ),
        )
        tile(
            "plaats",
            "De plaats in de rangorde",
            lambda: compare_tables.places(store, chosen.measured),
        )
        copyable(
            "samenvatting",
            "Samenvatting om te kopiëren",
            lambda: compare_parts.summary(store, chosen.measured, a, b),
        )
