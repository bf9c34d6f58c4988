"""What changed in the product, for who saw a figure before and sees another now."""

from dashboard import ladder
from dashboard.language import numbers
from dashboard.language.dates import long_date
from dashboard.store.choices import CALIPER, EARLIER_YEAR, MIN_HOUSEHOLDS
from dashboard.vocabulary import FIRST_YEAR, JUMP, LAST_YEAR

CHANGED_AT = "2026-11-27"
"""Date (ISO) of the release that the list below is about."""
LADDERS = {"area": ladder.AREA, "place": ladder.PLACE, "group": ladder.GROUP}
"""Kind of thing -> its ladder, for the first change."""


def heading() -> str:
    """The date of the changes, as the title of their list."""
    return long_date(CHANGED_AT)


def changes() -> tuple[str, ...]:
    """What is told or counted otherwise since ``CHANGED_AT``: one change each."""
    least = {key: numbers.magnitude(x.slight) for key, x in LADDERS.items()}
    return (
        "Een verschil wordt pas genoemd als het groot genoeg is: vanaf "
        f"{least['area']} bij een gebied of gemeente, {least['place']} bij een wijk of buurt en "
        f"{least['group']} bij Nederland of de gebieden samen, als ook het interval van 95% nul "
        "niet omvat. Wat kleiner is, heet nu ‘vrijwel gelijk’. Daardoor gelden minder gebieden "
        "dan eerder als vooruit- of achteruitgegaan.",
        f"Een plek met een sprong (meer dan {numbers.magnitude(JUMP)} tussen twee metingen) telt "
        "in die periode niet mee als stijger of daler en niet in de laagste groep; een plek met "
        f"minder dan {MIN_HOUSEHOLDS} huishoudens telt niet mee als stijger of daler. Beide staan "
        "met die opmerking in de lijst.",
        f"Een gemeente heeft in {LAST_YEAR} haar officiële score en klasse; eerder stond daar onze "
        "berekening. Enkele gemeenten kregen zo een andere klasse.",
        "Vergelijkbare wijken worden anders gekozen: op het gemiddelde van "
        f"{EARLIER_YEAR} en {FIRST_YEAR}, hoogstens {numbers.magnitude(CALIPER)} ver, en niet uit "
        "de eigen gemeente. Waar niets overblijft, staat er ‘geen vergelijkbare wijken’. Zij heten "
        "‘buiten het NPLV’: of zij een ander programma hebben, is niet nagegaan.",
        "Huishoudens per klasse van de wijk worden in elk jaar over dezelfde wijken geteld, in "
        "duizendtallen, met wat het wordt als de klassegrens iets lager of hoger ligt.",
        "Eerder stond hier dat een verandering nooit komt doordat er huizen bij komen. Dat was "
        "onjuist: alleen het gewicht staat vast.",
        "Stelling 3 van de nota (stijgers en dalers) wordt getoetst zoals zij er staat: ‘daarna "
        "omgekeerd’ betekent meer dalers dan stijgers. Waar even goede keuzes van wijken "
        "verschillende antwoorden geven, staat er ‘niet te beslissen op wijkniveau’.",
        "In de invoer zijn wijken rechtgezet waarvan de code naar een andere plek ging; meer "
        f"wijken hebben nu een score in elk jaar sinds {FIRST_YEAR}.",
    )
