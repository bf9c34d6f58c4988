"""The browser's copies of borders: named after their content, valid, and ours to clean up."""

import hashlib
import json
import re

import pytest
from shapely.geometry import shape

from dashboard.store.static import FILES, area_number, prepare
from dashboard.vocabulary import CLASSES, PROGRAMME_YEARS

MOST_BYTES = 1_500_000
"""Uncompressed, of all files together; each is fetched once and kept."""


@pytest.fixture(scope="module")
def prepared(store, tmp_path_factory):
    folder = tmp_path_factory.mktemp("static")
    return folder, prepare(store, folder)


def files(folder):
    return {p.name: p for p in folder.iterdir()}


def test_every_address_is_our_own_and_its_file_is_there(prepared):
    folder, addresses = prepared
    assert set(addresses) == set(FILES) >= {"gemeente", "nplv"}
    for address in addresses.values():
        assert address.startswith("/app/static/")
        assert (folder / address.removeprefix("/app/static/")).is_file()


def test_a_file_is_named_after_its_content(prepared):
    folder, addresses = prepared
    for name, address in addresses.items():
        path = folder / address.rsplit("/", 1)[1]
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        found = re.fullmatch(rf"{name}\.([0-9a-f]{{12}})\.geojson", path.name)
        assert found and digest.startswith(found[1])


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_geojson_in_degrees_within_the_netherlands(prepared, store, name):
    folder, addresses = prepared
    text = (folder / addresses[name].rsplit("/", 1)[1]).read_text("utf-8")
    collection = json.loads(text)
    assert collection["type"] == "FeatureCollection"
    codes = [f["properties"]["code"] for f in collection["features"]]
    assert codes == store.shapes(name)["code"].tolist()
    for feature in collection["features"]:
        assert feature["properties"]["name"]
        x0, y0, x1, y1 = shape(feature["geometry"]).bounds
        assert 3.2 < x0 < x1 < 7.3 and 50.7 < y0 < y1 < 53.7, feature["properties"]


def test_each_buurt_has_its_area_and_its_class_in_every_year(prepared, store):
    folder, addresses = prepared
    text = (folder / addresses["buurt"].rsplit("/", 1)[1]).read_text("utf-8")
    found = {f["properties"]["code"]: f["properties"] for f in json.loads(text)["features"]}
    rows = store.scores[store.scores["level"] == "buurt"]
    classes = {(r["code"], r["year"]): r["class"] for r in rows.to_dict("records")}
    areas = store.areas[store.areas["level"] == "buurt"].set_index("code")["nplv_area"]
    for code, properties in found.items():
        assert properties["area"] == area_number(store, areas[code])
        for year in PROGRAMME_YEARS:
            number = classes.get((code, year), 0)
            name = CLASSES[number - 1].name if number else "geen gegevens"
            assert (properties[f"k{year}"], properties[f"t{year}"]) == (number, name)


def test_a_folder_of_an_earlier_version_is_filled_up(store, tmp_path):
    addresses = prepare(store, tmp_path)
    index = json.loads((tmp_path / "index.json").read_text("utf-8"))
    del index["files"]["buurt"]
    (tmp_path / "index.json").write_text(json.dumps(index))
    assert prepare(store, tmp_path) == addresses


def test_the_files_are_small(prepared):
    folder, _ = prepared
    assert sum(p.stat().st_size for p in folder.glob("*.geojson")) < MOST_BYTES


def test_a_second_time_writes_nothing(prepared, store):
    folder, addresses = prepared
    before = {name: p.stat().st_mtime_ns for name, p in files(folder).items()}
    assert prepare(store, folder) == addresses
    assert {name: p.stat().st_mtime_ns for name, p in files(folder).items()} == before


def test_a_missing_file_is_made_again(prepared, store):
    folder, addresses = prepared
    (folder / addresses["nplv"].rsplit("/", 1)[1]).unlink()
    assert prepare(store, folder) == addresses
    assert (folder / addresses["nplv"].rsplit("/", 1)[1]).is_file()


def test_old_files_of_ours_go_and_what_is_not_ours_stays(store, tmp_path):
    (tmp_path / "nplv.000000000000.geojson").write_text("{}")
    (tmp_path / "lees-mij.txt").write_text("mine")
    (tmp_path / "index.json").write_text(json.dumps({"set": "another", "files": {}}))
    addresses = prepare(store, tmp_path)
    made = {address.rsplit("/", 1)[1] for address in addresses.values()}
    assert set(files(tmp_path)) == made | {"index.json", "lees-mij.txt"}


@pytest.mark.parametrize("content", ["", "{", "[]", "\x00", "{}", '{"set": 1}'])
def test_a_damaged_index_does_not_stop_the_app(store, tmp_path, content):
    (tmp_path / "index.json").write_text(content)
    assert set(prepare(store, tmp_path)) == set(FILES)


def test_a_folder_that_is_not_there_is_made(store, tmp_path):
    assert prepare(store, tmp_path / "static")
    assert (tmp_path / "static").is_dir()
