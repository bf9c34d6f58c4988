"""Another list of areas: 19 or 21 of them, with names that look like markup or like our words."""

import csv
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.build.starting_set import build
from dashboard.build.static import FILES
from dashboard.store.read import Store, read_store
from dashboard.ui.registry import PAGES
from tests.pages.screen import of, open_page, texts, tiles

pytestmark = pytest.mark.timeout(600)
"""Each of the two sets is built whole, which a busy machine does slowly."""
HOSTILE = {
    "leeuwarden-oost": "[Leeuwarden](https://elders.example)",
    "arnhem-oost": ":red[Arnhem] :smile:",
    "delft-west": "* Delft_West_ ~~x~~ `code`",
    "heerlen-noord": "Nederland",
    "lelystad-oost": "NPLV",
    "breda-noord": "<b>Breda</b> & %{x} $\\alpha$",
    "roosendaal-ring": "# Roosendaal | 1. Ring",
}
"""Area -> the name that the list gives it."""
ADDED = "WK170835"
"""A wijk outside the programme that is really called Nederland."""
RAW = (
    "[Leeuwarden]", ":red[", ":smile:", "* Delft", "_West_", "~~x~~", "`code`", "<b>Breda",
    "$\\alpha$", "# Roosendaal",
)  # fmt: skip
"""Remains of a name that markdown or HTML would read as its own."""
OUR_LINK = re.compile(r"^\[((?:\\.|[^\\\]])*)\]\(gebiedsprofiel\?gebied=[\w-]+\)$")
"""The name of a place as a link to its profile: that markdown is ours."""
Rows = list[dict[str, str]]


def without_overvecht(rows: Rows) -> Rows:
    return [row for row in rows if row["gebied_id"] != "utrecht-overvecht"]


def hostile_and_one_more(rows: Rows) -> Rows:
    named = [row | {"gebied": HOSTILE.get(row["gebied_id"], row["gebied"])} for row in rows]
    more = {
        "gebied_id": "nieuw-gebied", "gebied": "Jaar", "gemeente": "Steenwijkerland",
        "inwoners_2025_cbs": "", "niveau": "wijk", "code": ADDED, "naam": "Nederland",
        "zekerheid": "laag", "bron": "verzonnen",
    }  # fmt: skip
    return [*named, more]


