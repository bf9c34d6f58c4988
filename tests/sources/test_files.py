"""Finding the files: on disk, in folders, in zips; once each."""

import io
import os
import shutil
import zipfile

import pytest

from dashboard.sources import SourceError, entries, files, read_sources

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
    assert len(read_sources(folder).scores["wijk"]) == 36


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
    assert len(read_sources(folder).scores["wijk"]) == 36
    assert sorted(folder.parent.rglob("*")) == before


def test_a_zip_member_that_is_far_too_large_is_refused(folder, monkeypatch):
    pack(folder, SCORES_ZIP, [WIJKEN])
    monkeypatch.setattr(files, "MAX_MEMBER_BYTES", 100)
    error = refused(folder, f"{SCORES_ZIP}/{WIJKEN}")
    assert "het bestand in de zip is veel te groot" in str(error)
    assert f"{KWB}: het bestand is veel te groot" in str(refused(folder, KWB))


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


@pytest.mark.parametrize(
    ("name", "what", "advice"),
    [
        ("kwb-2024.xlsx", "een Excel-bestand", "met de naam kwb-2024.csv"),
        ("kwb-2024 (1).XLS", "een Excel-bestand", "CSV UTF-8 (door lijstscheidingsteken"),
        ("kwb-2024.csv.crdownload", "een download die niet af is", "helemaal op"),
        ("kwb-2024.csv.gz", "een ingepakt bestand", "pak het uit"),
        ("kwb-2024.txt", "een tekstbestand met een andere uitgang", "met de naam kwb-2024.csv"),
        ("kwb-2024", "een bestand zonder uitgang", "geef het de naam kwb-2024.csv"),
        ("kwb-2023.csv", "een bestand over 2023", "zet het bestand over 2024 erbij"),
    ],
)
def test_what_lies_in_the_place_of_a_missing_file_is_named_with_what_to_do(
    folder, name, what, advice
):
    (folder / KWB).rename(folder / name)
    error = refused(folder)
    assert str(error).startswith(f"{KWB}: dit bestand ontbreekt; in de map staat wel {name}")
    assert f"maar dat is {what}." in str(error) and advice in str(error)


@pytest.mark.parametrize("name", ["wijk 2024.shp", "wijk 2024.geojson", "wijk_2022.gpkg"])
def test_another_form_or_year_of_the_boundaries_is_named(folder, name):
    (folder / "wijk 2024.gpkg").rename(folder / name)
    assert f"in de map staat wel {name}, maar dat is" in str(refused(folder))


def test_an_excel_file_in_the_place_of_a_file_we_can_do_without_is_told(folder):
    name = GEMEENTEN.replace(".csv", ".xlsx")
    (folder / GEMEENTEN).rename(folder / name)
    error = refused(folder)
    assert f"{GEMEENTEN}: dit bestand ontbreekt; in de map staat wel {name}" in str(error)


def test_a_folder_a_dead_link_and_a_pipe_are_named_and_never_opened(folder):
    (folder / KWB).unlink()
    (folder / KWB).mkdir()
    assert f"staat wel {KWB}, maar dat is een map" in str(refused(folder))
    (folder / KWB).rmdir()
    (folder / KWB).symlink_to(folder / "nergens.csv")
    assert "maar dat is een link die nergens heen wijst" in str(refused(folder))
    (folder / KWB).unlink()
    os.mkfifo(folder / KWB)
    assert "maar dat is geen gewoon bestand" in str(refused(folder))


def test_a_link_to_a_file_is_that_file(folder, tmp_path, plain):
    (folder / KWB).rename(tmp_path / "elders.csv")
    (folder / KWB).symlink_to(tmp_path / "elders.csv")
    assert read_sources(folder).key_figures.equals(plain.key_figures)


def test_a_second_download_is_found_when_it_is_the_only_one(folder, plain):
    (folder / KWB).rename(folder / "kwb-2024 (1).csv")
    (folder / WIJKEN).rename(folder / WIJKEN.replace(" ", "_"))
    assert read_sources(folder).scores["wijk"].equals(plain.scores["wijk"])


def test_a_second_download_beside_the_first_is_refused_as_double(folder):
    (folder / "kwb-2024 (1).csv").write_bytes((folder / KWB).read_bytes())
    assert f"{KWB}: dit bestand is er 2 keer (kwb-2024 (1).csv, {KWB})" in str(refused(folder))


