"""Running text of a dimension page: what it measures and what the report of 2024 says."""

from dashboard.vocabulary.measures import measure_of
from dashboard.vocabulary.sources import INDICATOR_SOURCE, REPORT_SOURCE

READING = (
    "Een dimensie is een bijdrage aan de totaalscore, boven of onder een vast referentiepunt. "
    "Plus is gunstiger dan dat punt, min is ongunstiger. Ook hier geldt: hoger is beter."
)
NO_CAUSE = (
    "Dat twee dingen samengaan, wil niet zeggen dat het een door het ander komt. De "
    "Leefbaarometer signaleert en geeft geen oorzaken."
)
COHESION = (
    "Overlast en onveiligheid hangt het meest samen met sociale samenhang: waar bewoners "
    "hechter en stabieler samenleven, is minder overlast."
)
HOUSING = (
    "Een gunstiger woningvoorraad gaat samen met minder overlast en onveiligheid (een positieve "
    "samenhang)."
)
AMENITIES = (
    "Veel voorzieningen gaan samen met meer overlast en onveiligheid (een negatieve samenhang)."
)
REPORT: dict[str, tuple[str, ...]] = {
    "fys": (
        "Bewoners oordelen over geluid, verkeer (parkeren, veiligheid en lucht), hitte en groen "
        "het minst gunstig in gebieden met klasse zwak of onvoldoende.",
        "Dicht gebouwde uitbreidingswijken met laagbouw hebben veel hittestress, terwijl de "
        "leefbaarheid er ruim voldoende of goed is.",
    ),
    "onv": (COHESION, HOUSING, AMENITIES),
    "soc": (COHESION,),
    "vrz": (AMENITIES,),
    "won": (HOUSING,),
}
"""Dimension -> what the note says about it, in our own words. No more is known to us."""
OWN_STATEMENTS = ("fys", "onv")
"""Dimensions that the note goes into; the others it names only beside nuisance."""


def measures(key: str) -> str:
    """What the dimension measures and the groups of indicators behind it, as markdown."""
    groups = "\n".join(f"- {group}" for group in measure_of(key).indicators)
    return (
        f"{measure_of(key).about}\n\nIn hoofdlijnen, in onze woorden:\n\n{groups}\n\n"
        f":small[Deze lijst is niet volledig. Bron: {INDICATOR_SOURCE}.]"
    )


def reading(key: str) -> str:
    """What a plus and a minus mean for this dimension, as markdown."""
    return f"{READING} {measure_of(key).direction}"


def report(key: str) -> str:
    """What the minister was told about this dimension, and what it does not show, as markdown."""
    said = "\n".join(f"- {statement}" for statement in REPORT[key])
    if key in OWN_STATEMENTS:
        opening = "De minister kreeg over de meting van 2024 het volgende te lezen:"
    else:
        opening = (
            f"De uitspraken uit de nota die dit dashboard volgt, gaan niet apart over "
            f"{measure_of(key).said}. "
            "Wel noemt de nota een samenhang:"
        )
    return f"{opening}\n\n{said}\n\n{NO_CAUSE}\n\n:small[In onze woorden. Bron: {REPORT_SOURCE}.]"
