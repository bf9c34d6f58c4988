"""Sentences about unfavourable liveability: each case, and everything the page can show."""

# ruff: noqa: E501  (an expected sentence stands on one line, as a reader sees it)

import pytest

from dashboard.analysis.jumps import jumps
from dashboard.analysis.unfavourable import BASE_YEARS, course_by_class, persistence
from dashboard.ladder import GROUP, Difference
from dashboard.language import scope
from dashboard.language.alt_texts import MAX_LENGTH
from dashboard.store.read import Store, read_store
from dashboard.subjects.unfavourable.tiles import bound as bound_shift
from dashboard.subjects.unfavourable.tiles import households as tiles
from dashboard.subjects.unfavourable.tiles import persistence as lasting
from dashboard.subjects.unfavourable.words import households as s
from dashboard.subjects.unfavourable.words import persistence as lasts
from tests.language.checks import check

NAN = float("nan")


@pytest.fixture(scope="module")
def real(root) -> Store:
    return read_store(root / "data")


@pytest.mark.parametrize(
    ("then", "now", "text"),
    [
        ((304375, 0.622), (230915, 0.472), "In 2024 woont 47% van de huishoudens in Aadorp in een wijk met klasse zwak of lager: 231.000 huishoudens. In 2002 was dat 62%, 304.000."),
        ((NAN, NAN), (10, 0.001), "In 2024 woont minder dan 1% van de huishoudens in Aadorp in een wijk met klasse zwak of lager: minder dan 1.000 huishoudens."),
        ((10, 0.5), (NAN, NAN), "Voor Aadorp zijn over 2024 geen gegevens over huishoudens in een wijk met klasse zwak of lager."),
    ],
)  # fmt: skip
def test_households(then, now, text):
    assert check(s.unfavourable_households("Aadorp", "wijk", then, now, 2002, 2024)) == text


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        ((3152, 60, 24), "Van de 3.152 wijken met een score in alle 9 metingen scoorden er 60 sinds 2002 steeds zwak of lager; 24 daarvan liggen in een NPLV-gebied."),
        ((9, 2, 0), "Van de 9 wijken met een score in alle 9 metingen scoorden er 2 sinds 2002 steeds zwak of lager; geen daarvan ligt in een NPLV-gebied."),
        ((9, 1, 1), "Van de 9 wijken met een score in alle 9 metingen scoorde er 1 sinds 2002 steeds zwak of lager; die ligt in een NPLV-gebied."),
        ((9, 0, 0), "Geen van de 9 wijken met een score in alle 9 metingen scoorde steeds zwak of lager."),
        ((0, 0, 0), "Er zijn geen wijken met een score in alle 9 metingen."),
    ],
)  # fmt: skip
def test_always(numbers, text):
    assert check(lasts.always("wijk", *numbers)) == text


@pytest.mark.parametrize("wrong", [(2, 3, 0), (3, 1, 2), (3, 1, -1)])
def test_numbers_that_do_not_fit_are_refused(wrong):
    with pytest.raises(ValueError):
        lasts.always("wijk", *wrong)


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (("", 60, 60, (2002, 2002)), "In elke meting sinds 2002 scoorden 60 wijken zwak of lager."),
        (("Aadorp", 12, 9, (2018, 2018)), "Van de 12 wijken in Aadorp scoorden er 9 in elke meting sinds 2018 zwak of lager."),
        (("Aadorp", 12, 1, (2002, 2018)), "Van de 12 wijken in Aadorp scoorde er 1 in elke meting sinds hun eerste meting zwak of lager."),
        (("Aadorp", 12, 0, (2002, 2002)), "Geen van de 12 wijken in Aadorp scoorde in elke meting sinds 2002 zwak of lager."),
        (("Aadorp", 1, 0, (2002, 2002)), "De enige wijk in Aadorp scoorde niet in elke meting sinds 2002 zwak of lager."),
        (("", 0, 0, (2002, 2002)), "Er zijn geen wijken om te tonen."),
    ],
)  # fmt: skip
def test_strip(arguments, text):
    assert check(lasts.strip(*arguments)) == text


def told(change, margin=0.001):
    return Difference(change, GROUP, margin)


@pytest.mark.parametrize(
    ("early", "late", "wijken", "text"),
    [
        (told(-0.05), told(-0.077), 30, "De 30 wijken die in 2024 zwak scoorden, gingen duidelijk achteruit tussen 2002 en 2020 (−0,050) en gingen duidelijk achteruit tussen 2020 en 2024 (−0,077)."),
        (told(0.006), told(0.004), 1, "De enige wijk die in 2024 zwak scoorde, ging licht vooruit tussen 2002 en 2020 (+0,006) en bleef vrijwel gelijk tussen 2020 en 2024 (+0,004). Minder dan 25 wijken zijn te weinig voor een conclusie."),
        (told(-0.03, 0.04), told(0.0), 30, "De 30 wijken die in 2024 zwak scoorden, veranderden niet met zekerheid tussen 2002 en 2020 (−0,030) en bleven vrijwel gelijk tussen 2020 en 2024 (0,000)."),
        (told(NAN), told(0.1), 10, "Er zijn geen wijken met gegevens die in 2024 zwak scoorden."),
        (told(0.1), told(0.1), 0, "Er zijn geen wijken met gegevens die in 2024 zwak scoorden."),
    ],
)  # fmt: skip
def test_course(early, late, wijken, text):
    assert lasts.course_headline("zwak", early, late, wijken, (2002, 2020, 2024), 2024) == text


