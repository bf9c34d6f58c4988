"""Finding the files: on disk, in folders, in zips; once each."""

import io
import zipfile

import pytest

from dashboard.sources import SourceError, files, read_sources

from .made import BUURTEN, GEMEENTEN, KWB, NPLV, PUBLISHED, WIJKEN, refused

SCORES_ZIP = "open-data-leefbaarometer-meting-2024.zip"
SHAPES_ZIP = "geometrie-lbm3-2024.zip"
INSIDE = "Leefbaarometer 3.0 - Meting 2024 - open data/"
SHAPES = ["gemeente 2024.gpkg", "wijk 2024.gpkg", "buurt 2024.gpkg"]


def pack(folder, zip_name, names, inside=""):
    """Move files into a zip in ``folder``."""
    with zipfile.ZipFile(folder / zip_name, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.write(folder / name, inside + name)
            (folder / name).unlink()
    return folder / zip_name


@pytest.mark.parametrize("name", [WIJKEN, BUURTEN, KWB, *SHAPES, NPLV, PUBLISHED])
def test_a_required_file_may_not_be_missing(folder, name):
    (folder / name).unlink()
    error = refused(folder)
    assert str(error).startswith(f"{name}: dit bestand ontbreekt in de map met bronbestanden")


def test_the_folder_must_be_there(tmp_path):
    with pytest.raises(SourceError, match="nergens: deze map of dit zipbestand bestaat niet"):
        read_sources(tmp_path / "nergens")


def test_files_are_found_in_folders_below(folder):
    (folder / "leefbaarometer" / "csv").mkdir(parents=True)
    (folder / WIJKEN).rename(folder / "leefbaarometer" / "csv" / WIJKEN)
    names = [file.name for file in read_sources(folder).files]
    assert f"leefbaarometer/csv/{WIJKEN}" in names


def test_another_last_year_in_the_name_is_fine(folder):
    (folder / WIJKEN).rename(folder / WIJKEN.replace("2024", "2026"))
    assert len(read_sources(folder).scores["wijk"]) == 12


def test_two_files_of_one_level_are_refused(folder):
    (folder / "oud").mkdir()
    (folder / "oud" / "Leefbaarometer-scores wijken 2002-2022.csv").write_bytes(
        (folder / WIJKEN).read_bytes()
    )
    error = refused(folder)
    assert error.file == WIJKEN and "dit bestand is er 2 keer" in str(error)
    assert "oud/Leefbaarometer-scores wijken 2002-2022.csv" in str(error)


def test_a_file_beside_its_zip_is_refused_as_double(folder):
    content = (folder / WIJKEN).read_bytes()
    pack(folder, SCORES_ZIP, [WIJKEN], INSIDE)
    (folder / WIJKEN).write_bytes(content)
    error = refused(folder)
    assert "2 keer" in str(error) and f"{SCORES_ZIP}/{INSIDE}{WIJKEN}" in str(error)


def test_the_official_zips_are_read_as_they_are(folder, plain):
    pack(folder, SCORES_ZIP, [WIJKEN, BUURTEN, GEMEENTEN], INSIDE)
    pack(folder, SHAPES_ZIP, SHAPES)
    packed = read_sources(folder)
    assert packed.scores["buurt"].equals(plain.scores["buurt"])
    assert packed.boundaries["wijk"].equals(plain.boundaries["wijk"])
    by_level = {(file.kind, file.level): file for file in packed.files}
    member = by_level["scores", "wijk"]
    assert member.name == f"{SCORES_ZIP}/{INSIDE}{WIJKEN}"
    # Size and checksum are of the unpacked file: the same however it was delivered.
    before = next(file for file in plain.files if file.name == WIJKEN)
    assert (member.sha256, member.size) == (before.sha256, before.size)


def test_the_folder_may_itself_be_one_zip(folder):
    names = [WIJKEN, BUURTEN, GEMEENTEN, KWB, NPLV, PUBLISHED, *SHAPES]
    path = pack(folder, "alles.zip", names, "bron/")
    sources = read_sources(path)
    assert len(sources.files) == 9
    assert f"alles.zip/bron/{KWB}" in [file.name for file in sources.files]


@pytest.mark.parametrize("content", [b"", b"geen zip", b"PK\x03\x04half"])
def test_a_broken_zip_is_refused(folder, content):
    (folder / SCORES_ZIP).write_bytes(content)
    error = refused(folder)
    assert str(error).startswith(f"{SCORES_ZIP}: dit zipbestand is beschadigd of geen zipbestand")


def test_a_zip_with_a_damaged_member_is_refused(folder):
    path = pack(folder, SCORES_ZIP, [WIJKEN])
    content = bytearray(path.read_bytes())
    content[120:140] = b"\xff" * 20
    path.write_bytes(content)
    error = refused(folder)
    assert f"{SCORES_ZIP}/{WIJKEN}: het bestand in de zip is beschadigd" in str(error)


def test_a_zip_member_that_points_outside_writes_nothing_there(folder):
    content = (folder / WIJKEN).read_bytes()
    (folder / WIJKEN).unlink()
    with zipfile.ZipFile(folder / SCORES_ZIP, "w") as archive:
        archive.writestr(f"../../buiten/{WIJKEN}", content)
    before = sorted(folder.parent.rglob("*"))
    assert len(read_sources(folder).scores["wijk"]) == 12
    assert sorted(folder.parent.rglob("*")) == before


def test_a_zip_member_that_is_far_too_large_is_refused(folder, monkeypatch):
    pack(folder, SCORES_ZIP, [WIJKEN])
    monkeypatch.setattr(files, "MAX_MEMBER_BYTES", 100)
    assert "het bestand in de zip is veel te groot" in str(refused(folder))


def test_a_zip_in_a_zip_is_not_looked_into(folder):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr(WIJKEN, "x")
    with zipfile.ZipFile(folder / "buiten.zip", "w") as archive:
        archive.writestr("binnen.zip", inner.getvalue())
    assert len(read_sources(folder).files) == 9


def test_reading_changes_nothing_in_the_folder(folder):
    def state():
        return {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in folder.iterdir()}

    before = state()
    read_sources(folder)
    assert state() == before
