"""Gemeenten, wijken and buurten: all of them on a map, and one of them from close by."""
