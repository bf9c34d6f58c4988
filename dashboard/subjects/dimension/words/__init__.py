"""What a dimension page says."""
