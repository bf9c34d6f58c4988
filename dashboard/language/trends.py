"""Sentences about change: one line, two lines, many areas.

What may be told of a change or a difference, and as how much, is the ladder's
(``dashboard.ladder``): a change below its bound is "vrijwel gelijk", two changes
that differ less than theirs are "ongeveer evenveel". `measure` is a key of
`vocabulary.MEASURES`; for a dimension the sentence says "verbeterde" or
"vooruit", because "overlast stijgt" would be read as more nuisance. Names: see
`grammar`.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from dashboard.ladder import AREA, CLEAR, SLIGHT, Difference, Ladder, SideBySide, of_areas, step
from dashboard.language import grammar, numbers
from dashboard.language.grammar import clean, sentence
from dashboard.vocabulary.measures import TOTAL, measure_of

MAX_NAMES = 3
"""More names than this that share one value are counted, not listed."""
MAX_MOVERS = 6
"""Up to this many that moved a way are all named; of more only those that moved most."""


def trend(
    name: str,
    ends: tuple[float | None, float | None],
    period: tuple[int, int],
    *,
    plural: bool = False,
    measure: str = TOTAL,
    change: Difference | None = None,
) -> str:
    """The course of one line, from its first to its last score (`ends`).

    `change`: as it may be told; without it, that of an area. Cases: rise, fall, nearly
    equal, first or last or both missing. Where both scores are written alike only the
    last is given. Raises ValueError for a period that runs backwards.
    """
    grammar.check_years(*period)
    (start, end), (y0, y1) = ends, period
    name, about = clean(name), grammar.measure_name(measure)
    write = grammar.value_in_text(measure)
    if numbers.is_missing(start) or numbers.is_missing(end):
        who = f"{name} zijn{grammar.on_measure(measure)}"
        if numbers.is_missing(start) and numbers.is_missing(end):
            return sentence(f"voor {who} over {numbers.period(y0, y1)} geen gegevens")
        gone, known, value = (y0, y1, end) if numbers.is_missing(start) else (y1, y0, start)
        return sentence(
            f"voor {who} over {gone} geen gegevens; in {known} is de score {write(value)}"
        )
    subject = f"de score van {name} voor {about}" if about else name
    plural = plural and not about
    change = change or Difference(end - start, AREA)
    if not (moved := change.step):
        still = grammar.went(moved, plural, change.unsure)
        return sentence(f"{subject} {still} tussen {y0} en {y1}: {write(end)} in {y1}")
    went = f"{subject} {_changed(moved, plural, bool(about))}"
    if write(start) == write(end):
        return sentence(f"{went} tussen {y0} en {y1}, en staat in {y1} op {write(end)}")
    return sentence(f"{went} van {write(start)} in {y0} naar {write(end)} in {y1}")


def _changed(moved: int, plural: bool, dimension: bool) -> str:
    """A step that is told, as a verb with its degree: "steeg licht", "verslechterde duidelijk"."""
    rise, fall = ("stegen", "daalden") if plural else ("steeg", "daalde")
    if dimension:
        rise, fall = "verbeterde", "verslechterde"
    return f"{rise if moved > 0 else fall} {grammar.degree(moved).strip()}"


def compare_trend(
    name: str, ref_name: str, told: SideBySide, period: tuple[int, int], *, measure: str = TOTAL
) -> str:
    """The change of one line beside that of a reference, told by their difference.

    Cases: too little apart (about the same
    way, both nearly equal, or the difference too small to name); apart in the same
    direction (more, less), in opposite directions, one nearly equal, both nearly
    equal; one or both missing. Raises ValueError for a period that runs backwards.
    """
    grammar.check_years(*period)
    (change, ref_change, apart), (y0, y1) = told, period
    name, ref_name = clean(name), clean(ref_name)
    on, between = grammar.on_measure(measure), f"tussen {y0} en {y1}"
    nothing = f"zijn{on} over {numbers.period(y0, y1)} geen gegevens"
    if not change.known:
        if not ref_change.known:
            return sentence(f"voor {name} en {ref_name} {nothing}")
        return sentence(f"voor {name} {nothing}; {_went(ref_name, ref_change, measure)}")
    if not ref_change.known:
        return sentence(f"voor {ref_name} {nothing}; {_went(name, change, measure)}")
    write = grammar.change_in_text(measure)
    shown_a, shown_b = write(change.value), write(ref_change.value)
    if apart.step and shown_a == shown_b:
        shown_a = shown_b = ""  # written alike they would deny the difference that is told
    of_a, of_b = grammar.bracketed(shown_a), grammar.bracketed(shown_b)
    a, b = change.sign, ref_change.sign
    verb, way = grammar.went_parts(change.step, unsure=change.unsure, measure=measure)
    if not apart.step:
        both = f"{between} {verb} het{on} in {name} en in {ref_name}"
        if a == b and change.unsure == ref_change.unsure:
            same = way if a == 0 else f"ongeveer evenveel {grammar.way(a, measure)}"
            pair = f"{shown_a} en {shown_b}" if shown_a and shown_b else ""
            return sentence(f"{both} {same}{grammar.bracketed(pair)}")
        why = "niet zeker" if apart.unsure else "te klein om te noemen"
        return sentence(
            f"{between} {verb} het{on} in {name} {way}{of_a}; het verschil met {ref_name} "
            f"{f'(daar {shown_b}) ' if shown_b else ''}is {why}"
        )
    degree = grammar.somewhat_of(apart.step)
    if a == b == 0 and not (change.unsure or ref_change.unsure):
        good = measure_of(measure).better
        better = "beter" if apart.sign == good else "minder goed"
        if not good:
            better = f"meer {grammar.way(apart.sign, measure)}"
        return sentence(
            f"{between} bleef het{on} in {name}{of_a} en in {ref_name}{of_b} vrijwel "
            f"gelijk; in {name} ging het {degree}{better} dan in {ref_name}"
        )
    if a == b != 0:
        more = "meer" if apart.sign == a else "minder"
        return sentence(
            f"{between} ging het{on} in {name} {degree}{more} {grammar.way(a, measure)}"
            f"{of_a} dan in {ref_name}{of_b}"
        )
    first = _went(name, change, measure, inverted=True)
    return sentence(f"{between} {first}; {_went(ref_name, ref_change, measure)}")


def _went(name: str, change: Difference, measure: str, *, inverted: bool = False) -> str:
    verb, way = grammar.went_parts(change.step, unsure=change.unsure, measure=measure)
    about = f"{verb} het{grammar.on_measure(measure)} in {name}"
    start = about if inverted else f"in {name} {verb} het"
    return f"{start} {way}{grammar.bracketed(grammar.change_in_text(measure)(change.value))}"


def count_steps(
    steps: Sequence[int | None], period: tuple[int, int], *, measure: str = TOTAL
) -> str:
    """How many areas went forward and back, clearly and slightly, stayed nearly equal, lack data.

    `steps`: a step of the ladder (-2 to 2) for each area, None where missing.
    """
    grammar.check_years(*period)
    y0, y1 = period
    when, on, total = f"tussen {y0} en {y1}", grammar.on_measure(measure), len(steps)
    known = [s for s in steps if s is not None]
    missing = total - len(known)
    if not total:
        return sentence("er zijn geen gebieden om te tellen")
    everyone = "het gebied" if total == 1 else f"alle {numbers.count(total)} gebieden"
    if not known:
        return sentence(f"voor {everyone} zijn{on} over {numbers.period(y0, y1)} geen gegevens")
    if len(set(steps)) == 1:
        verb, way = grammar.went_parts(known[0], total > 1)
        return sentence(f"{everyone} {verb}{on} {when} {way}")
    up, down = ([s for s in known if s * way > 0] for way in (1, -1))
    of = f"van de {numbers.count(total)} gebieden"
    parts = [_part(moved, way) for moved, way in ((up, "vooruit"), (down, "achteruit")) if moved]
    # One verb serves both only where both are singular or both plural.
    verbs = ["gingen" if len(moved) > 1 else "ging" for moved in (up, down) if moved]
    if parts:
        many, how = parts[0].split(" ", 1)
        who = everyone if len(up or down) == total else f"{many} {of}"
        text = f"{when} {verbs[0]}{on} {who} {how}"
        if len(parts) == 2:
            text += f" en {parts[1]}" if verbs[0] == verbs[1] else f" en {verbs[1]} er {parts[1]}"
    else:
        text = f"{when} ging{on} geen {of} meetbaar vooruit of achteruit"
    rest = []
    if same := known.count(0):
        rest.append(f"{numbers.count(same)} {'bleef' if same == 1 else 'bleven'} vrijwel gelijk")
    if missing:
        rest.append(f"voor {numbers.count(missing)} zijn er geen gegevens")
    return sentence(f"{text}; {numbers.join(rest)}" if rest else text)


def _part(moved: list[int], way: str) -> str:
    """How many went one way: "14 vooruit (6 duidelijk, 8 licht)", "3 licht achteruit"."""
    clear = sum(abs(s) == CLEAR for s in moved)
    slight = sum(abs(s) == SLIGHT for s in moved)
    total = numbers.count(len(moved))
    if clear and slight:
        counted = f"{numbers.count(clear)} duidelijk, {numbers.count(slight)} licht"
        return f"{total} {way} ({counted})"
    return f"{total} {grammar.degree(moved[0])}{way}"


def best_worst(
    movers: Mapping[str, float | None],
    period: tuple[int, int],
    *,
    singular: str = "gebied",
    plural: str = "gebieden",
    measure: str = TOTAL,
    ladder: Ladder | None = None,
) -> str:
    """Who of `movers` (name -> change) went forward and back most, as far as that can be told.

    Only a change that `ladder` (that of areas) tells is forward or back. Up to `MAX_MOVERS` that
    went a way are all named, largest first. Of more, those that differ from the largest less
    than the ladder tells share the first place: up to `MAX_NAMES` are named, more are counted.
    That none went a way is said; missing changes are left out and counted.
    """
    grammar.check_years(*period)
    y0, y1 = period
    known = {clean(n): x for n, x in movers.items() if not numbers.is_missing(x)}
    n_missing = sum(numbers.is_missing(x) for x in movers.values())
    on, when = grammar.on_measure(measure), f"tussen {y0} en {y1}"
    if not known:
        return sentence(f"voor de {plural} zijn{on} over {numbers.period(y0, y1)} geen gegevens")
    tell = partial(
        _extreme,
        plural=plural,
        ladder=ladder or of_areas(measure),
        write=grammar.change_in_text(measure),
    )
    way = {side: grammar.way(side, measure) for side in (1, -1)}
    some = " met gegevens" if n_missing else ""
    none = f"{grammar.none_of(singular)} {singular}{some} ging meetbaar"
    moved = {
        side: {n: x for n, x in known.items() if step(x, ladder or of_areas(measure)) * side > 0}
        for side in (1, -1)
    }
    told = [side for side in (1, -1) if moved[side]]
    if not told:
        text = f"ging{on} {none.removesuffix(' ging meetbaar')} meetbaar "
        text += f"{way[1]} of {way[-1]}"
    else:
        first = tell(moved[told[0]], way[told[0]])
        text = f"{first.verb}{on} {first.names} {first.way}"
        if len(told) == 2:
            second = tell(moved[told[1]], way[told[1]])
            text += f"; {second.names} {second.verb} {second.way}"
        else:
            text += f"; {none} {way[-told[0]]}"
    extra = ""
    if n_missing:
        which = singular if n_missing == 1 else plural
        extra = " " + sentence(f"voor {numbers.count(n_missing)} {which} zijn er geen gegevens")
    return sentence(f"{when} {text}") + extra


class _Told(NamedTuple):
    """Who moved one way: the ``verb`` that goes with their ``names``, and which ``way``."""

    verb: str
    names: str
    way: str


def _extreme(
    group: Mapping[str, float],
    way: str,
    *,
    plural: str,
    ladder: Ladder,
    write: Callable[[float], str],
) -> _Told:
    """All who moved a way where they are few; else those who did most."""
    names = first_place({n: abs(x) for n, x in group.items()}, ladder)
    if every := len(group) <= MAX_MOVERS:
        names = sorted(group, key=lambda n: -abs(group[n]))
    shown = grammar.bracketed(span([group[n] for n in names], write))
    verb = "ging" if len(names) == 1 else "gingen"
    if every:
        return _Told(verb, f"alleen {numbers.join(names)}", f"{way}{shown}")
    if len(names) <= MAX_NAMES:
        return _Told(verb, numbers.join(names), f"het meest {way}{shown}")
    most = "" if len(names) == len(group) else "het meest "
    alike = f"{most}{way}, onderling ongeveer evenveel{shown}"
    return _Told(verb, f"{numbers.count(len(names))} {plural}", alike)


def first_place(sizes: Mapping[str, float], ladder: Ladder) -> list[str]:
    """The names whose value differs from the highest less than ``ladder`` tells, highest first."""
    top = max(sizes.values())
    near = [n for n, x in sizes.items() if not step(top - x, ladder)]
    return sorted(near, key=lambda n: -sizes[n])


def span(values: Sequence[float], write: Callable[[float], str]) -> str:
    """Values that are told together, in their order: "x", "elk x", "x en y", "x tot y"; "" where
    one of them is told in words."""
    shown = list(dict.fromkeys(write(x) for x in values))
    if not all(shown):
        return ""
    if len(shown) == 1:
        return f"elk {shown[0]}" if len(values) > 1 else shown[0]
    return f"{shown[0]} {'en' if len(values) == 2 else 'tot'} {shown[-1]}"
