"""The first slide of a deck: what it is about, from when, and where it is found."""

from pptx.presentation import Presentation

from dashboard.export.origin import title_of
from dashboard.export.slides.template import ACROSS, FIRST, LEFT, SOURCE_AT
from dashboard.export.slides.words import Box, Style, fitted, write
from dashboard.export.taken import Taken
from dashboard.language.dates import long_date
from dashboard.store.read import Store
from dashboard.vocabulary.look import COLOURS


def add_first(deck: Presentation, tiles: list[Taken], store: Store) -> None:
    """Add the first slide of a deck of several tiles."""
    slide = deck.slides.add_slide(deck.slide_layouts[FIRST])
    places = {shape.placeholder_format.idx: shape for shape in slide.placeholders}
    title = title_of(tiles)
    write(slide.shapes.title.text_frame.paragraphs[0], title, Style(40, bold=True))
    pages = list(dict.fromkeys(taken.page for taken in tiles if taken.page))
    lines = ["NPLV-dashboard: leefbaarheid in de gebieden van het programma"]
    if len(pages) > 1:
        lines.append("Uit: " + ", ".join(pages))
    lines.append(f"Gegevens van {long_date(store.manifest['built_at'])}")
    frame = places[1].text_frame
    style = Style(18, COLOURS["muted"])
    for at, line in enumerate(lines):
        write(frame.paragraphs[0] if at == 0 else frame.add_paragraph(), line, style)
    addresses = list(dict.fromkeys(taken.address for taken in tiles))
    if len(addresses) == 1:
        write(frame.add_paragraph(), addresses[0], style, addresses[0])
    sources = dict.fromkeys(p for taken in tiles for p in taken.content.source.split("; "))
    said = f"Bronnen: {'; '.join(sources)}."
    size = fitted([said], (ACROSS, 0.6), (10, 9, 8, 7))
    place = places[SOURCE_AT]
    place.left, place.top, place.width, place.height = Box(LEFT, 6.8, ACROSS, 0.6).emu
    write(place.text_frame.paragraphs[0], said, Style(size, COLOURS["muted"]))
