"""The profile of a place outside the programme: as far as the set goes, and where there is more."""

from dashboard.analysis.areas import buurten_in, within_programme
from dashboard.plans.profile import Planned, caveats, profile
from dashboard.store.read import Store
from dashboard.subjects.any_place.numbers import around
from dashboard.subjects.any_place.numbers import inside as places_inside
from dashboard.subjects.any_place.tiles import ALL_BESIDE
from dashboard.subjects.profile.tiles.resemblance import nearest_areas
from dashboard.ui.choices import choose_as_change
from dashboard.ui.links import (
    address_of,
    link_to_map,
    links,
    links_to_comparison,
    links_to_profiles,
)
from dashboard.ui.my_area import AREA
from dashboard.ui.prose import bullets, section
from dashboard.ui.selection import choose_one, in_row
from dashboard.ui.tile import BELOW, BESIDE, HALF, Layout, tile
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.measures import MEASURES, TOTAL
from dashboard.vocabulary.periods import Period


def course(planned: Planned) -> None:
    """The tile of the lines of a profile, with its choices: of which measure, and as change."""
    tile(
        *planned,
        controls=lambda: in_row(
            lambda: choose_one("maat", "Wat wilt u zien?", MEASURES),
            choose_as_change,
        ),
        layout=HALF,
    )


def behind(planned: Planned, area: Area) -> None:
    """The tile with what stands behind the score, and the way to more of it; not on paper, where a
    profile takes two sheets: the page of the themes prints it."""
    tile(*planned, layout=Layout(paper=False))
    links([(f"Thema’s: meer over {area.name}", address_of("thema", **{AREA: area.code}))])


def own_profile(store: Store, area: Area, period: Period) -> None:
    """Draw what follows the answer of an area that a reader composed (``named``)."""
    plan = profile(store, area, period)
    tile(*plan["gebied"], layout=Layout(paper=False))
    section("Let op bij dit gebied")
    bullets(caveats(store, area))
    if "verloop" in plan:
        course(plan["verloop"])
        tile(*plan["dimensies"], layout=HALF)
        tile(*plan["opbouw"])
    behind(plan["achter"], area)
    if "delen" in plan:
        tile(*plan["delen"], layout=_beside_map(len(area.members)))
    tile(*plan["buurten"], layout=_beside_map(len(buurten_in(store, area))))
    link_to_map(TOTAL, "wijk" if "delen" in plan else "buurt", area)
    for key in ("stijgers", "klassen", "vergelijkbaar", "wijken", "lijkt"):
        if key in plan:
            tile(*plan[key], layout=HALF)
    others = nearest_areas(store, area)
    links_to_profiles(others, "Profiel van ")
    links_to_comparison(area, others)


def _beside_map(places: int) -> Layout:
    """The list stands beside the map if it is short, else it is folded below."""
    return BESIDE if places <= ALL_BESIDE else BELOW


def place_profile(store: Store, area: Area, period: Period) -> None:
    """Draw what follows the answer of a place outside the programme (``named``)."""
    plan = profile(store, area, period)
    tile(*plan["gebied"])
    programme = within_programme(store, area)
    if near := (*programme.holds, *filter(None, [programme.inside]), *around(store, area)):
        links_to_profiles(near, "Profiel van ")
    bullets(caveats(store, area))
    if "verloop" in plan:
        course(plan["verloop"])
        tile(*plan["dimensies"], layout=HALF)
        tile(*plan["opbouw"])
    behind(plan["achter"], area)
    tile(*plan["buurten"], layout=_beside_map(len(places_inside(store, area))))
    link_to_map(TOTAL, "wijk" if area.level == "gemeente" else "buurt", area)
    for key in ("klassen", "vergelijkbaar", "wijken", "lijkt"):
        if key in plan:
            tile(*plan[key], layout=HALF)


def postcode_profile(store: Store, area: Area) -> None:
    """Draw what follows the answer of a postcode (``named``): as far as its release goes."""
    plan = profile(store, area)
    if "verloop" in plan:
        tile(
            *plan["verloop"],
            controls=lambda: (choose_one("maat", "Wat wilt u zien?", MEASURES),),
            layout=HALF,
        )
        tile(*plan["dimensies"], layout=HALF)
    tile(*plan["adviezen"], layout=HALF)
    tile(*plan["buurten"], layout=BESIDE)
    if "postcodes" in plan:
        tile(*plan["postcodes"], layout=BESIDE)
