"""Small multiples: escaped text, an alt text for every picture, one scale for all."""

import base64
import re
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from dashboard.content.figures import Axis, Panel, Panels, Series
from dashboard.content.look import class_role
from dashboard.content.values import values_of
from dashboard.figures import figure_of
from dashboard.figures.panels import SMALL
from dashboard.vocabulary.look import COLOURS
from dashboard.vocabulary.scales import CLASSES

NAN = float("nan")
YEARS = [2018, 2020, 2022, 2024]
REFERENCE = (0.0, 0.015, 0.02, 0.017)
SVG = "{http://www.w3.org/2000/svg}"


def panel(shown: list[float], title: str = "Aadorp", beside=REFERENCE, **changes) -> Panel:
    role = "chosen" if changes.get("chosen") else "programme"
    given = {
        "title": title,
        "series": (Series(title, role, values_of(shown)), Series("Nederland", "country", beside)),
        "alt": f"{title} steeg.",
        "subtitle": "3,900, zwak",
        "detail": "+0,020 sinds 2018",
        "mark": class_role(4),
    }
    return Panel(**given | changes)


def html_of(*panels: Panel) -> str:
    return figure_of(Panels(tuple(YEARS), panels, Axis("difference", zero=True)))


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
    seen = Seen(html_of(panel([0, 0.1, 0.1, 0.1]), panel([0] * 4, "Beestad")))
    assert len(seen.of("li")) == len(seen.of("img")) == 2
    assert [i["alt"] for i in seen.of("img")] == ["Aadorp steeg.", "Beestad steeg."]


def test_text_from_outside_is_never_markup():
    nasty = "<script>alert(1)</script>\"'&<img src=x onerror=y>"
    html = html_of(panel([0] * 4, nasty, subtitle=nasty, detail=nasty, alt=nasty))
    seen = Seen(html)
    assert {tag for tag, _ in seen.tags} <= {"ul", "li", "div", "span", "strong", "img", "br"}
    assert len(seen.of("img")) == 1 and set(seen.of("img")[0]) == {"alt", "width", "height", "src"}
    assert seen.of("img")[0]["alt"] == nasty
    assert seen.text.count(nasty) == 3


def test_the_same_value_has_the_same_height_in_every_picture():
    many = [panel([0, 0.05, 0.1, 0.02]), panel([0, -0.1, -0.05, 0.02], "Beestad")]
    first, second = (dots(svg) for svg in pictures(html_of(*many)))
    assert first[0] == second[0], "zero"
    assert first[3] == second[3], "0.02"


def test_a_higher_value_stands_higher_and_everything_fits_the_frame():
    many = [panel([0, 0.05, 0.1, 0.2]), panel([0, -0.1, -0.05, -0.3], "Beestad")]
    rising, falling = (dots(svg) for svg in pictures(html_of(*many)))
    assert rising == sorted(rising, reverse=True)
    assert all(0 < y < SMALL.height for y in rising + falling)


def test_the_scale_holds_zero_and_the_country():
    (svg,) = pictures(html_of(panel([0.10, 0.11, 0.12, 0.13])))
    lines = [p.attrib["d"] for p in svg.iter(f"{SVG}path")]
    heights = [float(y) for d in lines[1:] for y in re.findall(r"[ML][\d.]+ (-?[\d.]+)", d)]
    assert len(heights) == 8
    assert all(0 <= y <= SMALL.height for y in heights)


def test_a_missing_year_is_a_gap_and_not_a_line_across():
    (svg,) = pictures(html_of(panel([0, 0.01, NAN, 0.02])))
    own = list(svg.iter(f"{SVG}path"))[-1].attrib["d"]
    assert (own.count("M"), own.count("L")) == (2, 1)
    assert len(dots(svg)) == 3


def test_an_area_without_any_value_is_no_error():
    html = html_of(panel([NAN] * 4, mark=class_role(None)))
    assert dots(pictures(html)[0]) == []
    assert COLOURS["missing"] in html


def test_the_mark_of_an_area_has_the_colour_of_its_class():
    for number in (1, 4, 9):
        spans = Seen(html_of(panel([0] * 4, mark=class_role(number)))).of("span")
        assert spans[0]["style"] == f"background:{CLASSES[number - 1].colour}"


def test_the_chosen_area_stands_out_in_more_than_one_way():
    plain, chosen = (html_of(panel([0] * 4, chosen=c)) for c in (False, True))
    assert "gekozen" in chosen and "gekozen" not in plain
    strokes = [p.attrib["stroke"] for p in pictures(chosen)[0].iter(f"{SVG}path")]
    assert COLOURS["chosen"] in strokes


def test_a_panel_has_a_reference_of_its_own_and_may_have_no_mark():
    own = (0.0, -0.05, -0.06, -0.07)
    html = html_of(panel([0.0, 0.01, 0.02, 0.03], beside=own, mark=""))
    assert not [s for s in Seen(html).of("span") if "klasse-vlak" in (s.get("class") or "")]
    (svg,) = pictures(html)
    lines = [path.attrib["d"] for path in svg.iter(f"{SVG}path")]
    assert len(lines) == 3 and lines[1] != lines[2]


def test_the_axis_holds_what_it_must_span():
    panels = (panel([0, 0.01, 0.02, 0.03]),)
    low, wide = (
        figure_of(Panels(tuple(YEARS), panels, Axis("difference", zero=True), span=span))
        for span in ((), (0.3,))
    )
    assert dots(pictures(wide)[0])[-1] > dots(pictures(low)[0])[-1]


# --- broad panels


def broad(*panels: Panel, zero: bool = False) -> str:
    kind = "difference" if zero else "score"
    return figure_of(Panels((2018, 2020, 2024), panels, Axis(kind, zero=zero), broad=True))


def compared(name: str, shown: list[float]) -> Panel:
    own = Series(name, "area-0", values_of(shown), dash="solid")
    other = Series("Nederland", "country", (4.0, 4.1, 4.2), dash="dash")
    return Panel(name, (own, other), f"Lijn van {name}.")


def paths(svg: ElementTree.Element) -> list[str]:
    return [path.attrib["d"] for path in svg.iter(f"{SVG}path")]


def test_every_line_is_named_with_its_value_and_a_sample_below_a_broad_picture():
    html = broad(compared("Aa <i>", [3.9, NAN, 4.0]))
    assert "Aa &lt;i&gt;" in html and "<i>" not in html
    words = ("Nederland", "<strong>4,200</strong>", "<strong>4,000</strong>", "dashed", "solid")
    assert all(part in html for part in words)


def test_a_missing_year_breaks_the_line_of_a_broad_picture():
    (svg,) = pictures(broad(compared("Aa", [3.9, NAN, 4.0])))
    assert len(dots(svg)) == 2
    assert paths(svg)[-1].count("M") == 2 and "L" not in paths(svg)[-1]


def test_broad_panels_share_one_axis():
    shown = broad(compared("Aa", [3.0, 3.5, 4.0]), compared("Bee", [4.0, 4.0, 4.0]))
    first, second = (paths(svg)[0] for svg in pictures(shown))
    assert first == second


@pytest.mark.parametrize("zero", [False, True])
def test_without_any_value_the_panels_are_drawn_all_the_same(zero):
    line = Series("Aa", "area-0", (None, None, None))
    assert "geen gegevens" in broad(Panel("Aa", (line,), "Leeg."), zero=zero)
