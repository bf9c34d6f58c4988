"""Sentences about one area: its make-up, its buurten, what resembles it, what to beware of.

Names: see `grammar`. Riser and faller are judged by `vocabulary.SUBSTANTIAL`,
which is ours; `MOVE_RULE` says so and stands wherever the words are used.
"""

from collections.abc import Mapping

from dashboard.ladder import AREA, PLACE
from dashboard.language import grammar, numbers
from dashboard.language.comparable import weak_match
from dashboard.language.grammar import clean, sentence
from dashboard.language.scope import mover_rule
from dashboard.language.shares import share_words
from dashboard.language.trends import best_worst, first_place, span
from dashboard.store.choices import MIN_HOUSEHOLDS
from dashboard.subjects.profile.numbers import Particulars
from dashboard.vocabulary import CONFIDENCE, FIRST_YEAR, LEVELS, SUBSTANTIAL, UNFAVOURABLE_NAME

MOVE_RULE = mover_rule("buurt", SUBSTANTIAL)
MOST_ALIKE = 5
"""Areas that share the nearest place and are still named; more are counted."""
SHARED = (
    f"Gebieden die minder dan {numbers.magnitude(AREA.slight)} verder af liggen dan het "
    "dichtstbijzijnde, delen de eerste plaats: dat verschil is te klein voor een volgorde."
)
MOVES: dict[int, str] = {1: "stijger", 0: "geen van beide", -1: "daler"}
"""What ``movers.ways`` gives -> its name."""


def consists_of(wijken: int, buurten: int) -> str:
    """What an area is made of: "3 wijken en 1 buurt"; "" for nothing."""
    return numbers.join(
        _counted(n, level) for level, n in (("wijk", wijken), ("buurt", buurten)) if n
    )


def _counted(n: int, level: str) -> str:
    return f"{numbers.count(n)} {LEVELS[level].singular if n == 1 else LEVELS[level].plural}"


def dimension_moves(name: str, changes: Mapping[str, float | None], y0: int, y1: int) -> str:
    """Which dimension (key -> change) of an area went up and down most."""
    named = {f"de dimensie {grammar.measure_name(k)}": x for k, x in changes.items()}
    text = best_worst(named, (y0, y1), singular="dimensie", plural="dimensies")
    return f"{clean(name)}: {grammar.lower_first(text)}"


def share_over_time(name: str, share0: float | None, share1: float | None, y0: int, y1: int) -> str:
    """Share of the households (0-1) in buurten of class 'zwak' or lower, now and then.

    Cases: other, the same as shown, one or both missing. Raises ValueError if
    `y0` is not before `y1` or a share lies outside 0-1.
    """
    grammar.check_years(y0, y1)
    name = clean(name)
    where = f"in een buurt met klasse {UNFAVOURABLE_NAME}"
    then, now = share_words(share0), share_words(share1)
    if now is None:
        if then is None:
            return sentence(
                f"voor {name} zijn over {numbers.period(y0, y1)} geen gegevens over huishoudens "
                f"{where}"
            )
        return sentence(
            f"in {y0} woonde {then} van de huishoudens in {name} {where}; "
            f"over {y1} zijn geen gegevens"
        )
    text = f"in {y1} woont {now} van de huishoudens in {name} {where}"
    if then is None:
        return sentence(f"{text}; over {y0} zijn geen gegevens")
    return sentence(f"{text}; in {y0} was dat {'ook ' if then == now else ''}{then}")


def unfavourable_buurten(name: str, low: int, known: int, year: int) -> str:
    """How many of the buurten with a score are of class 'zwak' or lower.

    Raises ValueError if `low` is not between 0 and `known`.
    """
    if not 0 <= low <= known:
        raise ValueError(f"{low} of {known}")
    name, worst = clean(name), f"klasse {UNFAVOURABLE_NAME}"
    if known == 0:
        return sentence(f"voor de buurten in {name} zijn over {year} geen gegevens")
    if known == 1:
        return sentence(f"de enige buurt in {name} heeft in {year} {'' if low else 'niet '}{worst}")
    if low in (0, known):
        who = "geen van" if low == 0 else "alle"
        verb = "heeft" if low == 0 else "hebben"
        de = " de" if low == 0 else ""
        return sentence(
            f"{who}{de} {numbers.count(known)} buurten in {name} {verb} in {year} {worst}"
        )
    return sentence(
        f"van de {numbers.count(known)} buurten in {name} {'heeft' if low == 1 else 'hebben'} er "
        f"{numbers.count(low)} in {year} {worst}"
    )


