"""What a tile says: words, a figure value and a table, without any way of drawing them."""
