"""Sentences about a measure of a theme: of areas beside each other, and of their changes.

`measure` is a key of `vocabulary.THEME_MEASURES`; values are in its unit. What may be told as a
difference is the ladder's of that measure. Names stand in the middle of a sentence, after "in".
"""

from collections.abc import Mapping

from dashboard.ladder import CLEAR, SAME, SLIGHT, Difference, Ladder, step
from dashboard.language import grammar, numbers
from dashboard.language.extremes import Values, known_and_missing, two_ends, who
from dashboard.language.grammar import bracketed, clean, lower_first, sentence
from dashboard.language.trends import MAX_NAMES, span
from dashboard.vocabulary.measures import measure_of
from dashboard.vocabulary.themes import COVERED, THEME_MEASURES

UNKNOWN = "niet te bepalen"


def quoted(measure: str) -> str:
    """The name of a measure in a sentence: "‘koopwoningen’"."""
    return f"‘{lower_first(measure_of(measure).name)}’"


def highest_lowest(values: Values, year: int, measure: str, ladder: Ladder) -> str:
    """In which of the areas (name -> value) a measure is highest and lowest.

    Cases: none known, one, all about equal, two, more: who differ too little share an end.
    """
    known, _ = known_and_missing(values)
    name, write = quoted(measure), grammar.value_in_text(measure)
    if not known:
        return sentence(f"in {year} is {name} voor geen van deze gebieden te bepalen")
    is_in = f"in {year} is {name}"
    order = sorted(known, key=lambda one: -known[one])
    if len(known) == 1:
        return sentence(f"{is_in} in {order[0]} {write(known[order[0]])}")
    top, bottom = known[order[0]], known[order[-1]]
    if not (apart := step(top - bottom, ladder)):
        return sentence(f"{is_in} ongeveer gelijk in {_who(known, order, measure)}")
    if len(known) == 2:
        pair = _span([top, bottom], measure).replace(" en ", " tegen ")
        more = grammar.somewhat_of(apart)
        return sentence(f"{is_in} in {order[0]} {more}hoger dan in {order[1]} ({pair})")
    high, low = (_who(known, names, measure) for names in two_ends(known, measure, ladder))
    return sentence(f"{is_in} het hoogst in {high} en het laagst in {low}")


def gaps_to(gaps: Values, ref_name: str, year: int, measure: str, ladder: Ladder) -> str:
    """In how many areas a measure is lower and higher than in their reference (name ->
    difference). `ref_name`: one for all, or what each has of its own ("de eigen gemeente")."""
    known, _ = known_and_missing(gaps)
    name, ref = quoted(measure), clean(ref_name)
    if not known:
        return sentence(f"het verschil met {ref} is voor {name} in {year} {UNKNOWN}")
    ways = {1: f"hoger dan in {ref}", -1: f"lager dan in {ref}", 0: f"ongeveer gelijk aan {ref}"}
    if len(known) == 1:
        ((area, value),) = known.items()
        found = Difference(value, ladder)
        shown = grammar.change_in_text(measure)(value) if found.step else ""
        more = f"{grammar.somewhat_of(found.step)}{ways[found.sign]}"
        return sentence(f"in {year} is {name} in {area} {more}{bracketed(shown)}")
    signs = [Difference(value, ladder).sign for value in known.values()]
    first, *rest = [(signs.count(way), text) for way, text in ways.items() if way in signs]
    if not rest:
        return sentence(f"in {year} is {name} in {grammar.all_of(len(known))} gebieden {first[1]}")
    parts = [f"in {grammar.some_of(first[0], len(known))} gebieden {first[1]}"]
    parts += [f"in {numbers.count(many)} {text}" for many, text in rest]
    return sentence(f"in {year} is {name} {numbers.join(parts)}")


def moves(changes: Mapping[str, Difference], period: tuple[int, int], measure: str) -> str:
    """Where a measure went up, stayed and went down (name -> change), by the steps of the ladder;
    "" where no change is known."""
    known = {clean(name): one for name, one in changes.items() if one.known}
    parts: list[str] = []
    for way in (CLEAR, SLIGHT, SAME, -SLIGHT, -CLEAR):
        if names := [name for name, one in known.items() if one.step == way]:
            verb, how = grammar.went_parts(way, measure=measure)
            subject = "" if parts else f" {quoted(measure)}"
            parts.append(f"{verb}{subject} {how} in {_moved(known, names, measure)}")
    if not parts:
        return ""
    return sentence(f"tussen {period[0]} en {period[1]} {numbers.join(parts)}")


def apart(found: Difference) -> str:
    """How much two changes differ; "" where that is not known."""
    if not found.known:
        return ""
    if not found.step:
        return sentence("het verschil tussen die twee veranderingen is te klein om te noemen")
    return sentence(f"die twee veranderingen verschillen {grammar.degree(found.step).strip()}")


def uncovered(coverage: Values, measure: str) -> str:
    """Why areas (name -> share 0-1 of their households that is known; missing: nothing is) have no
    value; "" for none."""
    if not coverage:
        return ""
    names = numbers.join([clean(name) for name in coverage])
    if not THEME_MEASURES[measure].additive:
        return sentence(
            f"{UNKNOWN} voor {names}: een middelste waarde is er alleen van een gemeente of wijk"
        )
    listed = numbers.join([f"{clean(name)} ({_known(x)})" for name, x in coverage.items()])
    return sentence(
        f"{UNKNOWN} voor {listed}: wij noemen een cijfer vanaf {numbers.share(COVERED)} van de "
        "huishoudens, en niet bij kleine aantallen"
    )


def _known(share: float | None) -> str:
    if numbers.is_missing(share) or not share:
        return "niets bekend"
    return f"{numbers.share(share)} bekend" if share < COVERED else "kleine aantallen"


def _who(known: Mapping[str, float], names: list[str], measure: str) -> str:
    return f"{who(names)} ({_span([known[name] for name in names], measure)})"


def _moved(known: Mapping[str, Difference], names: list[str], measure: str) -> str:
    if len(names) > MAX_NAMES:
        return who(names)
    values = [known[name].value or 0.0 for name in names]
    return f"{numbers.join(names)} ({_span(values, measure, change=True)})"


def _span(values: list[float], measure: str, change: bool = False) -> str:
    """Values with their unit; a unit that is a word stands once, behind the last."""
    found = measure_of(measure)
    after = found.change_after if change else found.after
    write = (grammar.change_format if change else grammar.value_format)(measure)
    unit = after if after.startswith(" ") else ""
    each = after.removesuffix(unit) if unit else after
    return span(values, lambda x: write(x) + each).removeprefix("elk " * (len(values) == 1)) + unit
