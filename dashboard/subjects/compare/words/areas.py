"""Sentences that set areas beside each other: highest and lowest, gaps, classes, places.

Values are scores or differences in score of NPLV areas (and what stands beside
them); equal, above and below are the ladder's for an area (``dashboard.ladder``).
`measure` is a key of `vocabulary.MEASURES`. Names: see `grammar`.
"""

from collections.abc import Mapping

from dashboard.ladder import AREA, Difference, Ladder, of_areas, step
from dashboard.language import grammar, numbers
from dashboard.language.extremes import Values, end_words, known_and_missing, two_ends, who
from dashboard.language.grammar import clean, lower_first, sentence
from dashboard.language.trends import first_place, span
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.measures import MEASURES
from dashboard.vocabulary.periods import LAST_YEAR

GEMEENTE = "De eigen gemeente is de hele gemeente, met het gebied erbij."
OWN_GEMEENTE = (
    f"{GEMEENTE} Haar lijn is in elk jaar onze berekening; de officiële score van {LAST_YEAR} "
    "staat op de kaart."
)
"""What the line of an area's own gemeente is, and of a score where the official one stands."""


def across(name: str) -> str:
    """That an area lies in more than one gemeente, so that none is its own."""
    return f"De eigen gemeente van {clean(name)} is niet te bepalen, want er zijn er meer dan één."


def gemeente(own: Area | None) -> str:
    """What the line of an area's own gemeente is called; None for an area across several."""
    return f"Gemeente {own.name}" if own else "Eigen gemeente"


def highest_lowest(values: Values, year: int, measure: str, ladder: Ladder | None = None) -> str:
    """Which of the areas score highest and which lowest (name -> score).

    Areas that differ less from an end than the ladder tells share it. Cases: two ends,
    a shared end, all about equal, one known, none known; what is missing is named.
    """
    own = ladder or of_areas(measure)
    known, missing = known_and_missing(values)
    on, write = grammar.on_measure(measure), grammar.value_in_text(measure)
    if not known:
        return _nothing(values, year, on)
    if len(known) == 1:
        name = next(iter(known))
        text = f"in {year} scoort {name}{on} {write(known[name])}"
    elif not step(max(known.values()) - min(known.values()), own):
        text = f"in {year} scoren {who(list(known))}{on} ongeveer gelijk"
    elif len(known) == 2:
        (high, one), (low, other) = sorted(known.items(), key=lambda item: -item[1])
        more = grammar.somewhat_of(step(one - other, own))
        shown = span([one, other], write)
        pair = grammar.bracketed("" if write(one) == write(other) else shown)
        text = f"in {year} scoort {high}{on} {more}hoger dan {low}{pair}"
    else:
        top, bottom = two_ends(known, measure, own)
        first, last = (end_words(known, names, write) for names in (top, bottom))
        text = f"in {year} {first.verb} {first.names}{on} het hoogst{first.values}"
        again = "" if last.verb == first.verb else f"{last.verb} "
        text += f" en {again}{last.names} het laagst{last.values}"
    return sentence(text) + _without(missing, year)


def gaps_to(
    gaps: Values, ref_name: str, year: int, measure: str, ladder: Ladder | None = None
) -> str:
    """How many areas lie below and above their reference, and the ends (name -> difference).

    `ref_name`: one reference for all, or what each has of its own ("de eigen
    gemeente"). Cases as `highest_lowest`.
    """
    known, missing = known_and_missing(gaps)
    ladder = ladder or of_areas(measure)
    on, ref = grammar.on_measure(measure), clean(ref_name)
    if not known:
        return _nothing(gaps, year, on)
    if len(known) == 1:
        ((name, value),) = known.items()
        return sentence(f"in {year} {_lies(value, name, measure, ref, ladder)}") + _without(
            missing, year
        )
    signs = [Difference(x, ladder).sign for x in known.values()]
    n, total = numbers.count, len(known)
    sides = {-1: "onder", 1: "boven", 0: "ongeveer even hoog als"}
    parts = [f"{n(signs.count(k))} {side}" for k, side in sides.items() if k in signs]
    if len(parts) == 1:
        side = parts[0].split(" ", 1)[1]
        text = f"in {year} liggen {grammar.all_of(total)} gebieden{on} {side} {ref}"
    else:
        verb = "ligt" if parts[0].startswith("1 ") else "liggen"
        text = f"in {year} {verb} er{on} van de {n(total)} gebieden {numbers.join(parts)} {ref}"
    ends = _ends(known, measure, ladder) if any(signs) else ""
    return sentence(f"{text}{ends}") + _without(missing, year)


def classes_in(classes: Mapping[str, int | None], year: int) -> str:
    """Which class each area has (name -> class 1-9), the best class first.

    Up to `MAX_NAMES` areas in a class are named, more are counted.
    """
    known, missing = known_and_missing(classes)
    if not known:
        return _nothing(classes, year, "")
    groups: dict[int, list[str]] = {}
    for name in sorted(known, key=lambda name: -known[name]):
        groups.setdefault(int(known[name]), []).append(name)
    parts = [f"{who(names)} in klasse {numbers.class_short(k)}" for k, names in groups.items()]
    verb = "valt" if len(next(iter(groups.values()))) == 1 else "vallen"
    return sentence(f"in {year} {verb} {numbers.join(parts)}") + _without(missing, year)


