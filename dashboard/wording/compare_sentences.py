"""Sentences that set areas beside each other: highest and lowest, gaps, classes, places.

Values are scores or differences in score; equal, above and below are judged on
the three decimals a reader sees. `measure` is a key of `vocabulary.MEASURES`.
Names: see `grammar`.
"""

from collections.abc import Mapping

from dashboard.vocabulary import MEASURES, SUBSTANTIAL
from dashboard.wording import grammar, numbers
from dashboard.wording.dates import long_date
from dashboard.wording.grammar import clean, lower_first, sentence

Values = Mapping[str, float | None]
MAX_NAMES = 3
"""More names than this are counted, not listed."""


def highest_lowest(values: Values, year: int, measure: str) -> str:
    """Which of the areas scores highest and which lowest (name -> score).

    Cases: two ends, a shared end, all equal, one known, none known; what is
    missing is named.
    """
    known, missing = _split(values)
    on, write = grammar.on_measure(measure), grammar.value_format(measure)
    if not known:
        return _nothing(values, year, on)
    shown = {name: numbers.shown_value(x) for name, x in known.items()}
    top, bottom = max(shown.values()), min(shown.values())
    if len(known) == 1:
        name = next(iter(known))
        text = f"in {year} scoort {name}{on} {write(known[name])}"
    elif top == bottom:
        text = f"in {year} scoren {who(list(known))}{on} gelijk ({write(known[next(iter(known))])})"
    else:
        high, low = (_end(known, shown, value, write) for value in (top, bottom))
        text = f"in {year} {_verb(high)} {high[0]}{on} het hoogst {high[1]}"
        again = "" if _verb(low) == _verb(high) else f"{_verb(low)} "
        text += f" en {again}{low[0]} het laagst {low[1]}"
    return sentence(text) + missing_note(missing, year)


def gaps_to(gaps: Values, ref_name: str, year: int, measure: str) -> str:
    """How many areas lie below and above their reference, and the ends (name -> difference).

    `ref_name`: one reference for all, or what each has of its own ("de eigen
    gemeente"). Cases as `highest_lowest`.
    """
    known, missing = _split(gaps)
    on, ref = grammar.on_measure(measure), clean(ref_name)
    if not known:
        return _nothing(gaps, year, on)
    if len(known) == 1:
        name, value = next(iter(known.items()))
        text = f"in {year} {_lies(value, name, on, ref)}"
        return sentence(text) + missing_note(missing, year)
    signs = {name: grammar.sign(x) for name, x in known.items()}
    n, total = numbers.count, len(known)
    below, above, equal = (sum(s == w for s in signs.values()) for w in (-1, 1, 0))
    parts = [
        text
        for count, text in (
            (below, f"{n(below)} onder"),
            (above, f"{n(above)} boven"),
            (equal, f"{n(equal)} even hoog als"),
        )
        if count
    ]
    if len(parts) == 1:
        everyone = "beide" if total == 2 else f"alle {n(total)}"
        text = f"in {year} liggen {everyone} gebieden{on} {parts[0].split(' ', 1)[1]} {ref}"
    else:
        verb = "ligt" if parts[0].startswith("1 ") else "liggen"
        text = f"in {year} {verb} er{on} van de {n(total)} gebieden {numbers.join(parts)} {ref}"
    return sentence(f"{text}{_ends(known, signs)}") + missing_note(missing, year)


def classes_in(classes: Mapping[str, int | None], year: int) -> str:
    """Which class each area has (name -> class 1-9), the best class first.

    Up to `MAX_NAMES` areas in a class are named, more are counted.
    """
    known, missing = _split(classes)
    if not known:
        return _nothing(classes, year, "")
    groups: dict[int, list[str]] = {}
    for name, number in known.items():
        groups.setdefault(int(number), []).append(name)
    if len(groups) == 1:
        number = next(iter(groups))
        verb = "valt" if len(known) == 1 else "vallen"
        text = f"in {year} {verb} {who(list(known))} in {_class(number)}"
    else:
        first = groups[max(groups)]
        verb = "valt" if len(first) == 1 else "vallen"
        parts = [f"{who(groups[k])} in {_class(k)}" for k in sorted(groups, reverse=True)]
        text = f"in {year} {verb} {numbers.join(parts)}"
    return sentence(text) + missing_note(missing, year)


def class_moves(moves: Mapping[str, int | None], y0: int, y1: int) -> str:
    """Which areas came in a higher or a lower class (name -> number of classes up or down)."""
    grammar.check_years(y0, y1)
    known, missing = _split(moves)
    start = f"tussen {y0} en {y1}"
    if not known:
        return sentence(f"voor deze gebieden zijn er geen klassen in {y0} en {y1}")
    up, down = ([n for n, x in known.items() if x * way > 0] for way in (1, -1))
    if not up and not down:
        only = "bleef" if len(known) == 1 else "bleven"
        text = f"{start} {only} {who(list(known))} in dezelfde klasse"
    else:
        parts = [
            f"{'kwam' if len(names) == 1 else 'kwamen'} {who(names)} in een {way} klasse"
            for names, way in ((up, "hogere"), (down, "lagere"))
            if names
        ]
        text = f"{start} {numbers.join(parts)}"
        rest = len(known) - len(up) - len(down)
        if rest:
            text += f"; {rest} {'bleef' if rest == 1 else 'bleven'} in dezelfde klasse"
    if not missing:
        return sentence(text)
    return f"{sentence(text)} {sentence(f'voor {who(missing)} is dat niet te zeggen')}"


