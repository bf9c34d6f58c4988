"""Overzicht: how the areas did, beside the Netherlands."""

from dashboard.subjects.answer.tiles.answer import answer
from dashboard.subjects.answer.tiles.ruler import ruler
from dashboard.subjects.overview.tiles import moves
from dashboard.subjects.overview.tiles.areas import on_map, panels
from dashboard.subjects.overview.tiles.gap import gap
from dashboard.subjects.overview.tiles.lines import lines
from dashboard.ui.choices import choose_as_change, choose_order, choose_period
from dashboard.ui.frame import page
from dashboard.ui.links import link_to_map
from dashboard.ui.meaning import meaning
from dashboard.ui.my_area import my_programme_area
from dashboard.ui.selection import choose_one, in_row, switch
from dashboard.ui.tile import BESIDE, HALF, Layout, tile
from dashboard.vocabulary.areas import programme
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.periods import YEARS

with page("overzicht") as store:
    chosen = my_programme_area(store)
    tile(
        "antwoord",
        "Het antwoord in het kort",
        lambda: answer(store, programme(), (moves.since(store),)),
        layout=Layout(below=lambda: meaning("antwoord", lambda: ruler(store, programme()))),
    )
    view, period = in_row(
        lambda: choose_one("beeld", "Wat wilt u zien?", moves.VIEWS),
        choose_period,
    )
    tile(
        "vooruit",
        "Wie ging vooruit, wie achteruit?",
        lambda: moves.ranked(store, view, period, chosen),
    )
    tile(
        "verloop",
        "Het verloop",
        lambda as_change, long: lines(store, long, as_change, chosen),
        controls=lambda: in_row(
            choose_as_change,
            lambda: switch("lang", f"Langere reeks, vanaf {YEARS[0]}"),
        ),
        layout=HALF,
    )
    tile("dimensies", "Waar zit het verschil met Nederland?", lambda: gap(store), layout=HALF)

    order = choose_order()
    tile("gebieden", "De NPLV-gebieden", lambda: panels(store, order, period, chosen))
    tile(
        "kaart",
        "Waar liggen de gebieden?",
        lambda: on_map(store, order, period, chosen),
        layout=BESIDE,
    )
    link_to_map(TOTAL)