def test_what_systems_leave_behind_is_passed_over(folder):
    (folder / "__MACOSX").mkdir()
    (folder / "__MACOSX" / WIJKEN).write_bytes(b"\0\5\x16\7")
    (folder / f"._{KWB}").write_bytes(b"\0\5\x16\7")
    (folder / "~$kwb-2024.xlsx").write_bytes(b"x")
    with zipfile.ZipFile(folder / "mac.zip", "w") as archive:
        archive.writestr(f"__MACOSX/._{WIJKEN}", b"\0\5\x16\7")
    assert len(read_sources(folder).files) == 9


def test_a_zip_from_windows_has_its_folders_with_a_backslash(folder):
    with zipfile.ZipFile(folder / SCORES_ZIP, "w") as archive:
        info = zipfile.ZipInfo("map")
        info.filename = f"open data\\{WIJKEN}"
        archive.writestr(info, (folder / WIJKEN).read_bytes())
    (folder / WIJKEN).unlink()
    names = [file.name for file in read_sources(folder).files]
    assert f"{SCORES_ZIP}/open data/{WIJKEN}" in names


def test_a_needed_file_in_a_zip_in_a_zip_is_refused_with_what_to_do(folder):
    pack(folder, "binnen.zip", [WIJKEN])
    pack(folder, "buiten.zip", ["binnen.zip"])
    error = refused(folder)
    assert "in buiten.zip/binnen.zip is niet gekeken: een zip in een zip" in str(error)
    assert "pak buiten.zip uit" in str(error)


def test_a_zip_bomb_is_refused_before_it_is_unpacked(folder, monkeypatch):
    monkeypatch.setattr(files, "BOMB_BYTES", 1024**2)
    (folder / WIJKEN).write_bytes(b"0" * 4 * 1024**2)
    pack(folder, SCORES_ZIP, [WIJKEN])
    assert "het bestand in de zip is veel te groot" in str(refused(folder))


def test_a_zip_that_does_not_fit_on_the_disk_is_refused_before_it_is_unpacked(folder, monkeypatch):
    pack(folder, SCORES_ZIP, [WIJKEN])
    monkeypatch.setattr(files.shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(9, 9, 0))
    assert "te weinig ruimte op de schijf" in str(refused(folder))


def test_a_zip_packed_in_a_way_we_cannot_read_says_to_unpack_it(folder):
    path = pack(folder, SCORES_ZIP, [WIJKEN])
    content = path.read_bytes()
    # Method 9 (Deflate64) is what Windows uses for large files.
    at = content.index(b"PK\x01\x02") + 10
    path.write_bytes(content[:8] + b"\x09\x00" + content[10:at] + b"\x09\x00" + content[at + 2 :])
    assert "ingepakt op een manier die hier niet te lezen is" in str(refused(folder))


def test_a_folder_with_far_too_many_files_is_refused(folder, monkeypatch):
    monkeypatch.setattr(entries, "MAX_ENTRIES", 5)
    assert "deze map heeft meer dan 5 bestanden" in str(refused(folder))


def test_a_file_is_no_folder_with_official_files(folder):
    with pytest.raises(SourceError, match=f"{KWB}: dit is geen map en geen zipbestand"):
        read_sources(folder / KWB)


@pytest.mark.parametrize("name", ["x" * 300, "a\0b"])
def test_a_folder_that_cannot_be_opened_is_refused(folder, name):
    with pytest.raises(SourceError, match="deze map"):
        read_sources(folder / name)


@pytest.mark.parametrize("what", ["a file", "a folder"])
def test_what_may_not_be_read_is_refused_with_what_to_do(without_rights, what):
    folder = without_rights("leefbaarometer" if what == "a folder" else KWB)
    error = refused(folder)
    assert "geen rechten" in str(error) and "leesrechten" in str(error)


def test_a_file_in_a_folder_that_may_only_be_listed_is_named(without_rights):
    error = refused(without_rights("leefbaarometer", 0o644))
    assert f"staat wel leefbaarometer/{WIJKEN}, maar dat is een bestand dat niet mag" in str(error)


def test_unknown_files_break_nothing(folder, plain):
    (folder / "thema").mkdir()
    (folder / "thema" / "hittestress-2024.csv").write_bytes(b"\0\xff")
    (folder / "Leefbaarometer-scores straten 2002-2022.csv").write_bytes(b"")
    (folder / "leesmij.docx").write_bytes(b"PK")
    assert read_sources(folder).files == plain.files
