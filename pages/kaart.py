"""Kaart: every gemeente, wijk and buurt, by class or by change, with a list beside it."""

from dashboard.ui.compositions.places import explore
from dashboard.ui.frame import page

with page("kaart") as store:
    explore(store)