def move_word(move: int, aside: bool) -> str:
    """A buurt in a table: riser, faller or neither; not counted where it is set aside, so that
    the table counts up to the sentence."""
    return "telt niet mee" if aside else MOVES[move]


def movers(
    name: str,
    up: int,
    down: int,
    between: int,
    missing: int,
    y0: int,
    y1: int,
    *,
    aside: int = 0,
) -> str:
    """How many buurten of an area are riser, faller, neither, without data or not counted.

    `aside`: buurten with a jump in the period or with few homes.

    Raises ValueError for a negative number or if `y0` is not before `y1`.
    """
    grammar.check_years(y0, y1)
    if min(up, down, between, missing, aside) < 0:
        raise ValueError(f"negative: {(up, down, between, missing)}")
    name, when = clean(name), numbers.period(y0, y1)
    total = up + down + between + missing + aside
    if total == missing:
        return sentence(f"voor de buurten in {name} zijn over {when} geen gegevens")
    verbs = ["hoort" if n <= 1 else "horen" for n in (up, down)]
    many = [numbers.count(n) if n else "geen enkele" for n in (up, down)]
    again = "" if verbs[0] == verbs[1] else f"{verbs[1]} er "
    whole = "de enige buurt" if total == 1 else f"de {numbers.count(total)} buurten"
    text = (
        f"van {whole} in {name} {verbs[0]} er {many[0]} bij de stijgers van {when} "
        f"en {again}{many[1]} bij de dalers"
    )
    rest = []
    if between:
        rest.append(f"{numbers.count(between)} {'zit' if between == 1 else 'zitten'} daartussen")
    if missing:
        rest.append(f"voor {numbers.count(missing)} zijn er geen gegevens")
    if aside:
        rest.append(
            f"{numbers.count(aside)} {'telt' if aside == 1 else 'tellen'} niet mee, met minder dan "
            f"{MIN_HOUSEHOLDS} huishoudens of een sprong"
        )
    return sentence(f"{text}; {numbers.join(rest)}" if rest else text)


def best_worst_buurten(changes: Mapping[str, float | None], y0: int, y1: int) -> str:
    """Which buurt (name -> change) went up and down most, of those that are not small."""
    whole = best_worst(changes, (y0, y1), singular="buurt", plural="buurten", ladder=PLACE)
    return f"Van de buurten met {MIN_HOUSEHOLDS} of meer huishoudens: {grammar.lower_first(whole)}"


def risers_and_fallers(up: int, down: int) -> str:
    """Two numbers on a card: "3 stijgers, 1 daler"."""
    risers = f"{numbers.count(up)} {'stijger' if up == 1 else 'stijgers'}"
    return f"{risers}, {numbers.count(down)} {'daler' if down == 1 else 'dalers'}"


def like_in_profile(name: str, distances: Mapping[str, float | None], year: int) -> str:
    """Which areas are nearest in the five dimensions (name -> mean absolute difference).

    Those that are hardly further than the nearest (ladder of an area) share its place.
    """
    name, found = clean(name), _nearest(distances)
    if not found:
        return sentence(f"welk gebied in {year} het meest op {name} lijkt, is niet te berekenen")
    verb = "lijken" if len(found) > 1 else "lijkt"
    return sentence(
        f"in de vijf dimensies {verb} {_who(found)} in {year} het meest op {name}: gemiddeld "
        f"{_span(found)} verschil per dimensie{_alike(found)}"
    )


