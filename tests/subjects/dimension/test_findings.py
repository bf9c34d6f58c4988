"""Sentences about one dimension: each case, and all areas, periods and dimensions."""

# ruff: noqa: E501  (an expected sentence stands on one line, as a reader sees it)

from dataclasses import replace
from decimal import Decimal
from itertools import combinations

import pytest

from dashboard.analysis.areas import area_changes
from dashboard.content.figures import Axis, Dot, Dumbbell, DumbbellRow, Mark, Strip, StripRow
from dashboard.content.names import PlaceName
from dashboard.language import numbers
from dashboard.language.alt_texts import MAX_LENGTH
from dashboard.subjects.dimension.numbers import buurten, gap_shares, widest
from dashboard.subjects.dimension.words import explanation
from dashboard.subjects.dimension.words import findings as s
from dashboard.subjects.dimension.words.alt_texts import paired_dots, strips
from dashboard.vocabulary.areas import COUNTRY, PROGRAMME
from dashboard.vocabulary.measures import DIMENSION_KEYS, DIMENSIONS
from dashboard.vocabulary.periods import PROGRAMME_YEARS
from tests.language import rungs
from tests.language.checks import check

NAN = float("nan")
PAIRS = list(combinations(PROGRAMME_YEARS, 2))


# --- the share in a gap


@pytest.mark.parametrize(
    ("key", "gap", "total", "text"),
    [
        ("onv", -0.13, -0.20, "In 2024 is het aandeel van overlast en onveiligheid in de achterstand van Aadorp op Nederland 65%."),
        ("won", -0.13, -0.10, "In 2024 is het aandeel van woningvoorraad in de achterstand van Aadorp op Nederland 130%; meer dan 100% kan, omdat andere dimensies de achterstand kleiner maken."),
        ("vrz", 0.08, -0.20, "De score voor voorzieningen maakt de achterstand van Aadorp op Nederland in 2024 juist kleiner: het aandeel is −40%."),
        ("vrz", -0.08, 0.20, "De score voor voorzieningen maakt de voorsprong van Aadorp op Nederland in 2024 juist kleiner: het aandeel is −40%."),
        ("soc", 0.05, 0.20, "In 2024 is het aandeel van sociale samenhang in de voorsprong van Aadorp op Nederland 25%."),
        ("fys", -0.0005, -0.20, "In 2024 is het aandeel van fysieke leefomgeving in de achterstand van Aadorp op Nederland afgerond 0%."),
        ("fys", -0.02, -0.006, "In 2024 is er vrijwel geen verschil tussen Aadorp en Nederland: te weinig om in aandelen te verdelen."),
        ("fys", -0.02, 0.0001, "In 2024 is er vrijwel geen verschil tussen Aadorp en Nederland: te weinig om in aandelen te verdelen."),
        ("fys", NAN, -0.2, "Voor het verschil tussen Aadorp en Nederland op fysieke leefomgeving zijn over 2024 geen gegevens."),
        ("fys", -0.1, None, "Voor het verschil tussen Aadorp en Nederland op fysieke leefomgeving zijn over 2024 geen gegevens."),
    ],
)  # fmt: skip
def test_the_share_of_a_dimension_in_a_gap(key, gap, total, text):
    assert check(s.gap_part("Aadorp", key, gap, total, 2024)) == text


@pytest.mark.parametrize(
    ("before", "now", "text"),
    [
        ((-0.10, -0.20), (-0.13, -0.20), "In 2018 was dat 50%."),
        ((-0.13, -0.20), (-0.13, -0.20), "In 2018 was dat ook 65%."),
        ((0.02, -0.20), (0.04, -0.20), "In 2018 was dat −10%."),
        ((NAN, NAN), (-0.13, -0.20), "Over 2018 zijn er geen gegevens om dit mee te vergelijken."),
        ((-0.01, -0.002), (-0.13, -0.20), "In 2018 was het hele verschil te klein om in aandelen te verdelen."),
        ((0.1, 0.2), (-0.13, -0.20), "In 2018 was er een voorsprong: het aandeel van toen is daar niet mee te vergelijken."),
        ((-0.1, -0.2), (-0.13, 0.001), ""),
        ((-0.1, -0.2), (NAN, NAN), ""),
    ],
)  # fmt: skip
def test_the_share_before_follows_only_a_share_now(before, now, text):
    found = s.gap_part_before(*before, *now, 2018)
    assert found == text and (not text or check(found))


