"""The tiles of the page Thema's, and that of a profile."""
