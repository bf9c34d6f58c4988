"""Every control of every page, worked in a real browser on the narrowest screen."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page

from dashboard.ui.registry import PAGES, PageInfo
from tests.browser.barriers import barriers, overflow
from tests.browser.conftest import ALL_THERE, Visit, wait_until_ready
from tests.browser.watch import problems
from tests.sampling import every, sample

pytestmark = pytest.mark.browser

PATIENCE_MS = 15_000
WITHOUT = ("wat_kan_ik_ermee",)
"""Pages on which there is nothing to choose."""
HELD = "key => new URL(location).searchParams.getAll(key).join()"
SETTLE_MS = 200
"""A choice reaches the server and its answer begins within this time."""


def button_group(control: Locator, _: Page) -> None:
    control.locator("button:not([aria-checked=true]):not([aria-pressed=true])").first.click()


def toggle(control: Locator, _: Page) -> None:
    control.locator("label").first.click()


def one_of_a_list(control: Locator, page: Page) -> None:
    field = control.locator("input")
    field.scroll_into_view_if_needed()
    page.wait_for_timeout(SETTLE_MS)  # a list closes when the page scrolls
    field.click()
    page.get_by_role("option").last.click()


def several_of_a_list(control: Locator, page: Page) -> None:
    one_of_a_list(control, page)
    page.keyboard.press("Escape")


def text_field(control: Locator, page: Page) -> None:
    control.locator("input").fill("Overvecht")
    page.keyboard.press("Enter")


USES: dict[str, Callable[[Locator, Page], None]] = {
    "stButtonGroup": button_group,
    "stSelectbox": one_of_a_list,
    "stMultiSelect": several_of_a_list,
    "stTextInput": text_field,
    "stCheckbox": toggle,
}
"""Kind of control -> how a reader uses it; its code should then be in the address."""


def controls(page: Page) -> list[tuple[str, str]]:
    """(kind, key) of the controls that are there now and can be used."""
    found = page.evaluate(
        """kinds => kinds.flatMap(kind =>
            [...document.querySelectorAll(`[data-testid=stMain] [data-testid=${kind}]`)]
                .filter(e => !e.querySelector('input[disabled]'))
                .map(e => [kind, [...e.closest('[class*=st-key-]').classList]
                    .find(name => name.startsWith('st-key-')).slice(7)]))""",
        list(USES),
    )
    return [(kind, key) for kind, key in found]


@pytest.mark.parametrize("info", sample(PAGES, every(3)), ids=lambda info: info.key)
def test_every_control_of_a_page_works_and_is_in_the_address(visit: Visit, info: PageInfo) -> None:
    page = visit(info.url_path + ALL_THERE.get(info.key, ""), width=390)
    page.set_default_timeout(PATIENCE_MS)
    used: set[str] = set()
    # A choice can bring other controls: look again after each.
    while left := [(kind, key) for kind, key in controls(page) if key not in used]:
        kind, key = left[0]
        before = page.evaluate(HELD, key)
        USES[kind](page.locator(f".st-key-{key} [data-testid={kind}]"), page)
        used.add(key)
        page.wait_for_function(
            f"([key, before]) => ({HELD})(key) && ({HELD})(key) !== before", arg=[key, before]
        )
        page.wait_for_timeout(SETTLE_MS)
        wait_until_ready(page)
        assert not page.locator("[data-testid=stException]").count(), key
        assert not page.locator("[data-testid=stAlertContentError]").count(), key
    assert bool(used) != (info.key in WITHOUT)
    assert not barriers(page)
    assert not overflow(page)
    assert not problems(page)
