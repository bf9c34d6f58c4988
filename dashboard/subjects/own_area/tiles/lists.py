"""The tile that says what became of each line of a reader's list."""

from dataclasses import replace

from dashboard.analysis.compose import brings
from dashboard.analysis.own_list import Line, ListReport, Outcome
from dashboard.content.content import Content
from dashboard.content.names import place_name
from dashboard.content.table import Column, Table
from dashboard.content.texts import Card, Cards
from dashboard.language import numbers, scope
from dashboard.language.sources import NO_UNIT
from dashboard.store.read import Store
from dashboard.subjects.own_area.words import lists as words
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.periods import LAST_YEAR
from dashboard.vocabulary.sources import HOUSEHOLDS_SOURCE

MOST = 20
"""Lines that stand in sight; all of them are in the table below."""
SHOWN = ("Herkend", "Niet herkend", "Meer plekken mogelijk", "Dubbel")


def list_report(store: Store, report: ListReport) -> Content:
    """What is in a list, line by line."""
    counts = {outcome: len(report.of(outcome)) for outcome in Outcome}
    twice = counts[Outcome.DOUBLE] + counts[Outcome.WITHIN]
    found = (counts[Outcome.TAKEN], counts[Outcome.UNKNOWN], counts[Outcome.SEVERAL], twice)
    cards = tuple(
        Card(label, numbers.count(many), "regels van uw lijst")
        for label, many in zip(SHOWN, found, strict=True)
    )
    return Content(
        headline=words.read(report),
        lead=words.rest(report),
        figure=Cards(cards),
        alt="",
        table=_table(store, report),
        unit=NO_UNIT,
        source=HOUSEHOLDS_SOURCE,
        period=str(LAST_YEAR),
        notes=(
            "Een code mag met of zonder GM, WK of BU, en zonder de nullen die Excel weglaat. Een "
            "gemeente telt als al haar wijken. Uw lijst wordt niet bewaard.",
        ),
    )


def attention(store: Store, report: ListReport) -> Table | None:
    """The first lines that a reader has to look at: all but what was simply taken; None without."""
    table = _table(store, report)
    rows = zip(report.lines, table["Let op"].values, strict=True)
    at = [n for n, (line, told) in enumerate(rows) if line.outcome is not Outcome.TAKEN or told]
    if not at:
        return None
    kept = [table[header] for header in ("Regel", "In uw lijst", "Uitkomst", "Let op")]
    return Table(tuple(replace(c, values=tuple(c.values[n] for n in at[:MOST])) for c in kept))


def _table(store: Store, report: ListReport) -> Table:
    rows = store.areas.drop_duplicates("code").set_index("code")

    def called(code: str) -> str:
        gemeente = str(rows.at[code, "gemeente"]) if code in rows.index else ""
        name = store.names[code]
        return name if gemeente in ("", name) else f"{name} ({gemeente})"

    def place(line: Line) -> str:
        known = line.outcome not in (Outcome.UNKNOWN, Outcome.SEVERAL)
        return place_name(line.codes[0], store.names[line.codes[0]]) if known else ""

    def what(line: Line) -> str:
        if not place(line):
            return ""
        level = LEVELS[store.area(line.codes[0]).level].singular
        many = len(brings(store, line.codes[0]))
        return level if many == 1 else f"{level}: {many} delen"

    def beware(line: Line) -> str:
        told = [words.remark(line, called)]
        if line.outcome is Outcome.TAKEN and line.codes[0] in rows.index:
            row = rows.loc[line.codes[0]]
            told.append(scope.flags(str(row["jump"]), bool(row["small"])))
            if numbers.is_missing(row["households"]) or not row["households"]:
                told.append("CBS geeft geen huishoudens")
        return "; ".join(filter(None, told))

    lines = report.lines
    return Table(
        (
            Column("Regel", tuple(str(line.number) for line in lines)),
            Column("In uw lijst", tuple(line.text[: words.LONGEST] for line in lines)),
            Column("Uitkomst", tuple(words.OUTCOMES[line.outcome] for line in lines)),
            Column("Plek", tuple(map(place, lines))),
            Column("Wat", tuple(map(what, lines))),
            Column("Let op", tuple(map(beware, lines))),
        )
    )
