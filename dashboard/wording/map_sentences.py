"""Sentences and labels of the map of places. Names: see `grammar`."""

from collections.abc import Mapping

from dashboard.vocabulary import (
    CLASSES,
    COUNTRY_NAME,
    DIMENSION_BOUNDS,
    LEVELS,
    MEASURES,
    TOTAL,
    UNFAVOURABLE,
)
from dashboard.wording import grammar, numbers
from dashboard.wording.area_sentences import share_words
from dashboard.wording.grammar import lower_first, sentence

MIDDLE = 5
"""The class around zero on the scale of the dimensions and of changes."""
STEPS = (
    "De kleuren volgen de stappen van 0,039, 0,078, 0,157 en 0,235. Die stappen zijn afgeleid en "
    "niet officieel."
)
MISSING_ON_MAP = "grijs op de kaart"


def class_labels(measure: str, change: bool) -> dict[int, str]:
    """Class number -> its words: names for the total score, else the values it stands for."""
    if measure == TOTAL and not change:
        return {c.number: c.name for c in CLASSES}
    write = [numbers.difference(bound) for bound in DIMENSION_BOUNDS]
    labels = {1: f"lager dan {write[0]}", 9: f"{write[-1]} of hoger"}
    for number in range(2, 9):
        labels[number] = f"{write[number - 2]} tot {write[number - 1]}"
    middle = "nauwelijks veranderd" if change else "rond het referentiepunt"
    labels[MIDDLE] = f"{middle} ({labels[MIDDLE]})"
    return labels


def headline(
    level: str, measure: str, year: int, since: int | None, counts: Mapping[int, int], share: float
) -> str:
    """What the map shows in one sentence.

    `counts`: class 1-9 -> number of places, 0 those without a value. `share`: of the
    households in places with a score, those in class 'zwak' or lower (only used for
    the total score in one year). Cases: no values, one place, none, some.
    """
    total = sum(n for number, n in counts.items() if number)
    place = LEVELS[level]
    when = numbers.period(since, year) if since else str(year)
    if not total:
        return sentence(f"voor {when} zijn er geen gegevens van {place.plural}")
    if measure == TOTAL and since is None:
        worst = f"klasse {numbers.class_short(max(UNFAVOURABLE))} of lager"
        return sentence(
            f"in {COUNTRY_NAME} woont in {year} {share_words(share)} van de huishoudens in een "
            f"{place.singular} met {worst}"
        )
    high = sum(counts.get(number, 0) for number in range(MIDDLE + 1, 10))
    low = sum(counts.get(number, 0) for number in range(1, MIDDLE))
    step = numbers.magnitude(DIMENSION_BOUNDS[MIDDLE - 1])
    of = f"{numbers.count(high)} van de {numbers.count(total)} {place.plural}"
    rest = f"van {numbers.count(low)} {_verb(low, place.singular, place.plural)}"
    about = f" voor {lower_first(MEASURES[measure])}" if measure != TOTAL else ""
    if since is not None:
        return sentence(
            f"tussen {since} en {year} ging de score{about} van {of} met {step} of meer omhoog "
            f"en {rest} met {step} of meer omlaag"
        )
    return sentence(
        f"in {year} ligt de score{about} van {of} {step} of meer boven het vaste referentiepunt "
        f"en {rest} {step} of meer eronder"
    )


def lead(level: str, missing: int, undrawn: int) -> str:
    """How many places have no value, and how many are in the list but have no border."""
    place, texts = LEVELS[level], []
    if missing:
        noun = place.singular if missing == 1 else place.plural
        texts.append(
            sentence(
                f"voor {numbers.count(missing)} {noun} zijn hier geen gegevens: "
                f"{_verb(missing, 'die is', 'die zijn')} {MISSING_ON_MAP}"
            )
        )
    if undrawn:
        noun = place.singular if undrawn == 1 else place.plural
        texts.append(
            sentence(
                f"{numbers.count(undrawn)} {noun} met nauwelijks woningen "
                f"{_verb(undrawn, 'heeft', 'hebben')} geen grens op de kaart en "
                f"{_verb(undrawn, 'staat', 'staan')} wel in de lijst"
            )
        )
    return " ".join(texts)


