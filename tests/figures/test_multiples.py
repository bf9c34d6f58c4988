"""Small multiples: escaped text, an alt text for every picture, one scale for all."""

import base64
import re
from html.parser import HTMLParser
from xml.etree import ElementTree

import pandas as pd

from dashboard.figures.multiples import HEIGHT, Panel, panels_html
from dashboard.vocabulary import CLASSES, COLOURS

NAN = float("nan")
YEARS = [2018, 2020, 2022, 2024]
REFERENCE = pd.Series([0.0, 0.015, 0.02, 0.017], index=YEARS)
SVG = "{http://www.w3.org/2000/svg}"


def panel(values: list[float], title: str = "Aadorp", **changes) -> Panel:
    given = {
        "title": title,
        "subtitle": "3,900, zwak",
        "detail": "+0,020 sinds 2018",
        "values": pd.Series(values, index=YEARS),
        "klass": 4,
        "alt": f"{title} steeg.",
    }
    return Panel(**given | changes)


class Seen(HTMLParser):
    """Every tag with its attributes, and all text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def pictures(html: str) -> list[ElementTree.Element]:
    sources = [image["src"] or "" for image in Seen(html).of("img")]
    start = "data:image/svg+xml;base64,"
    assert all(s.startswith(start) for s in sources), "nothing is fetched"
    return [ElementTree.fromstring(base64.b64decode(s.removeprefix(start))) for s in sources]


def dots(svg: ElementTree.Element) -> list[float]:
    return [float(c.attrib["cy"]) for c in svg.iter(f"{SVG}circle")]


def test_every_area_is_an_item_with_a_picture_that_has_an_alt_text():
    seen = Seen(panels_html([panel([0, 0.1, 0.1, 0.1]), panel([0] * 4, "Beestad")], REFERENCE))
    assert len(seen.of("li")) == len(seen.of("img")) == 2
    assert [i["alt"] for i in seen.of("img")] == ["Aadorp steeg.", "Beestad steeg."]


def test_text_from_outside_is_never_markup():
    nasty = "<script>alert(1)</script>\"'&<img src=x onerror=y>"
    html = panels_html([panel([0] * 4, nasty, subtitle=nasty, detail=nasty, alt=nasty)], REFERENCE)
    seen = Seen(html)
    assert {tag for tag, _ in seen.tags} <= {"ul", "li", "div", "span", "strong", "img", "br"}
    assert len(seen.of("img")) == 1 and set(seen.of("img")[0]) == {"alt", "width", "height", "src"}
    assert seen.of("img")[0]["alt"] == nasty
    assert seen.text.count(nasty) == 3


def test_the_same_value_has_the_same_height_in_every_picture():
    many = [panel([0, 0.05, 0.1, 0.02]), panel([0, -0.1, -0.05, 0.02], "Beestad")]
    first, second = (dots(svg) for svg in pictures(panels_html(many, REFERENCE)))
    assert first[0] == second[0], "zero"
    assert first[3] == second[3], "0.02"


def test_a_higher_value_stands_higher_and_everything_fits_the_frame():
    many = [panel([0, 0.05, 0.1, 0.2]), panel([0, -0.1, -0.05, -0.3], "Beestad")]
    rising, falling = (dots(svg) for svg in pictures(panels_html(many, REFERENCE)))
    assert rising == sorted(rising, reverse=True)
    assert all(0 < y < HEIGHT for y in rising + falling)


def test_the_scale_holds_zero_and_the_country():
    (svg,) = pictures(panels_html([panel([0.10, 0.11, 0.12, 0.13])], REFERENCE))
    lines = [p.attrib["d"] for p in svg.iter(f"{SVG}path")]
    heights = [float(y) for d in lines[1:] for y in re.findall(r"[ML][\d.]+ (-?[\d.]+)", d)]
    assert len(heights) == 8
    assert all(0 <= y <= HEIGHT for y in heights)


def test_a_missing_year_is_a_gap_and_not_a_line_across():
    (svg,) = pictures(panels_html([panel([0, 0.01, NAN, 0.02])], REFERENCE))
    own = list(svg.iter(f"{SVG}path"))[-1].attrib["d"]
    assert (own.count("M"), own.count("L")) == (2, 1)
    assert len(dots(svg)) == 3


def test_an_area_without_any_value_is_no_error():
    html = panels_html([panel([NAN] * 4, klass=None)], REFERENCE)
    assert dots(pictures(html)[0]) == []
    assert COLOURS["missing"] in html


def test_the_mark_of_an_area_has_the_colour_of_its_class():
    for number in (1, 4, 9):
        spans = Seen(panels_html([panel([0] * 4, klass=number)], REFERENCE)).of("span")
        assert spans[0]["style"] == f"background:{CLASSES[number - 1].colour}"


def test_the_chosen_area_stands_out_in_more_than_one_way():
    plain, chosen = (panels_html([panel([0] * 4, chosen=c)], REFERENCE) for c in (False, True))
    assert "gekozen" in chosen and "gekozen" not in plain
    strokes = [p.attrib["stroke"] for p in pictures(chosen)[0].iter(f"{SVG}path")]
    assert COLOURS["chosen"] in strokes


def test_a_panel_may_have_a_reference_of_its_own_and_no_mark():
    own = pd.Series([0.0, -0.05, -0.06, -0.07], index=YEARS)
    html = panels_html([panel([0.0, 0.01, 0.02, 0.03], reference=own, marked=False)], REFERENCE)
    assert not [s for s in Seen(html).of("span") if "klasse-vlak" in (s.get("class") or "")]
    shared, other = (
        [path.attrib["d"] for path in pictures(page)[0].iter(f"{SVG}path")]
        for page in (panels_html([panel([0.0, 0.01, 0.02, 0.03])], own), html)
    )
    assert other[1] != pictures(panels_html([panel([0.0, 0.01, 0.02, 0.03])], REFERENCE))[0]
    assert len(shared) == len(other) == 3
