"""Sentences about places in a ranking, and how little they can mean.

Two scores that differ less than the ladder tells of an area have no order that can be
told: a move between their places is said to lie within that. A place is 1 for the
highest score; equal scores share a place. Names: see `grammar`.
"""

from collections.abc import Mapping, Sequence

from dashboard.ladder import AREA, step
from dashboard.language import grammar, numbers
from dashboard.language.alt_texts import fit
from dashboard.language.extremes import who
from dashboard.language.grammar import clean, sentence
from dashboard.language.trends import MAX_NAMES
from dashboard.vocabulary.periods import Period

Range = tuple[int, int] | None
Near = Mapping[str, tuple[Range, Range]]
"""Area -> the best and the worst place of the areas it hardly differs from, in the first and in
the last year; None where it has no place."""


def rank_moves(
    places: Mapping[str, tuple[int | None, int | None]],
    near: Near,
    total: int,
    period: Period,
    measure: str,
) -> str:
    """How areas moved among `total` areas. `places`: name -> place in the years of `period`.

    A move is told only if the old place lies outside the places of `near` now, and the new
    place outside those of then. Cases: up to `MAX_NAMES` areas each in words; of more the ones
    that gained and lost most places; equal; missing.
    """
    y0, y1 = period
    known = {clean(n): (a, b) for n, (a, b) in places.items() if a is not None and b is not None}
    missing = [clean(n) for n in places if clean(n) not in known]
    on, start = grammar.on_measure(measure), f"tussen {y0} en {y1}"
    among = f"in de rangorde van {numbers.count(total)} gebieden{on}"
    if not known:
        return sentence(f"voor deze gebieden zijn er{on} geen plaatsen in {y0} en {y1}")
    told = {
        name: (after if stayed(before, after, near.get(name)) else before, after)
        for name, (before, after) in known.items()
    }
    if len(known) <= MAX_NAMES:
        parts = [_moved(name, known[name], *pair) for name, pair in told.items()]
    else:
        parts = [text for way in (1, -1) if (text := _most(told, way))]
    if parts:
        text = sentence(f"{start} {numbers.join(parts)} {among}")
    else:
        whole = f"in de rangorde{on}" if len(known) == total else among
        text = sentence(f"{start} bleven alle {len(known)} gebieden ongeveer op hun plaats {whole}")
    if not missing:
        return text
    return f"{text} {sentence(f'voor {who(missing)} is er geen plaats in beide jaren')}"


def no_place(names: list[str]) -> str:
    """Why some areas have no place: the ranking is that of the programme."""
    why = "alleen de NPLV-gebieden doen mee in de rangorde"
    return sentence(f"de plaats van {who(names)} is niet te bepalen, want {why}")


def stayed(before: int, after: int, near: tuple[Range, Range] | None) -> bool:
    """Whether a move lies within the places of areas that hardly differ (``Near``)."""
    pairs = zip((after, before), near or (), strict=False)
    return any(
        best_worst and best_worst[0] <= place <= best_worst[1] for place, best_worst in pairs
    )


def _moved(name: str, places: tuple[int, int], before: int, after: int) -> str:
    if places[0] == after:
        return f"bleef {name} op de {numbers.rank(after)} plaats"
    if before == after:
        return f"bleef {name} ongeveer op dezelfde plaats"
    way = "steeg" if after < before else "daalde"
    return f"{way} {name} van de {numbers.rank(before)} naar de {numbers.rank(after)} plaats"


def _most(known: Mapping[str, tuple[int, int]], way: int) -> str:
    """Who gained (1) or lost (-1) most places, verb first; "" if nobody did."""
    gain = {name: (before - after) * way for name, (before, after) in known.items()}
    most = max(gain.values())
    if most <= 0:
        return ""
    top = [name for name, x in gain.items() if x == most]
    one, many = ("steeg", "stegen") if way > 0 else ("daalde", "daalden")
    if len(top) > 1:
        return f"{many} {who(top)} de meeste plaatsen (elk {most})"
    before, after = known[top[0]]
    route = f"van de {numbers.rank(before)} naar de {numbers.rank(after)}"
    return f"{one} {top[0]} de meeste plaatsen ({most}: {route})"


def close_scores(steps: Sequence[tuple[str, str, float]], year: int) -> str:
    """The caution: how many neighbours in the ranking differ too little to be told.

    `steps`: (area, the next area down, difference in score), from the top.
    """
    if not steps:
        return sentence("een rangorde van minder dan twee gebieden zegt niets")
    wide = [x for _, _, x in steps if step(x, AREA)]
    if not (close := len(steps) - len(wide)):
        return sentence(f"in {year} verschilt elk gebied genoeg van het volgende om te noemen")
    some = "is elk verschil" if not wide else f"zijn {close} van de {len(steps)} verschillen"
    text = (
        f"plaatsen verspringen snel: in {year} {some} tussen opeenvolgende plaatsen te klein om te "
        "noemen"
    )
    return sentence(text)


def within_step(name: str, best: int, worst: int) -> str:
    """Which places an area hardly differs from."""
    if best == worst:
        least = numbers.magnitude(AREA.slight)
        return sentence(f"elk ander gebied verschilt {least} of meer van {clean(name)}")
    return sentence(
        f"{clean(name)} verschilt te weinig van de andere gebieden op plaats {best} tot en "
        f"met {worst} om een volgorde te noemen"
    )


def rank_alt(places: Mapping[str, Mapping[int, int | None]], total: int, about: str) -> str:
    """Alt text of the chart of places: where each area began and ended (name -> year -> place)."""
    years = sorted({year for values in places.values() for year in values})
    opening = sentence(
        f"lijngrafiek van de plaats van {total} gebieden {about}, "
        f"{numbers.period(years[0], years[-1])}; 1 is de hoogste plaats"
    )
    items = [
        sentence(
            f"{clean(name)}: {numbers.rank(values.get(years[0]))} in {years[0]}, "
            f"{numbers.rank(values.get(years[-1]))} in {years[-1]}"
        )
        for name, values in places.items()
    ]
    return fit([opening], items, "De overige plaatsen staan in de tabel.")
