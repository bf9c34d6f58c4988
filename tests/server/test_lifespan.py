"""Starting up: warm before the first visitor, and up even when warming fails."""

import asyncio
import logging
import resource
import socket
import sys
import threading
import tomllib
import types
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit import config
from streamlit.config import get_config_options

from dashboard.server import lifespan, send_at_once, start
from dashboard.server.health import Readiness
from dashboard.server.start import SWITCH
from dashboard.ui import settings


@pytest.fixture(autouse=True)
def _as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A start changes the process: how settings are read, how often scripts give way."""
    before = sys.getswitchinterval()
    monkeypatch.setattr(config, "get_option", config.get_option)
    yield
    sys.setswitchinterval(before)


async def _start() -> None:
    async with lifespan(None):
        pass


def _with_warm_up(monkeypatch: pytest.MonkeyPatch, warm_up: object) -> None:
    import dashboard.ui.rest  # noqa: F401 - it needs the module that is replaced below

    module = types.ModuleType("dashboard.ui.warm")
    module.warm_up = warm_up  # type: ignore[attr-defined]
    module.warm_files = lambda _stop: None  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "dashboard.ui.warm", module)
    data = types.ModuleType("dashboard.ui.data")
    data.get_store = type("Made", (), {})  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "dashboard.ui.data", data)
    monkeypatch.setattr(start, "READINESS", Readiness())


def test_the_caches_are_filled_in_another_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    threads: list[threading.Thread] = []
    _with_warm_up(monkeypatch, lambda: threads.append(threading.current_thread()))
    asyncio.run(_start())
    assert len(threads) == 1
    assert threads[0] is not threading.main_thread()


def test_a_failure_to_warm_up_is_logged_and_the_app_starts(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> None:
        raise RuntimeError("geen data")

    _with_warm_up(monkeypatch, fail)
    with caplog.at_level(logging.ERROR):
        asyncio.run(_start())
    assert "geen data" in caplog.text


@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
def test_small_messages_are_not_held_back() -> None:
    """As Streamlit binds: without a protocol, for which asyncio leaves Nagle on."""
    with (
        socket.create_server(("127.0.0.1", 0)) as listening,
        socket.socket() as visitor,
    ):
        send_at_once()
        visitor.connect(listening.getsockname())
        accepted, _ = listening.accept()
        with accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


@pytest.mark.parametrize(("module", "name"), [("rest", "tidy_at_rest"), ("warm", "warm_files")])
def test_what_is_done_at_rest_is_done_as_long_as_the_server_runs(
    monkeypatch: pytest.MonkeyPatch, module: str, name: str
) -> None:
    """Streamlit does not tidy the memory after every run any more (runner.postScriptGC)."""
    _with_warm_up(monkeypatch, lambda: None)
    stops: list[threading.Event] = []
    monkeypatch.setattr(sys.modules[f"dashboard.ui.{module}"], name, stops.append)

    async def run() -> None:
        async with lifespan(None):
            await asyncio.sleep(0.01)
            assert len(stops) == 1 and not stops[0].is_set()

    asyncio.run(run())
    assert stops[0].is_set()


def test_streamlit_itself_collects_nothing_after_a_run(root: Path) -> None:
    settings = tomllib.loads((root / ".streamlit/config.toml").read_text("utf-8"))
    assert settings["runner"]["postScriptGC"] is False
    assert "runner.postScriptGC" in get_config_options()


def test_a_script_lets_the_messages_of_others_go_first(monkeypatch: pytest.MonkeyPatch) -> None:
    _with_warm_up(monkeypatch, lambda: None)
    asyncio.run(_start())
    assert sys.getswitchinterval() == pytest.approx(SWITCH) and SWITCH <= 0.002


def test_settings_are_read_without_streamlits_lock(monkeypatch: pytest.MonkeyPatch) -> None:
    _with_warm_up(monkeypatch, lambda: None)
    asyncio.run(_start())
    assert config.get_option is settings.get_option


@pytest.mark.parametrize(
    ("limits", "asked"),
    [
        ((1024, 4096), [(4096, 4096)]),
        ((1024, resource.RLIM_INFINITY), [(start.FILES, resource.RLIM_INFINITY)]),
        ((4096, 4096), []),
        ((1_000_000, 1_000_000), []),
    ],
)
def test_room_is_asked_for_the_files_of_many_readers(monkeypatch, limits, asked) -> None:
    """At 1,024 open files the server let nobody in from some 250 readers on."""
    said = []
    monkeypatch.setattr(start.resource, "getrlimit", lambda _kind: limits)
    monkeypatch.setattr(start.resource, "setrlimit", lambda _kind, to: said.append(to))
    start.allow_open_files()
    assert said == asked
