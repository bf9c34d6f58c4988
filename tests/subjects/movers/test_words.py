"""Sentences about risers and fallers: each case."""

# ruff: noqa: E501  (an expected sentence stands on one line, as a reader sees it)

import pandas as pd
import pytest

from dashboard.analysis.unfavourable import Late
from dashboard.analysis.verdict import Check
from dashboard.language import scope
from dashboard.language.alt_texts import MAX_LENGTH
from dashboard.subjects.movers.numbers import Moved, Question
from dashboard.subjects.movers.words import changes
from dashboard.subjects.movers.words import counts as words
from dashboard.vocabulary.measures import DIMENSION_KEYS
from tests.language.checks import check

NAN = float("nan")
ASKED = Question("wijk", 2022, 2024)
EARLIER = Question("wijk", 2018, 2020)


def means(up: dict, down: dict) -> pd.DataFrame:
    """A table of ``analysis.movers.drivers``; what is not named is 0."""
    keys = ["areas", "households", "lbm", *DIMENSION_KEYS]
    return pd.DataFrame({"stijger": up, "daler": down}).reindex(keys).fillna(0).T


@pytest.mark.parametrize(
    ("moved", "text"),
    [
        ((14, 96, 11), "Onder de 121 getelde wijken die in 2022 zwak of lager scoorden, waren er 14 stijgers en 11 dalers in 2022-2024; 96 zitten daartussen."),
        ((1, 1, 1), "Onder de 3 getelde wijken die in 2022 zwak of lager scoorden, waren er 1 stijger en 1 daler in 2022-2024; 1 zit daartussen."),
        ((2, 0, 0), "Onder de 2 getelde wijken die in 2022 zwak of lager scoorden, waren er 2 stijgers en geen dalers in 2022-2024."),
        ((1, 0, 0), "De enige wijk die in 2022 zwak of lager scoorde, is tot 2024 een stijger."),
        ((0, 1, 0), "De enige wijk die in 2022 zwak of lager scoorde, is tot 2024 geen stijger en geen daler."),
        ((0, 0, 0), "Voor wijken zijn er over 2022-2024 geen gegevens. Kies een andere periode of een ander niveau."),
    ],
)  # fmt: skip
def test_the_count(moved, text):
    assert check(words.how_many(ASKED, Moved(*moved))) == text


def test_numbers_that_do_not_fit_are_refused():
    with pytest.raises(ValueError, match="negative"):
        words.how_many(ASKED, Moved(2, -1, 1))
    with pytest.raises(ValueError, match="runs backwards"):
        words.how_many(Question("wijk", 2024, 2022), Moved(1, 0, 1))


def test_each_period_has_its_own_numbers_in_one_sentence():
    text = words.by_period(ASKED, {(2018, 2020): Moved(22, 1, 1), (2020, 2022): Moved(3, 1, 0)})
    assert check(text) == (
        "Onder ongunstige wijken waren er 22 stijgers en 1 daler in 2018-2020, en 3 stijgers en geen dalers in 2020-2022."
    )
    one = words.by_period(ASKED, {(2018, 2020): Moved(1, 0, 0)})
    assert check(one) == "Onder ongunstige wijken waren er 1 stijger en geen dalers in 2018-2020."
    assert check(words.by_period(ASKED, {})) == "Voor wijken zijn er geen gegevens."


def test_the_report_is_answered_with_what_the_analysis_judged():
    clauses = (
        Check("eerst", True),
        Check("minder", None, undecided=True),
        Check("meer", None, undecided=True),
    )
    assert check(words.against_report(ASKED, clauses)) == (
        "Zo valt dat over alle wijken van Nederland uit. Klopt: in 2018-2020 meer stijgers dan dalers. Niet te beslissen op wijkniveau: elke periode minder stijgers; elke periode meer dalers."
    )


@pytest.mark.parametrize(
    "asked", [Question("buurt", 2022, 2024), Question("wijk", 2022, 2024, group="NPLV")]
)
def test_only_wijken_of_the_whole_country_are_judged(asked):
    assert "niet te toetsen" in check(words.against_report(asked, (Check("eerst", True),)))


