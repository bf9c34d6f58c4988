"""Gebiedsprofiel: one area, its buurten, and what resembles it."""
