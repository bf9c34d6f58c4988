"""The ten statements as text: what the minister was told, in our own words, and what each needs.

Copy as data: nothing here says whether a statement is true (``nota.numbers`` does).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dashboard.analysis.movers import THRESHOLDS
from dashboard.analysis.nota_classes import FEWEST, MOST_TIMES, RECENT, TURN
from dashboard.analysis.nota_themes import NOISE_YEAR
from dashboard.analysis.turn import CLAUSES, FINEST
from dashboard.ladder import GROUP
from dashboard.language import numbers
from dashboard.store.choices import MIN_HOUSEHOLDS
from dashboard.subjects.movers.words.counts import CLAUSE_WORDS
from dashboard.subjects.nota.words.themes import NO_ADVICE, SCHOOL_YEAR
from dashboard.subjects.relations.words import SPEARMAN
from dashboard.subjects.unfavourable.numbers import SHIFT
from dashboard.vocabulary.measures import DIFFERENCE_UNIT, SCORE_UNIT
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR, YEARS

WHOLE = numbers.period(FIRST_YEAR, LAST_YEAR)
LAST = numbers.period(RECENT, LAST_YEAR)
EARLIER = numbers.period(YEARS[0], RECENT)
EVERY_YEAR = numbers.period(YEARS[0], LAST_YEAR)
OPEN_DATA = "Leefbaarometer, open data meting 2024 (leefbaarometer.nl, onderdeel open data)"


@dataclass(frozen=True)
class Statement:
    """A statement: ``title``, what it ``says`` in our own words and how it was ``tested``.

    ``parts``: key of a ``Check`` -> the part in words. ``untested``: key of a part that the
    data cannot test -> why not. ``needs``: what would be needed -> its official source.
    ``more``: key of the page that shows more ("" for none). ``unit`` and ``period``: of its
    figures.
    """

    title: str
    says: str
    tested: str
    parts: Mapping[str, str]
    untested: Mapping[str, str] = field(default_factory=dict)
    needs: Mapping[str, str] = field(default_factory=dict)
    more: str = ""
    unit: str = "geen"
    period: str = str(LAST_YEAR)


STATEMENTS: Mapping[int, Statement] = {
    1: Statement(
        "NPLV-gebieden naast Nederland",
        f"De leefbaarheid in de NPLV-gebieden is in {LAST_YEAR} gemiddeld iets gedaald ten "
        f"opzichte van {RECENT}, vergelijkbaar met de gemiddelde trend in Nederland. Over de "
        f"langere periode {WHOLE} is ze wel gemiddeld iets sterker verbeterd dan landelijk.",
        "We middelen de scores van wijken en buurten, gewogen naar huishoudens, en geven elk "
        "verschil een marge van 95% (van ons). Vergelijkbaar is een verschil dat kleiner is dan "
        f"{numbers.magnitude(GROUP.slight)} of waarvan de marge nul omvat; iets is een "
        f"verschil daarboven en onder {numbers.magnitude(GROUP.clear)}.",
        {
            "nplv_daalt": f"De NPLV-gebieden zijn iets gedaald, {LAST}",
            "vergelijkbaar": f"Dat is vergelijkbaar met Nederland, {LAST}",
            "nplv_vooruit": f"De NPLV-gebieden zijn verbeterd, {WHOLE}",
            "nplv_meer": f"Ze zijn iets sterker verbeterd dan Nederland, {WHOLE}",
        },
        more="overzicht",
        unit=f"{SCORE_UNIT}; {DIFFERENCE_UNIT}",
        period=WHOLE,
    ),
    2: Statement(
        "Huishoudens in zwak of lager",
        f"De gemiddelde klasse van Nederland is ‘goed’. In {LAST_YEAR} wonen 963.000 huishoudens "
        "(ongeveer 2 miljoen mensen) op een plek met klasse ‘zwak’ of lager. Dat aantal is tussen "
        f"{RECENT} en {LAST_YEAR} voor het eerst toegenomen, met 43.000.",
        "We tellen huishoudens (CBS 2024) in wijken en buurten met klasse zwak of lager, ook met "
        f"een klassegrens die {numbers.magnitude(SHIFT)} lager of hoger ligt. Het aantal hangt "
        "af van het niveau, omdat een wijk of buurt haar slechtste plekken wegmiddelt.",
        {
            "klasse": "De klasse van Nederland is ‘goed’",
            "toename": f"Meer huishoudens in zwak of lager, {LAST} (op wijkniveau)",
            "aantal": "963.000 huishoudens, 43.000 meer (op 100 bij 100 meter)",
            "eerste": "Voor het eerst een toename",
        },
        {
            "aantal": "het gaat over vierkanten van 100 bij 100 meter; deze set heeft wijken en "
            "buurten",
        },
        {
            "Scores per vierkant van 100 bij 100 meter, alle jaren": OPEN_DATA,
            "Huishoudens per vierkant van 100 bij 100 meter": "CBS, Kaart van 100 meter bij 100 "
            "meter met statistieken (cbs.nl)",
        },
        more="ongunstige_leefbaarheid",
        unit="huishoudens (CBS 2024), aandeel van de huishoudens",
        period=WHOLE,
    ),
    3: Statement(
        "Stijgers en dalers",
        "Het aantal stijgers neemt steeds verder af en het aantal dalers neemt sterk toe. Onder de "
        "ongunstige gebieden waren er in 2018-2020 meer stijgers dan dalers. Daarna is dit "
        "omgekeerd, en sinds 2020 is de verhouding ongunstiger geworden.",
        f"We tellen wijken met ten minste {MIN_HOUSEHOLDS} huishoudens en zonder sprong, op vier "
        "manieren: ongunstig (zwak of lager) aan het begin van elke periode, in "
        f"{FIRST_YEAR}, in {LAST_YEAR}, of in een van de jaren. Elke manier tellen we in wijken en "
        f"in huishoudens en met {len(THRESHOLDS)} grenzen voor stijger en daler. Een onderdeel "
        "klopt als het op al die manieren klopt. Wat ‘sterk’ is, zegt de nota niet: getoetst is of "
        "het aantal dalers elke periode toeneemt.",
        CLAUSE_WORDS,
        {
            FINEST: "het rapport telt vierkanten van 100 bij 100 meter, met een grens die wij "
            "niet kennen"
        }
        | dict.fromkeys(CLAUSES, "niet elke periode heeft scores"),
        {
            "Scores per vierkant van 100 bij 100 meter, alle jaren": OPEN_DATA,
            "De grens voor stijgers en dalers": "ministerie van VRO, de nota zelf en de "
            "handleiding van de Leefbaarometer (leefbaarometer.nl)",
        },
        more="stijgers_en_dalers",
        unit="aantal wijken, en huishoudens (CBS 2024)",
        period=WHOLE,
    ),
    4: Statement(
        "De laagste klassen",
        f"Gebieden die in {LAST_YEAR} ‘onvoldoende’ of lager zijn, hebben die score al tientallen "
        "jaren. Gemiddeld verslechtert de leefbaarheid er, terwijl die vóór 2020 steeds verbeterde "
        "of hetzelfde bleef.",
        "We volgen de gemiddelde score, gewogen naar huishoudens, van de buurten in NPLV-gebieden "
        f"die in {LAST_YEAR} deze klasse hebben, vanaf {FIRST_YEAR}. Een toets over tientallen "
        "jaren vraagt wijken met een score in alle metingen; wijken met een sprong tellen niet "
        "mee.",
        {
            "lang": "Ten minste de helft van de huishoudens woont waar het in ten minste "
            f"{MOST_TIMES} van de {len(YEARS)} metingen zo was",
            "nu_slechter": f"De score daalde, {TURN}-{LAST_YEAR} (buurten in NPLV-gebieden)",
            "eerder": f"Verbeterd of gelijk, {FIRST_YEAR}-{TURN} (buurten in NPLV-gebieden)",
            "steeds": f"Steeds verbeterd of gelijk, in elke stap van {YEARS[0]} tot {TURN}",
        },
        dict.fromkeys(
            ("lang", "steeds"),
            f"buurten hebben pas scores vanaf {FIRST_YEAR}, en er zijn zonder sprongen minder dan "
            f"{FEWEST} van zulke wijken",
        )
        | dict.fromkeys(("nu_slechter", "eerder"), f"het zijn minder dan {FEWEST} buurten"),
        {"Scores van alle buurten en vierkanten in alle jaren": OPEN_DATA},
        more="ongunstige_leefbaarheid",
        unit=DIFFERENCE_UNIT,
        period=EVERY_YEAR,
    ),
    5: Statement(
        "Van zwak tot ruim voldoende",
        f"Gebieden die in {LAST_YEAR} ‘zwak’, ‘voldoende’ of ‘ruim voldoende’ zijn, zijn gemiddeld "
        "gedaald, terwijl in zulke gebieden de leefbaarheid daarvoor steeds verbeterde.",
        "We volgen de gemiddelde score, gewogen naar huishoudens, van wijken met een score in alle "
        f"metingen, ingedeeld naar hun klasse in {LAST_YEAR} en ook naar die in {FIRST_YEAR}. "
        "Een onderdeel klopt als het voor alle drie de groepen en beide indelingen klopt.",
        {
            "eerder": f"Verbeterd over {EARLIER}",
            "steeds": f"Steeds verbeterd, dus in geen enkele stap gedaald, {EARLIER}",
            "daling": f"Gedaald, {LAST}",
        },
        dict.fromkeys(
            ("eerder", "steeds", "daling"), f"een van de groepen heeft minder dan {FEWEST} wijken"
        ),
        more="ongunstige_leefbaarheid",
        unit=DIFFERENCE_UNIT,
        period=EVERY_YEAR,
    ),
    6: Statement(
        "Fysieke leefomgeving",
        "Bewoners van gebieden met ‘zwak’ en ‘onvoldoende’ oordelen het slechtst over geluid, "
        "verkeer (parkeren, veiligheid, lucht), hitte en groen. Uitbreidingswijken met veel "
        "laagbouw dicht op elkaar hebben veel hittestress, terwijl hun leefbaarheid ‘ruim "
        "voldoende’ of ‘goed’ is.",
        "De stelling is niet getoetst: de dimensie fysieke leefomgeving is één cijfer, zonder de "
        "kenmerken en zonder oordelen van bewoners. Van geluid van buren is er een schatting uit "
        "2020, per klasse van de wijk.",
        {
            "oordeel": "Bewoners oordelen het slechtst in zwak en onvoldoende",
            "hitte": "Veel hittestress in dichte uitbreidingswijken met laagbouw",
        },
        {
            "oordeel": "oordelen van bewoners staan niet in dit dashboard",
            "hitte": "hitte staat niet als los cijfer in dit dashboard",
        },
        {
            "Oordeel van bewoners over hun buurt": "WoonOnderzoek Nederland (woononderzoek.nl) en "
            "Veiligheidsmonitor, ook over verkeer en parkeren (CBS StatLine)",
            "Geluid en luchtkwaliteit": "Atlas Leefomgeving, RIVM (atlasleefomgeving.nl)",
            "Hitte": "Klimaateffectatlas (klimaateffectatlas.nl) en Atlas Leefomgeving, RIVM",
            "Groen": "Atlas Leefomgeving, RIVM (atlasleefomgeving.nl)",
        },
        more="fysieke_leefomgeving",
        unit="% van de inwoners van 18 jaar en ouder met ernstige geluidhinder door buren",
        period=str(NOISE_YEAR),
    ),
    7: Statement(
        "Onderwijs",
        "In buurten met een ongunstigere leefbaarheid krijgen leerlingen relatief vaker een "
        "vmbo-advies en minder vaak een vwo-advies. Er zijn grotere achterstanden en meer jongeren "
        "zonder startkwalificatie. De leefbaarheid is daarmee nog niet de oorzaak.",
        "We tellen de schooladviezen van 2021-2022 per klasse van de postcode van de school (DUO, "
        "alle adviezen samen zijn 100%). Een onderdeel klopt als het aandeel bij geen enkele stap "
        "naar een volgende klasse de verkeerde kant op gaat, en ook de rangcorrelatie over "
        "postcodes niet: gewogen en ongewogen, in heel Nederland en binnen gemeenten.",
        {
            "advies_vmbo": "Vaker een vmbo-advies bij een lagere klasse",
            "advies_vwo": "Minder vaak een vwo-advies bij een lagere klasse",
            "achterstand": "Grotere achterstanden",
            "startkwalificatie": "Meer jongeren zonder startkwalificatie",
        },
        {
            "achterstand": "achterstanden staan niet in dit dashboard",
            "startkwalificatie": "startkwalificaties staan niet in dit dashboard",
        }
        | dict.fromkeys(("advies_vmbo", "advies_vwo"), NO_ADVICE),
        {
            "Achterstanden": "CBS, onderwijsachterstandenindicator (cbs.nl); Inspectie van het "
            "Onderwijs, De Staat van het Onderwijs (onderwijsinspectie.nl)",
            "Jongeren zonder startkwalificatie": "CBS StatLine (cbs.nl); DUO, voortijdig "
            "schoolverlaten (duo.nl/open_onderwijsdata)",
        },
        more="thema",
        unit="% van de schooladviezen",
        period=SCHOOL_YEAR,
    ),
    8: Statement(
        "Overlast en onveiligheid",
        "Overlast en onveiligheid hangt het meest samen met sociale samenhang: hechter en "
        "stabieler gaat samen met minder overlast. Een gunstiger woningvoorraad gaat samen met "
        "minder overlast, veel voorzieningen met meer.",
        f"We berekenen rangcorrelaties over wijken in {LAST_YEAR}, gewogen en ongewogen, in heel "
        "Nederland en binnen gemeenten; een onderdeel klopt als het in alle vier klopt.",
        {
            "soc": "Sociale samenhang: het sterkste verband, en minder overlast",
            "won": "Gunstiger woningvoorraad: minder overlast",
            "vrz": "Meer voorzieningen: meer overlast",
        },
        more="samenhang",
        unit=SPEARMAN,
    ),
    9: Statement(
        "Het instrument",
        "De Leefbaarometer signaleert en verklaart niet. Hij gaat tot op 100 bij 100 meter, de "
        "gegevens zijn te downloaden, en hij heeft vijf dimensies en 94 indicatoren.",
        "We tellen de vijf dimensies op en vergelijken de som met de afwijking in de bestanden.",
        {
            "optellen": "De vijf dimensies vormen samen de score",
            "open": "De scores zijn vrij te downloaden (CC0)",
            "vierkanten": "Scores tot op 100 bij 100 meter",
            "kenmerken": "94 indicatoren",
            "oorzaak": "Signaleert, en verklaart niet",
        },
        {
            "vierkanten": "deze set heeft wijken en buurten",
            "kenmerken": "de indicatoren staan niet in de bestanden met scores",
            "oorzaak": "dit is een eigenschap van de methode en geen cijfer",
        },
        {
            "Scores per vierkant van 100 bij 100 meter": OPEN_DATA,
            "De 94 indicatoren en de methode": "onderzoeksrapport Leefbaarometer 3.0, bijlage 2 "
            "(leefbaarometer.nl)",
        },
        more="verantwoording",
        period=EVERY_YEAR,
    ),
    10: Statement(
        "Kennis delen",
        "Kennis wordt gedeeld via WijkWijzer (platform en leernetwerk), het buddysysteem van "
        "burgemeesters en directeuren en leefbaarenveilig.nl. Gemeenten hebben instrumenten om te "
        "gebruiken, zoals selectieve toewijzing (Wbmgp); aanvragen daarvoor beoordeelt het "
        "ministerie met de Leefbaarometer.",
        "Er is niets berekend: dit gaat over samenwerking en niet over een meting.",
        {"kennis": "Kennis wordt gedeeld en gemeenten hebben instrumenten"},
        {"kennis": "dit gaat over samenwerking; daarover staat niets in de Leefbaarometer"},
        {
            "Aanbod en instrumenten": "leefbaarenveilig.nl",
            "Leernetwerk en platform": "WijkWijzer, via leefbaarenveilig.nl en het programma NPLV",
        },
    ),
}
"""Number of a statement -> its text, in the order of the report."""
