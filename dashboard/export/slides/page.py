"""One tile as a slide: its sentence, its figure, one line of source, and notes for who speaks."""

from pptx.presentation import Presentation
from pptx.shapes.placeholder import SlidePlaceholder
from pptx.util import Emu

from dashboard.content.maps import AreaMap, PlacesMap, SpotMap
from dashboard.export.alts import alt_of
from dashboard.export.cells import xml_text
from dashboard.export.origin import source_line
from dashboard.export.slides.drawing import Canvas, described, drawn, shown
from dashboard.export.slides.legend import legend
from dashboard.export.slides.template import (
    ACROSS,
    FIGURE,
    LEAD,
    LEAD_AT,
    LEFT,
    SOURCE,
    SOURCE_AT,
    TITLE,
    TOPIC,
    TOPIC_AT,
    slide_number,
)
from dashboard.export.slides.words import LINE, Box, Style, fitted, lines_of, write
from dashboard.export.taken import Taken
from dashboard.language.dates import long_date
from dashboard.store.read import Store
from dashboard.vocabulary.look import COLOURS

HOW = "Hoe is dit berekend?"
SEEN = "Wat er te zien is"
MANY = 14
"""Figures with more rows need the room of large letters above them, and so do maps."""
MAPS = (SpotMap, AreaMap, PlacesMap)
BOTTOM = 6.66
"""Where the figure ends, in inches from the top."""
TOPICS = (12, 11, 10, 9, 8, 7, 6, 5)
TITLES, LEADS, SOURCES = (26, 24, 22, 20, 18, 16, 14, 12), (16, 14, 13, 12, 11), (10, 9, 8, 7)
"""Sizes of letters in points, of which the first that fits is taken."""


def add_page(deck: Presentation, taken: Taken, store: Store, number: int) -> None:
    """Add the slide of a tile to a presentation; ``number``: of the slide."""
    content = taken.content
    slide = deck.slides.add_slide(deck.slide_layouts[FIGURE])
    places = {shape.placeholder_format.idx: shape for shape in slide.placeholders}
    topic = " · ".join(dict.fromkeys(part for part in (taken.page, taken.topic) if part))
    size = fitted([topic], (TOPIC.width, TOPIC.height), TOPICS, bold=True)
    style = Style(size, COLOURS["programme"], bold=True)
    write(places[TOPIC_AT].text_frame.paragraphs[0], topic, style)
    dense = _rows(content.figure) > MANY or isinstance(content.figure, MAPS)
    titles, leads = (TITLES[3:], LEADS[3:]) if dense else (TITLES, LEADS)
    size = fitted([content.headline], (TITLE.width, TITLE.height), titles, bold=True)
    write(slide.shapes.title.text_frame.paragraphs[0], content.headline, Style(size, bold=True))
    high = lines_of(content.headline, size, TITLE.width, bold=True) * size * LINE / 72
    top = TITLE.top + min(high, TITLE.height) + 0.12
    if content.lead:
        size = fitted([content.lead], (LEAD.width, LEAD.height), leads)
        write(places[LEAD_AT].text_frame.paragraphs[0], content.lead, Style(size))
        places[LEAD_AT].top = Box(0, top, 0, 0).emu[1]
        for side, value in zip(("left", "width", "height"), _sides(LEAD), strict=True):
            setattr(places[LEAD_AT], side, value)
        top += lines_of(content.lead, size, LEAD.width) * size * LINE / 72 + 0.12
    else:
        places[LEAD_AT]._element.getparent().remove(places[LEAD_AT]._element)
    _source(places[SOURCE_AT], taken, store)
    box = Box(LEFT, top + 0.05, ACROSS, BOTTOM - top - 0.05)
    canvas = Canvas(slide.shapes, box, content, store)
    figure = drawn(shown(content.figure), legend(canvas))
    described(figure, xml_text(alt_of(content)))
    slide.shapes._spTree.append(slide_number(900 + number))
    slide.notes_slide.notes_text_frame.text = notes_of(taken, store)


def _rows(figure: object) -> int:
    """How many rows a figure has, where it has rows."""
    found = [getattr(figure, name, ()) for name in ("rows", "tracks", "panels", "lines")]
    return max(len(rows) for rows in found if isinstance(rows, tuple))


def _sides(box: Box) -> tuple[Emu, Emu, Emu]:
    left, _, width, height = box.emu
    return left, width, height


def _said(taken: Taken, store: Store) -> str:
    """What the figure is of, and the date of the set: what leaves the page has no foot."""
    day = long_date(store.manifest["built_at"])
    return f"{source_line(taken.content)} Gegevens van {day}. "


def _source(place: SlidePlaceholder, taken: Taken, store: Store) -> None:
    said = _said(taken, store)
    size = fitted([said + taken.address], (SOURCE.width, SOURCE.height), SOURCES)
    style = Style(size, COLOURS["muted"])
    write(place.text_frame.paragraphs[0], said, style)
    write(place.text_frame.paragraphs[0], taken.address, style, taken.address)


def notes_of(taken: Taken, store: Store) -> str:
    """What a speaker needs: the sentences, how it was computed, and what there is to see."""
    content = taken.content
    parts = [f"{content.headline} {content.lead}".strip()]
    if content.notes:
        parts.append("\n".join([HOW, *content.notes]))
    if (alt := alt_of(content)) != content.headline:
        parts.append(f"{SEEN}\n{alt}")
    parts.append(f"{_said(taken, store)}{taken.address}")
    return xml_text("\n\n".join(parts))
