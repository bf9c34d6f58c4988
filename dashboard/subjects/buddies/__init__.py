"""Who resembles an area and does better on what, and who in the programme can learn from whom."""
