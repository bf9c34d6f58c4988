"""From which size a difference in a measure of a theme is told: the ladder's sister.

The bounds are ours, in the unit of each measure, and stand at or above the noise that
``analysis.theme_noise`` finds in the data (``tests/analysis/test_theme_ladders.py`` holds each
against it by another way). Slight: the noise of a difference between two values (one standard
deviation), of areas and gemeenten (``area``) and of an ordinary wijk, buurt or postcode
(``place``), rounded up, and never below the rounding of the source or, for an estimate with a
model, below one percentage point. Clear: twice that, or a quarter of the spread between wijken
where that is more, as a step of the Leefbaarometer is a quarter of its spread. A group of many
places has little noise: half of what an area has.
"""

from dashboard.vocabulary.ladders import Ladder, Ladders

_BY_YEAR = "zoveel kan een waarde van jaar op jaar schommelen"
_MODEL = "zoveel kan het model ernaast zitten"
_CHANCE = "zoveel kan het toeval schelen"
_ROUNDED = "zoveel kan het afronden door de bron schelen"

Bounds = tuple[float, float]
"""From which size a difference is slight, and from which it is clear."""


def _ladders(why: str, area: Bounds, place: Bounds, group: Bounds) -> Ladders:
    """With two steps beyond clear, each twice the one before, for a map of changes."""
    return Ladders(
        _ladder("gebied", *area), _ladder("plaats", *place), _ladder("groep", *group), why
    )


def _ladder(key: str, slight: float, clear: float) -> Ladder:
    return Ladder(key, slight, clear, (2 * clear, 4 * clear))


THEME_LADDERS: dict[str, Ladders] = {
    "advies_vmbo": _ladders(_BY_YEAR, (4.5, 9), (9, 18), (2.5, 5)),
    "advies_vwo": _ladders(_BY_YEAR, (3, 6), (7, 14), (1.5, 3)),
    "opleiding_basis": _ladders(_CHANCE, (0.5, 2), (1.5, 3), (0.5, 1)),
    "opleiding_hbo_wo": _ladders(_CHANCE, (0.5, 2.5), (1.5, 3), (0.5, 1.5)),
    "criminaliteit": _ladders(_BY_YEAR, (5, 10), (11, 22), (2.5, 5)),
    "geluid_buren": _ladders(_MODEL, (1, 2), (1, 2), (1, 2)),
    "gezondheid": _ladders(_MODEL, (2, 4), (2, 4), (1, 2)),
    "eenzaam": _ladders(_MODEL, (1, 2), (1.5, 3), (1, 2)),
    "regie": _ladders(_MODEL, (1, 2), (1.5, 3), (1, 2)),
    "wmo": _ladders(_CHANCE, (2.5, 7), (6, 12), (1.5, 3.5)),
    "werk": _ladders(_ROUNDED, (1, 2), (1.5, 3), (0.5, 1)),
    "armoede": _ladders(_CHANCE, (0.3, 0.6), (0.5, 1), (0.2, 0.4)),
    "bijstand": _ladders(_CHANCE, (1.5, 4), (3, 6), (1, 2)),
    "rondkomen": _ladders(_MODEL, (1, 2), (1.5, 3), (1, 2)),
    "laag_inkomen": _ladders(_CHANCE, (1, 3), (2, 4), (0.5, 1.5)),
    "vermogen": _ladders(_CHANCE, (5, 40), (10, 40), (5, 20)),
    "koop": _ladders(_ROUNDED, (1, 5), (3.5, 7), (0.5, 2.5)),
    "corporatie": _ladders(_ROUNDED, (1, 4), (1.5, 4), (0.5, 2)),
    "woz": _ladders(_CHANCE, (5, 30), (12, 30), (2.5, 15)),
    "eengezins": _ladders(_ROUNDED, (1, 5), (2.5, 5), (0.5, 2.5)),
    "nieuw": _ladders(_ROUNDED, (1, 2), (1, 2), (0.5, 1)),
    "dichtheid": _ladders(_CHANCE, (50, 650), (100, 650), (25, 325)),
    "huisarts": _ladders(_ROUNDED, (0.1, 0.4), (0.1, 0.4), (0.1, 0.2)),
    "supermarkt": _ladders(_ROUNDED, (0.1, 0.4), (0.1, 0.4), (0.1, 0.2)),
}
"""Key of a measure of a theme -> its ladders, in its own unit (for a percentage: points)."""
