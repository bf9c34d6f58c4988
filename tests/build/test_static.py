"""The browser's copies of borders: named after their content, and ours to clean up."""

import hashlib
import json
import os
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest

from dashboard.build.static import FILES, LIFE, prepare, there, tidy
from dashboard.store.errors import StoreError
from dashboard.store.layout import current
from dashboard.vocabulary.measures import REGISTRY
from tests.store.sets import publish_small
from tests.vocabulary.made import CRIME


@pytest.fixture(scope="module")
def prepared(store, tmp_path_factory):
    folder = tmp_path_factory.mktemp("static")
    return folder, prepare(store, folder)


SHAPES = b'{"features":[{"geometry":{"coordinates":[1]}}]}'
OTHER = b'{"features":[{"geometry":{"coordinates":[2]}}]}'


def files(folder):
    return {p.name: p for p in folder.iterdir()}


@pytest.fixture
def quick(monkeypatch):
    """Contents that cost nothing: these tests are about the files, not what they hold."""
    made = dict.fromkeys(FILES, SHAPES)
    monkeypatch.setattr("dashboard.build.static.layers", lambda _: made)


def test_every_address_is_our_own_and_its_file_is_there(prepared):
    folder, addresses = prepared
    assert set(addresses) == set(FILES)
    for address in addresses.values():
        assert address.startswith("app/static/")
        assert (folder / address.removeprefix("app/static/")).is_file()


def test_a_file_is_named_after_its_content(prepared):
    folder, addresses = prepared
    for name, address in addresses.items():
        path = folder / address.rsplit("/", 1)[1]
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        found = re.fullmatch(rf"{name}\.([0-9a-f]{{12}})\.{FILES[name]}", path.name)
        assert found and digest.startswith(found[1])


def test_a_second_time_writes_nothing(prepared, store):
    folder, addresses = prepared
    before = {name: p.stat().st_mtime_ns for name, p in files(folder).items()}
    assert prepare(store, folder) == addresses
    assert {name: p.stat().st_mtime_ns for name, p in files(folder).items()} == before


@pytest.mark.usefixtures("quick")
def test_a_folder_of_an_earlier_version_is_filled_up(store, tmp_path):
    addresses = prepare(store, tmp_path)
    index = json.loads((tmp_path / "index.json").read_text("utf-8"))
    for known in index["sets"].values():
        del known["buurt"]
    (tmp_path / "index.json").write_text(json.dumps(index))
    assert prepare(store, tmp_path) == addresses


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("how", ["gone", "cut"])
def test_a_file_that_is_missing_or_not_whole_is_made_again(store, tmp_path, how):
    addresses = prepare(store, tmp_path)
    path = tmp_path / addresses["nplv"].rsplit("/", 1)[1]
    whole = path.read_bytes()
    if how == "gone":
        path.unlink()
    else:
        path.write_bytes(whole[:5])
    assert there(addresses, tmp_path) == (how == "cut")
    assert prepare(store, tmp_path) == addresses
    assert path.read_bytes() == whole


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("content", ["", "{", "[]", "\x00", "{}", '{"sets": 1}'])
def test_a_damaged_index_does_not_stop_the_app(store, tmp_path, content):
    (tmp_path / "index.json").write_text(content)
    assert set(prepare(store, tmp_path)) == set(FILES)


@pytest.mark.usefixtures("quick")
def test_a_folder_that_is_not_there_is_made(store, tmp_path):
    assert prepare(store, tmp_path / "static")
    assert (tmp_path / "static").is_dir()


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b'{"features":[]}', b"[]", b"[[1, 2]]", b'{"features":[{"geometry":{}}]}'],
)
def test_a_map_that_a_browser_cannot_draw_is_refused(store, tmp_path, monkeypatch, content):
    made = dict.fromkeys(FILES, SHAPES) | {"wijk": content}
    monkeypatch.setattr("dashboard.build.static.layers", lambda _: made)
    with pytest.raises(StoreError, match="niet worden gemaakt"):
        prepare(store, tmp_path)
    assert not list(tmp_path.iterdir())


