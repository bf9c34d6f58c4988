"""Sentences about a postcode. Names: see ``grammar``."""

from collections.abc import Mapping

from dashboard.ladder import PLACE, step
from dashboard.language import numbers
from dashboard.language.grammar import agree, clean, sentence
from dashboard.vocabulary.areas import COUNTRY_NAME
from dashboard.vocabulary.measures import DIMENSIONS
from dashboard.vocabulary.scales import UNFAVOURABLE_NAME

NO_MAP = "Van postcodes heeft deze set geen grenzen, en dus ook geen kaart. De lijst is er wel."
NO_SCORES = "Deze set heeft geen scores van postcodes. Zet daarvoor het officiële bestand erbij."
APPROXIMATE = (
    "Van elke buurt is alleen de postcode bekend die er het meest voorkomt. Welke buurten bij een "
    "postcode horen, is dus een benadering."
)
BY_SCHOOL = "Een kind kan in een andere postcode wonen dan waar de school staat."


def release(year: int) -> str:
    """Of which release the scores are, and that they stand apart from those of other places."""
    return sentence(
        f"de scores van postcodes komen uit de meting {year}: een nieuwere is er niet in deze set. "
        f"{COUNTRY_NAME} is hier het gemiddelde van alle postcodes in diezelfde meting, gewogen "
        "naar huishoudens. Zet ze niet in één rij met scores van wijken en buurten uit een andere "
        "meting"
    )


def where(gemeente: str, inside: str, share: float) -> str:
    """In which gemeente a postcode lies, and for which part in an area of the programme."""
    first = f"dit is een postcode in {clean(gemeente)}" if gemeente else ""
    told = numbers.share(share)
    second = ""
    if inside:
        part = "helemaal" if told == "100%" else f"voor ongeveer {told}"
        second = f"zij ligt, naar huishoudens, {part} in het NPLV-gebied {clean(inside)}"
    return " ".join(sentence(text) for text in (first, second) if text)


def largest_gap(name: str, gaps: Mapping[str, float], year: int) -> str:
    """On which dimension a postcode differs most from the country, if that may be told."""
    known = {key: gap for key, gap in gaps.items() if not numbers.is_missing(gap)}
    if not known:
        return sentence(f"van {clean(name)} zijn er over {year} geen gegevens per dimensie")
    key = max(known, key=lambda k: abs(known[k]))
    moved = step(known[key], PLACE)
    if not moved:
        return sentence(
            f"{clean(name)} verschilt in {year} op geen dimensie genoeg van {COUNTRY_NAME} om te "
            "noemen"
        )
    how = {2: "duidelijk hoger", 1: "iets hoger", -1: "iets lager", -2: "duidelijk lager"}[moved]
    return sentence(
        f"{clean(name)} verschilt in {year} het meest van {COUNTRY_NAME} bij "
        f"{DIMENSIONS[key].name.lower()}: {how}"
    )


def holds(name: str, many: int, low: int, known: int, year: int) -> str:
    """How many buurten have the postcode, and how many of those are unfavourable."""
    if not many:
        return sentence(f"geen buurt heeft {clean(name)} als meest voorkomende postcode")
    have = agree(many, "1 buurt heeft", f"{numbers.count(many)} buurten hebben")
    first = sentence(f"{have} vooral {clean(name)}")
    if not known:
        return first
    some = agree(low, "1 van hen heeft", f"{numbers.count(low)} van hen hebben")
    told = f"{some} in {year} klasse {UNFAVOURABLE_NAME}" if low else ""
    return " ".join((first, sentence(told))) if told else first


def among(gemeente: str, low: int, known: int, year: int) -> str:
    """How many postcodes of a gemeente are unfavourable."""
    if not known:
        return sentence(f"van de postcodes hier zijn er over {year} geen gegevens")
    there = f"in {clean(gemeente)}" if gemeente else "hier"
    if not low:
        return sentence(f"geen van de postcodes {there} heeft in {year} klasse {UNFAVOURABLE_NAME}")
    of = agree(known, "de enige postcode", f"van de {numbers.count(known)} postcodes")
    verb = "heeft" if low == 1 or known == 1 else "hebben"
    some = "" if known == 1 else f" er {numbers.count(low)}"
    return sentence(f"{of} {there} {verb}{some} in {year} klasse {UNFAVOURABLE_NAME}")


def advice(name: str, vmbo: float, vwo: float, pupils: float, period: str) -> str:
    """What the school advice was at the schools in a postcode."""
    if numbers.is_missing(vmbo) or numbers.is_missing(vwo):
        return sentence(f"van schooladviezen in {clean(name)} zijn er te weinig gegevens")
    return sentence(
        f"op scholen in {clean(name)} was in {period} {numbers.amount(vmbo)}% van de "
        f"{numbers.count(pupils)} adviezen vmbo en {numbers.amount(vwo)}% vwo"
    )
