"""Damage to any file: its bytes, its name, and what lies in its place."""

import gzip
import os
import unicodedata
from pathlib import Path

from .damage_zips import excel, pack


def content(value: bytes):
    """Replace the content."""
    return lambda folder, name: (folder / name).write_bytes(value)


def renamed(change):
    """Give the file another name: ``change`` of its name."""
    return lambda folder, name: (folder / name).rename(folder / change(name))


def as_folder(folder: Path, name: str) -> None:
    (folder / name).unlink()
    (folder / name).mkdir()


def as_pipe(folder: Path, name: str) -> None:
    (folder / name).unlink()
    os.mkfifo(folder / name)


def as_dead_link(folder: Path, name: str) -> None:
    (folder / name).unlink()
    (folder / name).symlink_to(folder / "nergens")


def as_link_to_itself(folder: Path, name: str) -> None:
    (folder / name).unlink()
    (folder / name).symlink_to(folder / name)


def as_device(folder: Path, name: str) -> None:
    (folder / name).unlink()
    (folder / name).symlink_to("/dev/zero")


def twice(folder: Path, name: str) -> None:
    (folder / "oud").mkdir()
    (folder / "oud" / name).write_bytes((folder / name).read_bytes())


def second_download_beside(folder: Path, name: str) -> None:
    path = folder / name
    path.with_stem(f"{path.stem} (1)").write_bytes(path.read_bytes())


def packed_by_gzip(folder: Path, name: str) -> None:
    (folder / f"{name}.gz").write_bytes(gzip.compress((folder / name).read_bytes()))
    (folder / name).unlink()


def cut(part: float):
    """Keep the first ``part`` of the bytes."""

    def spoil(folder: Path, name: str) -> None:
        whole = (folder / name).read_bytes()
        (folder / name).write_bytes(whole[: int(len(whole) * part)])

    return spoil


def in_folder(below: str):
    """Put the file in a folder below."""

    def move(folder: Path, name: str) -> None:
        (folder / below).mkdir(parents=True, exist_ok=True)
        (folder / name).rename(folder / below / name)

    return move


def linked(folder: Path, name: str) -> None:
    elsewhere = folder.parent / f"{folder.name} elders"
    elsewhere.mkdir(exist_ok=True)
    (folder / name).rename(elsewhere / name)
    (folder / name).symlink_to(elsewhere / name)


def beside_litter(folder: Path, name: str) -> None:
    (folder / f"._{name}").write_bytes(b"\0\5\x16\7\0\2\0\0Mac OS X")
    (folder / ".DS_Store").write_bytes(b"\0\0\0\1Bud1")
    (folder / "Thumbs.db").write_bytes(b"\xd0\xcf\x11\xe0")
    (folder / f"~${name}").write_bytes(b"x")


REFUSED = {
    "absent": lambda folder, name: (folder / name).unlink(),
    "empty": content(b""),
    "blanks": content(b" \r\n \r\n"),
    "zeros": content(b"\0" * 5000),
    "a web page": content(b"<!DOCTYPE html><html>404"),
    "an error as JSON": content(b'{"error": "not found"}'),
    "a PDF": content(b"%PDF-1.7\n%\xe2\xe3"),
    "an old Excel file": content(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)),
    "an Excel file": content(excel()),
    "gzip under the right name": content(gzip.compress(b"x" * 100)),
    "a virtual layer that names an address": content(
        b"<OGRVRTDataSource><OGRVRTLayer name='x'><SrcDataSource>/vsicurl/http://127.0.0.1:9/"
        b"</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>"
    ),
    "cut to a tenth": cut(0.1),
    "cut to half": cut(0.5),
    "a folder": as_folder,
    "a pipe": as_pipe,
    "a dead link": as_dead_link,
    "a link to itself": as_link_to_itself,
    "a link to a device": as_device,
    "twice": twice,
    "a second download beside it": second_download_beside,
    "packed by gzip": packed_by_gzip,
    "an unfinished download": renamed(lambda name: f"{name}.crdownload"),
    "without extension": renamed(lambda name: name.rpartition(".")[0]),
    "with another name": renamed(lambda name: f"nieuw {name}"),
}
ACCEPTED = {
    "a second download": renamed(lambda name: name.replace(".", " (1).")),
    "a copy by Windows": renamed(lambda name: name.replace(".", " - kopie.")),
    "a copy by macOS": renamed(lambda name: name.replace(".", " 2.")),
    "a copy by Safari": renamed(lambda name: name.replace(".", "-1.")),
    "underscores": renamed(lambda name: name.replace(" ", "_")),
    "spaces from an address": renamed(lambda name: name.replace(" ", "%20")),
    "capitals": renamed(str.upper),
    "a doubled extension": renamed(lambda name: name + name[name.rindex(".") :]),
    "in a folder": in_folder("a/b"),
    "in a folder named by macOS": in_folder(unicodedata.normalize("NFD", "gegevéns")),
    "in a folder with bytes for a name": in_folder("caf\udce9"),
    "a link to it": linked,
    "beside what systems leave": beside_litter,
    "in a zip": lambda folder, name: pack(folder, "a.zip", [name]),
    "in a folder in a zip": lambda folder, name: pack(folder, "A.ZIP", [name], "open data/"),
}
