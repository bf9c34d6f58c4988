"""What the server does ahead: it settles the navigation, for which Streamlit has no setting, and
makes the first files while nobody asks for anything."""

import threading

import pytest
from streamlit.runtime.pages_manager import PagesManager

from dashboard.content.maps import PlacesMap, SpotMap
from dashboard.ui import warm
from dashboard.ui.turns import Turns
from tests.conftest import ROOT


@pytest.fixture
def _as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PagesManager, "uses_pages_directory", None)


@pytest.mark.usefixtures("_as_it_was")
def test_a_folder_with_pages_still_makes_streamlit_go_by_its_old_rules_until_told() -> None:
    """Where this fails Streamlit has changed: see whether ``warm_up`` must still say so."""
    PagesManager(str(ROOT / "app.py"))
    assert PagesManager.uses_pages_directory is True


@pytest.mark.usefixtures("_as_it_was")
def test_the_server_tells_it_before_the_first_visitor(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop() -> None:
        raise OSError("no data")

    monkeypatch.setattr(warm, "get_store", stop)
    with pytest.raises(OSError, match="no data"):
        warm.warm_up()
    PagesManager(str(ROOT / "app.py"))
    assert PagesManager.uses_pages_directory is False


@pytest.fixture
def turns(monkeypatch: pytest.MonkeyPatch) -> Turns:
    """Turns of which the last script ended long ago."""
    made = Turns(1)
    made.idle_since = Turns.clock() - 60
    monkeypatch.setattr(warm, "TURNS", made)
    return made


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Which of three first files were made."""
    found: list[int] = []

    def first(at: int) -> bytes:
        found.append(at)
        return b""

    monkeypatch.setattr(warm, "_first_files", lambda: (lambda at=at: first(at) for at in range(3)))
    return found


@pytest.mark.usefixtures("turns")
def test_at_rest_the_first_files_are_made(made: list[int]) -> None:
    warm.warm_files(threading.Event())
    assert made == [0, 1, 2]


@pytest.mark.usefixtures("turns")
def test_a_server_that_stops_makes_none(made: list[int]) -> None:
    stop = threading.Event()
    stop.set()
    warm.warm_files(stop)
    assert made == []


def test_no_file_is_made_ahead_while_a_script_runs_or_has_just_run(
    turns: Turns, made: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warm, "QUIET", 0.04)
    stop = threading.Event()
    with turns.taken():
        ahead = threading.Thread(target=warm.warm_files, args=(stop,))
        ahead.start()
        ahead.join(0.06)
        assert made == []
    ahead.join(5)
    assert made == [0, 1, 2]


@pytest.mark.usefixtures("turns")
def test_a_first_file_that_fails_is_in_the_log_and_ends_nothing(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> bytes:
        raise RuntimeError("nothing to draw")

    monkeypatch.setattr(warm, "_first_files", lambda: iter([fail]))
    warm.warm_files(threading.Event())
    assert "made when asked for" in caplog.text and "nothing to draw" in caplog.text


def test_the_first_files_are_those_of_maps_of_every_size_and_can_be_made() -> None:
    found = list(warm._first_files())
    kinds = [(type(make.args[0][0].content.figure), make.func.__name__) for make in found]
    assert {name for kind, name in kinds if kind is SpotMap} == {"_deck", "_report", "_png"}
    assert [name for kind, name in kinds if kind is PlacesMap] == ["_deck"] * 3
    assert all(len(make()) > 10_000 for make in found)
