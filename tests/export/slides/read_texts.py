"""Figures that are tables, text or a picture on a slide: how each is read back."""

from collections.abc import Iterator

from dashboard.content.answers import Answer, Ruler
from dashboard.content.content import Content
from dashboard.content.figures import (
    Panels,
)
from dashboard.content.maps import AreaMap, PlacesMap, SpotMap
from dashboard.content.table import KINDS
from dashboard.content.texts import Cards, HeatTable, Listing, Remark, Verdicts
from tests.export.slides.read import Read
from tests.export.slides.read_back import Number, numbers, read_back


@read_back.register
def _(figure: Answer, slide: Read, content: Content) -> Iterator[Number]:
    said = "\n".join(slide.texts)
    assert all(sentence in said for sentence in figure.sentences)
    for one in figure.figures:
        assert f"{one.label}\n{one.value}\n{one.remark}" in slide.texts
    yield from read_back(figure.tracks, slide, content)


@read_back.register
def _(figure: Ruler, slide: Read, _content: Content) -> Iterator[Number]:
    for rung in figure.rungs:
        bound, marks = slide.row(rung.name)
        assert bound == rung.bound
        inside = sorted((m for m in figure.marks if m.rung == rung.name), key=lambda m: -m.at)
        assert marks == "\n".join(f"{mark.text}  {mark.name}" for mark in inside)
    assert all(sentence in "\n".join(slide.texts) for sentence in figure.sentences)
    yield from (Number(mark.name, mark.at) for mark in figure.marks)


@read_back.register
def _(figure: Panels, slide: Read, _content: Content) -> Iterator[Number]:
    """A row for each panel with its own line; only a first year in which all are zero is left out.
    What the table has of it is its last value."""
    write = KINDS[figure.axis.kind].write
    first = int(all(s.values[0] == 0 for p in figure.panels for s in p.series))
    for panel in figure.panels:
        values = panel.series[0].values[first:]
        cells = slide.row(panel.title)
        assert cells[-len(values) :] == [write(v) for v in values], panel.title
        yield from numbers(panel.title, values[-1:])


@read_back.register
def _(figure: HeatTable, slide: Read, _content: Content) -> Iterator[Number]:
    for row in figure.rows:
        told = ["\n".join(filter(None, cell.lines)) or "–" for cell in row.cells]
        assert slide.row(row.name) == told
    yield from ()


@read_back.register
def _(figure: Verdicts, slide: Read, content: Content) -> Iterator[Number]:
    found = [row for table in slide.tables for row in table]
    assert all([row.part, row.outcome] in found for row in figure.rows)
    if figure.below:
        yield from read_back(figure.below, slide, content)


@read_back.register
def _(figure: Cards, slide: Read, _content: Content) -> Iterator[Number]:
    for card in figure.cards:
        (found,) = [t for t in slide.texts if t.split("\n")[:2] == [card.label, card.value]]
        told = [card.remark, *(f"{c.text} {c.period}" for c in card.changes)]
        assert all(text in found for text in told), card.label
    yield from ()


@read_back.register
def _(figure: Listing, slide: Read, _content: Content) -> Iterator[Number]:
    (table,) = slide.tables
    assert table == [[str(n), *item] for n, item in enumerate(figure.items, start=1)]
    yield from ()


@read_back.register
def _(figure: Remark, slide: Read, _content: Content) -> Iterator[Number]:
    assert figure.text in slide.texts
    yield from ()


@read_back.register(SpotMap)
@read_back.register(AreaMap)
@read_back.register(PlacesMap)
def _(_figure: object, slide: Read, content: Content) -> Iterator[Number]:
    """Beside a map stands its table: the first rows, as the screen writes them."""
    (table,) = [t for t in slide.tables if t[0] == [c.header for c in content.table.columns]]
    written = list(map(list, zip(*(c.written for c in content.table.columns), strict=True)))
    assert table[1:] == written[: len(table) - 1]
    yield from ()
