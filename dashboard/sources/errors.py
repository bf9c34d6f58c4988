"""What goes wrong with an official file, said so that a reader can mend it."""

import pandas as pd

MAX_SHOWN = 5
"""Offending rows spelled out in a message; more would bury what to do."""
MAX_TEXT = 120
"""Letters of a value in a message: a row that swallowed others can be endless."""

DUTCH = {
    "name": "naam",
    "year": "jaar",
    "level": "niveau",
    "inhabitants": "inwoners",
    "households": "huishoudens",
    "dwellings": "woningen",
    "urbanity": "stedelijkheid",
    "address_density": "adressendichtheid",
    "area_id": "gebied_id",
    "area": "gebied",
    "inhabitants_2025": "inwoners_2025_cbs",
    "confidence": "zekerheid",
    "source": "bron",
    "topic": "onderwerp",
    "unit": "eenheid",
    "value": "waarde",
}
"""Our column -> the word a reader of the file knows it by (others stay as they are)."""


class SourceError(Exception):
    """An official file that cannot be used, with the rule it breaks.

    ``file`` is its name below the folder, ``rule`` the broken rule in plain
    Dutch, ``rows`` the offending rows (index: the place in the file, which
    ``place`` names), ``advice`` what to do, ``also`` further rules broken in
    the same file. ``str()`` is the whole message in Dutch.
    """

    def __init__(
        self,
        file: str,
        rule: str,
        rows: pd.DataFrame | None = None,
        *,
        advice: str,
        also: tuple[str, ...] = (),
        place: str = "regel",
    ) -> None:
        self.file = file
        self.rule = rule
        self.rows = pd.DataFrame() if rows is None else rows
        self.advice = advice
        self.also = also
        self.place = place
        super().__init__(self._message())

    def _message(self) -> str:
        parts = [f"{self.file}: {self.rule}."]
        total = len(self.rows)
        if total:
            parts.append(f"Het gaat om {count(total)}:")
            parts += [f"- {line}" for line in self._shown()]
            if total > MAX_SHOWN:
                parts.append(f"- en nog {count(total - MAX_SHOWN)}.")
        if self.also:
            parts.append(
                "In dit bestand klopt ook het volgende niet: " + "; ".join(self.also) + "."
            )
        parts.append(f"Wat te doen: {self.advice}")
        return "\n".join(parts)

    def _shown(self) -> list[str]:
        shown = self.rows.head(MAX_SHOWN)
        labels = [DUTCH.get(str(column), str(column)) for column in shown.columns]
        return [
            f"{self.place} {place}: "
            + ", ".join(f"{label} {_text(v)}" for label, v in zip(labels, values, strict=True))
            for place, *values in shown.itertuples(name=None)
        ]


def count(rows: int) -> str:
    """Number of rows in Dutch: '1 rij', '1.234 rijen'."""
    return "1 rij" if rows == 1 else f"{rows:,} rijen".replace(",", ".")


def percent(share: float) -> str:
    """A share in Dutch: '98,5%'."""
    return f"{share:.1%}".replace(".", ",")


def _text(value: object) -> str:
    """A value as it stands in the file; a missing one is said in words."""
    if pd.isna(value) or value == "":
        return "(leeg)"
    # Numbers are read as floats; a year is shown as 2024, not as 2024.0.
    text = f"{value:.15g}" if isinstance(value, float) else str(value)
    return text if len(text) <= MAX_TEXT else f"{text[:MAX_TEXT]}…"
