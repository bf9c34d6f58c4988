"""Every page as a report, with the choices it opens with and others: all its tiles are on it."""

import pytest

from dashboard.export.paper import report
from dashboard.ui.registry import PAGES, PageInfo
from tests.export.paper.pdfs import joined, tags, words
from tests.pages.screen import tiles, unfold
from tests.pages.test_every_control import control, controls, opened, values
from tests.pages.test_shown import collected

SOME = ("nota_in_cijfers",)
"""Pages that are tried every time."""
OTHERS = 5
"""Choices that are tried of each page, beside those it opens with."""


def check(screen, monkeypatch, store, where):
    """All tiles that are on the screen are in its report, with what they say."""
    with monkeypatch.context() as patched:
        taken = collected(screen, patched)
    assert bool(taken) == bool(tiles(screen))
    if not taken:  # no page without tiles is asked for as a report
        return
    pdf = report(taken, store)
    text = joined(words(pdf))
    assert all(alt for name, alt in tags(pdf) if name == "/Figure"), where
    for tile in taken:
        assert joined(tile.topic) in text and joined(tile.content.headline) in text, where
        assert all(joined(note) in text for note in tile.content.notes), where


@pytest.mark.parametrize("key", SOME)
def test_a_page_is_a_report(key, monkeypatch, store):
    info = next(info for info in PAGES if info.key == key)
    check(opened(info), monkeypatch, store, key)


@pytest.mark.proof
@pytest.mark.parametrize("info", PAGES, ids=lambda info: info.key)
def test_every_page_is_a_report_with_other_choices_too(info: PageInfo, monkeypatch, store):
    screen = opened(info)
    check(screen, monkeypatch, store, info.key)
    each = [(found.key, value) for found in controls(screen) for value in values(found)]
    for key, value in each[:: max(1, len(each) // OTHERS)][:OTHERS]:
        chosen = opened(info)
        control(chosen, key).set_value(value).run()
        check(unfold(chosen), monkeypatch, store, (info.key, key, value))
