"""Streamlit's settings, read without waiting.

Streamlit asks for a setting at every message that it sends, under a lock that all
scripts and the event loop share: with a hundred readers a quarter of the time went
into waiting for it. Once the settings have been read, its own ``get_config_options``
gives them without that lock; nothing else is different.
"""

from streamlit import config

_with_lock = config.get_option


def get_option(key: str) -> object:
    """Return the value of a setting now; an unknown one is Streamlit's to refuse."""
    option = config.get_config_options().get(key)
    return _with_lock(key) if option is None else option.value


def read_without_waiting() -> None:
    """Let Streamlit itself read its settings in this way, in this process."""
    config.get_option = get_option
