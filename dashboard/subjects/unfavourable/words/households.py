"""Sentences about unfavourable liveability: households per class, and how hard their number is.

A share depends on the level, so every sentence names its level.
"""

from collections.abc import Sequence

import pandas as pd

from dashboard.analysis.jumps import JUMP_CAUSE
from dashboard.ladder import PLACE
from dashboard.language import numbers
from dashboard.language.alt_texts import fit
from dashboard.language.grammar import agree, clean, sentence
from dashboard.language.scope import so_many
from dashboard.language.shares import share_words
from dashboard.subjects.unfavourable.numbers import BEFORE, INTO, OUT, Band
from dashboard.vocabulary.areas import COUNTRY_NAME
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.periods import LAST_YEAR, PROGRAMME_YEARS
from dashboard.vocabulary.scales import UNFAVOURABLE_NAME

LEVEL_MATTERS = (
    "Het deel hangt af van het niveau: een wijk middelt haar slechte hoeken weg, een buurt doet "
    "dat minder en een vierkant van 100 bij 100 meter nog minder. Vergelijk daarom nooit twee "
    "niveaus met elkaar."
)
GROWTH = (
    "In een gepubliceerde verandering zit ook de groei van het aantal huishoudens; hier tellen in "
    "elk jaar de huishoudens van 2024. Ook daardoor verschillen de veranderingen."
)
WHY = (
    "De klassegrenzen zijn afgeleid en een score is een schatting. Een wijk vlak bij de grens valt "
    "dus deels door toeval aan de ene of de andere kant. Daarom staat het aantal hier in "
    "duizendtallen, met wat het wordt als de grens iets lager of hoger ligt."
)


def where(level: str) -> str:
    """In which places: "een wijk met klasse zwak of lager"."""
    return f"een {LEVELS[level].singular} met klasse {UNFAVOURABLE_NAME}"


def unfavourable_households(name: str, level: str, low: pd.DataFrame) -> str:
    """Households and their share (``households.in_classes``) in the first and the last year."""
    y0, y1 = int(low.index[0]), int(low.index[-1])
    then, now = low.loc[y0], low.loc[y1]
    if now[["households", "share"]].isna().any():
        return sentence(
            f"voor {clean(name)} zijn over {y1} geen gegevens over huishoudens in {where(level)}"
        )
    text = (
        f"in {y1} woont {share_words(now['share'])} van de huishoudens in {clean(name)} in "
        f"{where(level)}: {numbers.thousands(now['households'])} huishoudens"
    )
    if y0 != y1 and then[["households", "share"]].notna().all():
        share, number = share_words(then["share"]), numbers.thousands(then["households"])
        text = f"{text}. In {y0} was dat {share}, {number}"
    return sentence(text)


def two_shares(level: str, nplv: float | None, rest: float | None, year: int) -> str:
    """The share in NPLV and in the rest of the country, as far as known, at one level."""
    words = {f"NPLV-{LEVELS[level].plural}": nplv, "de rest van het land": rest}
    parts = [f"in {who} {told}" for who, share in words.items() if (told := share_words(share))]
    if not parts:
        return ""
    return sentence(f"in {year} is dat {numbers.join(parts)} ({UNFAVOURABLE_NAME})")


def published_beside(
    buurt: float | None, wijk: float | None, published: float | None, year: int
) -> str:
    """The published number of unfavourable households, and ours at two levels."""
    what = f"huishoudens in klasse {UNFAVOURABLE_NAME}"
    if numbers.is_missing(published):
        return sentence(f"over {year} is geen aantal {what} gepubliceerd")
    return sentence(
        f"over {year} is een aantal van {numbers.about(published)} {what} gepubliceerd "
        f"(vierkanten van 100 bij 100 meter); hier zijn het er {numbers.thousands(buurt)} per "
        f"buurt en {numbers.thousands(wijk)} per wijk"
    )


