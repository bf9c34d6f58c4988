"""Samenhang: how the five dimensions go together over wijken."""

from dashboard.subjects.relations import tiles as relations
from dashboard.subjects.relations import words
from dashboard.subjects.relations.numbers import Variant
from dashboard.ui.frame import page
from dashboard.ui.prose import bullets, remark, section
from dashboard.ui.selection import choose_one, in_row
from dashboard.ui.tile import HALF, tile
from dashboard.vocabulary.measures import DIMENSIONS

NAMES = {key: d.name for key, d in DIMENSIONS.items()}
ACROSS_FIRST = {key: NAMES[key] for key in ("soc", "won", "vrz", "fys", "onv")}
DOWN_FIRST = {key: NAMES[key] for key in ("onv", "soc", "won", "vrz", "fys")}

with page("samenhang") as store:
    kind, weighted, scope = in_row(
        lambda: choose_one("soort", "Wat wilt u zien?", words.KIND_NAMES),
        lambda: choose_one("weging", "Hoe zwaar telt een wijk?", words.WEIGHT_NAMES),
        lambda: choose_one("vergelijking", "Wat vergelijken we?", words.SCOPE_NAMES),
    )
    variant = Variant(kind, weighted, scope)
    tile("matrix", "Alle verbanden", lambda: relations.matrix(store, variant), layout=HALF)
    tile(
        "uitspraken",
        "Wat zegt de nota over overlast en onveiligheid?",
        lambda: relations.statements(store, variant),
        layout=HALF,
    )
    section("Twee dimensies van dichtbij")
    across, down = in_row(
        lambda: choose_one("horizontaal", "Van links naar rechts", ACROSS_FIRST),
        lambda: choose_one("verticaal", "Van onder naar boven", DOWN_FIRST),
    )
    if across == down:
        remark("Kies twee verschillende dimensies om ze tegen elkaar uit te zetten.")
    else:
        tile("wolk", "Alle wijken", lambda: relations.cloud(store, variant, across, down))

    section("Wat een verband niet is")
    bullets(words.LIMITS)
