"""What is said of the use of the Leefbaarometer, and of the facts about a place."""

from collections.abc import Mapping, Sequence

from dashboard.language import numbers
from dashboard.language.grammar import clean, sentence
from dashboard.language.scope import so_many
from dashboard.subjects.uses.numbers import Counted
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.periods import LAST_YEAR, YEARS
from dashboard.vocabulary.scales import CLASSES, MISSING, UNFAVOURABLE_NAME
from dashboard.vocabulary.sources import REPORT_SOURCE

USES: tuple[str, ...] = (
    "Beleid: zien welke plekken achterblijven, op welke dimensies, en hoe dat verandert.",
    "Selectieve toewijzing (Wbmgp): een gemeente kan daar een aanvraag voor doen. Het ministerie "
    "gebruikt de Leefbaarometer om zulke aanvragen te beoordelen.",
    "Vragen uit de gemeenteraad of de Tweede Kamer: een antwoord met cijfers, bron en uitleg.",
)
USES_SOURCE = f"Bron: {REPORT_SOURCE}. De regels van een aanvraag staan niet in dit dashboard."
NOT: tuple[str, ...] = (
    "De Leefbaarometer signaleert. Hij zegt niet waardoor iets komt, en niet of een maatregel "
    "werkte.",
    "Een klasse kan net over een grens gaan door een kleine verandering. Kijk daarom ook naar de "
    "score en naar meer metingen.",
)
KNOWLEDGE: Mapping[str, str] = {
    "WijkWijzer, platform voor kennis": "https://www.wijkwijzer.org",
    "Het leernetwerk van WijkWijzer": "https://wijkwijzer.org/leernetwerk",
    "leefbaarenveilig.nl": "https://www.leefbaarenveilig.nl",
}
"""Where knowledge is shared -> its address."""
OUTSIDE = "Deze links gaan naar andere websites. Dit dashboard stuurt daar zelf niets heen."
CHOOSE = "Kies hierboven een gebied: dan staan hier de feiten om mee te nemen."
DEFINITION = (
    "De Leefbaarometer schat met een model hoe prettig het is om ergens te wonen, met 94 kenmerken "
    "in vijf dimensies. De totaalscore valt in een van negen klassen, van "
    f"{CLASSES[0].name} tot {CLASSES[-1].name}. Ongunstig is hier: klasse {UNFAVOURABLE_NAME}."
)
NO_CLASS = "–"
DASHED = f"{NO_CLASS} {MISSING}"
DASH = f"Een nummer is een klasse. Een streepje ({NO_CLASS}) zegt: geen klasse in die meting."
SAME_BORDERS = (
    "Niet elke plek heeft een klasse in elke meting: codes en grenzen veranderen soms, en van "
    "veel buurten heeft deze set alleen de laatste meting."
)


OURS = (
    f"De score en klasse van een gemeente in {LAST_YEAR} zijn officieel. Haar reeks in de tabel is "
    "in elk jaar onze berekening, gewogen naar huishoudens, en kan daar iets van afwijken."
)


def headline(name: str, score: float | None, klasse: int | None) -> str:
    """The score and class of a place in the last year."""
    if numbers.is_missing(score):
        return sentence(f"voor {clean(name)} is er in {LAST_YEAR} geen score")
    return sentence(
        f"in {LAST_YEAR} heeft {clean(name)} een score van {numbers.told_score(score)} "
        f"(klasse {numbers.class_short(klasse)})"
    )


def low(level: str, found: Counted) -> str:
    """How many of its wijken or buurten are unfavourable now, and in every measurement."""
    if not found.known:
        return _none(level)
    return f"{_which(level, found)} {_has(found)} {_now(found)}{_always(level, found)}"


def course(name: str, level: str, found: Counted) -> str:
    """The headline of the table with the class of each wijk or buurt in every measurement."""
    if not found.known:
        return sentence(f"in {clean(name)} is er {_none(level)}")
    which = f"{_has(found)} {_which(level, found)}"
    return sentence(f"in {clean(name)} {which} {_now(found)}{_always(level, found)}")


_WHOLE = {"wijk": "hele "}
"""Of wijken only those count that lie in an area whole."""


def _none(level: str) -> str:
    return f"geen {_WHOLE.get(level, '')}{LEVELS[level].singular} met een klasse in {LAST_YEAR}"


def _which(level: str, found: Counted) -> str:
    return _only(level) if found.known == 1 else _of(found.low, found.known, level)


