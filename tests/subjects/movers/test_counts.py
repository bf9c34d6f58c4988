"""Sentences about risers and fallers: each case, and every period, bound, level and group."""

# ruff: noqa: E501  (an expected sentence stands on one line, as a reader sees it)

import re

import pytest

from dashboard.analysis import movers as m
from dashboard.language import scope
from dashboard.language.alt_texts import MAX_LENGTH
from dashboard.store.read import Store, read_store
from dashboard.subjects.movers.tiles import counts as tiles
from dashboard.subjects.movers.tiles import parts as mover_parts
from dashboard.subjects.movers.tiles.counts import Question
from dashboard.subjects.movers.words import alt_texts as mover_alt_texts
from dashboard.subjects.movers.words import counts as s
from dashboard.subjects.movers.words import parts
from tests.language.checks import check

NAN = float("nan")


@pytest.fixture(scope="module")
def real(root) -> Store:
    return read_store(root / "data")


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        ((121, 14, 11), "Onder de 121 getelde wijken die in 2022 zwak of lager scoorden, waren er in 2022-2024 14 stijgers en 11 dalers; 96 zitten daartussen."),
        ((3, 1, 1), "Onder de 3 getelde wijken die in 2022 zwak of lager scoorden, waren er in 2022-2024 1 stijger en 1 daler; 1 zit daartussen."),
        ((2, 2, 0), "Onder de 2 getelde wijken die in 2022 zwak of lager scoorden, waren er in 2022-2024 2 stijgers en geen dalers."),
        ((1, 1, 0), "De enige wijk die in 2022 zwak of lager scoorde, is tot 2024 een stijger."),
        ((1, 0, 0), "De enige wijk die in 2022 zwak of lager scoorde, is tot 2024 geen stijger en geen daler."),
        ((0, 0, 0), "Voor wijken zijn er over 2022-2024 geen gegevens. Kies een andere periode of een ander niveau."),
    ],
)  # fmt: skip
def test_the_count(numbers, text):
    assert check(s.counted("wijk", *numbers, 2022, 2024)) == text


@pytest.mark.parametrize("wrong", [(2, 2, 1), (2, -1, 0)])
def test_numbers_that_do_not_fit_are_refused(wrong):
    with pytest.raises(ValueError):
        s.counted("wijk", *wrong, 2022, 2024)
    with pytest.raises(ValueError):
        s.counted("wijk", 2, 1, 1, 2024, 2022)
    with pytest.raises(ValueError):
        parts.transitions("wijk", 5, 1, 1, 1, 2018, 2024)


def test_the_ratio_without_fallers_is_said_in_words():
    text = s.by_period("wijk", {(2018, 2020): 22.0, (2020, 2022): NAN})
    assert check(text) == (
        "Het aantal stijgers per daler was onder ongunstige wijken 22,0 in 2018-2020. In 2020-2022 waren er geen dalers."
    )
    assert check(s.by_period("wijk", {})) == "Voor wijken zijn er geen gegevens."


def test_the_report_is_answered_with_what_the_analysis_judged():
    parts = {
        "klopt": ["Eerst meer"],
        "niet te beslissen op wijkniveau": ["Dan minder", "Toen meer"],
    }
    text = s.against_report("wijk", parts)
    assert check(text) == (
        "Zo valt dat over alle wijken van Nederland uit. Klopt: eerst meer. Niet te beslissen op wijkniveau: dan minder; toen meer."
    )


@pytest.mark.parametrize("asked", [("buurt", ""), ("wijk", "in NPLV-gebieden")])
def test_only_wijken_of_the_whole_country_are_judged(asked):
    level, where = asked
    assert "niet te toetsen" in check(s.against_report(level, {"klopt": ["Eerst"]}, where))


def test_what_is_not_counted_is_said_with_its_number_and_reason():
    assert s.not_counted("wijk", 0, 0) == ()
    text = check(s.not_counted("wijk", 3, 1)[0])
    assert text == (
        "Niet meegeteld: 3 wijken met minder dan 250 huishoudens en 1 wijk die een sprong maakte (meer dan 0,10 in twee jaar)."
    )
    assert "in NPLV-gebieden:" in s.not_counted("wijk", 0, 2, "in NPLV-gebieden")[0]


def test_the_wijken_without_an_early_score_are_named_from_the_data():
    assert check(scope.without_early_score(("Aadorp",), 12, 2018)) == (
        "12 wijken, met de meeste huishoudens in Aadorp, hebben vóór 2018 niet elk jaar een score."
    )
    assert scope.without_early_score((), 0, 2018) == ""


