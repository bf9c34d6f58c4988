"""Pictures for paper: what a figure says stands in them as text, nothing is cut off or lost."""

import re
from dataclasses import replace
from html import unescape
from itertools import pairwise

import pytest

from dashboard.content.answers import (
    Ruler,
    RulerMark,
    Rung,
    Sign,
    Span,
    Spot,
    Track,
    Tracks,
)
from dashboard.content.figures import (
    Axis,
    Band,
    Bars,
    Columns,
    Dot,
    Dumbbell,
    DumbbellRow,
    Lines,
    Mark,
    Panel,
    Panels,
    Points,
    RankLine,
    Ranks,
    Scatter,
    Series,
    StackedBars,
    Step,
    Strip,
    StripRow,
    Waterfall,
)
from dashboard.export import pictures
from dashboard.vocabulary.periods import Period

ODD = "&<>\"'=+@ $x$ {y} %{z}"
LONG = "Een naam die niet op één regel past " * 9
SCORE, DIFFERENCE = Axis("score"), Axis("difference", "minder  ←  0  →  meer", zero=True)
TEXT = re.compile(r'<text[^>]*?font-size: ([\d.]+)px[^>]*?text-anchor: (\w+)[^>]*? x="([-\d.]+)" '
                  r'y="([-\d.]+)"[^>]*>([^<]*)</text>')  # fmt: skip


def texts(svg: bytes) -> list[str]:
    """The texts of a picture, in the order in which they are drawn."""
    return [unescape(found[4]) for found in TEXT.findall(svg.decode())]


SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


def inside(svg: bytes) -> list[str]:
    """The texts of a picture, in the order in which they are drawn; each within its edges."""
    text = svg.decode()
    assert text.count("<text") == len(texts(svg))
    width, height = map(float, SIZE.search(text).groups())
    for letters, anchor, x, y, words in TEXT.findall(text):
        wide = pictures.letters.width(unescape(words), float(letters))
        left = float(x) - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
        assert left >= -1 and left + wide <= width + 1, (words, left)
        assert 0 <= float(y) <= height, (words, y)
    return texts(svg)


def drawn(figure, store, width=160.0, height=90.0) -> list[str]:
    """The texts of the picture of ``figure``, all inside it."""
    return inside(pictures.picture(figure, store, width, height))


def lines(*values, names=("Breda-Noord", "Nederland"), axis=SCORE):
    roles = ("area-0", "country", "comparable", "programme")
    series = (Series(n, r, v) for n, r, v in zip(names, roles, values, strict=False))
    return Lines((2018, 2020, 2022, 2024), tuple(series), axis, marks=(Mark(2022.5, "start"),))


def test_a_line_is_named_and_valued_at_its_end(store):
    found = drawn(lines((3.9, 3.95, 3.96, 3.979), (4.1, 4.11, 4.12, 4.12)), store)
    assert {"Breda-Noord", "3,979", "Nederland", "4,120", "start", "2018", "2024"} <= set(found)


def test_a_line_without_a_last_value_or_without_any_says_that_it_is_missing(store):
    found = drawn(lines((3.9, None, 3.96, None), (None,) * 4), store)
    assert found.count("geen gegevens") == 2 and "Breda-Noord" in found


