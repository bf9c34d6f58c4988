"""Gebiedsprofiel: one area on one screen and one address."""

from dashboard.subjects.answer.tiles.answer import answer
from dashboard.subjects.answer.tiles.ruler import ruler
from dashboard.subjects.overview.tiles import areas
from dashboard.subjects.profile.tiles.area import area_lines, caveats, dimensions, identity, steps
from dashboard.subjects.profile.tiles.buurten import buurt_map, buurt_moves, household_classes
from dashboard.subjects.profile.tiles.comparable import balance, wijken
from dashboard.subjects.profile.tiles.resemblance import nearest_areas, resemblance
from dashboard.ui.choices import choose_period
from dashboard.ui.compositions.profile import course, named, place_profile
from dashboard.ui.frame import page
from dashboard.ui.links import link_to_map, links_to_comparison, links_to_profiles
from dashboard.ui.meaning import meaning
from dashboard.ui.my_area import my_area
from dashboard.ui.prose import bullets, section
from dashboard.ui.tile import BESIDE, HALF, ON_SCREEN, Layout, tile
from dashboard.vocabulary.measures import TOTAL

with page("gebiedsprofiel") as store:
    area = my_area(store)
    if area:
        area = named(area)
        # What a reader comes for, before what can be chosen.
        tile(
            "antwoord",
            "Het antwoord in het kort",
            lambda: answer(store, area),
            layout=Layout(below=lambda: meaning("antwoord", lambda: ruler(store, area))),
        )
    period = choose_period()
    if area is None:
        section("Kies een gebied")
        links_to_profiles(map(store.area, store.area_ids))
        tile(
            "kaart",
            "Waar liggen de gebieden?",
            lambda: areas.on_map(store, "naam", period, None),
            layout=BESIDE,
        )
    elif area.code not in store.area_ids:
        place_profile(store, area, period)
    else:
        tile(
            "gebied",
            "Wat voor gebied is het?",
            lambda: identity(store, area, period),
            layout=Layout(paper=False),
        )
        section("Let op bij dit gebied")
        bullets(caveats(store, area))
        course(lambda measure, change: area_lines(store, area, measure, change, period))
        tile("dimensies", "De vijf dimensies", lambda: dimensions(store, area, period), layout=HALF)
        tile("opbouw", "Waar zit de verandering?", lambda: steps(store, area, period))
        tile(
            "buurten",
            f"De buurten in {area.name}",
            lambda: buurt_map(store, area, period),
            layout=BESIDE,
        )
        link_to_map(TOTAL, "buurt", area)
        tile("stijgers", "Stijgers en dalers", lambda: buurt_moves(store, area), layout=ON_SCREEN)
        tile(
            "klassen",
            "Huishoudens per klasse",
            lambda: household_classes(store, area, period),
            layout=HALF,
        )
        tile(
            "vergelijkbaar",
            "Vergelijkbare wijken buiten het NPLV",
            lambda: balance(store, area),
            layout=Layout(paper=False),
        )
        tile(
            "wijken",
            "Welke wijken zijn vergelijkbaar?",
            lambda: wijken(store, area),
            layout=ON_SCREEN,
        )
        tile(
            "lijkt",
            "Welke gebieden lijken erop?",
            lambda: resemblance(store, area),
            layout=ON_SCREEN,
        )
        others = nearest_areas(store, area)
        links_to_profiles(others, "Profiel van ")
        links_to_comparison(area, others)
