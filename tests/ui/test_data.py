"""A running app: the new set without a restart, and nothing left of the old one."""

import gc
import os
import threading
import weakref
from pathlib import Path

import pytest
import streamlit as st

from dashboard.build import static
from dashboard.store.errors import StoreError
from dashboard.store.layout import current
from dashboard.store.publish import back, held
from dashboard.ui import data
from dashboard.ui.registry import PAGES
from dashboard.ui.warm import warm_up
from tests.pages.screen import open_page
from tests.store.sets import publish_copy


@pytest.fixture
def folder(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of our own that the app reads."""
    monkeypatch.setenv("NPLV_DATA", str(tmp_path / "data"))
    publish_copy(root, tmp_path / "data", "een")
    return tmp_path / "data"


def test_a_swap_is_seen_at_the_next_page_and_a_way_back_too(root, folder):
    assert data.get_store().manifest["set"] == "een"
    publish_copy(root, folder, "twee")
    assert data.get_store().manifest["set"] == "twee"
    with held(folder) as there:
        back(there)
    assert data.get_store().manifest["set"] == "een"


def test_the_set_is_read_once(folder):
    assert data.get_store() is data.get_store()


def test_many_readers_at_once_read_a_new_set_once(root, folder, monkeypatch):
    data.get_store()
    publish_copy(root, folder, "twee")
    read = []
    real = data.read_store
    monkeypatch.setattr(data, "read_store", lambda place: read.append(1) or real(place))
    readers = [threading.Thread(target=data.get_store) for _ in range(8)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert len(read) == 1


def test_a_new_set_that_is_damaged_is_said_and_the_repaired_one_is_shown(root, folder):
    data.get_store()
    publish_copy(root, folder, "twee")
    path = current(folder) / "nplv.parquet"
    whole = path.read_bytes()
    path.write_bytes(b"damaged")
    with pytest.raises(StoreError, match=r"nplv\.parquet is beschadigd"):
        data.get_store()
    path.write_bytes(whole)
    assert data.get_store().manifest["set"] == "twee"


def test_a_page_shows_the_new_set_without_a_restart(root, folder):
    screen = open_page()
    assert any("een. Klaargezet" in c.value for c in screen.caption)
    publish_copy(root, folder, "twee")
    screen.run()
    assert any("twee. Klaargezet" in c.value for c in screen.caption)


def test_drawings_of_the_old_set_that_streamlit_keeps_go_at_the_swap(root, folder):
    made = []

    @st.cache_resource(show_spinner=False)
    def drawing():
        made.append(1)

    for note in ("twee", "twee", "drie"):
        publish_copy(root, folder, note)
        data.get_store()
        drawing()
    assert len(made) == 2


def test_nothing_of_the_old_set_stays_in_memory(root, folder):
    """After the warm-up, which sets all that was made apart from collection, and every page."""
    warm_up()
    try:
        for info in PAGES:
            open_page(info)
        old = weakref.ref(data.get_store())
        table = weakref.ref(old().scores)
        publish_copy(root, folder, "twee")
        assert data.get_store().manifest["set"] == "twee"
        open_page()
        gc.collect()
        assert old() is None and table() is None
    finally:
        gc.unfreeze()


@pytest.fixture
def maps(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of our own for map files, which cost nothing to make."""
    made = dict.fromkeys(static.FILES, b'{"features":[{"geometry":{"coordinates":[1]}}]}')
    place = tmp_path / "static"
    monkeypatch.setattr(static, "layers", lambda _: made)
    monkeypatch.setattr(data, "prepare", lambda store: static.prepare(store, place))
    monkeypatch.setattr(data, "there", lambda files: static.there(files, place))
    monkeypatch.setattr(data, "tidy", lambda kept: static.tidy(kept, place))
    monkeypatch.setattr(data, "_files", ("", {}))
    return place


def test_map_files_that_vanished_from_under_the_app_are_made_again(maps):
    files = data.map_files()
    (maps / files["wijk"].rsplit("/", 1)[1]).unlink()
    assert data.map_files() == files
    assert static.there(files, maps)


def test_an_app_that_may_not_write_shows_the_map_files_that_are_there(maps, monkeypatch):
    files = data.map_files()
    monkeypatch.setattr(data, "_files", ("", {}))

    def refuse(*_args, **_named):
        raise PermissionError(13, "Permission denied")

    reading = os.open

    def refuse_to_write(path, flags, *rest, **named):
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            raise PermissionError(13, "Permission denied", str(path))
        return reading(path, flags, *rest, **named)

    for name in ("utime", "replace", "unlink"):
        monkeypatch.setattr(os, name, refuse)
    monkeypatch.setattr(os, "open", refuse_to_write)
    assert data.map_files() == files
