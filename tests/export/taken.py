"""Tiles that were taken along, made by hand."""

from dashboard.content.content import Content
from dashboard.content.table import Column, Table
from dashboard.content.texts import Remark
from dashboard.export.taken import Taken

TABLE = Table((Column("Gebied", ("Zuid",)), Column("Score", (4.1,), "score")))
ATTACKS = ["=1+1", "+31", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", '=HYPERLINK("http://x")',
           "＝1", "=cmd|'/c calc'!A1"]  # fmt: skip
"""Text that a spreadsheet would take for a formula."""
SAFE = ["−0,006", "'s-Gravenhage", "Zuid-West", "a=b", "1;2", 'zeg "ja"', "twee\nregels", "é€"]
"""Text that it takes for text."""
ADDRESS = "https://dashboard.example/nplv/gebiedsprofiel?gebied=heerlen-noord"


def taken(page="Heerlen-Noord", key="verloop", topic="Het verloop", of=None, **fields) -> Taken:
    """A tile with the content ``of``, or with one of which ``fields`` are given."""
    given = {
        "headline": "Het ging vooruit.",
        "figure": Remark("figuur"),
        "table": TABLE,
        "unit": "score op de schaal van de Leefbaarometer",
        "source": "Leefbaarometer 3.0; CBS",
        "period": "2018-2024",
    }
    return Taken(key, topic, of or Content(**given | fields), ADDRESS, page)
