"""Eigen gebied: compose an area of wijken and buurten, and go on with it on every page."""

from dashboard.subjects.own_area.tiles.facts import first_facts
from dashboard.ui.compositions.own_area import add_places, begin, ways_on
from dashboard.ui.compositions.own_list import trial_list
from dashboard.ui.frame import page
from dashboard.ui.own_state import composed
from dashboard.ui.tile import Layout, tile

with page("eigen_gebied") as store:
    begin(store)
    if area := composed(store):
        tile(
            "gebied",
            "Uw gebied in het kort",
            lambda: first_facts(store, area),
            layout=Layout(below=lambda: ways_on(area)),
        )
    add_places(store)
    trial_list(store)
