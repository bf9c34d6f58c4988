"""Find the official files by their official names, on disk or inside a zip."""

import hashlib
import re
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd

from dashboard.sources.catalogue import KINDS, Expected, SourceFile, expected_files
from dashboard.sources.entries import ZIP_ERRORS, Entry, entries
from dashboard.sources.errors import SourceError
from dashboard.sources.names import other_format
from dashboard.vocabulary.periods import LAST_YEAR
from dashboard.vocabulary.sources import score_source

MAX_MEMBER_BYTES = 8 * 1024**3
"""A file, or a zip member when unpacked, may not be larger than this: room for millions of
squares in nine years (some 150 bytes a row) several times over. More is a
mistake or a zip bomb, and would fill the disk."""
MAX_RATIO = 200
"""How many times larger a member may become, from ``BOMB_BYTES`` on. Official
files become 3 to 10 times larger, a zip bomb up to a thousand times."""
BOMB_BYTES = 64 * 1024**2


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

    def wrong(
        self, rule: str, rows: pd.DataFrame | None = None, *, advice: str = "", **more: Any
    ) -> SourceError:
        """What to raise when this file breaks ``rule``; the rest as ``SourceError`` takes it."""
        return SourceError(self.name, rule, rows, advice=advice or self.advice, **more)

    def require(self, rule: str, ok: pd.Series, rows: pd.DataFrame, **more: str) -> None:
        """Raise SourceError with those of ``rows`` (what to show) where ``ok`` is False.

        For rules across files, where a schema of one frame does not reach. ``more``: advice
        and place, as ``SourceError`` takes them.
        """
        if not ok.all():
            raise self.wrong(rule, rows[~ok], **more)

    @contextmanager
    def local(self) -> Iterator[Path]:
        """The file on disk; a zip member is unpacked for as long as the block lasts.

        It is unpacked under a name of our own in a folder of its own, so a
        member name with '..' or a leading '/' reaches nothing. Raises
        SourceError for a file that may not be read and for a member that
        cannot be unpacked.
        """
        if not self.member:
            self._check_readable()
        if not self.member and _is_text(self.path):
            yield self.path
            return
        with TemporaryDirectory() as folder:
            target = Path(folder, f"member{PurePosixPath(self.name).suffix}")
            if self.member:
                self._unpack(target)
            else:
                # A name with bytes that are no letters cannot be given to every library.
                target.symlink_to(self.path.absolute())
            yield target

    def _check_readable(self) -> None:
        try:
            with self.path.open("rb") as file:
                file.read(1)
            size = self.path.stat().st_size
        except OSError as error:
            raise self.wrong(
                "dit bestand is niet te lezen (geen rechten, of de schijf geeft een fout)",
                advice="geef leesrechten op het bestand, of zet het er opnieuw neer.",
            ) from error
        if size > MAX_MEMBER_BYTES:
            raise self.wrong("het bestand is veel te groot")

    def _unpack(self, target: Path) -> None:
        try:
            with zipfile.ZipFile(self.path) as archive:
                info = archive.getinfo(self.member)
                self._check_size(info, target.parent)
                # Reading stops at file_size, and at the end the checksum is held.
                with archive.open(info) as packed, target.open("wb") as unpacked:
                    shutil.copyfileobj(packed, unpacked, 1024 * 1024)
        except NotImplementedError as error:
            raise self.wrong(
                "het bestand is ingepakt op een manier die hier niet te lezen is",
                advice="pak het zipbestand uit en zet wat erin zit in de map met bronbestanden.",
            ) from error
        except (*ZIP_ERRORS, KeyError) as error:
            raise self.wrong("het bestand in de zip is beschadigd of versleuteld") from error

    def _check_size(self, info: zipfile.ZipInfo, folder: Path) -> None:
        size = info.file_size
        blown_up = size > BOMB_BYTES and size > MAX_RATIO * max(info.compress_size, 1)
        if size > MAX_MEMBER_BYTES or blown_up:
            raise self.wrong("het bestand in de zip is veel te groot")
        if size > shutil.disk_usage(folder).free:
            raise self.wrong(
                "er is te weinig ruimte op de schijf om dit bestand uit te pakken",
                advice="maak ruimte vrij, of pak het zipbestand zelf uit op een grotere schijf.",
            )

    def read_as(self, path: Path, rows: int) -> SourceFile:
        """The record of this file, read from ``path``, holding ``rows`` rows."""
        try:
            with path.open("rb") as file:
                sha256 = hashlib.file_digest(file, "sha256").hexdigest()
            size = path.stat().st_size
        except OSError as error:
            raise self.wrong("het bestand is niet te lezen") from error
        kind = KINDS[self.kind]
        # A file of scores is of the release that its name ends with: postcodes of an older one.
        years = re.search(r"\d{4}-(\d{4})", self.name) if self.kind == "scores" else None
        origin = score_source(years[1]) if years else kind.origin
        return SourceFile(
            self.name, self.kind, self.level, sha256, size, rows, origin, kind.licence
        )


