"""Sentences about one area: its make-up, its buurten, what resembles it, what to beware of.

Names: see `grammar`. Riser and faller are judged by `vocabulary.SUBSTANTIAL`,
which is ours; `MOVE_RULE` says so and stands wherever the words are used.
"""

from collections.abc import Iterable, Mapping

import pandas as pd

from dashboard.ladder import AREA, PLACE, Ladder
from dashboard.language import grammar, numbers
from dashboard.language.comparable import weak_match
from dashboard.language.grammar import agree, clean, sentence
from dashboard.language.missing_years import MOST_NAMED, unscored
from dashboard.language.scope import mover_rule, so_many
from dashboard.language.shares import share_words
from dashboard.language.trends import best_worst, first_place
from dashboard.store.choices import MIN_HOUSEHOLDS
from dashboard.subjects.profile.numbers import Moved, Particulars
from dashboard.vocabulary.areas import CONFIDENCE
from dashboard.vocabulary.ladders import SUBSTANTIAL
from dashboard.vocabulary.levels import AreaKind, part_levels
from dashboard.vocabulary.periods import FIRST_YEAR, Period
from dashboard.vocabulary.scales import UNFAVOURABLE_NAME

MOVE_RULE = mover_rule("buurt", SUBSTANTIAL)
Distances = Mapping[str, float | None]
"""Name of an area -> its mean absolute difference from another (score)."""
OWN = "een gebied dat u zelf hebt samengesteld"
"""What an area is that is not of the programme."""
MOST_ALIKE = 5
"""Areas that share the nearest place and are still named; more are counted."""
WAY_NAMES: dict[int, str] = {1: "stijger", 0: "geen van beide", -1: "daler"}
"""What ``movers.ways`` gives -> its name."""


ORDER = "De lijst begint met de laagste score."
NO_MAP = "Niet te tekenen, want van dit gebied zijn er geen grenzen. De lijst heeft alle buurten."


def other(kind: AreaKind) -> str:
    """Before "NPLV-gebied", of one that is not the area itself."""
    return "ander " if kind is AreaKind.PROGRAMME else ""


def consists_of(levels: Iterable[str]) -> str:
    """What an area is made of, by the level of each part: "3 wijken en 1 buurt"; "" for nothing."""
    found = list(levels)
    parts = ((level, found.count(level)) for level in part_levels())
    return numbers.join(so_many(n, level) for level, n in parts if n)


def who_live(name: str, inhabitants: float, households: float) -> str:
    """How many people and households an area has, rounded."""
    people, homes = (numbers.about(number) for number in (inhabitants, households))
    return sentence(f"in {clean(name)} wonen {people} mensen, in {homes} huishoudens")


def gemeenten(names: Iterable[str]) -> str:
    """The gemeenten that an area lies in: "gemeente Delft"."""
    found = sorted(map(clean, names))
    return f"{'gemeente' if len(found) == 1 else 'gemeenten'} {numbers.join(found)}"


def how_sure(confidence: str) -> str:
    """How sure the border of an area is; of one that a reader composed ("") who made it."""
    return f"zekerheid {confidence}: {CONFIDENCE[confidence]}" if confidence else OWN


def made_of(name: str, parts: pd.DataFrame, confidence: str) -> tuple[str, ...]:
    """Of which places an area is made (``coverage.parts``), and by which source."""
    names = list(parts["name"])
    listed = numbers.join(names)
    if len(names) > 2 * MOST_NAMED:
        listed = f"{', '.join(names[:MOST_NAMED])} en nog {len(names) - MOST_NAMED} (zie de tabel)"
    text = f"{clean(name)} is hier: {listed}."
    if not confidence:
        return (text,)
    source = "; ".join(parts["source"].unique())
    return f"{text} Er is geen officiële lijst.", f"Bron van de samenstelling: {source}."


def dimension_moves(
    name: str, changes: Mapping[str, float | None], period: Period, ladder: Ladder = AREA
) -> str:
    """Which dimension (key -> change) of an area went up and down most, by its ``ladder``."""
    named = {grammar.measure_name(k): x for k, x in changes.items()}
    text = best_worst(named, period, singular="dimensie", plural="dimensies", ladder=ladder)
    return f"{clean(name)}: {grammar.lower_first(text)}"


