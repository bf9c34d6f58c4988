"""What is said around a comparison: what to choose, and the summary as text to copy."""

from dashboard.language import grammar, numbers
from dashboard.language.dates import long_date
from dashboard.language.grammar import clean, lower_first
from dashboard.vocabulary import MEASURES, TOTAL


def choose_more(count: int) -> str:
    """What to do when fewer than two areas were chosen."""
    known = "U koos nog geen gebied." if count == 0 else "U koos één gebied."
    return f"{known} Kies ten minste twee gebieden, of zet ‘Alle gebieden’ aan."


def chosen_twice(name: str, instead: str) -> str:
    """That a place was set against itself, and what stands beside it now."""
    return (
        f"A en B zijn allebei {clean(name)}. U ziet nu {clean(instead)} ernaast. Kies een andere B."
    )


def summary_title(count: int, measure: str, y0: int, y1: int) -> str:
    """The first line of a summary: how many areas, of what, over which period."""
    noun = "NPLV-gebied" if count == 1 else "NPLV-gebieden"
    return (
        f"Vergelijking van {count} {noun}: {lower_first(MEASURES[measure])}, "
        f"{numbers.period(y0, y1)}"
    )


def summary_line(
    name: str, start: float | None, end: float | None, klass: int | None, y0: int, y1: int,
    measure: str,
) -> str:  # fmt: skip
    """One place in a summary: its last score, class (of the total score) and change."""
    write = grammar.value_format(measure)
    label = "" if numbers.is_missing(klass) else f", klasse {numbers.class_short(klass)}"
    change = None if numbers.is_missing(start) or numbers.is_missing(end) else end - start
    return (
        f"- {clean(name)}: {write(end)} in {y1}{label}; "
        f"verandering {numbers.period(y0, y1)}: {numbers.difference(change)}"
    )


def about_total(measure: str) -> tuple[str, ...]:
    """That what follows goes about the total score, where the lines before it do not."""
    return () if measure == TOTAL else ("Over de totaalscore:",)


def summary_source(source: str, built_at: str) -> str:
    """The last line of a summary: source, date of the data, and what the figures are not."""
    return (
        f"Bron: {source}. Gegevens klaargezet op {long_date(built_at)}. De grenzen van de gebieden "
        "zijn een benadering. De cijfers laten zien waaruit een verschil bestaat, niet waardoor "
        "het komt."
    )
