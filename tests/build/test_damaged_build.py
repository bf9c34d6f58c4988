"""Building from damaged official files: a Dutch sentence, and the old set as it was."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.build.starting_set import build
from dashboard.commands.guard import guarded
from tests.sources import damage_shapes, damage_tables, damage_zips
from tests.sources.damage import DAMAGES, REFUSED
from tests.sources.made import KWB, NPLV, PUBLISHED, WIJKEN, change, rows_of, write, write_set

WIJK_SHAPES = "wijk 2024.gpkg"


def content(folder: Path) -> dict[str, str]:
    """Path below ``folder`` -> hash of the file."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="session")
def old_set(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the committed set, to build over; it must stay as it is."""
    return Path(shutil.copytree(root / "data", tmp_path_factory.mktemp("oud") / "data"))


@pytest.fixture
def refuses(old_set: Path, root: Path, capsys) -> Callable[[Path], str]:
    """Build from a folder over the old set; returns what was said."""

    def run(folder: Path) -> str:
        status = guarded(lambda: build(folder, old_set) and 0)
        said = capsys.readouterr().err
        assert status == 1, "accepted"
        assert "Wat te doen: " in said and "Traceback" not in said
        assert "niet was voorzien" not in said
        assert content(old_set) == content(root / "data")
        return said

    return run


def several(names: list[str], number: int) -> list[str]:
    return names[:: len(names) // number]


def damaged(name: str, folder: Path) -> Path:
    """The made set with one of the ``DAMAGES``."""
    folder.mkdir()
    write_set(folder)
    DAMAGES[name].make(folder)
    return folder


CERTAIN = [name for name, damage in DAMAGES.items() if damage.expected == REFUSED]


@pytest.mark.parametrize("name", several(CERTAIN, 8))
def test_a_refused_input_leaves_the_old_set_byte_for_byte(name, refuses, tmp_path):
    refuses(damaged(name, tmp_path / "bron"))


@pytest.mark.proof
@pytest.mark.parametrize("name", CERTAIN)
def test_every_refused_input_leaves_the_old_set_byte_for_byte(name, refuses, tmp_path):
    refuses(damaged(name, tmp_path / "bron"))


@pytest.fixture
def flat(bron: Path, tmp_path: Path) -> Path:
    """The official files, copied into one folder that a test may change."""
    folder = tmp_path / "bron"
    folder.mkdir()
    for path in bron.rglob("*"):
        if path.is_file() and "thema" not in path.parts:
            shutil.copyfile(path, folder / path.name)
    return folder


def excel_list(folder: Path) -> None:
    rows = rows_of(folder / PUBLISHED)
    for row in rows:
        row["waarde"] = f"{float(row['waarde']):,.0f}".replace(",", ".")
    write(folder / PUBLISHED, rows, delimiter=";", encoding="utf-8-sig")


def above(code: str) -> Callable[[Path], None]:
    return damage_tables.kept(WIJKEN, lambda row, _: row["wk_code"] < code)


def excel_key_figures(folder: Path) -> None:
    (folder / KWB).unlink()
    (folder / "kwb-2024.xlsx").write_bytes(damage_zips.excel())


def shape_far_away(folder: Path) -> None:
    damage_shapes.geometry(
        lambda shape: damage_shapes.scale(shape, 0.001, 0.001, origin=(0, 0)), 3
    )(folder, WIJK_SHAPES)


def area_left_out(folder: Path) -> None:
    rows = rows_of(folder / NPLV)
    half = [row for at, row in enumerate(rows) if at % 2]
    write(folder / NPLV, half)


def first_areas(folder: Path) -> None:
    rows = rows_of(folder / NPLV)
    ten = list(dict.fromkeys(row["gebied_id"] for row in rows))[:10]
    write(folder / NPLV, [row for row in rows if row["gebied_id"] in ten])


REAL = {
    "01 thousands with a point": (
        excel_list,
        (f"{PUBLISHED}: in de kolom 'waarde'", "963.000: schrijf 963000", "regel 2:"),
    ),
    "03 a shape outside the Netherlands": (
        shape_far_away,
        (f"{WIJK_SHAPES}: de vorm ligt buiten Nederland", "object 4: code WK001403"),
    ),
    "05 key figures as Excel": (
        excel_key_figures,
        (f"{KWB}: dit bestand ontbreekt; in de map staat wel kwb-2024.xlsx", "CSV UTF-8"),
    ),
    "wijken without the gemeenten above GM1700": (
        above("WK1700"),
        (f"{WIJKEN}: het bestand is niet volledig", "code GM1700, naam Twenterand"),
    ),
    "wijken without the last gemeente": (
        above("WK1992"),
        (f"{WIJKEN}: het bestand is niet volledig", "scores van 1 gemeente", "Voorne aan Zee"),
    ),
    "half the rows of the list": (area_left_out, (f"{NPLV}: ", "veel minder of meer inwoners")),
    "half the areas of the list": (first_areas, (f"{NPLV}: de lijst lijkt niet volledig",)),
    "households times ten": (
        damage_tables.times_ten("a_hh"),
        (f"{KWB}: het aantal inwoners past niet bij het aantal huishoudens",),
    ),
    "key figures of 2023": (
        lambda folder: (folder / KWB).rename(folder / "kwb-2023.csv"),
        (f"{KWB}: dit bestand ontbreekt; in de map staat wel kwb-2023.csv", "over 2023"),
    ),
    "shapes of buurten shifted by one code": (
        lambda folder: damage_shapes.frame(damage_shapes.shifted)(folder, "buurt 2024.gpkg"),
        ("buurt 2024.gpkg: de vorm ligt niet in de wijk waar de code bij hoort",),
    ),
    "shapes of gemeenten shifted by one code": (
        lambda folder: damage_shapes.frame(damage_shapes.shifted)(folder, "gemeente 2024.gpkg"),
        ("wijk 2024.gpkg: de vorm ligt niet in de gemeente waar de code bij hoort",),
    ),
    "x and y exchanged": (
        lambda folder: damage_shapes.REFUSED["x and y exchanged"](folder, WIJK_SHAPES),
        (f"{WIJK_SHAPES}: de vorm ligt buiten Nederland: x en y zijn verwisseld",),
    ),
    "release 2022": (
        damage_tables.SETS["wijken: release 2022"],
        (f"{WIJKEN}: het bestand is niet volledig", "met een score in 2024"),
    ),
    "thousands in the key figures": (
        lambda folder: change(folder / KWB, 100, a_inw="4.000"),
        (f"{KWB}: in de kolom 'a_inw'", "4.000: schrijf 4000", "regel 100:"),
    ),
    "thousands in the list": (
        lambda folder: change(folder / NPLV, 3, inwoners_2025_cbs="37.000"),
        (f"{NPLV}: in de kolom 'inwoners_2025_cbs'", "37.000: schrijf 37000", "regel 3:"),
    ),
}


ALWAYS = [name for name in REAL if name[0] == "0"] + ["half the rows of the list"]


def check_real(name: str, refuses: Callable[[Path], str], flat: Path) -> None:
    spoil, sentences = REAL[name]
    spoil(flat)
    said = refuses(flat)
    for sentence in sentences:
        assert sentence in said, said


@pytest.mark.bron
@pytest.mark.parametrize("name", ALWAYS)
def test_the_official_files_are_refused_when_damaged(name, refuses, flat):
    check_real(name, refuses, flat)


@pytest.mark.bron
@pytest.mark.proof
@pytest.mark.parametrize("name", REAL)
def test_the_official_files_are_refused_for_every_known_damage(name, refuses, flat):
    check_real(name, refuses, flat)
