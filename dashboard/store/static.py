"""Copies of borders for the browser: static files that are fetched once and kept.

A file's name holds a hash of its content, so that a browser may cache it for
good and a new set is never drawn on old borders.
"""

import hashlib
import json
import re
from pathlib import Path

from dashboard.store.map_layers import layers
from dashboard.store.read import Store

FOLDER = Path(__file__).parents[2] / "static"
"""Beside the entry file: the one place that Streamlit serves static files from."""
URL = "/app/static"
FILES: dict[str, str] = {
    **dict.fromkeys(("gemeente", "wijk", "buurt", "nplv", "nplv_buurt"), "geojson"),
    "grenzen": "json",
}
"""Name of a file (see ``map_layers.layers``) -> its extension; a folder that lacks one is
filled again."""
_OURS = re.compile(rf"(?:{'|'.join(FILES)})\.[0-9a-f]{{12}}\.(?:geo)?json")
LAYOUT = 5
"""Raise it when the files get another content from the same set."""


def _already_there(index: Path, key: str) -> dict[str, str]:
    """Name -> file if all files of the set ``key`` are there; empty if not, or if the index
    cannot be read: then they are made again."""
    try:
        known = json.loads(index.read_text(encoding="utf-8"))
        files = known["files"]
        whole = known["set"] == key and set(files) == set(FILES)
        return files if whole and all((index.parent / f).is_file() for f in files.values()) else {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def prepare(store: Store, folder: Path = FOLDER) -> dict[str, str]:
    """Write the browser's files if they are not there; name -> address on the page.

    Names are those of ``FILES``. Old files of ours are removed.
    """
    folder.mkdir(exist_ok=True)
    key = f"{store.manifest['content_hash']}.{LAYOUT}"
    index = folder / "index.json"
    if known := _already_there(index, key):
        return {name: f"{URL}/{file}" for name, file in known.items()}
    files = {}
    for name, content in layers(store).items():
        files[name] = f"{name}.{hashlib.sha256(content).hexdigest()[:12]}.{FILES[name]}"
        (folder / files[name]).write_bytes(content)
    for path in folder.iterdir():
        if _OURS.fullmatch(path.name) and path.name not in files.values():
            path.unlink()
    index.write_text(json.dumps({"set": key, "files": files}), encoding="utf-8")
    return {name: f"{URL}/{file}" for name, file in files.items()}
