"""Sentences about all places together, and about one."""
