"""A right set is read into the promised frames."""

import hashlib

import geopandas as gpd
import pandas as pd
import pytest

from dashboard.sources import SourceError, SourceFile, Sources, read_sources
from dashboard.vocabulary.measures import DIMENSION_KEYS
from dashboard.vocabulary.scales import REFERENCE

from .made import GEMEENTEN, GRIDS, KWB, NPLV, WIJKEN, score_rows, write, write_shapes

SCORES = ["code", "name", "year", "lbm", "afw", *DIMENSION_KEYS]


@pytest.fixture
def sources(plain) -> Sources:
    return plain


def test_scores_have_their_columns_types_and_order(sources):
    wijken = sources.scores["wijk"]
    assert list(sources.scores) == ["gemeente", "wijk", "buurt"]
    assert list(wijken.columns) == SCORES
    assert wijken["year"].dtype == "int64"
    assert (wijken.dtypes[["lbm", "afw", *DIMENSION_KEYS]] == "float64").all()
    assert wijken[["code", "year"]].equals(wijken[["code", "year"]].sort_values(["code", "year"]))
    assert list(wijken.index) == list(range(36))


def test_an_official_na_stays_missing(sources):
    wijken = sources.scores["wijk"].set_index(["code", "year"])
    assert wijken.loc[("WK000102", 2016), ["lbm", "afw", "fys"]].isna().all()
    assert wijken.loc[("WK000101", 2016), "lbm"] == pytest.approx(REFERENCE - 0.04, abs=1e-6)
    assert wijken.loc[("WK000101", 2016), [*DIMENSION_KEYS]].isna().all()


def test_key_figures_are_whole_numbers_with_cbs_missing_marks_as_missing(sources):
    figures = sources.key_figures
    assert list(figures.columns) == [
        "code", "level", "name", "gemeente", "inhabitants", "households",
        "dwellings", "urbanity", "address_density",
    ]  # fmt: skip
    assert (figures.dtypes.iloc[4:] == "Int64").all()
    assert set(figures["level"]) == {"gemeente", "wijk", "buurt"}
    assert list(figures["code"]) == sorted(figures["code"])
    assert figures["dwellings"].isna().all() and figures["address_density"].isna().all()
    known = figures.set_index("code")["households"]
    assert known["WK000101"] == 600 and pd.isna(known["BU00010901"])


def test_the_record_of_the_country_is_left_out(sources):
    assert "NL00" not in set(sources.key_figures["code"])


def test_boundaries_are_in_dutch_metres_with_the_gemeente_of_each(sources):
    assert list(sources.boundaries) == ["gemeente", "wijk", "buurt"]
    for shapes in sources.boundaries.values():
        assert list(shapes.columns) == ["code", "name", "gemeente", "geometry"]
        assert shapes.crs.to_epsg() == 28992
    assert list(sources.boundaries["gemeente"]["gemeente"]) == ["Aadorp", "Beestad"]
    assert list(sources.boundaries["wijk"]["gemeente"]) == ["Aadorp", "Aadorp", "Beestad"]


def test_a_gemeente_that_the_boundaries_do_not_give_comes_from_cbs(folder):
    path = folder / "wijk 2024.gpkg"
    shapes = gpd.read_file(path).drop(columns="gm_naam")
    path.unlink()
    shapes.to_file(path, layer="wijk 2024", driver="GPKG")
    assert list(read_sources(folder).boundaries["wijk"]["gemeente"]) == [
        "Aadorp", "Aadorp", "Beestad",
    ]  # fmt: skip


def test_the_definition_keeps_the_order_of_the_file(sources):
    assert list(sources.nplv.columns) == [
        "area_id", "area", "gemeente", "inhabitants_2025", "level", "code", "name",
        "confidence", "source",
    ]  # fmt: skip
    assert list(sources.nplv["code"]) == ["WK000201", "WK000101", "BU00010201"]
    assert sources.nplv["inhabitants_2025"].dtype == "Int64"


def test_a_published_figure_has_its_date_apart_from_its_source(sources):
    figures = sources.published
    assert list(figures.columns) == ["topic", "area", "year", "unit", "value", "source", "date"]
    assert list(figures["source"]) == [
        "nota 2026-0000277190",
        "Leefbaarheid in Nederland 2020",
        "jaarverslag van het programma",
    ]
    assert list(figures["date"]) == ["30 juni 2026", "april 2022", ""]
    assert list(figures["value"]) == [963000, 280000, -2.5]


