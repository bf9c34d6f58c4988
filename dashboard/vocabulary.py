"""The words of the field as data: dimensions, classes, levels, years and colours.

Every fact here stands once in the project. Sources:

- dimensions, years and class names: Leefbaarometer 3.0, measurement 2024;
- class bounds: derived from 12,489 published areas (see ``CLASS_BOUNDS``);
- colours: our own, chosen on the scheme of the official legend (orange is
  unfavourable, green is favourable; safe for colour-blind readers).
"""

from dataclasses import dataclass
from itertools import combinations

RELEASE = "Leefbaarometer 3.0, meting 2024"
"""The release every figure in the product comes from."""

SCORE_SOURCE = "Leefbaarometer 3.0, meting 2024 (ministerie van VRO)"
HOUSEHOLDS_SOURCE = "CBS, Kerncijfers wijken en buurten 2024"
DERIVED_SOURCE = f"{SCORE_SOURCE}; eigen berekening, gewogen naar huishoudens ({HOUSEHOLDS_SOURCE})"
SCORE_UNIT = "score op de schaal van de Leefbaarometer"
DIFFERENCE_UNIT = "verschil in score"


@dataclass(frozen=True)
class Dimension:
    """One of the five dimensions of the Leefbaarometer.

    ``key`` is the official column name, ``name`` the official name; ``about``
    says in plain Dutch what it measures and ``direction`` what a lower value
    means (a higher value is always better, for ``onv`` as well).
    """

    key: str
    name: str
    about: str
    direction: str


DIMENSIONS: dict[str, Dimension] = {
    d.key: d
    for d in (
        Dimension(
            "fys",
            "Fysieke leefomgeving",
            "De omgeving waarin mensen wonen: groen, water, geluid, luchtkwaliteit, "
            "bebouwing, wegen en overlast door hitte of verkeer.",
            "Een lagere waarde betekent een minder prettige fysieke omgeving.",
        ),
        Dimension(
            "onv",
            "Overlast en onveiligheid",
            "Overlast en criminaliteit in de buurt, zoals vernieling, geweld, inbraak "
            "en ordeverstoring.",
            "Een lagere waarde betekent méér overlast en onveiligheid.",
        ),
        Dimension(
            "soc",
            "Sociale samenhang",
            "Hoe bewoners samenleven: onder meer hoe hecht de buurt is en hoe vaak mensen "
            "verhuizen.",
            "Een lagere waarde betekent minder samenhang.",
        ),
        Dimension(
            "vrz",
            "Voorzieningen",
            "Wat er in de buurt is: winkels, scholen, zorg, sport, cultuur, horeca en vervoer.",
            "Een lagere waarde betekent minder of verder weg gelegen voorzieningen.",
        ),
        Dimension(
            "won",
            "Woningvoorraad",
            "De woningen in de buurt, bijvoorbeeld het type, het bouwjaar en de grootte.",
            "Een lagere waarde betekent een minder gunstige woningvoorraad.",
        ),
    )
}
DIMENSION_KEYS: tuple[str, ...] = tuple(DIMENSIONS)
INDICATOR_GROUPS: dict[str, tuple[str, ...]] = {
    "fys": (
        "groen en water in de buurt",
        "geluid, luchtkwaliteit en hitte",
        "verkeer en wegen",
        "bebouwing",
    ),
    "onv": (
        "misdrijven, zoals inbraak en geweld",
        "overlast, vernieling en ordeverstoring",
        "hoe onveilig bewoners zich voelen",
    ),
    "soc": (
        "hoe hecht bewoners met elkaar samenleven",
        "hoe vaak mensen verhuizen",
    ),
    "vrz": (
        "winkels en horeca",
        "scholen en zorg",
        "sport en cultuur",
        "vervoer",
    ),
    "won": (
        "soort woningen",
        "bouwjaar",
        "grootte",
    ),
}
"""Dimension -> groups of indicators behind it, in our own words and in broad lines.

Not the official list of 94 indicators, which was not at hand. "Leefbaarheid in
Nederland 2020" names felt unsafety, traffic, air quality and social cohesion as
new in version 3.0, the summary of its research report crime, noise and kinds of
amenities; the rest is what the dimension plainly covers. What that version left
out (origin and income of residents, make-up of households) is not named.
"""
INDICATOR_SOURCE = (
    "Leefbaarheid in Nederland 2020 en het onderzoeksrapport Leefbaarometer 3.0; de volledige "
    "lijst van 94 indicatoren staat in bijlage 2 van dat rapport"
)
REPORT_SOURCE = "nota 2026-0000277190, 30 juni 2026"
"""What the minister was told about the measurement of 2024."""
TOTAL = "lbm"
"""Column of the total score."""
DEVIATION = "afw"
"""Column of the deviation from the fixed reference (the sum of the dimensions)."""
MEASURES: dict[str, str] = {
    TOTAL: "Totaalscore",
    **{k: d.name for k, d in DIMENSIONS.items()},
}
"""Measure key -> name on the screen: the total score and the five dimensions."""

