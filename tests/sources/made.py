"""A made official set: two gemeenten in the form of the official files, with made figures."""

import csv
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
from shapely.geometry import Polygon, box

from dashboard.sources import READERS, SourceError, read_sources
from dashboard.sources.files import find_files
from dashboard.vocabulary.measures import DIMENSION_KEYS
from dashboard.vocabulary.periods import DIMENSION_YEARS
from dashboard.vocabulary.scales import REFERENCE

WIJKEN = "Leefbaarometer-scores wijken 2002-2024.csv"
BUURTEN = "Leefbaarometer-scores buurten 2002-2024.csv"
GEMEENTEN = "Leefbaarometer-scores gemeenten 2002-2024.csv"
GRIDS = "Leefbaarometer-scores grids 2002-2024.csv"
KWB = "kwb-2024.csv"
NPLV = "nplv_gebieden.csv"
PUBLISHED = "gepubliceerd.csv"

GEMEENTE_NAMES = {"GM0001": "Aadorp", "GM0002": "Beestad"}
WIJK_NAMES = {
    "WK000101": "Centrum",
    "WK000102": "Noord",
    "WK000109": "Bedrijvenpark",
    "WK000201": "Zuid",
}
BUURT_NAMES = {
    "BU00010101": "Markt",
    "BU00010102": "Haven, oost",
    "BU00010201": "Noord",
    "BU00010901": "Bedrijvenpark",
    "BU00020101": "Zuid",
}
YEARS = (2016, 2018, 2024)
OTHER_YEARS = (2002, 2008, 2012, 2014, 2020, 2022)
"""Their rows stand below those of ``YEARS``, so that the first lines of a file are few."""
HOUSEHOLDS = {
    "GM0001": 1000,
    "GM0002": 400,
    "WK000101": 600,
    "WK000102": 395,
    "WK000109": 5,
    "WK000201": 400,
    "BU00010101": 300,
    "BU00010102": 300,
    "BU00010201": 395,
    "BU00010901": ".",
    "BU00020101": 400,
}
INHABITANTS = {
    code: 10 if households == "." else 2 * int(households)
    for code, households in HOUSEHOLDS.items()
}
WITHOUT_SHAPE = "WK000109"
ORDER = {"WK000101": 0, "WK000102": 1, "WK000109": 2, "WK000201": 3}
"""Wijk -> its place in the order of scores, which its buurten share."""
MEAN_ORDER = {"GM0001": 0.405, "GM0002": 3}
"""Gemeente -> the mean of its wijken by households."""
CORNER = (120_000, 450_000)
"""Where in the Netherlands (EPSG:28992) the squares of the shapes begin."""
SIDE = 1_000


def write_set(folder: Path) -> Path:
    """Write the whole set in ``folder``."""
    names = GEMEENTE_NAMES | WIJK_NAMES | BUURT_NAMES
    write(folder / GEMEENTEN, score_rows("gm", GEMEENTE_NAMES))
    write(folder / WIJKEN, score_rows("wk", WIJK_NAMES))
    write(folder / BUURTEN, score_rows("bu", BUURT_NAMES))
    write(folder / KWB, [_land(), *(_key_figures(code, name) for code, name in names.items())])
    write(folder / NPLV, _definition())
    write(folder / PUBLISHED, _published())
    write_shapes(folder / "gemeente 2024.gpkg", "gm", GEMEENTE_NAMES)
    with_shape = {code: name for code, name in WIJK_NAMES.items() if code != WITHOUT_SHAPE}
    write_shapes(folder / "wijk 2024.gpkg", "wk", with_shape)
    write_shapes(folder / "buurt 2024.gpkg", "bu", BUURT_NAMES)
    return folder


def score_rows(stem: str, names: dict[str, str]) -> list[dict]:
    """Rows of an official file of scores; 'Noord' has no score in 2016."""
    rows = []
    for years in (YEARS, OTHER_YEARS):
        for at, (code, name) in enumerate(names.items()):
            order = MEAN_ORDER.get(code, ORDER.get(f"WK{code[2:8]}", at))
            for year in years:
                values = [round(0.01 * (order - 1) + 0.001 * part, 6) for part in range(5)]
                scored = not (name == "Noord" and year == 2016)
                row = {f"{stem}_code": code, f"{stem}_naam": name, "jaar": year}
                row["lbm"] = round(REFERENCE + sum(values), 6) if scored else "NA"
                row["afw"] = round(sum(values), 6) if scored else "NA"
                known = year in DIMENSION_YEARS
                row |= {
                    k: v if known else "NA" for k, v in zip(DIMENSION_KEYS, values, strict=True)
                }
                rows.append(row)
    return rows


