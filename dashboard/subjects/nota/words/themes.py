"""What the themes give for statements 6, 7 and 8: as a clause, and the notes below it."""

from collections.abc import Mapping

import pandas as pd

from dashboard.analysis.nota_themes import (
    ADVICE,
    ADVICE_YEAR,
    FEWEST_POSTCODES,
    INSIDE,
    LARGE_MOVE,
    NOISE_YEAR,
    OUTSIDE,
)
from dashboard.analysis.verdict import Finding
from dashboard.language import numbers
from dashboard.language.scope import so_many
from dashboard.vocabulary.measures import DIMENSIONS
from dashboard.vocabulary.periods import LAST_YEAR
from dashboard.vocabulary.scales import CLASSES
from dashboard.vocabulary.sources import DERIVED_SOURCE, SCORE_SOURCE, score_source
from dashboard.vocabulary.theme_sources import BUURTEN, CRIME, CRIME_YEARS, HEALTH_2020, SCHOOLS

SCHOOL_YEAR = numbers.period(ADVICE_YEAR - 1, ADVICE_YEAR)
NO_NOISE = (
    "dit dashboard toont geen oordelen van bewoners en geen losse cijfers over geluid, verkeer, "
    "hitte of groen"
)
NO_ADVICE = "schooladviezen of scores van postcodes ontbreken in deze set"
GROUPS: Mapping[object, str] = {c.number: c.name for c in CLASSES} | {
    INSIDE: "postcodes vooral in NPLV-gebieden",
    OUTSIDE: "alle andere postcodes",
}
"""Group of the table of statement 6 or 7 -> its name."""
SOURCES: Mapping[int, str] = {
    6: f"{HEALTH_2020.source.text}; {SCORE_SOURCE}",
    7: f"{SCHOOLS.source.text}; {score_source(ADVICE_YEAR)}; buurten en postcodes: "
    f"{BUURTEN.source.text}",
    8: f"{DERIVED_SOURCE}; misdrijven: {CRIME.source.text}",
}
"""Number of a statement -> the source of its figures, where it has more than scores."""
_KINDS = ("vmbo", "vwo")
_LOW, _HIGH = CLASSES[3].number, CLASSES[6].number
"""Zwak and goed: of noise the lowest class with many wijken, and the class of the country."""


def _percent(x: float) -> str:
    return f"{numbers.amount(x)}%"


def noise(f: Finding) -> str:
    """Of statement 6: the noise of neighbours, which is all there is."""
    values = {} if f.table.empty else f.table.set_index("group")["value"].to_dict()
    if not {_LOW, _HIGH} <= set(values):
        return NO_NOISE
    return (
        "van wat de nota noemt, is hier alleen geluid van buren te zien: in "
        f"{NOISE_YEAR} had in wijken met klasse {GROUPS[_LOW]} {_percent(values[_LOW])} van de "
        "inwoners van 18 jaar en ouder daar ernstige hinder van, en in wijken met klasse "
        f"{GROUPS[_HIGH]} {_percent(values[_HIGH])}; dat is geen toets van de stelling"
    )


def noise_remarks(f: Finding) -> list[str]:
    """What to beware of with the noise of neighbours."""
    if f.table.empty:
        return []
    few = f.table[f.table["wijken"] < FEWEST_POSTCODES]
    notes = [
        "Dit is een schatting van het RIVM met een model, geen telling, en alleen van "
        f"{NOISE_YEAR}. De klasse is die van de wijk in {NOISE_YEAR}, in de officiële meting van "
        f"{LAST_YEAR}. Wijken met een andere code dan toen tellen niet mee: er zijn er "
        f"{numbers.count(f.facts['number'])} over, samen gewogen naar inwoners.",
    ]
    if len(few):
        named = [f"{GROUPS[row.group]} ({so_many(row.wijken, 'wijk')})" for row in few.itertuples()]
        notes.append(f"Weinig wijken hebben de klasse {numbers.join(named)}.")
    return notes


def advice(f: Finding) -> str:
    """Of statement 7: the school advice in the outer classes, and in NPLV areas."""
    if not f.facts:
        return NO_ADVICE
    x = {
        name: tuple(_percent(f.facts[f"{key}_{name}"]) for key in ADVICE)
        for name in ("low", "high", "inside", "outside")
    }
    classes = [GROUPS[g] for g in f.table["group"] if g not in (INSIDE, OUTSIDE)]
    low, high = classes[0], classes[-1]
    return (
        f"in het schooljaar {SCHOOL_YEAR} was op scholen in postcodes met klasse {low} "
        f"{x['low'][0]} van de adviezen vmbo en {x['low'][1]} vwo, en in postcodes met klasse "
        f"{high} {x['high'][0]} en {x['high'][1]}; in postcodes die voor het grootste deel in "
        f"NPLV-gebieden liggen was het {x['inside'][0]} en {x['inside'][1]}, in de andere "
        f"{x['outside'][0]} en {x['outside'][1]}"
    )


