"""One dimension: its lines, the areas, its share in the gap, the buurten; the same for all five."""
