"""What the figures are, how they are made, how sure they are and what is missing."""
