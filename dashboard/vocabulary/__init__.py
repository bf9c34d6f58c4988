"""What things are, as values: areas, levels, measures, scales, periods, sources and colours.

Every fact here stands once in the project, in the module it is imported from; nothing here
knows the rest of it.
"""
