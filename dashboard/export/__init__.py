"""Contents to files that a reader can keep."""
