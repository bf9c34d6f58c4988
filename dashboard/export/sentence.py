"""The sentence of a tile with where it comes from, to paste into an e-mail or a text."""

from datetime import date

from dashboard.export.taken import Taken
from dashboard.language.dates import long_date


def sentence_with_source(taken: Taken, set_date: date | None = None) -> str:
    """The sentences of a tile, its source, its period and its address, as plain text.

    Three paragraphs, without a line break at the end. ``set_date``: of the data, which
    is told if it is given.
    """
    content = taken.content
    told = [f"Bron: {content.source}.", f"Periode: {content.period}."]
    if set_date:
        told.append(f"Gegevens van {long_date(set_date.isoformat())}.")
    paragraphs = (
        f"{content.headline} {content.lead}",
        " ".join(told),
        taken.address,
    )
    return "\n\n".join(filter(None, (" ".join(text.split()) for text in paragraphs)))