def _has(found: Counted) -> str:
    return "heeft" if found.low <= 1 else "hebben"


def _now(found: Counted) -> str:
    no = "geen " if found.known == 1 and not found.low else ""
    return f"in {LAST_YEAR} {no}klasse {UNFAVOURABLE_NAME}"


def _always(level: str, found: Counted) -> str:
    first, many = found.years[0], numbers.count(len(found.years))
    if not found.long:
        noun = LEVELS[level].singular if found.known == 1 else LEVELS[level].plural
        return f"; geen {noun} met alle {many} metingen sinds {first}"
    if found.known == 1:
        every = f"in elke meting sinds {first}"
        told = f"dat was zo {every}" if found.always else f"dat was niet {every} zo"
        return f"; {told}" if found.low else ""
    some = "" if found.long == found.known else f" met alle {many} metingen"
    if found.long == 1:
        which, no = _only(level), "" if found.always else "niet "
        return f"; {which}{some} had die {no}in elke meting sinds {first}"
    had = "had" if found.always <= 1 else "hadden"
    which = _of(found.always, found.long, level)
    return f"; {which}{some} {had} die in elke meting sinds {first}"


def _only(level: str) -> str:
    return f"de enige {_WHOLE.get(level, '')}{LEVELS[level].singular}"


def _of(part: int, whole: int, level: str) -> str:
    """Of several: "geen van de 5 wijken", "beide wijken", "alle 5 wijken"."""
    if part == whole:
        both = f"beide {LEVELS[level].plural}"
        return both if whole == 2 else f"alle {so_many(whole, level)}"
    return f"{numbers.count(part) if part else 'geen'} van de {so_many(whole, level)}"


Classes = Mapping[int, int | None]
"""Year -> the class of a place in it (1-9; None for none)."""


def _known(classes: Classes) -> dict[int, int]:
    return {year: klass for year, klass in sorted(classes.items()) if klass is not None}


def since(classes: Classes, narrow: Sequence[int] = ()) -> tuple[str, str]:
    """What the row with the class of a place in every measurement is called, and what it says.

    ``narrow``: the years in which the class changed and the score did hardly.
    """
    known = _known(classes)
    if len(known) < 2:
        only = f"ontbreekt: deze set heeft alleen {min(known)}" if known else numbers.MISSING
        return "Klasse in eerdere metingen", only
    told = ", ".join(f"{numbers.class_short(known[run[0]])} {_in(run)}" for run in _runs(known))
    if narrow:
        when = numbers.join(map(str, narrow))
        told += f"; in {when} ging de klasse over een grens, terwijl de score vrijwel gelijk bleef"
    return f"Klasse sinds {min(known)}", told


def _runs(known: Mapping[int, int]) -> list[list[int]]:
    """The years, as long as they follow each other with the same class."""
    runs: list[list[int]] = []
    for year, klass in known.items():
        last = runs[-1][-1] if runs else None
        follows = last is not None and YEARS.index(year) == YEARS.index(last) + 1
        if last is not None and follows and known[last] == klass:
            runs[-1].append(year)
        else:
            runs.append([year])
    return runs


def _in(run: Sequence[int]) -> str:
    if len(run) > 2:
        return f"van {run[0]} tot en met {run[-1]}"
    return f"in {numbers.join(map(str, run))}"


def course_of_one(name: str, classes: Classes, stayed: bool) -> str:
    """The headline where it is but one place: its class in its first and last measurement;
    ``stayed``: whether its score was then hardly another."""
    known = _known(classes)
    if not known:
        return sentence(f"van {clean(name)} is er geen klasse")
    first, last = min(known), max(known)
    then, now = numbers.class_short(known[first]), numbers.class_short(known[last])
    if first == last:
        told = f"{now} in {last}; eerdere metingen ontbreken"
    elif then == now:
        told = f"{now} in {first} en in {last}"
    else:
        told = f"{then} in {first}, {now} in {last}"
        told += "; de score bleef vrijwel gelijk" if stayed else ""
    return sentence(f"{clean(name)} heeft deze klasse: {told}")


def none_whole(names: Sequence[str]) -> str:
    """That no wijk lies whole in an area, and which do for a part."""
    return f"geen wijk ligt er helemaal in; wel voor een deel: {numbers.join(names)}"


def cut(names: Sequence[str]) -> str:
    """Which wijken lie in an area for a part, and do not count as a wijk; "" for none."""
    return f"deels in het gebied en daarom niet meegeteld: {numbers.join(names)}" if names else ""
