"""Figure values made by hand: every kind, with odd names, missing values, and nothing at all."""

from dataclasses import replace

from dashboard.content.answers import Ruler, RulerMark, Rung, Sign, Span, Spot, Track, Tracks
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
from dashboard.content.texts import (
    Card,
    CardChange,
    Cards,
    Cell,
    HeatRow,
    HeatTable,
    Listing,
    Remark,
    VerdictRow,
    Verdicts,
)

ODD = "&<>\"'=+@ $x$ {y} %{z}"
LONG = "Een naam die niet op één regel past " * 9
SCORE, DIFFERENCE = Axis("score"), Axis("difference", "minder  ←  0  →  meer", zero=True)


def lines(*values, names=("Breda-Noord", "Nederland"), axis=SCORE):
    roles = ("area-0", "country", "comparable", "programme")
    series = (Series(n, r, v) for n, r, v in zip(names, roles, values, strict=False))
    return Lines((2018, 2020, 2022, 2024), tuple(series), axis, marks=(Mark(2022.5, "start"),))


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

TEXTS = {
    "cards": Cards((Card(ODD, LONG, ODD, (CardChange(LONG, "+0,1", 1),)), Card("b", "", ""))),
    "cards with a change that is a sentence": Cards(
        tuple(Card(label, "?", "", (CardChange("", LONG, None),)) for label in "abc")
    ),
    "no cards": Cards(()),
    "heat": HeatTable(
        LONG,
        ODD,
        (ODD, "Ontevredenheidsverklaringsformulier"),
        (
            HeatRow(LONG, (Cell((ODD, LONG, ""), "class-1"), Cell((), spoken="zelfde"))),
            HeatRow(ODD, (Cell(("geen gegevens",), "missing", 0.0), Cell(("1",), "class-9")), True),
        ),
    ),
    "no heat": HeatTable("", "", (), ()),
    "verdicts": Verdicts(
        ODD,
        ("Deel", "Oordeel"),
        (VerdictRow(LONG, ODD, True), VerdictRow(ODD, LONG, None)),
        below=Verdicts("daaronder", ("a", "b"), (VerdictRow("c", "d"),), marked=False),
    ),
    "list": Listing(((ODD, LONG), (LONG, "")), broken=True),
    "no list": Listing(()),
    "remark": Remark(LONG),
    "no remark": Remark(""),
}