def test_what_is_not_counted_is_said_with_its_number_and_reason():
    assert words.not_counted(ASKED, 0, 0) == ()
    text = check(words.not_counted(ASKED, 3, 1)[0])
    assert text == (
        "Niet meegeteld: 3 wijken met minder dan 250 huishoudens en 1 wijk die een sprong maakte (meer dan 0,10 in twee jaar)."
    )
    assert (
        "in NPLV-gebieden:"
        in words.not_counted(Question("wijk", 2022, 2024, group="NPLV"), 0, 2)[0]
    )


def test_the_wijken_without_an_early_score_are_named_from_the_data():
    assert check(scope.without_early_score(Late(12, ("Aadorp",)))) == (
        "12 wijken, met de meeste huishoudens in Aadorp, hebben vóór 2018 niet elk jaar een score."
    )
    assert scope.without_early_score(Late(0, ())) == ""


def test_nobody_moved_and_no_dimensions_are_said():
    none = {"areas": 0, "lbm": NAN}
    up = {"areas": 3, "lbm": 0.06, "fys": 0.01, "onv": 0.05}
    table = means(up, none)
    table.loc["daler", "lbm"] = NAN
    assert check(changes.drivers(EARLIER, table)) == (
        "De stijgers gingen tussen 2018 en 2020 gemiddeld 0,06 vooruit, het meest op overlast en onveiligheid. Er waren geen dalers."
    )
    table["fys"] = NAN
    assert "geen gegevens" in check(changes.drivers(EARLIER, table))


def test_movers_without_households_have_no_mean_and_are_not_called_absent():
    table = means({"areas": 2, "lbm": 0.0}, {"areas": 1, "lbm": -0.05, "onv": -0.05})
    table.loc["stijger", "lbm"] = NAN
    assert "de stijgers tussen 2018 en 2020 hebben geen huishoudens" in check(
        changes.drivers(EARLIER, table)
    ).replace("De stijgers", "de stijgers")


def test_dimensions_that_hardly_differ_share_the_first_place_of_movers():
    down = {"areas": 1, "lbm": -0.05, "onv": -0.05}
    up = {"areas": 3, "lbm": 0.06, "fys": 0.021, "onv": 0.03, "soc": -0.02}
    text = changes.drivers(EARLIER, means(up, down))
    assert "alleen op overlast en onveiligheid, en fysieke leefomgeving" in text
    one = {"areas": 1, "lbm": 0.04, "fys": 0.01, "onv": 0.015}
    still = changes.drivers(EARLIER, means(one, down))
    assert "op geen enkele dimensie meetbaar" in still


def test_risers_that_hardly_differ_from_the_largest_are_named_with_it():
    up = {"A": 0.08, "B": 0.061, "C": 0.05}
    assert check(words.extremes(ASKED, up, {"D": -0.05})) == (
        "In 2022-2024: de grootste stijgers zijn A en B; de enige daler is D."
    )
    many = {f"N{n}": 0.05 + n / 1000 for n in range(4)}
    assert check(words.extremes(ASKED, {}, {n: -x for n, x in (many | {"X": 0.02}).items()})) == (
        "In 2022-2024: er is geen stijger; de 4 grootste dalers veranderden onderling ongeveer evenveel."
    )


def test_the_statement_of_the_report_says_no_more_than_the_report():
    assert "steeds ongunstiger" not in words.STATEMENT
    for clause in ("steeds verder afneemt", "sterk toeneemt", "daarna is dit omgekeerd",
                   "sinds 2020 is de verhouding ongunstiger geworden"):  # fmt: skip
        assert clause in words.STATEMENT


def test_the_bound_is_written_to_the_last_decimal_and_is_ours():
    text = check(scope.mover_rule("wijk", 0.0392, adjustable=True))
    assert "0,0392" in text and "van ons" in text


def test_an_alt_text_is_cut_at_an_item_and_points_to_the_table():
    groups = {f"groep {n}" * 5: Moved(n, n, n) for n in range(40)}
    text = words.bars_alt("wijken", groups, "2022-2024")
    assert len(text) <= MAX_LENGTH and text.endswith("De overige staven staan in de tabel.")
