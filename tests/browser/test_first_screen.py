"""What a reader sees without scrolling: the answer, the households and the five dimensions."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.sampling import sample

pytestmark = pytest.mark.browser

SCREENS = ((390, 844), (820, 1180), (1400, 900), (1920, 1080))
PAGES = ("", "gebiedsprofiel?gebied=heerlen-noord", "gebiedsprofiel?gebied=rotterdam-zuid",
         "gebiedsprofiel?gebied=schiedam-nieuwland-oost")  # fmt: skip
PARTS = {
    "the headline": ".st-key-kernzin-antwoord p",
    "the sentences": ".antwoord-woorden p",
    "the key figures": ".antwoord-cijfers dd",
    "the rows": ".st-key-tegel-antwoord .banen-rijen > li",
    "what the signs mean": ".st-key-tegel-antwoord .banen-tekens",
}
"""What belongs to the answer, and how it is found."""


def outside(page: Page) -> list[str]:
    """The parts of the answer that are not whole within the window, with where they end."""
    found = []
    size = page.viewport_size
    assert size
    for part, selector in PARTS.items():
        boxes = [one.bounding_box() for one in page.locator(selector).all()]
        assert boxes, part
        for box in boxes:
            assert box and box["width"] > 0 and box["height"] > 0, part
            right, bottom = box["x"] + box["width"], box["y"] + box["height"]
            within = box["x"] >= 0 and box["y"] >= 0
            if not within or right > size["width"] + 1 or bottom > size["height"] + 1:
                found.append(f"{part}: right {right:.0f}, bottom {bottom:.0f}")
    return found


@pytest.mark.parametrize(
    ("path", "width", "height"),
    sample(
        [(path, *size) for path in PAGES for size in SCREENS],
        lambda number, one: one[1] == 390 or number < len(SCREENS),
    ),
)
def test_the_whole_answer_is_on_the_first_screen(
    visit: Visit, path: str, width: int, height: int
) -> None:
    page = visit(path, width, height)
    assert not outside(page)
    assert page.locator(".st-key-tegel-antwoord .banen-rijen > li").count() == 5
    assert page.locator(".antwoord-woorden p").count() == (2 if path else 3)


@pytest.mark.parametrize("path", PAGES[:2])
def test_what_can_be_chosen_comes_after_the_answer(visit: Visit, path: str) -> None:
    page = visit(path, 390, 844)
    answer = page.locator(".antwoord").bounding_box()
    choices = page.locator("[data-testid=stButtonGroup]").first.bounding_box()
    assert answer and choices and choices["y"] >= answer["y"] + answer["height"]


def test_what_a_number_means_is_one_tap_from_it(visit: Visit) -> None:
    page = visit(PAGES[1], 390, 844)
    assert not page.locator(".liniaal").count()
    page.get_by_text("Wat betekent dit getal?").first.click()
    page.wait_for_selector(".liniaal")
    boxes = [one.bounding_box() for one in page.locator(".liniaal-namen > li").all()]
    tops = sorted(box["y"] for box in boxes if box)
    assert len(tops) == 4
    for name, box in zip(page.locator(".liniaal-namen > li").all(), boxes, strict=True):
        assert box and box["x"] + box["width"] <= 390, name.inner_text()
    assert "huishoudens woont in een wijk die hoger scoort" in page.inner_text(
        ".st-key-uitklap-betekenis-antwoord"
    )
