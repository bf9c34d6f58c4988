"""What a reader asked for is there when the browser comes for it, and not much longer."""

import pytest
from streamlit.runtime import memory_media_file_storage
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.media_file_storage import MediaFileStorageError

from dashboard.server import downloads
from dashboard.server.downloads import KEPT, PatientStorage


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [100.0]
    monkeypatch.setattr(PatientStorage, "clock", staticmethod(lambda: now[0]))
    return now


def made(manager: MediaFileManager, text: bytes = b"een dia") -> str:
    """The name of a file that is made because its button was pressed."""
    waits = manager.add_deferred(lambda: text, "text/plain", "1.2", "dia.txt")
    return manager.execute_deferred(waits).rsplit("/", 1)[1]


def test_a_file_is_still_there_after_the_scripts_of_two_other_readers(clock: list[float]) -> None:
    storage = PatientStorage("/media")
    manager = MediaFileManager(storage)
    name = made(manager)
    for _ in range(3):
        manager.remove_orphaned_files()
    assert storage.get_file(name).content == b"een dia"


def test_it_is_gone_a_minute_later(clock: list[float]) -> None:
    storage = PatientStorage("/media")
    manager = MediaFileManager(storage)
    name = made(manager)
    for _ in range(2):
        manager.remove_orphaned_files()
    clock[0] += KEPT
    made(manager, b"een andere")
    with pytest.raises(MediaFileStorageError):
        storage.get_file(name)


def test_what_is_asked_for_again_is_there_as_long_as_the_first_time(clock: list[float]) -> None:
    storage = PatientStorage("/media")
    manager = MediaFileManager(storage)
    for _ in range(2):
        name = made(manager)
        for _ in range(2):
            manager.remove_orphaned_files()
        clock[0] += KEPT - 1
    made(manager, b"een andere")
    assert storage.get_file(name).content == b"een dia"


def test_the_server_of_streamlit_keeps_its_files_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory_media_file_storage, "MemoryMediaFileStorage", object)
    downloads.keep_downloads()
    assert memory_media_file_storage.MemoryMediaFileStorage is PatientStorage
