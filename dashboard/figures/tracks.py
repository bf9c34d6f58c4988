"""Rows on one scale, as HTML of ours: a name, what lies where, and the value in words.

It needs no script and is as wide as its place, so nothing moves when it comes. The signs are for
the eye; a screen reader gets the name, the value and a sentence of every row.
"""

from html import escape

from dashboard.content.answers import Sign, Span, Spot, Track, Tracks
from dashboard.content.look import look
from dashboard.figures.drawing import figure_of
from dashboard.figures.names import html_name

SHAPES = {"circle": "rond", "diamond": "ruit", "x": "kruis"}
"""Marker of a look -> the class of its shape; another is drawn as a square."""
MARK = "×"
"""How the shape of the comparable wijken is written."""


@figure_of.register
def _(figure: Tracks) -> str:
    """The caption, the rows, the sides of the scale and what the signs mean; text is escaped."""
    rows = "".join(_row(track, figure) for track in figure.tracks)
    left, right = (escape(side) for side in figure.sides)
    signs = "".join(f"<li>{_sign(sign)}{escape(sign.text)}</li>" for sign in figure.signs)
    return (
        f'<div class="banen"><div class="banen-kop">{escape(figure.caption)}</div>'
        f'<ul class="banen-rijen">{rows}</ul>'
        f'<div class="banen-kanten"><span>←&nbsp;{left}</span><span>{right}&nbsp;→</span></div>'
        f'<ul class="banen-tekens">{signs}</ul></div>'
    )


def _row(track: Track, figure: Tracks) -> str:
    spans = (*((figure.band,) if figure.band else ()), *track.spans)
    drawn = "".join(_span(span, figure.ends) for span in spans)
    drawn += f'<i class="baan-nul" style="left:{place(0.0, figure.ends):.2f}%"></i>'
    drawn += "".join(_spot(spot, figure.ends) for spot in track.spots)
    chosen = ' class="gekozen"' if track.chosen else ""
    return (
        f'<li{chosen}><span class="baan-naam">{html_name(track.name)}</span>'
        f'<span class="baan" aria-hidden="true">{drawn}</span>'
        f'<span class="baan-waarde">{escape(track.text)}</span>'
        f'<span class="alleen-voorlezen">. {escape(track.said)}</span></li>'
    )


def place(at: float, ends: tuple[float, float]) -> float:
    """Where a value stands between the ``ends`` of a scale, in percent of its width."""
    low, high = ends
    return 100 * (min(max(at, low), high) - low) / (high - low)


def _span(span: Span, ends: tuple[float, float]) -> str:
    low, high = (place(edge, ends) for edge in (span.low, span.high))
    colour = look(span.role).colour
    return (
        f'<i class="baan-deel" style="left:{low:.2f}%;width:{high - low:.2f}%;'
        f'background:{colour}"></i>'
    )


def _spot(spot: Spot, ends: tuple[float, float]) -> str:
    return f'<i class="baan-punt" style="left:{place(spot.at, ends):.2f}%">{shape(spot.role)}</i>'


def shape(role: str) -> str:
    """The shape and colour of a role, as HTML."""
    its = look(role)
    kind = SHAPES.get(its.marker, "vierkant")
    if kind == "kruis":
        return f'<b class="kruis" style="color:{its.colour}">{MARK}</b>'
    return f'<b class="{kind}" style="background:{its.colour}"></b>'


def _sign(sign: Sign) -> str:
    if sign.kind == "spot":
        drawn = shape(sign.role)
    else:
        kind = "streep" if sign.kind == "line" else "vlak"
        drawn = f'<b class="{kind}" style="background:{look(sign.role).colour}"></b>'
    return f'<i class="teken" aria-hidden="true">{drawn}</i>'
