"""The ten statements as text: what the minister was told, in our own words, and what each needs.

Copy as data: nothing here says whether a statement is true (``analysis.nota`` does).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dashboard.analysis.nota import FEWEST, MOST_TIMES, RECENT
from dashboard.vocabulary import FIRST_YEAR, LAST_YEAR, SUBSTANTIAL, YEARS
from dashboard.wording import numbers

WHOLE = numbers.period(FIRST_YEAR, LAST_YEAR)
LAST = numbers.period(RECENT, LAST_YEAR)
OPEN_DATA = "Leefbaarometer, open data meting 2024 (leefbaarometer.nl, onderdeel open data)"


@dataclass(frozen=True)
class Statement:
    """A statement: ``title``, what it ``says`` in our own words and how it was ``tested``.

    ``parts``: key of a ``Check`` -> the part in words. ``untested``: key of a part that the
    data cannot test -> why not. ``needs``: what would be needed -> its official source.
    ``more``: key of the page that shows more ("" for none).
    """

    title: str
    says: str
    tested: str
    parts: Mapping[str, str]
    untested: Mapping[str, str] = field(default_factory=dict)
    needs: Mapping[str, str] = field(default_factory=dict)
    more: str = ""


STATEMENTS: Mapping[int, Statement] = {
    1: Statement(
        "NPLV-gebieden naast Nederland",
        f"De NPLV-gebieden gingen tussen {RECENT} en {LAST_YEAR} licht achteruit, net als "
        f"Nederland gemiddeld. Over {WHOLE} gingen ze iets meer vooruit dan Nederland.",
        "We middelen de scores van wijken en buurten, gewogen naar huishoudens, en noemen een "
        f"verschil licht als het kleiner is dan {numbers.magnitude(SUBSTANTIAL)}.",
        {
            "nplv_daalt": f"De NPLV-gebieden daalden licht, {LAST}",
            "nl_daalt": f"Nederland daalde licht, {LAST}",
            "nplv_meer": f"De NPLV-gebieden gingen iets meer vooruit dan Nederland, {WHOLE}",
        },
        more="overzicht",
    ),
    2: Statement(
        "Huishoudens in zwak of lager",
        f"De gemiddelde klasse van Nederland is ‘goed’. In {LAST_YEAR} wonen 963.000 huishoudens "
        "(ongeveer 2 miljoen mensen) op een plek met klasse ‘zwak’ of lager. Dat zijn er 43.000 "
        f"meer dan in {RECENT}, de eerste toename.",
        "We tellen huishoudens (CBS 2024) in wijken en buurten met klasse zwak of lager; het "
        "aantal hangt af van het niveau, omdat een wijk of buurt haar slechtste plekken "
        "wegmiddelt.",
        {
            "klasse": "De klasse van Nederland is ‘goed’",
            "toename": f"Meer huishoudens in zwak of lager, {LAST} (op wijkniveau)",
            "aantal": "963.000 huishoudens, 43.000 meer (op 100 bij 100 meter)",
            "eerste": "De eerste toename",
        },
        {
            "aantal": "het gaat over vierkanten van 100 bij 100 meter; deze set heeft wijken en "
            "buurten",
            "eerste": "op wijkniveau hangt dit af van welke wijken meetellen; op 100 bij 100 meter "
            "zijn er hier geen gegevens",
        },
        {
            "Scores per vierkant van 100 bij 100 meter, alle jaren": OPEN_DATA,
            "Huishoudens per vierkant van 100 bij 100 meter": "CBS, Kaart van 100 meter bij 100 "
            "meter met statistieken (cbs.nl)",
        },
        more="ongunstige_leefbaarheid",
    ),
    3: Statement(
        "Stijgers en dalers",
        "Onder de ongunstige gebieden zijn er sinds 2020 steeds minder stijgers en steeds meer "
        "dalers. In 2018-2020 was dat andersom.",
        "Per periode delen we het aantal wijken dat ten minste "
        f"{numbers.magnitude(SUBSTANTIAL)} steeg of daalde door het aantal wijken dat aan het "
        "begin klasse zwak of lager had.",
        {
            "stijgers": "Sinds 2018-2020 in elke periode naar verhouding minder stijgers",
            "dalers": "Sinds 2018-2020 in elke periode naar verhouding meer dalers",
            "omgekeerd": "In 2018-2020 meer stijgers en minder dalers dan in 2016-2018",
            "grens": "Hetzelfde met de officiële grens voor stijger en daler",
        },
        {"grens": "de officiële grens is niet gevonden; de grens hier is van ons"},
        {
            "De grens voor stijgers en dalers": "ministerie van VRO, de nota zelf en de "
            "handleiding van de Leefbaarometer (leefbaarometer.nl)",
        },
        more="stijgers_en_dalers",
    ),
    4: Statement(
        "De laagste klassen",
        f"Gebieden die in {LAST_YEAR} ‘onvoldoende’ of lager zijn, zijn dat al tientallen jaren en "
        "gaan nu verder achteruit. Voor 2020 gingen ze vooruit of bleven ze gelijk.",
        "We volgen de gemiddelde score, gewogen naar huishoudens, van de wijken die in "
        f"{LAST_YEAR} deze klasse hebben en die in alle negen jaren een score hebben.",
        {
            "lang": "Ten minste de helft van de huishoudens woont waar het in ten minste "
            f"{MOST_TIMES} van de {len(YEARS)} metingen zo was",
            "nu_slechter": f"De score daalde, 2020-{LAST_YEAR}",
            "eerder_niet": f"De score steeg of bleef gelijk, {YEARS[0]}-2020",
        },
        dict.fromkeys(
            ("lang", "nu_slechter", "eerder_niet"),
            f"er zijn op wijkniveau minder dan {FEWEST} van zulke wijken",
        ),
        {"Scores van alle buurten en vierkanten in alle jaren": OPEN_DATA},
        more="ongunstige_leefbaarheid",
    ),
    5: Statement(
        "Van zwak tot ruim voldoende",
        "Gebieden die nu ‘zwak’, ‘voldoende’ of ‘ruim voldoende’ zijn, begonnen licht te dalen, "
        "nadat ze eerder stegen.",
        "We volgen de gemiddelde score, gewogen naar huishoudens, van wijken met een score in alle "
        f"negen jaren, ingedeeld naar hun klasse in {LAST_YEAR} en ook naar die in {FIRST_YEAR}.",
        {
            "eerder": f"Alle drie de groepen stegen, {YEARS[0]}-{RECENT}, bij beide indelingen",
            "daling": f"Alle drie de groepen daalden licht, {LAST}, bij beide indelingen",
        },
        dict.fromkeys(("eerder", "daling"), f"een van de groepen heeft minder dan {FEWEST} wijken"),
        more="ongunstige_leefbaarheid",
    ),
    6: Statement(
        "Fysieke leefomgeving",
        "Bewoners van gebieden met ‘zwak’ en ‘onvoldoende’ oordelen het slechtst over geluid, "
        "verkeer (parkeren, veiligheid, lucht), hitte en groen. Uitbreidingswijken met veel "
        "laagbouw dicht op elkaar hebben veel hittestress, terwijl hun leefbaarheid ‘ruim "
        "voldoende’ of ‘goed’ is.",
        "Er is niets berekend: de dimensie fysieke leefomgeving is één cijfer, zonder de "
        "kenmerken en zonder oordelen van bewoners.",
        {
            "oordeel": "Bewoners oordelen het slechtst in zwak en onvoldoende",
            "hitte": "Veel hittestress in dichte uitbreidingswijken met laagbouw",
        },
        {
            "oordeel": "oordelen van bewoners zitten niet in deze set",
            "hitte": "hitte zit niet als los cijfer in deze set",
        },
        {
            "Oordeel van bewoners over hun buurt": "WoonOnderzoek Nederland (woononderzoek.nl) en "
            "Veiligheidsmonitor, ook over verkeer en parkeren (CBS StatLine)",
            "Geluid en luchtkwaliteit": "Atlas Leefomgeving, RIVM (atlasleefomgeving.nl)",
            "Hitte": "Klimaateffectatlas (klimaateffectatlas.nl) en Atlas Leefomgeving, RIVM",
            "Groen": "Atlas Leefomgeving, RIVM (atlasleefomgeving.nl)",
        },
        more="fysieke_leefomgeving",
    ),
    7: Statement(
        "Onderwijs",
        "Waar de leefbaarheid minder gunstig is, zijn er meer vmbo- en minder vwo-adviezen, "
        "grotere achterstanden en meer jongeren zonder startkwalificatie. De leefbaarheid is "
        "daarmee nog niet de oorzaak.",
        "Er is niets berekend: cijfers over onderwijs zitten niet in deze set.",
        {
            "advies": "Meer vmbo- en minder vwo-advies",
            "achterstand": "Grotere achterstanden",
            "startkwalificatie": "Meer jongeren zonder startkwalificatie",
        },
        dict.fromkeys(
            ("advies", "achterstand", "startkwalificatie"),
            "cijfers over onderwijs zitten niet in deze set",
        ),
        {
            "Schooladviezen": "DUO, open onderwijsdata (duo.nl/open_onderwijsdata)",
            "Achterstanden": "CBS, onderwijsachterstandenindicator (cbs.nl); Inspectie van het "
            "Onderwijs, De Staat van het Onderwijs (onderwijsinspectie.nl)",
            "Jongeren zonder startkwalificatie": "CBS StatLine (cbs.nl); DUO, voortijdig "
            "schoolverlaten (duo.nl/open_onderwijsdata)",
        },
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
    ),
    10: Statement(
        "Kennis delen",
        "Kennis wordt gedeeld via WijkWijzer (platform en leernetwerk), het buddysysteem van "
        "burgemeesters en directeuren en leefbaarenveilig.nl. Gemeenten hebben instrumenten om te "
        "gebruiken.",
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
