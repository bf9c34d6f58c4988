"""The files of the themes: read as promised, each may be absent, refused where they are wrong."""

import shutil
from pathlib import Path

import pandas as pd
import pytest

from dashboard.sources import READERS, SourceError, Sources, read_sources
from dashboard.sources.files import Found
from dashboard.sources.themes import buurten, crime, districts, health, postcodes, schools
from dashboard.sources.themes.whole import check_themes
from dashboard.vocabulary.theme_sources import THEME_FILES

from . import damage_files, damage_tables
from .made import change, drop
from .made_themes import (
    BUURTEN,
    CRIME,
    DISTRICTS,
    FILES,
    HEALTH,
    HEALTH_2020,
    POSTCODES,
    SCHOOLS,
    write_themes,
)

NEEDED = {
    DISTRICTS: (*districts.TEXT, *districts.FIELDS),
    BUURTEN: (*buurten.TEXT, *buurten.FIELDS),
    POSTCODES: ("pc4", *postcodes.FIELDS),
    CRIME: (*crime.TEXT, *crime.FIELDS, crime.COVER),
    HEALTH: (*health.TEXT, *health.FIELDS),
    HEALTH_2020: (*health.TEXT_2020, *health.FIELDS_2020),
    SCHOOLS: (*schools.TEXT, *schools.FIELDS),
}
NAMES = {
    DISTRICTS: "regio",
    BUURTEN: "naam",
    POSTCODES: "pc4",
    CRIME: "naam",
    HEALTH: "naam",
    HEALTH_2020: "Gemeentenaam_1",
    SCHOOLS: "pc6",
}
ON_DISK = (
    "absent", "with another name", "twice", "a second download beside it", "without extension",
    "an unfinished download", "packed by gzip", "a folder", "a pipe", "a dead link",
    "a link to itself", "a link to a device",
)  # fmt: skip
"""Damage to what lies in the folder: found before a file is read, and tried with other files."""
IN_FILE = {
    about: make
    for about, make in (damage_files.REFUSED | damage_tables.REFUSED).items()
    if about not in ON_DISK
}
KINDS = {file: key for key, file in FILES.items()}

FOUND = {(key, ""): Found(file, key, "", Path(file)) for file, key in KINDS.items()}


def read_one(folder: Path, name: str) -> pd.DataFrame:
    """Read one file of the themes, of which the others need not be there."""
    found = Found(name, KINDS[name], "", folder / name)
    with found.local() as path:
        return READERS[found.kind](found, path)


@pytest.fixture(scope="session")
def with_themes(tmp_path_factory, whole_set) -> Path:
    """The made set with the files of the themes; do not change it."""
    return write_themes(Path(shutil.copytree(whole_set, tmp_path_factory.mktemp("t") / "bron")))


@pytest.fixture(scope="session")
def read(with_themes) -> Sources:
    return read_sources(with_themes)


@pytest.fixture(scope="session")
def themes(read) -> dict[str, pd.DataFrame]:
    return read.themes


@pytest.fixture
def folder(with_themes, tmp_path) -> Path:
    """A copy of the whole set with the themes that a test may change."""
    return Path(shutil.copytree(with_themes, tmp_path / "bron"))


@pytest.fixture
def files(with_themes, tmp_path) -> Path:
    """A copy of the files of the themes alone, that a test may change."""
    for name in KINDS:
        shutil.copy(with_themes / name, tmp_path)
    return tmp_path


@pytest.fixture(autouse=True)
def _names(monkeypatch):
    """The damage to a name needs to know where a file has one."""
    for name, column in NAMES.items():
        monkeypatch.setitem(damage_tables.NAMES, name, column)


def test_every_file_is_read_by_its_kind_with_its_origin(read):
    assert list(read.themes) == list(THEME_FILES)
    records = {file.kind: file for file in read.files}
    for key, one in THEME_FILES.items():
        assert records[key].name == one.file and records[key].origin == one.source.text
        assert records[key].rows == len(read.themes[key])


