"""The figures that must come out, computed a second time from the official files.

``tests.store.official`` takes no road in common with the product. Tolerance
where no other is stated: 1e-9, the noise of summing thousands of doubles; the
published scores have six decimals.
"""

import math
from collections.abc import Iterator

import pandas as pd
import pytest

from dashboard.store.read import Store
from tests.build.official import (
    ALL_YEARS,
    COLUMNS,
    CUTS,
    RECENT_YEARS,
    Official,
    balanced,
    class_of,
    quantile,
    weighted,
)

pytestmark = pytest.mark.bron
TOLERANCE = 1e-9


def held(store: Store, level: str, code: str) -> dict[int, dict[str, float]]:
    """Year -> column -> value (missing left out), as the store has it."""
    rows = store.scores[(store.scores["level"] == level) & (store.scores["code"] == code)]
    return {
        int(row["year"]): {c: row[c] for c in COLUMNS if not math.isnan(row[c])}
        for row in rows.to_dict("records")
    }


def differences(
    store: Store,
    level: str,
    expected: dict[tuple[str, int], dict[str, float] | None],
    table: pd.DataFrame | None = None,
) -> Iterator[str]:
    """What the store (its scores, or another ``table``) has otherwise than ``expected``
    (None: no row)."""
    scores = store.scores if table is None else table
    rows = scores[scores["level"] == level].to_dict("records")
    found = {(row["code"], row["year"]): row for row in rows}
    for key, values in expected.items():
        row = found.get(key)
        if (row is None) != (values is None):
            yield f"{key}: {'no row' if row is None else 'a row too many'}"
            continue
        if row is None or values is None:
            continue
        for column in COLUMNS:
            if math.isnan(row[column]) != (column not in values):
                yield f"{key} {column}: missing on one side only"
            elif column in values and abs(row[column] - values[column]) > TOLERANCE:
                yield f"{key} {column}: {row[column]} and not {values[column]}"
        if "class" in row and row["class"] != class_of(values["afw"]):
            yield f"{key}: class {row['class']} and not {class_of(values['afw'])}"


@pytest.mark.parametrize(("code", "years"), [("NL", RECENT_YEARS), ("NL-2002", ALL_YEARS)])
def test_the_country_is_its_balanced_panel_of_wijken_by_households(store, official, code, years):
    panel = balanced(official.wijk, years)
    expected = {
        (code, year): weighted(official.wijk, panel, official.households, year) for year in years
    }
    assert all(expected.values())
    assert not list(differences(store, "land", expected))
    assert set(held(store, "land", code)) >= set(years)


@pytest.mark.parametrize(("code", "years"), [("NL", RECENT_YEARS), ("NL-2002", ALL_YEARS)])
def test_the_panel_of_the_country_is_counted_as_it_is(store, official, code, years):
    panel = [c for c in balanced(official.wijk, years) if official.households.get(c, 0) > 0]
    total = sum(n for c, n in official.households.items() if c.startswith("GM"))
    households = sum(official.households[c] for c in panel)
    said = store.manifest["panels"][code]
    assert (said["members"], said["households"]) == (len(panel), households)
    # Half of the last decimal that the manifest gives.
    assert said["share"] == pytest.approx(households / total, abs=0.00005)


def test_every_area_is_its_wijken_and_buurten_by_households(store, official):
    areas = official.areas()
    assert len(areas) == 20
    expected = {
        (area, year): weighted(official.both, codes, official.households, year)
        for area, codes in areas.items()
        for year in ALL_YEARS
    }
    assert all(expected[area, year] for area in areas for year in RECENT_YEARS)
    assert not list(differences(store, "nplv", expected))


def test_the_programme_is_all_places_of_its_areas_by_households(store, official):
    codes = [code for members in official.areas().values() for code in members]
    expected = {
        ("NPLV", year): weighted(official.both, codes, official.households, year)
        for year in ALL_YEARS
    }
    assert [year for (_, year), values in expected.items() if values] == list(RECENT_YEARS)
    assert not list(differences(store, "nplv", expected))


def test_the_long_series_of_the_programme_has_the_areas_with_every_measurement(store, official):
    whole = set(balanced(official.both, ALL_YEARS))
    areas = {area: codes for area, codes in official.areas().items() if set(codes) <= whole}
    members = [code for codes in areas.values() for code in codes]
    expected = {
        ("NPLV-2002", year): weighted(official.both, members, official.households, year)
        for year in ALL_YEARS
    }
    assert all(expected.values())
    assert not list(differences(store, "nplv", expected))
    assert set(store.manifest["panels"]["NPLV-2002"]["areas"]) == set(areas)


def test_every_gemeente_is_its_wijken_in_each_year_they_are_all_there(store, official):
    members: dict[str, list[str]] = {}
    for (code, year), values in official.wijk.items():
        if year == 2024 and "lbm" in values:
            members.setdefault("GM" + code[2:6], []).append(code)
    expected = {
        (gemeente, year): weighted(official.wijk, codes, official.households, year)
        for gemeente, codes in members.items()
        for year in ALL_YEARS
    }
    last = max(ALL_YEARS)
    before = {key: values for key, values in expected.items() if key[1] < last}
    assert not list(differences(store, "gemeente", before))
    rows = store.scores[(store.scores["level"] == "gemeente") & (store.scores["year"] < last)]
    assert len(rows) == sum(values is not None for values in before.values())
    assert rows["derived"].all()
    ours = {key: values for key, values in expected.items() if key[1] == last}
    assert not list(differences(store, "gemeente", ours, store.recomputed))


