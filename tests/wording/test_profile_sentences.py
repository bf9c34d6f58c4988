"""Sentences about one area: each case by hand, and all areas and periods against the numbers."""

import re

import pytest

from dashboard.analysis.comparable import match
from dashboard.analysis.households import share_in
from dashboard.analysis.profile import MOVES, Particulars, alike, buurten, lines, particulars
from dashboard.analysis.series import series
from dashboard.store.read import read_store
from dashboard.vocabulary import (
    COMPARABLE,
    COMPARABLE_FULL_NAME,
    CONFIDENCE,
    DIMENSIONS,
    MEASURES,
    PERIODS,
    SUBSTANTIAL,
)
from dashboard.wording.comparable_sentences import heaviest, how_alike, rule, weak_match
from dashboard.wording.profile_sentences import (
    MOVE_RULE,
    best_worst_buurten,
    caveats,
    consists_of,
    dimension_moves,
    like_in_course,
    like_in_profile,
    movers,
    risers_and_fallers,
    share_over_time,
    unfavourable_buurten,
)
from dashboard.wording.sentences import compare_trend

NONE = None
NAN = float("nan")


@pytest.fixture(scope="module")
def store(root):
    return read_store(root / "data")


def dutch(value: float, decimals: int = 3, sign: bool = False) -> str:
    """A number in Dutch notation, by another road than the product's formatter."""
    text = f"{value:+.{decimals}f}" if sign else f"{value:.{decimals}f}"
    if not float(text.replace("+", "")):
        text = text.lstrip("+-")
    return text.replace(".", ",").replace("-", "−")


def whole(text: str) -> bool:
    """A text of one or more sentences without traces of code."""
    return (
        text[0].isupper()
        and text.endswith(".")
        and not re.search(r"nan|None|NA\b|<|\{|  |\.\.", text)
    )


@pytest.mark.parametrize(
    ("wijken", "buurten", "text"),
    [
        (3, 0, "3 wijken"),
        (1, 0, "1 wijk"),
        (0, 13, "13 buurten"),
        (6, 1, "6 wijken en 1 buurt"),
        (0, 0, ""),
    ],
)
def test_what_an_area_consists_of(wijken, buurten, text):
    assert consists_of(wijken, buurten) == text


@pytest.mark.parametrize(
    ("then", "now", "text"),
    [
        (0.69, 0.23, "In 2024 woont 23% van de huishoudens in Aadorp in een buurt met klasse zwak "
         "of lager; in 2018 was dat 69%."),
        (0.5, 0.501, "In 2024 woont 50% van de huishoudens in Aadorp in een buurt met klasse zwak "
         "of lager; in 2018 was dat ook 50%."),
        (0.0, 0.002, "In 2024 woont minder dan 1% van de huishoudens in Aadorp in een buurt met "
         "klasse zwak of lager; in 2018 was dat 0%."),
        (NAN, 0.2, "In 2024 woont 20% van de huishoudens in Aadorp in een buurt met klasse zwak "
         "of lager; over 2018 zijn geen gegevens."),
        (0.2, NAN, "In 2018 woonde 20% van de huishoudens in Aadorp in een buurt met klasse zwak "
         "of lager; over 2024 zijn geen gegevens."),
        (NONE, NAN, "Voor Aadorp zijn over 2018-2024 geen gegevens over huishoudens in een buurt "
         "met klasse zwak of lager."),
    ],
)  # fmt: skip
def test_the_share_of_households_now_and_then(then, now, text):
    assert share_over_time("Aadorp", then, now, 2018, 2024) == text


