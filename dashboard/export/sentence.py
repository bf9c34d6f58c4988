"""The sentence of a tile with where it comes from, to paste into an e-mail or a text."""

from datetime import date

from dashboard.export.taken import Taken
from dashboard.language.dates import long_date


def sentence_with_source(taken: Taken, seen: date | None = None) -> str:
    """The sentences of a tile, its source, its period and its address, as plain text.

    Three paragraphs, without a line break at the end. ``seen``: the day on which a reader took
    it along, which is told if it is given.
    """
    content = taken.content
    told = [f"Bron: {content.source}.", f"Periode: {content.period}."]
    if seen:
        told.append(f"Bekeken op {long_date(seen.isoformat())}.")
    paragraphs = (
        f"{content.headline} {content.lead}",
        " ".join(told),
        taken.address,
    )
    return "\n\n".join(filter(None, (" ".join(text.split()) for text in paragraphs)))
