"""Sentences about the risers and fallers within one area. Names: see ``grammar``."""

from dashboard.analysis.movers import FALLER, RISER
from dashboard.language import numbers
from dashboard.language.grammar import agree, clean, sentence
from dashboard.subjects.movers.numbers import Moved, Question
from dashboard.subjects.movers.words.counts import both
from dashboard.vocabulary.scales import UNFAVOURABLE_NAME


def how_many(asked: Question, where: str, moved: Moved, known: int) -> str:
    """How many of the unfavourable places in an area (``where``: "in Almere Haven") rose and fell;
    ``known``: its places with a score in both years. Raises ValueError below zero."""
    if min(*moved, known) < 0:
        raise ValueError(f"negative: {moved}, {known}")
    where, when, low = clean(where), numbers.period(*asked.period), sum(moved)
    if not known:
        return sentence(f"voor de {asked.plural} {where} zijn er over {when} geen gegevens")
    if not low:
        return sentence(
            f"geen getelde {asked.singular} {where} scoorde in {asked.first} {UNFAVOURABLE_NAME}: "
            f"dan zijn er in {when} geen stijgers of dalers"
        )
    if low == 1:
        what = "geen stijger en geen daler" if moved.between else f"een {_kind(moved)}"
        return sentence(
            f"de enige getelde {asked.singular} {where} die in {asked.first} {UNFAVOURABLE_NAME} "
            f"scoorde, is tot {asked.last} {what}"
        )
    rest, one = "", moved.between == 1
    if moved.between:
        rest = f"; {numbers.count(moved.between)} {'zit' if one else 'zitten'} daartussen"
    return sentence(
        f"onder de {numbers.count(low)} getelde {asked.plural} {where} die in {asked.first} "
        f"{UNFAVOURABLE_NAME} scoorden, waren er in {when} {both(moved)}{rest}"
    )


def _kind(moved: Moved) -> str:
    return RISER if moved.up else FALLER


def where(name: str, partly: bool) -> str:
    """In an area; ``partly``: some of the places lie in it for a part."""
    return f"{'(deels) ' if partly else ''}in {clean(name)}"


def unknown(asked: Question, absent: int) -> str:
    """How many places of an area have no score in both years; "" for none."""
    if not absent:
        return ""
    count = f"{numbers.count(absent)} {agree(absent, asked.singular, asked.plural)}"
    return sentence(
        f"voor {count} {agree(absent, 'is', 'zijn')} er in {asked.first} of {asked.last} geen score"
    )
