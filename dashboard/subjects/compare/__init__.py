"""Gebieden vergelijken: chosen areas beside each other, and what a difference is made of."""
