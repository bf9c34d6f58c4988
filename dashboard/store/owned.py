"""What in a data folder is ours: only that is ever moved, replaced or removed."""

from pathlib import Path

from dashboard.store.errors import StoreError
from dashboard.store.layout import (
    DRAFT,
    LOCK,
    MANIFEST,
    POINTER,
    PREVIOUS,
    SETS,
    UNFINISHED,
    is_name,
    listed,
)
from dashboard.store.schemas import SHAPES, TABLES

KNOWN: frozenset[str] = frozenset(
    {*(f"{name}.parquet" for name in TABLES), *(f"shapes_{lv}.parquet" for lv in SHAPES), MANIFEST}
)
"""The files that a set of today has."""
_OWN = frozenset({POINTER, LOCK, SETS, PREVIOUS})
_OF_THE_SYSTEM = frozenset({"lost+found"})
"""Lies at the root of a disk of its own; never touched."""
_MOST_NAMED = 3


def refuse_foreign(folder: Path) -> None:
    """Raise ``StoreError`` if ``folder`` holds anything that is not ours: someone's work."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise StoreError(
            f"{folder} is geen gegevensmap van dit dashboard, maar een bestand. "
            "Kies een andere map met --to."
        )
    others = strangers(folder)
    if others:
        named = ", ".join(others[:_MOST_NAMED]) + (", …" if len(others) > _MOST_NAMED else "")
        raise StoreError(
            f"{folder} bestaat al en is geen gegevensmap van dit dashboard: er staat iets in dat "
            f"er niet bij hoort ({named}). Er is niets veranderd. "
            "Kies een andere map met --to, of haal dit er eerst zelf uit."
        )


def strangers(folder: Path) -> list[str]:
    """What lies in the data folder ``folder`` and is not ours: paths within it, in order."""
    flat = listed(folder) or set()
    found = []
    for path in folder.iterdir():
        name = path.name
        if name in (SETS, PREVIOUS) and path.is_dir():
            found += _strange_sets(path)
        elif name in _OF_THE_SYSTEM:
            continue
        elif path.is_dir() or not (name in _OWN or name in flat or _is_draft(name, {POINTER})):
            found.append(name)
    return sorted(found)


def _strange_sets(folder: Path) -> list[str]:
    """What in ``sets`` or ``vorige`` is not a set of ours, or lies in one and is not of it."""
    found = []
    for place in folder.iterdir():
        if place.is_dir() and (is_name(place.name) or place.name.startswith(UNFINISHED)):
            found += [f"{folder.name}/{place.name}/{name}" for name in strangers_in(place)]
        else:
            found.append(f"{folder.name}/{place.name}")
    return found


def strangers_in(place: Path) -> list[str]:
    """What lies in the set at ``place`` and is not in its manifest.

    Where the manifest cannot be read, what has not the name of a file of a set.
    """
    names = listed(place) or KNOWN
    return [
        path.name
        for path in sorted(place.iterdir())
        if path.is_dir() or not (path.name in names or _is_draft(path.name, {MANIFEST}))
    ]


def _is_draft(name: str, of: set[str]) -> bool:
    """Whether a killed ``disk.put`` of one of those files left this one."""
    return name.endswith(DRAFT) and any(name.startswith(f"{stem}.") for stem in of)


def remove_set(place: Path) -> None:
    """Remove the set at ``place`` if all in it is listed by its manifest; else leave it whole.

    The manifest goes last: a kill halfway leaves the list for the next time.
    """
    paths = list(place.iterdir())
    names = listed(place)
    # Killed at the very start, it holds no more than the beginning of a list.
    begun = names is None and all(_is_draft(path.name, {MANIFEST}) for path in paths)
    if begun or (names is not None and not strangers_in(place)):
        for path in sorted(paths, key=lambda path: path.name == MANIFEST):
            path.unlink()
    if not any(place.iterdir()):
        place.rmdir()


def remove_flat(folder: Path) -> None:
    """Remove the files of a flat set from ``folder``: it was taken over in the new layout."""
    names = listed(folder)
    if names is None:
        return
    for name in names - {MANIFEST}:
        (folder / name).unlink(missing_ok=True)
    (folder / MANIFEST).unlink()


def remove_drafts(folder: Path) -> None:
    """Remove what a killed process left of a pointer."""
    for path in folder.iterdir():
        if path.is_file() and _is_draft(path.name, {POINTER}):
            path.unlink()
