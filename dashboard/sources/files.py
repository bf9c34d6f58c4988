"""Find the official files by their official names, on disk or inside a zip."""

import hashlib
import os
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from dashboard.sources.catalogue import KINDS, SourceFile, expected_files
from dashboard.sources.errors import SourceError

MAX_MEMBER_BYTES = 8 * 1024**3
"""A zip member may not be larger than this when unpacked: room for millions of
squares in nine years (some 150 bytes a row) several times over. More is a
mistake or a zip bomb, and would fill the disk."""


@dataclass(frozen=True)
class Found:
    """A file that was found: ``path`` on disk, and ``member`` when that is a zip."""

    name: str
    kind: str
    level: str
    path: Path
    member: str = ""

    @property
    def advice(self) -> str:
        """What to do when this file is wrong (Dutch)."""
        return KINDS[self.kind].advice

    @contextmanager
    def local(self) -> Iterator[Path]:
        """The file on disk; a zip member is unpacked for as long as the block lasts.

        It is unpacked under a name of our own in a folder of its own, so a
        member name with '..' or a leading '/' reaches nothing. Raises
        SourceError for a member that cannot be unpacked.
        """
        if not self.member:
            yield self.path
            return
        with TemporaryDirectory() as folder:
            target = Path(folder, f"member{PurePosixPath(self.member).suffix}")
            self._unpack(target)
            yield target

    def _unpack(self, target: Path) -> None:
        try:
            with zipfile.ZipFile(self.path) as archive:
                info = archive.getinfo(self.member)
                if info.file_size > MAX_MEMBER_BYTES:
                    raise SourceError(
                        self.name, "het bestand in de zip is veel te groot", advice=self.advice
                    )
                # Reading stops at file_size, and at the end the checksum is held.
                with archive.open(info) as packed, target.open("wb") as unpacked:
                    shutil.copyfileobj(packed, unpacked, 1024 * 1024)
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError) as error:
            raise SourceError(
                self.name, "het bestand in de zip is beschadigd of versleuteld", advice=self.advice
            ) from error

    def read_as(self, path: Path, rows: int) -> SourceFile:
        """The record of this file, read from ``path``, holding ``rows`` rows."""
        try:
            with path.open("rb") as file:
                sha256 = hashlib.file_digest(file, "sha256").hexdigest()
            size = path.stat().st_size
        except OSError as error:
            raise SourceError(
                self.name, "het bestand is niet te lezen", advice=self.advice
            ) from error
        kind = KINDS[self.kind]
        return SourceFile(
            self.name, self.kind, self.level, sha256, size, rows, kind.origin, kind.licence
        )


def find_files(folder: Path) -> list[Found]:
    """Find the official files below ``folder``, which may also be one zip.

    Zips below the folder are looked into (not a zip in a zip); links to
    folders are not followed. Returns one ``Found`` per kind and level that is
    there. Raises SourceError when the folder or a required file is missing,
    a zip is broken, or there is more than one file of a kind and level.
    """
    if not folder.exists():
        raise SourceError(
            folder.name,
            "deze map of dit zipbestand bestaat niet",
            advice="controleer de plaats van de map met bronbestanden.",
        )
    candidates = list(_candidates(folder))
    found = []
    for expected in expected_files():
        hits = [c for c in candidates if expected.pattern.fullmatch(PurePosixPath(c[0]).name)]
        if len(hits) > 1:
            names = ", ".join(name for name, _, _ in hits)
            raise SourceError(
                expected.title,
                f"dit bestand is er {len(hits)} keer ({names})",
                advice="laat er één staan en haal de andere weg uit de map met bronbestanden.",
            )
        if not hits and expected.required:
            raise SourceError(
                expected.title,
                "dit bestand ontbreekt in de map met bronbestanden",
                advice=KINDS[expected.kind].advice,
            )
        found += [
            Found(name, expected.kind, expected.level, path, member) for name, path, member in hits
        ]
    return found


def _candidates(folder: Path) -> Iterator[tuple[str, Path, str]]:
    """(name, path on disk, zip member or '') of every file below ``folder``, by name."""
    if folder.is_file():
        paths = [folder]
        root = folder.parent
    else:
        paths = sorted(Path(at, name) for at, _, names in os.walk(folder) for name in names)
        root = folder
    for path in paths:
        name = path.relative_to(root).as_posix()
        if path.suffix.lower() == ".zip":
            yield from ((f"{name}/{member}", path, member) for member in _members(name, path))
        else:
            yield name, path, ""


def _members(name: str, path: Path) -> list[str]:
    try:
        with zipfile.ZipFile(path) as archive:
            return [info.filename for info in archive.infolist() if not info.is_dir()]
    except (zipfile.BadZipFile, NotImplementedError, OSError) as error:
        raise SourceError(
            name,
            "dit zipbestand is beschadigd of geen zipbestand",
            advice="haal het zipbestand opnieuw op, of haal het weg uit de map met bronbestanden.",
        ) from error
