"""Why the server settles the navigation itself: Streamlit has no setting for it."""

import pytest
from streamlit.runtime.pages_manager import PagesManager

from dashboard.ui import warm
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
