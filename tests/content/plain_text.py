"""Every figure value as plain text: a medium of its own, without Streamlit, Plotly or pydeck."""

import importlib
import pickle
import pkgutil
from collections.abc import Iterable
from functools import singledispatch
from pathlib import Path
from typing import Any

from dashboard import subjects
from dashboard.content import answers as a
from dashboard.content import figures as f
from dashboard.content import maps as m
from dashboard.content import texts as t
from dashboard.content.content import Content
from dashboard.content.table import KINDS


@singledispatch
def text_of(figure: Any) -> str:
    """A figure value as lines of text. Raises TypeError for what is no such value."""
    raise TypeError(f"no text for a {type(figure).__name__}")


def _rows(head: Iterable[Any], series: Iterable[f.Series], kind: str) -> str:
    write = KINDS[kind].write
    lines = [" | ".join(["", *map(str, head)])]
    lines += [" | ".join([s.name, *(write(v) for v in s.values)]) for s in series]
    return "\n".join(lines)


@text_of.register(f.Lines)
@text_of.register(f.Bars)
@text_of.register(f.StackedBars)
@text_of.register(f.Columns)
def _of_series(figure: f.Lines | f.Bars | f.StackedBars | f.Columns) -> str:
    head = figure.years if isinstance(figure, f.Lines) else figure.categories
    return _rows(head, figure.series, figure.axis.kind)


@text_of.register
def _of_panels(figure: f.Panels) -> str:
    return "\n".join(
        f"{p.title}\n{_rows(figure.years, p.series, figure.axis.kind)}" for p in figure.panels
    )


@text_of.register
def _of_waterfall(figure: f.Waterfall) -> str:
    write = KINDS[figure.axis.kind].write
    return "\n".join(f"{s.name}: {write(s.value)}" for s in (*figure.steps, figure.total))


@text_of.register
def _of_dumbbell(figure: f.Dumbbell) -> str:
    write = KINDS[figure.axis.kind].write
    return "\n".join(f"{r.name}: {write(r.then)} -> {write(r.now)}" for r in figure.rows)


@text_of.register
def _of_scatter(figure: f.Scatter) -> str:
    return "\n".join(f"{g.name}: {len(g.x)} punten" for g in figure.groups)


@text_of.register
def _of_ranks(figure: f.Ranks) -> str:
    return "\n".join(f"{line.name}: {line.ranks}" for line in figure.lines)


@text_of.register
def _of_strip(figure: f.Strip) -> str:
    return "\n".join(f"{row.name}: {len(row.dots)} buurten" for row in figure.rows)


@text_of.register
def _of_heat(figure: t.HeatTable) -> str:
    return "\n".join(
        " | ".join([row.name, *(" ".join(cell.lines) or cell.spoken for cell in row.cells)])
        for row in figure.rows
    )


@text_of.register
def _of_cards(figure: t.Cards) -> str:
    return "\n".join(f"{c.label}: {c.value} ({c.remark})" for c in figure.cards)


@text_of.register
def _of_verdicts(figure: t.Verdicts) -> str:
    own = "\n".join(f"{row.part}: {row.outcome}" for row in figure.rows)
    return own if figure.below is None else f"{own}\n{text_of(figure.below)}"


@text_of.register
def _of_listing(figure: t.Listing) -> str:
    return "\n".join(f"{name}: {said}" for name, said in figure.items)


@text_of.register
def _of_remark(figure: t.Remark) -> str:
    return figure.text


@text_of.register
def _of_spots(figure: m.SpotMap) -> str:
    return "\n".join(f"{spot.name}: {spot.text}" for spot in figure.spots)


@text_of.register
def _of_tracks(figure: a.Tracks) -> str:
    return "\n".join([figure.caption, *(f"{t.name}: {t.text}. {t.said}" for t in figure.tracks)])


@text_of.register
def _of_ruler(figure: a.Ruler) -> str:
    rungs = (f"{rung.name} vanaf {rung.bound}" for rung in figure.rungs)
    marks = (f"{mark.name}: {mark.text} ({mark.rung})" for mark in figure.marks)
    return "\n".join([figure.caption, *rungs, *marks, *figure.sentences])


@text_of.register
def _of_answer(figure: a.Answer) -> str:
    figures = (f"{k.label}: {k.value} ({k.remark})" for k in figure.figures)
    return "\n".join([*figure.sentences, *figures, text_of(figure.tracks)])


@text_of.register(m.AreaMap)
@text_of.register(m.PlacesMap)
def _of_map(figure: m.AreaMap | m.PlacesMap) -> str:
    return str(figure)


def page_of(content: Content) -> str:
    """A whole content as text: what a slide or a sheet of paper would say."""
    table = "\n".join(
        " | ".join([str(name), *row])
        for name, row in zip(content.table.shown.index, content.table.shown.to_numpy(), strict=True)
    )
    return "\n\n".join(
        [
            content.headline,
            content.lead,
            text_of(content.figure),
            content.alt,
            table,
            *content.notes,
            f"{content.unit}; {content.period}; {content.source}",
        ]
    )


def main(path: str) -> None:
    """Import every subject, and print the contents that are pickled in the file at ``path``."""
    for found in pkgutil.walk_packages(subjects.__path__, f"{subjects.__name__}."):
        importlib.import_module(found.name)
    for content in pickle.loads(Path(path).read_bytes()):
        print(page_of(content))
