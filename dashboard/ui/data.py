"""The store as the pages see it: read once per set, shared, never changed."""

import os
from pathlib import Path

import streamlit as st

from dashboard.store.read import DEFAULT_FOLDER, MANIFEST, Store, read_store
from dashboard.store.static import prepare


def data_folder() -> Path:
    """The folder the app reads: ``NPLV_DATA`` if an administrator sets it, else ``data/``."""
    return Path(os.environ.get("NPLV_DATA") or DEFAULT_FOLDER)


def get_store() -> Store:
    """The store on disk; read again when its manifest changes. Raises ``StoreError``."""
    folder = data_folder()
    manifest = folder / MANIFEST
    stamp = manifest.stat().st_mtime_ns if manifest.is_file() else 0
    return _store(str(folder), stamp)


@st.cache_resource(max_entries=2, show_spinner=False)
def _store(folder: str, stamp: int) -> Store:
    return read_store(Path(folder))


def map_files() -> dict[str, str]:
    """Name of a map file -> its address on the page. Raises ``StoreError`` or ``OSError``."""
    store = get_store()
    return _map_files(str(store.folder), store.manifest["content_hash"])


@st.cache_resource(max_entries=2, show_spinner=False)
def _map_files(folder: str, content: str) -> dict[str, str]:
    return prepare(get_store())
