"""Sets to publish, damage and put back: copies of the committed one, and small ones."""

import json
import shutil
from pathlib import Path

from dashboard.store.disk import put
from dashboard.store.hashes import file_hashes
from dashboard.store.layout import MANIFEST, current
from dashboard.store.publish import held, new_set, publish

SMALL = ("scores.parquet", "areas.parquet")
"""Files of a small set: enough to swap, not to read as tables."""


def sign(folder: Path, **changes: object) -> None:
    """Let the manifest in ``folder`` list its files as they are now, with further ``changes``."""
    path = folder / MANIFEST
    manifest = json.loads(path.read_text("utf-8")) | changes
    manifest["files"] = {n: s for n, s in file_hashes(folder).items() if n != MANIFEST}
    put(path, json.dumps(manifest).encode())


def write_small(folder: Path, content: str) -> None:
    """Write a small set that is whole; ``content`` makes it differ from another."""
    for name in SMALL:
        (folder / name).write_text(f"{name} {content}" * 1000)
    head = {"version": 0, "release": "r", "set": content, "built_at": content, "tables": {}}
    head["content_hash"] = content
    files = {name: said for name, said in file_hashes(folder).items() if name != MANIFEST}
    put(folder / MANIFEST, json.dumps(head | {"files": files}).encode())


def publish_small(target: Path, content: str) -> str:
    """Publish a small set in ``target`` as a build does; gives its name."""
    with held(target) as folder, new_set(folder, SMALL) as aside:
        write_small(aside, content)
        return publish(folder, aside)


def publish_copy(root: Path, target: Path, note: str) -> str:
    """Publish the committed set in ``target`` under another name: its manifest says ``note``."""
    source = current(root / "data")
    with held(target) as folder, new_set(folder, [p.name for p in source.iterdir()]) as aside:
        for path in source.iterdir():
            shutil.copyfile(path, aside / path.name)
        sign(aside, set=note)
        return publish(folder, aside)


def flat_copy(root: Path, folder: Path) -> Path:
    """The committed set as an older version laid it out: flat, no file hashes in the manifest."""
    folder.mkdir()
    for path in current(root / "data").iterdir():
        shutil.copyfile(path, folder / path.name)
    path = folder / MANIFEST
    manifest = json.loads(path.read_text("utf-8"))
    del manifest["files"]
    path.write_text(json.dumps(manifest), "utf-8")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below ``folder``, by its path."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