@pytest.fixture(scope="module")
def made(bron: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Store]:
    """A set built from the official files with another list."""

    def make(change: Callable[[Rows], Rows]) -> Store:
        folder = tmp_path_factory.mktemp("lijst")
        for name in ("cbs", "geometrie", "leefbaarometer"):
            shutil.copytree(bron / name, folder / name, copy_function=shutil.copyfile)
        shutil.copyfile(bron / "gepubliceerd.csv", folder / "gepubliceerd.csv")
        with (bron / "nplv_gebieden.csv").open(encoding="utf-8", newline="") as file:
            rows = change(list(csv.DictReader(file)))
        with (folder / "nplv_gebieden.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
        return read_store(build(folder, folder / "set", folder / "kaarten"))

    return make


@pytest.fixture(scope="module")
def nineteen(made: Callable[..., Store]) -> Store:
    return made(without_overvecht)


@pytest.fixture(scope="module")
def hostile(made: Callable[..., Store]) -> Store:
    return made(hostile_and_one_more)


@pytest.fixture(autouse=True)
def _no_map_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody fetches the map files here, and those of the committed set must stay."""
    addresses = {name: f"/app/static/{name}.json" for name in FILES}
    monkeypatch.setattr("dashboard.ui.data.prepare", lambda store: addresses)
    monkeypatch.setattr("dashboard.ui.data.there", lambda files: True)
    monkeypatch.setattr("dashboard.ui.data.tidy", lambda folder: None)


WITHOUT_TILES = ("Verantwoording", "Wat kan ik ermee?", "Eigen gebied")
"""Titles of the pages that are text, or that show nothing until a place is chosen."""


def sound(screen: AppTest) -> None:
    """Nothing failed."""
    assert [e.value for e in screen.error] == [] and not screen.exception
    assert tiles(screen) or str(screen.title[0].value) in WITHOUT_TILES


def marked_up(screen: AppTest) -> Iterator[str]:
    """Every text that Streamlit reads as markdown."""
    for kind in ("markdown", "caption", "header", "subheader", "page_link", "radio", "expander"):
        for node in of(screen.main, kind):
            yield from (str(getattr(node, name, "")) for name in ("value", "label"))
            yield from map(str, getattr(node, "options", []))
            yield from map(str, getattr(getattr(node, "proto", None), "captions", []))
    for table in of(screen.main, "table"):
        yield from map(str, [*table.value.columns, *table.value.index])
        yield from map(str, table.value.to_numpy().ravel())


def to_the_letter(screen: AppTest) -> None:
    """No name is read as markdown, HTML or a tag of Plotly."""
    for text in marked_up(screen):
        bare = re.sub(r"\\[^\w\s]", "", OUR_LINK.sub(r"\1", text))
        assert not [raw for raw in RAW if raw.strip("* ") in bare and raw != "* Delft"], text
        assert not text.startswith(("* ", "# ")), text
    for html in of(screen.main, "html"):
        assert "<b>Breda" not in html.value
    for figure in of(screen.main, "plotly_chart"):
        drawn = figure.proto.spec.replace("\\u003c", "<").replace("<\\/", "</")
        assert "<b>Breda</b>" not in drawn and "%{x} $" not in drawn


@pytest.mark.bron
@pytest.mark.parametrize("info", PAGES, ids=lambda info: info.key)
def test_every_page_tells_nineteen_areas_as_nineteen(nineteen, info, monkeypatch):
    assert len(nineteen.area_ids) == 19
    monkeypatch.setenv("NPLV_DATA", str(nineteen.folder))
    screen = open_page(info)
    sound(screen)
    # Of nineteen no twenty can be counted: each would be typed by hand.
    twenty = re.compile(r"\b(20|twintig) (NPLV-)?gebieden|\bDe 20\b", re.I)
    assert not [t for t in texts(screen) if twenty.search(t)]


@pytest.mark.bron
@pytest.mark.parametrize("info", PAGES, ids=lambda info: info.key)
def test_every_page_shows_hostile_names_of_twenty_one_areas_to_the_letter(
    hostile, info, monkeypatch
):
    assert len(hostile.area_ids) == 21
    monkeypatch.setenv("NPLV_DATA", str(hostile.folder))
    for screen in (open_page(info), open_page(info, gebied="<b>Breda</b> & %{x} $\\alpha$")):
        sound(screen)
        to_the_letter(screen)


@pytest.mark.bron
@pytest.mark.parametrize("area", HOSTILE)
def test_a_profile_and_a_comparison_work_for_any_name(hostile, area, monkeypatch):
    monkeypatch.setenv("NPLV_DATA", str(hostile.folder))
    name = hostile.names[area]
    for page, choices in (
        ("gebiedsprofiel", {"gebied": name}),
        ("kaart", {"plaats": ADDED, "naast": name}),
    ):
        screen = open_page(page, **choices)
        assert not screen.warning
        sound(screen)
        to_the_letter(screen)


@pytest.mark.bron
def test_areas_with_names_of_ours_are_compared_as_themselves(hostile, monkeypatch):
    monkeypatch.setenv("NPLV_DATA", str(hostile.folder))
    names = [hostile.names[a] for a in ("heerlen-noord", "lelystad-oost", "nieuw-gebied")]
    assert names == ["Nederland (Heerlen)", "NPLV (Lelystad)", "Jaar (Steenwijkerland)"]
    screen = open_page("vergelijken", alle="true")
    sound(screen)
    to_the_letter(screen)
    for name in names:
        assert any(name in text for text in texts(screen)), name


def test_a_wijk_that_is_called_nederland_has_a_screen_of_its_own():
    screen = open_page("kaart", plaats=ADDED)
    assert not screen.error
    found = tiles(screen)
    for key in ("plaats", "plaats-dimensies"):
        columns = [str(c) for c in of(found[key], "table")[0].value.columns]
        assert f"Nederland ({ADDED})" in columns and len(set(columns)) == len(columns)