def widest(spread: Mapping[str, tuple[float, str, str]], year: int) -> str:
    """On which dimension areas differ most. `spread`: key -> (size, highest, lowest name).

    Empty or all zero: that there is nothing to compare.
    """
    if not spread:
        return sentence(f"voor {year} zijn er niet genoeg gegevens om te vergelijken")
    key, (size, high, low) = max(spread.items(), key=lambda item: numbers.shown_value(item[1][0]))
    if grammar.sign(size) == 0:
        return sentence(f"in {year} verschillen de gebieden op geen enkele dimensie")
    return sentence(
        f"in {year} lopen de gebieden het meest uiteen op {lower_first(MEASURES[key])}: "
        f"{numbers.magnitude(size)} tussen {clean(high)} (het hoogst) en {clean(low)} (het laagst)"
    )


def since_when(
    name: str, other: str, gaps: Mapping[int, float | None], *, plural: bool = False
) -> str:
    """Since which measurement `name` scores above or below `other` (year -> difference).

    Cases: in every measurement, since a later one (with what was before), equal
    in the last, missing years (they break no run but are named).
    """
    name, other = clean(name), clean(other)
    known = {y: float(x) for y, x in sorted(gaps.items()) if not numbers.is_missing(x)}
    gone = [numbers.year(y) for y in sorted(gaps) if y not in known]
    without = f" (geen gegevens over {numbers.join(gone)})" if gone else ""
    if not known:
        return sentence(f"voor {name} en {other} zijn er geen gegevens in dezelfde jaren")
    signs = {y: grammar.sign(x) for y, x in known.items()}
    years = list(known)
    last = years[-1]
    start = next((y for y, z in zip(years[::-1], years[-2::-1], strict=False)
                  if signs[z] != signs[last]), years[0])  # fmt: skip
    words = {-1: "lager dan", 1: "hoger dan", 0: "even hoog als"}
    where = f"{words[signs[last]]} {other}"
    verb = "scoren" if plural else "scoort"
    if len(known) == 1:
        return sentence(f"in {last} {verb} {name} {where}{without}")
    if start == years[0]:
        return sentence(
            f"in elke meting van {numbers.period(start, last)} {verb} {name} {where}{without}"
        )
    before = years[years.index(start) - 1]
    since = f"in de meting van {last}" if start == last else f"sinds de meting van {start}"
    was = {-1: "was dat lager", 1: "was dat hoger", 0: "was er geen verschil"}[signs[before]]
    value = f" ({numbers.difference(known[before])})" if signs[before] else ""
    return sentence(f"{since} {verb} {name} {where}; in {before} {was}{value}{without}")


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


def summary_source(source: str, built_at: str) -> str:
    """The last line of a summary: source, date of the data, and what the figures are not."""
    return (
        f"Bron: {source}. Gegevens klaargezet op {long_date(built_at)}. De grenzen van de gebieden "
        "zijn een benadering. De cijfers laten zien waaruit een verschil bestaat, niet waardoor "
        "het komt."
    )


def missing_note(names: list[str], year: int) -> str:
    """That some areas have no data, as a sentence after another; "" for none."""
    if not names:
        return ""
    return " " + sentence(f"voor {who(names)} zijn over {year} geen gegevens")


def step_words() -> str:
    """How a close difference is named: smaller than one step of the dimension classes."""
    return f"kleiner dan een klassestap ({numbers.magnitude(SUBSTANTIAL)})"


def _split(values: Mapping[str, float | None]) -> tuple[dict[str, float], list[str]]:
    known = {clean(n): x for n, x in values.items() if not numbers.is_missing(x)}
    return known, [clean(n) for n, x in values.items() if numbers.is_missing(x)]


def _nothing(values: Mapping[str, object], year: int, on: str) -> str:
    names = who([clean(n) for n in values]) if values else "de gebieden"
    return sentence(f"voor {names} zijn{on} over {year} geen gegevens")


def who(names: list[str]) -> str:
    """Names as a list, or counted where there are more than `MAX_NAMES`."""
    return numbers.join(names) if len(names) <= MAX_NAMES else f"{len(names)} gebieden"


def _class(number: int) -> str:
    return f"klasse {numbers.class_short(number)}"


def _end(known, shown, value, write) -> tuple[str, str, int]:
    names = [n for n, x in shown.items() if x == value]
    each = "elk " if len(names) > 1 else ""
    return who(names), f"({each}{write(known[names[0]])})", len(names)


def _verb(end: tuple[str, str, int]) -> str:
    return "scoort" if end[2] == 1 else "scoren"


def _lies(value: float, name: str, on: str, ref: str) -> str:
    way = grammar.sign(value)
    if way == 0:
        return f"ligt {name}{on} even hoog als {ref}"
    side = "boven" if way > 0 else "onder"
    return f"ligt {name}{on} {numbers.magnitude(value)} {side} {ref}"


def _ends(known: Mapping[str, float], signs: Mapping[str, int]) -> str:
    """The lowest and the highest gap, as "; het laagst A (−0,2), het hoogst B (+0,1)"."""
    shown = {n: numbers.shown_value(x) for n, x in known.items()}
    if len(set(shown.values())) == 1:
        value = next(iter(known.values()))
        return "" if set(signs.values()) == {0} else f" (elk {numbers.difference(value)})"
    low, high = (
        _end(known, shown, pick(shown.values()), numbers.difference) for pick in (min, max)
    )
    return f"; het laagst {low[0]} {low[1]}, het hoogst {high[0]} {high[1]}"
