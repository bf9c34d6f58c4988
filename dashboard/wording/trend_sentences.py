"""Sentences about change: one line, two lines, many areas.

Changes are scores (see `numbers.difference`); rise, fall and equal are judged
on three decimals. `measure` is a key of `vocabulary.MEASURES`; for a dimension
the sentence says "verbeterde" or "vooruit", because "overlast stijgt" would be
read as more nuisance. Names: see `grammar`.
"""

from collections.abc import Mapping

from dashboard.vocabulary import TOTAL
from dashboard.wording import grammar, numbers
from dashboard.wording.grammar import Shown, clean, sentence

MAX_NAMES = 3
"""More names than this that share one value are counted, not listed."""


def no_data(what: str) -> str:
    """That nothing is known: "Voor {what} zijn geen gegevens."."""
    return sentence(f"voor {clean(what)} zijn geen gegevens")


def trend(
    name: str,
    plural: bool,
    start: float | None,
    end: float | None,
    y0: int,
    y1: int,
    *,
    measure: str = TOTAL,
) -> str:
    """The course of one line, from its first to its last score.

    Cases: rise, fall, equal, first or last or both missing. The change is
    computed before rounding, as in every table; where it differs from the
    difference of the two shown scores the sentence says "vóór afronding".
    Raises ValueError if `y0` is not before `y1`.
    """
    grammar.check_years(y0, y1)
    name, about = clean(name), grammar.measure_name(measure)
    write = grammar.value_format(measure)
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
    seen, change = grammar.shown(start, end), end - start
    if seen.sign == 0:
        return sentence(f"{subject} {_stayed(plural, seen, start, end, y0, y1, write)}")
    if about:
        verb = "verbeterde" if seen.sign > 0 else "verslechterde"
    else:
        verb = grammar.moved(change, plural)
    return sentence(
        f"{subject} {verb} van {write(start)} in {y0} naar {write(end)} in {y1} "
        f"({numbers.difference(change)}{'' if seen.exact else ' vóór afronding'})"
    )


def _stayed(plural: bool, seen: Shown, start, end, y0: int, y1: int, write) -> str:
    verb = "bleven" if plural else "bleef"
    if seen.exact:
        return f"{verb} tussen {y0} en {y1} gelijk op {write(end)}"
    # The two scores and their change do not round alike: give what differs.
    change = end - start
    note = f" ({numbers.difference(change)} vóór afronding)" if grammar.sign(change) else ""
    return f"{verb} vrijwel gelijk: {write(start)} in {y0} en {write(end)} in {y1}{note}"


def compare_trend(
    name: str,
    plural: bool,
    change: float | None,
    ref_name: str,
    ref_change: float | None,
    y0: int,
    y1: int,
    *,
    measure: str = TOTAL,
) -> str:
    """The change of one line beside that of a reference.

    Cases: both rose or both fell (more, less, equally), one rose while the
    other fell, one or both equal, one or both missing. "licht" and "iets":
    see `grammar.is_slight`. `plural` is accepted for likeness with `trend`;
    the Dutch ("in ...") is the same. Raises ValueError if `y0` is not before `y1`.
    """
    grammar.check_years(y0, y1)
    name, ref_name = clean(name), clean(ref_name)
    on, between = grammar.on_measure(measure), f"tussen {y0} en {y1}"
    nothing = f"zijn{on} over {numbers.period(y0, y1)} geen gegevens"
    if numbers.is_missing(change):
        if numbers.is_missing(ref_change):
            return sentence(f"voor {name} en {ref_name} {nothing}")
        return sentence(f"voor {name} {nothing}; {_went(ref_name, ref_change)}")
    if numbers.is_missing(ref_change):
        return sentence(f"voor {ref_name} {nothing}; {_went(name, change)}")
    a, b = grammar.sign(change), grammar.sign(ref_change)
    shown_a, shown_b = numbers.difference(change), numbers.difference(ref_change)
    if a != b:
        # After "maar" the verb comes first again, as after "tussen 2018 en 2024".
        first = _went(name, change, on=on, inverted=True)
        return sentence(f"{between} {first}, maar {_went(ref_name, ref_change, inverted=True)}")
    if a == 0:
        return sentence(
            f"{between} bleef het{on} in {name} en in {ref_name} gelijk (allebei {shown_a})"
        )
    where = f"{between} ging het{on} in {name}"
    way = grammar.heading(change)
    if shown_a == shown_b:
        return sentence(f"{where} evenveel {way} als in {ref_name} (allebei {shown_a})")
    degree = grammar.somewhat(change - ref_change)
    more = "meer" if abs(change) > abs(ref_change) else "minder"
    return sentence(f"{where} {degree}{more} {way} ({shown_a}) dan in {ref_name} ({shown_b})")


def _went(name: str, change: float, *, on: str = "", inverted: bool = False) -> str:
    value = numbers.difference(change)
    still = grammar.sign(change) == 0
    verb = "bleef" if still else "ging"
    start = f"{verb} het{on} in {name}" if inverted else f"in {name} {verb} het{on}"
    degree = "" if still else grammar.slightly(change)
    return f"{start} {degree}{grammar.heading(change)} ({value})"


