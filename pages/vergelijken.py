"""Gebieden vergelijken: chosen areas beside each other, and what a difference is made of."""

from dashboard.analysis.areas import pickable
from dashboard.language import numbers
from dashboard.subjects.compare.numbers import CLASS, MOST, VIEWS, Comparison, default_areas
from dashboard.subjects.compare.tiles.classes import classes
from dashboard.subjects.compare.tiles.dimensions import dimensions
from dashboard.subjects.compare.tiles.lines import area_lines
from dashboard.subjects.compare.tiles.makeup import between, over_time, pair, summary
from dashboard.subjects.compare.tiles.ranking import ranking
from dashboard.subjects.compare.words import choice
from dashboard.ui.copyable import copyable
from dashboard.ui.frame import page
from dashboard.ui.my_area import my_programme_area
from dashboard.ui.prose import remark, section
from dashboard.ui.selection import (
    choose_any,
    choose_from_list,
    choose_one,
    choose_several,
    in_row,
    switch,
)
from dashboard.ui.tile import HALF, tile
from dashboard.vocabulary.areas import COUNTRY
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.periods import PERIODS

with page("vergelijken") as store:
    names = {code: store.names[code] for code in store.area_ids}
    default = default_areas(store, my_programme_area(store))
    title = f"Gebieden (2 tot en met {MOST})"
    picked = choose_several("gebieden", title, names, default, MOST, "Kies gebieden")
    everything = switch("alle", f"Alle {len(names)} gebieden")
    measure = choose_one("vergelijk", "Wat wilt u vergelijken?", choice.MEASURE_NAMES)
    period, view = in_row(
        lambda: choose_one("jaren", "Periode", {p: numbers.period(*p) for p in PERIODS}),
        lambda: choose_one(
            "tonen", "Hoe wilt u het zien?", {key: view.name for key, view in VIEWS.items()}
        ),
    )
    references = choose_any(
        "lijnen", "Wat wilt u ernaast zien?", choice.REFERENCE_NAMES, default=[COUNTRY]
    )

    areas = tuple(names) if everything else tuple(picked)
    if len(areas) < 2:
        remark(choice.choose_more(len(areas)))
    else:
        known = tuple(map(store.area, areas))
        chosen = Comparison(known, everything, measure, period, view, tuple(references))
        through_years = classes if measure == CLASS else area_lines
        tile("verloop", "Het verloop", lambda: through_years(store, chosen))

        places = {area.code: area.name for area in pickable(store)}
        focus = picked if len(picked) > 1 else areas
        default = pair(focus, None, None)
        section("Twee gebieden naast elkaar")
        own, other = (
            choose_from_list(
                key, f"Gebied {key.upper()}", places, placeholder=f"{places[code]} (uit uw keuze)"
            )
            for key, code in zip("ab", default, strict=True)
        )
        a, b = map(store.area, pair(focus, own, other))
        if own and own == other:
            remark(choice.chosen_twice(places[own], b.name))
        tile(
            "verschil",
            "Waaruit bestaat het verschil tussen A en B?",
            lambda: between(store, a, b, period),
        )
        for key, area in (("a", a), ("b", b)):
            tile(
                f"verandering-{key}",
                f"Waaruit bestaat de verandering van {key.upper()}?",
                lambda area=area: over_time(store, area, period),
                layout=HALF,
            )
        tile(
            "dimensies",
            "De dimensies naast elkaar",
            lambda by, column: dimensions(store, chosen.of(TOTAL), by, column),
            controls=lambda: in_row(
                lambda: choose_one("sorteer", "Volgorde naar", choice.SORT_COLUMNS),
                lambda: choose_one("kolom", "Stand of verandering", choice.SORT_BY),
            ),
        )
        scored = chosen.of(chosen.scored)
        tile("plaats", "De plaats in de rangorde", lambda: ranking(store, scored))
        copyable(
            "samenvatting",
            "Samenvatting om te kopiëren",
            lambda: summary(store, scored, a, b),
        )
