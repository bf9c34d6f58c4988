"""What a reader sees of the server: base path, no connection, a lost map, the way back."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.barriers import barriers
from tests.browser.conftest import PATIENCE_MS, Visit, wait_until_ready
from tests.browser.watch import listen, problems
from tests.conftest import Server, running

pytestmark = pytest.mark.browser

BAR = "#nplv-melding"
expect.set_options(timeout=PATIENCE_MS)
AREA = "gebiedsprofiel?gebied=heerlen-noord&periode=2018-2020"
LOSE = """() => [...document.querySelectorAll('canvas')].forEach(canvas =>
    (canvas.getContext('webgl2') || canvas.getContext('webgl'))
        ?.getExtension('WEBGL_lose_context')?.loseContext())"""


@pytest.fixture(scope="module")
def below(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server behind /nplv."""
    with running(tmp_path_factory.mktemp("below"), base="/nplv") as server:
        yield server


def test_below_a_base_path_the_map_is_drawn(context: BrowserContext, below: Server) -> None:
    """Its files come from below it too, compressed."""
    page = context.new_page()
    listen(page, below.url)
    with page.expect_response(re.compile(r"\.geojson$")) as caught:
        page.goto(f"{below.url}/kaart")
    assert caught.value.status == 200
    assert "/nplv/app/static/" in caught.value.url
    assert caught.value.headers["content-encoding"] == "gzip"
    assert "immutable" in caught.value.headers["cache-control"]
    wait_until_ready(page)
    assert page.locator("canvas").count()
    assert not problems(page)
    page.close()


def test_an_unknown_page_can_be_read_by_everyone(context: BrowserContext, server: Server) -> None:
    page = context.new_page()
    answer = page.goto(f"{server.url}/Gebiedsprofiel?gebied=Heerlen-Noord")
    assert answer and answer.status == 404
    expect(page.locator("h1")).to_have_text("Deze pagina bestaat niet")
    assert not barriers(page)
    page.get_by_role("link", name="Mijn gebied").first.click()
    wait_until_ready(page)
    page.wait_for_url("**/gebiedsprofiel?gebied=heerlen-noord")
    page.close()


def test_a_seventh_area_is_refused_in_dutch(visit: Visit) -> None:
    page = visit("vergelijken?" + "&".join(
        f"gebieden={name}" for name in ("Heerlen-Noord", "Breda-Noord", "Arnhem-Oost",
                                        "Delft-West", "Amsterdam Zuidoost", "Schiedam")
    ))  # fmt: skip
    choice = page.locator("[data-testid=stMultiSelect]").first
    choice.locator("input").click()
    options = page.get_by_role("option")
    while "hoogstens" not in options.first.inner_text():
        options.first.click()
        wait_until_ready(page)
        choice.locator("input").click()
    expect(options.first).to_have_text("U kunt er hoogstens 6 kiezen. Haal er eerst een weg.")
    assert not page.get_by_text("You can only select").count()


def test_a_lost_map_is_said_and_a_map_that_one_leaves_is_not(visit: Visit) -> None:
    page = visit("kaart")
    page.locator("canvas").first.wait_for()
    page.evaluate(LOSE)
    expect(page.locator(BAR)).to_contain_text("WebGL is weggevallen")
    _open(page, "Overzicht")
    expect(page.locator(BAR)).to_be_hidden()
    page.wait_for_timeout(1500)
    expect(page.locator(BAR)).to_be_hidden()


def test_blocked_websockets_are_said(context: BrowserContext, server: Server) -> None:
    page = context.new_page()
    page.route_web_socket("**/_stcore/stream", lambda socket: socket.close())
    page.goto(server.url)
    expect(page.locator(BAR)).to_contain_text("websockets")
    page.close()


def test_a_lost_connection_is_said_until_it_is_back(
    context: BrowserContext, tmp_path: Path
) -> None:
    """Streamlit's English dialog does not stay, and what the reader saw does."""
    page = context.new_page()
    with running(tmp_path) as server:
        page.goto(server.url)
        wait_until_ready(page)
        assert not page.locator(BAR).count()
    expect(page.locator(BAR)).to_contain_text("verbinding met het dashboard is verbroken")
    expect(page.locator("[role=dialog]")).to_have_count(0)
    assert page.locator("h1").inner_text() == "Overzicht"
    page.wait_for_timeout(3000)
    assert not page.get_by_text("Streamlit").count()
    page.close()


def test_a_page_that_is_gone_is_said_in_dutch(visit: Visit) -> None:
    """As Streamlit shows it: a dialog with an English title."""
    page = visit()
    page.evaluate(
        """() => {
            const dialog = document.createElement('section');
            dialog.setAttribute('role', 'dialog');
            dialog.innerHTML = '<button aria-label="Close"></button><h2>Page not found</h2>';
            dialog.querySelector('button').onclick = () => dialog.remove();
            document.body.append(dialog);
        }"""
    )
    expect(page.locator(BAR)).to_contain_text("De pagina die u vroeg, bestaat niet")
    expect(page.locator("[role=dialog]")).to_have_count(0)
    assert not barriers(page)


def test_the_way_back_leads_to_the_readers_choices(visit: Visit) -> None:
    page = visit(AREA)
    before = page.url
    _open(page, "Overzicht")
    page.go_back()
    expect(page.locator("h1")).to_have_text("Heerlen-Noord")
    wait_until_ready(page)
    page.wait_for_url(before)
    expect(page.get_by_role("radio", name="2018-2020", exact=True).first).to_be_checked()
    page.go_forward()
    expect(page.locator("h1")).to_have_text("Overzicht")


def _open(page: Page, title: str) -> None:
    page.get_by_role("link", name=title, exact=True).first.click()
    expect(page.locator("h1")).to_have_text(title)
    wait_until_ready(page)
