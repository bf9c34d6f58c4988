"""What can be wrong with our own files."""


class StoreError(Exception):
    """The store is absent, damaged or not ours; the text is Dutch and says what to do."""
