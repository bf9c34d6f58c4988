"""What the page says about risers and fallers."""
