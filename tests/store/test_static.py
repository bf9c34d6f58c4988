"""The browser's copies of borders: named after their content, and ours to clean up."""

import hashlib
import json
import re

import pytest

from dashboard.store.static import FILES, prepare


@pytest.fixture(scope="module")
def prepared(store, tmp_path_factory):
    folder = tmp_path_factory.mktemp("static")
    return folder, prepare(store, folder)


def files(folder):
    return {p.name: p for p in folder.iterdir()}


@pytest.fixture
def quick(monkeypatch):
    """Contents that cost nothing: these tests are about the files, not what they hold."""
    made = dict.fromkeys(FILES, b'{"type":"FeatureCollection","features":[]}')
    monkeypatch.setattr("dashboard.store.static.layers", lambda _: made)


def test_every_address_is_our_own_and_its_file_is_there(prepared):
    folder, addresses = prepared
    assert set(addresses) == set(FILES)
    for address in addresses.values():
        assert address.startswith("/app/static/")
        assert (folder / address.removeprefix("/app/static/")).is_file()


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
    del index["files"]["buurt"]
    (tmp_path / "index.json").write_text(json.dumps(index))
    assert prepare(store, tmp_path) == addresses


@pytest.mark.usefixtures("quick")
def test_a_missing_file_is_made_again(store, tmp_path):
    addresses = prepare(store, tmp_path)
    (tmp_path / addresses["nplv"].rsplit("/", 1)[1]).unlink()
    assert prepare(store, tmp_path) == addresses
    assert (tmp_path / addresses["nplv"].rsplit("/", 1)[1]).is_file()


@pytest.mark.usefixtures("quick")
def test_old_files_of_ours_go_and_what_is_not_ours_stays(store, tmp_path):
    (tmp_path / "nplv.000000000000.geojson").write_text("{}")
    (tmp_path / "lees-mij.txt").write_text("mine")
    (tmp_path / "index.json").write_text(json.dumps({"set": "another", "files": {}}))
    addresses = prepare(store, tmp_path)
    made = {address.rsplit("/", 1)[1] for address in addresses.values()}
    assert set(files(tmp_path)) == made | {"index.json", "lees-mij.txt"}


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("content", ["", "{", "[]", "\x00", "{}", '{"set": 1}'])
def test_a_damaged_index_does_not_stop_the_app(store, tmp_path, content):
    (tmp_path / "index.json").write_text(content)
    assert set(prepare(store, tmp_path)) == set(FILES)


@pytest.mark.usefixtures("quick")
def test_a_folder_that_is_not_there_is_made(store, tmp_path):
    assert prepare(store, tmp_path / "static")
    assert (tmp_path / "static").is_dir()
