"""Build the starting set aside and swap it in whole."""

import json
import shutil
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd

from dashboard.sources import read_sources
from dashboard.store.derive import (
    areas_table,
    membership,
    recomputed_table,
    scores_table,
    with_flags,
)
from dashboard.store.errors import StoreError
from dashboard.store.households import class_households
from dashboard.store.intervals import intervals
from dashboard.store.manifest import describe
from dashboard.store.matches import matches
from dashboard.store.names import own_names
from dashboard.store.read import MANIFEST, read_store
from dashboard.store.relations import relations
from dashboard.store.schemas import conform
from dashboard.store.shapes import centres, store_shapes
from dashboard.store.transitions import transitions

PARQUET = {"compression": "zstd", "compression_level": 15, "index": False}


def build(source: Path, target: Path) -> Path:
    """Build the starting set from the official files in ``source`` into ``target``.

    The set is written to a folder beside ``target``, read back and checked, and
    only then takes the place of what was there. Same input, same content hash.

    Returns ``target``. Raises ``SourceError`` (an official file is not in order)
    or ``StoreError`` (``target`` is not a folder of ours); nothing changes then.
    """
    _refuse_foreign(target)
    sources = read_sources(source)
    sources = replace(sources, nplv=own_names(sources.nplv))
    members = membership(sources)
    shapes = store_shapes(sources, members)
    tables = {
        "scores": scores_table(sources, members),
        "recomputed": recomputed_table(sources, members),
        "areas": areas_table(sources, members).merge(
            centres(shapes), on=["level", "code"], how="left"
        ),
        "nplv": sources.nplv,
        "published": sources.published,
        "class_households": class_households(sources, members),
    }
    tables["areas"] = with_flags(tables["areas"], tables["scores"])
    tables["relations"] = relations(tables["scores"], tables["areas"])
    tables["transitions"] = transitions(tables["scores"], tables["areas"])
    tables["matches"] = matches(
        tables["scores"], tables["areas"], tables["nplv"], members.long_areas
    )
    tables["intervals"] = intervals(
        tables["scores"], tables["areas"], tables["nplv"], tables["matches"]
    )
    tables = {name: conform(name, frame) for name, frame in tables.items()}
    borders = {f"shapes_{level}": frame for level, frame in shapes.items()}
    built_at = datetime.now(UTC).isoformat(timespec="seconds")
    manifest = describe(sources, members, tables | borders, built_at)
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f"{target.name}.nieuw-", dir=target.parent))
    try:
        _write(aside, tables | borders, manifest)
        read_store(aside)
        _swap(aside, target)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return target


def _refuse_foreign(target: Path) -> None:
    """Never replace a folder that is not a store: it may hold someone's work."""
    if not target.exists():
        return
    if not target.is_dir() or (any(target.iterdir()) and not (target / MANIFEST).is_file()):
        raise StoreError(
            f"{target} bestaat al en is geen gegevensmap van dit dashboard. "
            "Kies een andere map met --to, of haal deze eerst zelf weg."
        )


def _write(folder: Path, tables: dict[str, pd.DataFrame], manifest: dict) -> None:
    for name, frame in tables.items():
        frame.to_parquet(folder / f"{name}.parquet", **PARQUET)
    text = json.dumps(manifest, ensure_ascii=False, indent=1, default=int)
    (folder / MANIFEST).write_text(text + "\n", encoding="utf-8")
    folder.chmod(0o755)


def _swap(aside: Path, target: Path) -> None:
    """Put ``aside`` in the place of ``target``; on failure put the old one back."""
    old = target.with_name(f"{target.name}.oud")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    try:
        aside.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)