def test_official_gemeenten_are_taken_over_to_the_letter(store, official):
    _equal_exactly(store, "gemeente", {k: v or None for k, v in official.gemeente.items()})


def test_official_wijken_are_taken_over_to_the_letter(store, official):
    expected = {key: values or None for key, values in official.wijk.items()}
    _equal_exactly(store, "wijk", expected)


def test_official_buurten_are_taken_over_to_the_letter(store, official):
    """Every year of those in NPLV areas, the last year of all the others."""
    inside = {code for codes in official.scored_buurten().values() for code in codes}
    expected = {
        (code, year): values or None
        for (code, year), values in official.buurt.items()
        if code in inside or year == 2024
    }
    assert len({code for code, _ in expected}) == 12_147
    _equal_exactly(store, "buurt", expected)


def _equal_exactly(store: Store, level: str, expected: dict) -> None:
    """The store's official rows of a level are those of ``expected``, to the last digit."""
    rows = store.scores[(store.scores["level"] == level) & ~store.scores["derived"]]
    found = {(row["code"], row["year"]): row for row in rows.to_dict("records")}
    assert set(found) == {key for key, values in expected.items() if values}
    off = [
        (key, column)
        for key, row in found.items()
        for column in COLUMNS
        if not (
            row[column] == expected[key].get(column)
            or (math.isnan(row[column]) and column not in expected[key])
        )
    ]
    assert not off


def test_households_per_class_of_each_area_are_counted_at_its_buurten(store, official):
    expected = {}
    for area, buurten in official.scored_buurten().items():
        for year in RECENT_YEARS:
            for number in range(1, 10):
                expected[area, year, number] = sum(
                    official.households.get(code, 0)
                    for code in buurten
                    if "afw" in official.buurt.get((code, year), {})
                    and class_of(official.buurt[code, year]["afw"]) == number
                )
    table = store.class_households[store.class_households["level"] == "buurt"]
    found = {
        (row["code"], row["year"], row["class"]): row["households"]
        for row in table.to_dict("records")
        if not row["code"].startswith("N")
    }
    assert found == expected


@pytest.mark.parametrize("level", ["wijk", "buurt"])
def test_households_per_class_of_the_country_are_counted_at_every_place(store, official, level):
    """By wijk: those with a score in every year, so that years can be compared."""
    scores = getattr(official, level)
    if level == "wijk":
        whole = set(balanced(scores, RECENT_YEARS))
        scores = {key: row for key, row in scores.items() if key[0] in whole}
    counted = dict.fromkeys(range(1, 10), 0)
    for (code, year), values in scores.items():
        if year == 2024 and "afw" in values:
            counted[class_of(values["afw"])] += official.households.get(code, 0)
    table = store.class_households.query("code == 'NL' and level == @level and year == 2024")
    assert dict(zip(table["class"], table["households"], strict=True)) == counted


def _errors(official: Official, level: str, parts: str) -> list[float]:
    """Computed minus official in 2024, where more than one part is scored."""
    larger, smaller = getattr(official, level), getattr(official, parts)
    children: dict[str, list[str]] = {}
    for (code, year), values in smaller.items():
        if year == 2024 and "lbm" in values:
            own = "WK" + code[2:8] if level == "wijk" else "GM" + code[2:6]
            children.setdefault(own, []).append(code)
    errors = []
    for (code, year), values in larger.items():
        if year == 2024 and "lbm" in values and len(children.get(code, [])) > 1:
            mean = weighted(smaller, children[code], official.households, year)
            if mean:
                errors.append(mean["lbm"] - values["lbm"])
    return errors


@pytest.mark.parametrize(("level", "parts"), [("wijk", "buurt"), ("gemeente", "wijk")])
def test_the_manifest_states_the_errors_that_the_files_give(store, official, level, parts):
    errors = _errors(official, level, parts)
    absolute = [abs(e) for e in errors]
    said = next(r for r in store.manifest["reproduction"] if r["level"] == level)
    assert (said["from"], said["number"]) == (parts, len(errors))
    # Half of the sixth decimal, the last one the manifest gives.
    half = 0.5e-6
    assert said["mean"] == pytest.approx(sum(errors) / len(errors), abs=half)
    assert said["mean_absolute"] == pytest.approx(sum(absolute) / len(absolute), abs=half)
    assert said["p95_absolute"] == pytest.approx(quantile(absolute, 0.95), abs=half)
    assert said["max_absolute"] == pytest.approx(max(absolute), abs=half)


def test_our_class_bounds_are_those_typed_over_from_the_data_description():
    from dashboard.vocabulary.scales import CLASS_BOUNDS

    assert CLASS_BOUNDS == CUTS
