"""The figure tile: the one frame in which every figure stands."""

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from html import escape
from typing import Any

import pydeck as pdk
import streamlit as st

from dashboard.content.content import Content
from dashboard.figures.legend import legend_html
from dashboard.figures.theme import CONFIG
from dashboard.language.sources import tile_line
from dashboard.store.cache import DRAWINGS
from dashboard.ui import large, shown
from dashboard.ui.drawing import drawn
from dashboard.ui.failure import apart
from dashboard.ui.fold import fold
from dashboard.ui.markdown import plain, plain_table
from dashboard.ui.reached import when_reached
from dashboard.ui.take import take

FAILED = (
    "Deze figuur kan nu niet worden getoond. De rest van de pagina werkt wel. Laad de pagina "
    "opnieuw. Blijft de melding staan? Geef haar dan door aan de beheerder."
)
HOW = {False: "Hoe is dit berekend? Met tabel", True: "Hoe is dit berekend?"}
"""Whether the table stands beside the figure -> the name of the fold with all the rest."""
NO_WEBGL = (
    '<p class="zonder-webgl">De kaart kan in deze browser niet worden getekend, omdat WebGL '
    "uitstaat of ontbreekt. Zet in de instellingen van de browser hardwareversnelling aan, of "
    "gebruik de lijst: die bevat dezelfde cijfers.</p>"
)
"""Stands before every map; shown only where the browser cannot draw it (``browser/maps.js``)."""


@dataclass(frozen=True)
class Layout:
    """How a tile is laid out.

    ``beside``: show the table next to the figure instead of folded below it; or what draws
    something in its place, when the table is too long to show. ``height``: of a map, in
    pixels. ``below``: draws what comes right under the figure. ``on_select``: called when
    something on a map is clicked. ``half``: on a wide screen it takes one of two columns
    (``browser/wide.css``). ``folded``: the name of the fold in which the figure stands
    too, with what is ``below`` last ("" for a figure that is to be seen at once). ``paper``:
    whether it is printed (``browser/paper.css``).
    """

    beside: bool | Callable[[], None] = False
    height: int = 500
    below: Callable[[], None] | None = None
    on_select: Callable[[], None] | None = None
    half: bool = False
    folded: str = ""
    paper: bool = True

    @property
    def answers(self) -> bool:
        """Whether something in it answers to the reader with more than this tile."""
        return bool(self.on_select or callable(self.beside))


BELOW, BESIDE = Layout(), Layout(beside=True)
"""Where the table stands: folded below the figure, or beside it."""
HALF = Layout(half=True)
"""A tile that can stand beside another."""
ON_SCREEN = Layout(half=True, paper=False)
"""The same, where it is a long list or about the method: paper has no room for it."""


def tile(
    key: str,
    topic: str,
    build: Callable[..., Content],
    controls: Callable[[], Sequence[Any]] = tuple,
    layout: Layout = BELOW,
) -> None:
    """Draw one tile; if it cannot be made, say so and leave the rest of the page alone.

    Of a page only the first is drawn at once, the others when they are reached.

    ``key``: unique on the page, also the name of the download. ``topic``: the
    short heading above the sentence. ``controls``: draws the tile's own choices
    and returns them; ``build`` gets them as its arguments.
    """
    if stage := large.current():
        if stage.turn():
            _on_stage(stage, key, topic, lambda: build(*controls()), layout)
        return
    place = "-".join(["half"] * layout.half + ["scherm"] * (not layout.paper))
    around = st.container(key=f"{place}-{key}") if place else nullcontext()
    with around, st.container(key=f"tegel-{key}", gap="small"):
        st.header(plain(topic), anchor=False)

        def made() -> Content:
            return build(*controls())

        shown.later(key, topic, made)

        def body() -> None:
            shown.note(key, topic, None)  # of a choice that fails nothing older is taken along
            with apart(f"tile {key}", FAILED):
                content = made()
                _draw(key, topic, content, layout)
                shown.note(key, topic, content)

        if layout.answers:
            body()
        else:
            when_reached(key, body, bool(layout.folded), bool(layout.beside))