REFERENCE = 4.102264851143685
"""``lbm - afw``: one constant in the 2022 and the 2024 release (checked on import)."""

MISSING = "geen gegevens"
"""What is said of a value that is not known."""
YEARS: tuple[int, ...] = (2002, 2008, 2012, 2014, 2016, 2018, 2020, 2022, 2024)
DIMENSION_YEARS: tuple[int, ...] = (2014, 2018, 2020, 2022, 2024)
"""Years for which the five dimensions are published."""
PROGRAMME_YEARS: tuple[int, ...] = (2018, 2020, 2022, 2024)
"""The years of this product: every NPLV area has a score in each."""
FIRST_YEAR, LAST_YEAR = PROGRAMME_YEARS[0], PROGRAMME_YEARS[-1]
PROGRAMME_START = 2022.5
"""The programme started in July 2022 (NPLV, gemeente.nu, July 2022)."""
PROGRAMME_START_LABEL = "start NPLV, juli 2022"
PERIODS: tuple[tuple[int, int], ...] = (
    (FIRST_YEAR, LAST_YEAR),
    (PROGRAMME_YEARS[-2], LAST_YEAR),
    *(
        p
        for p in combinations(PROGRAMME_YEARS, 2)
        if p not in {(FIRST_YEAR, LAST_YEAR), (PROGRAMME_YEARS[-2], LAST_YEAR)}
    ),
)
"""Pairs of years a reader can choose; the whole period and the last two years first."""


@dataclass(frozen=True)
class LiveabilityClass:
    """A class of the total score: ``number`` 1 (worst) to 9 (best), ``name``, hex ``colour``."""

    number: int
    name: str
    colour: str


CLASSES: tuple[LiveabilityClass, ...] = (
    LiveabilityClass(1, "zeer onvoldoende", "#8c2d04"),
    LiveabilityClass(2, "ruim onvoldoende", "#c4510c"),
    LiveabilityClass(3, "onvoldoende", "#e8872b"),
    LiveabilityClass(4, "zwak", "#f7c07a"),
    LiveabilityClass(5, "voldoende", "#f5efdc"),
    LiveabilityClass(6, "ruim voldoende", "#cfe3bd"),
    LiveabilityClass(7, "goed", "#92c58a"),
    LiveabilityClass(8, "zeer goed", "#46975a"),
    LiveabilityClass(9, "uitstekend", "#0b5c34"),
)
CLASS_BOUNDS: tuple[float, ...] = (
    -0.428, -0.3538, -0.28145, -0.16405, -0.10297, 0.010145, 0.08955, 0.16796,
)  # fmt: skip
"""Cuts on ``afw`` between the nine classes of the total score, low to high.

Derived, not published: each is the middle of the gap that 12,489 published
areas leave (-0.432..-0.424, -0.3546..-0.3530, -0.2819..-0.2810,
-0.1642..-0.1639, -0.10309..-0.10285, +0.01011..+0.01018, +0.0895..+0.0896,
+0.16794..+0.16798).
"""
DIMENSION_BOUNDS: tuple[float, ...] = (
    -0.2352, -0.1568, -0.0784, -0.0392, 0.0392, 0.0784, 0.1568, 0.2352,
)  # fmt: skip
"""Cuts of the symmetric nine-class scale of each dimension (derived, not published)."""
UNFAVOURABLE = (1, 2, 3, 4)
"""Classes that count as 'ongunstig' ('zwak' or lower)."""
INSUFFICIENT = (1, 2, 3)
"""Classes that count as 'onvoldoende of lager'."""
SUBSTANTIAL = 0.0392
"""Change over two years that we call substantial: one step of the dimension
classes, a quarter of a standard deviation of the model. Our own threshold: the
official one was not found."""
JUMP = 0.10
"""A change between two measurements in a row of more than this is a jump: the border moved or
the place was built anew. Such a place is no riser and no faller in that period."""
COVERED = 0.99
"""From this share of the households on a sentence may speak of a whole: "in Nederland"."""


