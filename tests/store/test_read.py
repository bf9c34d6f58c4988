"""Reading the set: whatever is wrong with a file is said in Dutch, with what to do."""

import json
import os
import shutil
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest

from dashboard.store import read as read_module
from dashboard.store.errors import StoreError
from dashboard.store.layout import current
from dashboard.store.read import read_store
from dashboard.store.schemas import SHAPES, TABLES, VERSION
from tests.store.sets import flat_copy, publish_copy, sign

TABLE_NAMES = list(TABLES)
SHAPE_NAMES = [f"shapes_{level}" for level in SHAPES]


@pytest.fixture
def folder(tmp_path: Path, root: Path) -> Path:
    """The committed set in a folder of our own; links, so that a test replaces what it breaks."""
    data = tmp_path / "data"
    data.mkdir()
    for path in current(root / "data").iterdir():
        (data / path.name).symlink_to(path.resolve())
    return data


def refused(folder: Path) -> str:
    """The message with which the set is refused: a Dutch sentence with a way on."""
    with pytest.raises(StoreError) as caught:
        read_store(folder)
    return checked(str(caught.value))


def checked(text: str) -> str:
    assert "python -m dashboard.store build" in text, "says what to do"
    assert text[0].isupper() and text.endswith(".")
    assert not [word for word in ("Error", "Traceback", "None") if word in text]
    return text


def replace(path: Path, content: bytes) -> None:
    path.unlink()
    path.write_bytes(content)


def change(folder: Path, name: str, **values: object) -> None:
    """Write table ``name`` anew with the given values in its first row, and sign for it."""
    path = folder / f"{name}.parquet"
    table = pd.read_parquet(path)
    for column, value in values.items():
        table.loc[0, column] = value
    path.unlink()
    table.to_parquet(path, index=False)
    sign(folder)


def test_the_committed_set_is_read_as_it_is(folder, store):
    pd.testing.assert_frame_equal(read_store(folder).scores, store.scores)


def test_an_absent_folder_is_said(tmp_path):
    assert "manifest.json ontbreekt" in refused(tmp_path / "nergens")


def test_an_absent_manifest_is_said(folder):
    (folder / "manifest.json").unlink()
    assert "manifest.json ontbreekt" in refused(folder)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"{}", b"\xff\xfe\x00", b'"text"', b"{'version': 1}"],
    ids=["empty", "half", "list", "null", "no version", "not utf-8", "text", "not json"],
)
def test_a_damaged_manifest_is_said(folder, content):
    replace(folder / "manifest.json", content)
    assert "manifest.json is beschadigd" in refused(folder)


@pytest.mark.parametrize("version", [0, VERSION + 1, str(VERSION), None])
def test_a_set_of_another_version_is_refused(folder, version):
    path = folder / "manifest.json"
    manifest = json.loads(path.read_text("utf-8")) | {"version": version}
    replace(path, json.dumps(manifest).encode())
    assert "andere versie" in refused(folder)


@pytest.mark.parametrize("name", [*TABLE_NAMES, *SHAPE_NAMES])
def test_an_absent_file_is_named(folder, name):
    (folder / f"{name}.parquet").unlink()
    assert f"{name}.parquet ontbreekt" in refused(folder)


@pytest.mark.parametrize("name", TABLE_NAMES)
@pytest.mark.parametrize("how", ["random", "empty", "cut"])
def test_a_damaged_table_is_named(folder, root, name, how):
    whole = (current(root / "data") / f"{name}.parquet").read_bytes()
    content = {"random": os.urandom(4096), "empty": b"", "cut": whole[: len(whole) // 2]}[how]
    replace(folder / f"{name}.parquet", content)
    assert f"{name}.parquet is beschadigd" in refused(folder)


@pytest.mark.parametrize("level", SHAPES)
def test_damaged_borders_are_named_when_the_set_is_read(folder, level):
    replace(folder / f"shapes_{level}.parquet", os.urandom(4096))
    assert f"shapes_{level}.parquet is beschadigd" in refused(folder)


def test_borders_that_vanish_after_reading_are_named(folder):
    store = read_store(folder)
    (folder / "shapes_wijk.parquet").unlink()
    with pytest.raises(StoreError, match=r"shapes_wijk\.parquet ontbreekt"):
        store.shapes("wijk")


def test_borders_that_change_after_reading_are_named(folder):
    store = read_store(folder)
    replace(folder / "shapes_wijk.parquet", (folder / "shapes_nplv.parquet").read_bytes())
    with pytest.raises(StoreError, match=r"shapes_wijk\.parquet is beschadigd"):
        store.shapes("wijk")


def test_a_score_that_changed_on_disk_is_noticed_although_every_rule_and_count_holds(folder):
    path = folder / "areas.parquet"
    table = pd.read_parquet(path)
    table.loc[0, "name"] = "Elders"
    path.unlink()
    table.to_parquet(path, index=False)
    assert "areas.parquet is beschadigd of hoort niet bij deze set" in refused(folder)


def test_a_file_of_the_set_that_the_manifest_does_not_list_is_refused(folder):
    path = folder / "manifest.json"
    manifest = json.loads(path.read_text("utf-8"))
    del manifest["files"]["nplv.parquet"]
    replace(path, json.dumps(manifest).encode())
    assert "nplv.parquet is beschadigd of hoort niet bij deze set" in refused(folder)


def test_a_flat_set_of_an_older_version_is_read_as_it_is(root, tmp_path, store):
    flat = flat_copy(root, tmp_path / "data")
    pd.testing.assert_frame_equal(read_store(flat).scores, store.scores)


@pytest.mark.parametrize("name", ["areas", "shapes_nplv"])
def test_other_content_in_a_flat_set_of_an_older_version_is_noticed(root, tmp_path, name):
    flat = flat_copy(root, tmp_path / "data")
    read = gpd.read_parquet if name.startswith("shapes_") else pd.read_parquet
    table = read(flat / f"{name}.parquet")
    table.loc[0, "name"] = "Elders"
    table.to_parquet(flat / f"{name}.parquet", index=False)
    assert f"{name}.parquet is beschadigd of hoort niet bij deze set" in refused(flat)


@pytest.fixture
def data(root: Path, tmp_path: Path) -> Path:
    """A data folder of today, with the committed set as the one that counts."""
    publish_copy(root, tmp_path / "web", "een")
    return tmp_path / "web"


def test_the_set_that_the_pointer_names_is_read(root, data):
    assert read_store(data).manifest["set"] == "een"
    publish_copy(root, data, "twee")
    assert read_store(data).manifest["set"] == "twee"


def test_another_manifest_than_the_pointer_says_is_refused(data):
    path = current(data) / "manifest.json"
    path.write_bytes(path.read_bytes().replace(b'"een"', b'"nee"'))
    assert "manifest.json is beschadigd" in refused(data)


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"{", b"\xff", b'{"set": "../../weg", "manifest": ""}', b'{"set": 3}'],
    ids=["empty", "list", "half", "not utf-8", "a way out", "a number"],
)
def test_a_damaged_pointer_is_said(data, content):
    (data / "huidig.json").write_bytes(content)
    assert "huidig.json is beschadigd" in refused(data)


