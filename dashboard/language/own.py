"""Sentences about an area that a reader composed: what it is made of, and what was left out."""

from collections.abc import Iterable, Sequence

from dashboard import ladder
from dashboard.analysis.jumps import jump_text
from dashboard.analysis.series import weights_of, years_of
from dashboard.language import numbers
from dashboard.language.grammar import agree, clean, lower_first, sentence
from dashboard.language.missing_years import lacking
from dashboard.store.own import Own, parts_of
from dashboard.store.read import Store
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.levels import LEVELS, level_of
from dashboard.vocabulary.own import MOST
from dashboard.vocabulary.periods import FIRST_YEAR

BROKEN = (
    "De link naar een eigen gebied is niet te lezen: er ontbreekt een stuk, of er is iets in "
    "veranderd. Vraag de link opnieuw, of stel het gebied opnieuw samen."
)
NAMED = 5
"""At most so many places are named in a sentence; of the rest the number is."""


def wrong(store: Store, found: Own) -> tuple[str, ...]:
    """What could not be taken over of a composed area, as sentences; () where all was."""
    if found.broken:
        return (BROKEN,)
    texts = []
    if found.unknown:
        many = agree(len(found.unknown), "Deze code is", "Deze codes zijn")
        texts.append(
            f"{many} in deze set niet bekend als gemeente, wijk of buurt, en daarom weggelaten: "
            f"{_named(found.unknown)}"
        )
    if found.within:
        what = agree(len(found.within), "ligt in een plek die er al bij is en telt",
                     "liggen in een plek die er al bij is en tellen")  # fmt: skip
        texts.append(f"{_named(_names(store, found.within))} {what} niet nog een keer mee")
    if found.twice:
        texts.append(f"Dubbel genoemd, en één keer geteld: {_named(_names(store, found.twice))}")
    if found.count > MOST:
        texts.append(
            f"Een eigen gebied heeft ten hoogste {MOST} wijken en buurten; in "
            f"{clean(found.name)} zijn het er {numbers.count(found.count)}. Haal er "
            f"{numbers.count(found.count - MOST)} weg"
        )
    if not found.count:
        texts.append(f"In {clean(found.name)} is geen plek over. Kies minstens één wijk of buurt")
    return tuple(map(sentence, texts))


def made_of(store: Store, area: Area) -> str:
    """What a composed area is: "eigen gebied van 3 wijken en 1 buurt in Almere"."""
    count = {
        level: sum(level_of(code).key == level for code in area.members)
        for level in ("wijk", "buurt")
    }
    what = numbers.join(
        [
            f"{numbers.count(many)} {agree(many, LEVELS[level].singular, LEVELS[level].plural)}"
            for level, many in count.items()
            if many
        ]
    )
    gemeenten = sorted({f"GM{code[2:6]}" for code in area.members})
    known = [store.names.get(code, code) for code in gemeenten]
    where = known[0] if len(known) == 1 else f"{numbers.count(len(known))} gemeenten"
    return f"eigen gebied van {what} in {where}"


def beside_the_twenty(store: Store, area: Area) -> str:
    """What a page about the areas of the programme does with a composed one."""
    many = len(store.area_ids)
    return sentence(
        f"{clean(area.name)} is geen NPLV-gebied: waar het kan, staat het hier naast de {many}. In "
        f"wat over die {many} gezegd wordt, telt het niet mee"
    )


def caveats(store: Store, area: Area) -> tuple[str, ...]:
    """What to beware of in a composed area, besides what holds for each area: sentences."""
    texts = [_since(store, area), _alone(store, area), *_within(store, area)]
    places = store.areas.drop_duplicates("code").set_index("code").loc[list(area.members)]
    jumped = places[places["jump"] != ""]
    texts += [f"{name}: {jump_text(when)}" for name, when in
              zip(jumped["name"][:NAMED], jumped["jump"], strict=False)]  # fmt: skip
    if len(jumped) > NAMED:
        texts.append(
            f"Ook bij {numbers.count(len(jumped) - NAMED)} andere plekken in {clean(area.name)} "
            "sprong de score; in de lijst staat welke"
        )
    weights = weights_of(store, area)
    if empty := [store.names[code] for code, weight in weights.items() if not weight]:
        verb = agree(len(empty), "telt", "tellen")
        texts.append(f"Zonder aantal huishoudens {verb} niet mee in de score: {_named(empty)}")
    return tuple(sentence(text) for text in texts if text)


def _since(store: Store, area: Area) -> str:
    """Why its course is not known, where it is not; "" for an area without any score."""
    why = lacking(store, area, FIRST_YEAR) if years_of(store, area) else ""
    return f"hoe het sinds {FIRST_YEAR} ging: {lower_first(why)}" if why else ""


def _alone(store: Store, area: Area) -> str:
    if len(area.members) > 1:
        return ""
    code = area.members[0]
    what, least = level_of(code).singular, numbers.told_size(ladder.PLACE.slight)
    return (
        f"{clean(area.name)} is één {what}: {store.names[code]}. De score van één {what} springt "
        f"eerder dan die van een groter gebied: een verschil van minder dan {least} zegt weinig"
    )


def _within(store: Store, area: Area) -> list[str]:
    """Which areas of the programme it shares places with."""
    name, texts, own = clean(area.name), [], set(area.members)
    for one in map(store.area, store.area_ids):
        there = set(one.members)
        wijken = {f"WK{code[2:8]}" for code in there}
        held = {code for code in own if code in there or f"WK{code[2:8]}" in there}
        if own == there:
            texts.append(
                f"{name} heeft precies de wijken en buurten van het NPLV-gebied {one.name}"
            )
        elif held == own:
            texts.append(f"{name} ligt in het NPLV-gebied {one.name}")
        elif held or own & wijken:
            texts.append(f"een deel van {name} hoort ook bij het NPLV-gebied {one.name}")
    return texts


def parts(store: Store, area: Area) -> tuple[str, ...]:
    """The names of what an area is composed of: a gemeente for all its wijken."""
    return tuple(_names(store, parts_of(store, area)))


def _names(store: Store, codes: Iterable[str]) -> list[str]:
    return [store.names.get(code, code) for code in codes]


def _named(names: Sequence[str]) -> str:
    more = len(names) - NAMED
    if more <= 1:
        return numbers.join(list(names))
    return f"{', '.join(names[:NAMED])} en nog {numbers.count(more)}"
