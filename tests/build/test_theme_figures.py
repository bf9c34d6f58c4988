"""Every figure of the themes that was computed before, a second time: csv and dicts, no product.

The files are read with the csv module, the rules are those that the data description names, and
what the store holds is held against both. A figure stated in one decimal is met within 0.05, a
whole one within 0.5 (and a hair for the last bit of a double).
"""

from collections import defaultdict
from functools import cached_property
from pathlib import Path

import pytest

from dashboard.store.read import Store
from tests.build.official import class_of, rows_of

pytestmark = pytest.mark.bron
HAIR = 1e-6
VMBO = ("VMBO_B", "VMBO_B_K", "VMBO_K", "VMBO_K_GT", "VMBO_GT", "VMBO_GT_HAVO")
REFERENCE = 4.102264851143685


def number(text: str) -> float | None:
    return float(text) if text.strip() else None


class Files:
    """The official files of the themes as dictionaries, read once."""

    def __init__(self, bron: Path) -> None:
        self.bron = bron

    def of(self, name: str, code: str) -> dict[str, dict[str, str]]:
        return {row[code]: row for row in rows_of(self.bron / "thema" / name)}

    @cached_property
    def districts(self):
        return self.of("kerncijfers-wijken-gemeenten-2024.csv", "gwb_code_10")

    @cached_property
    def wijken(self):
        return {code: row for code, row in self.districts.items() if code.startswith("WK")}

    @cached_property
    def buurten(self):
        return self.of("kerncijfers-buurten-2024.csv", "bu_code")

    @cached_property
    def crime(self):
        return self.of("misdrijven-2021-2025.csv", "code")

    @cached_property
    def health(self):
        return self.of("ervaren-gezondheid-2012-2024.csv", "code")

    @cached_property
    def health_2020(self):
        return self.of("rivm-gezondheid-2020-18plus.csv", "code")

    @cached_property
    def schools(self):
        return rows_of(self.bron / "thema" / "schooladviezen-per-school-2019-2022.csv")

    @cached_property
    def area(self) -> dict[str, str]:
        return {r["code"]: r["gebied_id"] for r in rows_of(self.bron / "nplv_gebieden.csv")}

    def inside(self, buurt: str) -> bool:
        return buurt in self.area or "WK" + buurt[2:8] in self.area

    def classes(self, level: str, column: str, year: str) -> dict[str, int]:
        folder = self.bron / "leefbaarometer"
        path = next(folder.glob(f"Leefbaarometer-scores {level} *.csv"))
        return {
            row[column]: class_of(float(row["lbm"]) - REFERENCE)
            for row in rows_of(path)
            if row["jaar"] == year and row["lbm"] not in ("", "NA")
        }

    @cached_property
    def postcodes(self) -> set[str]:
        """The postcodes that lie for the larger part (households) in areas of the programme."""
        every, own = defaultdict(float), defaultdict(float)
        for code, row in self.buurten.items():
            if row["pc4_meest_voorkomend"]:
                pc4, homes = str(int(float(row["pc4_meest_voorkomend"]))), row["huishoudens"]
                every[pc4] += number(homes) or 0
                own[pc4] += (number(homes) or 0) if self.inside(code) else 0
        return {pc4 for pc4, homes in every.items() if homes and own[pc4] > homes / 2}


@pytest.fixture(scope="module")
def files(bron) -> Files:
    return Files(bron)


@pytest.fixture(scope="module")
def known(store: Store) -> dict[tuple[str, str, str, int], tuple[float, float, float]]:
    """(level, code, measure, year) -> value, numerator and weight in the store."""
    rows = store.indicators[
        ["level", "code", "measure", "year", "value", "numerator", "weight"]
    ].itertuples(index=False, name=None)
    return {row[:4]: row[4:] for row in rows}


def mean(rows, column: str, weight: str) -> float:
    at = [(number(row[column]), number(row[weight])) for row in rows]
    at = [(x, w) for x, w in at if x is not None and w]
    return sum(x * w for x, w in at) / sum(w for _, w in at)


def rate(rows, column: str, weight: str, factor: float) -> float:
    at = [(number(row[column]), number(row[weight])) for row in rows]
    at = [(x, w) for x, w in at if x is not None and w is not None]
    return factor * sum(x for x, _ in at) / sum(w for _, w in at)


