"""What a tile says of a line that lacks years."""

import pandas as pd

from dashboard.language import numbers
from dashboard.vocabulary.areas import COMPARABLE, Area


def missing_notes(table: pd.DataFrame, chosen: Area | None, as_change: bool = False) -> list[str]:
    """Which years the chosen area and its comparable wijken lack, and what that means for a line.

    Without a chosen area every line has all its years."""
    notes: list[str] = []
    if chosen is None:
        return notes
    for code, who in ((chosen.code, chosen.name), (COMPARABLE, "de vergelijkbare wijken")):
        if code not in table or not table[code].isna().any():
            continue
        missing = numbers.join([str(y) for y in table.index[table[code].isna()]])
        note = f"Voor {who} zijn er geen gegevens in {missing}."
        if as_change and pd.isna(table[code].iloc[0]):
            note += f" De verandering sinds {table.index[0]} is dan niet te berekenen."
        notes.append(note)
    return notes