@pytest.mark.parametrize("one", THEME_FILES.values(), ids=FILES)
def test_every_file_says_its_source_years_care_and_where_it_is_to_be_had(one):
    source = one.source
    assert source.name and source.licence and source.text and source.years
    assert source.care.endswith(".") and source.where.startswith("haal ")


def test_columns_keep_their_official_name_and_what_is_suppressed_stays_missing(themes):
    table = themes["theme_districts"].set_index("code")
    assert list(table)[3:] == list(districts.FIELDS)
    assert table.loc["WK000101", "PersonenInArmoede_81"] == 6.5
    assert pd.isna(table.loc["WK000109", "PersonenInArmoede_81"])
    assert set(table["level"]) == {"wijk", "gemeente"}
    assert list(themes["theme_postcodes"]["code"]) == ["1234", "1235", "1236"]
    assert themes["theme_schools"]["year"].tolist() == [2021, 2022, 2021, 2022]


@pytest.mark.parametrize("mark", ["", ".", "       .", "-99997", "-99997.0"])
def test_every_mark_of_cbs_is_missing_and_no_zero(files, mark):
    change(files / DISTRICTS, 2, Nettoarbeidsparticipatie_71=mark)
    assert read_one(files, DISTRICTS)["Nettoarbeidsparticipatie_71"].isna().sum() == 1


def test_a_file_that_is_absent_is_no_error(folder):
    (folder / CRIME).unlink()
    (folder / BUURTEN).unlink()
    found = read_sources(folder)
    assert set(found.themes) == set(THEME_FILES) - {"theme_crime", "theme_buurten"}
    assert not {CRIME, BUURTEN} & {file.name for file in found.files}


def test_without_any_of_them_there_are_no_themes(plain):
    assert plain.themes == {}


@pytest.mark.parametrize(
    ("name", "column"), [(n, c) for n in NEEDED for c in (NEEDED[n][0], NEEDED[n][-1])]
)
def test_a_column_that_is_lacking_is_named(files, name, column):
    drop(files / name, column)
    with pytest.raises(SourceError, match=f"de kolom '{column}' ontbreekt"):
        read_one(files, name)


DAMAGES = [(name, about) for name in KINDS for about in IN_FILE]


def _is_refused(files, name, about):
    IN_FILE[about](files, name)
    with pytest.raises(SourceError) as caught:
        read_one(files, name)
    assert caught.value.rule and "Wat te doen: " in str(caught.value)


@pytest.mark.parametrize(("name", "about"), DAMAGES[::9])
def test_a_sample_of_damaged_files_is_refused_with_what_to_do(files, name, about):
    _is_refused(files, name, about)


@pytest.mark.proof
@pytest.mark.parametrize(("name", "about"), DAMAGES)
def test_every_damaged_file_is_refused_with_what_to_do(files, name, about):
    _is_refused(files, name, about)


@pytest.mark.parametrize(
    ("name", "about"), [(n, a) for n in KINDS for a in damage_tables.ACCEPTED][::7]
)
def test_another_form_of_the_same_rows_is_read_as_if_nothing_happened(files, themes, name, about):
    damage_tables.ACCEPTED[about](files, name)
    found = read_one(files, name).reset_index(drop=True)
    pd.testing.assert_frame_equal(found, themes[KINDS[name]])