def test_a_gap_is_divided_from_the_size_that_may_be_told():
    assert s.divisible(0.010) and s.divisible(-0.010)
    assert (
        not s.divisible(0.0099)
        and not s.divisible(-0.0095)
        and not s.divisible(None)
        and not s.divisible(NAN)
    )


@pytest.mark.parametrize(
    ("shares", "text"),
    [
        ({"A": 0.9, "B": -0.2, "C": None}, "Van de 2 gebieden met een achterstand op Nederland is het aandeel in 2024 het grootst in A (90%) en het kleinst in B (−20%)."),
        ({"A": 0.9, "B": 0.899, "C": 0.2}, "Van de 3 gebieden met een achterstand op Nederland is het aandeel in 2024 het grootst in A en B (90%) en het kleinst in C (20%)."),
        ({"A": 0.5, "B": 0.5}, "Van de 2 gebieden met een achterstand op Nederland is het aandeel in 2024 overal even groot (50%)."),
        ({"A": 0.5, "B": NAN}, ""),
        ({}, ""),
    ],
)  # fmt: skip
def test_the_largest_and_smallest_share(shares, text):
    assert s.part_extremes(shares, 2024) == text


# --- the buurten


def test_the_widest_area_and_how_buurten_stand_to_the_country():
    one = {"low": -0.3, "high": 0.02, "range": 0.32, "lowest": "Oost", "highest": "West"}
    assert check(s.widest({"Aadorp": one}, 2024, "onv")) == (
        "Van de buurten met 250 of meer huishoudens lopen in 2024 die van Aadorp op overlast en onveiligheid het meest uiteen: van −0,30 (Oost) tot +0,02 (West)."
    )
    two = {"Aadorp": one, "Beestad": one | {"range": 0.301}}
    assert check(s.widest(two, 2024, "onv")).endswith(
        "die van Aadorp en Beestad op overlast en onveiligheid het meest uiteen."
    )
    assert s.beside_country([-2, -1, -1, 1], 2024) == (
        "In 2024 scoren van de 4 buurten er 3 lager dan Nederland en 1 hoger."
    )
    assert s.beside_country([-1, 1, 2, 2, 0, 0], 2024) == (
        "In 2024 scoort van de 6 buurten er 1 lager dan Nederland en 3 hoger; 2 scoren ongeveer gelijk."
    )
    assert s.beside_country([], 2024) == ""


def test_outliers_are_counted():
    assert s.outliers(0).startswith("Geen enkele buurt wijkt")
    assert s.outliers(1).startswith("1 buurt wijkt") and s.outliers(2).startswith(
        "2 buurten wijken"
    )


# --- true for everything there is


def value(text: str) -> Decimal:
    return Decimal(text.replace("−", "-").replace(",", "."))


@pytest.mark.parametrize("key", DIMENSION_KEYS)
def test_shares_are_true_for_every_area_and_pair_of_years(real, key):
    for years in PAIRS:
        table = gap_shares(real, key, years, tuple(map(real.area, real.area_ids)))
        for code in (PROGRAMME, *real.area_ids):
            (gap0, total0), (gap1, total1) = (table.loc[(code, y), ["gap", "total"]] for y in years)
            text = check(s.gap_part(real.names[code], key, gap1, total1, years[1]))
            percent = numbers.shown_value(Decimal(str(float(gap1 / total1))) * 100, 0)
            assert f" {numbers.share(gap1 / total1)}" in text
            assert ("juist kleiner" in text) == (percent < 0)
            assert ("meer dan 100% kan" in text) == (percent > 100)
            assert ("achterstand" in text) == (total1 < 0)
            before = check(s.gap_part_before(gap0, total0, gap1, total1, years[0]))
            assert numbers.share(gap0 / total0) in before
            same = numbers.share(gap0 / total0) == numbers.share(gap1 / total1)
            assert ("ook" in before) == same


@pytest.mark.parametrize("key", DIMENSION_KEYS)
def test_the_widest_areas_are_those_no_other_is_clearly_wider_than(real, key):
    for year in PROGRAMME_YEARS:
        points = buurten(real, key, year)
        large = points[points["households"] >= 250]
        spans = large.groupby("area")["value"].agg(lambda v: v.max() - v.min())
        near = spans[[not rungs.rung(spans.max() - x, "place") for x in spans]]
        found = widest(real, key, year)
        assert set(found.index) == set(near.index) and found.index[0] == spans.idxmax()
        text = check(s.widest(found.rename(index=real.names).to_dict("index"), year, key))
        if len(near) == 1:
            own = large[large["area"] == spans.idxmax()]["value"]
            for end in (own.min(), own.max()):
                assert f"{abs(end):.2f}".replace(".", ",") in text
        elif len(near) <= 3:
            assert all(real.names[a] in text for a in near.index)


