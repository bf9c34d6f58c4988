"""The tiles about buddies."""