def test_nobody_moved_and_no_dimensions_are_said():
    none = dict.fromkeys(("fys", "onv"))
    text = parts.drivers({"fys": 0.01, "onv": 0.05}, none, (0.06, NAN), (3, 0), 2018, 2020)
    assert check(text) == (
        "Tussen 2018 en 2020 gingen de stijgers gemiddeld 0,060 vooruit, het meest op overlast en onveiligheid (+0,050). Er waren tussen 2018 en 2020 geen dalers."
    )
    assert "geen gegevens" in check(parts.drivers(none, none, (0.05, -0.05), (3, 3), 2014, 2016))


def test_dimensions_that_hardly_differ_share_the_first_place_of_movers():
    none = dict.fromkeys(("fys", "onv"))
    up = {"fys": 0.021, "onv": 0.03, "soc": -0.02}
    text = parts.drivers(up, none, (0.06, NAN), (3, 0), 2018, 2020)
    assert "alleen op overlast en onveiligheid (+0,030), en fysieke leefomgeving (+0,021)" in text
    still = parts.drivers({"fys": 0.01, "onv": 0.015}, none, (0.04, NAN), (1, 0), 2018, 2020)
    assert "op geen enkele dimensie noemenswaardig" in still


def test_risers_that_hardly_differ_from_the_largest_are_named_with_it():
    up = {"A": 0.08, "B": 0.061, "C": 0.05}
    assert check(s.extremes(up, {"D": -0.05}, 2022, 2024)) == (
        "In 2022-2024: de grootste stijgers zijn A en B (+0,080 en +0,061) en de enige daler is D (−0,050)."
    )
    many = {f"N{n}": 0.05 + n / 1000 for n in range(4)}
    assert check(s.extremes({}, {n: -x for n, x in (many | {"X": 0.02}).items()}, 2022, 2024)) == (
        "In 2022-2024: er is geen stijger en de 4 grootste dalers veranderden onderling ongeveer evenveel (−0,053 tot −0,050)."
    )


def test_the_statement_of_the_report_says_no_more_than_the_report():
    assert "steeds ongunstiger" not in s.STATEMENT
    for clause in ("steeds verder afneemt", "sterk toeneemt", "daarna is dit omgekeerd",
                   "sinds 2020 is de verhouding ongunstiger geworden"):  # fmt: skip
        assert clause in s.STATEMENT


def test_the_bound_is_written_to_the_last_decimal_and_is_ours():
    text = check(s.rule("wijk", 0.0392))
    assert "0,0392" in text and "van ons" in text


def test_an_alt_text_is_cut_at_an_item_and_points_to_the_table():
    groups = {f"groep {n}" * 5: (n, n, n) for n in range(40)}
    text = mover_alt_texts.bars_alt("wijken", groups, "2022-2024")
    assert len(text) <= MAX_LENGTH and text.endswith("De overige staven staan in de tabel.")


@pytest.mark.parametrize("group", m.GROUPS)
@pytest.mark.parametrize("period", m.PERIODS, ids=str)
def test_every_sentence_of_the_page_is_whole_and_true(real, period, group):
    for level in m.levels(real):
        shown = group if m.has_rest(real, level) else "NPLV"
        for threshold in m.THRESHOLDS:
            table = m.counted(real, level, *period, threshold)
            asked = Question(level, *period, threshold, shown)
            if table.empty:
                continue
            content = tiles.amounts(real, asked, "areas")
            up, down = ((table["kind"] == k).sum() for k in (m.RISER, m.FALLER))
            assert s.risers(up) in content.headline and s.fallers(down) in content.headline
            built = [
                content,
                tiles.amounts(real, asked, "households"),
                tiles.by_period(real, level, threshold, shown),
                tiles.thresholds(real, level, *period, shown),
                mover_parts.dimensions(real, asked),
                mover_parts.classes(real, asked),
                mover_parts.places(real, asked),
            ]
            for one in built:
                check(one.headline)
                for text in (
                    *one.notes,
                    *([one.lead] if one.lead else []),
                    *([one.alt] if one.alt else []),
                ):
                    check(text)
                assert len(one.alt) <= MAX_LENGTH


@pytest.mark.parametrize("period", [(2018, 2020), (2020, 2022), (2022, 2024), (2018, 2024)])
def test_risers_go_up_and_fallers_go_down_in_the_sentence(real, period):
    for threshold in m.THRESHOLDS:
        table = m.drivers(real, "wijk", *period, threshold)
        text = mover_parts.dimensions(real, Question("wijk", *period, threshold)).headline
        for kind, way in ((m.RISER, "vooruit"), (m.FALLER, "achteruit")):
            if table.at[kind, "areas"] and not table.at[kind, "households"]:
                assert f"de {kind}s tussen" in text.lower() and "geen huishoudens" in text
            elif table.at[kind, "areas"]:
                size = f"{abs(table.at[kind, 'lbm']):.3f}".replace(".", ",")
                assert re.search(rf"de {kind}s gemiddeld {size} {way}", text)
