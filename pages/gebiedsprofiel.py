"""Gebiedsprofiel: one area on one screen and one address."""

from dashboard.plans.profile import answer_tile, caveats, named, profile
from dashboard.subjects.answer.tiles.ruler import ruler
from dashboard.subjects.overview.tiles import areas
from dashboard.subjects.profile.tiles.resemblance import nearest_areas
from dashboard.ui.choices import choose_period
from dashboard.ui.compositions.profile import (
    behind,
    course,
    own_profile,
    place_profile,
    postcode_profile,
)
from dashboard.ui.frame import page
from dashboard.ui.links import link_to_map, links_to_comparison, links_to_profiles
from dashboard.ui.meaning import meaning
from dashboard.ui.my_area import looked_at
from dashboard.ui.prose import bullets, section
from dashboard.ui.tile import BESIDE, HALF, ON_SCREEN, Layout, tile
from dashboard.vocabulary.levels import POSTCODE, AreaKind
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.periods import WHOLE

with page("gebiedsprofiel") as store:
    area = looked_at(store)
    if area:
        area = named(area)
        # What a reader comes for, before what can be chosen.
        below = Layout(below=lambda: meaning("antwoord", lambda: ruler(store, area)))
        of_postcode = area.level == POSTCODE
        tile(*answer_tile(store, area), layout=Layout() if of_postcode else below)
    period = WHOLE if area and of_postcode else choose_period()
    if area is None:
        section("Kies een gebied")
        links_to_profiles(map(store.area, store.area_ids))
        tile(
            "kaart",
            "Waar liggen de gebieden?",
            lambda: areas.on_map(store, "naam", period, None),
            layout=BESIDE,
        )
    elif of_postcode:
        postcode_profile(store, area)
    elif area.kind is AreaKind.OWN:
        own_profile(store, area, period)
    elif area.code not in store.area_ids:
        place_profile(store, area, period)
    else:
        plan = profile(store, area, period)
        tile(*plan["gebied"], layout=Layout(paper=False))
        section("Let op bij dit gebied")
        bullets(caveats(store, area))
        course(plan["verloop"])
        tile(*plan["dimensies"], layout=HALF)
        tile(*plan["opbouw"])
        behind(plan["achter"], area)
        tile(*plan["buurten"], layout=BESIDE)
        link_to_map(TOTAL, "buurt", area)
        tile(*plan["stijgers"], layout=ON_SCREEN)
        tile(*plan["klassen"], layout=HALF)
        tile(*plan["vergelijkbaar"], layout=Layout(paper=False))
        tile(*plan["wijken"], layout=ON_SCREEN)
        tile(*plan["lijkt"], layout=ON_SCREEN)
        others = nearest_areas(store, area)
        links_to_profiles(others, "Profiel van ")
        links_to_comparison(area, others)