@pytest.mark.parametrize(
    ("name", "line", "values", "rule"),
    [
        (DISTRICTS, 2, {"Koopwoningen_47": 140}, "'Koopwoningen_47' (%) ligt niet tussen 0 en 100"),
        (DISTRICTS, 2, {"Koopwoningen_47": 55}, "zijn samen niet 100%"),
        (DISTRICTS, 2, {"InBezitWoningcorporatie_49": 60}, "niet 'HuurwoningenTotaal_48'"),
        (DISTRICTS, 2, {"PercentageMeergezinswoning_45": 20}, "zijn samen niet 100%"),
        (DISTRICTS, 2, {"AantalInwoners_5": 9000}, "van de delen is samen niet dat van het geheel"),
        (DISTRICTS, 2, {"AantalInwoners_5": 12.5}, "ligt niet tussen 0 en 100000000"),
        (DISTRICTS, 2, {"GemiddeldeWOZWaardeVanWoningen_39": 282_000}, "(x 1 000 euro) ligt niet"),
        (DISTRICTS, 2, {"AfstandTotSchool_113": 700}, "(km) ligt niet tussen 0 en 100"),
        (DISTRICTS, 2, {"gwb_code_10": "GM0009"}, "de code past niet bij het niveau"),
        (DISTRICTS, 2, {"regio": ""}, "de naam is leeg"),
        (BUURTEN, 2, {"bu_code": "WK000101"}, "de code is geen code van een buurt"),
        (BUURTEN, 2, {"pc4_meest_voorkomend": "123"}, "ligt niet tussen 1000 en 9999"),
        (BUURTEN, 2, {"inwoners65plus": 5000}, "'inwoners65plus' is meer dan 'inwoners'"),
        (POSTCODES, 2, {"pc4": "12345"}, "'pc4' is geen postcode van vier cijfers"),
        (POSTCODES, 2, {"man": 100}, "'man' en 'vrouw' zijn samen niet 'inwoners'"),
        (CRIME, 2, {"misdrijven_2021": 400}, "de buurten hebben samen meer misdrijven dan"),
        (CRIME, 2, {"misdrijven_2024": 20}, "is niet het deel dat de buurten samen"),
        (CRIME, 2, {"dekking_gemeente_2024": 0.5}, "is niet het deel dat de buurten samen"),
        (CRIME, 2, {"dekking_gemeente_2024": 95}, "is geen deel (0 tot en met 1)"),
        (CRIME, 2, {"misdrijven_2021": -1}, "(aantal) ligt niet tussen 0"),
        (HEALTH, 2, {"gezond_2022": 170}, "'gezond_2022' (%) ligt niet tussen 0 en 100"),
        (HEALTH, 7, {"gezond_2022": 40}, "van het geheel ligt buiten wat de delen hebben"),
        (HEALTH_2020, 3, {"Eenzaam_28": 40}, "van het geheel ligt buiten wat de delen hebben"),
        (HEALTH_2020, 2, {"code": "NL02"}, "de code past niet bij het niveau in 'SoortRegio_2'"),
        (SCHOOLS, 2, {"VWO": 3}, "de delen zijn samen niet 'n'"),
        (SCHOOLS, 2, {"VWO": ""}, "een aantal ontbreekt"),
        (SCHOOLS, 2, {"pc6": "AB1234"}, "'pc6' is geen postcode"),
        (SCHOOLS, 2, {"jaar": "2022"}, "'jaar' is niet een van 2019-2020"),
        (SCHOOLS, 3, {"jaar": "2020-2021"}, "dezelfde school staat in een jaar meer dan één keer"),
    ],
)  # fmt: skip
def test_a_rule_that_is_broken_is_said_with_the_row(files, name, line, values, rule):
    change(files / name, line, **values)
    with pytest.raises(SourceError) as caught:
        read_one(files, name)
    assert rule in str(caught.value)
    assert len(caught.value.rows) >= 1


@pytest.mark.parametrize(
    ("name", "column", "value", "rule"),
    [
        (BUURTEN, "code", "BU00010103", "deze code staat niet bij de buurten"),
        (BUURTEN, "inwoners", 700, "'inwoners' is niet het aantal inwoners in de kerncijfers"),
        (HEALTH, "code", "BU00010103", "deze code staat niet bij de buurten"),
        (POSTCODES, "inwoners", 4000, "de postcodes hebben samen 189,3% van de inwoners"),
    ],
)
def test_a_file_that_does_not_fit_the_key_figures_is_refused(
    themes, plain, name, column, value, rule
):
    frame = themes[KINDS[name]].copy()
    frame.loc[0, column] = value
    with pytest.raises(SourceError) as caught:
        check_themes(FOUND, {KINDS[name]: frame}, plain.key_figures)
    assert rule in str(caught.value)


def test_a_file_with_half_of_its_rows_is_refused(themes, plain):
    frame = themes["theme_buurten"][:2]
    with pytest.raises(SourceError, match="het bestand is niet volledig: de buurten"):
        check_themes(FOUND, {"theme_buurten": frame}, plain.key_figures)
