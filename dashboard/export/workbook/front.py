"""The first sheet: what this file is, where it comes from, and what its words mean."""

from collections.abc import Sequence

from dashboard.content.look import class_role, look
from dashboard.export.facts import Facts
from dashboard.export.origin import title_of
from dashboard.export.taken import Taken
from dashboard.export.workbook import words
from dashboard.export.workbook.paper import Sheet
from dashboard.figures.classes import text_colour
from dashboard.language.dates import long_date
from dashboard.language.sources import FOOT, NO_UNIT

_WIDTHS = (30, 70, 40, 16)


def write_front(sheet: Sheet, tiles: Sequence[Taken], names: Sequence[str], facts: Facts) -> None:
    """Fill the first sheet; ``names``: of the sheets of ``tiles``."""
    for at, width in enumerate(_WIDTHS):
        sheet.its.set_column(at, at, width)
    sheet.put(0, 0, title_of(tiles), sheet.styles(bold=True, font_size=14))
    row = _about(sheet, 2, tiles, facts)
    row = _list(sheet, row + 1, tiles, names)
    row = _rows(sheet, row + 1, "Wat de woorden betekenen", words.definitions())
    row = _classes(sheet, row + 1)
    _rows(sheet, row + 1, "Hoe de cijfers zijn gemaakt", [("", FOOT)])
    sheet.its.set_landscape()
    sheet.its.set_paper(9)
    sheet.its.fit_to_pages(1, 0)


def _about(sheet: Sheet, row: int, tiles: Sequence[Taken], facts: Facts) -> int:
    rows = [
        ("Gegevens", f"{facts.release}; {facts.holds}"),
        ("Datum van de gegevens", long_date(facts.set_date.isoformat())),
        ("Gedownload op", long_date(facts.taken_on.isoformat())),
        *words.sources(tiles),
    ]
    row = _rows(sheet, row, "Over dit bestand", rows)
    for address in dict.fromkeys(tile.address for tile in tiles):
        sheet.put(row, 0, "Adres van het scherm", sheet.styles())
        sheet.address(row, 1, address)
        row += 1
    return row


def _list(sheet: Sheet, row: int, tiles: Sequence[Taken], names: Sequence[str]) -> int:
    """The sheets, each with a link to it, its sentence, its unit and its period."""
    for at, head in enumerate(("Blad", "Wat het zegt", "Eenheid", "Periode")):
        sheet.put(row, at, head, sheet.styles.head)
    for at, (tile, name) in enumerate(zip(tiles, names, strict=True), start=row + 1):
        content = tile.content
        sheet.go_to(at, 0, name, name)
        unit = "" if content.unit == NO_UNIT else content.unit
        for column, text in enumerate((content.headline, unit, content.period), start=1):
            sheet.put(at, column, text, sheet.styles.text)
        _fit(sheet, at, (content.headline, unit, content.period))
    return row + len(tiles) + 1


def _rows(sheet: Sheet, row: int, heading: str, rows: Sequence[tuple[str, str]]) -> int:
    """A heading with pairs of text below it; the row after them."""
    sheet.put(row, 0, heading, sheet.styles.heading)
    for at, (name, text) in enumerate(rows, start=row + 1):
        sheet.put(at, 0, name, sheet.styles())
        sheet.put(at, 1, text, sheet.styles.text)
        _fit(sheet, at, (text,))
    return row + len(rows) + 1


def _classes(sheet: Sheet, row: int) -> int:
    """The classes in their colours, with their bounds as numbers."""
    heads = ("Klasse", "Naam", "Totaalscore vanaf", "Totaalscore tot")
    for at, head in enumerate(heads):
        sheet.put(row, at, head, sheet.styles.head)
    score = sheet.styles(num_format="0.000", align="left")
    for at, (number, name, low, high) in enumerate(words.classes(), start=row + 1):
        ground = look(class_role(number)).colour
        colours = {"bg_color": ground, "font_color": text_colour(ground)}
        sheet.put(at, 0, number, sheet.styles(align="left", **colours))
        sheet.put(at, 1, name)
        sheet.put(at, 2, low, score)
        sheet.put(at, 3, high, score)
    return row + len(words.classes()) + 1


def _fit(sheet: Sheet, row: int, texts: Sequence[str]) -> None:
    """Give a row the height of the longest of ``texts`` (from column 1 on)."""
    lines = max(-(-len(text) // width) for text, width in zip(texts, _WIDTHS[1:], strict=False))
    sheet.its.set_row(row, max(lines, 1) * 15 + 2)
