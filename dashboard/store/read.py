"""Read the store: every table once, checked, ready to be shared and never changed."""

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import pandera.errors

from dashboard.store.errors import StoreError
from dashboard.store.schemas import SHAPES, TABLES, VERSION

MANIFEST = "manifest.json"
MANIFEST_KEYS = (
    "release", "set", "built_at", "content_hash", "tables", "sources", "panels",
    "reproduction", "coverage",
)  # fmt: skip
"""Parts of the manifest that the pages show: without one of them the set is not whole."""
DEFAULT_FOLDER = Path(__file__).parents[2] / "data"
REBUILD = (
    "Bouw de gegevens opnieuw met: python -m dashboard.store build --from MAP "
    "(MAP is de map met de officiële bestanden), of haal de map data/ terug uit git."
)


@dataclass(frozen=True, eq=False)
class Store:
    """The read-only tables of one starting set (see ``schemas.TABLES`` for columns).

    Two stores are equal only if they are the same object, so a store can be the
    key of a cache.
    """

    folder: Path
    manifest: dict[str, Any]
    scores: pd.DataFrame
    areas: pd.DataFrame
    nplv: pd.DataFrame
    published: pd.DataFrame
    class_households: pd.DataFrame
    relations: pd.DataFrame
    matches: pd.DataFrame
    transitions: pd.DataFrame
    intervals: pd.DataFrame
    recomputed: pd.DataFrame

    @cached_property
    def series(self) -> pd.DataFrame:
        """``scores`` indexed by (level, code, year), sorted, for quick look-ups."""
        return self.scores.set_index(["level", "code", "year"]).sort_index()

    @cached_property
    def own_series(self) -> pd.DataFrame:
        """As ``series``, with our own values alone: what a change is computed from, so that an
        official year never stands beside a computed one. Where a level is official it is that."""
        key = ["level", "code", "year"]
        ours = self.recomputed.set_index(key)
        kept = self.series.drop(columns=["class", "derived"])
        kept = kept[~kept.index.isin(ours.index)]
        return pd.concat([kept, ours[kept.columns]]).sort_index()

    @cached_property
    def names(self) -> dict[str, str]:
        """Code -> name, for every area of the store."""
        return dict(zip(self.areas["code"], self.areas["name"], strict=True))

    @cached_property
    def margins(self) -> dict[tuple[str, str, str, int, int], float]:
        """(code, other, measure, first, last) -> margin (score): the table ``intervals``."""
        keys = self.intervals[["code", "other", "measure", "first", "last"]]
        return dict(
            zip(keys.itertuples(index=False, name=None), self.intervals["margin"], strict=True)
        )

    @cached_property
    def area_ids(self) -> list[str]:
        """The NPLV areas (``gebied_id``), in order of name."""
        first = self.nplv.drop_duplicates("area_id").sort_values("area")
        return first["area_id"].tolist()

    def shapes(self, level: str) -> gpd.GeoDataFrame:
        """Borders of ``level`` (code, name, geometry; EPSG:28992). Raises ``StoreError``."""
        return _read_shapes(self.folder, level)


def _read_table(folder: Path, name: str) -> pd.DataFrame:
    path = folder / f"{name}.parquet"
    try:
        return TABLES[name].schema.validate(pd.read_parquet(path), lazy=True)
    except FileNotFoundError:
        raise StoreError(f"Het bestand {path.name} ontbreekt. {REBUILD}") from None
    except pandera.errors.SchemaErrors as error:
        rule = error.failure_cases["check"].iloc[0]
        raise StoreError(
            f"Het bestand {path.name} klopt niet (regel: {rule}). {REBUILD}"
        ) from error
    except Exception as error:  # pyarrow raises many kinds for a damaged file
        raise StoreError(f"Het bestand {path.name} is beschadigd. {REBUILD}") from error


def _read_shapes(folder: Path, level: str) -> gpd.GeoDataFrame:
    path = folder / f"shapes_{level}.parquet"
    try:
        return gpd.read_parquet(path)
    except FileNotFoundError:
        raise StoreError(f"Het bestand {path.name} ontbreekt. {REBUILD}") from None
    except Exception as error:  # pyarrow raises many kinds for a damaged file
        raise StoreError(f"Het bestand {path.name} is beschadigd. {REBUILD}") from error


def read_manifest(folder: Path = DEFAULT_FOLDER) -> dict[str, Any]:
    """The manifest of the store in ``folder``. Raises ``StoreError``."""
    path = folder / MANIFEST
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
        version = manifest["version"]
        absent = [key for key in MANIFEST_KEYS if not manifest.get(key)]
    except FileNotFoundError:
        raise StoreError(f"De map met gegevens of {path.name} ontbreekt. {REBUILD}") from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise StoreError(f"Het bestand {path.name} is beschadigd. {REBUILD}") from error
    if version != VERSION:
        raise StoreError(f"De gegevens horen bij een andere versie van dit dashboard. {REBUILD}")
    if absent:
        raise StoreError(f"In {path.name} ontbreekt: {', '.join(absent)}. {REBUILD}")
    return manifest


def read_store(folder: Path = DEFAULT_FOLDER) -> Store:
    """Read and check every table in ``folder``.

    Raises ``StoreError`` with a Dutch sentence when a file is absent, damaged,
    breaks a rule of its schema or has another content than the manifest says.
    """
    manifest = read_manifest(folder)
    tables = {name: _read_table(folder, name) for name in TABLES}
    for name, frame in tables.items():
        if manifest["tables"].get(name, {}).get("rows") != len(frame):
            raise StoreError(f"Het bestand {name}.parquet hoort niet bij deze set. {REBUILD}")
    for level in SHAPES:
        if not (folder / f"shapes_{level}.parquet").is_file():
            raise StoreError(f"Het bestand shapes_{level}.parquet ontbreekt. {REBUILD}")
    return Store(folder=folder, manifest=manifest, **tables)
