"""What is said of the use of the Leefbaarometer, and of the facts about a place."""

from collections.abc import Mapping

from dashboard.language import numbers
from dashboard.language.grammar import clean, sentence
from dashboard.language.scope import so_many
from dashboard.subjects.uses.numbers import Counted
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.periods import LAST_YEAR
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


def low_now(level: str, found: Counted) -> str:
    """How many of its wijken or buurten are unfavourable now."""
    if not found.known:
        return f"geen {LEVELS[level].plural} met een klasse in {LAST_YEAR}"
    has = "heeft" if found.low in (0, 1) else "hebben"
    which = _of(found.low, found.known, level)
    return f"{which} {has} in {LAST_YEAR} klasse {UNFAVOURABLE_NAME}"


def low_always(level: str, found: Counted) -> str:
    """How many were unfavourable in every measurement."""
    first, many = found.years[0], numbers.count(len(found.years))
    if not found.long:
        return f"geen {LEVELS[level].plural} met alle {many} metingen sinds {first}"
    had = "had" if found.always in (0, 1) else "hadden"
    which = _of(found.always, found.long, level)
    some = "" if found.long == found.known else f" met alle {many} metingen"
    return f"{which}{some} {had} die in elke meting sinds {first}"


def _of(part: int, whole: int, level: str) -> str:
    return f"{numbers.count(part) if part else 'geen'} van de {so_many(whole, level)}"


def since(classes: Mapping[int, int | None]) -> str:
    """The class of a place in its first and in its last measurement."""
    known = {year: number for year, number in classes.items() if number is not None}
    if not known:
        return numbers.MISSING
    first, last = min(known), max(known)
    if first == last:
        return f"{numbers.class_short(known[last])} in {last}; eerdere metingen ontbreken"
    then, now = numbers.class_short(known[first]), numbers.class_short(known[last])
    return f"{then} in {first}, {now} in {last}"


def course(name: str, level: str, found: Counted) -> str:
    """The headline of the table with the class of each wijk or buurt in every measurement."""
    if not found.known:
        return sentence(f"van {clean(name)} zijn er geen {LEVELS[level].plural} met een klasse")
    return sentence(f"in {clean(name)} {_verb_first(level, found)}; {low_always(level, found)}")


def _verb_first(level: str, found: Counted) -> str:
    has = "heeft" if found.low in (0, 1) else "hebben"
    which = _of(found.low, found.known, level)
    return f"{has} {which} in {LAST_YEAR} klasse {UNFAVOURABLE_NAME}"


def course_of_one(name: str, classes: Mapping[int, int | None]) -> str:
    """The headline where it is but one place: its class in its first and last measurement."""
    return sentence(f"{clean(name)} heeft deze klasse: {since(classes)}")


def cut(names: tuple[str, ...]) -> str:
    """Which wijken lie in an area for a part; "" for none."""
    return sentence(f"deels in het gebied: {numbers.join(names)}") if names else ""