@pytest.mark.parametrize(
    ("low", "known", "text"),
    [
        (4, 13, "Van de 13 buurten in Aadorp hebben er 4 in 2024 klasse zwak of lager."),
        (1, 13, "Van de 13 buurten in Aadorp heeft er 1 in 2024 klasse zwak of lager."),
        (0, 13, "Geen van de 13 buurten in Aadorp heeft in 2024 klasse zwak of lager."),
        (13, 13, "Alle 13 buurten in Aadorp hebben in 2024 klasse zwak of lager."),
        (1, 1, "De enige buurt in Aadorp heeft in 2024 klasse zwak of lager."),
        (0, 1, "De enige buurt in Aadorp heeft in 2024 niet klasse zwak of lager."),
        (0, 0, "Voor de buurten in Aadorp zijn over 2024 geen gegevens."),
    ],
)
def test_how_many_buurten_are_unfavourable(low, known, text):
    assert unfavourable_buurten("Aadorp", low, known, 2024) == text


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        ((7, 2, 4, 0), "Van de 13 buurten in Aadorp horen er 7 bij de stijgers van 2018-2024 en 2 "
         "bij de dalers; 4 zitten daartussen."),
        ((1, 1, 1, 1), "Van de 4 buurten in Aadorp hoort er 1 bij de stijgers van 2018-2024 en 1 "
         "bij de dalers; 1 zit daartussen en voor 1 zijn er geen gegevens."),
        ((0, 5, 0, 0), "Van de 5 buurten in Aadorp hoort er geen enkele bij de stijgers van "
         "2018-2024 en horen er 5 bij de dalers."),
        ((8, 0, 1, 0), "Van de 9 buurten in Aadorp horen er 8 bij de stijgers van 2018-2024 en "
         "hoort er geen enkele bij de dalers; 1 zit daartussen."),
        ((0, 0, 0, 3), "Voor de buurten in Aadorp zijn over 2018-2024 geen gegevens."),
        ((0, 0, 0, 0), "Voor de buurten in Aadorp zijn over 2018-2024 geen gegevens."),
    ],
)  # fmt: skip
def test_how_many_buurten_rose_and_fell(numbers, text):
    assert movers("Aadorp", *numbers, 2018, 2024) == text


@pytest.mark.parametrize("bad", [(-1, 0, 0, 0), (0, 0, 0, -2)])
def test_negative_numbers_of_buurten_are_refused(bad):
    with pytest.raises(ValueError, match="negative"):
        movers("Aadorp", *bad, 2018, 2024)


def test_more_unfavourable_than_known_is_refused():
    with pytest.raises(ValueError, match="3 of 2"):
        unfavourable_buurten("Aadorp", 3, 2, 2024)


def test_the_rule_of_risers_gives_the_threshold_in_full_and_says_it_is_ours():
    assert str(SUBSTANTIAL).replace(".", ",") in MOVE_RULE and "van ons" in MOVE_RULE


def test_cards_count_in_singular_and_plural():
    assert risers_and_fallers(1, 0) == "1 stijger, 0 dalers"
    assert risers_and_fallers(12, 1) == "12 stijgers, 1 daler"


def test_a_shared_nearest_place_names_both():
    assert like_in_profile("Aadorp", {"Bee": 0.0121, "Cee": 0.0124, "Dee": 0.02}, 2024) == (
        "In de vijf dimensies lijken Bee en Cee in 2024 het meest op Aadorp: gemiddeld 0,012 "
        "verschil per dimensie."
    )
    assert like_in_course("Aadorp", {"Bee": 0.005, "Cee": NAN}, 2018, 2024) == (
        "Het verloop van 2018 tot en met 2024 lijkt het meest op dat van Bee: gemiddeld 0,005 "
        "verschil."
    )
    assert "niet te berekenen" in like_in_profile("Aadorp", {"Bee": NAN}, 2024)
    assert "niet bekend" in like_in_course("Aadorp", {}, 2018, 2024)


def found(**changes) -> Particulars:
    given = {
        "confidence": "hoog", "buurten_used": 0, "cut_wijken": 0, "first_year": 2002,
        "unscored": {}, "uncounted": [], "small": 0, "buurten": 9, "difference": 0.01,
        "matched": 20,
    }  # fmt: skip
    return Particulars(**given | changes)


