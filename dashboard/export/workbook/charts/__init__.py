"""Figure values to native charts of Excel: importing this package registers every one."""

from dashboard.export.workbook.charts import bars, lines, points, tracks, waterfall  # noqa: F401
from dashboard.export.workbook.charts.drawing import Drawn, chart_of

__all__ = ["Drawn", "chart_of"]
