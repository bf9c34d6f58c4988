"""Copies of borders for the browser: static files that are fetched once and kept.

A file's name holds a hash of its content, so that a browser may cache it for
good and a new set is never drawn on old borders.
"""

import json
import os
import re
import time
from pathlib import Path
from typing import Any

from dashboard.build.map_layers import SHEETS, layers, slots
from dashboard.build.map_names import STEPS, file_of
from dashboard.store.disk import put, writing
from dashboard.store.errors import StoreError
from dashboard.store.files import contents, parsed
from dashboard.store.hashes import bytes_hash
from dashboard.store.layout import DRAFT, MANIFEST, kept
from dashboard.store.read import Store
from dashboard.vocabulary.levels import map_levels

FOLDER = Path(__file__).parents[2] / "static"
"""Beside the entry file: the one place that Streamlit serves static files from."""
URL = "app/static"
"""Where the browser finds them, seen from a page: a base path, and what a proxy put before
it, stay in front of it."""
FILES: dict[str, str] = {
    **{f"{level}{sheet}": "geojson" for sheet in SHEETS for level in map_levels()},
    **dict.fromkeys(("nplv", "nplv_buurt"), "geojson"),
    "grenzen": "json",
    **{file_of(step): "geojson" for step in STEPS},
}
"""Name of a file (see ``map_layers.layers``) -> its extension; a folder that lacks one is
filled again."""
_OURS = re.compile(rf"(?:{'|'.join(FILES)})\.[0-9a-f]{{12}}\.(?:geo)?json")
LAYOUT = 8
"""Raise it when the files get another content from the same set."""
INDEX = "index.json"
_DRAFT = re.compile(rf"(?:{_OURS.pattern}|{re.escape(INDEX)})\.\d+{re.escape(DRAFT)}")
"""What a killed ``disk.put`` leaves."""
LIFE = 24 * 3600
"""Seconds that the files of a set stay after it is no longer kept: far beyond the life of a
session without a visitor (``disconnectedSessionTTL`` in .streamlit/config.toml)."""


def prepare(store: Store, folder: Path = FOLDER) -> dict[str, str]:
    """Write the browser's files if they are not there whole; name -> address on the page.

    Names are those of ``FILES``. Files of other sets stay (see ``tidy``).
    Raises ``StoreError`` if the set gives no map.
    """
    key = _key(store.manifest)
    files = _index(folder).get(key, {})
    if not _whole(folder, files):
        made = _made(store)
        files = {
            name: f"{name}.{bytes_hash(content)[:12]}.{FILES[name]}"
            for name, content in made.items()
        }
        with writing(folder):
            folder.mkdir(exist_ok=True)
            for name, content in made.items():
                put(folder / files[name], content)
            # Read again: another process may have added a set meanwhile.
            _write_index(folder, _index(folder) | {key: files})
    return {name: f"{URL}/{file}" for name, file in files.items()}


def there(addresses: dict[str, str], folder: Path = FOLDER) -> bool:
    """Whether the files of these addresses (see ``prepare``) are still in ``folder``."""
    return all((folder / address.rsplit("/", 1)[1]).is_file() for address in addresses.values())


def tidy(data: Path, folder: Path = FOLDER) -> None:
    """Remove files of ours that no set kept in the data folder ``data`` has, after their ``LIFE``.

    A visitor who opened a page with the old set may still ask for them. The life
    of a file counts from the last time that a set with it was kept.
    """
    index = _index(folder)
    keys = {_key(_manifest(place)) for place in kept(data)}
    in_use = {file for key in keys for file in index.get(key, {}).values()} | {INDEX}
    now = time.time()
    for path in list(folder.iterdir()) if folder.is_dir() else []:
        if path.name in in_use:
            os.utime(path)
        elif _is_ours(path.name) and path.stat().st_mtime < now - LIFE:
            path.unlink(missing_ok=True)
    left = {
        key: files
        for key, files in index.items()
        if key in keys or all((folder / file).is_file() for file in files.values())
    }
    if left != index:
        _write_index(folder, left)


def _is_ours(name: str) -> bool:
    return bool(_OURS.fullmatch(name) or _DRAFT.fullmatch(name))


def _key(manifest: dict[str, Any]) -> str:
    """What the files follow from: the set, how they are laid out and the classes they hold."""
    classes = bytes_hash(repr([list(slots(sheet)) for sheet in SHEETS]).encode())[:12]
    return f"{manifest.get('content_hash')}.{LAYOUT}.{classes}"


def _manifest(place: Path) -> dict[str, Any]:
    """The manifest of a kept set; empty if it is damaged: its files then count as not kept."""
    try:
        manifest = parsed(contents(place / MANIFEST))
    except (OSError, ValueError):
        return {}
    return manifest if isinstance(manifest, dict) else {}


def _index(folder: Path) -> dict[str, dict[str, str]]:
    """Set -> its files by name; empty if the index cannot be read: then they are made again."""
    try:
        known = parsed(contents(folder / INDEX))["sets"]
        return {
            str(key): files
            for key, files in known.items()
            if set(files) == set(FILES) and all(_OURS.fullmatch(f) for f in files.values())
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _write_index(folder: Path, index: dict[str, dict[str, str]]) -> None:
    put(folder / INDEX, json.dumps({"sets": index}).encode())


def _whole(folder: Path, files: dict[str, str]) -> bool:
    """Whether every file is there with the content that its name says."""
    try:
        return bool(files) and all(
            bytes_hash(contents(folder / file))[:12] == file.split(".")[-2]
            for file in files.values()
        )
    except OSError:
        return False


def _made(store: Store) -> dict[str, bytes]:
    """The content of every file, tried: a browser can draw it. Raises ``StoreError``."""
    try:
        made = layers(store)
        # At a zoom at which no name comes there is nothing to draw.
        needed = set(FILES) - {file_of(step) for step in STEPS[1:]}
        faulty = [name for name in needed if not _drawable(json.loads(made[name]))]
    except StoreError:
        raise
    except Exception as error:  # whatever a set lacks shows in another way
        raise _undrawable("de kaart") from error
    if faulty:
        raise _undrawable(f"kaartbestand {', '.join(faulty)}")
    return made


def _undrawable(what: str) -> StoreError:
    return StoreError(
        f"Van deze set kan {what} niet worden gemaakt. Kijk of de bestanden met grenzen en scores "
        "compleet zijn en bij elkaar horen, en bouw opnieuw met: "
        "python -m dashboard.store build --from MAP."
    )


def _drawable(content: list[Any] | dict[str, Any]) -> bool:
    """Whether it is a collection of shapes with at least one, or a list of straight pieces."""
    if isinstance(content, list):
        return bool(content) and all(len(piece) == 4 for piece in content)
    shapes = content["features"]
    return bool(shapes) and all(shape["geometry"]["coordinates"] for shape in shapes)
