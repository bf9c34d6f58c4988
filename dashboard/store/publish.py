"""Put a set in its place: by one step on disk, with the one before it kept.

The pointer decides which set counts, and is replaced last. Whatever is killed
before leaves the old set, and after it the new one; the next command tidies up.
"""

import json
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

from dashboard.store.disk import put, sync, writing
from dashboard.store.errors import StoreError
from dashboard.store.files import contents, parsed
from dashboard.store.hashes import bytes_hash, set_name
from dashboard.store.layout import (
    MANIFEST,
    POINTER,
    PREVIOUS,
    SETS,
    UNFINISHED,
    Pointer,
    is_name,
    listed,
    place_of,
    read_pointer,
)
from dashboard.store.lock import in_use, locked
from dashboard.store.owned import refuse_foreign, remove_drafts, remove_flat, remove_set
from dashboard.store.read import read_set
from dashboard.store.verify import is_whole


@contextmanager
def held(target: Path) -> Iterator[Path]:
    """Hold the data folder ``target`` for writing; gives its real path.

    A link is followed, an absent folder is made (and goes again if nothing
    comes in it). What a killed command left is tidied up.

    Raises ``StoreError``: the folder holds something else, is in use, or cannot be written.
    """
    folder = Path(os.path.realpath(target))
    try:
        with writing(target):
            refuse_foreign(folder)
    except FileNotFoundError:  # what was listed is gone: somebody else is writing
        raise in_use(folder) from None
    with ExitStack() as stack:
        with writing(target):
            made = _make(folder)
            # It stays where something came in it.
            stack.callback(_remove_empty, [folder / SETS, *made])
            stack.enter_context(locked(folder))
            _settle(folder)
        yield folder


def _remove_empty(folders: list[Path]) -> None:
    for folder in folders:
        with suppress(OSError):
            folder.rmdir()


