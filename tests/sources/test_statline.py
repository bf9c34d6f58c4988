"""The raw data set of a StatLine table gives what the extract of the same table gives."""

import csv
import shutil
from pathlib import Path

import pandas as pd
import pytest

from dashboard.sources import SourceError, read_sources
from dashboard.sources.themes import buurten, districts, health
from dashboard.vocabulary import theme_sources as of

from .made import rows_of
from .made_themes import BUURTEN, CRIME, DISTRICTS, HEALTH, write_themes

PAD = "{:<10}"
"""CBS fills a code up with spaces."""


def write_raw(path: Path, rows: list[dict]) -> None:
    """Rows as a portal writes them: semicolons, quotes around text, a number for each row."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["ID", *rows[0]], delimiter=";", quoting=csv.QUOTE_ALL)
        writer.writeheader()
        writer.writerows({"ID": at} | row for at, row in enumerate(rows))


def raw_districts(path: Path) -> list[dict]:
    return [
        {"WijkenEnBuurten": PAD.format(row["gwb_code_10"]), "Gemeentenaam_1": row["gm_naam"],
         "SoortRegio_2": PAD.format(row["recs"]), "Codering_3": row["gwb_code_10"]}
        | {field: row[field] or "." for field in districts.FIELDS}
        for row in rows_of(path)
    ] + [{"WijkenEnBuurten": "NL00", "Gemeentenaam_1": "Nederland", "SoortRegio_2": "Land",
          "Codering_3": "NL00"} | dict.fromkeys(districts.FIELDS, ".")]  # fmt: skip


def raw_buurten(path: Path) -> list[dict]:
    return [
        {"WijkenEnBuurten": PAD.format(row["bu_code"]), "Gemeentenaam_1": row["gemeente"],
         "SoortRegio_2": "Buurt"}
        | {official: row[ours] or "." for official, ours in buurten.OFFICIAL.items()}
        for row in rows_of(path)
    ]  # fmt: skip


def raw_crime(path: Path) -> list[dict]:
    """Every kind of crime, whole years and a month: one kind and whole years are meant."""
    return [
        {"SoortMisdrijf": PAD.format(kind), "WijkenEnBuurten": PAD.format(row["code"]),
         "Perioden": f"{year}{period}",
         "GeregistreerdeMisdrijven_1": row[f"misdrijven_{year}"] if kind == "0.0.0" else 999}
        for row in rows_of(path)
        for year in of.CRIME_YEARS
        for kind, period in (("0.0.0", "JJ00"), ("0.0.0", "MM01"), ("1.1.1", "JJ00"))
    ]  # fmt: skip


def raw_health(path: Path) -> list[dict]:
    return [
        {"WijkenEnBuurten": PAD.format(row["code"]), "Leeftijd": age, "Marges": margin,
         "Perioden": f"{year}JJ00",
         health.TOPIC: row[f"gezond_{year}"] if (age, margin) == ("20300", "MW00000") else 1}
        for row in rows_of(path)
        for year in of.HEALTH_YEARS
        for age, margin in (("20300", "MW00000"), ("53115", "MW00000"), ("20300", "OG00000"))
    ]  # fmt: skip


RAW = {DISTRICTS: raw_districts, BUURTEN: raw_buurten, CRIME: raw_crime, HEALTH: raw_health}


@pytest.fixture(scope="module")
def both(tmp_path_factory, whole_set) -> tuple[dict, dict]:
    """The themes from the extracts, and from the raw data sets of the same figures."""
    folder = Path(shutil.copytree(whole_set, tmp_path_factory.mktemp("raw") / "bron"))
    extracts = read_sources(write_themes(folder)).themes
    for name, make in RAW.items():
        write_raw(folder / name, make(folder / name))
    return extracts, read_sources(folder).themes


@pytest.mark.parametrize("key", [of.DISTRICTS.key, of.BUURTEN.key, of.CRIME.key, of.HEALTH.key])
def test_the_raw_data_set_gives_the_same_as_the_extract(both, key):
    extract, raw = (themes[key].sort_values("code", ignore_index=True) for themes in both)
    assert list(raw) == list(extract)
    pd.testing.assert_frame_equal(raw, extract, check_dtype=False, atol=0.002)


@pytest.fixture
def folder(tmp_path, whole_set) -> Path:
    return write_themes(Path(shutil.copytree(whole_set, tmp_path / "bron")))


def refused(folder: Path, name: str, rows: list[dict]) -> str:
    write_raw(folder / name, rows)
    with pytest.raises(SourceError) as error:
        read_sources(folder)
    return str(error.value)


@pytest.mark.parametrize("name", RAW)
def test_a_table_that_was_laid_out_by_hand_is_refused_with_what_to_choose(folder, name):
    text = refused(folder, name, [{"Wijken en buurten": "Aadorp", "Inwoners (aantal)": 5}])
    assert "met de hand is ingedeeld" in text and "Ruwe data" in text and "TypedDataSet" in text


def test_a_raw_set_without_the_rows_that_are_meant_is_refused(folder):
    rows = raw_crime(folder / CRIME)
    months = [row for row in rows if not row["Perioden"].endswith("JJ00")]
    assert "hele jaren" in refused(folder, CRIME, months)
    kinds = [row for row in rows if row["SoortMisdrijf"].strip() != "0.0.0"]
    assert "'SoortMisdrijf' 0.0.0" in refused(folder, CRIME, kinds)
    twice = [row for row in rows if row["Perioden"] == "2024JJ00"]
    assert "meer dan één keer" in refused(folder, CRIME, twice * 2)


def test_a_raw_set_of_another_table_names_the_column_that_is_missing(folder):
    text = refused(folder, HEALTH, raw_buurten(folder / BUURTEN))
    assert "ontbre" in text and "Perioden" in text


def test_a_raw_set_with_no_place_of_the_level_is_refused(folder):
    rows = [row for row in raw_districts(folder / DISTRICTS) if row["SoortRegio_2"] == "Land"]
    assert "geen rijen over een wijk of gemeente" in refused(folder, DISTRICTS, rows)
