"""The method in words: how each kind of figure is made, with its measured errors, and what
changed in the product, for who saw a figure before and sees another now."""

from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import pandas as pd

from dashboard import ladder
from dashboard.analysis.jumps import jumped
from dashboard.language import numbers
from dashboard.language.dates import long_date
from dashboard.language.scope import so_many
from dashboard.store.choices import CALIPER, EARLIER_YEAR, MIN_HOUSEHOLDS, NEIGHBOURS
from dashboard.vocabulary.areas import COUNTRY
from dashboard.vocabulary.ladders import JUMP, SUBSTANTIAL
from dashboard.vocabulary.levels import LEVELS, POSTCODE
from dashboard.vocabulary.periods import (
    DIMENSION_YEARS,
    FIRST_YEAR,
    LAST_YEAR,
    PROGRAMME_YEARS,
    YEARS,
)
from dashboard.vocabulary.scales import CLASS_BOUNDS
from dashboard.vocabulary.themes import COVERED, FLOORS

CHANGED_AT = "2026-11-27"
"""Date (ISO) of the release that the list below is about."""


def reproduction(check: Mapping[str, Any]) -> str:
    """How well computed scores agree with official ones (an entry of the manifest).

    Keys: level, from, year, number, mean, mean_absolute, p95_absolute,
    max_absolute (scores).
    """
    level, parts = LEVELS[check["level"]], LEVELS[check["from"]]
    return (
        f"Voor {numbers.count(check['number'])} {level.plural} is de officiële score van "
        f"{numbers.year(check['year'])} vergeleken met de score die wij uit hun {parts.plural} "
        f"berekenen. Gemiddeld is het verschil {numbers.difference(check['mean'])}; zonder op plus "
        f"of min te letten {numbers.score(check['mean_absolute'])}. Bij 95% is het verschil "
        f"hoogstens {numbers.score(check['p95_absolute'])}, het grootste is "
        f"{numbers.score(check['max_absolute'])}."
    )


def class_widths() -> str:
    """How wide the seven closed classes are, on the scale of the score."""
    widths = [high - low for low, high in pairwise(CLASS_BOUNDS)]
    return (
        f"De score is een getal rond 4. Een klasse is {numbers.magnitude(min(widths))} tot "
        f"{numbers.magnitude(max(widths))} breed, dus een verschil van een paar duizendsten is "
        "klein."
    )


def panel(panels: Mapping[str, Mapping[str, Any]]) -> str:
    """Over which wijken the national line is computed (``manifest['panels']``)."""
    country = panels[COUNTRY]
    return (
        f"De lijn van Nederland is het gemiddelde van {numbers.count(country['members'])} wijken "
        f"die in elk jaar van {FIRST_YEAR} tot en met {LAST_YEAR} een score hebben, gewogen naar "
        f"huishoudens. Daarin woont {numbers.share(country['share'], 2)} van de huishoudens. Zo "
        "verandert de lijn niet doordat er wijken bijkomen of afvallen."
    )


def jumps(areas: pd.DataFrame) -> str:
    """What a jump is and how many wijken had one lately (``areas``: of the store)."""
    first = PROGRAMME_YEARS[-2]
    wijken = areas[areas["level"] == "wijk"]
    moved = wijken[jumped(wijken["jump"], first, LAST_YEAR)]
    large = int((~moved["small"]).sum())
    return (
        "De scores gelden voor de grenzen van 2024. Waar een grens is verlegd of veel is gebouwd "
        f"of gesloopt, kan een score springen: met meer dan {numbers.magnitude(JUMP)} tussen twee "
        f"metingen. Van {first} op {LAST_YEAR} zijn dat {numbers.count(len(moved))} wijken, "
        f"waarvan {numbers.count(large)} met {MIN_HOUSEHOLDS} of meer huishoudens. Zij staan met "
        "die opmerking op de kaart en in de lijst, en horen in die periode niet bij de grootste "
        "stijgers of dalers."
    )


def without_dimensions() -> str:
    """In which years only the total score is known."""
    years = [numbers.year(y) for y in YEARS if y not in DIMENSION_YEARS]
    return f"Over {numbers.join(years)} zijn alleen totaalscores bekend, geen dimensies."


def buurten_since(scores: pd.DataFrame) -> str:
    """Since when buurten have scores in this set, where that is later than the first year."""
    first = scores.loc[scores["level"] == "buurt", "year"].min()
    if pd.isna(first) or first <= YEARS[0]:
        return ""
    return f"Buurten hebben pas scores vanaf {numbers.year(int(first))}."


def without_households(places: list[Mapping[str, str]]) -> str:
    """How many scored places have no household count in the key figures."""
    if not places:
        return "Van elke plek met een score is het aantal huishoudens bekend."
    counts = Counter(place["level"] for place in places)
    parts = numbers.join(so_many(n, level) for level, n in counts.items())
    return (
        f"{parts} met een score in {LAST_YEAR} hebben bij het CBS geen aantal "
        "huishoudens, omdat er te weinig mensen wonen. Zij tellen niet mee in gemiddelden. Er is "
        "niets bijgeschat."
    )


