"""The map of all places, as only a browser shows it: its colours, clicks, keys and address."""

import shutil
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, TimeoutError, expect

from dashboard.analysis.borders import border_of
from dashboard.analysis.shown import Shown
from dashboard.content.view import View
from dashboard.store.read import Store
from dashboard.subjects.places.numbers import shown_places
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.measures import TOTAL, measure_of
from tests.browser.barriers import barriers
from tests.browser.conftest import Visit, wait_until_ready
from tests.browser.maps import CHART, class_rgb, fetched, middle_colour, wait_for_colour
from tests.browser.watch import problems
from tests.conftest import Server

pytestmark = pytest.mark.browser

TALL = 1600
"""Height of the window: the whole map is in sight."""
MOST_BYTES = 20_000
"""Over the websocket, for a change of year, measure or level."""


def class_of(store: Store, shown: Shown, code: str) -> int | None:
    number = shown_places(store, shown).loc[code, "class"]
    return None if number != number or number is None else int(number)


def roomy(store: Store, level: str, *shown: Shown) -> str:
    """A place with many homes whose class differs between what is ``shown``."""
    tables = [shown_places(store, one)["class"] for one in shown]
    differ = tables[0].notna() & tables[1].notna() & (tables[0] != tables[1])
    codes = shown_places(store, shown[0])[differ].sort_values("households").index[::-1]
    return next(code for code in codes if border_of(store, store.area(code)) is not None)


def looking_at(store: Store, code: str, zoom: float = 13) -> str:
    """The part of the address that has a point inside the place in the middle of the map."""
    lon, lat = store.areas.set_index("code").loc[code, ["lon", "lat"]]
    return f"beeld={View(float(lat), float(lon), zoom)}"


def name_of(level: str) -> str:
    return LEVELS[level].plural.capitalize()


def choose(page: Page, label: str) -> None:
    page.get_by_role("radio", name=label, exact=True).click()
    wait_until_ready(page)


def asked(page: Page) -> dict[str, str]:
    return {key: values[0] for key, values in parse_qs(urlsplit(page.url).query).items()}


@pytest.mark.parametrize(("level", "years"), [
    ("gemeente", (2024, 2002)), ("wijk", (2024, 2018)), ("buurt", (2024, 2018)),
])  # fmt: skip
def test_a_place_has_the_colour_of_its_class_and_gets_another_with_the_year(
    visit: Visit, store: Store, level: str, years: tuple[int, int]
) -> None:
    """The pixel in the middle, against the table; the borders are fetched once."""
    first, second = (Shown(level, TOTAL, year) for year in years)
    code = roomy(store, level, first, second)
    page = visit(
        f"kaart?niveau={name_of(level)}&zonder=true&{looking_at(store, code)}", height=TALL
    )
    wanted = class_rgb(class_of(store, first, code))
    assert wait_for_colour(page, wanted) == wanted, code
    files = fetched(page)
    choose(page, str(years[1]))
    wanted = class_rgb(class_of(store, second, code))
    assert wait_for_colour(page, wanted) == wanted, code
    assert files == []
    assert not problems(page)


def test_another_measure_and_a_development_recolour_the_same_borders(
    visit: Visit, store: Store
) -> None:
    total, safety = Shown("wijk", TOTAL, 2024), Shown("wijk", "onv", 2024)
    code = roomy(store, "wijk", total, safety)
    page = visit(f"kaart?zonder=true&{looking_at(store, code)}", height=TALL)
    assert wait_for_colour(page, wanted := class_rgb(class_of(store, total, code))) == wanted
    files = fetched(page)
    choose(page, "Overlast en onveiligheid")
    assert wait_for_colour(page, wanted := class_rgb(class_of(store, safety, code))) == wanted
    choose(page, "Ontwikkeling")
    change = Shown("wijk", "onv", 2024, 2018)
    assert wait_for_colour(page, wanted := class_rgb(class_of(store, change, code))) == wanted
    assert files == []


def test_a_place_without_a_score_is_drawn_as_such(visit: Visit, store: Store) -> None:
    table = shown_places(store, Shown("wijk", TOTAL, 2002))
    codes = table[table["class"].isna()].sort_values("households").index[::-1]
    code = next(code for code in codes if border_of(store, store.area(code)) is not None)
    page = visit(f"kaart?jaar=2002&zonder=true&{looking_at(store, code)}", height=TALL)
    assert wait_for_colour(page, class_rgb(None)) == class_rgb(None)


