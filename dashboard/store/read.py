"""Read the store: every table once, checked, ready to be shared and never changed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import geopandas as gpd
import pandas as pd
import pandera.errors

from dashboard.store.cache import own
from dashboard.store.errors import StoreError
from dashboard.store.files import contents, parsed
from dashboard.store.hashes import bytes_hash, content_hash
from dashboard.store.layout import (
    DEFAULT_FOLDER,
    MANIFEST,
    PREVIOUS,
    REBUILD,
    SETS,
    place_of,
    read_pointer,
)
from dashboard.store.own import own_of
from dashboard.store.schemas import SHAPES, TABLES, VERSION
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.levels import level_of
from dashboard.vocabulary.measures import SCORE_MEASURES, measure_of
from dashboard.vocabulary.own import SIGN

MANIFEST_KEYS = (
    "release", "set", "built_at", "content_hash", "tables", "sources", "panels",
    "reproduction", "coverage",
)  # fmt: skip
"""Parts of the manifest that the pages show: without one of them the set is not whole."""
_Frame = TypeVar("_Frame", bound=pd.DataFrame)
TRIES = 5
"""Readings of a folder that is swapped meanwhile: each swap costs one."""


@dataclass(frozen=True, eq=False)
class Store:
    """The tables of one starting set (see ``schemas.TABLES`` for columns), shared by all.

    Two stores are equal only if they are the same object, so a store can be the
    key of a cache. Every reader gets a table as ``own``.
    """

    folder: Path
    manifest: dict[str, Any]
    scores: pd.DataFrame
    indicators: pd.DataFrame
    areas: pd.DataFrame
    nplv: pd.DataFrame
    published: pd.DataFrame
    class_households: pd.DataFrame
    relations: pd.DataFrame
    theme_relations: pd.DataFrame
    postcodes: pd.DataFrame
    matches: pd.DataFrame
    transitions: pd.DataFrame
    intervals: pd.DataFrame
    recomputed: pd.DataFrame
    matched: pd.DataFrame
    variants: pd.DataFrame
    noise: pd.DataFrame
    sensitivity: pd.DataFrame

    if not TYPE_CHECKING:  # a checker would let any name pass

        def __getattribute__(self, name: str) -> object:
            return own(super().__getattribute__(name))

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

    def values(self, measure: str, own: bool = False) -> pd.Series:
        """Every value of a measure by (level, code, year), sorted, in its own unit: from ``series``
        (with ``own`` from ``own_series``) or from ``indicators``.

        Raises ``KeyError`` for a key of no measure.
        """
        if measure_of(measure).key in SCORE_MEASURES:
            return (self.own_series if own else self.series)[measure]
        rows = self.indicators[self.indicators["measure"] == measure]
        found = rows.set_index(["level", "code", "year"])["value"].dropna().sort_index()
        return found.rename(measure)

    def area(self, code: str) -> Area:
        """The area of this code; one of the programme, or that a reader composed, with the wijken
        and buurten it is made of.

        Raises ``KeyError`` for a code that the store does not have.
        """
        if code.startswith(SIGN):
            composed = own_of(self, code).area
            if composed is None:
                raise KeyError(code)
            return composed
        return Area(level_of(code).key, code, self.names[code], self._members.get(code, ()))

    @cached_property
    def _members(self) -> dict[str, tuple[str, ...]]:
        """NPLV area (id) -> the wijken and buurten it is made of."""
        parts = self.nplv.sort_values("code").groupby("area_id")["code"]
        return {str(area): tuple(codes) for area, codes in parts}

    @cached_property
    def names(self) -> dict[str, str]:
        """Code -> name, for every area of the store."""
        return dict(zip(self.areas["code"], self.areas["name"], strict=True))

    @cached_property
    def margins(self) -> dict[tuple[str, str, str, int, int], float]:
        """(code, other, measure, first, last) -> margin (score): the table ``intervals``."""
        key = ["code", "other", "measure", "first", "last"]
        return self.intervals.set_index(key)["margin"].to_dict()

    @cached_property
    def area_ids(self) -> list[str]:
        """The NPLV areas (``gebied_id``), in order of name."""
        first = self.nplv.drop_duplicates("area_id").sort_values("area")
        return first["area_id"].tolist()

    def shapes(self, level: str) -> gpd.GeoDataFrame:
        """Borders of ``level`` (code, name, geometry; EPSG:28992). Raises ``StoreError``."""
        folder = self.folder
        if not folder.is_dir() and folder.parent.name in (SETS, PREVIOUS):
            # Another set was put in its place since: it lies with the one kept aside.
            folder = place_of(folder.parent.parent, folder.name)
        return _read_shapes(folder, level, self.manifest)


def _content(folder: Path, name: str, manifest: dict[str, Any]) -> bytes:
    """The bytes of a file of the set, which are those that the manifest says.

    A set of before the manifest listed its files passes here; what it holds is
    compared with the manifest by ``_check_content``.
    """
    path = folder / name
    try:
        content = contents(path)
    except (FileNotFoundError, NotADirectoryError):
        raise StoreError(f"Het bestand {name} ontbreekt. {REBUILD}") from None
    except OSError as error:
        raise StoreError(
            f"Het bestand {name} kan niet worden gelezen. Kijk of de app rechten heeft op {folder}."
        ) from error
    files = manifest.get("files")
    if files is not None and files.get(name, {}).get("sha256") != bytes_hash(content):
        raise _damaged(name)
    return content


def _damaged(name: str) -> StoreError:
    return StoreError(f"Het bestand {name} is beschadigd of hoort niet bij deze set. {REBUILD}")


def _check_content(name: str, frame: pd.DataFrame, manifest: dict[str, Any]) -> None:
    """Hold a set of before the manifest listed its files against the hash of its content."""
    said = manifest["tables"].get(name, {}).get("content_hash")
    if "files" not in manifest and said != content_hash(frame):
        raise _damaged(f"{name}.parquet")


def _read(
    folder: Path, name: str, manifest: dict[str, Any], parse: Callable[[BytesIO], _Frame]
) -> _Frame:
    """What ``parse`` makes of the file ``name``, held against the manifest."""
    content = _content(folder, f"{name}.parquet", manifest)
    try:
        frame = parse(BytesIO(content))
    except pandera.errors.SchemaErrors as error:
        rule = error.failure_cases["check"].iloc[0]
        raise StoreError(
            f"Het bestand {name}.parquet klopt niet (regel: {rule}). {REBUILD}"
        ) from error
    except Exception as error:  # pyarrow raises many kinds for a damaged file
        raise StoreError(f"Het bestand {name}.parquet is beschadigd. {REBUILD}") from error
    _check_content(name, frame, manifest)
    return frame


def _read_table(folder: Path, name: str, manifest: dict[str, Any]) -> pd.DataFrame:
    schema = TABLES[name]
    return _read(
        folder, name, manifest, lambda file: schema.validate(pd.read_parquet(file), lazy=True)
    )


def _read_shapes(folder: Path, level: str, manifest: dict[str, Any]) -> gpd.GeoDataFrame:
    return _read(folder, f"shapes_{level}", manifest, gpd.read_parquet)


def read_manifest(folder: Path, seal: str | None = None) -> dict[str, Any]:
    """The manifest of the set in ``folder``, with ``seal`` as its sha256. Raises ``StoreError``."""
    path = folder / MANIFEST
    try:
        content = contents(path)
        manifest = parsed(content)
        version = manifest["version"]
        absent = [key for key in MANIFEST_KEYS if not manifest.get(key)]
    except (FileNotFoundError, NotADirectoryError):
        raise StoreError(f"De map met gegevens of {path.name} ontbreekt. {REBUILD}") from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise StoreError(f"Het bestand {path.name} is beschadigd. {REBUILD}") from error
    if seal is not None and bytes_hash(content) != seal:
        raise _damaged(MANIFEST)
    if version != VERSION:
        raise StoreError(f"De gegevens horen bij een andere versie van dit dashboard. {REBUILD}")
    if absent:
        raise StoreError(f"In {path.name} ontbreekt: {', '.join(absent)}. {REBUILD}")
    return manifest


def read_set(folder: Path, seal: str | None = None) -> Store:
    """Read and check every table of the set that lies in ``folder`` itself (see ``read_store``).

    ``seal`` is the sha256 that its manifest must have.
    """
    manifest = read_manifest(folder, seal)
    tables = {name: _read_table(folder, name, manifest) for name in TABLES}
    for level in SHAPES:
        if "files" in manifest:
            _content(folder, f"shapes_{level}.parquet", manifest)
        else:
            _read_shapes(folder, level, manifest)
    return Store(folder=folder, manifest=manifest, **tables)


def _where(folder: Path) -> tuple[Path, str | None]:
    """Where the set that counts in ``folder`` lies now, and the sha256 of its manifest."""
    pointer = read_pointer(folder)
    if pointer is None:
        return folder, None
    return place_of(folder, pointer.name), pointer.manifest


def read_store(folder: Path = DEFAULT_FOLDER) -> Store:
    """Read and check every table of the set that counts in ``folder``.

    ``folder`` is a data folder (see ``store.layout``) or holds a set itself. A
    build may put another set in place meanwhile: then that one is read.

    Raises ``StoreError`` with a Dutch sentence when a file is absent, damaged,
    breaks a rule of its schema or has another content than the manifest says.
    """
    place = _where(folder)
    for _ in range(TRIES - 1):
        try:
            return read_set(*place)
        except StoreError:
            before, place = place, _where(folder)
            if place == before:
                raise
    return read_set(*place)
