"""Labels of codes: never two alike."""

from dashboard.language.labels import distinct
from dashboard.vocabulary.areas import own_area


def test_names_that_are_alike_or_taken_get_their_code():
    found = distinct({"a": "Centrum", "b": "Noord", "c": "Centrum", "d": "Jaar"}, taken=("Jaar",))
    assert found == {"a": "Centrum (a)", "b": "Noord", "c": "Centrum (c)", "d": "Jaar (d)"}
    assert list(found) == ["a", "b", "c", "d"]


def test_a_composed_area_gets_words_behind_it_and_never_its_code():
    one, other = (own_area("Haven", [code]).code for code in ("WK003401", "WK003402"))
    assert distinct({"WK003403": "Haven", one: "Haven"}) == {
        "WK003403": "Haven (WK003403)",
        one: "Haven (eigen gebied)",
    }
    assert list(distinct({one: "Haven", other: "Haven"}).values()) == [
        "Haven (eigen gebied 1)",
        "Haven (eigen gebied 2)",
    ]
    assert distinct({one: "Jaar"}, {"Jaar"}) == {one: "Jaar (eigen gebied)"}
