"""Sentences about one gemeente, wijk or buurt. Names: see `grammar`."""

from collections.abc import Mapping

from dashboard.analysis.jumps import jump_text
from dashboard.ladder import Difference
from dashboard.language import grammar, numbers
from dashboard.language.grammar import lower_first, sentence
from dashboard.subjects.places.numbers import Standing
from dashboard.vocabulary.areas import COUNTRY_NAME
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.measures import MEASURES


def place_title(name: str, level: str, gemeente: str) -> str:
    """A place as a heading: its name, and what and where it is."""
    if level == "gemeente":
        return f"{name} (gemeente)"
    return f"{name} ({LEVELS[level].singular} in {gemeente})"


def standing(name: str, found: Standing) -> str:
    """The score and class of a place, and how it stands to the country."""
    text = (
        f"in {found.year} ligt {name} op {numbers.told_score(found.score)} "
        f"(klasse {numbers.class_short(found.klasse)})"
    )
    if not found.gap.known:
        return sentence(f"{text}; voor {COUNTRY_NAME} zijn geen gegevens")
    country = f"{COUNTRY_NAME} ({numbers.told_score(found.country)})"
    step = found.gap.step
    if step == 0:
        return sentence(f"{text}: ongeveer gelijk aan {country}")
    side = "hoger" if step > 0 else "lager"
    return sentence(f"{text}: {grammar.somewhat_of(step)}{side} dan {country}")


def place_change(name: str, change: Difference, first: int, last: int, jump: str, own: bool) -> str:
    """How a place moved between two years, and what makes that less sure.

    `jump`: the periods of its jumps ("" for none); `own`: both values are computed by us.
    """
    words = grammar.went(change.step).split(" ", 1)
    text = f"tussen {first} en {last} {words[0]} {name} {words[1]}"
    if own:
        text += " (onze berekening in beide jaren)"
    return f"{sentence(text)} {sentence(jump_text(jump)) if jump else ''}".strip()


def largest_gaps(name: str, gaps: Mapping[str, Difference], year: int) -> str:
    """The dimension on which `name` is most below and most above the country in `year` (score).

    `gaps`: dimension key -> place minus country. Cases: missing, all on one side, none
    large enough to tell.
    """
    known = {k: v for k, v in gaps.items() if v.known}
    if not known:
        return sentence(f"voor {name} zijn over {year} geen gegevens per dimensie")
    low = min(known, key=lambda k: known[k].value or 0)
    high = max(known, key=lambda k: known[k].value or 0)
    parts = []
    if known[low].step < 0:
        value = numbers.told_score(abs(known[low].value or 0))
        parts.append(f"het verst onder {COUNTRY_NAME} op {lower_first(MEASURES[low])} ({value})")
    if known[high].step > 0:
        value = numbers.told_score(known[high].value or 0)
        parts.append(f"het verst erboven op {lower_first(MEASURES[high])} ({value})")
    if not parts:
        return sentence(
            f"in {year} scoort {name} op elke dimensie ongeveer even hoog als {COUNTRY_NAME}"
        )
    if len(parts) == 1:
        parts[0] = parts[0].replace("erboven", f"boven {COUNTRY_NAME}")
    return sentence(f"in {year} ligt {name} {' en '.join(parts)}")


def dimensions_alt(gaps: Mapping[str, Mapping[str, float]], year: int) -> str:
    """Bars per dimension of the difference with the country, for one place or two."""
    texts = []
    for who, values in gaps.items():
        each = [f"{lower_first(MEASURES[k])} {numbers.difference(v)}" for k, v in values.items()]
        texts.append(sentence(f"{who}: {', '.join(each)}"))
    opening = sentence(f"staafdiagram: verschil met {COUNTRY_NAME} per dimensie in {year}")
    return " ".join([opening, *texts])
