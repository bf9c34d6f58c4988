"""The table of places by code, for who asks it for one place at a time."""

import pandas as pd

from dashboard.store.cache import ONE, per_store
from dashboard.store.read import Store


@per_store(ONE)
def places_by_code(store: Store) -> pd.DataFrame:
    """The table ``areas`` by code: made once."""
    return store.areas.drop_duplicates("code").set_index("code")
