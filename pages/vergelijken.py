"""Gebieden vergelijken: chosen areas beside each other, and what a difference is made of."""

from dashboard.analysis.areas import pickable
from dashboard.subjects.answer.tiles.ruler import ruler
from dashboard.subjects.compare.numbers import (
    CLASS,
    Comparison,
    theme_periods,
    themed_measures,
    views_of,
)
from dashboard.subjects.compare.tiles.classes import classes
from dashboard.subjects.compare.tiles.dimensions import dimensions
from dashboard.subjects.compare.tiles.lines import area_lines
from dashboard.subjects.compare.tiles.makeup import between, over_time, pair, role_in, summary
from dashboard.subjects.compare.tiles.ranking import ranking
from dashboard.subjects.compare.words import choice
from dashboard.ui.choices import choose_measure, choose_period
from dashboard.ui.compositions.comparison import choose_areas
from dashboard.ui.copyable import copyable
from dashboard.ui.frame import page
from dashboard.ui.meaning import meaning
from dashboard.ui.prose import remark, section
from dashboard.ui.selection import (
    choose_any,
    choose_from_list,
    choose_one,
    in_row,
    switch,
)
from dashboard.ui.tile import HALF, Layout, tile
from dashboard.vocabulary.areas import COUNTRY
from dashboard.vocabulary.measures import THEMED, TOTAL
from dashboard.vocabulary.periods import PERIODS

with page("vergelijken") as store:
    picked = choose_areas(store)
    twenty = tuple(map(store.area, store.area_ids))
    everything = switch("alle", f"Alle {len(twenty)} NPLV-gebieden")
    offered = choice.MEASURE_NAMES | themed_measures(store)
    measure = choose_measure("vergelijk", "Wat wilt u vergelijken?", offered)
    themed = measure in THEMED
    periods = theme_periods(store, measure) if themed else PERIODS
    period, view = in_row(
        lambda: choose_period("themajaren" if themed else "jaren", periods),
        lambda: choose_one("tonen", "Hoe wilt u het zien?", views_of(periods[0])),
    )
    references = choose_any(
        "lijnen", "Wat wilt u ernaast zien?", choice.REFERENCE_NAMES, default=[COUNTRY]
    )

    known = twenty if everything else picked
    if len(known) < 2:
        remark(choice.choose_more(len(known)))
    else:
        codes = [area.code for area in known]
        beside = tuple(code for code in references if code not in codes)
        chosen = Comparison(known, everything, measure, period, view, beside)
        # What follows is made of the score: it stays that of the Leefbaarometer.
        score = Comparison(known, everything) if themed else chosen.of(chosen.scored)
        meant = known[0], () if everything else tuple(known[1:])
        through_years = classes if measure == CLASS else area_lines
        tile(
            "verloop",
            "Naast elkaar" if period.first == period.last else "Het verloop",
            lambda: through_years(store, chosen),
            layout=Layout()
            if themed
            else Layout(below=lambda: meaning("verloop", lambda: ruler(store, *meant))),
        )

        areas = {area.code: area for area in (*pickable(store), *picked)}
        places = {code: area.name for code, area in areas.items()}
        focus = [area.code for area in picked] if len(picked) > 1 else codes
        default = pair(focus, None, None)
        section("Twee gebieden naast elkaar")
        own, other = (
            choose_from_list(
                key, f"Gebied {key.upper()}", places, placeholder=f"{places[code]} (uit uw keuze)"
            )
            for key, code in zip("ab", default, strict=True)
        )
        a, b = map(areas.__getitem__, pair(focus, own, other))
        if own and own == other:
            remark(choice.chosen_twice(places[own], b.name))
        tile(
            "verschil",
            "Waaruit bestaat het verschil tussen A en B?",
            lambda: between(store, a, b, score.period),
        )
        for key, area in (("a", a), ("b", b)):
            tile(
                f"verandering-{key}",
                f"Waaruit bestaat de verandering van {key.upper()}?",
                lambda area=area: over_time(store, area, score.period, role_in(codes, area)),
                layout=HALF,
            )
        tile(
            "dimensies",
            "De dimensies naast elkaar",
            lambda by, column: dimensions(store, score.of(TOTAL), by, column),
            controls=lambda: in_row(
                lambda: choose_one("sorteer", "Volgorde naar", choice.SORT_COLUMNS),
                lambda: choose_one("kolom", "Stand of verandering", choice.SORT_BY),
            ),
        )
        tile("plaats", "De plaats in de rangorde", lambda: ranking(store, score))
        copyable(
            "samenvatting",
            "Samenvatting om te kopiëren",
            lambda: summary(store, score, a, b),
        )
