"""The store as the pages see it: the set on disk, read once, shared, never changed."""

import gc
import logging
import os
import threading
from pathlib import Path

import streamlit as st

from dashboard.build.static import prepare, there, tidy
from dashboard.store.cache import forget
from dashboard.store.layout import DEFAULT_FOLDER, MANIFEST, POINTER, data_folder_of
from dashboard.store.read import Store, read_store

_LOG = logging.getLogger(__name__)

Stamp = tuple[str, tuple[int, ...]]
"""The data folder, and what the disk says of the file that decides which set counts."""


_reading = threading.Lock()
_making = threading.Lock()
_held: tuple[Stamp, Store] | None = None
"""The one set in memory, behind the stamp that it had on disk."""
_files: tuple[str, dict[str, str]] = ("", {})
"""A set (its content hash) and its map files: name -> address."""


def data_folder() -> Path:
    """The folder the app reads: ``NPLV_DATA`` if an administrator sets it, else ``data/``."""
    return Path(os.environ.get("NPLV_DATA") or DEFAULT_FOLDER)


def get_store() -> Store:
    """The set that counts on disk; read again when another one does. Raises ``StoreError``.

    Not a cache of Streamlit: a visitor can have those cleared, and they would keep
    the old set. Here it goes as soon as the new one has been read.
    """
    folder = data_folder()
    held, stamp = _held, _stamp(folder)
    if held is not None and held[0] == stamp:
        return held[1]
    with _reading:
        return _read_again(folder)


def _read_again(folder: Path) -> Store:
    global _held
    # The stamp comes first: a swap while the set is read is seen the next time.
    stamp = _stamp(folder)
    if _held is not None and _held[0] == stamp:
        return _held[1]
    old, _held = _held, (stamp, read_store(folder))
    if old is not None:
        _let_go(old[1])
    return _held[1]


def _let_go(store: Store) -> None:
    """Drop what was computed from ``store``, also what the warm-up set apart from collection."""
    forget(store)
    # Drawings of the old set that Streamlit keeps to send again.
    st.cache_resource.clear()
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
        gc.freeze()


def _stamp(folder: Path) -> Stamp:
    for name in (POINTER, MANIFEST):
        try:
            said = (folder / name).stat()
        except OSError:
            continue
        return str(folder), (said.st_mtime_ns, said.st_ino, said.st_size)
    return str(folder), ()


def map_files() -> dict[str, str]:
    """Name of a map file -> its address on the page. Raises ``StoreError`` or ``OSError``.

    Made when they are not there; those of sets long gone are removed.
    """
    global _files
    store = get_store()
    wanted = store.manifest["content_hash"]
    known, files = _files
    if known != wanted or not there(files):
        with _making:
            known, files = _files
            if known != wanted or not there(files):
                files = prepare(store)
                _files = wanted, files
                _tidy(store)
    return files


def _tidy(store: Store) -> None:
    """Remove map files of sets long gone; a server that may not write there leaves them."""
    try:
        tidy(data_folder_of(store.folder) or store.folder)
    except OSError as error:
        _LOG.info("old map files are left where they are: %s", error)
