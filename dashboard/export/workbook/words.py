"""What a workbook says of the numbers in it, in Dutch."""

from collections.abc import Iterable, Sequence

from dashboard import ladder
from dashboard.content.table import KINDS, Column, Table
from dashboard.export.taken import Taken
from dashboard.language import numbers
from dashboard.language.numbers import MISSING, is_missing
from dashboard.vocabulary.scales import CLASSES, LIVEABILITY, UNFAVOURABLE_NAME
from dashboard.vocabulary.sources import HOUSEHOLDS_SOURCE, KEY_FIGURES, LEEFBAAROMETER

NO_VALUE = "–"
"""What the screen shows where a number does not apply."""
CLASS_KINDS = frozenset({"class", "class_short"})
"""Kinds of column that hold the number of a class."""


def definitions() -> list[tuple[str, str]]:
    """What the words in the tables mean: (word, meaning)."""
    ladders = (ladder.AREA, ladder.PLACE, ladder.GROUP)
    area, place, group = (numbers.score(one.slight) for one in ladders)
    return [
        (
            "Score",
            "Een schatting van de leefbaarheid op de schaal van de Leefbaarometer: een getal rond "
            "4. Hoger is beter, ook bij overlast en onveiligheid. Van een dimensie is de score het "
            "deel dat zij aan de totaalscore toevoegt of ervan afhaalt.",
        ),
        (
            "Verschil, verandering",
            "Het ene getal min het andere, berekend vóór afronding. Bij een score is een plus "
            "gunstiger. Een klein verschil in score kan ruis zijn en noemen we niet: kleiner dan "
            f"{area} bij een NPLV-gebied of gemeente, {place} bij een wijk of buurt, en {group} "
            "of de marge bij Nederland en de NPLV-gebieden samen.",
        ),
        (
            "Klasse",
            f"Een getal van 1 tot en met {len(CLASSES)}. De namen en grenzen staan hieronder; de "
            "grenzen zijn door ons afgeleid en niet zo gepubliceerd. "
            f"‘Ongunstig’ is {UNFAVOURABLE_NAME} (klasse 1 tot en met 4).",
        ),
        (
            "Huishoudens",
            f"In elk jaar de huishoudens van 2024 ({HOUSEHOLDS_SOURCE}). Ze zijn ook het gewicht "
            "van elk gemiddelde dat wij berekenen.",
        ),
        (
            "NPLV, Nederland",
            "Het gemiddelde van alle NPLV-gebieden, en van alle wijken in Nederland, gewogen naar "
            "huishoudens. De grenzen van de NPLV-gebieden zijn een benadering.",
        ),
        ("Procent", "In de cel staat een deel van 1: 0,55 wordt getoond als 55%."),
        ("Lege cel", f"Er zijn {MISSING}, tenzij onder de tabel iets anders staat. Het is geen 0."),
    ]


def classes() -> list[tuple[int, str, float | None, float | None]]:
    """The classes of the total score: number, name, lower and upper bound (score; None: open)."""
    bounds = [None, *LIVEABILITY.bounds, None]
    return [(c.number, c.name, bounds[c.number - 1], bounds[c.number]) for c in CLASSES]


def sources(tiles: Iterable[Taken]) -> list[tuple[str, str]]:
    """Every source of the tiles, once, and the licences of those that have one: (what, text)."""
    named = list(dict.fromkeys(tile.content.source for tile in tiles))
    licences = [
        f"{source.text}: {source.licence}"
        for source in (LEEFBAAROMETER, KEY_FIGURES)
        if any(source.text in name for name in named)
    ]
    told = [("Licentie", "; ".join(licences))] if licences else []
    return [*(("Bron", name) for name in named), *told]


def remarks(table: Table, notes: Sequence[str]) -> list[str]:
    """What stands under a table: its notes, the unit of its columns, what a class and what an
    empty cell is in it."""
    units = [f"Eenheid per kolom: {table.units}."] if table.units else []
    return [*filter(None, notes), *units, *_on_classes(table), *_on_empty_cells(table)]


def _on_classes(table: Table) -> list[str]:
    if not any(CLASS_KINDS & set(column.kinds) for column in table.columns):
        return []
    named = ", ".join(f"{c.number} {c.name}" for c in CLASSES)
    return [f"Een klasse is hier een getal: {named}."]


def _on_empty_cells(table: Table) -> list[str]:
    """What an empty cell means, with the columns in which there is one."""
    found: dict[str, list[str]] = {}
    for column in table.columns:
        for meaning in dict.fromkeys(_meanings(column)):
            found.setdefault(meaning, []).append(column.header)
    return [
        f"Een lege cel betekent: {meaning} ({', '.join(headers)})."
        for meaning, headers in found.items()
    ]


def _meanings(column: Column) -> Iterable[str]:
    for kind, value in zip(column.kinds, column.values, strict=True):
        if is_missing(value):
            written = KINDS[kind].write(value)
            yield "niet van toepassing" if written == NO_VALUE else written
