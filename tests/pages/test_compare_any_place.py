"""Vergelijken with places outside the programme: what can be set beside each other, and is said."""

import pytest

from dashboard.subjects.compare.numbers import MOST
from dashboard.ui.compositions.comparison import FULL
from dashboard.ui.my_area import MINE
from tests.pages.screen import headline, of, open_page, read, texts, tiles

PAGE = "vergelijken"
ALMERE, WIJK, BUURT = "GM0034", "WK003402", "BU00340101"


def shown(screen) -> list[str]:
    return screen.multiselect(key="gebieden").value


def rows(screen) -> list[str]:
    return read(of(tiles(screen)["verloop"], "table")[0]).index.tolist()


def whole(screen) -> None:
    assert not screen.error and not screen.warning
    assert not any("kan nu niet worden getoond" in text for text in texts(screen))


@pytest.mark.parametrize(
    "codes",
    [
        [ALMERE, WIJK],
        [WIJK, "heerlen-noord"],
        [BUURT, ALMERE],
        ["NL", "NPLV"],
        [ALMERE, WIJK, BUURT, "heerlen-noord", "NL", "NPLV"],
        ["GM0363", "GM0917"],
    ],
    ids="+".join,
)
def test_any_places_stand_beside_each_other_by_their_code(codes):
    screen = open_page(PAGE, gebieden=codes)
    whole(screen)
    assert shown(screen) == codes and len(rows(screen)) >= len(codes)


def test_every_view_and_the_classes_work_for_a_wijk_and_a_buurt():
    for asked in ({"tonen": "gemeente"}, {"vergelijk": "class"}, {"lijnen": ["gemeente", "NPLV"]}):
        whole(open_page(PAGE, gebieden=[WIJK, BUURT, ALMERE], **asked))


@pytest.mark.parametrize(
    ("mine", "beside"), [(WIJK, ALMERE), (BUURT, ALMERE), (ALMERE, "NPLV")], ids=str
)
def test_my_place_stands_beside_its_gemeente_and_a_gemeente_beside_the_programme(mine, beside):
    screen = open_page(PAGE, gebied=mine)
    whole(screen)
    assert shown(screen) == [mine, beside]


def test_a_place_outside_the_programme_has_no_place_in_its_order_and_that_is_said():
    screen = open_page(PAGE, gebieden=[WIJK, ALMERE])
    assert "alleen de NPLV-gebieden doen mee" in headline(tiles(screen)["plaats"])


def test_what_differs_less_than_the_noise_of_a_wijk_is_not_told(store):
    """Of two places 0.010 to 0.020 apart a pair with a wijk tells nothing."""
    scores = store.scores[store.scores["year"] == 2024].set_index("code")["lbm"]
    own = scores["heerlen-noord"]
    wijken = scores[scores.index.str.startswith("WK")]
    near = (wijken - own)[(wijken - own).between(0.012, 0.018)].index[0]
    screen = open_page(PAGE, gebieden=[near, "heerlen-noord"])
    assert "ongeveer gelijk" in headline(tiles(screen)["verloop"])


def test_a_place_that_is_found_is_added_to_the_others():
    screen = open_page(PAGE, gebieden=["heerlen-noord", "breda-noord"])
    screen.text_input(key="zoek-erbij").set_value("almere").run()
    screen.button(key=f"erbij-{ALMERE}").click().run()
    assert shown(screen) == ["heerlen-noord", "breda-noord", ALMERE]
    whole(screen)


def test_no_more_than_fit_are_added(store):
    screen = open_page(PAGE, gebieden=store.area_ids[:MOST])
    assert any("Haal er eerst een weg" in m.value for m in of(screen.main, "markdown"))


def test_another_place_in_the_head_comes_beside_the_chosen_ones():
    screen = look_at(open_page(PAGE, gebieden=["zaandam-oost", "breda-noord"]), ALMERE)
    assert shown(screen) == ["zaandam-oost", "breda-noord", ALMERE]
    whole(screen)


def test_a_place_in_the_head_that_no_longer_fits_is_said_to_be_missing(store):
    full = store.area_ids[:MOST]
    screen = look_at(open_page(PAGE, gebieden=full), ALMERE)
    assert shown(screen) == full
    assert any("Almere" in one.value and FULL in one.value for one in screen.info)


def look_at(screen, code):
    """The same screen after a link of the head, by which the address alone says what is shown."""
    screen.session_state[MINE] = code
    screen.session_state["gelezen"] = set()
    screen.query_params["gebied"] = code
    return screen.run()
