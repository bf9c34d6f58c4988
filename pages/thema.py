"""Thema's: what stands behind the score, in units of its own."""

from dashboard.ui.compositions.themes import themes
from dashboard.ui.frame import page
from dashboard.ui.my_area import my_area

with page("thema") as store:
    themes(store, my_area(store))
