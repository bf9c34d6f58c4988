"""Tiles to a workbook of Excel that computes: numbers as numbers, native charts, a front sheet."""

from dashboard.export.workbook.book import workbook

__all__ = ["workbook"]