def share_over_time(name: str, shares: tuple[float | None, float | None], period: Period) -> str:
    """Share of the households (0-1) in buurten of class 'zwak' or lower, then and now.

    Cases: other, the same as shown, one or both missing. Raises ValueError if the period
    runs backwards or a share lies outside 0-1.
    """
    grammar.check_years(*period)
    (y0, y1), (then, now) = period, map(share_words, shares)
    name, where = clean(name), f"in een buurt met klasse {UNFAVOURABLE_NAME}"
    if then is None and now is None:
        about = f"{numbers.period(y0, y1)} geen gegevens over huishoudens"
        return sentence(f"voor {name} zijn over {about} {where}")
    who = f"van de huishoudens in {name} {where}"
    if now is None:
        return sentence(f"in {y0} woonde {then} {who}; over {y1} zijn geen gegevens")
    before = f"in {y0} was dat {'ook ' if then == now else ''}{then}"
    if then is None:
        before = f"over {y0} zijn geen gegevens"
    return sentence(f"in {y1} woont {now} {who}; {before}")


def unfavourable_buurten(name: str, low: int, known: int, year: int) -> str:
    """How many of the buurten with a score are of class 'zwak' or lower.

    Raises ValueError if `low` is not between 0 and `known`.
    """
    if not 0 <= low <= known:
        raise ValueError(f"{low} of {known}")
    if known == 0:
        return sentence(f"voor de buurten in {clean(name)} zijn over {year} geen gegevens")
    buurten = f"{so_many(known, 'buurt')} in {clean(name)}"
    has = "heeft" if low in (0, 1) else "hebben"
    if known == 1:
        text = f"de enige buurt in {clean(name)} {has} in {year}{'' if low else ' niet'}"
    elif low in (0, known):
        text = f"{'alle' if low else 'geen van de'} {buurten} {has} in {year}"
    else:
        text = f"van de {buurten} {has} er {numbers.count(low)} in {year}"
    return sentence(f"{text} klasse {UNFAVOURABLE_NAME}")


def move_word(way: int | None, aside: bool) -> str:
    """A buurt in a table: riser, faller or neither; not counted where it is set aside, so that
    the table counts up to the sentence."""
    if way is None:
        return numbers.MISSING
    return "telt niet mee" if aside else WAY_NAMES[way]


def buurt_moves(name: str, found: Moved, period: Period) -> str:
    """How many buurten of an area are riser, faller, neither, without data or not counted.

    Raises ValueError for a negative number or if the period runs backwards.
    """
    grammar.check_years(*period)
    if min(found) < 0:
        raise ValueError(f"negative: {found}")
    name, when, total = clean(name), numbers.period(*period), sum(found)
    if total == found.missing:
        return sentence(f"voor de buurten in {name} zijn over {when} geen gegevens")
    up, down = found[:2]
    if total == 1:
        what = {(1, 0): "een stijger", (0, 1): "een daler"}.get((up, down), "geen van beide")
        what = "niet meegeteld" if found.aside else what
        return sentence(f"de enige buurt van {name} is in {when} {what}")
    risers = f"{numbers.count(up) if up else 'geen'} {agree(up, 'stijger', 'stijgers')}"
    fallers = f"{numbers.count(down) if down else 'geen'} {agree(down, 'daler', 'dalers')}"
    rest = [
        f"{before}{numbers.count(n)} {agree(n, one, many)}"
        for n, before, one, many in (
            (found.between, "", "zit daartussen", "zitten daartussen"),
            (found.missing, "voor ", "zijn er geen gegevens", "zijn er geen gegevens"),
            (found.aside, "", "telt niet mee", "tellen niet mee"),
        )
        if n
    ]
    be = "is" if up == 1 else "zijn"
    return sentence(
        f"in {when} {be} er onder de {so_many(total, 'buurt')} van {name} {risers} en {fallers}"
        f"{'; ' if rest else ''}{numbers.join(rest)}"
    )


def best_worst_buurten(changes: Mapping[str, float | None], period: Period) -> str:
    """Which buurt (name -> change) went up and down most, of those that are not small."""
    whole = best_worst(changes, period, singular="buurt", plural="buurten", ladder=PLACE)
    return f"Van de buurten met {MIN_HOUSEHOLDS} of meer huishoudens: {grammar.lower_first(whole)}"


def risers_and_fallers(up: int, down: int) -> str:
    """Two numbers on a card: "3 stijgers, 1 daler"."""
    risers = f"{numbers.count(up)} {'stijger' if up == 1 else 'stijgers'}"
    return f"{risers}, {numbers.count(down)} {'daler' if down == 1 else 'dalers'}"


