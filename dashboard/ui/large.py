"""Presentation (``?toon=groot``): one tile a screen, legible at the back of the room.

The address says which (``tegel=2``), so that a link shows the same tile. Only that one is
built; the choices of the page and of the tile wait in a drawer. Sizes are those of a small
screen of ``WIDTH`` pixels, blown up to the screen there is (``browser/large.css``): so all
that was made legible on a tablet is so on a beamer, and twice as large.
"""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from html import escape
from urllib.parse import urlencode

import plotly.graph_objects as go
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.content.figures import Lines

MODE, LARGE, NUMBER = "toon", "groot", "tegel"
"""What the address holds: ``toon=groot&tegel=2``."""
WIDTH, HEIGHT = 780, 284
"""Pixels that a chart has before the stage is blown up."""
ROW, EDGES = 16, 96
"""Pixels of a row with its name beside it, and of all that stands above and below the rows."""
ROWS, BETWEEN_NAMES = 8, (0.27, 0.87)
"""With more rows than this their names stand beside them; where then the chart is across."""
NOTHING = "Op deze pagina staan geen figuren om groot te tonen."
WAY_IN = f'<a class="knop groot-tonen" href="?{MODE}={LARGE}" target="_self">Groot tonen</a>'
"""The link to it; ``browser/large.js`` takes along the choices and the tile that is in view."""
BACK = "Terug naar de gewone pagina"
_STAGE = "toneel"


@dataclass
class Stage:
    """Where the one tile stands. ``wanted``: its number on the page, from 1; ``tiles``: how many
    have come by."""

    place: DeltaGenerator
    wanted: int
    tiles: int = 0

    def turn(self) -> bool:
        """Count a tile; whether it is the one to show."""
        self.tiles += 1
        return self.tiles == self.wanted


def asked() -> bool:
    """Whether the address asks for one tile a screen."""
    return st.query_params.get(MODE) == LARGE


def wanted() -> int:
    """The number of the tile that the address asks for; the first, if it names none."""
    text = st.query_params.get(NUMBER, "")
    return max(1, int(text)) if text.isdecimal() and len(text) < 4 else 1


def current() -> Stage | None:
    """The stage of this run, or None on an ordinary page."""
    found: Stage | None = st.session_state.get(_STAGE)
    return found


@contextmanager
def stage(title: str) -> Iterator[None]:
    """Draw the stage of the page ``title``, where the address asks for it.

    What is drawn within goes to the drawer, but for the tile that is shown.
    """
    st.session_state[_STAGE] = None
    if not asked():
        yield
        return
    with st.container(key="toneel", gap="small"):
        st.title(title, anchor=False)
        place = st.container(key="toneel-tegel")
    bar = st.container(key="groot-balk", horizontal=True, vertical_alignment="center", gap="small")
    shown = st.session_state[_STAGE] = Stage(place, wanted())
    with bar, st.popover("Keuzes"):
        yield
    if shown.tiles < shown.wanted and shown.tiles:
        _go(shown.tiles)
        st.rerun()
    if not shown.tiles:
        place.info(NOTHING)
    with bar:
        _steps(shown)


def fitting(figure: object) -> object:
    """The figure value as low as the stage, so that its labels keep apart there."""
    return replace(figure, height=HEIGHT) if isinstance(figure, Lines) else figure


def enlarged(figure: go.Figure) -> go.Figure:
    """A copy of ``figure`` that fits the stage."""
    drawing, height = go.Figure(figure), HEIGHT
    texts = [t for t in drawing.select_traces({"mode": "text"}) if len(t.y) > ROWS]
    if texts:  # words above their rows: beside them instead, so that a row takes half the height
        for trace in texts:
            trace.update(y=[math.ceil(y) for y in trace.y], textposition="middle right")
        for name in drawing.layout.annotations:
            if name.xanchor == "left" and name.xref != "paper" and name.yref != "paper":
                name.update(y=math.ceil(name.y), xanchor="right")
        height = max(HEIGHT, ROW * len(texts[0].y) + EDGES)
        drawing.update_xaxes(domain=BETWEEN_NAMES)
    return drawing.update_layout(width=WIDTH, height=height)


def _steps(shown: Stage) -> None:
    """The steps to the tiles before and after, and the way back with the choices as they are."""
    at, last = shown.wanted, shown.tiles
    st.button("Vorige", key="groot-vorige", disabled=at <= 1, on_click=_go, args=(at - 1,))
    st.html(f'<p class="groot-plaats" role="status">{min(at, last)} van {last}</p>')
    st.button("Volgende", key="groot-volgende", disabled=at >= last, on_click=_go, args=(at + 1,))
    query = {key: st.query_params.get_all(key) for key in st.query_params}
    kept = urlencode({k: v for k, v in query.items() if k not in (MODE, NUMBER)}, doseq=True)
    st.html(f'<a class="groot-terug" href="?{escape(kept)}" target="_self">{BACK}</a>')


def _go(number: int) -> None:
    st.query_params[NUMBER] = str(number)
