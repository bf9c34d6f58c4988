"""Eigen gebied: what an area in the making is, and what became of a list."""