def count_risers(
    n_up: int,
    n_down: int,
    n_equal: int,
    n_missing: int,
    total: int,
    y0: int,
    y1: int,
    *,
    singular: str = "gebied",
    plural: str = "gebieden",
    measure: str = TOTAL,
) -> str:
    """How many areas went up, down, stayed equal and have no data.

    Raises ValueError if a number is negative or the four do not add up to `total`.
    """
    grammar.check_years(y0, y1)
    parts = (n_up, n_down, n_equal, n_missing)
    if min(parts) < 0 or sum(parts) != total:
        raise ValueError(f"{parts} do not add up to {total}")
    when, on = f"tussen {y0} en {y1}", grammar.on_measure(measure)
    if total == 0:
        return sentence(f"er zijn geen {plural} om te tellen")
    if n_missing == total:
        who = grammar.the(singular) if total == 1 else f"alle {numbers.count(total)} {plural}"
        return sentence(f"voor {who} zijn{on} over {numbers.period(y0, y1)} geen gegevens")
    whole = {n_up: ("ging", "vooruit"), n_down: ("ging", "achteruit"), n_equal: ("bleef", "gelijk")}
    if total in whole:
        verb, way = whole[total]
        if total == 1:
            return sentence(f"{grammar.the(singular)} {verb}{on} {way} {when}")
        verb = {"ging": "gingen", "bleef": "bleven"}[verb]
        return sentence(f"alle {numbers.count(total)} {plural} {verb}{on} {way} {when}")
    text = (
        f"van de {numbers.count(total)} {plural} {_up_and_down(n_up, n_down, on, singular)} {when}"
    )
    rest = []
    if n_equal:
        rest.append(f"{numbers.count(n_equal)} {'bleef' if n_equal == 1 else 'bleven'} gelijk")
    if n_missing:
        rest.append(f"voor {numbers.count(n_missing)} zijn er geen gegevens")
    return sentence(f"{text}; {numbers.join(rest)}" if rest else text)


def _up_and_down(n_up: int, n_down: int, on: str, singular: str) -> str:
    none = grammar.none_of(singular)
    if n_up == n_down == 0:
        return f"ging er{on} {none} vooruit of achteruit"
    verbs = ["gingen" if n > 1 else "ging" for n in (n_up, n_down)]
    up, down = (numbers.count(n) if n else none for n in (n_up, n_down))
    # One verb serves both only where both are singular or both plural.
    again = "" if verbs[0] == verbs[1] else f"{verbs[1]} er "
    return f"{verbs[0]} er{on} {up} vooruit en {again}{down} achteruit"


def best_worst(
    movers: Mapping[str, float | None],
    y0: int,
    y1: int,
    *,
    singular: str = "gebied",
    plural: str = "gebieden",
    measure: str = TOTAL,
) -> str:
    """The biggest riser and the biggest faller of `movers` (name -> change).

    A shared first place names all (counts them from four on); a single riser
    or faller is called the only one; that none rose or fell is said; missing
    changes are left out and counted.
    """
    grammar.check_years(y0, y1)
    known = {clean(n): x for n, x in movers.items() if not numbers.is_missing(x)}
    n_missing = sum(numbers.is_missing(x) for x in movers.values())
    on, when = grammar.on_measure(measure), f"tussen {y0} en {y1}"
    if not known:
        return sentence(f"voor de {plural} zijn{on} over {numbers.period(y0, y1)} geen gegevens")
    up = {n: x for n, x in known.items() if grammar.sign(x) > 0}
    down = {n: x for n, x in known.items() if grammar.sign(x) < 0}
    none = f"{grammar.none_of(singular)} {singular}{' met gegevens' if n_missing else ''}"
    if up and down:
        rise, fall = _extreme(up, "vooruit", plural, on), _extreme(down, "achteruit", plural, "")
        if rise.split()[0] == fall.split()[0]:
            fall = fall.split(maxsplit=1)[1]  # one verb serves both
        text = f"{rise} en {fall}"
    elif up or down:
        way, other = ("vooruit", "achteruit") if up else ("achteruit", "vooruit")
        text = f"{_extreme(up or down, way, plural, on)}; {none} ging {other}"
    else:
        text = f"ging{on} {none} vooruit of achteruit"
    extra = ""
    if n_missing:
        which = singular if n_missing == 1 else plural
        extra = " " + sentence(f"voor {numbers.count(n_missing)} {which} zijn er geen gegevens")
    return sentence(f"{when} {text}") + extra


def _extreme(group: Mapping[str, float], way: str, plural: str, on: str) -> str:
    top = max(abs(numbers.shown_value(x)) for x in group.values())
    names = [n for n, x in group.items() if abs(numbers.shown_value(x)) == top]
    value = numbers.difference(group[names[0]])
    if len(names) == 1:
        if len(group) == 1:
            return f"ging{on} alleen {names[0]} {way} ({value})"
        return f"ging {names[0]}{on} het meest {way} ({value})"
    who = numbers.join(names) if len(names) <= MAX_NAMES else f"{len(names)} {plural}"
    return f"gingen {who}{on} het meest {way} (elk {value})"