@dataclass
class Kept:
    """A data folder with two sets, and the map files of both."""

    data: Path
    folder: Path
    monkeypatch: pytest.MonkeyPatch

    def publish(self, note: str) -> set[str]:
        """Publish another set with map files of its own; gives their names."""
        publish_small(self.data, note)
        manifest = json.loads((current(self.data) / "manifest.json").read_text())
        made = {name: OTHER.replace(b"2", note.encode()) for name in FILES}
        self.monkeypatch.setattr("dashboard.build.static.layers", lambda _: made)
        store = SimpleNamespace(manifest=manifest)
        return {address.rsplit("/", 1)[1] for address in prepare(store, self.folder).values()}

    def age(self, seconds: float) -> None:
        """Let all files be that much older."""
        for path in self.folder.iterdir():
            then = path.stat().st_mtime - seconds
            os.utime(path, (then, then))

    @property
    def there(self) -> set[str]:
        return set(files(self.folder)) - {"index.json"}


@pytest.fixture
def maps(tmp_path, monkeypatch):
    return Kept(tmp_path / "data", tmp_path / "static", monkeypatch)


def test_map_files_stay_while_a_session_of_the_old_set_may_ask_for_them(maps):
    first, second, third = (maps.publish(str(n)) for n in (1, 2, 3))
    maps.age(LIFE / 2)
    tidy(maps.data, maps.folder)
    assert maps.there == first | second | third


def test_map_files_of_no_kept_set_go_after_their_life(maps):
    first, second, third = (maps.publish(str(n)) for n in (1, 2, 3))
    maps.age(LIFE + 60)
    tidy(maps.data, maps.folder)
    assert not first & maps.there
    assert maps.there == second | third
    index = json.loads((maps.folder / "index.json").read_text())["sets"]
    assert len(index) == 2


def test_the_life_of_a_file_counts_from_when_its_set_was_last_kept(maps):
    """A set of a year ago that was replaced a minute ago."""
    first = maps.publish("1")
    second = maps.publish("2")
    maps.age(LIFE * 300)
    tidy(maps.data, maps.folder)
    third = maps.publish("3")
    tidy(maps.data, maps.folder)
    assert maps.there == first | second | third


def test_the_present_set_keeps_its_files_however_old(maps):
    only = maps.publish("1")
    maps.age(LIFE * 300)
    tidy(maps.data, maps.folder)
    assert maps.there == only


@pytest.mark.parametrize(
    ("name", "stays"),
    [
        ("nplv.000000000000.geojson", False),
        ("nplv.000000000000.geojson.123.deel", False),
        ("index.json.123.deel", False),
        ("lees-mij.txt", True),
        ("kaart.000000000000.geojson", True),
    ],
)
def test_old_files_of_ours_go_and_what_is_not_ours_stays(maps, name, stays):
    kept_files = maps.publish("1")
    (maps.folder / name).write_text("{}")
    maps.age(LIFE + 60)
    tidy(maps.data, maps.folder)
    assert maps.there == kept_files | ({name} if stays else set())


def test_files_live_far_longer_than_a_session_without_a_visitor(root):
    settings = tomllib.loads((root / ".streamlit" / "config.toml").read_text("utf-8"))
    assert 100 * settings["server"]["disconnectedSessionTTL"] < LIFE


@pytest.mark.usefixtures("quick")
def test_a_measure_more_makes_the_files_again(store, tmp_path, monkeypatch):
    """They hold the classes of every measure: those of before have no room for another."""
    prepare(store, tmp_path)
    made = []
    layers = dict.fromkeys(FILES, SHAPES)
    monkeypatch.setattr("dashboard.build.static.layers", lambda _: made.append(1) or layers)
    prepare(store, tmp_path)
    assert not made
    monkeypatch.setitem(REGISTRY, CRIME.key, CRIME)
    prepare(store, tmp_path)
    assert made
