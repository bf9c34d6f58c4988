"""An area that a reader composed, on every page: it opens, says nothing untrue, and goes along."""

import random
import re

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.analysis.comparable import match
from dashboard.content.names import PROFILE, profile_address
from dashboard.plans.profile import caveats, named
from dashboard.plans.profile import profile as plan
from dashboard.store.own import compose
from dashboard.subjects.answer.tiles.answer import answer
from dashboard.ui.reached import EVERYTHING
from dashboard.ui.registry import PAGES, Shows, page_info
from dashboard.vocabulary.areas import own_area
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.own import token
from tests.conftest import ROOT
from tests.language.checks import check
from tests.pages.screen import SECONDS, of, open_closed, open_page, texts
from tests.pages.test_my_area import address, head, links

SEED = 20260630
SAMPLE, ALL = 4, 200
NAME = "Van mij"
EXACT = 1e-9
UNTRUE = re.compile(
    r"21 NPLV|21 gebieden|NPLV-gebied Van mij|Van mij is een benadering|NaN|\bnan\b|None|"
    r"kan nu niet worden getoond"
)
"""What would say that it is one of the twenty, or that a number is none."""


def codes_at_random(draw, store):
    """Wijken of one gemeente, of several, buurten, a whole gemeente, one place, or a mix."""
    table = store.areas
    level = {key: table.loc[table["level"] == key, "code"].tolist() for key in LEVELS}
    gemeente = draw.choice(level["gemeente"])[2:]
    near = [code for code in level["wijk"] if code[2:6] == gemeente]
    small = [code for code in level["buurt"] if code[2:6] == gemeente]
    kinds = (
        lambda: draw.sample(near, draw.randint(1, len(near))),
        lambda: draw.sample(small, draw.randint(1, min(30, len(small)))),
        lambda: draw.sample(level["wijk"], draw.randint(2, 40)),
        lambda: [f"GM{gemeente}"],
        lambda: [draw.choice(level["wijk"] + level["buurt"])],
        lambda: [*draw.sample(near, 1), *draw.sample(level["buurt"], 5)],
    )
    return draw.choice(kinds)()


def drawn(store, number):
    """So many different own areas; the first are always the same."""
    draw = random.Random(SEED)
    found = {}
    while len(found) < number:
        area = compose(store, NAME, codes_at_random(draw, store)).area
        if area:
            found[area.code] = area
    return list(found.values())


def opened(info, area):
    """What the page says of ``area``: it opens without an error or a warning."""
    screen = open_page(info, gebied=area.code)
    assert [e.value for e in (*screen.error, *screen.warning)] == [], (info.key, area)
    said = [text for text in texts(screen) if isinstance(text, str)]
    wrong = [text for text in said if UNTRUE.search(text)]
    assert wrong == [], (info.key, area)
    return screen, said


def whole(store, area):
    """All pages with ``area``: its name, what it counts, and the twenty as they are."""
    households = store.areas.set_index("code").loc[list(area.members), "households"].sum()
    for info in PAGES:
        screen, said = opened(info, area)
        assert address(screen)["gebied"] == [area.code]
        top = head(screen)
        assert f"U kijkt naar: {NAME} (eigen gebied van" in top
        beside = "is geen NPLV-gebied: waar het kan, staat het hier naast de 20" in top
        assert beside == (info.shows is Shows.PROGRAMME)
        if info.key == "gebiedsprofiel":
            counted = f"{int(households):,}".replace(",", ".")
            assert any(re.search(rf"Huishoudens\s+{re.escape(counted)}\b", text) for text in said)
            assert f"{NAME} is een gebied dat u zelf hebt samengesteld." in " ".join(said)


def test_every_page_opens_for_an_own_area_and_says_nothing_untrue(store):
    whole(store, drawn(store, 1)[0])


@pytest.mark.parametrize("at", range(1, SAMPLE))
def test_its_profile_opens_whatever_it_is_made_of(store, at):
    _, said = opened(page_info(PROFILE), drawn(store, SAMPLE)[at])
    assert f"{NAME} is een gebied dat u zelf hebt samengesteld." in " ".join(said)


@pytest.mark.proof
@pytest.mark.timeout(7200)
def test_every_page_opens_for_two_hundred_own_areas(store):
    for area in drawn(store, ALL):
        whole(store, area)


HOSTILE = (
    "eigen~<script>alert(1)</script>~AAAA",
    "eigen~x~" + "A" * 3000,
    "eigen~" + "~" * 200,
    "eigen~../../etc/passwd~%00",
    "eigen~=cmd|x~BGX83q",
)


@pytest.mark.parametrize("raw", HOSTILE)
def test_a_broken_own_area_in_the_address_is_a_sentence_and_the_page_stands(raw):
    screen = open_closed("kaart", gebied=raw)
    assert not screen.error and len(screen.warning) == 1
    assert screen.warning[0].value.startswith("De link naar een eigen gebied is niet te lezen")
    assert "script" not in screen.warning[0].value
    assert "U kijkt naar: alle 20 NPLV-gebieden" in head(screen)
    assert "gebied" not in address(screen)