def found(level: str, number: int, total: int, first: int, last: int) -> str:
    """How many places the list holds and which of them are on screen (counted from 1)."""
    place = LEVELS[level]
    if not number:
        return (
            f"Geen {place.singular} gevonden. Controleer de naam, of kies een ander niveau: een "
            "buurt staat alleen bij de buurten."
        )
    what = place.singular if total == 1 else place.plural
    some = "" if number == total else f" van de {numbers.count(total)}"
    shown = "" if number <= last - first + 1 else f"; u ziet {first} tot en met {last}"
    return sentence(f"{numbers.count(number)}{some} {what}{shown}")


def below_reference(low: int, total: int, dimension: str, year: int) -> str:
    """How many of the NPLV areas with a value lie below the fixed reference on a dimension."""
    about = lower_first(dimension)
    if not total:
        return sentence(f"voor {about} zijn over {year} geen gegevens")
    some = "alle" if low == total else f"{numbers.count(low)} van de"
    areas = f"{numbers.count(total)} NPLV-gebieden"
    if low == 0:
        return sentence(
            f"in {year} ligt geen van de {areas} voor {about} onder het vaste referentiepunt"
        )
    return sentence(
        f"in {year} {_verb(low, 'ligt', 'liggen')} {some} {areas} voor {about} onder het vaste "
        "referentiepunt"
    )


def place_title(name: str, level: str, gemeente: str) -> str:
    """A place as a heading: its name, and what and where it is."""
    if level == "gemeente":
        return f"{name} (gemeente)"
    return f"{name} ({LEVELS[level].singular} in {gemeente})"


def largest_gaps(name: str, gaps: Mapping[str, float], country: str, year: int) -> str:
    """The dimension on which `name` is most below and most above the country in `year` (score).

    `gaps`: dimension key -> place minus country. Cases: missing, all on one side.
    """
    known = {k: v for k, v in gaps.items() if not numbers.is_missing(v)}
    if not known:
        return sentence(f"voor {name} zijn over {year} geen gegevens per dimensie")
    low, high = min(known, key=known.__getitem__), max(known, key=known.__getitem__)
    parts = []
    if grammar.sign(known[low]) < 0:
        value = numbers.magnitude(known[low])
        parts.append(f"het verst onder {country} op {lower_first(MEASURES[low])} ({value})")
    if grammar.sign(known[high]) > 0:
        value = numbers.magnitude(known[high])
        parts.append(f"het verst erboven op {lower_first(MEASURES[high])} ({value})")
    if not parts:
        return sentence(f"in {year} is elke dimensie van {name} gelijk aan die van {country}")
    if len(parts) == 1:
        parts[0] = parts[0].replace("erboven", f"boven {country}")
    return sentence(f"in {year} ligt {name} {' en '.join(parts)}")


def map_alt(
    what: str,
    plural: str,
    labels: Mapping[int, str],
    counts: Mapping[int, int],
    year: int,
    since: int | None,
) -> str:
    """A map of many places: how many each class has, and where the list is."""
    when = f"verandering {numbers.period(since, year)}" if since else str(year)
    some = [
        f"{numbers.count(n)} {labels.get(number, 'zonder gegevens')}"
        for number, n in counts.items()
        if n
    ]
    total = numbers.count(sum(counts.values()))
    return (
        f"{sentence(f'kaart van {total} {plural}: {what}, {when}')} {sentence(', '.join(some))} "
        "De lijst naast de kaart doet alles wat de kaart doet."
    )


def dimensions_alt(gaps: Mapping[str, Mapping[str, float]], country: str, year: int) -> str:
    """Bars per dimension of the difference with the country, for one place or two."""
    texts = []
    for who, values in gaps.items():
        each = [f"{lower_first(MEASURES[k])} {numbers.difference(v)}" for k, v in values.items()]
        texts.append(sentence(f"{who}: {', '.join(each)}"))
    opening = sentence(f"staafdiagram: verschil met {country} per dimensie in {year}")
    return " ".join([opening, *texts])


def _verb(number: int, one: str, many: str) -> str:
    return one if number == 1 else many