# --- running text and alt texts


def test_every_dimension_has_what_the_note_says():
    assert set(explanation.REPORT) == set(DIMENSION_KEYS)


@pytest.mark.parametrize("key", DIMENSION_KEYS)
def test_running_text_names_its_source_and_no_cause(key):
    measures, report = explanation.measures(key), explanation.report(key)
    assert "niet volledig" in measures and "Leefbaarometer 3.0" in measures
    assert all(f"- {group}" in measures for group in DIMENSIONS[key].indicators)
    assert "nota 2026-0000277190, 30 juni 2026" in report
    assert "geen oorzaken" in report
    assert ("gaan niet apart over" in report) == (key not in ("fys", "onv"))
    assert DIMENSIONS[key].direction in explanation.reading(key)


def dumbbell(areas, references=()):
    """Two dots a row on the scale of a dimension; ``references``: rows with a role of their own."""
    rows = [DumbbellRow(name, *both, "") for name, both in areas.items()]
    return Dumbbell((*references, *rows), ("2018", "2024"), Axis("deviation"))


@pytest.mark.parametrize("key", DIMENSION_KEYS)
def test_an_alt_text_names_the_ends_and_the_references_and_fits(real, key):
    table = area_changes(real, 2018, 2024, key)
    ends = {n: (a, b) for n, a, b in table[["name", "start", "end"]].itertuples(index=False)}
    country = tuple(float(real.series.loc[("land", COUNTRY, y), key]) for y in (2018, 2024))
    own = DumbbellRow("Nederland", *country, "", "country")
    text = check(paired_dots(dumbbell(ends, (own,)), DIMENSIONS[key].name))
    assert len(text) <= MAX_LENGTH and f"{len(ends)} gebieden" in text
    assert numbers.deviation(table["end"].max()) in text
    assert numbers.deviation(table["end"].min()) in text
    assert f"Nederland: {numbers.deviation(country[0])} in 2018 en" in text
    assert f"{numbers.deviation(country[1])} in 2024" in text


def test_an_alt_text_counts_a_composed_area_beside_the_twenty_and_not_among_them():
    code = "eigen~Van_mij~BGUi4M"
    own = {PlaceName("Van mij", code): (0.0, 0.3), "A": (0.0, 0.1), "B": (0.0, 0.0)}
    text = check(paired_dots(dumbbell(own), "X"))
    assert "2 gebieden" in text and "hoogst A (+0,100)" in text
    assert "Van mij: 0,000 in 2018 en +0,300 in 2024." in text


def test_an_alt_text_without_any_value_says_so():
    assert "In 2024: geen gegevens." in check(paired_dots(dumbbell({"A": (None, None)}), "X"))


def test_an_alt_text_names_with_the_highest_who_hardly_differs_from_it():
    ends = {"A": (0.0, 0.1), "B": (0.0, 0.091), "C": (0.0, 0.0)}
    text = check(paired_dots(dumbbell(ends), "X"))
    assert "hoogst A en B (+0,100 en +0,091), laagst C (0,000)" in text
    shares = replace(dumbbell(ends), axis=Axis("share"))
    assert "(procent)" in paired_dots(shares, "X", None)
    assert "hoogst A (10%), laagst C (0%)" in paired_dots(shares, "X", None)


def test_the_alt_text_of_the_strips_names_their_ends_and_the_country():
    dots = {"Aadorp": {"Oost": -0.3, "Noord": -0.279}, "Beestad": {"West": 0.1, "Zuid": 0.081}}
    rows = tuple(
        StripRow(area, 0.0, tuple(Dot(name, x, 10) for name, x in own.items()))
        for area, own in dots.items()
    )
    text = check(strips(Strip(rows, Axis("deviation"), marks=(Mark(0.0, "NL"),)), "onv", 2024))
    assert "Laagst Oost in Aadorp (−0,300), hoogst West in Beestad en Zuid in Beestad" in text
    assert "(+0,100 en +0,081)" in text and "Nederland: 0,000." in text
    assert "overlast en onveiligheid in 2024, 4 buurten in 2 gebieden" in text
    assert len(text) <= MAX_LENGTH
    assert "Nederland: geen gegevens." in strips(Strip(rows, Axis("deviation")), "onv", 2024)
