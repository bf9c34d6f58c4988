"""What readers come for, asked of the first tile of a page: the answer is there, and is true."""

import pytest

from tests.pages.screen import headline, of, open_page, tags_off, tiles


def answer(page: str, **address: str) -> str:
    """What the first tile of a page says, as text."""
    screen = open_page(page, **address)
    key, first = next(iter(tiles(screen).items()))
    assert key == "antwoord"
    html = next(h.value for h in of(first, "html") if 'class="antwoord"' in h.value)
    return " ".join(f"{headline(first)} {tags_off(html)}".split())


@pytest.mark.parametrize(
    ("area", "said"),
    [
        ("heerlen-noord", "Sinds 2018 ging het licht vooruit: ongeveer even goed als in"),
        ("heerlen-noord", "Het verschil met Nederland zit vooral in overlast en onveiligheid."),
        ("rotterdam-zuid", "iets minder goed dan in vergelijkbare wijken"),
        # 16,510 households in buurten of class 4 or lower: 71.4%.
        ("tilburg-noordwest", "71% · 16.500 huishoudens"),
        ("GM0034", "De leefbaarheid in Almere is in 2024 ‘ruim voldoende’"),
    ],
)
def test_a_question_about_one_place_is_answered_by_its_profile(area, said):
    assert said in answer("gebiedsprofiel", gebied=area)


def test_which_areas_fell_since_2022_is_answered_by_the_overview():
    said = answer("overzicht")
    assert "Sinds 2022 ging geen gebied duidelijk achteruit; licht achteruit gingen" in said
    for name in ("Roosendaal Ring", "Den Haag Zuidwest", "Groningen-Noord", "Tilburg NoordWest",
                 "Zaandam-Oost", "Eindhoven Woensel Zuid"):  # fmt: skip
        assert name in said


def test_what_a_score_and_a_small_difference_mean_is_one_tap_away():
    first = tiles(open_page("overzicht"))["antwoord"]
    texts = " ".join(m.value for m in of(first, "markdown"))
    ruler = next(tags_off(h.value) for h in of(first, "html") if "liniaal" in h.value)
    assert "Een score van 3,93 is ‘zwak’" in texts and "94% van de huishoudens" in texts
    assert "Is een verschil van 0,01 veel? Nee" in ruler and "Een gewone wijk veranderde" in ruler