PEOPLE, HOMES = "AantalInwoners_5", "Woningvoorraad_35"
OF_WIJKEN = [
    ("werk", "Nettoarbeidsparticipatie_71", PEOPLE, 0, 64.2, 71.8, 0.05),
    ("armoede", "PersonenInArmoede_81", PEOPLE, 0, 7.0, 3.2, 0.05),
    ("bijstand", "PersonenPerSoortUitkeringBijstand_87", PEOPLE, 1000, 56, 23, 0.5),
    ("koop", "Koopwoningen_47", HOMES, 0, 32, 57, 0.5),
    ("corporatie", "InBezitWoningcorporatie_49", HOMES, 0, 49, 28, 0.5),
    ("woz", "GemiddeldeWOZWaardeVanWoningen_39", HOMES, 0, 283, 378, 0.5),
]


@pytest.mark.parametrize(("key", "column", "weight", "per", "nplv", "land", "off"), OF_WIJKEN)
def test_the_93_wijken_against_the_country(files, known, key, column, weight, per, nplv, land, off):
    own = [row for code, row in files.wijken.items() if code in files.area]
    assert len(own) == 93
    made = rate if per else mean
    extra = (per,) if per else ()
    for rows, stated in ((own, nplv), (list(files.wijken.values()), land)):
        assert made(rows, column, weight, *extra) == pytest.approx(stated, abs=off + HAIR)
        # What the store has of the same wijken: the sum of the one by the sum of the other.
        at = [known.get(("wijk", row["gwb_code_10"], key, 2024)) for row in rows]
        at = [(n, w) for _, n, w in filter(None, at)]
        found = (per or (100 if key != "woz" else 1)) * sum(n for n, _ in at)
        assert found / sum(w for _, w in at) == pytest.approx(
            made(rows, column, weight, *extra), rel=1e-9
        )
    country = known["land", "NL", key, 2024][0]
    assert country == pytest.approx(made(files.wijken.values(), column, weight, *extra), rel=1e-9)
    assert known["nplv", "NPLV", key, 2024][0] == pytest.approx(nplv, abs=3 if key == "woz" else 1)


def test_registered_crime_by_inhabitant_as_it_was_stated(files):
    """The stated figures divide by all inhabitants, also of buurten without a number."""
    buurten = {code: row for code, row in files.crime.items() if code.startswith("BU")}
    own = [row for code, row in buurten.items() if files.inside(code)]
    assert len(own) == 509
    for rows, stated in ((own, (60.0, 64.4)), (list(buurten.values()), (40.8, 43.9))):
        people = sum(number(row["inwoners"]) or 0 for row in rows)
        for year, figure in zip((2021, 2025), stated, strict=True):
            crimes = sum(number(row[f"misdrijven_{year}"]) or 0 for row in rows)
            assert 1000 * crimes / people == pytest.approx(figure, abs=0.05 + HAIR)
    for year, figure in ((2021, 41.2), (2025, 44.3)):
        rows = [row for code, row in files.crime.items() if code.startswith("GM")]
        assert rate(rows, f"misdrijven_{year}", "inwoners", 1000) == pytest.approx(
            figure, abs=0.05 + HAIR
        )


def test_the_store_leaves_out_who_lives_where_crime_is_not_known(files, known):
    """A buurt without a number is missing, not safe: its inhabitants do not count. So the country
    comes out at what the gemeenten give (41.2 and 44.3), and the programme 0.2 to 0.3 above
    what was stated."""
    buurten = {
        code: row
        for code, row in files.crime.items()
        if code.startswith("BU") and float(row["dekking_gemeente_2024"]) >= 0.9
    }
    own = [row for code, row in buurten.items() if files.inside(code)]
    for area, rows in ((("land", "NL"), buurten.values()), (("nplv", "NPLV"), own)):
        for year in (2021, 2022, 2023, 2024, 2025):
            at = [row for row in rows if row[f"misdrijven_{year}"]]
            people = sum(number(row["inwoners"]) or 0 for row in at)
            crimes = sum(float(row[f"misdrijven_{year}"]) for row in at)
            found = known[(*area, "criminaliteit", year)]
            assert found[1:] == (crimes, people)
            assert found[0] == pytest.approx(1000 * crimes / people, rel=1e-12)
    for year, country, programme in ((2021, 41.2, 60.0), (2025, 44.3, 64.4)):
        # 0.07: 41.26 and 44.35 here, where the gemeenten give 41.23 and 44.34.
        assert known["land", "NL", "criminaliteit", year][0] == pytest.approx(country, abs=0.07)
        assert known["nplv", "NPLV", "criminaliteit", year][0] == pytest.approx(programme, abs=0.3)