def population(areas: int, households: int, years: tuple[int, ...]) -> str:
    """Which wijken are counted: those with a score in every one of the years."""
    return sentence(
        f"het gaat om {numbers.count(areas)} wijken met {numbers.households(households)}: die met "
        f"een score in alle {len(years)} metingen van {numbers.period(years[0], years[-1])}"
    )


def country_beside(level: str, share: float | None, year: int) -> str:
    """The share of the country at the same level, in the one year there is."""
    if not (told := share_words(share)):
        return ""
    return sentence(
        f"in heel {COUNTRY_NAME} woont {told} van de huishoudens in {year} in {where(level)}"
    )


def country_years(years: Sequence[int]) -> tuple[str, ...]:
    """Of which years alone the country has buurten with a score; nothing if of all."""
    if not years or set(PROGRAMME_YEARS) <= set(years):
        return ()
    known = numbers.join(map(numbers.year, years))
    return (
        sentence(
            f"{COUNTRY_NAME} heeft op dit niveau alleen cijfers over {known}: voor de andere jaren "
            "zijn er buiten de NPLV-gebieden geen scores van buurten in deze gegevens"
        ),
    )


def few_absent(buurten: int, households: int, year: int) -> tuple[str, ...]:
    """How many buurten, with how many households, have no score in the first year, if any."""
    text = (
        f"{so_many(buurten, 'buurt')}, met samen {numbers.households(households)}, "
        f"{agree(buurten, 'heeft', 'hebben')} in {year} nog geen score"
    )
    return (sentence(text),) if buurten > 0 else ()


def shares_alt(name: str, level: str, low: pd.DataFrame, column: str) -> str:
    """Alt text of stacked bars per year: the ``column`` of ``low`` that is told, per year."""
    part = column == "share"
    opening = sentence(
        f"gestapeld staafdiagram van huishoudens in {clean(name)} per klasse van de "
        f"{LEVELS[level].singular}; hier het {'deel' if part else 'aantal'} in {where(level)}"
    )
    items = [
        sentence(f"{year}: {numbers.share(x, 1) if part else numbers.count(x)}")
        for year, x in low[column].items()
    ]
    return fit([opening], items, "De overige jaren staan in de tabel.")


def went(way: str, wijken: int = 1) -> str:
    """What so many wijken did that crossed the bound this way."""
    if way == INTO:
        return f"{agree(wijken, 'zakte', 'zakten')} naar {UNFAVOURABLE_NAME}"
    return f"{agree(wijken, 'kwam', 'kwamen')} boven {UNFAVOURABLE_NAME} uit"


def band(found: Band | None) -> str:
    """The last number, with the bound as it is, lower and higher by ``SHIFT``."""
    if found is None:
        return sentence(f"over huishoudens in wijken zijn er {numbers.MISSING}")
    write = numbers.thousands
    return sentence(
        f"in {LAST_YEAR} wonen {write(found.now)} huishoudens in een wijk met klasse "
        f"{UNFAVOURABLE_NAME}; met een iets andere klassegrens zijn het er {write(found.low)} of "
        f"{write(found.high)}"
    )


def crossed(table: pd.DataFrame) -> str:
    """How many wijken (and households) crossed the bound each way, for how many the change is
    smaller than what is told of a single wijk, and how many made a jump (``numbers.crossed``)."""
    parts = []
    for way in (INTO, OUT):
        own = table.loc[table["way"] == way, "households"]
        households = f"({numbers.thousands(float(own.sum()))} huishoudens)"
        parts.append(f"{so_many(len(own), 'wijk')} {went(way, len(own))} {households}")
    text = sentence(
        f"tussen {BEFORE} en {LAST_YEAR}: {numbers.join(parts)}; bij "
        f"{numbers.count(table['near'].sum())} van deze wijken was de verandering kleiner dan "
        f"{numbers.told_score(PLACE.slight)}, te klein om te noemen"
    )
    if not (jumped := int(table["jumped"].sum())):
        return text
    made = f"{agree(jumped, 'maakte', 'maakten')} er {numbers.count(jumped)}"
    return f"{text} Van deze wijken {made} een sprong ({JUMP_CAUSE})."
