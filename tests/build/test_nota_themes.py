"""Statements 6, 7 and 8 a second time: csv and dicts, and the sums that the interval stands on."""

from collections import defaultdict

import pytest

from dashboard.analysis.nota_themes import advice, crime, noise
from tests.build.test_theme_figures import STATED, Files, number
from tests.build.test_theme_figures import advice as shares

pytestmark = pytest.mark.bron
HAIR = 1e-6


@pytest.fixture(scope="module")
def files(bron) -> Files:
    return Files(bron)


def schools(files):
    classes = files.classes("PC4", "PC4", "2022")
    rows = [row for row in files.schools if row["jaar"] == "2021-2022" and row["pc6"]]
    return [(row, classes.get(row["pc6"][:4])) for row in rows]


def test_7_the_shares_are_those_of_the_schools(store, files):
    table = advice(store).table.set_index("group")
    rows = schools(files)
    assert [g for g in table.index if g not in ("nplv", "rest")] == sorted(STATED)
    for group, stated in STATED.items():
        here = [row for row, one in rows if one == group]
        found = (table.at[group, "advies_vmbo"], table.at[group, "advies_vwo"])
        assert found == pytest.approx(shares(here), rel=1e-9)
        assert found == pytest.approx(stated, abs=0.05 + HAIR)
        assert table.at[group, "pupils"] == sum(int(row["n"]) for row in here)
        assert table.at[group, "postcodes"] == len({row["pc6"][:4] for row in here})
    for group, stated in (("nplv", (59.3, 13.1)), ("rest", (49.8, 19.6))):
        inside = group == "nplv"
        here = [row for row, _ in rows if (row["pc6"][:4] in files.postcodes) == inside]
        found = (table.at[group, "advies_vmbo"], table.at[group, "advies_vwo"])
        assert found == pytest.approx(shares(here), rel=1e-9)
        assert found == pytest.approx(stated, abs=0.05 + HAIR)


def test_7_the_margin_of_a_difference_is_the_one_by_plain_python(store, files):
    """A ratio of sums: each gemeente pulls by what it counts less what it would at the mean."""
    place = dict(zip(store.areas["code"], store.areas["gemeente_code"], strict=True))
    at = {True: defaultdict(lambda: [0, 0]), False: defaultdict(lambda: [0, 0])}
    for row, _ in schools(files):
        pc4 = row["pc6"][:4]
        sums = at[pc4 in files.postcodes][place.get(pc4, "")]
        sums[0] += int(row["VWO"])
        sums[1] += int(row["n"])
    pull: dict[str, float] = defaultdict(float)
    means = {}
    for inside, sign in ((True, 1), (False, -1)):
        counted, pupils = (sum(s[i] for s in at[inside].values()) for i in (0, 1))
        means[inside] = 100 * counted / pupils
        for gemeente, (n, w) in at[inside].items():
            pull[gemeente] += sign * (100 * n - means[inside] * w) / pupils
    many = len(pull)
    margin = 1.96 * (sum(x * x for x in pull.values()) * many / (many - 1)) ** 0.5
    facts = advice(store).facts
    assert facts["advies_vwo_apart"] == pytest.approx(means[True] - means[False], rel=1e-9)
    assert facts["advies_vwo_apart_margin"] == pytest.approx(margin, rel=1e-9)


def test_6_noise_of_neighbours_by_people_and_by_households(store, files):
    """By households as the data description states it; by people, whom it is a share of, too."""
    classes = files.classes("wijken", "wk_code", "2020")
    at = defaultdict(lambda: [0.0] * 4)
    for code, group in classes.items():
        row, here = files.health_2020.get(code), files.districts.get(code)
        if not row or not here or not row["ErnstigeGeluidhinderDoorBuren_37"]:
            continue
        if row["Gemeentenaam_1"] != here["gm_naam"]:
            continue
        share = float(row["ErnstigeGeluidhinderDoorBuren_37"])
        for i, column in ((0, "AantalInwoners_5"), (2, "HuishoudensTotaal_29")):
            weight = number(here[column]) or 0
            at[group][i] += share * weight
            at[group][i + 1] += weight
    table = noise(store).table.set_index("group")
    assert table.index.tolist() == sorted(at)
    for group, (a, b, c, d) in at.items():
        assert table.at[group, "value"] == pytest.approx(a / b, rel=1e-6)
        assert table.at[group, "by_households"] == pytest.approx(c / d, rel=1e-4)
    stated = [10.7, 10.3, 9.6, 8.6, 7.4, 6.2, 5.9, 6.8]
    assert table["by_households"].tolist() == pytest.approx(stated, abs=0.06)


def test_8_the_jump_of_hellevoetsluis_and_its_crime(store, files):
    rows: dict[str, dict[str, float]] = defaultdict(dict)
    from tests.build.official import rows_of

    path = next((files.bron / "leefbaarometer").glob("*scores wijken*"))
    for row in rows_of(path):
        if row["wk_code"].startswith("WK1992") and row["onv"] not in ("", "NA"):
            rows[row["wk_code"]][row["jaar"]] = float(row["onv"])
    moved = [
        own["2024"] - own["2022"]
        for code, own in rows.items()
        if {"2022", "2024"} <= set(own)
        and float(files.districts[code]["HuishoudensTotaal_29"] or 0) >= 250
    ]
    large = [x for x in moved if x >= 0.05]
    facts = crime(store)
    assert (facts["wijken"], facts["least"], facts["most"]) == (
        len(large), pytest.approx(min(large)), pytest.approx(max(large)),
    )  # fmt: skip
    own = files.crime["GM1992"]
    for year, key in ((2022, "rate_before"), (2024, "rate_last")):
        stated = 1000 * float(own[f"misdrijven_{year}"]) / float(own["inwoners"])
        assert facts[key] == pytest.approx(stated, rel=1e-9)
