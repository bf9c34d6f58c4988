"""The tiles of the overview."""
