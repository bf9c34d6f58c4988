"""What stands in the tiles: per subject the data, sentence, figure and table of each.

Every builder takes the store and hashable choices and returns a ``Content``.
Builders are cached: the same choice is computed once, for all visitors.
"""