def near(ladder: Ladder) -> str:
    """Which areas share the first place among those that resemble another."""
    return (
        f"Gebieden die minder dan {numbers.magnitude(ladder.slight)} verder af liggen dan het "
        "dichtstbijzijnde, delen de eerste plaats: dat verschil is te klein voor een volgorde."
    )


def like_in_profile(name: str, distances: Distances, year: int, ladder: Ladder = AREA) -> str:
    """Which areas are nearest in the five dimensions.

    Those that are hardly further than the nearest (``ladder``) share its place.
    """
    if not (found := _nearest(distances, ladder)):
        what = f"welk gebied in {year} het meest op {clean(name)} lijkt"
        return sentence(f"{what}, is niet te berekenen")
    who, more = _told(found)
    verb = "lijken" if len(found) > 1 else "lijkt"
    return sentence(f"in de vijf dimensies {verb} {who} in {year} het meest op {clean(name)}{more}")


def like_in_course(name: str, distances: Distances, period: Period, ladder: Ladder = AREA) -> str:
    """Which areas' change of the total score is nearest; shared places as ``like_in_profile``."""
    grammar.check_years(*period)
    when = "van {} tot en met {}".format(*period)
    if not (found := _nearest(distances, ladder)):
        what = f"welk verloop {when} het meest lijkt op dat van {clean(name)}"
        return sentence(f"{what}, is niet bekend")
    who, more = _told(found)
    return sentence(f"het verloop {when} lijkt het meest op dat van {who}{more}")


def _nearest(distances: Distances, ladder: Ladder) -> dict[str, float]:
    """The names at the smallest distance, with those hardly further; nearest first."""
    known = {clean(n): x for n, x in distances.items() if not numbers.is_missing(x)}
    names = first_place({n: -x for n, x in known.items()}, ladder) if known else []
    return {n: known[n] for n in names}


def _told(found: Mapping[str, float]) -> tuple[str, str]:
    """The names (of more than ``MOST_ALIKE`` how many), and where the rest is."""
    if len(found) > MOST_ALIKE:
        return f"{numbers.count(len(found))} gebieden", "; de tabel noemt ze"
    return numbers.join(list(found)), ""


def caveats(name: str, found: Particulars) -> list[str]:
    """What to beware of in this area: one or two sentences each, the border first."""
    name, texts = clean(name), []
    if sure := found.confidence:
        sure = f"‘{sure}’: {CONFIDENCE[sure]}"
        texts.append(f"De grens van {name} is een benadering met zekerheid {sure}.")
    else:
        texts.append(f"{name} is {OWN}.")
    used = so_many(found.buurten_used, "buurt") if found.confidence and found.buurten_used else ""
    if used:
        texts.append(
            f"De grens loopt door {so_many(found.cut_wijken, 'wijk')}. Daarom zijn hier ook de "
            f"cijfers van {used} gebruikt."
            if found.cut_wijken
            else f"Het gebied is voor een deel of geheel opgebouwd uit {used}."
        )
    if found.first_year is None:
        texts.append(f"Voor {name} zijn er in geen enkel jaar gegevens.")
    elif found.first_year == FIRST_YEAR or (found.confidence and found.first_year > FIRST_YEAR):
        texts.append(
            f"De reeks begint in {found.first_year}. Van daarvoor zijn er geen scores voor al deze "
            "wijken en buurten op de huidige indeling."
        )
    texts += _about_buurten(found)
    if found.unmatched:
        return [*texts, found.unmatched]
    return [*texts, *weak_match(name, found.difference, found.matched)]


def _about_buurten(found: Particulars) -> list[str]:
    texts = unscored(found.unscored, found.buurten)
    if found.uncounted:
        one = len(found.uncounted) == 1
        texts.append(
            f"Van de {'buurt' if one else 'buurten'} {numbers.join(found.uncounted)} is geen "
            f"aantal huishoudens bekend. Die {'telt' if one else 'tellen'} niet mee in de "
            "huishoudens per klasse."
        )
    if found.small:
        texts.append(
            f"Van de {so_many(found.buurten, 'buurt')} {'heeft' if found.small == 1 else 'hebben'} "
            f"er {numbers.count(found.small)} minder dan {MIN_HOUSEHOLDS} huishoudens. Bij weinig "
            "huishoudens kan een score sneller springen."
        )
    return texts
