"""The ten statements in words: the numbers of the set, three sentences, the right verdict."""

import dataclasses
import re

import pandas as pd
import pytest

from dashboard.analysis.verdict import Check, Finding
from dashboard.subjects.nota.numbers import FINDERS, finding
from dashboard.subjects.nota.words import answers as words
from dashboard.subjects.nota.words.remarks import remarks
from dashboard.subjects.nota.words.statements import STATEMENTS
from dashboard.ui.registry import PAGES

NUMBERS = tuple(FINDERS)


def test_there_are_ten_statements_in_order():
    assert tuple(STATEMENTS) == NUMBERS == tuple(range(1, 11))
    assert set(words.FOUND) == set(STATEMENTS)


@pytest.mark.parametrize("number", NUMBERS)
def test_every_part_has_words_and_a_reason_where_it_cannot_be_tested(store, number):
    f, text = finding(store, number), STATEMENTS[number]
    assert {c.key for c in f.checks} == set(text.parts)
    assert set(text.untested) <= set(text.parts)
    for check in f.checks:
        outcome = words.outcome(f, check)
        if check.outcome == "niet te toetsen":
            assert outcome == f"niet te toetsen: {text.untested[check.key]}"
        else:
            assert outcome.startswith(check.outcome)
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
    measured = "meting 2022" if number == 7 else "meting 2024"
    told = f"Leefbaarometer 3.0, {measured}" in sentences[2]
    assert told == bool(finding(store, number).facts)


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


def thousands(x):
    """A number in whole thousands, by another road than the formatter."""
    return f"{round(x / 1000):,}".replace(",", ".") + ".000"


def test_2_tells_the_households_in_thousands_with_the_band_of_a_shifted_bound(store):
    table = store.class_households
    rows = table[(table["code"] == "NL") & (table["level"] == "buurt") & (table["class"] <= 4)]
    text = words.found(finding(store, 2))
    assert thousands(rows["households"].sum()) in text
    for part in ("564.000", "489.000 tot 640.000", "+5.000", "+33.000 en +43.000", "klasse goed"):
        assert part in text
    assert "563.555" not in text
    notes = " ".join(remarks(finding(store, 2)))
    assert "963.000" in notes and "+43.000" in notes and "100 bij 100" in notes
    assert "groei van het aantal huishoudens" in notes


def test_3_names_risers_and_fallers_of_every_set(store):
    text = words.found(finding(store, 3))
    for row in finding(store, 3).table.itertuples():
        shown = f"{row.risers} tegen {row.fallers}"
        assert (shown in text) or row.set == "sprongen"
    assert "onze grens" in text
    assert "26 tegen 2" not in text


def test_3_says_at_what_level_the_report_counts_and_that_its_bound_is_not_known(store):
    notes = " ".join(remarks(finding(store, 3)))
    assert "100 bij 100 meter" in notes and "grens" in notes and "niet kennen" in notes
    assert "26 tegen 2, 15 tegen 16 en 6 tegen 17" in notes


def test_3_tells_on_how_many_ways_of_counting_a_clause_holds(store):
    f = finding(store, 3)
    for check in f.checks:
        if check.undecided:
            assert f"klopt op {f.facts[check.key]} van de 32" in words.outcome(f, check)


@pytest.mark.parametrize(
    ("number", "clauses"),
    [
        (1, ("iets gedaald", "vergelijkbaar met de gemiddelde trend", "iets sterker verbeterd")),
        (2, ("gemiddelde klasse", "2 miljoen", "963.000", "voor het eerst", "43.000")),
        (3, ("neemt steeds verder af", "neemt sterk toe", "meer stijgers dan dalers",
             "Daarna is dit omgekeerd", "ongunstiger geworden")),
        (4, ("hebben die score al", "steeds verbeterde of hetzelfde bleef", "verslechtert")),
        (5, ("gemiddeld gedaald", "daarvoor steeds verbeterde", "ruim voldoende")),
        (7, ("relatief vaker een vmbo-advies", "minder vaak een vwo-advies", "oorzaak")),
        (9, ("signaleert en verklaart niet", "100 bij 100", "94 indicatoren")),
        (10, ("WijkWijzer", "buddysysteem", "Wbmgp", "aanvragen")),
    ],
)  # fmt: skip
def test_our_words_keep_every_clause_and_deciding_word(number, clauses):
    says = " ".join(STATEMENTS[number].says.split())
    for clause in clauses:
        assert clause in says


def test_4_says_how_few_wijken_there_are_and_how_many_of_them_jumped(store):
    notes = " ".join(remarks(finding(store, 4)))
    assert "Van de 10 wijken" in notes and "maakten er 6" in notes and "er 4 over" in notes


def test_5_says_that_the_changes_lie_inside_the_band_and_which_steps_fell(store):
    notes = " ".join(remarks(finding(store, 5)))
    assert "binnen de marge" in notes and "2012-2014" in notes


def test_8_holds_the_correlations_of_the_set(store):
    table = store.relations.set_index(["scope", "kind", "weighted", "one", "other"])["correlation"]
    text = words.found(finding(store, 8))
    for other in ("soc", "won", "vrz"):
        assert dutch(table["tussen", "stand", True, "onv", other], 2) in text


