"""What is said of a list, and of another list of the areas."""

from collections import Counter

import pytest

from dashboard.analysis.own_list import Line, ListReport, Outcome, read_places
from dashboard.analysis.trial import Stand, Tried, try_list
from dashboard.ladder import AREA, Difference
from dashboard.sources.lists import rows_of_text
from dashboard.subjects.own_area.tiles.lists import attention, list_report
from dashboard.subjects.own_area.tiles.trial import trial
from dashboard.subjects.own_area.words import lists as words
from dashboard.subjects.own_area.words import trial as trial_words
from tests.language.checks import check


def report(**counts: int) -> ListReport:
    lines = [Line(1, "x", Outcome(kind), ("WK003402",)) for kind, n in counts.items()
             for _ in range(n)]  # fmt: skip
    return ListReport(tuple(lines))


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ({"taken": 1}, "De plek in uw lijst is herkend."),
        ({}, "In uw lijst staat alleen een kopregel: zet eronder een code of een naam."),
        ({"taken": 2}, "Beide plekken in uw lijst zijn herkend."),
        ({"taken": 3}, "Alle 3 plekken in uw lijst zijn herkend."),
        ({"unknown": 2}, "Van uw lijst is geen plek herkend."),
        (
            {"taken": 1, "unknown": 1},
            "Van de 2 regels in uw lijst is er 1 herkend als plek die meetelt.",
        ),
        (
            {"taken": 2, "double": 1},
            "Van de 3 regels in uw lijst zijn er 2 herkend als plek die meetelt.",
        ),
    ],
)
def test_the_headline_counts_what_was_recognised(counts, told):
    assert words.read(report(**counts)) == told
    check(told)


@pytest.mark.parametrize("kind", ["unknown", "several", "double", "within"])
@pytest.mark.parametrize("many", [1, 2])
def test_what_was_not_taken_is_told_with_what_to_do(kind, many):
    told = words.rest(report(taken=1, **{kind: many}))
    assert told.startswith(f"{many} regel{'s' if many > 1 else ''} ")
    check(told)
    assert words.rest(report(taken=2)) == ""


def test_the_table_says_of_each_line_what_became_of_it(store):
    text = "Pathmos (Enschede)\n3402\nWK003402\nBU00340201\nCentrum\nDe Wervn\n1353\nWK999999"
    found = read_places(store, rows_of_text(text))
    table = list_report(store, found).table
    assert table["Uitkomst"].values[:4] == (
        "herkend", "herkend", "staat er dubbel in", "zit al in een wijk of gemeente van de lijst",
    )  # fmt: skip
    beware = table["Let op"].values
    assert beware[4].startswith("bijvoorbeeld Centrum (") and " of " in beware[4]
    assert beware[5].startswith("bedoelt u De Werven (Almere)")
    assert "postcode" in beware[6] and "geen plek met een score" in beware[7]
    shown = attention(store, found)
    assert shown and set(shown["Regel"].values) >= {"3", "4", "5", "6", "7", "8"}
    assert attention(store, read_places(store, [("BU01530202",)])) is None


def test_the_list_of_the_areas_that_counts_is_told_to_change_nothing(store):
    unchanged = tuple(Tried(store.names[code], None, None) for code in store.area_ids)
    content = trial(store, unchanged)
    assert content.headline == "Met deze lijst blijven alle gebieden gelijk."
    check(content.headline)


def test_another_list_is_told_by_the_areas_that_it_changes(store, bron):
    lines = (bron / "nplv_gebieden.csv").read_text("utf-8").splitlines()
    kept = [line for line in lines if not line.startswith("delft-west")]
    content = trial(store, try_list(store, "\n".join(kept).encode()))
    assert content.headline == "Met deze lijst vervalt er 1 gebied."
    assert content.lead == "Gebied weg: Delft-West."
    row = content.table["Gebied"].values.index("Delft-West")
    assert content.table["Uitkomst"].values[row] == "vervalt"
    assert content.table["Huishoudens, straks"].written[row] == "–"


def test_a_header_without_places_is_no_list(store):
    content = list_report(store, read_places(store, rows_of_text("code;naam")))
    assert content.headline.startswith("In uw lijst staat alleen een kopregel")
    assert not len(content.table)


def stand(klass: int) -> Stand:
    return Stand(1.0, 4.0, klass, Difference(None, AREA))


def test_what_comes_goes_and_changes_is_told_apart_and_names_stay_on_one_line():
    tried = (
        Tried("Wordt\nanders", stand(4), stand(5), added=("WK003402",)),
        Tried("Blijft", stand(4), stand(4)),
        Tried("Gaat  weg", stand(4), None, gone=("WK003403",)),
        Tried("Is\nnieuw", None, stand(4), added=("WK003404",)),
        Tried("Ook nieuw", None, stand(4), added=("WK003405",)),
    )
    assert check(trial_words.headline(tried)) == (
        "Met deze lijst verandert 1 van de 3 gebieden van samenstelling, komen er 2 gebieden bij "
        "en vervalt er 1 gebied."
    )
    assert trial_words.lead(tried) == (
        "Gebieden erbij: Is nieuw en Ook nieuw. Gebied weg: Gaat weg. "
        "1 gebied heeft dan een andere klasse in 2024."
    )
    assert "Daardoor" not in trial_words.lead(tried)
    counts = Counter(map(trial_words.outcome, tried))
    assert counts == {"anders": 1, "gelijk": 1, "vervalt": 1, "nieuw": 2}