@dataclass(frozen=True)
class Level:
    """A level of area: its ``key``, Dutch ``singular`` and ``plural``, and code pattern.

    ``file`` is the word for it in the official file names ("" if it has no
    official file), ``column`` the stem of its official code column.
    """

    key: str
    singular: str
    plural: str
    pattern: str
    file: str = ""
    column: str = ""


LEVELS: dict[str, Level] = {
    level.key: level
    for level in (
        Level("land", "land", "landen", r"^NL(-2002)?$"),
        Level("nplv", "NPLV-gebied", "NPLV-gebieden", r"^(NPLV(-2002)?|[a-z][a-z0-9-]*)$"),
        Level("gemeente", "gemeente", "gemeenten", r"^GM\d{4}$", "gemeenten", "gm"),
        Level("wijk", "wijk", "wijken", r"^WK\d{4}[0-9A-Z]{2}$", "wijken", "wk"),
        Level("buurt", "buurt", "buurten", r"^BU\d{4}[0-9A-Z]{4}$", "buurten", "bu"),
        Level("grid", "vierkant", "vierkanten", r"^E\d{3,4}N\d{3,4}$", "grids", "grid"),
    )
}
COUNTRY = "NL"
"""Code of the Netherlands: wijken with a score in every year 2018-2024."""
PROGRAMME = "NPLV"
"""Code of all NPLV areas together, 2018-2024."""
LONG_SUFFIX = "-2002"
"""A code with this suffix is the same thing over the places that have all nine
measurements since 2002. It is a different, smaller population, so it has a
code of its own: one code is one set of places in every year."""
COUNTRY_LONG = COUNTRY + LONG_SUFFIX
PROGRAMME_LONG = PROGRAMME + LONG_SUFFIX
COUNTRY_NAME = "Nederland"
COUNTRY_LONG_NAME = "Nederland (wijken met alle metingen)"
"""``COUNTRY_LONG`` beside or instead of ``COUNTRY``: never called Nederland alone."""
COUNTRY_LONG_FULL_NAME = "de Nederlandse wijken met alle metingen"
"""The same in a sentence, where a number in brackets may follow."""
COMPARABLE = "vergelijkbaar"
"""Code of the line of comparable neighbourhoods (never an area of the store)."""
COMPARABLE_NAME = "Vergelijkbare wijken"
COMPARABLE_OF_CHOSEN = f"{COMPARABLE_NAME} bij gebied"
"""Name of their line where it is that of the chosen area and not the programme's."""
COMPARABLE_FULL_NAME = "vergelijkbare wijken buiten het NPLV"
PROGRAMME_NAME = "NPLV"
PROGRAMME_FULL_NAME = "de NPLV-gebieden samen"

CONFIDENCE: dict[str, str] = {
    "hoog": "de bron noemt deze wijken of buurten, of het inwonertal komt overeen",
    "midden": "afgeleid uit een beschrijving; kan op onderdelen afwijken",
    "laag": "grove benadering; de werkelijke grens loopt anders",
}
"""Confidence of a row in the definition of the areas -> what it means."""
URBANITY: dict[int, str] = {
    1: "zeer sterk stedelijk",
    2: "sterk stedelijk",
    3: "matig stedelijk",
    4: "weinig stedelijk",
    5: "niet stedelijk",
}

COLOURS: dict[str, str] = {
    "programme": "#0b4f8a",
    "country": "#3d3d3d",
    "comparable": "#767676",
    "chosen": "#a3195b",
    "text": "#1c1c1c",
    "muted": "#595959",
    "line": "#d4d4d4",
    "surface": "#f4f5f6",
    "background": "#ffffff",
    "missing": "#e3e3e3",
    "earlier": "#9db9d3",
    "better": "#2e7d4f",
    "worse": "#b8480a",
}
"""What -> hex colour. The same thing has the same colour on every page; text
colours hold a contrast of at least 4.5 on white."""
AREA_COLOURS: tuple[str, ...] = (
    COLOURS["chosen"],
    "#00736b",
    "#a65300",
    "#5b3a8c",
    "#4d6b00",
    "#5c3d2e",
)
"""Colours of up to six chosen areas, in the order they were chosen; each also has its
own marker and dash (``figures.theme``). Contrast at least 4.5 on white."""