def test_an_area_without_particulars_has_only_its_border():
    assert caveats("Aadorp", found()) == [
        f"De grens van Aadorp is een benadering met zekerheid ‘hoog’: {CONFIDENCE['hoog']}."
    ]


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"buurten_used": 1, "cut_wijken": 1}, "De grens loopt door 1 wijk. Daarom zijn hier ook "
         "de cijfers van 1 buurt gebruikt."),
        ({"buurten_used": 2}, "Het gebied is voor een deel of geheel opgebouwd uit 2 buurten."),
        ({"first_year": 2018}, "De reeks begint in 2018. Van daarvoor zijn er geen scores voor al "
         "deze wijken en buurten op de huidige indeling."),
        ({"first_year": None}, "Voor Aadorp zijn er in geen enkel jaar gegevens."),
        ({"unscored": {2018: ["Bee"], 2020: ["Bee"]}}, "De buurt Bee heeft geen score in 2018 en "
         "2020 en telt dan niet mee in de huishoudens per klasse."),
        ({"uncounted": ["Bee", "Cee"]}, "Van de buurten Bee en Cee is geen aantal huishoudens "
         "bekend. Die tellen niet mee in de huishoudens per klasse."),
        ({"small": 1}, "Van de 9 buurten heeft er 1 minder dan 250 huishoudens. Bij weinig "
         "huishoudens kan een score sneller springen."),
        ({"difference": -0.0392}, "De vergelijkbare wijken leken in 2018 niet heel sterk op "
         "Aadorp: de totaalscore van Aadorp was 0,039 lager. Wees daarom extra voorzichtig met "
         "die vergelijking."),
        ({"matched": 5}, "De vergelijking steunt op maar 5 wijken: één wijk die sterk verandert, "
         "weegt dan zwaar."),
        ({"matched": 0, "difference": NAN}, "Voor Aadorp zijn geen vergelijkbare wijken te "
         "bepalen: er zijn te weinig cijfers over 2018."),
    ],
)  # fmt: skip
def test_a_particular_is_said_and_nothing_else(changes, text):
    assert caveats("Aadorp", found(**changes))[1:] == [text]


def test_no_word_of_degree_where_the_matches_are_alike():
    assert weak_match("Aadorp", 0.0391, 20) == []


@pytest.mark.parametrize(
    ("wijken", "text"),
    [
        ([], "Er zijn geen vergelijkbare wijken."),
        ([("Bee", "Dorp", 1.0)], "Er is 1 vergelijkbare wijk: Bee (Dorp)."),
        ([("Bee", "Dorp", 0.5), ("Cee", "Stad", 0.5)],
         "Er zijn 2 vergelijkbare wijken; elk telt voor 50,0% mee."),
        ([("Bee", "Dorp", 0.6), ("Cee", "Stad", 0.4)],
         "Er zijn 2 vergelijkbare wijken; het zwaarst telt Bee (Dorp) mee (60,0%)."),
        ([("B", "D", 0.4), ("C", "S", 0.4), ("E", "S", 0.2)],
         "Er zijn 3 vergelijkbare wijken; het zwaarst tellen B (D) en C (S) mee (elk 40,0%)."),
    ],
)  # fmt: skip
def test_which_wijk_counts_most(wijken, text):
    assert heaviest(wijken) == text


def test_how_alike_in_each_case():
    parts = dict.fromkeys(DIMENSIONS, 0.0)
    assert how_alike("Aadorp", {"lbm": -0.02, **parts, "onv": -0.02}, 9, 2018) == (
        "In 2018 lag de totaalscore van Aadorp 0,020 onder die van de 9 vergelijkbare wijken; per "
        "dimensie was het verschil het grootst bij overlast en onveiligheid (0,020)."
    )
    assert how_alike("Aadorp", {"lbm": 0.0, **parts}, 1, 2018) == (
        "In 2018 was de totaalscore van Aadorp gelijk aan die van de vergelijkbare wijk; ook per "
        "dimensie was er geen verschil."
    )
    assert "geen vergelijkbare wijken" in how_alike("Aadorp", {"lbm": NAN, **parts}, 9, 2018)


def test_the_rule_names_the_year_from_which_every_score_is_there():
    assert "sinds 2018" in rule() and "sinds 2002" in rule(2002)


# All areas and periods of the committed set.


def test_the_result_beside_comparable_wijken_is_true_for_every_area_period_and_measure(store):
    for area in store.area_ids:
        for measure in MEASURES:
            table = lines(store, area, measure)
            for first, last in PERIODS:
                delta = table.loc[last] - table.loc[first]
                own, other = delta[area], delta[COMPARABLE]
                text = compare_trend(
                    store.names[area], False, own, COMPARABLE_FULL_NAME, other, first, last,
                    measure=measure,
                )  # fmt: skip
                assert whole(text) and dutch(own, sign=True) in text, text
                assert dutch(other, sign=True) in text and f"{first} en {last}" in text
                if "meer vooruit" in text or "minder achteruit" in text:
                    assert own > other
                if "minder vooruit" in text or "meer achteruit" in text:
                    assert own < other
                assert "effect" not in text and "door" not in text


