"""Contents on paper: the sheet of an area, and any tiles as a report, as tagged PDF.

``sheet.a4`` and ``report.report`` are what others call. The words go to typst as data and are
never part of its markup; the templates beside this file say how they stand on the page.
"""

from dashboard.export.paper.report import report
from dashboard.export.paper.sheet import a4

__all__ = ["a4", "report"]
