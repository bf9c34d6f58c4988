"""Made files of the themes, in the form of the real ones, for the codes of the made set."""

from pathlib import Path

from dashboard.sources.themes import buurten, crime, districts, health, postcodes, schools
from dashboard.vocabulary.theme_sources import THEME_FILES

from .made import BUURT_NAMES, GEMEENTE_NAMES, INHABITANTS, WIJK_NAMES, write

FILES = {key: one.file for key, one in THEME_FILES.items()}
DISTRICTS, BUURTEN, POSTCODES, CRIME, HEALTH, HEALTH_2020, SCHOOLS = FILES.values()
PERCENTAGES = {
    "Koopwoningen_47": 40,
    "HuurwoningenTotaal_48": 60,
    "InBezitWoningcorporatie_49": 45,
    "InBezitOverigeVerhuurders_50": 15,
    "PercentageEengezinswoning_40": 30,
    "PercentageMeergezinswoning_45": 70,
}
CRIMES = {"GM0001": 100, "GM0002": 40}
"""Of which the buurten have 0.95 and 1."""
PLACED = {"BU00010101": 40, "BU00010102": 30, "BU00010201": 20, "BU00010901": 5, "BU00020101": 40}
COVER = {"GM0001": 0.95, "GM0002": 1.0}


def write_themes(folder: Path) -> Path:
    """Write every file of the themes in ``folder``, beside the made set."""
    write(folder / DISTRICTS, [_district(code) for code in (*WIJK_NAMES, *GEMEENTE_NAMES)])
    write(folder / BUURTEN, [_buurt(code) for code in BUURT_NAMES])
    write(
        folder / POSTCODES,
        [_postcode("1234", 1500), _postcode("1235", 800), _postcode("1236", 500)],
    )
    write(folder / CRIME, [_crime(code) for code in (*BUURT_NAMES, *GEMEENTE_NAMES)])
    write(folder / HEALTH, [_health(code) for code in (*BUURT_NAMES, *GEMEENTE_NAMES)])
    codes = ("NL01", *GEMEENTE_NAMES, *WIJK_NAMES, *BUURT_NAMES)
    write(folder / HEALTH_2020, [_health_2020(code) for code in codes])
    write(folder / SCHOOLS, [_school(code, year) for code in ("01AB", "02CD")
                             for year in ("2020-2021", "2021-2022")])  # fmt: skip
    return folder


def _gemeente(code: str) -> str:
    return GEMEENTE_NAMES[f"GM{code[2:6]}"]


def _name(code: str) -> str:
    return (GEMEENTE_NAMES | WIJK_NAMES | BUURT_NAMES)[code]


def _people(code: str) -> int:
    return INHABITANTS[code]


def _district(code: str) -> dict:
    people = _people(code)
    record = "Gemeente" if code.startswith("GM") else "Wijk"
    row = {"gwb_code_10": code, "regio": _name(code), "gm_naam": _gemeente(code), "recs": record}
    for field, unit in districts.FIELDS.items():
        row[field] = PERCENTAGES.get(field, 3 if unit.most < 100_000 else people)
    row["PersonenPerSoortUitkeringBijstand_87"] = people // 10
    row["PersonenInArmoede_81"] = "" if code == "WK000109" else 6.5
    return row


def _buurt(code: str) -> dict:
    row = {"bu_code": code, "naam": _name(code), "gemeente": _gemeente(code)}
    for field, unit in buurten.FIELDS.items():
        row[field] = 3 if unit.most < 100_000 else _people(code)
    return row | {"pc4_meest_voorkomend": "1235.0" if code.startswith("BU0002") else "1234.0"}


def _postcode(code: str, people: int) -> dict:
    row = {"pc4": code, **dict.fromkeys(postcodes.FIELDS, 5)}
    row |= {"inwoners": people, "man": people // 2, "vrouw": people // 2}
    return row | dict.fromkeys(postcodes.AGES, people // 5)


def _crime(code: str) -> dict:
    number = CRIMES.get(code, PLACED.get(code, 0))
    return {
        "code": code,
        "naam": _name(code),
        "gemeente": _gemeente(code),
        "inwoners": _people(code),
        **{field: number for field in crime.FIELDS if field != "inwoners"},
        "dekking_gemeente_2024": COVER[f"GM{code[2:6]}"],
        "niveau": "gemeente" if code.startswith("GM") else "buurt",
    }


def _health(code: str) -> dict:
    row = {"code": code, "naam": _name(code), "gemeente": _gemeente(code)}
    row["niveau"] = "gemeente" if code.startswith("GM") else "buurt"
    return row | dict.fromkeys(health.FIELDS, 70.5)


def _health_2020(code: str) -> dict:
    level = {"NL": "Land", "GM": "Gemeente", "WK": "Wijk", "BU": "Buurt"}[code[:2]]
    gemeente = "Nederland" if code == "NL01" else _gemeente(code)
    row = {"code": code, "SoortRegio_2": level, "Gemeentenaam_1": gemeente}
    return row | dict.fromkeys(health.FIELDS_2020, 7.5)


def _school(code: str, year: str) -> dict:
    row = {"brin": code, "naam": "De Linde", "pc6": "1234AB", "jaar": year}
    return row | dict.fromkeys(schools.ADVICE, 2) | {"n": 24}
