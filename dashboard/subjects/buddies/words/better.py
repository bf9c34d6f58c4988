"""Sentences about who does better, by the ladder, and what to ask them: never why."""

from collections.abc import Mapping, Sequence

from dashboard.analysis.better import Aim, Buddy, Lead, Outside
from dashboard.ladder import CLEAR, Difference
from dashboard.language import grammar, numbers
from dashboard.language.comparable import NO_EFFECT
from dashboard.language.grammar import clean, lower_first, sentence
from dashboard.subjects.buddies.words.alike import ALIKE, others
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.measures import TOTAL, measure_of
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR, Period

NOW = f"Stand in {LAST_YEAR}"
CHANGE = "Verandering {}"
NO_CAUSE = (
    "De vraag is een begin van een gesprek. De cijfers zeggen niet waardoor het verschil ontstond."
)
ONLY_TOLD = (
    "Beter is alleen wat groter is dan de ruis van de meting. Een kleiner verschil telt hier als "
    "vrijwel gelijk."
)
_WITH_ARTICLE: Mapping[str, str] = {
    TOTAL: "de leefbaarheid",
    "fys": "de fysieke leefomgeving",
    "soc": "de sociale samenhang",
    "vrz": "de voorzieningen",
    "won": "de woningvoorraad",
}
"""What one can work at, where that is not just the name of the measure."""


def aimed(aim: Aim) -> str:
    """What is looked at, as a choice: "Stand in 2024", "Verandering 2018-2024"."""
    return CHANGE.format(numbers.period(*aim.period)) if aim.period else NOW


def who_is_better(
    name: str, aim: Aim, found: Sequence[Buddy], count: int, of_programme: bool
) -> str:
    """How many of so many other areas (``count``) do better than an area, and who is first of
    those (``found``: the most alike first)."""
    name, on = clean(name), grammar.on_measure(aim.measure)
    of = others(count, of_programme)
    when = f"tussen {aim.period[0]} en {aim.period[1]}" if aim.period else f"in {LAST_YEAR}"
    if not found:
        if aim.period:
            return sentence(f"in geen van de {of} ging het {when}{on} meetbaar beter dan in {name}")
        return sentence(f"geen van de {of} doet het {when}{on} meetbaar beter dan {name}")
    first = found[0]
    who, how = clean(first.area.name), ALIKE[first.resembles.alike]
    number = numbers.count(len(found))
    one = len(found) == 1
    if aim.period:
        text = f"{when} ging het{on} in {number} van de {of} beter dan in {name}"
    else:
        verb = "doet er" if one else "doen er"
        text = f"van de {of} {verb} {number} het {when}{on} beter dan {name}"
    alike = "" if first.resembles.alike is None else f", en dat lijkt er {how} op"
    return sentence(f"{text}; {'dat is' if one else 'bovenaan staat'} {who}{alike}")


def of_buddy(buddy: Buddy, aim: Aim, also: Sequence[str]) -> str:
    """By how much a buddy does better, since when, and what to ask.

    ``also``: the other measures (keys) on which it does better.
    """
    told = [by_how_much(buddy.lead, aim)]
    if also:
        told.append(sentence(f"ook beter op {listed(also)}"))
    return " ".join([*told, f"Vraag: ‘{question(buddy.lead, aim)}’"])


def by_how_much(lead: Lead, aim: Aim) -> str:
    """How much better another does, and since when; on what, and than whom, says the headline."""
    degree, size = degree_of(lead.by), grammar.bracketed(numbers.told_difference(lead.by.value))
    if not aim.period:
        return sentence(f"{degree} beter{size}{since(lead)}")
    text = f"het ging er {degree} beter{size}"
    if lead.step and lead.step != aim.period:
        text += f", vooral tussen {lead.step.first} en {lead.step.last}"
    return sentence(text)


