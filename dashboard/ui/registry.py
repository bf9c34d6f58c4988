"""The pages: one list that navigation, links and tests all read."""

from dataclasses import dataclass
from enum import Enum, auto

from dashboard.vocabulary.measures import DIMENSIONS, Measure


class Shows(Enum):
    """Which places a page is about: ``ANY`` gemeente, wijk, buurt or area of the programme, the
    ``PROGRAMME``'s areas alone, or ``NONE`` by itself."""

    ANY = auto()
    PROGRAMME = auto()
    NONE = auto()


@dataclass(frozen=True)
class PageInfo:
    """A page: its script in ``pages/``, its address, title, navigation
    group ("" stands by itself), what it is for, and which places it is about."""

    key: str
    title: str
    group: str
    about: str
    shows: Shows = Shows.NONE

    @property
    def path(self) -> str:
        """The script, relative to the entry file."""
        return f"pages/{self.key}.py"

    @property
    def url_path(self) -> str:
        """The address of the page, without a leading slash: the start page has none."""
        return "" if self is HOME else self.key


def dimension_page(dimension: Measure) -> PageInfo:
    """The page of a dimension: its name is its title and, with underscores, its address."""
    about = (
        "Hoe staan de NPLV-gebieden ervoor op deze dimensie van de Leefbaarometer, vergeleken "
        "met heel Nederland, en wat veranderde er?"
    )
    key = dimension.name.lower().replace(" ", "_")
    return PageInfo(key, dimension.name, "Dimensies", about, Shows.PROGRAMME)


PAGES: tuple[PageInfo, ...] = (
    PageInfo(
        "overzicht",
        "Overzicht",
        "",
        "Hoe staan de gebieden van het Nationaal Programma Leefbaarheid en Veiligheid (NPLV) "
        "ervoor, en hoe is dat veranderd vergeleken met heel Nederland?",
        Shows.PROGRAMME,
    ),
    PageInfo(
        "gebiedsprofiel",
        "Mijn gebied",
        "",
        "Hoe staat één plek ervoor: de score, wat er veranderde, de buurten en wat erop lijkt.",
        Shows.ANY,
    ),
    PageInfo(
        "eigen_gebied",
        "Eigen gebied",
        "",
        "Stel zelf een gebied samen uit wijken en buurten, en bekijk het op elke pagina naast de "
        "NPLV-gebieden.",
    ),
    PageInfo(
        "kaart",
        "Kaart",
        "",
        "Hoe staat elke gemeente, wijk of buurt in Nederland ervoor, hoe veranderde dat, en waar "
        "liggen de NPLV-gebieden?",
        Shows.ANY,
    ),
    PageInfo(
        "vergelijken",
        "Vergelijken",
        "",
        "Hoe staan gebieden ervoor naast elkaar, sinds wanneer verschillen ze, en waaruit "
        "bestaat het verschil?",
        Shows.ANY,
    ),
    PageInfo(
        "buddys",
        "Buddy’s",
        "",
        "Welk NPLV-gebied lijkt op het uwe, doet het ergens beter, en wat kunt u het vragen?",
        Shows.ANY,
    ),
    *(dimension_page(dimension) for dimension in DIMENSIONS.values()),
    PageInfo(
        "thema",
        "Thema’s",
        "Analyse",
        "Wat staat er achter de score: onderwijs, veiligheid, gezondheid, bestaanszekerheid en "
        "wonen in de NPLV-gebieden, naast heel Nederland en naast plaatsen met dezelfde klasse.",
        Shows.ANY,
    ),
    PageInfo(
        "stijgers_en_dalers",
        "Stijgers en dalers",
        "Analyse",
        "Van de wijken en buurten die ongunstig scoorden: hoeveel er in een periode duidelijk "
        "vooruitgingen en hoeveel achteruit.",
    ),
    PageInfo(
        "ongunstige_leefbaarheid",
        "Ongunstige leefbaarheid",
        "Analyse",
        "Hoeveel huishoudens in een wijk of buurt met klasse zwak of lager wonen, hoe lang dat al "
        "zo is en hoe het verder gaat.",
        Shows.PROGRAMME,
    ),
    PageInfo(
        "samenhang",
        "Samenhang",
        "Analyse",
        "Welke dimensies van de Leefbaarometer gaan samen, in heel Nederland en binnen gemeenten, "
        "en wat zegt dat wel en niet?",
    ),
    PageInfo(
        "nota_in_cijfers",
        "Nota in cijfers",
        "Analyse",
        "Wat de minister op 30 juni 2026 over de meting van 2024 hoorde, stelling voor stelling "
        "naast wat de open gegevens geven.",
    ),
    PageInfo(
        "wat_kan_ik_ermee",
        "Wat kan ik ermee?",
        "Uitleg",
        "Waar de Leefbaarometer voor wordt gebruikt, en de feiten over een plek om mee te nemen: "
        "voor beleid, een aanvraag of een antwoord.",
        Shows.ANY,
    ),
    PageInfo(
        "verantwoording",
        "Verantwoording",
        "Uitleg",
        "Waar de cijfers vandaan komen, hoe ze zijn gemaakt en wat ze wel en niet zeggen.",
    ),
)
"""Every page in the order of the navigation; the first is the start page."""
HOME = PAGES[0]


def page_info(key: str) -> PageInfo:
    """The page with this ``key``. Raises ``KeyError`` for an unknown one."""
    return {p.key: p for p in PAGES}[key]
