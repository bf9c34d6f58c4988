"""The page Thema's: one theme, first what it says, then one measure of it from every side."""

from dashboard.plans.themes import answer_tile, of_measure
from dashboard.store.read import Store
from dashboard.subjects.themes.numbers.areas import present
from dashboard.subjects.themes.words import limits
from dashboard.ui.links import link_to_map
from dashboard.ui.prose import bullets, section
from dashboard.ui.selection import choose_one
from dashboard.ui.tile import Layout, tile
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.themes import THEME_MEASURES, THEMES

NAMES = {key: theme.name for key, theme in THEMES.items()}


def themes(store: Store, chosen: Area | None) -> None:
    """Draw a theme: the answer, the choice of a measure, its tiles, and what it does not say."""
    theme = choose_one("thema", "Thema", NAMES)
    tile(*answer_tile(store, theme, chosen))
    measures = {one.key: one.name for one in present(store, theme)}
    if not measures:
        return
    key = choose_one("maat", "Welk cijfer wilt u van dichtbij zien?", measures)
    for planned in of_measure(store, key, chosen):
        below = (lambda: _to_map(key, chosen)) if planned.key == "kaart" else None
        tile(*planned, layout=Layout(half=True, below=below))
    section("Wat zegt dit niet?")
    bullets(limits.of_theme(theme, THEME_MEASURES[key]))


def _to_map(measure: str, chosen: Area | None) -> None:
    """The way to the map of all places, of a level that its files have."""
    levels = THEME_MEASURES[measure].years
    level = next(level for level in ("wijk", "buurt", "gemeente") if level in (*levels, "gemeente"))
    link_to_map(measure, level, chosen)
