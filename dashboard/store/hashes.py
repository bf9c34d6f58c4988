"""Hashes: of a table's content, of a file's bytes, and the name of a set."""

import hashlib
import json
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd

NAME_LENGTH = 12
_NOT_CONTENT = frozenset({"built_at"})
"""Parts of a manifest that differ from build to build although the set is the same."""


def content_hash(frame: pd.DataFrame) -> str:
    """sha256 of a table's content: its columns and values, not its file's bytes.

    Floats count to 12 significant digits, so that another processor's last bit
    does not change the hash; geometry counts as well-known binary.
    """
    if isinstance(frame, gpd.GeoDataFrame):
        frame = pd.DataFrame(frame.drop(columns="geometry")).assign(
            geometry=frame.geometry.to_wkb(hex=True)
        )
    text = frame.to_csv(index=False, float_format="%.12g", lineterminator="\n")
    return hashlib.sha256(text.encode()).hexdigest()


def bytes_hash(content: bytes) -> str:
    """sha256 of the bytes of a file."""
    return hashlib.sha256(content).hexdigest()


def set_name(manifest: dict[str, Any]) -> str:
    """The name of a set's folder: a hash of all its manifest says, but for when it was built.

    The manifest holds the hash of every file, so the same name is the same content.
    """
    said = {key: value for key, value in manifest.items() if key not in _NOT_CONTENT}
    text = json.dumps(said, sort_keys=True, ensure_ascii=False, default=int)
    return bytes_hash(text.encode())[:NAME_LENGTH]


def file_hashes(folder: Path) -> dict[str, dict[str, Any]]:
    """Name -> size and sha256 of every file in ``folder``: what a manifest says of its set."""
    contents = {path.name: path.read_bytes() for path in sorted(folder.iterdir())}
    return {
        name: {"bytes": len(content), "sha256": bytes_hash(content)}
        for name, content in contents.items()
    }
