"""Tiles that were taken along, made by hand."""

from dashboard.content.content import Content
from dashboard.content.table import Column, Table
from dashboard.content.texts import Remark
from dashboard.export.taken import Taken

TABLE = Table((Column("Gebied", ("Zuid",)), Column("Score", (4.1,), "score")))
ADDRESS = "https://dashboard.example/nplv/gebiedsprofiel?gebied=heerlen-noord"


def taken(page="Heerlen-Noord", key="verloop", topic="Het verloop", **fields) -> Taken:
    """A tile of which ``fields`` are those of its content."""
    given = {
        "headline": "Het ging vooruit.",
        "figure": Remark("figuur"),
        "table": TABLE,
        "unit": "score op de schaal van de Leefbaarometer",
        "source": "Leefbaarometer 3.0; CBS",
        "period": "2018-2024",
    }
    return Taken(key, topic, Content(**given | fields), ADDRESS, page)