def class_moves(
    moves: Mapping[str, int | None],
    changes: Values,
    y0: int,
    y1: int,
    ladder: Ladder = AREA,
) -> str:
    """Which areas came in a higher or a lower class (name -> number of classes up or down).

    `changes`: name -> change in score. Of an area that changed class although its score
    stayed nearly equal that is said: it lay at the border of two classes.
    """
    grammar.check_years(y0, y1)
    known, missing = known_and_missing(moves)
    start = f"tussen {y0} en {y1}"
    if not known:
        return sentence(f"voor deze gebieden zijn er geen klassen in {y0} en {y1}")
    up, down = ([n for n, x in known.items() if x * way > 0] for way in (1, -1))
    if not up and not down:
        only = "bleef" if len(known) == 1 else "bleven"
        text = sentence(f"{start} {only} {who(list(known))} in dezelfde klasse")
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
        text = sentence(text)
        told, _ = known_and_missing(changes)
        border = [n for n in (*up, *down) if n in told and not step(told[n], ladder)]
        if border:
            lay = "lag" if len(border) == 1 else "lagen"
            text += " " + sentence(
                f"{who(border)} {lay} op de grens van twee klassen: de score bleef vrijwel gelijk"
            )
    if not missing:
        return text
    return f"{text} {sentence(f'voor {who(missing)} is dat niet te zeggen')}"


def widest(
    spread: Mapping[str, tuple[float, str, str]],
    year: int,
    ladder: Ladder = AREA,
    *,
    two: bool = False,
) -> str:
    """On which dimension areas differ most. `spread`: key -> (size, highest, lowest name).

    Empty or all zero: that there is nothing to compare. ``two``: it is about two areas, of which
    one is higher and none is highest.
    """
    if not spread:
        return sentence(f"voor {year} zijn er niet genoeg gegevens om te vergelijken")
    sizes = {key: size for key, (size, _, _) in spread.items()}
    top = first_place(sizes, ladder)
    if not step(sizes[top[0]], ladder):
        return sentence(f"in {year} verschillen de gebieden op geen enkele dimensie meetbaar")
    if len(top) == len(spread) > 1:
        return sentence(f"in {year} lopen de gebieden op alle dimensies ongeveer even sterk uiteen")
    how, end = ("hoger dan", "") if two else ("het hoogst en", " het laagst")
    parts = [
        f"{lower_first(MEASURES[key])}: {clean(high)} scoort daar {how} {clean(low)}{end}"
        for key, (_, high, low) in ((key, spread[key]) for key in top)
    ]
    differ = "verschillen de gebieden het meest" if two else "lopen de gebieden het meest uiteen"
    return sentence(f"in {year} {differ} op {'; en op '.join(parts)}")


def since_when(
    name: str, other: str, gaps: Mapping[int, Difference], *, plural: bool = False
) -> str:
    """Since which measurement `name` scores above or below `other` (year -> difference).

    Only a difference that may be told counts, so a turn needs one too. Cases: in every
    measurement, since a later one (with what was before), about equal in the last,
    missing years (they break no run but are named).
    """
    name, other = clean(name), clean(other)
    known = {y: x for y, x in sorted(gaps.items()) if x.known}
    gone = [numbers.year(y) for y in sorted(gaps) if y not in known]
    if not known:
        return sentence(f"voor {name} en {other} zijn er geen gegevens in dezelfde jaren")
    without = f" (geen gegevens over {numbers.join(gone)})" if gone else ""
    years = list(known)
    first, last = years[0], years[-1]
    sign = known[last].sign
    words = {-1: "lager dan", 1: "hoger dan", 0: "ongeveer even hoog als"}
    scores = f"{'scoren' if plural else 'scoort'} {name} {words[sign]} {other}"
    if len(known) == 1:
        return sentence(f"in {last} {scores}{without}")
    if not (others := [y for y in known if known[y].sign != sign]):
        return sentence(f"in elke meting van {numbers.period(first, last)} {scores}{without}")
    before, was = others[-1], known[others[-1]]
    start = years[years.index(before) + 1]
    since = f"in de meting van {last}" if start == last else f"sinds de meting van {start}"
    if was.sign:
        then = f"was dat {'lager' if was.sign < 0 else 'hoger'}"
    else:
        then = "was er vrijwel geen verschil"
    return sentence(f"{since} {scores}; in {before} {then}{without}")


def _without(names: list[str], year: int) -> str:
    """That some areas have no data, as a sentence after another; "" for none."""
    if not names:
        return ""
    return " " + sentence(f"voor {who(names)} zijn over {year} geen gegevens")


def _nothing(values: Mapping[str, object], year: int, on: str) -> str:
    names = who([clean(n) for n in values]) if values else "de gebieden"
    return sentence(f"voor {names} zijn{on} over {year} geen gegevens")


def _lies(value: float, name: str, measure: str, ref: str, ladder: Ladder) -> str:
    apart, on = step(value, ladder), grammar.on_measure(measure)
    if not apart:
        return f"ligt {name}{on} ongeveer even hoog als {ref}"
    side, shown = "boven" if apart > 0 else "onder", grammar.change_in_text(measure)(value)
    return f"ligt {name}{on} {grammar.somewhat_of(apart)}{side} {ref}{grammar.bracketed(shown)}"


def _ends(known: Mapping[str, float], measure: str, ladder: Ladder) -> str:
    """The lowest and the highest gap, as "; het laagst A (−0,20), het hoogst B (+0,10)"."""
    write = grammar.change_in_text(measure)
    if not step(max(known.values()) - min(known.values()), ladder):
        return grammar.bracketed(span([min(known.values())], write))
    top, bottom = two_ends(known, measure, ladder)
    low, high = (end_words(known, names, write) for names in (bottom, top))
    return f"; het laagst {low.names}{low.values}, het hoogst {high.names}{high.values}"
