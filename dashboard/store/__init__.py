"""Our own files: built from the checked sources, read by everything above."""
