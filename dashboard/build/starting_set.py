"""Build the starting set aside, try it, and let it count in one step."""

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd

from dashboard.build.certainty import noise, sensitivity
from dashboard.build.derive import (
    areas_table,
    membership,
    recomputed_table,
    scores_table,
    with_flags,
)
from dashboard.build.households import class_households
from dashboard.build.intervals import intervals
from dashboard.build.manifest import describe
from dashboard.build.matches import matched, matches
from dashboard.build.names import own_names
from dashboard.build.postcodes import areas as postcode_areas
from dashboard.build.postcodes import links
from dashboard.build.relations import relations
from dashboard.build.shapes import centres, store_shapes
from dashboard.build.static import FOLDER, prepare, tidy
from dashboard.build.theme_relations import theme_relations
from dashboard.build.themes import indicators
from dashboard.build.transitions import transitions
from dashboard.build.variants import variants
from dashboard.sources import read_sources
from dashboard.store.disk import put, writing
from dashboard.store.hashes import file_hashes
from dashboard.store.layout import MANIFEST
from dashboard.store.owned import KNOWN
from dashboard.store.publish import held, new_set, publish
from dashboard.store.read import read_set
from dashboard.store.schemas import conform

PARQUET = {"compression": "zstd", "compression_level": 15, "index": False}


@dataclass(frozen=True)
class Made:
    """A set that is not on disk yet: its ``tables`` (borders included) and its ``manifest``."""

    tables: dict[str, pd.DataFrame]
    manifest: dict


def build(source: Path, target: Path, maps: Path = FOLDER) -> Path:
    """Build the starting set from the official files in ``source`` into ``target``.

    The set is written aside, read back, its map files are made in ``maps`` and
    tried, and only then it takes the place of what counted. Same input, same
    content hash.

    Returns ``target``. Raises ``SourceError`` (an official file is not in order)
    or ``StoreError`` (``target`` is not a folder of ours, in use or full); nothing
    changes then.
    """
    with held(target) as folder:
        made = make(source)
        with writing(target), new_set(folder, KNOWN) as aside:
            _write(aside, made)
            prepare(read_set(aside), maps)
            publish(folder, aside)
            tidy(folder, maps)
    return target


def make(source: Path) -> Made:
    """The tables and manifest that the official files in ``source`` give; writes nothing.

    Raises ``SourceError``.
    """
    sources = read_sources(source)
    sources = replace(sources, nplv=own_names(sources.nplv))
    members = membership(sources)
    shapes = store_shapes(sources, members)
    nplv, long_areas = sources.nplv, members.long_areas
    scores = scores_table(sources, members)
    areas = pd.concat([areas_table(sources, members), postcode_areas(sources, members)])
    areas = areas.merge(centres(shapes), on=["level", "code"], how="left")
    areas = with_flags(areas, scores)
    pairs = matches(scores, areas, nplv, long_areas)
    others = indicators(sources, members)
    tables = {
        "scores": scores,
        "indicators": others,
        "theme_relations": theme_relations(scores, areas, others),
        "postcodes": links(sources),
        "recomputed": recomputed_table(sources, members),
        "areas": areas,
        "nplv": nplv,
        "published": sources.published,
        "class_households": class_households(sources, members),
        "relations": relations(scores, areas),
        "transitions": transitions(scores, areas),
        "matches": pairs,
        "matched": matched(areas, nplv, long_areas, pairs),
        "variants": variants(scores, areas, nplv),
        "noise": noise(scores, areas),
        "sensitivity": sensitivity(scores, areas, nplv),
        "intervals": intervals(scores, areas, nplv, pairs),
    }
    tables = {name: conform(name, frame) for name, frame in tables.items()}
    borders = {f"shapes_{level}": frame for level, frame in shapes.items()}
    built_at = datetime.now(UTC).isoformat(timespec="seconds")
    manifest = describe(sources, members, tables | borders, built_at)
    return Made(tables | borders, manifest)


def _write(folder: Path, made: Made) -> None:
    """Write the set; the manifest, with the hash of every file, takes the place of the draft."""
    for name, frame in made.tables.items():
        frame.to_parquet(folder / f"{name}.parquet", **PARQUET)
    files = {name: said for name, said in file_hashes(folder).items() if name != MANIFEST}
    text = json.dumps(made.manifest | {"files": files}, ensure_ascii=False, indent=1, default=int)
    put(folder / MANIFEST, (text + "\n").encode())
