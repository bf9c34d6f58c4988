"""Numbers to deck.gl: maps that fetch their borders from our own static files."""
