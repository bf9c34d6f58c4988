"""Sentences about how much areas resemble each other. Names: see `grammar`."""

from collections.abc import Mapping, Sequence

from dashboard.analysis.similarity import FAR, NEAR, PARTS, Alike, Part, Resemblance, Weights
from dashboard.language import grammar, numbers
from dashboard.language.grammar import clean, lower_first, sentence
from dashboard.vocabulary.levels import LEVELS

ALIKE: Mapping[Alike | None, str] = {
    Alike.STRONGLY: "sterk",
    Alike.SOMEWHAT: "enigszins",
    Alike.HARDLY: "nauwelijks",
    None: "niet te bepalen",
}
"""How much two areas resemble each other, as it is said."""
FOLD = "Wat telt mee bij ‘lijkt op ons’?"
HOW_OFTEN: Mapping[int, str] = {0: "telt niet", 1: "telt één keer", 2: "telt dubbel"}
"""Weight of a part -> what a reader chooses."""
NOTHING_COUNTS = sentence(
    "nu telt geen enkel onderdeel mee: laat er onder aan de pagina ten minste één meetellen"
)
_MOST = 3
"""More areas than this that are strongly alike are counted, not named."""
_NAMES = {part.key: lower_first(part.label) for part in PARTS}


def others(count: int, programme: int) -> str:
    """What the areas are called beside which one is set: "andere NPLV-gebieden" where that is not
    every one of the ``programme`` (a number), else "NPLV-gebieden"."""
    level = LEVELS["nplv"]
    noun = grammar.agree(count, level.singular, level.plural)
    return f"andere {noun}" if count < programme else noun


def nobody_beside(name: str) -> str:
    """That there is no area left beside which one can be set."""
    return sentence(
        f"elk {LEVELS['nplv'].singular} valt deels samen met {clean(name)}: er is geen ander om "
        "mee te vergelijken"
    )


def who_is_alike(name: str, found: Sequence[Resemblance], programme: int) -> str:
    """Who resembles an area strongly; where nobody does, who comes nearest.

    ``found``: of every other area, the nearest first; ``programme``: how many that has in all.
    """
    if not found:
        return nobody_beside(name)
    name, known = clean(name), [one for one in found if one.alike is not None]
    if not known:
        return sentence(f"welk gebied op {name} lijkt, is niet te bepalen")
    noun, total = others(len(known), programme), len(known)
    strong = [clean(one.other.name) for one in known if one.alike is Alike.STRONGLY]
    first, how = clean(known[0].other.name), ALIKE[known[0].alike]
    if total == 1:
        return sentence(f"het enige {noun}, {first}, lijkt {how} op {name}")
    if not strong:
        none = f"{grammar.some_of(0, total)} {noun}"
        return sentence(
            f"{none} lijkt sterk op {name}; {first} staat bovenaan en lijkt er {how} op"
        )
    if len(strong) <= _MOST:
        verb = "lijkt" if len(strong) == 1 else "lijken"
        return sentence(f"{numbers.join(strong)} {verb} sterk op {name}")
    if len(strong) == total:
        many = f"{grammar.all_of(total)} {noun} lijken"
    else:
        many = f"van de {numbers.count(total)} {noun} lijken er {numbers.count(len(strong))}"
    return sentence(f"{many} sterk op {name}; {first} staat bovenaan")


def how_alike(found: Resemblance) -> str:
    """How much another resembles an area and in what, for the middle of a sentence: "lijkt sterk,
    vooral in stand en omvang, en nauwelijks in verloop", "lijkt nauwelijks, wel in omvang"."""
    if found.alike is None:
        return "of het lijkt, is niet te bepalen"
    strong, hardly = (
        numbers.join([_NAMES[key] for key, its in found.alike_in.items() if its is word])
        for word in (Alike.STRONGLY, Alike.HARDLY)
    )
    text = f"lijkt {ALIKE[found.alike]}"
    if {*found.alike_in.values()} == {Alike.STRONGLY} and len(found.alike_in) > 1:
        return f"{text}, in elk onderdeel"
    if found.alike is Alike.HARDLY:
        return f"{text}, wel in {strong}" if strong else text
    text += f", vooral in {strong}" if strong else ""
    if not hardly:
        return text
    return f"{text}{', en' if strong else ', maar'} nauwelijks in {hardly}"


def in_what(found: Resemblance) -> str:
    """The parts in which another resembles an area strongly, for a cell of a table."""
    strong = [_NAMES[key] for key, word in found.alike_in.items() if word is Alike.STRONGLY]
    return numbers.join(strong) or "geen enkel onderdeel sterk"


def rule() -> str:
    """What is compared, and what the words mean."""
    parts = "; ".join(f"{_NAMES[part.key]}: {part.about}" for part in PARTS)
    return (
        f"Zo vergelijken we. {parts[:1].upper()}{parts[1:]}. Elk verschil is gedeeld door de "
        "spreiding tussen de NPLV-gebieden (de standaardafwijking), zodat elk onderdeel even zwaar "
        "kan tellen; daarna nemen we het gewogen gemiddelde. Een kleinere afstand lijkt meer. "
        f"Sterk is: dichterbij dan {numbers.share(1 - NEAR)} van alle paren van NPLV-gebieden. "
        f"Nauwelijks is: verder weg dan {numbers.share(FAR)} daarvan. Daartussen is enigszins."
    )


def weighed(weights: Weights) -> str:
    """How often each part counts now."""
    told = (
        f"{_NAMES[part.key]} {HOW_OFTEN[weight].removeprefix('telt ')}"
        for part, weight in zip(PARTS, weights, strict=True)
    )
    return sentence(f"zo telt elk onderdeel nu mee: {numbers.join(told)}")


def not_itself(name: str, count: int) -> str:
    """Why an area is set beside fewer than all of the programme: one shares a place with it."""
    if not count:
        return ""
    which = "1 gebied" if count == 1 else f"{numbers.count(count)} gebieden"
    verb = "doet" if count == 1 else "doen"
    return sentence(f"{which} waar {clean(name)} in ligt of deels mee samenvalt, {verb} niet mee")


def left_out(name: str, lacking: Sequence[Part]) -> str:
    """Which parts are not known of an area and so do not count; "" for none."""
    if not lacking:
        return ""
    parts = numbers.join([f"{_NAMES[part.key]} ({part.about})" for part in lacking])
    return sentence(f"van {clean(name)} ontbreken gegevens over {parts}: dat telt daarom niet mee")
