"""The starting set, made from the official files: the tables, the borders, the map files."""
