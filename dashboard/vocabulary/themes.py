"""The themes and their measures: what stands behind the score, in units of its own.

``measures.THEMED`` makes of each a ``Measure`` as every page takes it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dashboard.vocabulary import theme_sources as of
from dashboard.vocabulary.sources import Source
from dashboard.vocabulary.theme_sources import CRIME_YEARS, HEALTH_YEARS, SCHOOL_YEARS, THEME_FILES

COVERED = 0.8
"""A measure of an area is told from this share of its households on."""
FLOORS = {"people": 250, "pupils": 20}
"""What a measure is weighted by -> below how many of them it is not shown of a place."""
MIN_CRIMES = 5
"""Below so many crimes in a year their number by inhabitant is not shown of a place."""
MIN_PLACED = 0.9
"""From this share of the crimes of a gemeente placed in a buurt on its buurten count."""
WEIGHTS = {
    "people": "inwoners",
    "households": "huishoudens",
    "dwellings": "woningen",
    "pupils": "leerlingen",
    "land": "oppervlakte van het land",
}
"""What a value is a mean over -> how that is called, in Dutch."""


@dataclass(frozen=True)
class Theme:
    """A theme: its ``key``, its ``name``, and the dimension of the Leefbaarometer it belongs to
    (a key of ``DIMENSIONS``; "" where it belongs to none of them more than to the total)."""

    key: str
    name: str
    dimension: str = ""


THEMES: dict[str, Theme] = {
    one.key: one
    for one in (
        Theme("onderwijs", "Onderwijs"),
        Theme("veiligheid", "Veiligheid", "onv"),
        Theme("gezondheid", "Gezondheid"),
        Theme("bestaanszekerheid", "Bestaanszekerheid"),
        Theme("wonen", "Wonen", "won"),
    )
}


@dataclass(frozen=True)
class Recipe:
    """Where the values of a measure stand: in the file ``file`` (a key of ``THEME_FILES``), at
    ``levels``, in ``columns`` (year -> official columns, of which a sum is meant).

    ``counts``: the columns are numbers (of people, of crimes), else a mean or percentage.
    ``weight``: the columns whose sum it is a mean over; none are those of the key figures.
    """

    file: str
    levels: tuple[str, ...]
    columns: Mapping[int, tuple[str, ...]] = field(hash=False)
    weight: tuple[str, ...] = ()
    counts: bool = False


@dataclass(frozen=True)
class ThemeMeasure:
    """A measure of a theme.

    A value is ``factor`` times a numerator by a weight (``weighted``: a key of ``WEIGHTS``), and
    so it is for an area: the sum of the one by the sum of the other. Where that cannot be
    (``additive`` is False, a median) it is known of places only. ``kind`` and ``change_kind``:
    how a value and a difference are written (``content.table.KINDS``). ``better``: 1 if a higher
    value is better, -1 if a lower one is, None where neither is said. ``about``: what it is, in
    plain Dutch; ``care``: what to beware of beside what its source says;
    ``least``: below which numerator it is not shown of a place. ``events``: it counts what happens
    in a place, also to who does not live there.
    """

    key: str
    theme: str
    name: str
    unit: str
    recipes: tuple[Recipe, ...]
    weighted: str
    about: str
    factor: float = 100
    better: int | None = None
    additive: bool = True
    kind: str = "amount"
    change_kind: str = "amount_change"
    care: str = ""
    least: float = 0
    events: bool = False

    @property
    def source(self) -> Source:
        """Where its values come from."""
        return THEME_FILES[self.recipes[0].file].source

    @property
    def years(self) -> dict[str, tuple[int, ...]]:
        """Level -> the years in which the files can have values there."""
        found: dict[str, set[int]] = {}
        for recipe in self.recipes:
            for level in recipe.levels:
                found.setdefault(level, set()).update(recipe.columns)
        return {level: tuple(sorted(years)) for level, years in found.items()}


PEOPLE, HOMES, HOUSEHOLDS = "AantalInwoners_5", "Woningvoorraad_35", "HuishoudensTotaal_29"
_LARGE = ("gemeente", "wijk")


def _districts(*columns: str, weight: tuple[str, ...] = (PEOPLE,), counts: bool = False) -> Recipe:
    return Recipe(of.DISTRICTS.key, _LARGE, {2024: columns}, weight, counts)


def _buurten(*columns: str, weight: str = "inwoners", counts: bool = False) -> Recipe:
    return Recipe(of.BUURTEN.key, ("buurt",), {2024: columns}, (weight,), counts)


def _health_2020(column: str) -> tuple[Recipe, ...]:
    levels = ("land", "gemeente", "wijk", "buurt")
    return (Recipe(of.HEALTH_2020.key, levels, {2020: (column,)}),)


def _advice(*kinds: str) -> tuple[Recipe, ...]:
    columns = dict.fromkeys(SCHOOL_YEARS.values(), kinds)
    return (Recipe(of.SCHOOLS.key, ("pc4",), columns, ("n",), counts=True),)


_EDUCATION = ("BasisonderwijsVmboMbo1_67", "HavoVwoMbo24_68", "HboWo_69")
_HOMES_OF_BUURT = (
    "Van een buurt is het aantal woningen niet bekend: daar telt elk huishouden als een woning."
)
_BY_SCHOOL = "Naar de plaats van de school. Een gebied is hier de postcodes die er meest in liggen."
_ALL_ADVICE = (
    "Van alle adviezen, ook praktijkonderwijs, speciaal onderwijs en ‘advies niet mogelijk’."
)
_2020 = "Van mensen van 18 jaar en ouder, in 2020."

THEME_MEASURES: dict[str, ThemeMeasure] = {
    one.key: one
    for one in (
        ThemeMeasure(
            "advies_vmbo", "onderwijs", "Advies vmbo", "% van de schooladviezen",
            _advice("VMBO_B", "VMBO_B_K", "VMBO_K", "VMBO_K_GT", "VMBO_GT", "VMBO_GT_HAVO"),
            "pupils", "Leerlingen van groep 8 met een advies voor vmbo, tot en met vmbo of havo. "
            + _ALL_ADVICE, care=_BY_SCHOOL,
        ),
        ThemeMeasure(
            "advies_vwo", "onderwijs", "Advies vwo", "% van de schooladviezen", _advice("VWO"),
            "pupils", f"Leerlingen van groep 8 met een advies voor vwo. {_ALL_ADVICE}",
            care=_BY_SCHOOL,
        ),
        ThemeMeasure(
            "opleiding_basis", "onderwijs", "Opleiding tot en met vmbo of mbo 1",
            "% van de inwoners van 15 tot 75 jaar",
            (_districts(_EDUCATION[0], weight=_EDUCATION, counts=True),), "people",
            "Inwoners van 15 tot 75 jaar met basisonderwijs, vmbo of mbo 1 als hoogste opleiding.",
        ),
        ThemeMeasure(
            "opleiding_hbo_wo", "onderwijs", "Opleiding hbo of wo",
            "% van de inwoners van 15 tot 75 jaar",
            (_districts(_EDUCATION[2], weight=_EDUCATION, counts=True),), "people",
            "Inwoners van 15 tot 75 jaar met hbo of wo als hoogste opleiding.",
        ),
        ThemeMeasure(
            "criminaliteit",
            "veiligheid", "Geregistreerde misdrijven", "per 1.000 inwoners",
            (Recipe(of.CRIME.key, ("gemeente", "buurt"),
                    {year: (f"misdrijven_{year}",) for year in CRIME_YEARS},
                    ("inwoners",), counts=True),),
            "people", "Misdrijven die bij de politie zijn geregistreerd.", 1000, -1,
            care="Het aantal inwoners is dat van 2024, in elk jaar.",
            least=MIN_CRIMES, events=True,
        ),
        ThemeMeasure(
            "geluid_buren", "veiligheid", "Ernstige geluidhinder door buren",
            "% van de mensen van 18 jaar en ouder",
            _health_2020("ErnstigeGeluidhinderDoorBuren_37"), "people",
            f"Mensen die ernstige hinder hebben van geluid van buren. {_2020}", better=-1,
        ),
        ThemeMeasure(
            "gezondheid", "gezondheid", "Goed of zeer goed ervaren gezondheid",
            "% van de mensen van 18 jaar en ouder",
            (Recipe(of.HEALTH.key, ("gemeente", "buurt"),
                    {year: (f"gezond_{year}",) for year in HEALTH_YEARS}),),
            "people", "Mensen die hun gezondheid goed of zeer goed noemen.", better=1,
        ),
        ThemeMeasure(
            "eenzaam", "gezondheid", "Ernstig of zeer ernstig eenzaam",
            "% van de mensen van 18 jaar en ouder",
            _health_2020("ErnstigZeerErnstigEenzaam_29"), "people",
            f"Mensen die ernstig of zeer ernstig eenzaam zijn. {_2020}", better=-1,
        ),
        ThemeMeasure(
            "regie", "gezondheid", "Matig of veel regie over het eigen leven",
            "% van de mensen van 18 jaar en ouder",
            _health_2020("MatigVeelRegieOverEigenLeven_27"), "people",
            f"Mensen die matig of veel grip hebben op hun leven. {_2020}", better=1,
        ),
        ThemeMeasure(
            "wmo", "gezondheid", "Hulp uit de Wmo", "cliënten per 1.000 inwoners",
            (_districts("WmoClienten_93", counts=True),), "people",
            "Mensen met hulp van de gemeente uit de Wmo.", 1000,
        ),
        ThemeMeasure(
            "werk", "bestaanszekerheid", "Netto arbeidsparticipatie",
            "% van de inwoners van 15 tot 75 jaar",
            (_districts("Nettoarbeidsparticipatie_71"),), "people",
            "Inwoners van 15 tot 75 jaar met betaald werk.", better=1,
            care="Gewogen naar alle inwoners.",
        ),
        ThemeMeasure(
            "armoede", "bestaanszekerheid", "Personen in armoede", "% van de inwoners",
            (_districts("PersonenInArmoede_81"),), "people",
            "Inwoners van een huishouden met te weinig geld om van te leven.", better=-1,
        ),
        ThemeMeasure(
            "bijstand", "bestaanszekerheid", "Bijstand", "mensen per 1.000 inwoners",
            (_districts("PersonenPerSoortUitkeringBijstand_87", counts=True),), "people",
            "Mensen met een uitkering uit de bijstand.", 1000, -1,
        ),
        ThemeMeasure(
            "rondkomen", "bestaanszekerheid", "Moeite met rondkomen",
            "% van de mensen van 18 jaar en ouder", _health_2020("MoeiteMetRondkomen_38"),
            "people", f"Mensen die moeite hebben om rond te komen. {_2020}", better=-1,
        ),
        ThemeMeasure(
            "laag_inkomen", "bestaanszekerheid", "Huishoudens met een lager inkomen",
            "% van de huishoudens",
            (_districts("k_40HuishoudensMetLaagsteInkomen_84", weight=(HOUSEHOLDS,)),),
            "households", "Huishoudens bij de 40% met het laagste inkomen van het land.",
        ),
        ThemeMeasure(
            "vermogen", "bestaanszekerheid", "Doorsnee vermogen", "x 1.000 euro per huishouden",
            (_districts("MediaanVermogenVanParticuliereHuish_86", weight=(HOUSEHOLDS,)),),
            "households", "De helft van de huishoudens heeft meer vermogen, de helft minder.", 1,
            additive=False, kind="whole", change_kind="whole_change",
            care="Een middelste waarde: van een gebied is zij niet te berekenen.",
        ),
        ThemeMeasure(
            "koop", "wonen", "Koopwoningen", "% van de woningen",
            (_districts("Koopwoningen_47", weight=(HOMES,)),
             _buurten("koopwoningen", weight="huishoudens")),
            "dwellings", "Woningen van wie er woont.", care=_HOMES_OF_BUURT,
        ),
        ThemeMeasure(
            "corporatie", "wonen", "Woningen van een corporatie", "% van de woningen",
            (_districts("InBezitWoningcorporatie_49", weight=(HOMES,)),), "dwellings",
            "Woningen van een woningcorporatie.",
        ),
        ThemeMeasure(
            "woz", "wonen", "Gemiddelde WOZ-waarde", "x 1.000 euro per woning",
            (_districts("GemiddeldeWOZWaardeVanWoningen_39", weight=(HOMES,)),
             _buurten("wozWaarde", weight="huishoudens")),
            "dwellings", "Wat een woning volgens de gemeente gemiddeld waard is.", 1,
            kind="whole", change_kind="whole_change", care=_HOMES_OF_BUURT,
        ),
        ThemeMeasure(
            "eengezins", "wonen", "Eengezinswoningen", "% van de woningen",
            (_districts("PercentageEengezinswoning_40", weight=(HOMES,)),
             _buurten("eengezinswoning", weight="huishoudens")),
            "dwellings", "Woningen die een heel pand zijn.", care=_HOMES_OF_BUURT,
        ),
        ThemeMeasure(
            "nieuw", "wonen", "Woningen uit de laatste tien jaar", "% van de woningen",
            (_districts("BouwjaarAfgelopenTienJaar_52", weight=(HOMES,)),), "dwellings",
            "Woningen die in de laatste tien jaar zijn gebouwd.",
        ),
        ThemeMeasure(
            "dichtheid", "wonen", "Bevolkingsdichtheid", "inwoners per km2 land",
            (_districts(PEOPLE, weight=("OppervlakteLand_116",), counts=True),
             _buurten("inwoners", weight="oppervlakteLandHa", counts=True)),
            "land", "Hoe dicht mensen op elkaar wonen.", kind="whole", change_kind="whole_change",
        ),
        ThemeMeasure(
            "huisarts", "wonen", "Afstand tot een huisarts", "km",
            (_districts("AfstandTotHuisartsenpraktijk_110"), _buurten("afstandHuisarts")),
            "people", "Hoe ver inwoners gemiddeld van de dichtstbijzijnde huisarts wonen.", 1, -1,
        ),
        ThemeMeasure(
            "supermarkt", "wonen", "Afstand tot een grote supermarkt", "km",
            (_districts("AfstandTotGroteSupermarkt_111"), _buurten("afstandSupermarkt")),
            "people", "Hoe ver inwoners gemiddeld van een grote supermarkt wonen.", 1, -1,
        ),
    )
}  # fmt: skip
"""Key (its key in the table ``indicators``) -> measure, by theme."""
