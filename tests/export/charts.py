"""The chart of a tile in a workbook, read back."""

import io
import zipfile
from datetime import date
from xml.etree import ElementTree

import openpyxl
from openpyxl.utils.cell import range_boundaries

from dashboard.content.content import Content
from dashboard.export.facts import Facts
from dashboard.export.taken import Taken
from dashboard.export.workbook import workbook
from tests.export.taken import ADDRESS

FACTS = Facts("Leefbaarometer 3.0", "land", date(2026, 11, 27), date(2026, 11, 28))
C = {
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
}


class Read:
    """The chart of a tile, read back."""

    def __init__(self, content: Content) -> None:
        file = workbook([Taken("blad", "Blad", content, ADDRESS, "Zuid")], FACTS)
        self.parts = zipfile.ZipFile(io.BytesIO(file))
        self.book = openpyxl.load_workbook(io.BytesIO(file))
        self.charts = self.book["Blad"]._charts

    @property
    def chart(self):
        """The only chart, with what it is combined with."""
        (chart,) = self.charts
        return chart

    @property
    def series(self) -> list:
        return [s for part in self.chart._charts for s in part.series]

    def cells(self, place: str) -> list[object]:
        """What stands in the range that a chart points at."""
        sheet, _, area = place.rpartition("!")
        left, top, right, bottom = range_boundaries(area.replace("$", ""))
        rows = self.book[sheet.strip("'")].iter_rows(top, bottom, left, right)
        return [cell.value for row in rows for cell in row]

    def name(self, series) -> str:
        return series.tx.v if series.tx.strRef is None else str(self.cells(series.tx.strRef.f)[0])

    def values(self, series) -> list[object]:
        return self.cells((series.val or series.yVal).numRef.f)

    def labels(self, at: int) -> dict[int, str | None]:
        """Of series ``at``: number of a point -> its own text, None where it has no label."""
        root = ElementTree.fromstring(self.parts.read("xl/charts/chart1.xml"))
        found = root.findall(".//c:ser", C)[at].findall("c:dLbls/c:dLbl", C)
        texts = {int(one.find("c:idx", C).get("val")): one.findtext(".//a:t", None, C)
                 for one in found}  # fmt: skip
        gone = {int(one.find("c:idx", C).get("val")) for one in found
                if one.find("c:delete", C) is not None}  # fmt: skip
        assert all((text is None) == (number in gone) for number, text in texts.items())
        return texts

    def told(self) -> dict[str, list[object]]:
        return {self.name(s): self.values(s) for s in self.series}