def since(lead: Lead) -> str:
    """Since when a value is better, as what follows a sentence; "" if that cannot be said."""
    if lead.since is None:
        return ""
    if lead.since == LAST_YEAR:
        return f", sinds de meting van {LAST_YEAR}"
    return f", in elke meting sinds {_began(lead.since)}"


def since_cell(lead: Lead, aim: Aim) -> str:
    """The same for a cell of a table."""
    if aim.period:
        return numbers.period(*(lead.step or aim.period))
    return _began(lead.since) if lead.since else "niet te zeggen"


def _began(since: int) -> str:
    """A year from which on it was better. Before the first that is looked at it may have been so
    too: "2018 of eerder"."""
    return f"{FIRST_YEAR} of eerder" if since == FIRST_YEAR else f"{since}"


def degree_of(by: Difference) -> str:
    """How much a difference that is told is: "iets", "duidelijk"."""
    return "duidelijk" if abs(by.step) == CLEAR else "iets"


def question(lead: Lead, aim: Aim) -> str:
    """What to ask who does better: with the years in which the difference came about, where one
    step stands out; without a cause."""
    what = _WITH_ARTICLE.get(aim.measure) or grammar.measure_name(aim.measure)
    if lead.step is None:
        return f"Wat doet u aan {what}?"
    return f"Wat deed u tussen {lead.step.first} en {lead.step.last} aan {what}?"


def outside(name: str, aim: Aim, found: Sequence[Outside], count: int) -> str:
    """In how many of the comparable wijken (``count``) it went clearly better than in an area."""
    wijken = (
        f"{numbers.count(count)} {LEVELS['wijk'].plural if count > 1 else LEVELS['wijk'].singular}"
    )
    alike = (
        f"buiten het NPLV die in {FIRST_YEAR} op {clean(name)} {'leken,' if count > 1 else 'leek,'}"
    )
    first, last = aim.years
    went = f"ging het{grammar.on_measure(aim.measure)} tussen {first} en {last}"
    number = numbers.count(len(found)) if found else "geen"
    where = f"in {number} van de {wijken} {alike}" if count > 1 else f"in de enige wijk {alike}"
    if count == 1:
        number = "" if found else "niet "
        return sentence(f"{where} {went} {number}duidelijk beter dan in {clean(name)}")
    return sentence(f"{where} {went} duidelijk beter dan in {clean(name)}")


OUTSIDE = (
    "Van deze wijken vergelijken we de verandering met die van het hele gebied. Een wijk waarvan "
    "de score in die jaren sprong, doet niet mee: daar veranderde mogelijk de grens of de "
    "bebouwing.",
    NO_EFFECT,
)


def listed(measures: Sequence[str]) -> str:
    """Measures (keys) in a sentence; the total score has a name there too."""
    return numbers.join([lower_first(measure_of(key).name) for key in measures])


def each_other(one: str, other: str, better: Sequence[str], worse: Sequence[str]) -> str:
    """On which dimensions (keys) each of two areas does better than the other, in the last year."""
    one, other = clean(one), clean(other)
    if not better and not worse:
        return sentence(
            f"{one} en {other} doen het in {LAST_YEAR} op alle vijf dimensies ongeveer even goed"
        )
    told = [
        f"doet {who} het beter dan {than} op {listed(keys)}"
        for who, than, keys in ((other, one, better), (one, other, worse))
        if keys
    ]
    return sentence(f"in {LAST_YEAR} {'; andersom '.join(told)}")


def pair_item(by: Difference, period: Period | None) -> str:
    """A line in what one can learn from another: "duidelijk beter in 2024 (+0,12)"."""
    size = grammar.bracketed(numbers.told_difference(by.value))
    if period:
        return f"ging {degree_of(by)} beter in {numbers.period(*period)}{size}"
    return f"{degree_of(by)} beter in {LAST_YEAR}{size}"


def dimensions(count: int) -> str:
    """A number of dimensions: "geen dimensie", "1 dimensie", "3 dimensies"."""
    number = numbers.count(count) if count else "geen"
    return f"{number} {'dimensies' if count > 1 else 'dimensie'}"
