"""Words with white around their letters: readable on any ground, in an image and in an SVG."""

import re
from functools import lru_cache

from matplotlib.backend_bases import RendererBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.textpath import TextPath, text_to_path
from matplotlib.transforms import Affine2D

from dashboard.export.pictures.letters import width
from dashboard.export.pictures.styles import ACROSS

NAME, WIDTH = "halo", 1.4
"""How a text with white around it is called in an SVG, and how wide that is in points."""
_PART = {ACROSS["left"]: 0.0, ACROSS["middle"]: 0.5, ACROSS["right"]: 1.0}
"""Side of a text at which its place is -> the part of it that lies before that."""
_WRITTEN = re.compile(rb'(<g id="halo\d+">\s*<text style=")')
_STYLE = rb"\1paint-order: stroke; stroke: #ffffff; stroke-width: 1.4px; stroke-linejoin: round; "


class Haloed(Text):
    """A line of text that an image shows as outlines with white around them.

    Matplotlib's own way (an effect on a path) lays out the text anew each time it is drawn: a map
    with forty names took three times as long. An SVG gets text, and ``styled`` its white.
    """

    def draw(self, renderer: RendererBase) -> None:
        """Draw it where it stands, twice: the white, and the letters on that."""
        if not isinstance(renderer, RendererAgg):
            super().draw(renderer)
            return
        text, size, bold = self.get_text(), self.get_fontsize(), self.get_fontweight() == "bold"
        x, y = self.get_transform().transform(self.get_position())
        point = renderer.points_to_pixels(1.0)
        x -= width(text, size, bold) * _PART[self.get_horizontalalignment()] * point
        place = Affine2D().scale(size * point / text_to_path.FONT_SCALE).translate(x, y)
        lines = renderer.new_gc()
        lines.set_foreground("white")
        lines.set_linewidth(WIDTH * point)
        lines.set_joinstyle("round")
        outlines = _outlines(text, bold)
        renderer.draw_path(lines, outlines, place, None)
        lines.set_linewidth(0.0)
        renderer.draw_path(lines, outlines, place, _colour(self.get_color()))
        lines.restore()


def styled(svg: bytes) -> bytes:
    """The SVG with white around its haloed texts."""
    return _WRITTEN.sub(_STYLE, svg)


@lru_cache(maxsize=2048)
def _outlines(text: str, bold: bool) -> Path:
    """The letters of a text, ``FONT_SCALE`` high, its place at the left of its line."""
    its = FontProperties(weight="bold" if bold else "normal")
    return TextPath((0, 0), text, size=text_to_path.FONT_SCALE, prop=its)


@lru_cache(maxsize=64)
def _colour(colour: str) -> tuple[float, float, float]:
    """A colour (hex) as matplotlib's renderer takes it."""
    red, green, blue = bytes.fromhex(colour[1:])
    return red / 255, green / 255, blue / 255
