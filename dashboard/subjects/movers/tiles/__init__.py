"""What the page shows about risers and fallers."""