FITS, FAILS, OPEN = Check("", True), Check("", False), Check("", None)
UNSURE, UNDECIDED = Check("", True, unsure=True), Check("", None, undecided=True)


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ((FITS,) * 4, "bevestigd; alle onderdelen kloppen"),
        (
            (FITS, OPEN, FITS, FITS),
            "deels te toetsen; wat te toetsen is, klopt (3 van de 4 onderdelen)",
        ),
        ((FITS, FAILS, FITS, FITS), "afwijkend; niet in de gegevens terug te vinden is: dat is"),
        ((OPEN,) * 4, "niet te toetsen; geen gegevens"),
        ((UNSURE, FITS, FITS, FITS), "maar is niet zeker; de richting klopt, maar het verschil"),
        ((UNDECIDED, FITS, FITS, OPEN), "niet te beslissen op wijkniveau; even goede keuzes"),
    ],
)
def test_the_verdict_in_words_for_each_verdict(parts, text):
    keys = STATEMENTS[1].parts
    checks = tuple(dataclasses.replace(c, key=k) for k, c in zip(keys, parts, strict=True))
    assert text in words.verdict(Finding(1, checks, {}, pd.DataFrame()))


@pytest.mark.parametrize(
    ("verdicts", "text"),
    [
        (["bevestigd"] * 2 + ["afwijkend"], "Van de 3 stellingen kloppen er 2 en klopt er 1 niet."),
        (
            ["bevestigd", "afwijkend", "niet te toetsen", "deels te toetsen"],
            "Van de 4 stellingen klopt er 1 en klopt er 1 niet; over 2 geven de gegevens geen vast "
            "antwoord.",
        ),
        (["afwijkend"] * 2, "Van de 2 stellingen kloppen er 2 niet."),
        (["niet te toetsen"] * 3, "Over alle 3 stellingen geven de gegevens geen vast antwoord."),
    ],
)
def test_the_headline_counts_what_fits_what_does_not_and_what_stays_open(verdicts, text):
    assert words.headline(verdicts) == text


@pytest.mark.parametrize("number", NUMBERS)
def test_a_verdict_in_short_names_the_parts_that_decided_it_or_counts_them(store, number):
    f, text = finding(store, number), STATEMENTS[number]
    short = words.short(f)
    assert short.lower().startswith(f.verdict) and len(short.split()) <= 25
    deciding = {"afwijkend": "klopt niet"}.get(f.verdict, f.verdict)
    parts = [text.parts[c.key] for c in f.checks if c.outcome == deciding]
    if f.verdict in {"bevestigd", "deels te toetsen", "niet te toetsen"}:
        return
    if len(parts) > 2:
        assert f"{len(parts)} van de {len(f.checks)} onderdelen" in short
    else:
        assert all(part[1:] in short for part in parts)


@pytest.mark.parametrize("number", NUMBERS)
def test_nothing_suggests_a_cause(store, number):
    text = words.found(finding(store, number)) + " ".join(remarks(finding(store, number)))
    assert not re.search(r"\b(doordat|waardoor|dankzij|veroorzaakt|leidt tot|komt door)\b", text)


def test_6_shows_noise_of_neighbours_as_what_it_is_and_no_more(store):
    f = finding(store, 6)
    text = words.found(f)
    assert "alleen geluid van buren" in text and "geen toets van de stelling" in text
    assert "in 2020" in text and "9,6%" in text and "6,0%" in text
    notes = " ".join(remarks(f))
    assert "schatting van het RIVM" in notes and "ruim onvoldoende (2 wijken)" in notes


def test_7_names_the_outer_classes_the_programme_and_the_place_of_the_school(store):
    f = finding(store, 7)
    text = words.found(f)
    for part in ("onvoldoende 66,5%", "10,4% vwo", "uitstekend 29,9% en 35,5%",
                 "59,3% en 13,1%", "49,8% en 19,6%", "2021-2022"):  # fmt: skip
        assert part in text
    notes = " ".join(remarks(f))
    assert "plaats van de school, niet van de leerling" in notes
    assert "−0,50 voor vmbo" in notes and "Binnen gemeenten is zij −0,55 en +0,51" in notes
    assert "5 bij vmbo en 5 bij vwo" in notes and "uit de meting 2022" in notes


def test_8_sets_registered_crime_beside_it_and_names_where_official_values_jump(store):
    notes = " ".join(remarks(finding(store, 8)))
    assert "van 60,2 naar 64,7" in notes and "van 41,3 naar 44,3" in notes
    assert "Voorne aan Zee: in 5 wijken van Hellevoetsluis" in notes
    assert "+0,062 tot +0,097" in notes and "van 34,8 naar 31,9" in notes
    assert "Leeuwarden" in notes and "−0,056" in notes and "+0,069" in notes


@pytest.mark.parametrize("number", [6, 7, 8])
def test_without_the_themes_nothing_is_told_of_them(store, number):
    none = dataclasses.replace(
        store, indicators=store.indicators.iloc[:0], theme_relations=store.theme_relations.iloc[:0]
    )
    f = finding(none, number)
    assert remarks(f) == []
    assert not re.search(r"DUO|RIVM|politie", words.found(f))
