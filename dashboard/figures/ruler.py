"""The ruler: the classes to one measure, from high to low, with what lies where beside them.

It stands upright, so that the names of the classes and of what lies on it have room on a phone.
The drawing is for the eye; a screen reader gets the same as a list.
"""

from html import escape

from dashboard.content.answers import Ruler, RulerMark, Rung
from dashboard.content.look import look
from dashboard.figures.classes import text_colour
from dashboard.figures.drawing import figure_of
from dashboard.figures.labels import apart
from dashboard.figures.names import html_name
from dashboard.figures.tracks import place, shape

HEIGHT = 26.0
"""Of the ruler, in letters."""
LABEL = 2.3
"""Room of the name of a mark, in letters: two lines of small type."""
OPEN = 0.6
"""An open class is drawn this much of the widest class with two bounds."""
EDGE = 0.03
"""Room beyond the outermost mark, as a share of what lies between the bounds."""


@figure_of.register
def _(figure: Ruler) -> str:
    """The classes with their bounds, the marks with their names, and the sentences; escaped."""
    ends = ends_of(figure)
    rungs = "".join(_rung(rung, ends) for rung in figure.rungs)
    marks = "".join(_spot(mark, ends) for mark in figure.marks)
    said = "".join(f"<p>{escape(sentence)}</p>" for sentence in figure.sentences)
    return (
        f'<div class="liniaal-vak"><div class="liniaal-woorden">{said}</div>'
        f'<div><div class="banen-kop">{escape(figure.caption)}</div>'
        f'<div class="liniaal" style="height:{HEIGHT:g}em"><div aria-hidden="true">{rungs}{marks}'
        f"</div>{_names(figure, ends)}</div>{_spoken(figure)}</div></div>"
    )


def ends_of(figure: Ruler) -> tuple[float, float]:
    """The lowest and the highest value that is drawn."""
    bounds = [x for rung in figure.rungs for x in (rung.low, rung.high) if x is not None]
    closed = [r.high - r.low for r in figure.rungs if r.low is not None and r.high is not None]
    open_class, edge = OPEN * max(closed), EDGE * (max(bounds) - min(bounds))
    low = min([min(bounds) - open_class, *(mark.at - edge for mark in figure.marks)])
    high = max([max(bounds) + open_class, *(mark.at + edge for mark in figure.marks)])
    return low, high


def _rung(rung: Rung, ends: tuple[float, float]) -> str:
    low = place(ends[0] if rung.low is None else rung.low, ends)
    high = place(ends[1] if rung.high is None else rung.high, ends)
    colour = look(rung.role).colour
    bound = f'<i class="liniaal-grens" style="bottom:{low:.2f}%">{escape(rung.bound)}</i>'
    return (
        f'<span class="liniaal-klasse" style="bottom:{low:.2f}%;height:{high - low:.2f}%;'
        f'background:{colour};color:{text_colour(colour)}">{escape(rung.name)}</span>'
        f"{bound if rung.bound else ''}"
    )


def _spot(mark: RulerMark, ends: tuple[float, float]) -> str:
    return (
        f'<i class="liniaal-punt" style="bottom:{place(mark.at, ends):.2f}%">{shape(mark.role)}</i>'
    )


def _names(figure: Ruler, ends: tuple[float, float]) -> str:
    """The names of the marks beside them, moved apart where they would lie on each other."""
    marks = sorted(figure.marks, key=lambda mark: mark.at)
    gap = 100 * LABEL / HEIGHT
    heights = apart([place(mark.at, ends) for mark in marks], gap, gap / 2, 100 - gap / 2)
    items = (
        f'<li style="bottom:{at:.2f}%">{shape(mark.role)}<span>'
        f"<strong>{escape(mark.text)}</strong> {html_name(mark.name)}</span></li>"
        for mark, at in zip(marks, heights, strict=True)
    )
    return f'<ul class="liniaal-namen">{"".join(reversed(list(items)))}</ul>'


def _spoken(figure: Ruler) -> str:
    """The classes from high to low, each with its lower bound and what lies in it."""
    items = []
    for rung in reversed(figure.rungs):
        inside = ", ".join(mark.name for mark in figure.marks if mark.rung == rung.name)
        bound = f" vanaf {rung.bound}" if rung.bound else ""
        items.append(
            f"<li>{escape(rung.name + bound)}{f': {escape(inside)}' if inside else ''}</li>"
        )
    return f'<ul class="alleen-voorlezen">{"".join(items)}</ul>'