def test_every_file_read_is_recorded(sources, whole_set):
    assert len(sources.files) == 9
    files = {file.name: file for file in sources.files}
    content = (whole_set / WIJKEN).read_bytes()
    assert files[WIJKEN] == SourceFile(
        name=WIJKEN,
        kind="scores",
        level="wijk",
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        rows=36,
        origin="Leefbaarometer 3.0, meting 2024 (ministerie van VRO)",
        licence="CC0",
    )
    assert files[KWB].licence == "CC BY 4.0 CBS"
    assert files["buurt 2024.gpkg"].licence == "CC BY 4.0 CBS/Kadaster"
    assert files[NPLV].licence == "reconstructie"


def test_notes_name_the_constant_and_the_areas_without_households_or_shape(sources):
    assert sources.notes["reference"][WIJKEN] == pytest.approx(REFERENCE, abs=1e-6)
    assert sources.notes["without_households"].to_dict("records") == [
        {"level": "buurt", "code": "BU00010901", "name": "Bedrijvenpark"}
    ]
    assert sources.notes["without_shape"].to_dict("records") == [
        {"level": "wijk", "code": "WK000109", "name": "Bedrijvenpark"}
    ]


def test_the_file_of_gemeenten_is_optional(folder):
    (folder / GEMEENTEN).unlink()
    assert list(read_sources(folder).scores) == ["wijk", "buurt"]


def test_squares_are_read_without_a_name_and_need_no_key_figures(folder):
    rows = [
        {"grid_id": row["gm_code"]} | {k: v for k, v in row.items() if not k.startswith("gm_")}
        for row in score_rows("gm", {"E1234N4567": "", "E999N4568": ""})
    ]
    write(folder / GRIDS, rows)
    grid = read_sources(folder).scores["grid"]
    assert list(grid.columns) == SCORES
    assert set(grid["code"]) == {"E1234N4567", "E999N4568"} and set(grid["name"]) == {""}


def test_other_layers_in_a_geopackage_are_passed_over(folder):
    path = folder / "gemeente 2024.gpkg"
    shapes = gpd.read_file(path)
    path.unlink()
    shapes[["geometry"]].to_file(path, layer="anders", driver="GPKG")
    shapes.to_file(path, layer="gemeente 2024", driver="GPKG", mode="a")
    assert len(read_sources(folder).boundaries["gemeente"]) == 2


def test_shapes_of_places_without_a_score_are_kept(folder):
    names = {"GM0001": "Aadorp", "GM0002": "Beestad", "GM0003": "Ceedam"}
    write_shapes(folder / "gemeente 2024.gpkg", "gm", names)
    assert len(read_sources(folder).boundaries["gemeente"]) == 3


def test_postcodes_are_read_up_to_the_years_that_their_release_has(folder):
    """The official file of 2022: its column is called PC4, it has no names and no quotes."""
    rows = [
        {"PC4": row["gm_code"]} | {k: v for k, v in row.items() if not k.startswith("gm_")}
        for row in score_rows("gm", {"1234": "", "1235": ""})
        if row["jaar"] < 2024
    ]
    write(folder / "Leefbaarometer-scores PC4 2002-2022.csv", rows)
    sources = read_sources(folder)
    found = sources.scores["pc4"]
    assert list(found.columns) == SCORES and found["year"].max() == 2022
    assert set(found["code"]) == {"1234", "1235"} and set(found["name"]) == {""}
    origins = {file.level: file.origin for file in sources.files if file.kind == "scores"}
    assert "meting 2022" in origins["pc4"] and "meting 2024" in origins["wijk"]


def test_a_postcode_that_is_none_is_refused(folder):
    rows = [
        {"PC4": "0123"} | {k: v for k, v in row.items() if not k.startswith("gm_")}
        for row in score_rows("gm", {"1234": ""})
    ]
    write(folder / "Leefbaarometer-scores PC4 2002-2022.csv", rows)
    with pytest.raises(SourceError, match="postcode"):
        read_sources(folder)