def test_the_dimension_that_moved_most_is_true_for_every_area_and_period(store):
    for area in store.area_ids:
        for first, last in PERIODS:
            changes = {}
            for key in DIMENSIONS:
                values = series(store, "nplv", area, key)
                changes[key] = values[last] - values[first]
            text = dimension_moves(store.names[area], changes, first, last)
            assert whole(text) and text.startswith(store.names[area])
            low, high = min(changes.values()), max(changes.values())
            if round(high, 3) > 0:
                assert f"({dutch(high, sign=True)})" in text.replace("elk ", "")
            else:
                assert "geen enkele dimensie ging vooruit" in text or "vooruit of" in text
            if round(low, 3) < 0:
                assert f"({dutch(low, sign=True)})" in text.replace("elk ", "")
            else:
                assert "geen enkele dimensie ging achteruit" in text or "of achteruit" in text


def test_the_share_of_households_is_true_for_every_area_and_period(store):
    for area in store.area_ids:
        for first, last in PERIODS:
            then, now = share_in(store, area, first), share_in(store, area, last)
            text = share_over_time(store.names[area], then, now, first, last)
            assert whole(text)
            for share, year in ((then, first), (now, last)):
                assert str(year) in text
                if 0.005 <= share < 0.995:
                    assert f"{dutch(100 * share, 0)}%" in text, (text, share)


def test_the_sentences_about_buurten_are_true_for_every_area(store):
    for area in store.area_ids:
        table, name = buurten(store, area), store.names[area]
        for which, years in MOVES.items():
            kept = table[table[f"left_out_{which}"] == ""]
            changes = (kept[years[1]] - kept[years[0]]).tolist()
            up = sum(x >= SUBSTANTIAL for x in changes)
            down = sum(x <= -SUBSTANTIAL for x in changes)
            gone = sum(x != x for x in changes)
            moves = table[f"move_{which}"]
            assert [(moves == w).sum() for w in (1, -1)] == [up, down]
            between, out = len(changes) - up - down - gone, len(table) - len(kept)
            text = movers(name, up, down, between, gone, *years, out=out)
            assert whole(text) and f"van de {len(table)} buurten" in text.lower()
            assert (f"{out} niet mee" in text) == bool(out)
        for first, last in PERIODS:
            large = table[~table["small"]].set_index("name")
            change = large[last] - large[first]
            text = best_worst_buurten(change.to_dict(), first, last)
            assert whole(text)
            for x, sign in ((change.max(), 1), (change.min(), -1)):
                if round(x, 3) * sign > 0:
                    assert dutch(x, sign=True) in text


def test_the_sentences_about_likeness_are_true_for_every_area(store):
    for area in store.area_ids:
        table = alike(store, area).set_index("name")
        for kind, text in (
            ("profile", like_in_profile(store.names[area], table["profile"].to_dict(), 2024)),
            ("course", like_in_course(store.names[area], table["course"].to_dict(), 2018, 2024)),
        ):
            assert whole(text) and dutch(table[kind].min()) in text
            assert table[kind].idxmin() in text


def test_the_sentences_about_comparable_wijken_are_true_for_every_area(store):
    for area in store.area_ids:
        name, pairs = store.names[area], match(store, area)
        difference = pairs.balance["difference"]
        text = how_alike(name, difference.to_dict(), len(pairs.wijken), 2018)
        assert whole(text) and dutch(abs(difference["lbm"])) in text
        assert ("onder die" in text) == (difference["lbm"] < 0)
        largest = difference.drop("lbm").abs()
        assert dutch(largest.max()) in text
        assert DIMENSIONS[largest.idxmax()].name.lower() in text


def test_the_caveats_of_every_area_are_whole_and_start_with_the_border(store):
    for area in store.area_ids:
        facts = particulars(store, area)
        texts = caveats(store.names[area], facts)
        assert all(whole(t) for t in texts), texts
        assert f"‘{facts.confidence}’" in texts[0] and "benadering" in texts[0]
        assert any("voorzichtig" in t for t in texts) == (abs(facts.difference) >= SUBSTANTIAL)
        assert any("loopt door" in t for t in texts) == (facts.cut_wijken > 0)
        assert any("begint in 2018" in t for t in texts) == (facts.first_year == 2018)
