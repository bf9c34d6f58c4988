"""Ongunstige leefbaarheid: how many households, how long already, and what comes of it."""
