"""How the values of a measure of a theme are cut into classes, and coloured.

Ours: six classes, at rounded values below which a tenth, 30%, half, 70% and nine tenths of the
wijken lie (of the gemeenten where a measure is known by postcode), in the last year.
"""

from dashboard.vocabulary.look import NEUTRAL_COLOURS, WORSE_COLOURS
from dashboard.vocabulary.scales import Scale

PARTS = (0.1, 0.3, 0.5, 0.7, 0.9)
"""Which shares of the places lie below each bound, about."""
_BOUNDS: dict[str, tuple[float, ...]] = {
    "advies_vmbo": (40, 50, 53, 56, 60),
    "advies_vwo": (12, 15, 17, 20, 26),
    "opleiding_basis": (18, 22, 25, 28, 34),
    "opleiding_hbo_wo": (20, 25, 29, 34, 46),
    "criminaliteit": (15, 21, 28, 40, 70),
    "geluid_buren": (3, 4, 5, 6.5, 8.5),
    "gezondheid": (67, 72, 75, 77, 80),
    "eenzaam": (6.5, 8, 9, 10.5, 14),
    "regie": (88, 90, 91, 92, 93),
    "wmo": (33, 47, 60, 75, 100),
    "werk": (66, 70, 73, 76, 80),
    "armoede": (1, 1.5, 2, 3, 5),
    "bijstand": (1, 7, 12, 18, 36),
    "rondkomen": (7, 8.5, 10, 12, 17),
    "laag_inkomen": (22, 28, 33, 39, 51),
    "vermogen": (25, 150, 225, 300, 420),
    "koop": (40, 62, 71, 78, 87),
    "corporatie": (1, 11, 18, 25, 40),
    "woz": (270, 330, 390, 450, 550),
    "eengezins": (40, 75, 86, 92, 98),
    "nieuw": (1, 3, 5, 8, 16),
    "dichtheid": (50, 150, 400, 2400, 6200),
    "huisarts": (0.6, 0.8, 1.1, 1.8, 4),
    "supermarkt": (0.5, 0.7, 1, 1.6, 4),
}


def theme_scale(key: str, better: int | None) -> Scale:
    """The scale of a measure (its key): darker is more, or, where one side is ``better`` (1: more,
    -1: less), worse. Raises ``KeyError`` for another key."""
    if better is None:
        return Scale(_BOUNDS[key], NEUTRAL_COLOURS)
    return Scale(_BOUNDS[key], WORSE_COLOURS[::-better])
