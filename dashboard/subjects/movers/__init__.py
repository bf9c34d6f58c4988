"""Stijgers en dalers: what unfavourable places did in a period."""
