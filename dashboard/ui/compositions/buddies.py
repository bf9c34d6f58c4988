"""The page Buddy's: who resembles the reader's place and does better, and who pairs with whom."""

from itertools import combinations

import streamlit as st

from dashboard.analysis.better import WHOLE, Aim
from dashboard.analysis.pairing import Excluded
from dashboard.analysis.similarity import PARTS, Weights
from dashboard.plans.buddies import (
    first_buddies,
    mutual_tile,
    of_area,
    pairing_tile,
    possible,
)
from dashboard.store.read import Store
from dashboard.subjects.buddies.words import alike as words
from dashboard.subjects.buddies.words.better import aimed
from dashboard.ui.links import links_to_comparison, links_to_profiles
from dashboard.ui.prose import section, together
from dashboard.ui.selection import choose_from_list, choose_one, choose_several, in_row, unseen
from dashboard.ui.take import TAKE
from dashboard.ui.tile import HALF, tile
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.measures import MEASURES
from dashboard.vocabulary.periods import PERIODS, Period

_PERIODS = (None, WHOLE, PERIODS[1])
"""Of what a reader can choose: the value now, or the change over one of two periods."""
_ONE = "stand"
BUDDY, APART = "buddy", "niet-samen"
SLIDE = (
    f"Een dia maakt u met ‘{TAKE}’: onder een figuur van die ene, bovenaan een pagina van alle "
    "figuren. Dat kan hier, op een profiel en in een vergelijking."
)
MOST_APART = 20
"""Pairs that a reader can leave out: the address stays short."""


def _weights() -> Weights:
    """How often each part of "lijkt op ons" counts."""
    return tuple(
        choose_one(
            f"weegt-{part.key}",
            f"{part.label}: {part.about}",
            dict(words.HOW_OFTEN),
            default=part.weight,
        )
        for part in PARTS
    )


def of_place(store: Store, area: Area) -> Weights:
    """Draw what there is to say of ``area``: the answer first; what counts in it is chosen last, in
    a fold, and stands in the address. Gives how often each part counts."""
    with unseen():
        chosen = _weights()
    tile(*of_area(store, area, weights=chosen)["lijkt"])
    aim = _aim()
    plan = of_area(store, area, aim, chosen)
    for key in ("beter", "wijken"):
        tile(*plan[key], layout=HALF)
    others = first_buddies(store, area, aim, chosen)
    _links(area, others)
    _mutual(store, area, others, chosen)
    with st.expander(words.FOLD, key="uitklap-weging", on_change="rerun") as opened:
        if opened.open:
            _weights()
    return chosen


def _links(area: Area, others: tuple[Area, ...]) -> None:
    """The profile of ``area`` and those of ``others`` beside each other, both in one comparison,
    and where a slide of them is made."""
    if not others:
        return
    links_to_profiles((area, *others), "Profiel van ")
    links_to_comparison(area, others)
    with st.container(key="scherm-dia"):
        st.caption(SLIDE)


def _aim() -> Aim:
    section("Waarop wilt u leren?", on_paper=False)
    names = {_key(period): aimed(Aim(period=period)) for period in _PERIODS}
    measure, when = in_row(
        lambda: choose_one("waarop", "Totaalscore of dimensie", MEASURES),
        lambda: choose_one("wat", "Nu, of de verandering", names),
    )
    return Aim(measure, next(period for period in _PERIODS if _key(period) == when))


def _key(period: Period | None) -> str:
    return "-".join(map(str, period)) if period else _ONE


def _mutual(store: Store, area: Area, others: tuple[Area, ...], chosen: Weights) -> None:
    """Two areas beside each other: the first of ``others``, or which the reader chooses."""
    known = possible(store, area)
    if not others:
        return
    with together("Wat kunnen wij van elkaar leren?"):
        names = {code: one.name for code, one in known.items()}
        code = choose_from_list(
            BUDDY, "Met welk gebied?", names, placeholder=f"{others[0].name} (staat bovenaan)"
        )
        tile(*mutual_tile(store, area, known.get(code or "", others[0]), chosen))


def pairs(store: Store, area: Area | None, chosen: Weights) -> None:
    """Draw the proposal for the whole programme, and the choice of pairs that are not to be."""
    answer = st.container()
    excluded = _excluded(store)
    with answer:
        tile(*pairing_tile(store, area, excluded, chosen))


def _excluded(store: Store) -> Excluded:
    twenty = combinations(store.area_ids, 2)
    names = {pair: " en ".join(store.names[code] for code in pair) for pair in twenty}
    found = choose_several(
        APART,
        "Paren die u uitsluit in het voorstel voor alle gebieden",
        names,
        default=[],
        most=MOST_APART,
        placeholder="Geen",
    )
    return frozenset(frozenset(pair) for pair in found)
