"""The ten statements in words: the numbers of the set, three sentences, the right verdict."""

import re

import pandas as pd
import pytest

from dashboard.analysis.nota import FINDERS, finding
from dashboard.analysis.verdict import VERDICTS, Check, Finding
from dashboard.store.read import read_store
from dashboard.ui.registry import PAGES
from dashboard.wording import nota_answers as words
from dashboard.wording.nota import STATEMENTS

NUMBERS = tuple(FINDERS)


@pytest.fixture(scope="module")
def store(root):
    return read_store(root / "data")


def test_there_are_ten_statements_in_order():
    assert tuple(STATEMENTS) == NUMBERS == tuple(range(1, 11))
    assert set(words.FOUND) == set(STATEMENTS)


@pytest.mark.parametrize("number", NUMBERS)
def test_every_part_has_words_and_a_reason_where_it_cannot_be_tested(store, number):
    f, text = finding(store, number), STATEMENTS[number]
    assert {c.key for c in f.checks} == set(text.parts)
    assert set(text.untested) <= set(text.parts)
    for check in f.checks:
        outcome = words.outcome(f, check.key)
        if check.holds is None:
            assert outcome == f"niet te toetsen: {text.untested[check.key]}"
    if f.verdict == "niet te toetsen":
        assert text.needs


@pytest.mark.parametrize("number", NUMBERS)
def test_the_page_that_shows_more_exists(number):
    assert STATEMENTS[number].more in {"", *(info.key for info in PAGES)}


@pytest.mark.parametrize("number", NUMBERS)
def test_an_answer_is_three_sentences_with_source_and_date(store, number):
    text = words.answer(finding(store, number), "2026-11-23T22:05:00+00:00")
    # A sentence ends with a full stop before a capital; "3.0" and "963.000" do not.
    sentences = re.split(r"(?<=\.) (?=[A-Z])", text)
    assert len(sentences) == 3, sentences
    assert f"stelling {number} van de nota: {finding(store, number).verdict}" in sentences[1]
    for part in ("23 november 2026", "nota 2026-0000277190, 30 juni 2026", "NPLV-dashboard"):
        assert part in sentences[2]
    assert ("Leefbaarometer 3.0, meting 2024" in sentences[2]) == bool(finding(store, number).facts)


def dutch(x, decimals=3, sign=True):
    """A number in Dutch notation, by another road than the formatter."""
    text = f"{x:{'+' if sign else ''},.{decimals}f}"
    return text.translate(str.maketrans(",.-", ".,−"))


def test_1_holds_the_scores_of_the_set(store):
    text = words.found(finding(store, 1))
    for place in (("nplv", "NPLV"), ("land", "NL")):
        score = store.series["lbm"].loc[place]
        assert dutch(score[2024] - score[2022]) in text
        assert dutch(score[2024] - score[2018]) in text


def test_2_holds_the_households_of_the_set(store):
    table = store.class_households
    rows = table[(table["code"] == "NL") & (table["level"] == "buurt") & (table["class"] <= 4)]
    text = words.found(finding(store, 2))
    assert dutch(int(rows["households"].sum()), 0, sign=False) in text
    assert "klasse goed" in text
    remarks = " ".join(words.remarks(finding(store, 2)))
    assert "963.000" in remarks and "+43.000" in remarks and "100 bij 100" in remarks


def test_3_says_that_the_threshold_is_ours_and_matters(store):
    f = finding(store, 3)
    text = words.found(f)
    for row in f.table.itertuples():
        shown = dutch(100 * row.risers / row.areas, 1, sign=False) + "% stijger"
        assert (shown in text) == (row.last >= 2020)
    assert "onze grens" in text
    assert "andere grens" in words.verdict(f)
    same = Finding(3, f.checks, f.facts | {"thresholds_same": 4}, f.table)
    assert "andere grens" not in words.verdict(same)


def test_8_holds_the_correlations_of_the_set(store):
    table = store.relations.set_index(["scope", "kind", "weighted", "one", "other"])["correlation"]
    text = words.found(finding(store, 8))
    for other in ("soc", "won", "vrz"):
        assert dutch(table["tussen", "stand", True, "onv", other], 2) in text


@pytest.mark.parametrize(
    ("holds", "part"),
    [
        ((True, True, True), "bevestigd; alle onderdelen kloppen"),
        ((True, None, True), "deels te toetsen; wat te toetsen is, klopt (2 van de 3 onderdelen)"),
        (
            (True, False, True),
            "afwijkend; niet in de gegevens terug te vinden is: Nederland daalde",
        ),
        ((None, None, None), "niet te toetsen; geen gegevens"),
    ],
)
def test_the_verdict_in_words_for_each_verdict(holds, part):
    checks = tuple(Check(k, h) for k, h in zip(STATEMENTS[1].parts, holds, strict=True))
    assert part in words.verdict(Finding(1, checks, {}, pd.DataFrame()))


def test_the_headline_counts_every_verdict():
    text = words.headline(["bevestigd", "bevestigd", "afwijkend"], VERDICTS)
    assert text == (
        "Van de 3 stellingen zijn er 2 bevestigd, 0 deels te toetsen, 1 afwijkend en 0 niet te "
        "toetsen."
    )


@pytest.mark.parametrize("number", NUMBERS)
def test_nothing_suggests_a_cause(store, number):
    text = words.found(finding(store, number)) + " ".join(words.remarks(finding(store, number)))
    assert not re.search(r"\b(doordat|waardoor|dankzij|veroorzaakt|leidt tot|komt door)\b", text)
