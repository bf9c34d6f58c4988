"""Labels of codes: never two alike."""

from dashboard.language.labels import distinct


def test_names_that_are_alike_or_taken_get_their_code():
    found = distinct({"a": "Centrum", "b": "Noord", "c": "Centrum", "d": "Jaar"}, taken=("Jaar",))
    assert found == {"a": "Centrum (a)", "b": "Noord", "c": "Centrum (c)", "d": "Jaar (d)"}
    assert list(found) == ["a", "b", "c", "d"]
