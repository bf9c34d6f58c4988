"""What a file says of itself, besides its tiles: which set it is from, and when it was made."""

from dataclasses import dataclass
from datetime import date

from dashboard.language.sources import set_name
from dashboard.store.read import Store


@dataclass(frozen=True)
class Facts:
    """``release``: of the scores; ``holds``: what the set of the dashboard holds; ``set_date``: the
    day on which that was made; ``taken_on``: the day on which a reader took the file along."""

    release: str
    holds: str
    set_date: date
    taken_on: date


def facts_of(store: Store, taken_on: date) -> Facts:
    """The facts of a file that is made from ``store`` on the day ``taken_on``."""
    manifest = store.manifest
    made = date.fromisoformat(manifest["built_at"][:10])
    return Facts(manifest["release"], set_name(manifest["set"]), made, taken_on)