def test_a_pointer_to_a_set_that_is_not_there_is_said(data):
    shutil.rmtree(current(data))
    assert "manifest.json ontbreekt" in refused(data)


def test_a_swap_while_the_set_is_read_gives_the_new_set_whole(root, data, monkeypatch):
    """The files of the old set vanish after the pointer was read."""
    real = read_module.read_set

    def swap_first(*place):
        monkeypatch.setattr(read_module, "read_set", real)
        publish_copy(root, data, "twee")
        publish_copy(root, data, "drie")
        return real(*place)

    monkeypatch.setattr(read_module, "read_set", swap_first)
    assert read_store(data).manifest["set"] == "drie"


def test_borders_are_still_read_after_the_set_was_put_aside(root, data):
    store = read_store(data)
    publish_copy(root, data, "twee")
    assert len(store.shapes("nplv")) == 20


@pytest.mark.parametrize(
    ("name", "broken", "rule"),
    [
        ("scores", {"lbm": 4.5}, "lbm_minus_afw_is_reference"),
        ("scores", {"won": 1.0, "fys": 1.0}, "afw_is_sum_of_dimensions"),
        ("scores", {"code": "XX0001"}, "code_fits_level"),
        ("scores", {"year": 2019}, "isin"),
        ("scores", {"class": 10}, "in_range"),
        ("scores", {"level": "provincie"}, "code_fits_level"),
        ("nplv", {"confidence": "zeker"}, "isin"),
        ("areas", {"nplv_share": 1.5}, "in_range"),
        ("class_households", {"households": -5}, "greater_than_or_equal_to"),
    ],
)
def test_a_table_that_breaks_a_rule_is_named_with_the_rule(folder, name, broken, rule):
    change(folder, name, **broken)
    message = refused(folder)
    assert f"{name}.parquet klopt niet (regel: " in message
    assert rule in message


@pytest.mark.parametrize(("level", "year"), [
    ("wijk", 2024), ("buurt", 2018), ("land", 2024), ("nplv", 2020), ("gemeente", 2018),
])  # fmt: skip
def test_a_value_of_an_origin_that_its_level_does_not_have_is_refused(folder, level, year):
    path = folder / "scores.parquet"
    table = pd.read_parquet(path)
    several = table.duplicated(["level", "code"], keep=False) & (table["level"] == level)
    chosen = table[several & (table["year"] == year)].index[0]
    table.loc[chosen, "derived"] ^= True
    path.unlink()
    table.to_parquet(path, index=False)
    sign(folder)
    assert "official_follows_derived" in refused(folder)


def test_a_table_with_a_column_less_or_more_is_refused(folder):
    path = folder / "scores.parquet"
    table = pd.read_parquet(path)
    path.unlink()
    table.drop(columns="won").to_parquet(path, index=False)
    sign(folder)
    assert "scores.parquet" in refused(folder)
    table.assign(rank=1).to_parquet(path, index=False)
    sign(folder)
    assert "scores.parquet klopt niet" in refused(folder)


def test_borders_come_in_the_dutch_system_of_coordinates(store):
    for level in SHAPES:
        shapes = store.shapes(level)
        assert isinstance(shapes, gpd.GeoDataFrame)
        assert shapes.crs.to_epsg() == 28992
        assert list(shapes.columns) == ["code", "name", "geometry"]