def like_in_course(name: str, distances: Mapping[str, float | None], y0: int, y1: int) -> str:
    """Which areas' change of the total score is nearest (name -> mean absolute difference).

    Shared places: as ``like_in_profile``.
    """
    grammar.check_years(y0, y1)
    name, found = clean(name), _nearest(distances)
    when = f"van {y0} tot en met {y1}"
    if not found:
        return sentence(f"welk verloop {when} het meest lijkt op dat van {name}, is niet bekend")
    return sentence(
        f"het verloop {when} lijkt het meest op dat van {_who(found)}: gemiddeld {_span(found)} "
        f"verschil{_alike(found)}"
    )


def _nearest(distances: Mapping[str, float | None]) -> dict[str, float]:
    """The names at the smallest distance, with those hardly further; nearest first."""
    known = {clean(n): x for n, x in distances.items() if not numbers.is_missing(x)}
    if not known:
        return {}
    names = first_place({n: -x for n, x in known.items()}, AREA)
    return {n: known[n] for n in names}


def _who(found: Mapping[str, float]) -> str:
    """The names, or of more than ``MOST_ALIKE`` how many they are."""
    many = len(found) > MOST_ALIKE
    return f"{numbers.count(len(found))} gebieden" if many else numbers.join(list(found))


def _span(found: Mapping[str, float]) -> str:
    return span(list(found.values()), numbers.score).removeprefix("elk ")


def _alike(found: Mapping[str, float]) -> str:
    return "; de tabel noemt ze" if len(found) > MOST_ALIKE else ""


def caveats(name: str, found: Particulars) -> list[str]:
    """What to beware of in this area: one or two sentences each, the border first."""
    name = clean(name)
    texts = [
        f"De grens van {name} is een benadering met zekerheid ‘{found.confidence}’: "
        f"{CONFIDENCE[found.confidence]}."
    ]
    texts += _border(found)
    texts += _history(name, found)
    texts += _buurten(found)
    return [*texts, *weak_match(name, found.difference, found.matched)]


def _border(found: Particulars) -> list[str]:
    if not found.buurten_used:
        return []
    used = _counted(found.buurten_used, "buurt")
    if not found.cut_wijken:
        return [sentence(f"het gebied is voor een deel of geheel opgebouwd uit {used}")]
    return [
        sentence(
            f"de grens loopt door {_counted(found.cut_wijken, 'wijk')}. "
            f"Daarom zijn hier ook de cijfers van {used} gebruikt"
        )
    ]


def _history(name: str, found: Particulars) -> list[str]:
    if found.first_year is None:
        return [f"Voor {name} zijn er in geen enkel jaar gegevens."]
    if found.first_year < FIRST_YEAR:
        return []
    return [
        f"De reeks begint in {found.first_year}. Van daarvoor zijn er geen scores voor al deze "
        "wijken en buurten op de huidige indeling."
    ]


def _buurten(found: Particulars) -> list[str]:
    texts = []
    years: dict[tuple[str, ...], list[str]] = {}
    for year, names in found.unscored.items():
        years.setdefault(tuple(names), []).append(numbers.year(year))
    for group, when in years.items():
        one = len(group) == 1
        texts.append(
            f"{'De buurt' if one else 'De buurten'} {numbers.join(group)} "
            f"{'heeft' if one else 'hebben'} geen score in {numbers.join(when)} en "
            f"{'telt' if one else 'tellen'} dan niet mee in de huishoudens per klasse."
        )
    if found.uncounted:
        one = len(found.uncounted) == 1
        texts.append(
            f"Van {'de buurt' if one else 'de buurten'} {numbers.join(found.uncounted)} is geen "
            f"aantal huishoudens bekend. {'Die telt' if one else 'Die tellen'} niet mee in de "
            "huishoudens per klasse."
        )
    if found.small:
        one = found.small == 1
        texts.append(
            f"Van de {_counted(found.buurten, 'buurt')} {'heeft' if one else 'hebben'} er "
            f"{numbers.count(found.small)} minder dan {MIN_HOUSEHOLDS} huishoudens. "
            "Bij weinig huishoudens kan een score sneller springen."
        )
    return texts
