"""The answer with which a page begins: how a place stands, how it went, and where it differs."""