def test_crime_by_class_of_the_buurt(files, known):
    classes = files.classes("buurten", "bu_code", "2024")
    people, crimes = defaultdict(float), defaultdict(float)
    for code, number_of in classes.items():
        row = files.crime[code]
        people[number_of] += number(row["inwoners"]) or 0
        crimes[number_of] += number(row["misdrijven_2024"]) or 0
    found = [1000 * crimes[c] / people[c] for c in range(3, 10)]
    assert found == pytest.approx([71, 58, 53, 39, 34, 36, 58], abs=0.5 + HAIR)
    # In the store who lives where crime is not known does not count: at most 0.9 more.
    stored = defaultdict(lambda: [0.0, 0.0])
    for code, number_of in classes.items():
        if at := known.get(("buurt", code, "criminaliteit", 2024)):
            stored[number_of][0] += at[1]
            stored[number_of][1] += at[2]
    ours = [1000 * stored[c][0] / stored[c][1] for c in range(3, 10)]
    assert all(-0.01 <= one - other < 1.1 for one, other in zip(ours, found, strict=True))


def ranks(values: list[float]) -> list[float]:
    order = sorted(range(len(values)), key=values.__getitem__)
    found = [0.0] * len(values)
    at = 0
    while at < len(order):
        end = at
        while end + 1 < len(order) and values[order[end + 1]] == values[order[at]]:
            end += 1
        for place in order[at : end + 1]:
            found[place] = (at + end) / 2
        at = end + 1
    return found


def correlation(one: list[float], other: list[float]) -> float:
    a, b = ranks(one), ranks(other)
    mid = (len(a) - 1) / 2
    top = sum((x - mid) * (y - mid) for x, y in zip(a, b, strict=True))
    return top / (sum((x - mid) ** 2 for x in a) * sum((y - mid) ** 2 for y in b)) ** 0.5


@pytest.mark.parametrize(("floor", "stated"), [(500, -0.59), (250, -0.50), (0, -0.40)])
def test_crime_and_the_dimension_of_nuisance_go_together(files, floor, stated):
    path = next((files.bron / "leefbaarometer").glob("*scores buurten*"))
    nuisance = {
        row["bu_code"]: float(row["onv"])
        for row in rows_of(path)
        if row["jaar"] == "2024" and row["onv"] not in ("", "NA")
    }
    pairs = []
    for code, x in nuisance.items():
        row = files.crime[code]
        people, crimes = number(row["inwoners"]), number(row["misdrijven_2024"])
        placed = float(row["dekking_gemeente_2024"]) >= 0.9
        if people and people >= floor and crimes is not None and placed:
            pairs.append((crimes / people, x))
    found = correlation([a for a, _ in pairs], [b for _, b in pairs])
    assert found == pytest.approx(stated, abs=0.005 + HAIR)


def test_self_rated_health_of_2022(files, known):
    people = {code: number(row["inwoners"]) for code, row in files.buurten.items()}
    for area, stated in ((("nplv", "NPLV"), 59.5), (("land", "NL"), 69.1)):
        at = [
            (float(row["gezond_2022"]), people[code])
            for code, row in files.health.items()
            if code.startswith("BU") and row["gezond_2022"] and people[code]
            if area[0] == "land" or files.inside(code)
        ]
        found = sum(x * w for x, w in at) / sum(w for _, w in at)
        assert found == pytest.approx(stated, abs=0.05 + HAIR)
        assert known[(*area, "gezondheid", 2022)][0] == pytest.approx(found, rel=1e-9)


