"""Which set the figures of a file come from."""

from dashboard.language.dates import long_date
from dashboard.language.sources import set_name
from dashboard.store.read import Store


def origin(store: Store) -> str:
    """Which set the figures come from, and of which day, as sentences."""
    name, day = set_name(store.manifest["set"]), long_date(store.manifest["built_at"])
    return f"Gegevens: {name}. Klaargezet op {day}."