def advice_remarks(f: Finding) -> list[str]:
    """How the advice goes with the score of the postcode, and what it says nothing of."""
    if not f.facts:
        return []
    x = f.facts
    related = [
        f"{numbers.correlation(x[f'{key}_correlation'])} voor {kind} (interval van 95%: "
        f"{numbers.correlation(x[f'{key}_from'])} tot {numbers.correlation(x[f'{key}_to'])})"
        for key, kind in zip(ADVICE, _KINDS, strict=True)
    ]
    within = [numbers.correlation(x[f"{key}_within"]) for key in ADVICE]
    beside = [
        f"{numbers.amount_change(x[f'{key}_apart'])} procentpunt {kind} (marge "
        f"{numbers.amount(x[f'{key}_apart_margin'])})"
        for key, kind in zip(ADVICE, _KINDS, strict=True)
    ]
    told = [
        f"{numbers.count(x[f'{key}_steps'])} bij {kind}"
        for key, kind in zip(ADVICE, _KINDS, strict=True)
    ]
    notes = [
        "Het gaat om de plaats van de school, niet van de leerling. Een kind kan in een andere "
        "postcode wonen dan waar de school staat.",
        f"De rangcorrelatie tussen het aandeel en de score van de postcode is {related[0]} en "
        f"{related[1]}, gewogen naar leerlingen. Binnen gemeenten is zij {within[0]} en "
        f"{within[1]}. Van −1 tot +1; 0 is geen verband.",
        f"Van de {numbers.count(x['steps'])} stappen van een klasse naar de volgende zijn groot "
        f"genoeg om te noemen: {told[0]} en {told[1]}.",
        f"Postcodes vooral in NPLV-gebieden verschillen van de andere: {beside[0]} en {beside[1]}. "
        "Welke postcode in een gebied ligt, is een benadering: van elke buurt is alleen de "
        "postcode bekend die er het meest voorkomt.",
        f"De klasse van een postcode is die van {ADVICE_YEAR}, uit de meting {ADVICE_YEAR}: een "
        "nieuwere meting van postcodes is er niet in deze set. Latere schooljaren verbergen "
        "kleine aantallen en zijn weggelaten.",
    ]
    if x["left_out"]:
        notes.append(
            f"Klassen met minder dan {FEWEST_POSTCODES} postcodes met een school tellen niet mee "
            f"({numbers.count(x['left_out'])} postcodes). Dat aantal is onze keuze."
        )
    return notes


def crime_remarks(f: Finding) -> list[str]:
    """Beside statement 8: registered crime, and two places where official values jump."""
    x = f.facts
    if "crime_correlation" not in x:
        return []
    nplv, nl = (
        f"van {numbers.amount(x[f'{who}_first'])} naar {numbers.amount(x[f'{who}_last'])}"
        for who in ("nplv", "nl")
    )
    name = DIMENSIONS["onv"].name.lower()
    notes = [
        "Een tweede maat is de telling van de politie. Per 1.000 inwoners gingen de geregistreerde "
        f"misdrijven tussen {CRIME_YEARS[0]} en {CRIME_YEARS[-1]} in de NPLV-gebieden {nplv} en in "
        f"Nederland {nl}.",
        f"Over {numbers.count(x['crime_number'])} buurten is in {LAST_YEAR} de rangcorrelatie van "
        f"misdrijven per inwoner met de dimensie {name} "
        f"{numbers.correlation(x['crime_correlation'])} (interval van 95%: "
        f"{numbers.correlation(x['crime_from'])} tot {numbers.correlation(x['crime_to'])}), "
        "gewogen naar inwoners. Meer misdrijven gaan dus samen met een lagere score. De dimensie "
        "rekent zelf ook met misdrijven: geheel los van elkaar zijn de twee niet.",
    ]
    if x.get("wijken"):
        notes += _jumps(x, name)
    return notes


def _jumps(x: Mapping[str, float], name: str) -> list[str]:
    told = [numbers.difference(x[key]) for key in ("least", "most")]
    rates = [numbers.amount(x[key]) for key in ("rate_before", "rate_last")]
    notes = [
        f"Let op Voorne aan Zee: in {numbers.count(x['wijken'])} wijken van Hellevoetsluis springt "
        f"{name} tussen {LAST_YEAR - 2} en {LAST_YEAR} met {told[0]} tot {told[1]}. De misdrijven "
        f"per 1.000 inwoners gingen in de hele gemeente van {rates[0]} naar {rates[1]}. "
        f"Vanaf {numbers.magnitude(LARGE_MOVE)} noemen wij "
        "het een sprong.",
    ]
    if not pd.isna([x["dip"], x["back"], x["dip_onv"]]).any():
        notes.append(
            "Let op Leeuwarden: de totaalscore van de gemeente ging tussen 2018 en 2020 "
            f"{numbers.difference(x['dip'])} en in de twee jaar erna "
            f"{numbers.difference(x['back'])}. Dat zat niet in {name} "
            f"({numbers.difference(x['dip_onv'])}), en misdrijven van vóór {CRIME_YEARS[0]} staan "
            "niet in deze set."
        )
    return notes
