"""Pages that are built alike: the choices and tiles they share, in the order of the page."""
