"""Files that readers give: for an open session alone, and few at the same time."""

import pytest
from starlette.requests import Request
from streamlit.runtime import Runtime
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFileRec

from dashboard.server import uploads
from dashboard.server.uploads import MOST_FILES, NO_UPLOAD, TOO_MANY, full
from tests.server.conftest import Made

SESSION = "01234567-89ab-cdef-0123-456789abcdef"
FILE = "76543210-89ab-cdef-0123-456789abcdef"
ADDRESS = f"/_stcore/upload_file/{SESSION}/{FILE}"


class Running:
    """What a running server knows of files."""

    def __init__(self, kept: MemoryUploadedFileManager) -> None:
        self.uploaded_file_mgr = kept


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> MemoryUploadedFileManager:
    files = MemoryUploadedFileManager("/_stcore/upload_file")
    monkeypatch.setattr(Runtime, "exists", classmethod(lambda cls: True))
    monkeypatch.setattr(Runtime, "instance", classmethod(lambda cls: Running(files)))
    return files


def give(kept: MemoryUploadedFileManager, session: str, number: int, size: int = 1) -> None:
    kept.add_file(session, UploadedFileRec(str(number), "lijst.csv", "text/csv", b"x" * size))


@pytest.mark.parametrize("base", ["", "/nplv"])
@pytest.mark.parametrize("method", ["POST", "OPTIONS", "GET", "HEAD", "PATCH"])
def test_a_file_comes_in_no_other_way(
    make: Made, calls: list[Request], base: str, method: str
) -> None:
    answer = make(base).request(method, base + ADDRESS)
    assert answer.status_code == 403
    assert not calls


@pytest.mark.parametrize(
    "path",
    ["/_stcore/upload_file/a/b", f"/kaart{ADDRESS}", f"{ADDRESS}/c", "/_stcore/upload_file"],
)
def test_a_file_has_one_kind_of_address(make: Made, calls: list[Request], path: str) -> None:
    answer = make("").put(path, content=b"x")
    assert (answer.status_code, answer.text) == (403, NO_UPLOAD + "\n")
    assert not calls


def test_a_file_of_a_session_with_room_comes_through(
    make: Made, calls: list[Request], kept: MemoryUploadedFileManager
) -> None:
    make("").put(ADDRESS, content=b"x")
    make("").delete(ADDRESS)
    assert len(calls) == 2


def test_a_session_has_few_files_at_the_same_time(
    make: Made, calls: list[Request], kept: MemoryUploadedFileManager
) -> None:
    for number in range(MOST_FILES):
        assert not full(SESSION)
        give(kept, SESSION, number)
    answer = make("").put(ADDRESS, content=b"x")
    assert (answer.status_code, answer.text) == (429, TOO_MANY + "\n")
    assert not calls and not full(FILE)
    kept.remove_file(SESSION, "0")
    assert not full(SESSION)


def test_the_files_of_all_readers_together_are_bounded(
    kept: MemoryUploadedFileManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "MOST_BYTES", 100)
    give(kept, FILE, 0, 99)
    assert not full(SESSION)
    give(kept, FILE, 1, 1)
    assert full(SESSION)
