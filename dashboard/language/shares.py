"""Sentences about households per class. Names: see `grammar`."""

from dashboard.language import numbers
from dashboard.language.grammar import clean, sentence
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.scales import UNFAVOURABLE_NAME


def unfavourable_share(
    name: str,
    share: float | None,
    ref_name: str,
    ref_share: float | None,
    year: int,
    *,
    level: str = "buurt",
) -> str:
    """Share of households (fraction 0-1) in places of class 'zwak' or lower, beside a reference.

    `level` is a key of `vocabulary.LEVELS`: the share depends on it. A share
    that rounds to 0% or 100% without being it is "minder dan 1%" or "meer dan
    99%". Raises ValueError for a share outside 0-1.
    """
    name, ref_name = clean(name), clean(ref_name)
    here, there = share_words(share), share_words(ref_share)
    where = f"in een {LEVELS[level].singular} met klasse {UNFAVOURABLE_NAME}"
    if here is None:
        who = name if there else f"{name} en {ref_name}"
        text = f"voor {who} zijn over {year} geen gegevens over huishoudens {where}"
        if there:
            text += f"; in {ref_name} woont {there} van de huishoudens daar"
        return sentence(text)
    text = f"in {year} woont {here} van de huishoudens in {name} {where}"
    if there is None:
        return sentence(f"{text}; voor {ref_name} zijn geen gegevens")
    also = "ook " if here == there else ""
    return sentence(f"{text}; in {ref_name} is dat {also}{there}")


def reference_share(
    name: str, share: float | None, ref_name: str, ref_share: float | None, year: int
) -> str:
    """The share of the reference alone, after a sentence that tells that of ``name``; the whole
    of `unfavourable_share` where one of both is missing (fractions 0-1)."""
    there = share_words(ref_share)
    if share_words(share) is None or there is None:
        return unfavourable_share(name, share, ref_name, ref_share, year)
    return sentence(f"in {year} is dat in {clean(ref_name)} {there}")


def share_words(share: float | None) -> str | None:
    """A share of households in whole percents, never "0%" for some or "100%" for not all.

    None if it is missing. Raises ValueError for a share outside 0-1.
    """
    if numbers.is_missing(share):
        return None
    if not 0 <= share <= 1:
        raise ValueError(f"a share lies between 0 and 1: {share!r}")
    percent = numbers.rounded(share * 100, 0)
    if percent == 0 and share > 0:
        return "minder dan 1%"
    if percent == 100 and share < 1:
        return "meer dan 99%"
    return numbers.share(share)
