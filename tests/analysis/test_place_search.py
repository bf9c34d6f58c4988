"""A search finds a place as people write it, the best one first."""

import time

import pytest

from dashboard.analysis.place_search import MOST, Place, plain, postcode_in, search, searchable
from dashboard.store.read import Store


def found(store: Store, text: str) -> list[tuple[str, str]]:
    return [(one.level, one.name) for one in search(store, text)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Almere", ("gemeente", "Almere")),
        ("aLMERE ", ("gemeente", "Almere")),
        ("Den Haag", ("gemeente", "'s-Gravenhage")),
        ("s gravenhage", ("gemeente", "'s-Gravenhage")),
        ("’s-Gravenhage", ("gemeente", "'s-Gravenhage")),
        ("den bosch", ("gemeente", "'s-Hertogenbosch")),
        ("Sudwest Fryslan", ("gemeente", "Súdwest-Fryslân")),
        ("heerlennoord", ("nplv", "Heerlen-Noord")),
        ("noord heerlen", ("nplv", "Heerlen-Noord")),
        ("zuidwest den haag", ("nplv", "Den Haag Zuidwest")),
        ("t haantje", ("buurt", "'t Haantje")),
        ("gm0034", ("gemeente", "Almere")),
        ("Overvecht", ("wijk", "Wijk 03 Overvecht")),
    ],
)
def test_a_place_is_found_however_its_name_is_written(store, text, first):
    assert found(store, text)[0] == first


def test_the_name_itself_comes_first_then_what_begins_so_then_what_holds_it(store):
    assert found(store, "Rotterdam")[:2] == [("gemeente", "Rotterdam"), ("nplv", "Rotterdam-Zuid")]
    names = [name for _, name in found(store, "Almere")]
    begins = [plain(name).startswith("almere") for name in names]
    assert begins == sorted(begins, reverse=True) and not all(begins)


def test_of_equal_names_the_larger_level_and_then_the_larger_place_comes_first(store):
    sizes = store.areas.set_index("code")["households"]
    places = [one for one in search(store, "Centrum", 30) if plain(one.name) == "centrum"]
    levels = ["wijk", "buurt"]
    keys = [(levels.index(one.level), -sizes[one.code]) for one in places]
    assert len(keys) > 5 and keys == sorted(keys)


def test_every_gemeente_and_every_area_of_the_programme_is_found_by_its_name(store):
    gemeenten = store.areas[store.areas["level"] == "gemeente"]["code"]
    for code in [*gemeenten, *store.area_ids]:
        assert code in {one.code for one in search(store, store.names[code], 4)}, code


@pytest.mark.parametrize("text", ["", " ", "a", "-", "'s", "xyzzyq", "<b>", "😀", "(", "\\"])
def test_too_little_or_nothing_that_fits_gives_nothing(store, text):
    assert search(store, text) == ()


def test_a_search_gives_at_most_ten_and_says_what_each_is(store):
    places = search(store, "en")
    assert len(places) == MOST == len(set(places))
    (first, *_) = search(store, "Den Haag")
    assert first == Place("gemeente", "GM0518", "'s-Gravenhage", "'s-Gravenhage", "Den Haag")


def test_the_words_of_a_list_are_those_of_the_search():
    assert searchable("Wijk 28 Centrum", "'s-Gravenhage") == (
        "wijk 28 centrum s gravenhage den haag"
    )


@pytest.mark.parametrize("text", ["de", "en", "almere", "noord heerlen", "xyzzyq", "van de"])
def test_a_search_takes_a_few_thousandths_of_a_second(store, text):
    search(store, text)
    took = []
    for _ in range(5):
        begun = time.thread_time()
        search(store, text)
        took.append(time.thread_time() - begun)
    assert min(took) < 0.005


@pytest.mark.parametrize("text", ["3011", "3011 AB", "3011ab", " 3011  ab ", "postcode 3011"])
def test_a_postcode_is_found_with_or_without_its_letters(store, text):
    assert postcode_in(store, text) == Place("pc4", "3011", "postcode 3011", "Rotterdam")


@pytest.mark.parametrize("text", ["301", "30111", "3011 ABC", "0999", "1000", "Rotterdam", ""])
def test_what_is_no_postcode_of_the_set_is_none(store, text):
    assert postcode_in(store, text) is None


def test_a_search_by_name_gives_no_postcodes(store):
    assert not [place for place in search(store, "postcode", 50) if place.level == "pc4"]
