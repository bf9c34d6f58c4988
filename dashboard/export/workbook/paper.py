"""A sheet to write on: text that stays text, in the styles of the house, and paragraphs."""

import math
from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dashboard.export.cells import Plain, xml_text
from dashboard.vocabulary.look import COLOURS

DEFAULT_WIDTH = 9
"""Of a column without a width, in characters."""
LINE = 15
"""Height of a line of text in points."""
_TALLEST = 409
_LONGEST_LINK = 2_000
"""Excel refuses longer ones; such an address is written as text."""


class Styles:
    """The formats of a workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, object], ...], Format] = {}

    def __call__(self, **look: object) -> Format:
        """The format with these properties of XlsxWriter; cells stand at the top of their row."""
        look = {"valign": "top", **look}
        key = tuple(sorted(look.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(look)
        return self._made[key]

    @property
    def title(self) -> Format:
        """Of a headline."""
        return self(bold=True, font_size=14, text_wrap=True)

    @property
    def heading(self) -> Format:
        """Of a heading above a part of a sheet."""
        return self(bold=True)

    @property
    def head(self) -> Format:
        """Of the header of a column."""
        rule = {"bottom": 1, "bottom_color": COLOURS["country"]}
        return self(bold=True, text_wrap=True, valign="bottom", bg_color=COLOURS["surface"], **rule)

    @property
    def text(self) -> Format:
        """Of a paragraph."""
        return self(text_wrap=True)

    @property
    def quiet(self) -> Format:
        """Of what belongs to a table without being in it."""
        return self(text_wrap=True, font_color=COLOURS["muted"])

    @property
    def link(self) -> Format:
        """Of what can be clicked."""
        return self(font_color=COLOURS["programme"], underline=1)


@dataclass(frozen=True)
class Sheet:
    """A sheet with its ``styles``; a paragraph on it goes over columns 0 to ``last``, which are
    ``wide`` characters together."""

    its: Worksheet
    styles: Styles
    last: int = 0
    wide: float = DEFAULT_WIDTH

    def put(self, row: int, column: int, value: Plain, style: Format | None = None) -> None:
        """One cell by its type: text is never a formula, a link or a number; None is left empty.

        Raises ValueError (in Dutch, for the reader) for what does not fit.
        """
        if value is None:
            return
        if isinstance(value, str):
            status = self.its.write_string(row, column, xml_text(value), style)
        else:
            status = self.its.write_number(row, column, value, style)
        if status:
            # XlsxWriter drops what does not fit and only says so by a code.
            raise ValueError(f"Deze cel past niet in Excel (rij {row + 1}, kolom {column + 1}).")

    def paragraph(self, row: int, text: str, style: Format, larger: float = 1.0) -> None:
        """Text over the width of the sheet, with as many lines as it takes; ``larger``: than
        ordinary letters."""
        if self.last:
            # Merging writes as a reader types, where "=1" is a formula: only put() writes text.
            self.its.merge_range(row, 0, row, self.last, "", style)
        self.put(row, 0, text, style)
        lines = max(1, math.ceil(len(text) * larger / self.wide))
        self.its.set_row(row, min(lines * LINE * larger + 2, _TALLEST))

    def go_to(self, row: int, column: int, sheet: str, text: str) -> None:
        """A link to another sheet."""
        place = "internal:'" + sheet.replace("'", "''") + "'!A1"
        self.its.write_url(row, column, place, self.styles.link, text)

    def address(self, row: int, column: int, address: str) -> None:
        """The address of a page, to be clicked."""
        if address.startswith(("http://", "https://")) and len(address) < _LONGEST_LINK:
            self.its.write_url(row, column, address, self.styles.link, address)
        else:
            self.put(row, column, address)
