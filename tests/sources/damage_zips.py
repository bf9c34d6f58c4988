"""Damage to zips and to how they were packed."""

import io
import stat
import zipfile
from pathlib import Path

from .made import BUURTEN, GEMEENTEN, KWB, NPLV, WIJKEN

SCORES = (WIJKEN, BUURTEN, GEMEENTEN)
ZIP = "open-data.zip"


def pack(
    folder: Path,
    zip_name: str,
    names: list[str] | tuple[str, ...],
    inside: str = "",
    method: int = zipfile.ZIP_DEFLATED,
) -> Path:
    """Move files into a zip in ``folder``."""
    with zipfile.ZipFile(folder / zip_name, "w", method) as archive:
        for name in names:
            archive.write(folder / name, inside + name)
            (folder / name).unlink()
    return folder / zip_name


def excel() -> bytes:
    """The beginning of a workbook as Excel writes it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
    return out.getvalue()


def changed(*spoil):
    """Pack the scores, and change the bytes of the zip by each of ``spoil``."""

    def make(folder: Path) -> None:
        path = pack(folder, ZIP, SCORES)
        content = path.read_bytes()
        for change in spoil:
            content = change(content)
        path.write_bytes(content)

    return make


def flagged(place: int, header: bytes, at: int):
    """Set the two bytes ``at`` after each ``header`` of a zip to ``place``."""

    def change(content: bytes) -> bytes:
        out = bytearray(content)
        start = out.find(header)
        while start >= 0:
            out[start + at : start + at + 2] = place.to_bytes(2, "little")
            start = out.find(header, start + 4)
        return bytes(out)

    return change


def nested(folder: Path) -> None:
    pack(folder, "binnen.zip", SCORES)
    pack(folder, "buiten.zip", ["binnen.zip"])


def bomb(folder: Path) -> None:
    (folder / WIJKEN).write_bytes(bytes(70 * 1024**2))
    pack(folder, ZIP, [WIJKEN])


def doubled(folder: Path) -> None:
    pack(folder, ZIP, SCORES, "a/")
    with zipfile.ZipFile(folder / ZIP, "a") as archive:
        archive.writestr(f"b/{WIJKEN}", b"x")


def link_inside(folder: Path) -> None:
    (folder / WIJKEN).unlink()
    info = zipfile.ZipInfo(WIJKEN)
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(folder / ZIP, "w") as archive:
        archive.writestr(info, "/etc/hostname")


def beside(name: str, content: bytes):
    """Put a file beside the set."""
    return lambda folder: (folder / name).write_bytes(content)


def packed(name: str, content: bytes = b""):
    """Pack the file ``name`` with ``content`` in place of its own."""

    def make(folder: Path) -> None:
        (folder / name).write_bytes(content)
        pack(folder, ZIP, [name])

    return make


def backslashes(folder: Path) -> None:
    with zipfile.ZipFile(folder / ZIP, "w") as archive:
        for name in SCORES:
            info = zipfile.ZipInfo("x")
            info.filename = f"open data\\{name}"
            archive.writestr(info, (folder / name).read_bytes())
            (folder / name).unlink()


def by_macos(folder: Path) -> None:
    pack(folder, ZIP, SCORES)
    with zipfile.ZipFile(folder / ZIP, "a") as archive:
        for name in SCORES:
            archive.writestr(f"__MACOSX/._{name}", b"\0\5\x16\7")
            archive.writestr(f"__MACOSX/{name}", b"\0\5\x16\7")


def outside(folder: Path) -> None:
    pack(folder, ZIP, SCORES, "../../buiten/")


REFUSED = {
    "zip: empty file": beside("leeg.zip", b""),
    "zip: no zip": beside("geen.zip", b"dit is geen zip"),
    "zip: a rar": beside("scores.zip", b"Rar!\x1a\x07\x01\x00"),
    "zip: cut to half": changed(lambda content: content[: len(content) // 2]),
    "zip: end lost": changed(lambda content: content[:-30]),
    "zip: beginning lost": changed(lambda content: content[5000:]),
    "zip: content spoiled": changed(lambda content: content[:200] + b"\xff" * 50 + content[250:]),
    "zip: encrypted": changed(flagged(1, b"PK\3\4", 6), flagged(1, b"PK\1\2", 8)),
    "zip: packed by Windows for large files": changed(
        flagged(9, b"PK\3\4", 8), flagged(9, b"PK\1\2", 10)
    ),
    "zip: packed in an unknown way": changed(flagged(77, b"PK\3\4", 8), flagged(77, b"PK\1\2", 10)),
    "zip: a zip in a zip": nested,
    "zip: a bomb": bomb,
    "zip: a file twice": doubled,
    "zip: a link inside": link_inside,
    **{f"zip: {name} empty inside": packed(name) for name in (WIJKEN, KWB, NPLV)},
    **{f"zip: {name} an Excel file inside": packed(name, excel()) for name in (WIJKEN, KWB, NPLV)},
    "zip: empty shapes inside": packed("wijk 2024.gpkg"),
}
ACCEPTED = {
    "zip: not compressed": lambda f: pack(f, ZIP, SCORES, "", zipfile.ZIP_STORED),
    "zip: by bzip2": lambda f: pack(f, ZIP, SCORES, "", zipfile.ZIP_BZIP2),
    "zip: by lzma": lambda f: pack(f, ZIP, SCORES, "", zipfile.ZIP_LZMA),
    "zip: folders with a backslash": backslashes,
    "zip: by macOS": by_macos,
    "zip: names that point outside": outside,
    "zip: shapes inside": lambda f: pack(f, ZIP, ["wijk 2024.gpkg", "buurt 2024.gpkg"]),
    "unknown: a theme": beside("misdrijven-2021-2025.csv", b"\0\xff"),
    "unknown: PC4": beside("Leefbaarometer-scores PC4 2002-2022.csv", b""),
    "unknown: a development file": beside("Leefbaarometer-ontwikkeling wijken 2002-2024.csv", b"x"),
    "unknown: a document": beside("leesmij.docx", b"PK\3\4"),
}
