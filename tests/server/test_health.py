"""What a load balancer asks: alive, and ready for readers."""

import logging
import sys
import types
import weakref

import pytest
from starlette.testclient import TestClient

from dashboard.server import health
from dashboard.server.health import Readiness
from dashboard.store.errors import StoreError
from dashboard.ui import failure
from tests.server.conftest import Made


class Set:
    """A set of data."""


class World:
    """The data and the warming up, as the test wants them."""

    def __init__(self) -> None:
        self.store = Set()
        self.fails: Exception | None = None
        self.warmed: list[object] = []

    def get_store(self) -> object:
        if self.fails:
            raise self.fails
        return self.store

    def warm_up(self) -> None:
        self.warmed.append(self.store)


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> World:
    made = World()
    for name, function in (("data", made.get_store), ("warm", made.warm_up)):
        module = types.ModuleType(f"dashboard.ui.{name}")
        setattr(module, function.__name__, function)
        monkeypatch.setitem(sys.modules, f"dashboard.ui.{name}", module)
    monkeypatch.setattr(failure, "_logged", {})
    return made


@pytest.fixture
def ready(monkeypatch: pytest.MonkeyPatch) -> Readiness:
    made = Readiness(pause=0)
    monkeypatch.setattr(health.Health.__init__, "__defaults__", (made,))
    return made


@pytest.mark.parametrize("base", ["", "/nplv"])
def test_it_answers_at_the_root_and_below_the_base_path(
    make: Made, world: World, ready: Readiness, base: str
) -> None:
    client = make(base)
    for path in {"", base}:
        alive, able = client.get(f"{path}/gezond"), client.get(f"{path}/gereed")
        assert (alive.status_code, alive.text) == (200, "gezond\n")
        assert (able.status_code, able.text) == (200, "gereed\n")
        assert able.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (StoreError("Het bestand x.parquet is beschadigd."), "gegevens"),
        (PermissionError("/geheim/pad"), "bestanden"),
        (RuntimeError("geheim"), "onbekend"),
    ],
)
def test_it_is_not_ready_without_data_and_says_only_the_kind(
    make: Made, world: World, ready: Readiness, error: Exception, reason: str
) -> None:
    client, world.fails = make(), error
    answer = client.get("/gereed")
    assert (answer.status_code, answer.text) == (503, f"niet gereed: {reason}\n")
    assert client.get("/gezond").status_code == 200
    world.fails = None
    assert client.get("/gereed").status_code == 200


def test_it_is_no_longer_ready_when_the_data_break(
    make: Made, world: World, ready: Readiness, caplog: pytest.LogCaptureFixture
) -> None:
    client = make()
    assert client.get("/gereed").status_code == 200
    world.fails = StoreError("Het bestand scores.parquet is beschadigd.")
    with caplog.at_level(logging.ERROR):
        assert client.get("/gereed").status_code == 503
    assert "scores.parquet is beschadigd" in caplog.text


def test_a_failure_is_not_tried_again_at_once(world: World) -> None:
    slow = Readiness(pause=60)
    world.fails = StoreError("weg")
    assert slow.reason() == "gegevens"
    world.fails = None
    assert slow.reason() == "gegevens"
    assert not world.warmed


def test_every_set_is_warmed_up_once(world: World, ready: Readiness) -> None:
    one, other = Set(), Set()
    for world.store in (one, one, other, other):
        assert ready.reason() == ""
    assert world.warmed == [one, other]


def test_a_set_that_went_does_not_stay_in_memory(world: World, ready: Readiness) -> None:
    assert ready.reason() == ""
    gone = weakref.ref(world.store)
    world.warmed.clear()
    world.store = Set()
    assert gone() is None


def test_who_asks_while_it_warms_up_need_not_wait(ready: Readiness) -> None:
    with ready._busy:
        assert ready.reason() == "opwarmen"


def test_head_has_no_body(client: TestClient) -> None:
    answer = client.head("/gezond")
    assert (answer.status_code, answer.text) == (200, "")
