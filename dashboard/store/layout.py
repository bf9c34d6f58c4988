"""How a data folder is laid out on disk, and which set in it counts.

    huidig.json          which set counts (replaced last, in one step)
    sets/<name>/         the set itself: manifest.json and the files it lists
    vorige/<name>/       the set before it, for ``back``
    .slot                held while somebody writes

An older folder is flat: the manifest and its files lie directly inside. It is
read as it is, until the next build gives it this layout.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dashboard.store.errors import StoreError
from dashboard.store.files import contents, parsed

MANIFEST = "manifest.json"
POINTER = "huidig.json"
SETS = "sets"
PREVIOUS = "vorige"
LOCK = ".slot"
UNFINISHED = ".nieuw-"
"""Start of the name of a set that is being written."""
DRAFT = ".deel"
"""End of the name of a file that is being written."""
DEFAULT_FOLDER = Path(__file__).parents[2] / "data"
REBUILD = (
    "Bouw de gegevens opnieuw met: python -m dashboard.store build --from MAP "
    "(MAP is de map met de officiële bestanden), of haal de map data/ terug uit git."
)
_NAME = re.compile(r"[0-9a-f]{12}(?:-\d+)?")


@dataclass(frozen=True)
class Pointer:
    """Which set counts: its ``name``, the sha256 of its manifest, and the set before it."""

    name: str
    manifest: str
    previous: str | None = None

    @property
    def names(self) -> list[str]:
        """The sets that are kept."""
        return [self.name, *([self.previous] if self.previous else [])]

    def text(self) -> str:
        """The pointer as it stands on disk."""
        said = {"set": self.name, "manifest": self.manifest, "previous": self.previous}
        return json.dumps(said, indent=1) + "\n"


def is_name(name: str) -> bool:
    """Whether a folder of this name can be a finished set."""
    return bool(_NAME.fullmatch(name))


def read_pointer(folder: Path) -> Pointer | None:
    """The pointer of ``folder``; None if there is none (a flat folder, a set, or nothing).

    Raises ``StoreError`` if it cannot be read.
    """
    try:
        said = parsed(contents(folder / POINTER))
        pointer = Pointer(said["set"], said["manifest"], said.get("previous"))
        # A name with a slash would lead out of the folder.
        if not all(map(is_name, pointer.names)):
            raise ValueError("not the name of a set")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise StoreError(f"Het bestand {POINTER} is beschadigd. {REBUILD}") from error
    return pointer


def place_of(folder: Path, name: str) -> Path:
    """Where the set ``name`` of ``folder`` lies: it moves aside once another one counts."""
    aside = folder / PREVIOUS / name
    here = folder / SETS / name
    return here if here.is_dir() or not aside.is_dir() else aside


def current(folder: Path) -> Path:
    """The folder of the set that counts in ``folder``; ``folder`` itself if it has no pointer.

    Raises ``StoreError`` if the pointer cannot be read.
    """
    pointer = read_pointer(folder)
    return folder if pointer is None else place_of(folder, pointer.name)


def data_folder_of(place: Path) -> Path | None:
    """The data folder in which the set at ``place`` lies; None if it is no part of one."""
    folder = place.parent.parent
    inside = place.parent.name in (SETS, PREVIOUS) and is_name(place.name)
    return folder if inside and (folder / POINTER).is_file() else None


def kept(folder: Path) -> list[Path]:
    """The sets that ``folder`` keeps: the one that counts first, then the one before it."""
    try:
        pointer = read_pointer(folder)
    except StoreError:
        return []
    if pointer is None:
        return [folder] if (folder / MANIFEST).is_file() else []
    places = [place_of(folder, name) for name in pointer.names]
    return [place for place in places if (place / MANIFEST).is_file()]


def listed(place: Path) -> set[str] | None:
    """The files that the manifest in ``place`` lists, itself included; None if it is not ours."""
    try:
        manifest = parsed(contents(place / MANIFEST))
        return _listed(manifest)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _listed(manifest: dict[str, Any]) -> set[str]:
    """Raises ``KeyError``, ``TypeError`` or ``AttributeError`` on a manifest of someone else."""
    _ = manifest["version"] + 0, manifest["release"] + "", manifest["set"] + ""
    tables = {f"{name}.parquet" for name, _ in manifest["tables"].items()}
    files = tables | set(manifest.get("files", {})) | {MANIFEST}
    if any("/" in name or "\\" in name or name in (".", "..") for name in files):
        raise KeyError("a file outside the folder")
    return files
