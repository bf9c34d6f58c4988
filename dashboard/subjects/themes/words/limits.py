"""What a theme does not say: what to beware of, and what is not to be had here and where it is."""

from collections.abc import Mapping

from dashboard.language import numbers
from dashboard.language.grammar import agree, lower_first, sentence
from dashboard.vocabulary.theme_sources import THEME_FILES
from dashboard.vocabulary.themes import ThemeMeasure

OF_THEME: Mapping[str, tuple[str, ...]] = {
    "onderwijs": (
        "Een schooladvies staat bij de plaats van de school. Veel kinderen gaan in een andere "
        "wijk naar school: dit zegt dus niet wat de kinderen uit een wijk voor advies krijgen.",
        "Van elke buurt kennen wij één postcode, de meest voorkomende. Welke postcodes bij een "
        "gebied horen, is daarom een benadering. Per gebied staat erbij hoeveel van de "
        "huishoudens in die postcodes woont.",
        "Een advies is geen niveau van een leerling en geen oordeel over een school.",
        "Jongeren zonder startkwalificatie staan hier niet in. Die cijfers heeft CBS.",
    ),
    "veiligheid": (
        "Hier staat wat bij de politie is geregistreerd. Wat niemand meldt, telt niet mee.",
        "In een centrum zijn er veel misdrijven per inwoner, omdat bezoekers wel slachtoffer "
        "kunnen zijn maar niet als inwoner meetellen.",
        "In Best, Heeze-Leende, Voorst en Zoetermeer is van veel misdrijven niet bekend in welke "
        "buurt ze waren. De buurten daar hebben geen cijfer.",
        "Ongelukken in het verkeer staan hier niet in. Die staan in BRON, van Rijkswaterstaat.",
    ),
    "gezondheid": (
        "Dit zijn schattingen met een model van het RIVM, geen tellingen. Binnen een wijk kan het "
        "model verschillen missen.",
        "De cijfers over eenzaamheid en regie zijn van 2020 en komen uit een ouder model. Ze staan "
        "nooit in één reeks met de andere.",
        "Hitte en groen staan hier niet in: zie de Klimaateffectatlas en de Atlas Leefomgeving. "
        "Geluid van verkeer en vuile lucht ook niet: die staan in de Atlas Leefomgeving van het "
        "RIVM.",
    ),
    "bestaanszekerheid": (
        "Per buurt zijn deze cijfers er niet. Van gebieden die uit buurten bestaan is daarom vaak "
        "niets te zeggen.",
        "De cijfers over rondkomen zijn van 2020 en komen uit een model van het RIVM.",
        "Een lager inkomen van een wijk zegt niets over één huishouden.",
    ),
    "wonen": (
        "Een goedkope woning of een huurwoning is niet beter of slechter dan een andere.",
        "De Leefbaarometer gebruikt zelf ook kenmerken van woningen. Dat die twee samengaan, is "
        "dus deels zo gemaakt.",
        "Hoe goed een woning is onderhouden, en wat wonen kost, staat hier niet in.",
    ),
}
"""Theme (key) -> what it does not say."""
ALWAYS = (
    "Een verschil is geen oorzaak. Deze cijfers beschrijven wie er wonen en wat er gebeurt. Ze "
    "zeggen niet waardoor de leefbaarheid zo is.",
)


def of_theme(theme: str, measure: ThemeMeasure) -> tuple[str, ...]:
    """What the theme does not say, and what to beware of with a measure of it."""
    own = (sentence(f"{measure.name}: {lower_first(measure.care)}"),) if measure.care else ()
    return (*OF_THEME[theme], *own, *ALWAYS)


def absent(measures: tuple[ThemeMeasure, ...]) -> tuple[str, ...]:
    """Which measures this set does not have, and how to get them: a sentence for every file."""
    files: dict[str, list[str]] = {}
    for measure in measures:
        files.setdefault(measure.recipes[0].file, []).append(f"‘{measure.name}’")
    return tuple(
        sentence(
            f"{numbers.join(names)} {agree(len(names), 'ontbreekt', 'ontbreken')}, want de bron "
            f"‘{THEME_FILES[key].source.name}’ was er niet toen deze set werd gemaakt. "
            f"{sentence(THEME_FILES[key].source.where)}"
        )
        for key, names in files.items()
    )
