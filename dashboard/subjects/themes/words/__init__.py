"""The sentences about the themes."""
