"""Where a map looks: as text in an address, and around a place."""

import pytest

from dashboard.content.view import COUNTRY_VIEW, PHONE, TILE, View, around, mercator, parse_view


@pytest.mark.parametrize("view", [COUNTRY_VIEW, View(50.8, 5.7, 16.0), View(53.4, 6.0, 5.0)])
def test_a_view_in_an_address_comes_back(view):
    assert parse_view(str(view)) == view


@pytest.mark.parametrize("text", [
    "", "x", "52,5", "52.2,5.3", "52.2,5.3,6,7", "nan,5.3,6", "52.2,5.3,99", "0,0,6", "52.2,5.3,-1",
    "52.2;5.3;6", "1e1,5,6", "52.2,5.3,6<script>", "52.2,5.3,4.99", "9" * 500,
])  # fmt: skip
def test_nonsense_is_no_view(text):
    assert parse_view(text) is None


@pytest.mark.parametrize("bounds", [
    (4.727, 51.575, 4.809, 51.611), (3.4, 50.75, 7.2, 53.5), (5.0, 52.0, 5.0001, 52.3),
])  # fmt: skip
def test_a_place_fits_in_the_map_of_a_phone_and_fills_it(bounds):
    west, south, east, north = bounds
    view = around(bounds)
    world = TILE * 2**view.zoom
    wide = (east - west) / 360 * world
    high = (mercator(north) - mercator(south)) / 6.283185307 * world
    # Zoom is rounded to two decimals: less than 1%.
    assert wide <= PHONE[0] * 1.01 and high <= PHONE[1] * 1.01
    assert wide >= PHONE[0] * 0.98 or high >= PHONE[1] * 0.98


def test_a_tiny_place_is_not_shown_nearer_than_asked():
    assert around((5.0, 52.0, 5.00001, 52.00001), nearest=14).zoom == 14
