"""The tiles with which a page begins, and what their numbers mean."""
