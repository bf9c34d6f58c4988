"""Tiles of the map of all places, and of the one that is chosen."""
