"""The empty deck: 16:9, our letters and colours, a layout for a figure and for a first slide."""

import io
import re
from functools import lru_cache
from typing import Any

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.presentation import Presentation as DeckType
from pptx.slide import SlideLayout, SlideMaster
from pptx.util import Emu, Inches

from dashboard.export.slides.words import FONT, Box, Style
from dashboard.vocabulary.look import AREA_COLOURS, COLOURS

WIDE, HEIGHT = 12_192_000, 7.5
"""Of a slide: the width in EMU as PowerPoint has it for 16:9, the height in inches."""
LEFT, ACROSS = 0.55, 12.23
"""Where everything begins, and how wide it is."""
TOPIC = Box(LEFT, 0.32, ACROSS, 0.3)
TITLE = Box(LEFT, 0.62, ACROSS, 0.95)
LEAD = Box(LEFT, 1.6, ACROSS, 0.55)
SOURCE = Box(LEFT, 6.8, 11.4, 0.5)
NUMBER = Box(12.0, 6.8, 0.78, 0.3)
FIRST_TITLE = Box(LEFT, 2.2, ACROSS, 1.4)
FIRST_TEXT = Box(LEFT, 3.75, ACROSS, 1.6)
TOPIC_AT, LEAD_AT, SOURCE_AT = 20, 21, 22
"""Numbers of the placeholders of a figure's slide."""
FIGURE, FIRST = 1, 0
"""Places of the two layouts."""
_SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_MUTED = COLOURS["muted"]
_TOPIC_STYLE = Style(12, COLOURS["programme"], bold=True)
_SOURCE_STYLE = Style(10, _MUTED)


_FIELD = (
    '<a:fld id="{C1FF6DA9-008F-8B48-92A6-B652298478BF}" type="slidenum">'
    "<a:rPr/><a:t>1</a:t></a:fld>"
)


def _placeholder(number: int, name: str, kind: str, box: Box, style: Style, **more: Any) -> str:
    """A placeholder: its ``kind`` (as ``p:ph`` has it) and look; ``more``: ``anchor``, ``text``."""
    x, y, wide, high = box.emu
    colour = style.colour[1:].upper()
    text = _FIELD if "sldNum" in kind else f'<a:r><a:rPr lang="nl-NL"/><a:t>{name}</a:t></a:r>'
    align = "r" if "sldNum" in kind else "l"
    return (
        f'<p:sp {_SPACES}><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        '<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" '
        f'anchor="{more.get("anchor", "t")}">'
        f'<a:normAutofit/></a:bodyPr><a:lstStyle><a:lvl1pPr marL="0" indent="0" algn="{align}">'
        '<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/>'
        "</a:spcBef><a:buNone/>"
        f'<a:defRPr lang="nl-NL" sz="{round(style.size * 100)}" b="{int(style.bold)}">'
        f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></a:defRPr></a:lvl1pPr>'
        "</a:lstStyle>"
        f"<a:p>{text}</a:p></p:txBody></p:sp>"
    )


def slide_number(number: int) -> BaseOxmlElement:
    """The placeholder of the number of a slide, as an element of its tree."""
    kind = 'type="sldNum" idx="23"'
    return parse_xml(_placeholder(number, "Dianummer", kind, NUMBER, _SOURCE_STYLE))


def _rule(number: int, at: float) -> str:
    """A thin line across a layout."""
    x, y, wide, _ = Box(LEFT, at, ACROSS, 0).emu
    return (
        f'<p:cxnSp {_SPACES}><p:nvCxnSpPr><p:cNvPr id="{number}" name="Lijn"/><p:cNvCxnSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvCxnSpPr><p:spPr><a:xfrm><a:off x="{x}" y="{y}"/>'
        f'<a:ext cx="{wide}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        f'<a:ln w="9525"><a:solidFill><a:srgbClr val="{COLOURS["line"][1:].upper()}"/>'
        "</a:solidFill></a:ln></p:spPr></p:cxnSp>"
    )


def _replace(sheet: SlideLayout | SlideMaster, *parts: str) -> None:
    """Put ``parts`` in the place of every shape of a layout or master."""
    tree = sheet.shapes._spTree
    for shape in list(sheet.shapes):
        tree.remove(shape._element)
    for part in parts:
        tree.append(parse_xml(part))


def _theme(master: SlideMaster) -> None:
    """Our letters and colours in the theme: what a reader adds gets them too."""
    part = master.part.part_related_by(RT.THEME)
    text = part.blob.decode()
    text = re.sub(
        r'(<a:(?:majorFont|minorFont)>\s*<a:latin typeface=")[^"]*', rf"\g<1>{FONT}", text
    )
    accents = (COLOURS["programme"], *AREA_COLOURS[:5])
    colours = {f"accent{at}": colour for at, colour in enumerate(accents, start=1)}
    colours |= {"dk2": COLOURS["country"], "lt2": COLOURS["surface"], "hlink": COLOURS["programme"]}
    for name, colour in colours.items():
        new = f'<a:{name}><a:srgbClr val="{colour[1:].upper()}"/></a:{name}>'
        text = re.sub(rf"<a:{name}>.*?</a:{name}>", new, text, flags=re.DOTALL)
    part._blob = text.encode()


@lru_cache(maxsize=1)
def _empty() -> bytes:
    made = Presentation()
    made.slide_width, made.slide_height = Emu(WIDE), Inches(HEIGHT)
    # The template calls itself 4:3, whatever its size.
    made.part._element.sldSz.attrib.pop("type", None)
    kept = {"Title Slide": "Voorblad", "Title Only": "Figuur"}
    for layout in list(made.slide_layouts):
        if layout.name in kept:
            layout._element.cSld.set("name", kept[layout.name])
        else:
            made.slide_layouts.remove(layout)
    first, figure = made.slide_layouts
    big, small = Style(26, bold=True), Style(16, COLOURS["text"])
    source = _placeholder(5, "Bron", f'type="body" idx="{SOURCE_AT}"', SOURCE, _SOURCE_STYLE)
    number = _placeholder(6, "Dianummer", 'type="sldNum" idx="23"', NUMBER, _SOURCE_STYLE)
    _replace(
        made.slide_master,
        _placeholder(2, "Titel", 'type="title"', TITLE, big, anchor="t"),
        _placeholder(3, "Tekst", 'type="body" idx="1"', LEAD, small),
        _placeholder(4, "Dianummer", 'type="sldNum" idx="4"', NUMBER, _SOURCE_STYLE),
    )
    _replace(
        figure,
        _placeholder(2, "Kernzin", 'type="title"', TITLE, big),
        _placeholder(3, "Onderwerp", f'type="body" idx="{TOPIC_AT}"', TOPIC, _TOPIC_STYLE),
        _placeholder(4, "Toelichting", f'type="body" idx="{LEAD_AT}"', LEAD, small),
        source,
        number,
        _rule(7, 6.72),
    )
    _replace(
        first,
        _placeholder(2, "Titel", 'type="ctrTitle"', FIRST_TITLE, Style(40, bold=True), anchor="b"),
        _placeholder(3, "Ondertitel", 'type="subTitle" idx="1"', FIRST_TEXT, Style(18, _MUTED)),
        source,
        _rule(7, 6.72),
    )
    _theme(made.slide_master)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def empty_deck() -> DeckType:
    """A new presentation without slides, with the layouts ``FIRST`` and ``FIGURE``."""
    return Presentation(io.BytesIO(_empty()))