def square(code: str) -> Polygon:
    """The shape of ``code``: buurten are squares in a row, a wijk or gemeente is around its own."""
    digits = code[2:]
    at = [i for i, buurt in enumerate(BUURT_NAMES) if buurt[2:].startswith(digits)]
    # A code without buurten lies east of the others.
    first, last = (at[0], at[-1] + 1) if at else (len(BUURT_NAMES), len(BUURT_NAMES) + 1)
    x, y = CORNER
    return box(x + first * SIDE, y, x + last * SIDE, y + SIDE)


def write_shapes(path: Path, stem: str, names: dict[str, str], **columns) -> None:
    """Write the shape of each code to a GeoPackage; ``columns`` replace or add columns."""
    data = {f"{stem}_code": list(names), f"{stem}_naam": list(names.values())}
    if stem != "gm":
        data["gm_naam"] = [GEMEENTE_NAMES[f"GM{code[2:6]}"] for code in names]
    options = {"geometry": [square(code) for code in names], "crs": "EPSG:28992"} | columns
    frame = gpd.GeoDataFrame(data, geometry=options["geometry"], crs=options["crs"])
    path.unlink(missing_ok=True)
    frame.to_file(path, layer=path.stem, driver="GPKG")


def _land() -> dict:
    return _row("NL00", "Nederland", "Nederland", "Land", "1400", 2800)


def _key_figures(code: str, name: str) -> dict:
    record = {"GM": "Gemeente  ", "WK": "Wijk      ", "BU": "Buurt     "}[code[:2]]
    return _row(
        code, name, GEMEENTE_NAMES[f"GM{code[2:6]}"], record, HOUSEHOLDS[code], INHABITANTS[code]
    )


def _row(
    code: str, name: str, gemeente: str, record: str, households: object, inhabitants: int
) -> dict:
    return {
        "gwb_code_10": code,
        "regio": name,
        "gm_naam": gemeente,
        "recs": record,
        "a_inw": inhabitants,
        "a_hh": households,
        "a_woning": "       .",
        "ste_mvs": 3,
        "ste_oad": " -99997.0",
        "g_wodief": "4,5",
    }


def _definition() -> list[dict]:
    def row(area_id, area, gemeente, level, code, name, confidence):
        return {
            "gebied_id": area_id,
            "gebied": area,
            "gemeente": gemeente,
            "inwoners_2025_cbs": 800 if gemeente == "Beestad" else 2000,
            "niveau": level,
            "code": code,
            "naam": name,
            "zekerheid": confidence,
            "bron": "aadorp.nl: Centrum, Noord",
        }

    return [
        row("beestad-zuid", "Beestad Zuid", "Beestad", "wijk", "WK000201", "Zuid", "hoog"),
        row("aadorp-centrum", "Aadorp Centrum", "Aadorp", "wijk", "WK000101", "Centrum", "midden"),
        row("aadorp-centrum", "Aadorp Centrum", "Aadorp", "buurt", "BU00010201", "Noord", "laag"),
    ]


def _published() -> list[dict]:
    def row(value, source):
        return {
            "onderwerp": "huishoudens in zwak of lager",
            "gebied": "Nederland",
            "jaar": 2024,
            "eenheid": "huishoudens",
            "waarde": value,
            "bron": source,
        }

    return [
        row(963000, "nota 2026-0000277190, 30 juni 2026"),
        row(280000, "Leefbaarheid in Nederland 2020, april 2022"),
        row(-2.5, "jaarverslag van het programma"),
    ]


def write(path: Path, rows: list[dict], **style) -> None:
    """Write rows as the official files are: UTF-8, commas, quotes where needed."""
    encoding = style.pop("encoding", "utf-8")
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n", **style)
        writer.writeheader()
        writer.writerows(rows)


def rows_of(path: Path) -> list[dict]:
    """The rows of a CSV file as text; row 0 stands on line 2."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def change(path: Path, line: int, **values: object) -> None:
    """Change fields of the row on ``line`` of a CSV file (the header is line 1)."""
    rows = rows_of(path)
    rows[line - 2] |= values
    write(path, rows)


def drop(path: Path, column: str) -> None:
    """Take a column out of a CSV file."""
    write(path, [{k: v for k, v in row.items() if k != column} for row in rows_of(path)])


def refused(folder: Path, only: str = "") -> SourceError:
    """The error with which the files in ``folder``, or ``only`` that one, are refused."""
    with pytest.raises(SourceError) as caught:
        read_sources(folder) if not only else read_one(folder, only)
    assert "Wat te doen:" in str(caught.value)
    return caught.value


def read_one(folder: Path, name: str) -> pd.DataFrame:
    """Read one file of the set as ``read_sources`` does: for a rule within a file, and fast."""
    found = next(file for file in find_files(folder) if file.name == name)
    with found.local() as path:
        return READERS[found.kind](found, path)
