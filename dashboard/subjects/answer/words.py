"""Sentences with which a page begins, each by the ladder, and what its numbers mean."""

from collections.abc import Mapping

from dashboard.analysis.anchors import Anchors
from dashboard.analysis.comparable import Beside
from dashboard.ladder import Difference, step
from dashboard.language import grammar, numbers
from dashboard.language.comparable import ALL
from dashboard.language.gaps import PLURAL_DIMENSIONS
from dashboard.language.grammar import clean, lower_first, sentence
from dashboard.language.shares import share_words
from dashboard.vocabulary.areas import COUNTRY_NAME
from dashboard.vocabulary.ladders import Ladder
from dashboard.vocabulary.measures import measure_of
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR

MOST = 0.5
"""The dimensions named as where the difference lies make up more than this part of it."""
ALIKE = "vergelijkbare wijken"


def quoted(klass: int | None) -> str:
    """The name of a class between quotes."""
    return f"‘{numbers.class_short(klass)}’"


def stands(name: str, klass: int | None, near: int | None, other: int | None, gap: Difference,
           why: str = "") -> str:  # fmt: skip
    """How ``name`` stands in the last year: its class, the one it nearly is in, and beside the
    country (of class ``other``). ``why``: what is said where it has no score."""
    if klass is None:
        return sentence(why or f"over {LAST_YEAR} zijn er van {clean(name)} geen gegevens")
    text = f"de leefbaarheid in {clean(name)} is in {LAST_YEAR} {quoted(klass)}"
    if near is not None:
        text += f", vlak {'onder' if near > klass else 'boven'} de grens met {quoted(near)}"
    if not gap.known:
        return sentence(text)
    also = "ook " if klass == other else ""
    there = f"in {COUNTRY_NAME} ({also}{quoted(other)})"
    return sentence(f"{text}: {_level(gap)} {there}")


def _level(gap: Difference) -> str:
    if not gap.step:
        return "ongeveer even hoog als"
    return f"{grammar.somewhat_of(gap.step)}{'hoger' if gap.step > 0 else 'lager'} dan"


def went(
    own: Difference, apart: Difference, alike: Beside | None, matched: bool, why: str = ""
) -> str:
    """How it went since the first year, beside comparable wijken (None: there are none) and the
    country (``apart``), each told by the difference. ``matched``: whether it is said that there
    are none. ``why``: what is said where the change is not known."""
    since = f"sinds {FIRST_YEAR}"
    if not own.known:
        why = f": {lower_first(why)}" if why else " is niet te bepalen in deze set"
        return sentence(f"hoe het {since} ging{why}")
    verb, way = grammar.went_parts(own.step, unsure=own.unsure)
    references = [] if alike is None else [(_alike(alike.coverage), alike.apart)]
    told: dict[str, list[str]] = {}
    for who, gap in (*references, (COUNTRY_NAME, apart)):
        told.setdefault(_beside(gap), []).append(who)
    # What cannot be told of a difference comes last, as a sentence of its own.
    compared = ", ".join(f"{how} in {' en in '.join(who)}" for how, who in told.items() if how)
    text = f"{since} {verb} het {way}{': ' if compared else ''}{compared}"
    if unsure := told.get(""):
        text += f"; het verschil met {' en met '.join(unsure)} is niet zeker"
    return sentence(text if references or not matched else f"{text}; {ALIKE} zijn er niet")


def _alike(coverage: float) -> str:
    if coverage >= ALL:
        return ALIKE
    return f"{ALIKE} (vergeleken: {share_words(coverage)} van de huishoudens)"


def _beside(gap: Difference) -> str:
    """A change beside another, before "in"; "" where the difference is not sure or not known."""
    if not gap.known or gap.unsure:
        return ""
    if not gap.step:
        return "ongeveer even goed als"
    return f"{grammar.somewhat_of(gap.step)}{'beter' if gap.step > 0 else 'minder goed'} dan"