FIGURES = {
    "lines": lines((3.9, 3.95, None, 3.979), (4.1, 4.11, 4.12, 4.12), names=(ODD, LONG)),
    "bars": Bars((ODD, LONG), (Series(ODD, "area-0", (0.1, None)),), DIFFERENCE),
    "stacked": StackedBars((ODD, LONG), (Series("goed", "class-7", (1.0, None)),), Axis("share_1")),
    "amounts": StackedBars(
        ("2018", "2024"), (Series("zwak", "class-4", (1000.0, None)),), Axis("count"), whole=False
    ),
    "columns": Columns((ODD, LONG), (Series(ODD, "better", (3.0, None)),), Axis("count", "wijken")),
    "opposite": Columns(
        ("2018-2020", "2020-2022"),
        (Series("stijgers", "better", (3.0, 0.0)), Series("dalers", "worse", (None, 2.0))),
        Axis("count", "wijken"),
        labels=(("3", "0"), ("", "2")),
        below=("1,5", ""),
        opposite=True,
    ),
    "waterfall": Waterfall((Step(ODD, 0.05), Step(LONG, -0.08)), Step("Totaal", -0.03), DIFFERENCE),
    "no rows": Bars((), (), DIFFERENCE),
    "no lines": Lines((2018, 2024), (), SCORE),
    "one year": Lines((2024,), (Series("Heerlen", "area-0", (4.0,)),), SCORE),
    "dumbbell": Dumbbell(
        (
            DumbbellRow(ODD, 4.0, 4.1, "+0,100", "chosen"),
            DumbbellRow(LONG, None, 4.0, "geen gegevens"),
            DumbbellRow("Zonder", None, None, ""),
        ),
        ("2018", "2024"),
        DIFFERENCE,
        (Mark(4.05, "Nederland 2024"), Mark(4.06, LONG[:30])),
    ),
    "no rows in a dumbbell": Dumbbell((), ("2018", "2024"), DIFFERENCE),
    "scatter": Scatter(
        (
            Points("overige wijken", "comparable", (0.1, 0.2), (0.3, -0.1)),
            Points(ODD, "programme", (0.1,), (0.3,), (ODD,)),
        ),
        DIFFERENCE,
        replace(DIFFERENCE, title="omhoog"),
    ),
    "no points": Scatter((Points("geen", "programme", (), (), ()),), DIFFERENCE, DIFFERENCE),
    "ranks": Ranks(
        (2018, 2024),
        (RankLine(ODD, (1, 2), (1, 2), "area-0"), RankLine(LONG, (2, None), (2, None))),
    ),
    "no ranks": Ranks((2018, 2024), ()),
    "strip": Strip(
        (
            StripRow(ODD, 0.1, (Dot("a", 0.1, None), Dot("b", 0.3, 9000.0, odd=True)), chosen=True),
            StripRow(LONG, 0.0, ()),
        ),
        DIFFERENCE,
        (Band(None, 0.2, "laag", "class-2"), Band(0.2, None, "hoog", "class-8")),
        "klassen",
        (Mark(0.2, "Nederland"),),
    ),
    "panels": Panels(
        (2018, 2024),
        (
            Panel(ODD, (Series("a", "area-0", (1.0, None)),), "", "4,1", "+0,1", "class-4", True),
            Panel(LONG, (Series("a", "area-1", (None, None)),), ""),
        ),
        SCORE,
    ),
    "broad panels": Panels(
        (2018, 2024),
        (Panel(ODD, (Series(ODD, "area-0", (1.0, 2.0)), Series(LONG, "area-1", (None,) * 2)), ""),),
        DIFFERENCE,
        broad=True,
    ),
    "no panels": Panels((2018, 2024), (), SCORE),
    "tracks": Tracks(
        LONG,
        (
            Track(ODD, "+0,1", "", (Span(-9.0, 0.1, "programme"),), (Spot(0.2, "comparable"),)),
            Track(LONG, "geen gegevens", "", chosen=True),
        ),
        (-0.2, 0.2),
        ("achteruit", "vooruit"),
        (
            Sign("span", "programme", "het gebied"),
            Sign("line", "country", "nul"),
            Sign("spot", "comparable", "andere"),
        ),
        Span(-0.01, 0.01, "surface"),
    ),
    "ruler": Ruler(
        "De klassen",
        (
            Rung("zwak", None, 3.9, "", "class-4"),
            Rung("goed", 3.9, 4.0, "3,900", "class-7"),
            Rung("zeer goed", 4.0, None, "4,000", "class-8"),
        ),
        (
            RulerMark(ODD, 3.95, "3,950", "area-0", "goed"),
            RulerMark(LONG, 3.951, "3,951", "country", "goed"),
        ),
        (LONG[:80],),
    ),
    "no steps": Waterfall((), Step("Totaal", 0.0), DIFFERENCE),
}


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize("size", [(160, 90), (70, 45)], ids=["wide", "small"])
def test_odd_names_and_missing_values_are_drawn_inside_the_picture(name, size, store):
    drawn(FIGURES[name], store, *size)


def test_an_odd_name_stands_in_the_picture_to_the_letter(store):
    assert ODD in drawn(FIGURES["bars"], store)


def test_a_missing_bar_is_named(store):
    assert "geen gegevens" in drawn(FIGURES["bars"], store)
    assert "geen gegevens" in drawn(FIGURES["stacked"], store)


def test_the_steps_of_a_waterfall_and_their_total_stand_in_it(store):
    found = drawn(FIGURES["waterfall"], store)
    assert [text for text in found if text in {"+0,050", "−0,080", "−0,030"}] == [
        "+0,050", "−0,080", "−0,030"
    ]  # fmt: skip


def test_the_same_figure_gives_the_same_bytes(store):
    one, other = (pictures.picture(FIGURES["lines"], store, 160, 90) for _ in range(2))
    assert one == other


def test_labels_at_the_end_of_lines_do_not_lie_on_each_other(store):
    figure = lines(*((4.0, 4.0, 4.0, 4.0 + n / 1000) for n in range(4)), names=("A", "B", "C", "D"))
    svg = pictures.picture(figure, store, 120, 60).decode()
    heights = sorted(float(f[3]) for f in TEXT.findall(svg) if f[4] in {"A", "B", "C", "D"})
    assert all(after - before >= 18 for before, after in pairwise(heights))


def test_what_is_no_figure_value_is_refused(store):
    with pytest.raises(TypeError, match="no drawing for a Period"):
        pictures.picture(Period(2018, 2024), store, 100, 50)


def test_a_figure_is_as_high_as_on_the_screen(store):
    assert pictures.natural_height(FIGURES["lines"], 160) == pytest.approx(380 * 0.64 / 72 * 25.4)
    taller = replace(FIGURES["lines"], height=760)
    assert pictures.natural_height(taller, 160) == pytest.approx(760 * 0.64 / 72 * 25.4)
