"""What lies in the folder with official files: on disk, and one level into zips."""

import lzma
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from dashboard.sources.errors import SourceError
from dashboard.sources.names import is_litter, plain, printable

MAX_ENTRIES = 20_000
"""More files than this is not the folder with official files (somebody's whole disk)."""
ZIP_ERRORS = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    IndexError,
)
"""What the zip library raises for a damaged or foreign file, besides its own error."""
FOLDER_ADVICE = "controleer de plaats van de map met bronbestanden."
ZIP_ADVICE = "haal het zipbestand opnieuw op, of haal het weg uit de map met bronbestanden."


@dataclass(frozen=True)
class Entry:
    """Something in the folder. ``name`` is its path below the folder, as it is told.

    ``path`` is the file on disk and ``member`` the name inside it when that is
    a zip. ``problem`` says in Dutch what it is when it is no file to read ('een
    map'), and ``advice`` what to do then.
    """

    name: str
    path: Path
    member: str = ""
    problem: str = ""
    advice: str = ""

    @cached_property
    def plain(self) -> str:
        """The name without folders, as its publisher wrote it."""
        return plain(PurePosixPath(self.name).name)


def entries(folder: Path) -> list[Entry]:
    """Everything below ``folder`` (a folder, or one zip), by name.

    Zips are looked into, a zip in a zip is not; links to folders are not
    followed; what systems leave behind is passed over. Raises SourceError when
    the folder is not there, may not be read or holds far too much, and for a
    broken zip.
    """
    _check_folder(folder)
    found: list[Entry] = []
    for path, name in _paths(folder):
        if len(found) > MAX_ENTRIES:
            raise SourceError(
                printable(folder.name) or str(folder),
                f"deze map heeft meer dan {MAX_ENTRIES:,} bestanden".replace(",", "."),
                advice="kies de map waarin alleen de bronbestanden staan.",
            )
        problem, advice = _problem(path)
        if not problem and path.suffix.lower() == ".zip":
            found += _members(name, path)
        else:
            found.append(Entry(name, path, "", problem, advice))
    return found


def _check_folder(folder: Path) -> None:
    name = printable(folder.name) or printable(str(folder))
    try:
        there = folder.exists()
        usable = folder.is_dir() or (folder.is_file() and folder.suffix.lower() == ".zip")
    except (OSError, ValueError) as error:
        raise SourceError(name, "deze map is niet te openen", advice=FOLDER_ADVICE) from error
    if not there:
        raise SourceError(name, "deze map of dit zipbestand bestaat niet", advice=FOLDER_ADVICE)
    if not usable:
        raise SourceError(
            name,
            "dit is geen map en geen zipbestand",
            advice="geef de map waarin de bronbestanden staan, of één zipbestand daarvan.",
        )


def _paths(folder: Path) -> Iterator[tuple[Path, str]]:
    """(path, name below the folder) of every file and folder, without the litter, by name."""
    if folder.is_file():
        yield folder, printable(folder.name)
        return

    def refuse(error: OSError) -> None:
        at = Path(error.filename or folder)
        raise SourceError(
            printable(at.name) or printable(str(at)),
            "deze map mag niet worden gelezen (geen rechten)",
            advice="geef leesrechten op de map en alles wat erin staat.",
        ) from error

    for at, folders, files in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not is_litter(name))
        for name in sorted([*files, *folders]):
            if not is_litter(name):
                path = Path(at, name)
                yield path, printable(path.relative_to(folder).as_posix())


def _problem(path: Path) -> tuple[str, str]:
    """What ``path`` is when it is no ordinary file, and what to do; '' and '' when it is."""
    try:
        mode = path.stat().st_mode
    except PermissionError:
        return (
            "een bestand dat niet mag worden gelezen (geen rechten)",
            "geef leesrechten op het bestand en op de map waarin het staat.",
        )
    except OSError:
        return (
            "een link die nergens heen wijst",
            "zet het bestand zelf in de map, in plaats van een link.",
        )
    if stat.S_ISDIR(mode):
        return "een map", "zet het bestand zelf neer, of geef de map een andere naam."
    if not stat.S_ISREG(mode):
        # A pipe or a device would keep whoever reads it waiting for ever.
        return "geen gewoon bestand", "zet een gewoon bestand neer."
    return "", ""


def _members(name: str, path: Path) -> list[Entry]:
    try:
        with zipfile.ZipFile(path) as archive:
            infos = archive.infolist()
    except ZIP_ERRORS as error:
        denied = isinstance(error, PermissionError)
        raise SourceError(
            name,
            "dit zipbestand mag niet worden gelezen (geen rechten)"
            if denied
            else "dit zipbestand is beschadigd of geen zipbestand",
            advice="geef leesrechten op het bestand." if denied else ZIP_ADVICE,
        ) from error
    if len(infos) > MAX_ENTRIES:
        raise SourceError(name, "dit zipbestand heeft veel te veel bestanden", advice=ZIP_ADVICE)
    return [_member(name, path, info) for info in infos if _is_wanted(info)]


def _is_wanted(info: zipfile.ZipInfo) -> bool:
    return not info.is_dir() and not is_litter(_slashes(info.filename))


def _member(name: str, path: Path, info: zipfile.ZipInfo) -> Entry:
    inside = f"{name}/{printable(_slashes(info.filename))}"
    problem = advice = ""
    if stat.S_ISLNK(info.external_attr >> 16):
        problem, advice = "een link", "pak het bestand zelf in, niet een link."
    elif inside.lower().endswith(".zip"):
        problem, advice = "een zip in een zip", f"pak {name} uit en zet wat erin zit in de map."
    return Entry(inside, path, info.filename, problem, advice)


def _slashes(name: str) -> str:
    # Some programs on Windows write the folders of a zip with a backslash.
    return name.replace("\\", "/")
