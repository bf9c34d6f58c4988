"""The map of an area: its buurten in the colour of their class, with names where they fit."""

import re

import pytest
import shapely

from dashboard.content.maps import AreaMap
from dashboard.maps import map_of
from dashboard.maps.flat import HATCH, around
from dashboard.vocabulary.look import COLOURS
from dashboard.vocabulary.scales import CLASSES
from tests.maps.drawn import Flat


@pytest.fixture
def heerlen(store) -> Flat:
    return Flat(map_of(AreaMap(store.area("heerlen-noord"), 2024), store, {}))


def test_every_buurt_tells_its_class_and_leads_to_its_profile(store, heerlen):
    inside = store.areas[(store.areas["level"] == "buurt")
                         & (store.areas["nplv_area"] == "heerlen-noord")]  # fmt: skip
    told = {link["href"]: link["title"] for link in heerlen.links}
    assert set(told) == {f"gebiedsprofiel?gebied={code}" for code in inside["code"]}
    scores = store.scores[store.scores["year"] == 2024].set_index("code")["class"]
    for code in inside["code"]:
        number = scores.get(code)
        words = CLASSES[int(number) - 1].name if number == number else "geen gegevens"
        assert told[f"gebiedsprofiel?gebied={code}"] == f"{store.names[code]}: {words}"


def test_the_picture_has_the_classes_that_occur_and_no_other(store, heerlen):
    table = store.scores[(store.scores["year"] == 2024) & (store.scores["level"] == "buurt")]
    own = set(table[table["code"].isin([x["href"][-10:] for x in heerlen.links])]["class"].dropna())
    for one in CLASSES:
        assert (f'fill="{one.colour}"' in heerlen.svg) == (one.number in own)


def test_a_buurt_without_a_score_is_hatched_and_not_only_grey(store):
    years = Flat(map_of(AreaMap(store.area("GM0363"), 2018), store, {}))
    assert f"url(#{HATCH})" in years.svg and f'id="{HATCH}"' in years.svg


def test_the_frame_holds_the_area(store):
    shape = store.shapes("nplv").set_index("code").geometry["breda-noord"]
    frame = around(shape.bounds, (230, 430))
    assert frame.box.covers(shape) and frame.box.area < shapely.box(*shape.bounds).area * 2.5


def test_what_lies_around_is_land(heerlen):
    assert f'fill="{COLOURS["surface"]}"' in heerlen.svg


def test_names_never_overlap_on_a_phone(store):
    """Nor do those of a wide map, where letters are smaller beside it."""
    for area in store.area_ids:
        html = map_of(AreaMap(store.area(area), 2024), store, {})
        height = float(re.search(r"aspect-ratio:360/([\d.]+)", html)[1])
        boxes = [box for own, box in boxes_of(html, height) if "ruim" not in own["class"]]
        assert not [1 for n, a in enumerate(boxes) for b in boxes[:n] if a.intersects(b)], area


def boxes_of(html: str, height: float) -> list[tuple[dict, shapely.Polygon]]:
    from dashboard.maps.labels import LINE, broken, width

    found = []
    for name, own in Flat(html).names.items():
        left, top = (float(x) for x in re.findall(r"([\d.]+)%", own["style"]))
        lines = broken(name)
        x, y, wide, high = left * 3.6, top * height / 100, width(lines), len(lines) * LINE
        found.append((own, shapely.box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)))
    return found