def _on_stage(
    stage: large.Stage, key: str, topic: str, build: Callable[[], Content], layout: Layout
) -> None:
    """Draw one tile for a room full of readers: its sentence, its figure and what it is of."""
    with apart(f"tile {key}", FAILED):
        content = build()  # its choices stay in the drawer, and the list beside it
        if callable(layout.beside):
            layout.beside()
        shown.note(key, topic, content)
        with stage.place, st.container(key=f"tegel-{key}", gap="small"):
            st.header(plain(topic), anchor=False)
            with st.container(key=f"kernzin-{key}"):
                st.markdown(f"**{plain(content.headline)}**")
            _figure(key, content, large.HEIGHT, None)
            if layout.below and layout.answers:
                layout.below()
            _below(content)
        if layout.below and not layout.answers:  # what explains has no room on the stage
            layout.below()


def _draw(key: str, topic: str, content: Content, layout: Layout) -> None:
    """Draw what there is to see, and the folds: how it was made, and what to take along."""
    if layout.folded:
        _words(key, content)
    elif not (layout.beside or layout.below or layout.on_select):
        _kept("whole", key, layout.height, content)
    else:
        _draw_in_parts(key, content, layout)

    def unfolded() -> None:
        if layout.folded:
            _kept("figure", key, layout.height, content)
            _below(content)
        for note in content.notes:
            st.markdown(plain(note))
        if not layout.beside:
            _table(content)
        if layout.folded and layout.below:
            layout.below()

    with st.container(horizontal=True, key=f"uitklap-rij-{key}", gap="small"):
        if layout.folded or content.notes or not layout.beside:
            fold(layout.folded or HOW[bool(layout.beside)], f"uitklap-{key}", unfolded)
        take(key, topic, content)


def _draw_in_parts(key: str, content: Content, layout: Layout) -> None:
    """Draw a tile in which something answers to the reader, or stands beside the figure."""
    _words(key, content)
    figure, beside = st.columns(2, gap="medium") if layout.beside else [st.container()] * 2
    with beside:
        if callable(layout.beside):
            layout.beside()
        elif layout.beside:
            _kept("table", key, layout.height, content)
    with figure:
        if layout.on_select:
            _figure(key, content, layout.height, layout.on_select)
        else:
            _kept("figure", key, layout.height, content)
        if layout.below:
            layout.below()
    _below(content)


@st.cache_resource(
    max_entries=DRAWINGS, show_spinner=False, hash_funcs={Content: lambda content: content.number}
)
def _kept(part: str, key: str, height: int, content: Content) -> None:
    """Draw a part of a tile that asks nothing of the reader; a second time it is sent again."""
    if part == "table":
        _table(content)
        return
    if part == "whole":
        _words(key, content)
    _figure(key, content, height, None)
    if part == "whole":
        _below(content)


def forget_drawings() -> None:
    """Forget what was drawn; what a reader asks for is drawn anew."""
    _kept.clear()


def _words(key: str, content: Content) -> None:
    with st.container(key=f"kernzin-{key}"):
        st.markdown(f"**{plain(content.headline)}**")
    # Always a place for it: what follows must not move, or a map would be drawn anew.
    lead = st.empty()
    if content.lead:
        lead.markdown(plain(content.lead))


def _figure(key: str, content: Content, height: int, on_select: Callable[[], None] | None) -> None:
    stage = large.current()
    drawing = drawn(large.fitting(content.figure) if stage else content.figure)
    if isinstance(drawing, str):
        st.html(_told(drawing, content.alt))
    elif isinstance(drawing, pdk.Deck):
        st.html(NO_WEBGL)
        st.pydeck_chart(
            drawing,
            height=height,
            alt=content.alt,
            key=f"kaart-{key}",
            on_select=on_select or "ignore",
        )
    elif stage:
        drawing = large.enlarged(drawing)
        key = f"figuur-{key}"
        st.plotly_chart(
            drawing, width="content", theme=None, config=CONFIG, alt=content.alt, key=key
        )
    else:
        st.plotly_chart(drawing, theme=None, config=CONFIG, alt=content.alt, key=f"figuur-{key}")


def _told(drawing: str, alt: str) -> str:
    """HTML of ours, with ``alt`` for a picture in it that has no text of its own."""
    return drawing.replace('<img alt=""', f'<img alt="{escape(alt, quote=True)}"', 1)


def _below(content: Content) -> None:
    if content.legend:
        st.html(legend_html(content.legend))
    st.caption(plain(tile_line(content.unit, content.period, content.source)))


def _table(content: Content) -> None:
    st.table(plain_table(content.table), border="horizontal", alt=f"Tabel. {content.headline}")
