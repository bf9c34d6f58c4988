"""Sentences about who does better, by the ladder, and what to ask them: never why."""

from collections.abc import Mapping, Sequence

from dashboard.analysis.better import Aim, Buddy, Lead, Outside
from dashboard.ladder import CLEAR, Difference
from dashboard.language import grammar, numbers
from dashboard.language.comparable import NO_EFFECT
from dashboard.language.grammar import clean, lower_first, sentence
from dashboard.subjects.buddies.words.alike import ALIKE, nobody_beside, others
from dashboard.vocabulary.areas import Area
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


def who_is_better(name: str, aim: Aim, found: Sequence[Buddy], count: int, programme: int) -> str:
    """How many of so many areas (``count``, of all in the ``programme``) do better than an area,
    and who is first of those (``found``: the most alike first)."""
    if not count:
        return nobody_beside(name)
    noun, number = others(count, programme), len(found)
    some = f"{grammar.some_of(number, count)} {noun}" if count > 1 else f"het enige {noun}"
    on = grammar.on_measure(aim.measure)
    when = f"tussen {aim.period[0]} en {aim.period[1]}" if aim.period else f"in {LAST_YEAR}"
    than = f"beter dan {'in ' if aim.period else ''}{clean(name)}"
    if not found:
        than = f"{'niet ' if count == 1 else ''}meetbaar {than}"
        went = f"in {some} ging het" if aim.period else f"{some} doet het"
        return sentence(f"{went} {when}{on} {than}")
    verb = "doet" if number == 1 else "doen"
    if aim.period:
        text = f"{when} ging het{on} in {some} {than}"
    elif number == count:
        text = f"{some} {verb} het {when}{on} {than}"
    else:
        of = f"van de {numbers.count(count)} {noun}"
        text = f"{of} {verb} er {numbers.count(number)} het {when}{on} {than}"
    return sentence(f"{text}; {'dat is' if number == 1 else 'bovenaan staat'} {_first(found[0])}")


def _first(found: Buddy) -> str:
    """Who is first, and how much it resembles the area."""
    how, who = found.resembles.alike, clean(found.area.name)
    return who if how is None else f"{who}, en dat lijkt er {ALIKE[how]} op"


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
    return f", in elke meting sinds {lead.since}"


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


def outside(
    area: Area, aim: Aim, found: Sequence[Outside], beside: Sequence[Outside], count: int
) -> str:
    """In how many of the comparable wijken it went clearly better (``found``) than in an area, and
    how many of them (``count``) take part (``beside``)."""
    name, number, total = clean(area.name), len(found), len(beside)
    # The wijken are found for each part of an area: they need not be like the whole.
    part = "een deel van " if len(area.members) > 1 else ""
    alike = f"buiten het NPLV die in {FIRST_YEAR} op {part}{name}"
    one, more = f"{alike} leek,", f"{alike} leken,"
    wijken = LEVELS["wijk"].plural
    first, last = aim.years
    went = f"ging het{grammar.on_measure(aim.measure)} tussen {first} en {last}"
    better = f"{'' if number else 'niet '}duidelijk beter dan in {name}"
    if count == 1:
        only = f"de enige {LEVELS['wijk'].singular} {one}"
        return sentence(f"in {only} {went} {better}" if total else f"{only} telt niet mee: {_GONE}")
    if count == total:
        some = grammar.some_of(number, total)
        return sentence(f"in {some} {wijken} {more} {went} duidelijk beter dan in {name}")
    those = f"van de {numbers.count(count)} {wijken} {more}"
    if total == 0:
        return sentence(f"{those} telt er geen mee: {_GONE}")
    if total == 1:
        return sentence(f"{those} telt er 1 mee: daar {went} {better}")
    some = grammar.some_of(number, total, "die ")
    return sentence(
        f"{those} tellen er {numbers.count(total)} mee: in {some} {went} duidelijk beter dan in "
        f"{name}"
    )


def only_clear(clear: float) -> str:
    """Which wijken are told of: from which difference (score) it went clearly better."""
    return (
        f"Hier staan alleen wijken waar het duidelijk beter ging: vanaf een verschil van "
        f"{numbers.told_size(clear)}."
    )


_GONE = "de score sprong in die jaren, of ontbreekt"
OUTSIDE = (
    "Van deze wijken vergelijken we de verandering met die van het hele gebied. Een wijk waarvan "
    "de score in die jaren sprong, telt niet mee: daar veranderde mogelijk de grens of de "
    "bebouwing. Dat geldt ook voor een wijk zonder score in die jaren.",
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