def test_a_handful_of_wijken_gives_no_conclusion():
    change = Difference(-0.05, GROUP, 0.01)
    for wijken, few in ((4, True), (24, True), (25, False)):
        text = lasts.course_headline("zwak", change, change, wijken, (2002, 2020, 2024), 2024)
        assert ("te weinig voor een conclusie" in check(text)) == few


def test_wijken_that_jumped_are_left_out_of_the_lowest_group_and_counted():
    assert lasts.jumped(0, 2024, "zwak") == ()
    assert check(lasts.jumped(6, 2024, "zwak")[0]).startswith(
        "6 wijken die in 2024 zwak scoorden, maakten sinds 2018 een sprong (meer dan 0,10 in twee jaar)"
    )


@pytest.mark.parametrize("text", [scope.FIXED, s.GROWTH])
def test_fixed_households_are_not_said_to_shut_out_new_houses(text):
    assert "nooit" not in text and "niet door nieuwe huizen" not in text
    assert "groei van het aantal huishoudens" in text


def test_the_years_of_buurten_of_the_country_are_those_of_the_set():
    assert "alleen cijfers over 2022 en 2024:" in check(s.country_years([2022, 2024])[0])
    assert s.country_years([2018, 2020, 2022, 2024]) == ()


def test_what_is_missing_is_not_made_up():
    assert s.two_shares("wijk", NAN, 0.1, 2024) == (
        "In 2024 is dat in de rest van het land 10% (zwak of lager)."
    )
    assert s.two_shares("wijk", NAN, None, 2024) == ""
    assert s.country_beside("buurt", None, 2024) == ""
    assert "geen aantal" in check(s.published_beside(1.0, 2.0, NAN, 2024))
    assert "geen gegevens" in check(lasts.course({}, {}, (2002, 2020, 2024), 2024))
    assert (
        lasts.first_rows(40, 40) == ()
        and lasts.never(5, 0) == ""
        and lasts.long_low(0, 0, 2024, "zwak") == ""
    )


def whole(content) -> None:
    check(content.headline)
    for text in (*content.notes, content.lead, content.alt):
        if text:
            check(text)
    assert len(content.alt) <= MAX_LENGTH


def test_every_sentence_of_the_page_is_whole(real):
    whole(tiles.beside_published(real))
    whole(bound_shift.hardness(real))
    for view in tiles.VIEWS:
        for group in tiles.WIJK_NAMES:
            for years in tiles.SINCE:
                whole(tiles.wijken(real, group, years, view))
        for area in ("NPLV", *real.area_ids):
            whole(tiles.buurten(real, area, view))
    for bound in lasting.BOUNDS:
        for unit in lasting.COUNTED:
            whole(lasting.how_often(real, bound, unit))
    for area in (None, *real.area_ids):
        whole(lasting.strip(real, area))
    for base in BASE_YEARS:
        for view in lasting.VIEWS:
            whole(lasting.course(real, base, view))


@pytest.mark.parametrize("base", BASE_YEARS)
def test_the_course_has_the_sign_and_size_of_the_data(real, base):
    table = course_by_class(real, base)
    lowest = table[table["group"] == "onvoldoende of lager"].set_index("year")["score"]
    text = lasting.course(real, base, "stand").headline
    for change in (lowest[2020] - lowest[2002], lowest[2024] - lowest[2020]):
        shown = f"{change:+.3f}".replace(".", ",").replace("-", "−")
        assert f"({shown})" in text
        way = "vooruit" if change > 0 else "achteruit"
        assert way in text or "vrijwel gelijk" in text or "niet met zekerheid" in text


def test_a_wijk_that_jumped_is_marked_in_the_strip(real):
    leapt = jumps(real, "wijk", 2018, 2024)
    for area in (None, *real.area_ids):
        content = lasting.strip(real, area)
        marks = (content.table.frame["Sprong sinds 2018"] == "ja").sum()
        codes = persistence(real).query("nplv_area == @area") if area else None
        if codes is not None:
            assert marks == codes["code"].isin(leapt).sum()
        assert any("‘sprong’" in note for note in content.notes) == bool(marks)
    assert lasts.strip_name("Aa", "Bee", True) == "Aa (Bee, sprong)"
    assert lasts.strip_name("Aa", "", False) == "Aa"


def test_households_of_the_groups_of_classes_are_told_in_thousands():
    assert lasts.group_sizes({"zwak": (96, 442800)}, 2024).endswith(
        "zwak 96 wijken met 443.000 huishoudens."
    )


def test_the_wijken_of_an_area_are_all_in_the_strip(real):
    table = persistence(real)
    for area in real.area_ids:
        shown = lasting.strip(real, area).table
        assert len(shown) == (table["nplv_area"] == area).sum() > 0
