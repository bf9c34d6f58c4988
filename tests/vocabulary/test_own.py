"""The code of a composed area: what it holds, how short it is, and what cannot be read."""

import random
import re
import string
from urllib.parse import quote, urlencode

import pytest

from dashboard.vocabulary import own
from dashboard.vocabulary.areas import own_area
from dashboard.vocabulary.levels import level_of
from dashboard.vocabulary.own import (
    LONGEST,
    LONGEST_TOKEN,
    MOST,
    NAMELESS,
    clean_name,
    split_token,
    token,
)

SEED = 20260630


@pytest.fixture(scope="module")
def parts(store):
    table = store.areas[store.areas["level"].isin(("wijk", "buurt"))]
    return {level: group["code"].tolist() for level, group in table.groupby("level")}


def chosen(draw, parts):
    """Some wijken, buurten of other wijken, and gemeenten of others again."""
    wijken = draw.sample(parts["wijk"], draw.randint(0, 20))
    gemeenten = {f"GM{code[2:6]}" for code in draw.sample(parts["wijk"], draw.randint(0, 3))}
    wijken = [code for code in wijken if f"GM{code[2:6]}" not in gemeenten]
    taken = {code[2:] for code in wijken}
    buurten = [
        code
        for code in draw.sample(parts["buurt"], draw.randint(0, 40))
        if code[2:8] not in taken and f"GM{code[2:6]}" not in gemeenten
    ]
    return [*gemeenten, *wijken, *buurten] or wijken or parts["wijk"][:1]


def test_any_choice_comes_back_whole_and_the_order_does_not_matter(parts):
    draw = random.Random(SEED)
    for _ in range(60):
        codes = chosen(draw, parts)
        made = token("Mijn gebied", codes)
        assert split_token(made)[0] == "Mijn gebied"
        assert sorted(split_token(made)[1]) == sorted(codes)
        draw.shuffle(codes)
        assert token(" Mijn  gebied", [*codes, codes[0]]) == made


def test_thirty_wijken_of_three_gemeenten_fit_in_120_signs_and_300_places_in_1500(parts):
    draw = random.Random(SEED)
    by_gemeente = {}
    for code in parts["wijk"]:
        by_gemeente.setdefault(code[:6], []).append(code)
    large = [codes for codes in by_gemeente.values() if len(codes) >= 12]
    for _ in range(20):
        codes = [code for own in draw.sample(large, 3) for code in draw.sample(own, 10)]
        assert len(token("Dertig wijken van drie gemeenten", codes)) < 120
    assert len(token("n" * LONGEST, draw.sample(parts["buurt"], 300))) < 1500


def test_an_address_holds_it_as_it_is(parts):
    made = token("Súdwest-Fryslân & ’t Noorden, 1/2", parts["buurt"][:4])
    assert quote(made, safe="") == made and urlencode({"gebied": made}) == f"gebied={made}"
    assert split_token(made)[0] == "Súdwest-Fryslân & ’t Noorden, 1/2"
    assert level_of(made).key == "eigen"


def test_a_letter_that_is_lost_or_changed_is_no_other_area(parts):
    draw = random.Random(SEED)
    for _ in range(6):
        made = token("Naam", draw.sample(parts["buurt"], 8))
        start = made.rindex("~") + 1
        for at in range(start, len(made)):
            assert split_token(made[:at])[1] is None
            for letter in "A7_":
                other = made[:at] + letter + made[at + 1 :]
                assert other == made or split_token(other)[1] is None


@pytest.mark.parametrize(
    "text",
    [
        "", "eigen", "eigen~", "eigen~~", "eigen~x", "eigen~x~", "eigen~x~é", "eigen~x~A\x00",
        "eigen~x~" + "A" * 5000, "eigen~x~" + "_" * 3000, "heerlen-noord", "eigen~.ff.fe~AAAA",
        "~" * 50, "eigen~<script>~AAA", "eigen~x~../../etc",
    ],
)  # fmt: skip
def test_what_is_no_code_gives_no_area_and_raises_nothing(text):
    name, codes = split_token(text)
    assert codes is None and re.fullmatch(r"[\w '.&-]{1,40}", name)


def test_as_many_codes_as_an_area_can_have_are_read_and_one_more_is_no_area(parts):
    codes = sorted(parts["buurt"])
    assert len(split_token(token("Veel", codes[:MOST]))[1]) == MOST
    assert split_token(token("Te veel", codes[: MOST + 1]))[1] is None


def test_of_a_code_that_holds_thousands_no_more_is_read_than_an_area_can_have(monkeypatch):
    made = token("Bom", [f"BU0001{at:04d}" for at in range(8400)])
    assert len(made) < LONGEST_TOKEN
    read: list[tuple[int, ...]] = []
    write = own._code
    monkeypatch.setattr(own, "_code", lambda numbers: read.append(numbers) or write(numbers))
    assert split_token(made)[1] is None
    assert len(read) == MOST + 1


def test_letters_at_random_are_hardly_ever_an_area():
    draw, letters = random.Random(SEED), string.ascii_letters + string.digits + "-_"
    texts = ["".join(draw.choices(letters, k=draw.randint(1, 40))) for _ in range(300)]
    assert all(split_token(f"eigen~x~{text}")[1] is None for text in texts)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("  Almere   Haven ", "Almere Haven"),
        ("<b>Haven</b>", "bHaven/b"),
        ("**Haven** [x](http://y) `z`", "Haven xhttp//y z"),
        ("=HYPERLINK(1)", "HYPERLINK1"),
        ("- - 't Zand", "'t Zand"),
        ("\u202eHaven\u200b\u0000\nOost", "Haven Oost"),
        ("Haven (gemeente Almere)", "Haven gemeente Almere"),
        ("e\u0301e\u0301n", "één"),
        ("a\u0300\u0301\u0302\u0303b", "àb"),
        ("שלום", NAMELESS),
        ("' ", NAMELESS),
        ("", NAMELESS),
        ("x" * 1000, "x" * LONGEST),
    ],
)
def test_a_name_is_text_alone(text, name):
    assert clean_name(text) == name == clean_name(name)
    assert split_token(token(text, ["WK003401"]))[0] == name


def test_an_area_has_the_name_of_its_code():
    area = own_area("<i>Haven", ["WK003401", "BU00340201"])
    assert (area.name, area.members) == ("iHaven", ("BU00340201", "WK003401"))
    assert split_token(area.code) == ("iHaven", ("WK003401", "BU00340201"))
