"""Buddy's: which areas resemble a place and do better, and who in the programme pairs with whom."""

from dashboard.analysis.similarity import DEFAULT
from dashboard.plans.profile import named
from dashboard.ui.compositions.buddies import of_place, pairs
from dashboard.ui.frame import page
from dashboard.ui.links import links_to_profiles
from dashboard.ui.my_area import my_area
from dashboard.ui.prose import section

with page("buddys") as store:
    area = my_area(store)
    weights = DEFAULT
    if area:
        area = named(area)
        weights = of_place(store, area)
    else:
        section("Voor welk gebied zoekt u een buddy?")
        links_to_profiles(map(store.area, store.area_ids), page="buddys")
    pairs(store, area, weights)