def test_levels_that_were_seen_are_not_fetched_again_and_a_change_is_small(visit: Visit) -> None:
    page = visit("kaart", height=TALL)
    files, sizes = fetched(page), []
    page.on("websocket", lambda _: pytest.fail("the page connected again"))
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.on(
        "Network.webSocketFrameReceived",
        lambda event: sizes.append(len(event["response"]["payloadData"]) * 3 // 4),
    )
    for label in ("Gemeenten", "Buurten", "Wijken", "Buurten", "2018", "Voorzieningen"):
        sizes.clear()
        choose(page, label)
        page.wait_for_timeout(300)
        assert 0 < sum(sizes) <= MOST_BYTES, (label, sum(sizes))
    assert files == ["buurt", "nplv_buurt"]
    assert not problems(page)


def test_a_theme_has_a_file_of_its_own_its_colours_and_small_messages(
    visit: Visit, store: Store
) -> None:
    """The list of measures is sent when a theme is asked for; the borders of a level once."""
    crime = Shown("wijk", "criminaliteit", 2025)
    code = roomy(store, "wijk", Shown("wijk", TOTAL, 2024), crime)
    page = visit(f"kaart?zonder=true&{looking_at(store, code)}", height=TALL)
    files, sizes = fetched(page), []
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.on(
        "Network.webSocketFrameReceived",
        lambda event: sizes.append(len(event["response"]["payloadData"]) * 3 // 4),
    )
    choose(page, "Een thema")
    page.wait_for_timeout(300)
    assert 0 < sum(sizes) <= MOST_BYTES, sum(sizes)
    sizes.clear()
    page.get_by_role("combobox", name="Welke maat van een thema?").click()
    page.get_by_role("option", name="Veiligheid: geregistreerde misdrijven").click()
    wait_until_ready(page)
    number = class_of(store, crime, code)
    assert number
    wanted = bytes.fromhex(measure_of("criminaliteit").colours()[number - 1][1:])
    assert wait_for_colour(page, tuple(wanted)) == tuple(wanted), code
    assert 0 < sum(sizes) <= MOST_BYTES, sum(sizes)
    choose(page, "Totaalscore")
    total = class_rgb(class_of(store, Shown("wijk", TOTAL, 2024), code))
    assert wait_for_colour(page, total) == total
    assert files == ["wijk_thema"]
    assert not problems(page)


def test_a_click_on_the_map_chooses_the_place_and_a_link_brings_it_back(
    visit: Visit, store: Store
) -> None:
    code = roomy(store, "wijk", Shown("wijk", TOTAL, 2024), Shown("wijk", TOTAL, 2018))
    page = visit(f"kaart?{looking_at(store, code)}", height=TALL)
    shown = class_rgb(class_of(store, Shown("wijk", TOTAL, 2024), code))
    assert wait_for_colour(page, shown) == shown
    box = page.locator(CHART).bounding_box()
    assert box
    heading = page.get_by_role("heading", name=f"{store.names[code]} (wijk in")
    for _ in range(3):  # on a busy machine a map drawn without a graphics card misses a click
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        try:
            heading.wait_for(timeout=15_000)
        except TimeoutError:
            continue
        break
    expect(heading).to_be_visible()
    wait_until_ready(page)
    assert asked(page)["plaats"] == code
    # Nothing fades because a place is chosen: the colours are still those of the legend.
    page.mouse.move(box["x"] + 8, box["y"] + 8)  # what the mouse is on lights up
    assert wait_for_colour(page, shown) == shown
    again = visit(page.url.split("/", 3)[3], height=TALL)
    expect(again.get_by_role("heading", name=f"{store.names[code]} (wijk in")).to_be_visible()


def test_where_the_map_looks_is_in_the_address_and_comes_back(visit: Visit) -> None:
    page = visit("kaart", height=TALL)
    page.wait_for_timeout(1000)
    assert "beeld" not in asked(page)
    page.locator(f"{CHART} .deck-events-root").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(800)
    page.keyboard.press("Equal")
    page.wait_for_function("() => new URL(location.href).searchParams.has('beeld')")
    page.wait_for_timeout(1500)
    looked = asked(page)["beeld"]
    assert looked.split(",")[2] == "7.30"  # a desk shows the country larger than a phone
    choose(page, "2018")
    page.wait_for_timeout(1000)
    assert (asked(page)["beeld"], asked(page)["jaar"]) == (looked, "2018")
    again = visit(f"kaart?beeld={quote(looked)}", height=TALL)
    again.locator(f"{CHART} .deck-events-root").focus()
    again.keyboard.press("Minus")
    again.wait_for_function(
        "() => new URL(location.href).searchParams.get('beeld').endsWith(',6.30')"
    )
    latitude, longitude, zoom = asked(again)["beeld"].split(",")
    assert [latitude, longitude] == looked.split(",")[:2] and zoom == "6.30"
    page.get_by_role("button", name="Toon heel Nederland").click()
    page.wait_for_function(
        "() => new URL(location.href).searchParams.get('beeld').endsWith('6.30')"
    )


def test_the_list_does_by_keyboard_what_the_map_does(visit: Visit, store: Store) -> None:
    page = visit("kaart", height=TALL)
    page.get_by_label("Zoek op naam, gemeente of code").focus()
    page.keyboard.type("overvecht")
    page.keyboard.press("Enter")
    expect(page.get_by_text("1 van de 3.361 wijken.")).to_be_visible()
    wait_until_ready(page)
    for _ in range(12):  # the order of the list, then the list itself
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.st-key-lijst_plaats') !== null"):
            break
    page.keyboard.press("Space")
    expect(page.get_by_role("heading", name="Wijk 03 Overvecht (wijk in Utrecht)")).to_be_visible()
    wait_until_ready(page)
    assert asked(page)["plaats"] == "WK034403"
    wanted = class_rgb(class_of(store, Shown("wijk", TOTAL, 2024), "WK034403"))
    assert wait_for_colour(page, wanted) == wanted  # the map went there


@pytest.mark.parametrize("width", [1400, 390])
def test_a_chosen_place_is_accessible_and_stands_beside_the_map_or_right_under_it_on_a_phone(
    visit: Visit, width: int
) -> None:
    page = visit(
        "kaart?niveau=Buurten&gebied=Rotterdam-Zuid&plaats=WK059914&naast=Breda-Noord", width
    )
    assert not barriers(page)
    assert not page.evaluate(
        "(() => { const e = document.querySelector('[data-testid=stMain]');"
        "return e.scrollWidth > e.clientWidth + 1 })()"
    )
    shown = (CHART, ".st-key-gekozen-plaats", ".st-key-lijst_plaats")
    chart, chosen, items = (page.locator(s).bounding_box() for s in shown)
    assert chart and chosen and items
    assert (chosen["y"] > chart["y"] + chart["height"]) == (width == 390)
    assert items["y"] > chosen["y"]
    assert chart["width"] <= width and chart["height"] > 300


def test_without_webgl_a_message_says_why_and_the_list_stands(
    browser: Browser, server: Server
) -> None:
    """A browser of its own: the others need WebGL."""
    blind = browser.browser_type.launch(
        executable_path=shutil.which("chromium") or shutil.which("chromium-browser"),
        args=["--no-sandbox", "--disable-3d-apis", "--disable-gpu"],
    )
    try:
        _without_webgl(blind, server.url)
    finally:
        blind.close()


def _without_webgl(browser: Browser, url: str) -> None:
    page = browser.new_page(locale="nl-NL")
    page.goto(f"{url}/kaart?zoek=overvecht")
    expect(page.get_by_text("WebGL uitstaat of ontbreekt")).to_be_visible(timeout=60_000)
    expect(page.locator(CHART)).to_be_hidden()
    page.locator(".st-key-lijst_plaats label", has_text="Overvecht").click()
    expect(page.get_by_role("heading", name="Wijk 03 Overvecht (wijk in Utrecht)")).to_be_visible()


def test_with_webgl_the_message_is_not_there(visit: Visit) -> None:
    page = visit("kaart", height=TALL)
    expect(page.get_by_text("WebGL uitstaat of ontbreekt")).to_be_hidden()
    assert middle_colour(page)