def largest(parts: Mapping[str, Difference], way: int) -> list[str]:
    """The dimensions in which most of a difference with direction ``way`` lies, largest first.

    Of those that can be told and go that way: as few as make up more than ``MOST`` of the sum of
    all that go that way.
    """
    sizes = {key: x.value * way for key, x in parts.items() if x.value is not None}
    whole = sum(size for size in sizes.values() if size > 0)
    named, found = [], 0.0
    for key in sorted(sizes, key=lambda key: -sizes[key]):
        if parts[key].sign != way or found > MOST * whole:
            break
        named.append(key)
        found += sizes[key]
    return named


def differs(gap: Difference, parts: Mapping[str, Difference]) -> str:
    """Where the difference with the country lies (``largest``), and what goes against it."""
    if not gap.known or not all(part.known for part in parts.values()):
        return sentence(f"waar het verschil met {COUNTRY_NAME} zit, is niet te bepalen in deze set")
    up, down = ([key for key, part in parts.items() if part.sign == way] for way in (1, -1))
    if not gap.step:
        text = f"het verschil met {COUNTRY_NAME} is te klein om te verdelen"
        if up and down:
            text += f": {_names(up)} {_are(up)} beter dan gemiddeld, {_names(down)} minder goed"
        return sentence(text)
    named = largest(parts, gap.sign)
    if not named:
        return sentence(f"het verschil met {COUNTRY_NAME} zit in alle dimensies een beetje")
    text = f"het verschil met {COUNTRY_NAME} zit vooral in {_names(named)}"
    against = down if gap.step > 0 else up
    if against:
        side = "minder goed" if gap.step > 0 else "beter"
        text += f"; {_names(against)} {_are(against)} juist {side}"
    return sentence(text)


def _names(keys: list[str]) -> str:
    return numbers.join([measure_of(key).said for key in keys])


def _are(keys: list[str]) -> str:
    return "zijn" if len(keys) > 1 or keys[0] in PLURAL_DIMENSIONS else "is"


def means(name: str, score: float, klass: int | None, higher: float) -> str:
    """What a score means: its class, and which share of the households lives in a wijk with a
    higher one (``higher``, 0-1)."""
    if klass is None:
        return sentence(f"van {clean(name)} is er over {LAST_YEAR} geen score")
    text = f"een score van {numbers.told_score(score)} is {quoted(klass)}, klasse {klass} van de 9"
    told = share_words(higher)
    return sentence(f"{text}: {told} van de huishoudens woont in een wijk die hoger scoort")


def much(ladder: Ladder, found: Anchors) -> tuple[str, ...]:
    """From when a difference is something, and what is usual; ``ladder``: of the place."""
    slight, clear = (numbers.told_size(size) for size in (ladder.slight, ladder.clear))
    move, low, high = (numbers.told_size(x) for x in (found.move, *found.half))
    narrow, wide = (numbers.told_size(x) for x in found.width)
    return (
        f"Is een verschil van {slight} veel? Nee: kleiner noemen we niet eens, omdat het model er "
        f"zoveel naast kan zitten. Vanaf {clear} noemen we een verschil duidelijk.",
        f"Een gewone wijk veranderde tussen {FIRST_YEAR} en {LAST_YEAR} met {move}. Een klasse is "
        f"{narrow} tot {wide} breed. De helft van alle wijken scoort tussen {low} en {high}.",
    )


def moved(name: str, own: Difference, usual: float) -> tuple[str, ...]:
    """What the change of a place is beside that of an ordinary wijk (``usual``); () if it may not
    be told."""
    if not own.known or not own.step or own.value is None:
        return ()
    size = abs(own.value)
    apart = step(size - usual, own.ladder)
    how = {0: "ongeveer evenveel als", 1: "meer dan", -1: "minder dan"}[(apart > 0) - (apart < 0)]
    way = grammar.way(own.sign)
    return (
        sentence(
            f"{clean(name)} ging in die tijd {numbers.told_size(size)} {way}: {how} een gewone wijk"
        ),
    )
