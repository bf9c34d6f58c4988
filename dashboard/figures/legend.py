"""What the colours mean, as HTML: a swatch and its words."""

from collections.abc import Iterable, Mapping
from html import escape

from dashboard.vocabulary import CLASSES, COLOURS
from dashboard.wording import numbers


def class_legend(present: Iterable[int | None]) -> str:
    """The classes that occur, low to high, each a swatch with its name; missing last."""
    names = {c.number: c.name for c in CLASSES}
    numbers_present = set(present)
    missing = {None: numbers.MISSING} if None in numbers_present else {}
    return words_legend({n: name for n, name in names.items() if n in numbers_present} | missing)


def words_legend(words: Mapping[int, str] | Mapping[int | None, str]) -> str:
    """A swatch with its words for each class of ``words`` (None is missing), in their order."""
    colours = {None: COLOURS["missing"]} | {c.number: c.colour for c in CLASSES}
    items = [(colours[number], text) for number, text in words.items()]
    swatches = "".join(
        f'<li><span class="klasse-vlak" style="background:{colour}"></span>{escape(name)}</li>'
        for colour, name in items
    )
    return f'<ul class="legenda" aria-label="Klassen">{swatches}</ul>'


def counted_legend(rows: Iterable[tuple[int, str, int, int]], places: str, caption: str) -> str:
    """The classes as a table: a swatch with its words, the number of places and of households.

    ``rows``: class (0 is missing), words, places, households. ``places``: what the
    places are called; ``caption``: over which places is counted.
    """
    colours = {0: COLOURS["missing"]} | {c.number: c.colour for c in CLASSES}
    body = "".join(
        f'<tr><th scope="row"><span class="klasse-vlak" style="background:{colours[number]}">'
        f"</span>{escape(words)}</th><td>{numbers.count(some)}</td>"
        f"<td>{numbers.count(households)}</td></tr>"
        for number, words, some, households in rows
    )
    heads = "".join(f'<th scope="col">{escape(h)}</th>' for h in ("Kleur", places, "Huishoudens"))
    return (
        f'<table class="legenda-tabel"><caption>{escape(caption)}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
    )
