"""Sentences about how hard a number of unfavourable households is."""

from dashboard.analysis.jumps import JUMP_CAUSE
from dashboard.ladder import PLACE
from dashboard.language import numbers
from dashboard.language.grammar import sentence
from dashboard.language.scope import so_many
from dashboard.subjects.unfavourable.numbers import INTO, OUT, Band
from dashboard.subjects.unfavourable.words.households import WORDS

WAYS: dict[str, str] = {INTO: f"zakte naar {WORDS['zwak']}", OUT: f"kwam boven {WORDS['zwak']} uit"}
"""Way of a wijk that crossed -> its words in a list."""
WHY = (
    "De klassegrenzen zijn afgeleid en een score is een schatting. Een wijk vlak bij de grens valt "
    "dus deels door toeval aan de ene of de andere kant. Daarom staat het aantal hier in "
    "duizendtallen, met wat het wordt als de grens iets lager of hoger ligt."
)


def band(found: Band | None, shift: float, y0: int, y1: int) -> str:
    """The number in ``y1`` and its change since ``y0``, with the bound as it is, lower, higher."""
    if found is None:
        return sentence(f"over huishoudens in wijken zijn er {numbers.MISSING}")
    write = numbers.thousands_change
    return sentence(
        f"in {y1} wonen {numbers.thousands(found.now)} huishoudens in een wijk met klasse "
        f"{WORDS['zwak']}; ligt de klassegrens {numbers.magnitude(shift)} lager of hoger, dan zijn "
        f"het er {numbers.thousands(found.low)} of {numbers.thousands(found.high)}. Sinds {y0} is "
        f"de verandering {write(found.change)}, met de grens lager {write(found.change_low)} en "
        f"hoger {write(found.change_high)}"
    )


def crossed(
    into: tuple[int, float], out: tuple[int, float], near: int, jumped: int, y0: int, y1: int
) -> str:
    """How many wijken (and households) crossed the bound each way, for how many the change is
    smaller than what is told of a single wijk, and how many made a jump."""
    parts = [
        f"{so_many(n, 'wijk')} {verbs[0] if n == 1 else verbs[1]} ({numbers.thousands(h)} "
        "huishoudens)"
        for (n, h), verbs in (
            (into, (WAYS[INTO], f"zakten naar {WORDS['zwak']}")),
            (out, (WAYS[OUT], f"kwamen boven {WORDS['zwak']} uit")),
        )
    ]
    text = sentence(
        f"tussen {y0} en {y1}: {numbers.join(parts)}; bij {numbers.count(near)} van deze wijken "
        "was de "
        f"verandering kleiner dan {numbers.magnitude(PLACE.slight)}, te klein om te noemen"
    )
    if not jumped:
        return text
    made = "maakte er" if jumped == 1 else "maakten er"
    return f"{text} Van deze wijken {made} {numbers.count(jumped)} een sprong ({JUMP_CAUSE})."
