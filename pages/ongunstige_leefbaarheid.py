"""Ongunstige leefbaarheid: how many households, how long already, and what comes of it."""

from dashboard.analysis.unfavourable import BASE_YEARS
from dashboard.language import numbers
from dashboard.subjects.unfavourable.tiles import households, persistence
from dashboard.ui.frame import page
from dashboard.ui.my_area import my_programme_area
from dashboard.ui.selection import choose_area, choose_one, in_row
from dashboard.ui.tile import HALF, tile
from dashboard.vocabulary.areas import programme
from dashboard.vocabulary.levels import AreaKind
from dashboard.vocabulary.scales import UNFAVOURABLE_NAME

with page("ongunstige_leefbaarheid") as store:
    mine = my_programme_area(store)
    # Among the areas to choose from are the twenty: one that the reader composed is there at once.
    own = mine if mine and mine.kind is AreaKind.OWN else None
    tile(
        "gepubliceerd",
        "Gepubliceerde cijfers naast die van hier",
        lambda: households.published(store),
        layout=HALF,
    )
    tile(
        "hoe-hard",
        "Hoe hard is dat aantal, per wijk",
        lambda: households.hardness(store),
        layout=HALF,
    )
    tile(
        "wijken",
        "Huishoudens per klasse van de wijk",
        lambda group, years, view: households.wijken(store, group, years, view),
        controls=lambda: in_row(
            lambda: choose_one("wie", "Welke wijken", households.WIJK_NAMES),
            lambda: choose_one("reeks", "Welke jaren?", households.SINCE),
            lambda: choose_one("wijkbeeld", "Deel of aantal", households.SHARE_OR_NUMBER),
        ),
        layout=HALF,
    )
    tile(
        "buurten",
        "Huishoudens per klasse van de buurt",
        lambda view: households.buurten(store, mine or programme(), view),
        controls=lambda: [choose_one("buurtbeeld", "Deel of aantal", households.SHARE_OR_NUMBER)],
        layout=HALF,
    )
    tile(
        "hoelang",
        "Hoe lang al, per wijk",
        lambda bound, unit: persistence.how_often(store, bound, unit),
        controls=lambda: in_row(
            lambda: choose_one("klassegrens", "Welke klassen?", persistence.BOUNDS),
            lambda: choose_one("geteld", "Wat tellen we?", persistence.COUNTED),
        ),
    )
    tile(
        "strook",
        "Elke wijk door de jaren",
        lambda area: persistence.strip(store, area or own),
        controls=lambda: [
            choose_area(
                store,
                "wijken-van",
                "Wijken van",
                own.name if own else f"Wijken die steeds {UNFAVOURABLE_NAME} waren",
            )
        ],
    )
    tile(
        "verloop",
        "Het verloop per groep van klassen, wijken",
        lambda base, view: persistence.groups(store, base, view),
        controls=lambda: in_row(
            lambda: choose_one(
                "indeling", "Klasse in welk jaar?", {y: numbers.year(y) for y in BASE_YEARS}
            ),
            lambda: choose_one("lijnbeeld", "Stand of verandering", persistence.CHANGE_OR_LEVEL),
        ),
    )
