"""Choices that more than one page offers: the same words, the same name in the address."""

import streamlit as st

from dashboard.language import numbers
from dashboard.ui.prose import remark
from dashboard.ui.selection import choose_listed, choose_one, write
from dashboard.vocabulary.measures import THEMED
from dashboard.vocabulary.periods import PERIODS, Period
from dashboard.vocabulary.themes import THEMES

_ORDERS = {
    "stand": "Stand",
    "stand-laag": "Stand, laagste eerst",
    "verandering": "Verandering",
    "verandering-laag": "Verandering, laagste eerst",
    "naam": "Naam",
}
"""Key of ``analysis.areas.SORT_KEYS`` -> its words."""
THEME, OF_THEME = "thema", "themamaat"
"""The choice of a theme among the measures of the Leefbaarometer, and the measure of it."""
_VIEWS = {"stand": "Stand", "verandering": "Verandering sinds het begin"}


def choose_order() -> str:
    """In which order the areas of the programme stand: one of ``analysis.areas.SORT_KEYS``."""
    return choose_one("volgorde", "Volgorde van de gebieden", _ORDERS)


def choose_period(key: str = "periode", periods: tuple[Period, ...] = PERIODS) -> Period:
    """The two measurements of a change; ``key``: its name in the address."""
    return choose_one(key, "Periode", {p: numbers.period(*p) for p in periods})


def choose_measure(key: str, label: str, options: dict[str, str]) -> str:
    """One of the measures ``options`` (key -> name): of the Leefbaarometer as a row of buttons,
    of the themes from a list that comes when a theme is asked for. An address may name any."""
    themed = {
        code: f"{THEMES[THEMED[code].theme].name}: {THEMED[code].said}"
        for code in options
        if code in THEMED
    }
    others = {code: name for code, name in options.items() if code not in THEMED}
    if not themed:
        return choose_one(key, label, others)
    # One place on the page, however many choices it holds: what stands below is not made anew.
    with st.container(key=f"{key}-keuze", gap="small"):
        return _choose_with_themes(key, label, others, themed)


def _choose_with_themes(
    key: str, label: str, others: dict[str, str], themed: dict[str, str]
) -> str:
    if (named := st.query_params.get(key)) in THEMED:
        write(OF_THEME, [str(named)])
        write(key, [THEME])
    choice = choose_one(key, label, others | {THEME: "Een thema"})
    if choice != THEME:
        return choice
    gone = st.query_params.get(OF_THEME) or st.session_state.get(OF_THEME)
    if gone in THEMED and gone not in themed:
        write(OF_THEME, [])
    found = choose_listed(OF_THEME, "Welke maat van een thema?", themed)
    if gone in THEMED and gone not in themed:
        remark(f"‘{THEMED[gone].name}’ is er niet bij deze keuze. U ziet ‘{THEMED[found].name}’.")
    return found


def choose_as_change() -> bool:
    """Whether lines show the change since their first year; else they show the value itself."""
    return choose_one("weergave", "Stand of verandering", _VIEWS) == "verandering"