def test_noise_of_neighbours_by_class_of_the_wijk_in_2020(files):
    """Stated by households; the store weighs it by people, as it is a share of people."""
    classes = files.classes("wijken", "wk_code", "2020")
    at = defaultdict(lambda: [0.0, 0.0])
    for code, number_of in classes.items():
        row = files.health_2020.get(code)
        homes = number(files.districts[code]["HuishoudensTotaal_29"]) if row else None
        if row and homes and row["ErnstigeGeluidhinderDoorBuren_37"]:
            at[number_of][0] += homes * float(row["ErnstigeGeluidhinderDoorBuren_37"])
            at[number_of][1] += homes
    found = [at[c][0] / at[c][1] for c in range(2, 10)]
    assert found == pytest.approx([10.7, 10.3, 9.6, 8.6, 7.4, 6.2, 5.9, 6.8], abs=0.05 + HAIR)


def test_2020_is_used_only_where_the_gemeente_has_the_same_name(files, known):
    used = {key[1] for key in known if key[2] == "geluid_buren" and key[0] == "wijk"}
    for code in used:
        assert files.health_2020[code]["Gemeentenaam_1"] == files.wijken[code]["gm_naam"]
    assert not {code for code in used if code.startswith("WK0363")}, "Amsterdam has other codes"
    assert known["land", "NL", "geluid_buren", 2020][0] == pytest.approx(7.0)


STATED = {
    3: (66.5, 10.4), 4: (60.6, 10.6), 5: (58.8, 13.0), 6: (54.2, 16.3), 7: (50.4, 19.0),
    8: (46.5, 22.3), 9: (29.9, 35.5),
}  # fmt: skip


def advice(rows) -> tuple[float, float]:
    """% vmbo and % vwo of all advice of these schools."""
    total = sum(int(row["n"]) for row in rows)
    vmbo = sum(int(row[kind]) for row in rows for kind in VMBO)
    return 100 * vmbo / total, 100 * sum(int(row["VWO"]) for row in rows) / total


def test_advice_by_class_of_the_postcode_of_the_school(files, known):
    classes = files.classes("PC4", "PC4", "2022")
    rows = [row for row in files.schools if row["jaar"] == "2021-2022" and row["pc6"]]
    for number_of, stated in STATED.items():
        here = [row for row in rows if classes.get(row["pc6"][:4]) == number_of]
        assert advice(here) == pytest.approx(stated, abs=0.05 + HAIR)
        for key, figure in zip(("advies_vmbo", "advies_vwo"), advice(here), strict=True):
            at = [
                known[("pc4", code, key, 2022)][1:]
                for code, one in classes.items()
                if one == number_of and ("pc4", code, key, 2022) in known
            ]
            found = 100 * sum(n for n, _ in at) / sum(w for _, w in at)
            assert found == pytest.approx(figure, rel=1e-9)


def test_schools_in_the_postcodes_of_the_programme_against_the_rest(files, known):
    rows = [row for row in files.schools if row["jaar"] == "2021-2022" and row["pc6"]]
    own = [row for row in rows if row["pc6"][:4] in files.postcodes]
    rest = [row for row in rows if row["pc6"][:4] not in files.postcodes]
    assert advice(own) == pytest.approx((59.3, 13.1), abs=0.05 + HAIR)
    assert advice(rest) == pytest.approx((49.8, 19.6), abs=0.05 + HAIR)
    for key, figure in zip(("advies_vmbo", "advies_vwo"), advice(own), strict=True):
        assert known["nplv", "NPLV", key, 2022][0] == pytest.approx(figure, rel=1e-9)


def test_areas_without_enough_of_their_households_have_no_value(known):
    for area in ("breda-noord", "nieuwegein-centrale-as"):
        for key in ("werk", "armoede", "bijstand", "opleiding_basis", "corporatie"):
            assert ("nplv", area, key, 2024) not in known or (
                known["nplv", area, key, 2024][0] != known["nplv", area, key, 2024][0]
            )
    for area in ("amsterdam-nieuw-west", "amsterdam-zuidoost"):
        assert ("nplv", area, "geluid_buren", 2020) not in known


def test_crime_is_not_told_of_buurten_whose_gemeente_places_too_little(files, known):
    told = {key[1] for key in known if key[2] == "criminaliteit" and key[0] == "buurt"}
    for code in told:
        assert float(files.crime[code]["dekking_gemeente_2024"]) >= 0.9
    names = {
        row["gemeente"] for row in files.crime.values() if float(row["dekking_gemeente_2024"]) < 0.9
    }
    assert names == {"Best", "Zoetermeer", "Voorst", "Heeze-Leende"}