def _is_text(path: Path) -> bool:
    try:
        str(path).encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def find_files(folder: Path) -> list[Found]:
    """Find the official files below ``folder``, which may also be one zip.

    Zips below the folder are looked into (not a zip in a zip); links to
    folders are not followed. Returns one ``Found`` per kind and level that is
    there. Raises SourceError when the folder or a required file is missing
    (and says what lies there in its place), a zip is broken, or there is more
    than one file of a kind and level.
    """
    there = entries(folder)
    found = []
    for expected in expected_files():
        hits = [entry for entry in there if not entry.problem and expected.is_named(entry.plain)]
        if len(hits) > 1:
            names = ", ".join(entry.name for entry in hits)
            raise SourceError(
                expected.title,
                f"dit bestand is er {len(hits)} keer ({names})",
                advice="laat er één staan en haal de andere weg uit de map met bronbestanden.",
            )
        if hits:
            (hit,) = hits
            found.append(Found(hit.name, expected.kind, expected.level, hit.path, hit.member))
        else:
            _explain_absence(expected, there)
    return found


def _explain_absence(expected: Expected, there: list[Entry]) -> None:
    """Raise SourceError with what lies in the place of ``expected``, or that it is missing.

    Something that is clearly meant to be a file we can do without is told too:
    whoever put it there thinks that it is used.
    """
    for entry in there:
        if about := _near(expected, entry):
            what, advice = about
            raise SourceError(
                expected.title,
                f"dit bestand ontbreekt; in de map staat wel {entry.name}, maar dat is {what}",
                advice=advice,
            )
    if not expected.required:
        return
    nested = next((entry for entry in there if entry.problem == "een zip in een zip"), None)
    raise SourceError(
        expected.title,
        "dit bestand ontbreekt in de map met bronbestanden"
        + (f" (in {nested.name} is niet gekeken: een zip in een zip)" if nested else ""),
        advice=nested.advice if nested else KINDS[expected.kind].advice,
    )


def _near(expected: Expected, entry: Entry) -> tuple[str, str] | None:
    """What ``entry`` is, and what to do, where it is meant to be ``expected`` but is not."""
    if expected.is_named(entry.plain):
        return (entry.problem, entry.advice) if entry.problem else None
    if entry.problem:
        return None
    year = expected.other_year(entry.plain)
    if year and year != str(LAST_YEAR):
        return (
            f"een bestand over {year}",
            f"zet het bestand over {LAST_YEAR} erbij; de codes verschillen per jaar.",
        )
    path = PurePosixPath(entry.plain)
    # The extension may stand after the right one: 'kwb-2024.csv.crdownload'.
    for stem in (path.stem, PurePosixPath(path.stem).stem):
        if expected.is_stem(stem):
            return other_format(path.suffix, expected.suffix, expected.title)
    if expected.is_stem(entry.plain):
        return other_format("", expected.suffix, expected.title)
    return None
