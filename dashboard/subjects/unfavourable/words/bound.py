"""Sentences about how hard a number of unfavourable households is."""

import pandas as pd

from dashboard.analysis.jumps import JUMP_CAUSE
from dashboard.ladder import PLACE
from dashboard.language import numbers
from dashboard.language.grammar import sentence
from dashboard.language.scope import so_many
from dashboard.subjects.unfavourable.numbers import BEFORE, INTO, OUT, SHIFT, Band
from dashboard.vocabulary import LAST_YEAR, UNFAVOURABLE_NAME

WHY = (
    "De klassegrenzen zijn afgeleid en een score is een schatting. Een wijk vlak bij de grens valt "
    "dus deels door toeval aan de ene of de andere kant. Daarom staat het aantal hier in "
    "duizendtallen, met wat het wordt als de grens iets lager of hoger ligt."
)


def went(way: str, wijken: int = 1) -> str:
    """What so many wijken did that crossed the bound this way."""
    if way == INTO:
        return f"{'zakte' if wijken == 1 else 'zakten'} naar {UNFAVOURABLE_NAME}"
    return f"{'kwam' if wijken == 1 else 'kwamen'} boven {UNFAVOURABLE_NAME} uit"


def band(found: Band | None) -> str:
    """The last number and its change, with the bound as it is, lower and higher by ``SHIFT``."""
    if found is None:
        return sentence(f"over huishoudens in wijken zijn er {numbers.MISSING}")
    write, change = numbers.thousands, numbers.thousands_change
    return sentence(
        f"in {LAST_YEAR} wonen {write(found.now)} huishoudens in een wijk met klasse "
        f"{UNFAVOURABLE_NAME}; ligt de klassegrens {numbers.magnitude(SHIFT)} lager of hoger, dan "
        f"zijn het er {write(found.low)} of {write(found.high)}. Sinds {BEFORE} is de verandering "
        f"{change(found.change)}, met de grens lager {change(found.change_low)} en hoger "
        f"{change(found.change_high)}"
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
        f"{numbers.magnitude(PLACE.slight)}, te klein om te noemen"
    )
    if not (jumped := int(table["jumped"].sum())):
        return text
    made = "maakte er" if jumped == 1 else "maakten er"
    return f"{text} Van deze wijken {made} {numbers.count(jumped)} een sprong ({JUMP_CAUSE})."
