"""The tiles of a dimension page."""