def without_shape(places: list[Mapping[str, str]]) -> str:
    """How many scored places have no border in the files."""
    if not places:
        return "Van elke plek met een score is de grens bekend."
    return (
        f"Van {numbers.count(len(places))} plekken met een score ontbreekt de grens in de "
        "bestanden. Zij staan niet op de kaart, maar tellen wel mee in de cijfers. Er wonen bijna "
        "geen mensen."
    )


def themes(scores: pd.DataFrame) -> list[str]:
    """How a figure of a theme is made for an area, and of when the scores of postcodes are
    (``scores``: of the store)."""
    few = (numbers.count(FLOORS[key]) for key in ("people", "pupils"))
    years = scores.loc[scores["level"] == POSTCODE, "year"]
    release = (
        f"De scores van postcodes komen uit de meting {numbers.year(int(years.max()))}. Een "
        "nieuwere is er niet in deze set. Zij staan naast het gemiddelde van alle postcodes in "
        "diezelfde meting, en niet naast scores uit een andere."
        if len(years)
        else "Deze set heeft geen scores van postcodes."
    )
    return [
        "Een cijfer van een gebied is een som gedeeld door een som: van mensen, woningen of "
        "leerlingen. Het is nooit een gemiddelde van gemiddelden.",
        f"Het staat er alleen als {numbers.share(COVERED)} van de huishoudens is gedekt, en voor "
        "één plek niet bij minder dan {} inwoners of {} leerlingen.".format(*few),
        "Schooladviezen zijn naar de plaats van de school. Welke postcodes in een gebied liggen, "
        "is een benadering: van elke buurt is alleen de postcode bekend die er het meest voorkomt.",
        release,
    ]


def own_choices() -> list[str]:
    """The bounds and numbers that no official source gives, each with what it is for."""
    return [
        f"Een verandering van {numbers.bound(SUBSTANTIAL)} of meer noemen we duidelijk "
        "(stijger of daler). Kleiner heet ‘licht’ of ‘iets’. Onder "
        f"{numbers.score(ladder.AREA.slight)} bij een gebied of gemeente, en onder "
        f"{numbers.score(ladder.PLACE.slight)} bij één wijk of buurt, heet het ‘vrijwel gelijk’ of "
        "‘ongeveer evenveel’. Voor Nederland en de gebieden samen zijn de grenzen "
        f"{numbers.score(ladder.GROUP.slight)} en {numbers.score(ladder.GROUP.clear)}, en mag nul "
        "niet in het interval liggen. Een officiële grens is niet gevonden.",
        f"Een verschil met Nederland kleiner dan {numbers.score(ladder.AREA.slight)} verdelen we "
        "niet in aandelen per dimensie: een deel van bijna niets zegt niets.",
        f"Vergelijkbare wijken: bij elke wijk of buurt van een gebied hoogstens {NEIGHBOURS} "
        "wijken buiten het NPLV die er aan het begin het meest op leken en niet verder weg liggen "
        f"dan {numbers.score(CALIPER)}, in een andere gemeente met dezelfde stedelijkheid en met "
        f"minstens {numbers.count(MIN_HOUSEHOLDS)} huishoudens. Ze laten zien hoe het elders ging. "
        "Het verschil is geen effect van het programma.",
        "Een wijk telt als NPLV-wijk als minstens de helft van de huishoudens in een NPLV-gebied "
        "woont.",
    ]


def untranslated() -> list[str]:
    """What of the screen cannot be made Dutch or fully accessible, and the way around it."""
    return [
        "Enkele knoppen van de gebruikte software hebben een Engelse naam voor schermlezers, "
        "zoals ‘Copy to clipboard’ bij een tekst om te kopiëren en ‘Clear all’ in een keuzelijst. "
        "De tekst kan ook met de hand worden gekozen en gekopieerd.",
        "Wat een grafiek toont als u er met de muis over gaat, staat ook in de tabel eronder.",
        "Een kaart schuift met de pijltjestoetsen en zoomt met plus en min, maar een plaats kiezen "
        "kan met het toetsenbord alleen in de lijst ernaast. Die zegt hetzelfde.",
    ]


def heading() -> str:
    """The date of the changes, as the title of their list."""
    return long_date(CHANGED_AT)


def changes() -> tuple[str, ...]:
    """What is told or counted otherwise since ``CHANGED_AT``: one change each."""
    ladders = (ladder.AREA, ladder.PLACE, ladder.GROUP)
    area, place, group = (numbers.magnitude(own.slight) for own in ladders)
    return (
        "Een verschil wordt pas genoemd als het groot genoeg is: vanaf "
        f"{area} bij een gebied of gemeente, {place} bij een wijk of buurt en "
        f"{group} bij Nederland of de gebieden samen, als ook het interval van 95% nul "
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
