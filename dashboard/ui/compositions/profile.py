"""The profile of a gemeente, wijk or buurt: as far as the set goes, and where to look for more."""

from dashboard.analysis.areas import within_programme
from dashboard.plans.profile import Planned, caveats, profile
from dashboard.store.read import Store
from dashboard.subjects.any_place.numbers import around
from dashboard.subjects.any_place.numbers import inside as places_inside
from dashboard.subjects.any_place.tiles import ALL_BESIDE
from dashboard.ui.choices import choose_as_change
from dashboard.ui.links import link_to_map, links_to_profiles
from dashboard.ui.prose import bullets
from dashboard.ui.selection import choose_one, in_row
from dashboard.ui.tile import BELOW, BESIDE, HALF, tile
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
    short = len(places_inside(store, area)) <= ALL_BESIDE
    tile(*plan["buurten"], layout=BESIDE if short else BELOW)
    link_to_map(TOTAL, "wijk" if area.level == "gemeente" else "buurt", area)
    for key in ("klassen", "vergelijkbaar", "wijken", "lijkt"):
        if key in plan:
            tile(*plan[key], layout=HALF)
