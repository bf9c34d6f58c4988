"""What the Leefbaarometer is used for, and the facts about a place that an answer asks."""
