"""How the five dimensions go together over wijken, and what the report says about it."""
