"""What every picture is drawn with: lines, surfaces, marks and words on a sheet.

Places and sizes are points (1/72 inch), across from the left and down from the top. Matplotlib
writes the sheet as SVG or PNG; its axes are not used, so that no label is where we did not put it.
"""

import io
import re
import warnings
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any

import matplotlib as mpl
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure as Paper
from matplotlib.font_manager import fontManager
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

from dashboard.content.look import Look
from dashboard.export.cells import xml_text
from dashboard.export.pictures import haloed
from dashboard.export.pictures.haloed import Haloed
from dashboard.export.pictures.letters import FAMILY, FILES, LINE
from dashboard.export.pictures.styles import ACROSS, DASHES, MARKERS, SIZES
from dashboard.store.read import Store
from dashboard.vocabulary.look import COLOURS

POINTS_PER_MM = 72 / 25.4
POINTS_PER_PIXEL = 0.64
"""Sizes of ``content.look`` are pixels of a screen on which letters are 14; here they are 9."""
TEXT, SMALL = 9.0, 8.0
"""Size of letters in points: of names and numbers, and of what explains them."""
IMAGES = 200
"""Dots per inch of what is an image in an SVG."""
SQUEEZED = 3
"""How hard a PNG is made smaller (of 9): more takes half as much time again, for nothing."""
_TYPE = re.compile(rb"<!DOCTYPE[^>]*>\s*")

for _file in FILES.values():
    fontManager.addfont(str(_file))
mpl.rcParams.update(
    {
        # Text stays text: it can be searched, read aloud and edited.
        "svg.fonttype": "none",
        # The same picture is the same bytes.
        "svg.hashsalt": "nplv",
        "font.family": [FAMILY, "DejaVu Sans"],
        # A name with two dollar signs is no formula.
        "text.parse_math": False,
    }
)
# A sign that no font here has (an emoji in a made up name) is drawn as a box; in an SVG the reader
# may have it. Neither is worth a line in the log for each.
warnings.filterwarnings("ignore", r"Glyph \d+ .* missing from font", UserWarning)
_ONE_AT_A_TIME = Lock()
"""Matplotlib shares its fonts between threads without guarding them."""


