"""Wat kan ik ermee: what the Leefbaarometer is used for, and the facts about a place to take."""

from dashboard.plans.profile import named
from dashboard.plans.uses import facts_of
from dashboard.subjects.uses import words
from dashboard.ui.frame import page
from dashboard.ui.links import links_outside, links_to_profiles
from dashboard.ui.my_area import my_area
from dashboard.ui.prose import bullets, remark, section, together
from dashboard.ui.tile import tile

with page("wat_kan_ik_ermee") as store:
    area = my_area(store)
    if area:
        for planned in facts_of(store, named(area)):
            tile(*planned)
    with together("Waarvoor wordt de Leefbaarometer gebruikt?"):
        bullets((*words.USES, words.USES_SOURCE))
    with together("Wat zegt hij niet?"):
        bullets(words.NOT)
    if area is None:
        section("De feiten over uw gebied")
        remark(words.CHOOSE)
        links_to_profiles(map(store.area, store.area_ids), page="wat_kan_ik_ermee")
    with together("Waar wordt kennis gedeeld?"):
        links_outside(words.KNOWLEDGE, words.OUTSIDE)