def _make(folder: Path) -> list[Path]:
    """Make ``folder`` and what is missing above it; gives those made, the deepest first."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return missing


@contextmanager
def new_set(folder: Path, names: Iterable[str]) -> Iterator[Path]:
    """A folder within ``folder`` to write a set of the files ``names`` in; then ``publish`` it.

    A list of what will come in it is there first, so that the next command knows
    what a kill has left. What is not published is removed.
    """
    (folder / SETS).mkdir(exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=UNFINISHED, dir=folder / SETS))
    draft = {"version": 0, "release": "", "set": "", "tables": {}, "files": dict.fromkeys(names)}
    try:
        put(aside / MANIFEST, json.dumps(draft).encode())
        yield aside
    finally:
        if aside.is_dir():
            remove_set(aside)


def publish(folder: Path, aside: Path) -> str:
    """Let the set in ``aside`` count in ``folder``, which is ``held``; gives its name.

    The set that counted is kept as the one before it. The same set again changes
    nothing, unless it was damaged.
    """
    for path in aside.iterdir():
        sync(path)
    aside.chmod(0o755)
    sync(aside)
    old = _old(folder)
    name = _place(folder, aside)
    previous = old.previous if old and old.name == name else _previous(folder, old, name)
    _point(folder, name, previous if previous != name else None)
    return name


def back(folder: Path) -> str:
    """Let the set before the one that counts in ``folder`` (``held``) count again; its name.

    Done twice, everything is as it was. Raises ``StoreError`` if there is none or it
    is damaged.
    """
    place = previous_set(folder)
    pointer = read_pointer(folder)
    _point(folder, place.name, pointer.name if pointer else None)
    return place.name


def previous_set(folder: Path) -> Path:
    """Where the set before the one that counts lies. Raises ``StoreError``: none, or damaged."""
    pointer = read_pointer(folder)
    place = place_of(folder, pointer.previous) if pointer and pointer.previous else None
    if place is None or not place.is_dir():
        raise StoreError(
            f"In {folder} staat geen vorige set om terug te zetten. "
            "De vorige set wordt bewaard bij de volgende build."
        )
    if not is_whole(place):
        raise StoreError(
            f"De vorige set in {place} is beschadigd en is niet teruggezet. "
            "Bouw de set opnieuw met: python -m dashboard.store build --from MAP."
        )
    # It may be of another version of the dashboard: whole, but not to be shown.
    read_set(place)
    return place


def _old(folder: Path) -> Pointer | None:
    """The set that counts before a new one does; a flat one is taken over first."""
    with suppress(StoreError):
        pointer = read_pointer(folder)
        if pointer or listed(folder) is None:
            return pointer
        with new_set(folder, listed(folder) or ()) as aside:
            for name in (listed(folder) or set()) - {MANIFEST}:
                with suppress(FileNotFoundError):
                    (aside / name).write_bytes(contents(folder / name))
                    sync(aside / name)
            put(aside / MANIFEST, contents(folder / MANIFEST))
            aside.chmod(0o755)
            return Pointer(_place(folder, aside), "", None)
    return None


def _place(folder: Path, aside: Path) -> str:
    """Move ``aside`` among the sets under the hash of what it holds; gives that name.

    Where the same set lies there whole already, ``aside`` stays where it is; one
    of that name that is damaged is left alone, and this one gets a number.
    """
    base = set_name(_manifest(aside))
    number = 1
    while True:
        name = base if number == 1 else f"{base}-{number}"
        place = place_of(folder, name)
        if not place.exists():
            aside.rename(folder / SETS / name)
            sync(folder / SETS)
            return name
        if is_whole(place):
            return name
        number += 1


def _previous(folder: Path, old: Pointer | None, name: str) -> str | None:
    """The set to keep beside the new one (``name``): the one that counted, unless it is damaged.

    Without a readable pointer it is the newest whole set.
    """
    if old is not None:
        counted = place_of(folder, old.name)
        flat = not old.manifest
        if flat or is_whole(counted, old.manifest):
            return old.name
        return old.previous
    whole = [place for place in _sets(folder) if place.name != name and is_whole(place)]
    whole.sort(key=lambda place: str(_manifest(place).get("built_at")))
    return whole[-1].name if whole else None


def _point(folder: Path, name: str, previous: str | None) -> None:
    """The one step: from here on ``name`` counts. Then tidy up."""
    seal = bytes_hash(contents(place_of(folder, name) / MANIFEST))
    wanted = Pointer(name, seal, previous)
    if _readable_pointer(folder) != wanted:
        put(folder / POINTER, wanted.text().encode())
    _settle(folder)


def _readable_pointer(folder: Path) -> Pointer | None:
    with suppress(StoreError):
        return read_pointer(folder)
    return None


def _settle(folder: Path) -> None:
    """Finish what a kill left undone: every set in its place, and what is not kept removed.

    Without a pointer that leads to a set nothing of a finished set is touched.
    """
    for place in _places(folder):
        if place.name.startswith(UNFINISHED):
            remove_set(place)
    remove_drafts(folder)
    pointer = _readable_pointer(folder)
    if pointer is None or not (place_of(folder, pointer.name) / MANIFEST).is_file():
        return
    _move(folder, pointer.name, SETS)
    if pointer.previous:
        _move(folder, pointer.previous, PREVIOUS)
    for place in _sets(folder):
        if place.name not in pointer.names:
            remove_set(place)
    flat = _manifest(folder) if listed(folder) else None
    if flat and set_name(flat) in {place.name.split("-")[0] for place in _sets(folder)}:
        remove_flat(folder)
    with suppress(OSError):
        (folder / PREVIOUS).rmdir()


def _move(folder: Path, name: str, where: str) -> None:
    """Have the set ``name`` lie in ``where`` (``sets`` or ``vorige``)."""
    place, wanted = place_of(folder, name), folder / where / name
    if place.is_dir() and place != wanted and not wanted.exists():
        wanted.parent.mkdir(exist_ok=True)
        place.rename(wanted)


def _places(folder: Path) -> list[Path]:
    parts = [folder / part for part in (SETS, PREVIOUS)]
    return [place for part in parts if part.is_dir() for place in sorted(part.iterdir())]


def _sets(folder: Path) -> list[Path]:
    """Every finished set in ``folder``."""
    return [place for place in _places(folder) if is_name(place.name)]


def _manifest(place: Path) -> dict[str, Any]:
    return parsed(contents(place / MANIFEST))
