"""Sentences about a list of places: what is taken, what is not, and what to do about it."""

from collections.abc import Callable, Sequence

from dashboard.analysis.own_list import Line, ListReport, Outcome
from dashboard.language import numbers
from dashboard.language.grammar import agree, sentence
from dashboard.vocabulary.periods import LAST_YEAR

OUTCOMES: dict[Outcome, str] = {
    Outcome.TAKEN: "herkend",
    Outcome.DOUBLE: "staat er dubbel in",
    Outcome.WITHIN: "zit al in een wijk of gemeente van de lijst",
    Outcome.SEVERAL: "kan meer plekken betekenen",
    Outcome.UNKNOWN: "niet herkend",
}
"""What became of a line, in a table."""
CODE_GONE = (
    f"deze code is in {LAST_YEAR} geen plek met een score; codes veranderen soms van jaar op jaar"
)
POSTCODE = "lijkt op een postcode; deze set heeft wijken en buurten"
LONGEST = 60
"""Characters of a line that are shown."""


def read(report: ListReport) -> str:
    """How much of the list was recognised."""
    total, taken = len(report.lines), len(report.of(Outcome.TAKEN))
    if not total:
        return sentence("in uw lijst staat alleen een kopregel: zet eronder een code of een naam")
    if taken == total:
        many = agree(total, "de plek", f"alle {numbers.count(total)} plekken")
        which = "beide plekken" if total == 2 else many
        return sentence(f"{which} in uw lijst {agree(total, 'is', 'zijn')} herkend")
    if not taken:
        return sentence("van uw lijst is geen plek herkend")
    many = agree(taken, "is er 1", f"zijn er {numbers.count(taken)}")
    return sentence(
        f"van de {numbers.count(total)} regels in uw lijst {many} herkend als plek die meetelt"
    )


def rest(report: ListReport) -> str:
    """What became of the other lines, and what to do; "" where there are none."""
    told = []
    if unknown := len(report.of(Outcome.UNKNOWN)):
        told.append(
            f"{_regels(unknown)} niet herkend: kijk in de tabel en verbeter de code of de naam"
        )
    if several := len(report.of(Outcome.SEVERAL)):
        what = agree(several, "kan", "kunnen")
        told.append(
            f"{_number(several)} {what} meer plekken betekenen: zet de gemeente erbij, zoals "
            "‘Pathmos (Enschede)’"
        )
    if double := len(report.of(Outcome.DOUBLE)):
        told.append(f"{_regels(double)} dubbel, en {agree(double, 'telt', 'tellen')} één keer")
    if within := len(report.of(Outcome.WITHIN)):
        what = agree(within, "ligt", "liggen")
        told.append(
            f"{_number(within)} {what} in een wijk of gemeente die ook in de lijst staat, en "
            f"{agree(within, 'telt', 'tellen')} niet nog eens mee"
        )
    if other := sum(bool(line.other_name) for line in report.lines):
        told.append(
            f"bij {_number(other)} hoort de code in {LAST_YEAR} bij een andere naam: kijk of het "
            "dezelfde plek is"
        )
    return " ".join(map(sentence, told))


def _number(many: int) -> str:
    return f"{numbers.count(many)} {agree(many, 'regel', 'regels')}"


def _regels(many: int) -> str:
    return f"{_number(many)} {agree(many, 'is', 'zijn')}"


def remark(line: Line, called: Callable[[str], str]) -> str:
    """What a reader can do with a line; ``called``: the name of a place by its code."""
    names = _some([called(code) for code in line.codes])
    if line.outcome is Outcome.SEVERAL:
        return f"bijvoorbeeld {names}"
    if line.outcome is Outcome.UNKNOWN:
        why = CODE_GONE if line.code else POSTCODE if line.postcode else ""
        near = f"bedoelt u {names}?" if names else ""
        return "; ".join(filter(None, (why, near)))
    told = []
    if line.other_name:
        told.append(f"in de lijst heet deze code ‘{line.other_name[:LONGEST]}’")
    if line.also:
        told.append("er is ook een kleinere plek met deze naam; de grootste telt")
    return "; ".join(told)


def _some(names: Sequence[str]) -> str:
    *first, last = [*names[:3], *(["nog een andere"] if len(names) > 3 else [])] or [""]
    return f"{', '.join(first)} of {last}" if first else last


def caption(shown: int, report: ListReport) -> str:
    """Above the lines that ask for attention."""
    return (
        f"Regels om naar te kijken ({numbers.count(shown)} van {numbers.count(len(report.lines))})"
    )