@dataclass(frozen=True)
class Box:
    """A part of the sheet."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def within(self, other: "Box") -> bool:
        """Whether all of the box lies in another."""
        across = other.left <= self.left and self.right <= other.right
        return across and other.top <= self.top and self.bottom <= other.bottom

    def touches(self, other: "Box") -> bool:
        """Whether the two share a place, if only at their edges."""
        across = self.left <= other.right and other.left <= self.right
        return across and self.top <= other.bottom and other.top <= self.bottom

    def inset(
        self, left: float = 0.0, top: float = 0.0, right: float = 0.0, bottom: float = 0.0
    ) -> "Box":
        """What is left of the box within these margins."""
        return Box(self.left + left, self.top + top, self.right - right, self.bottom - bottom)


@dataclass(frozen=True)
class Words:
    """How a text is written: its ``size``, ``colour`` (hex), whether it is ``bold``, at which
    ``side`` its place is (left, right, middle), and where that is in its height: "centre",
    "top" or "bottom". ``ground``: white behind it; ``halo``: white around its letters."""

    size: float = TEXT
    colour: str = COLOURS["text"]
    bold: bool = False
    side: str = "left"
    height: str = "centre"
    ground: bool = False
    halo: bool = False


class Pen:
    """Draws on a sheet of ``width`` by ``height`` points; later things lie on earlier ones.

    ``store``: where maps find borders and classes.
    """

    def __init__(self, width: float, height: float, store: Store) -> None:
        self.box, self.store = Box(0.0, 0.0, width, height), store
        self._paper = Paper(figsize=(width / 72, height / 72), facecolor=COLOURS["background"])
        down = Affine2D().scale(1 / 72, -1 / 72).translate(0, height / 72)
        self._haloed = 0
        self._place = down + self._paper.dpi_scale_trans

    def _add(self, artist: Artist, within: Box | None = None) -> None:
        artist.set_transform(self._place)
        artist.set_zorder(1)
        self._paper.add_artist(artist)
        if within:
            edge = Rectangle((within.left, within.top), within.width, within.height)
            edge.set_transform(self._place)
            artist.set_clip_path(edge)

    def line(
        self,
        points: Sequence[tuple[float, float]],
        colour: str,
        width: float = 0.6,
        dash: str = "solid",
        opacity: float = 1.0,
    ) -> None:
        """A line through ``points``; nothing through fewer than two."""
        if len(points) < 2:
            return
        x, y = zip(*points, strict=True)
        style: dict[str, Any] = {
            "solid_capstyle": "butt",
            "dash_capstyle": "butt",
            "solid_joinstyle": "round",
        }
        self._add(
            Line2D(x, y, color=colour, lw=width, ls=DASHES[dash], alpha=opacity, marker="", **style)
        )

    def marks(
        self,
        points: Sequence[tuple[float, float]],
        its: Look,
        scale: float = 1.0,
        fill: str = "",
        edge: str = "",
        opacity: float = 1.0,
    ) -> None:
        """The marker of a look at ``points``, ``scale`` times its size; ``fill`` and ``edge``:
        colours (hex) in place of that of the look."""
        if not points:
            return
        x, y = zip(*points, strict=True)
        size = its.size * POINTS_PER_PIXEL * scale
        size *= SIZES.get(its.marker, 1.0)
        line = edge or its.colour
        self._add(
            Line2D(
                x,
                y,
                ls="",
                marker=MARKERS[its.marker],
                ms=size,
                mfc=fill or its.colour,
                mec=line,
                mew=0.9 if fill or edge else 0.4,
                alpha=opacity,
            )
        )

    def background(self, points: Sequence[tuple[float, float]], colour: str) -> None:
        """Small faint dots at ``points``, all as one image: there may be thousands."""
        if not points:
            return
        x, y = zip(*points, strict=True)
        dots = Line2D(x, y, ls="", marker="o", ms=2.4, mfc=colour, mec="none", alpha=0.45)
        dots.set_rasterized(True)
        self._add(dots)

    def surface(self, box: Box, colour: str, edge: str = "", width: float = 0.5) -> None:
        """A filled rectangle; ``edge``: colour of a line around it."""
        style = {"ec": edge, "lw": width} if edge else {"lw": 0}
        self._add(Rectangle((box.left, box.top), box.width, box.height, fc=colour, **style))

    def shapes(
        self, path: Path, colour: str, within: Box, edge: str = "none", width: float = 0.4
    ) -> None:
        """Outlines filled with a colour ("none": not), as far as they lie ``within`` a box."""
        self._add(PathPatch(path, fc=colour, ec=edge, lw=width, joinstyle="round"), within)

    def image(self, path: Path, colour: str, within: Box) -> None:
        """As ``shapes``, as an image in an SVG: of what has more corners than paper shows. Of
        whole dots, so that no white shows between neighbours."""
        patch = PathPatch(path, fc=colour, lw=0)
        patch.set_antialiased(False)
        patch.set_rasterized(True)
        self._add(patch, within)

    def hatched(self, path: Path, within: Box) -> None:
        """Outlines of what has no value: grey alone looks like a class."""
        fills = {"fc": COLOURS["missing"], "ec": COLOURS["comparable"], "lw": 0.3}
        patch = PathPatch(path, hatch="//////", **fills)
        patch.set_hatch_linewidth(0.5)
        self._add(patch, within)

    def text(self, x: float, y: float, text: str, words: Words = Words()) -> None:
        """One line of text at a place."""
        text = xml_text(text)
        if not text.strip():
            return
        # Not the box of the letters that happen to be in it: words beside each other stay level.
        lift = {"centre": 0.34, "top": 0.78, "bottom": -0.22}[words.height] * words.size
        weight = "bold" if words.bold else "normal"
        written = (Haloed if words.halo else Text)(
            x,
            y + lift,
            text,
            color=words.colour,
            size=words.size,
            weight=weight,
            ha=ACROSS[words.side],
            va="baseline",
        )
        if words.ground:
            pad = {"boxstyle": "square,pad=0.1", "fc": COLOURS["background"], "ec": "none"}
            written.set_bbox(pad)
        if words.halo:
            written.set_gid(f"{haloed.NAME}{self._haloed}")
            self._haloed += 1
        self._add(written)

    def lines(
        self,
        x: float,
        y: float,
        lines: Iterable[str],
        words: Words = Words(),
        leading: float = LINE,
    ) -> None:
        """Lines of text below each other, as one piece at a place (see ``Words.height``), each
        ``leading`` times the size of the letters below the one before it."""
        lines = list(lines)
        step, rest = words.size * leading, len(lines) - 1
        above = {"centre": rest / 2, "top": 0.0, "bottom": float(rest)}[words.height]
        for at, line in enumerate(lines):
            self.text(x, y + (at - above) * step, line, words)

    def svg(self) -> bytes:
        """The sheet as SVG, its size in points; always the same bytes for the same drawing."""
        out = io.BytesIO()
        with _ONE_AT_A_TIME:
            self._paper.set_dpi(IMAGES)
            FigureCanvasSVG(self._paper).print_svg(out, metadata={"Date": None, "Creator": None})
        # Without its type: an address on the web that a reader of the file might ask for.
        return haloed.styled(_TYPE.sub(b"", out.getvalue(), count=1))

    def png(self, pixels: int, told: Mapping[str, str] | None = None) -> bytes:
        """The sheet as PNG, so many ``pixels`` wide; ``told``: what the file says of itself."""
        out = io.BytesIO()
        said = {"Software": None, **(told or {})}
        with _ONE_AT_A_TIME:
            self._paper.set_dpi(pixels / (self.box.width / 72))
            canvas = FigureCanvasAgg(self._paper)
            canvas.print_png(out, metadata=said, pil_kwargs={"compress_level": SQUEEZED})
        return out.getvalue()


class Blank(Pen):
    """Draws nothing: to see how high something becomes in a width of so many points."""

    def __init__(self, width: float) -> None:
        self.box, self._haloed = Box(0.0, 0.0, width, 0.0), 0

    def _add(self, artist: Artist, within: Box | None = None) -> None:
        """Leave it out."""