def test_a_name_in_the_address_is_text_and_never_markup(store):
    area = own_area("<img src=x onerror=alert(1)> **vet**", ["WK003401"])
    raw = area.code.replace("img", "<img>")
    screen = open_closed("kaart", gebied=raw)
    html = " ".join(node.value for node in of(screen.main, "html"))
    assert "<img>" not in html and "onerror=alert" not in html
    assert "U kijkt naar: img srcx onerroralert1 vet (eigen gebied van 1 wijk" in head(screen)


def test_places_that_the_set_does_not_know_are_left_out_and_named():
    raw = token("Oud", ["WK003401", "WK003499"])
    screen = open_closed("kaart", gebied=raw)
    assert "WK003499" in screen.warning[0].value
    assert address(screen)["gebied"] == [token("Oud", ["WK003401"])]
    assert "Oud (eigen gebied van 1 wijk in Almere)" in head(screen)


def test_it_is_taken_along_and_let_go(store):
    area = compose(store, NAME, ["WK003401", "WK003402"]).area
    screen = open_closed("kaart", gebied=area.code)
    assert links(screen)[f"{NAME} (eigen gebied van 2 wijken in Almere)"] == profile_address(
        area.code
    )
    assert links(screen)["Wis en kijk naar alle 20 NPLV-gebieden"] == "kaart"
    screen.query_params.clear()
    screen.switch_page(page_info("samenhang").path).run()
    assert address(screen)["gebied"] == [area.code]


def test_own_areas_are_compared_with_each_other_and_with_the_twenty(store):
    codes = [compose(store, name, [code]).area.code
             for name, code in (("Een", "WK003401"), ("Twee", "WK003402"))]  # fmt: skip
    screen = AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS)
    screen.session_state[EVERYTHING] = True
    screen.switch_page(page_info("vergelijken").path)
    screen.query_params["gebieden"] = [*codes, "breda-noord", "eigen~x~kapot"]
    screen.run()
    assert not screen.exception and len(screen.warning) == 1
    assert screen.query_params["gebieden"] == [*codes, "breda-noord"]
    said = " ".join(text for text in texts(screen) if isinstance(text, str))
    assert "Een" in said and "Twee" in said and "20 gebieden" in said and "21 gebieden" not in said


def numbers_of(content):
    """Every number in the table of a tile that is there, in order."""
    return [float(x) for column in content.table.columns for x in column.values
            if isinstance(x, int | float) and not isinstance(x, bool) and x == x]  # fmt: skip


def same_profile(store, code):
    twin = store.area(code)
    own = compose(store, NAME, twin.members).area
    made, other = (plan(store, named(area)) for area in (own, twin))
    # Of one of the twenty a tile says that it has no yardstick; of an own area its caveats do.
    without = set() if match(store, twin) else {"vergelijkbaar", "wijken"}
    assert set(other) - set(made) == without and set(made) - set(other) <= {"delen"}
    if without:
        assert any("vergelijkbare wijken" in text for text in caveats(store, named(own)))
    for key in other.keys() - without - {"lijkt"}:  # what resembles it: itself, for one
        # The definition of the twenty has an order of its own.
        found, expected = (sorted(numbers_of(p[key].build())) for p in (made, other))
        assert found == pytest.approx(expected, abs=EXACT), (code, key)
        assert found or key == "wijken", key
    one, two = (answer(store, named(area)) for area in (own, twin))
    assert numbers_of(one) == pytest.approx(numbers_of(two), abs=EXACT)
    assert one.headline.replace(NAME, twin.name) == two.headline


def test_the_profile_of_the_members_of_a_twenty_has_its_numbers(store):
    same_profile(store, "breda-noord")


@pytest.mark.proof
def test_the_profile_of_the_members_of_each_of_the_twenty_has_its_numbers(store):
    for code in store.area_ids:
        same_profile(store, code)


def test_what_cannot_be_told_of_it_is_said(store):
    table = store.areas[(store.areas["level"] == "buurt") & (store.areas["nplv_area"] == "")]
    late = compose(store, NAME, table["code"].iloc[:2]).area
    said = " ".join(caveats(store, late))
    assert "niet te bepalen" in said and "alleen 2024" in said
    assert "Van beide buurten heeft deze set geen score in 2018, 2020 en 2022." in said
    assert said.count("in 2018 is er geen waarde van") == 1
    assert not {"verloop", "opbouw", "stijgers"} & set(plan(store, late))
    one = compose(store, NAME, ["WK034402"]).area
    assert f"{NAME} is één wijk: Wijk 02 Noordwest." in " ".join(caveats(store, one))
    jumped = store.areas[(store.areas["level"] == "wijk") & (store.areas["jump"] != "")].iloc[0]
    moved = compose(store, NAME, [jumped["code"], "WK003401"]).area
    assert f"{jumped['name']}: sprong in" in " ".join(caveats(store, moved))
    empty = store.areas[(store.areas["level"] == "wijk") & store.areas["households"].isna()].iloc[0]
    without = compose(store, NAME, [empty["code"], "WK003401"]).area
    assert f"telt niet mee in de score: {empty['name']}." in " ".join(caveats(store, without))
    part = compose(store, NAME, [*store.area("delft-west").members, "WK003401"]).area
    assert "hoort ook bij het NPLV-gebied Delft-West." in " ".join(caveats(store, part))
    for area in (late, one, moved, without, part):
        assert all(map(check, caveats(store, area)))
