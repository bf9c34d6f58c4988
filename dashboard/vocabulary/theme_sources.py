"""The files of the themes: what each is, where it comes from and what to beware of."""

from dataclasses import dataclass

from dashboard.vocabulary.sources import Source

CRIME_YEARS = (2021, 2022, 2023, 2024, 2025)
HEALTH_YEARS = (2012, 2016, 2020, 2022, 2024)
SCHOOL_YEARS = {"2019-2020": 2020, "2020-2021": 2021, "2021-2022": 2022}
"""School year -> the year in which it ends, by which it is stored."""
_STATLINE = "haal tabel {table} opnieuw op bij opendata.cbs.nl (StatLine)"


@dataclass(frozen=True)
class ThemeFile:
    """A file of the themes: its ``key``, its name on disk (``file``) and its ``source``.

    Without the file the measures that are made of it are not known, and nothing else changes.
    """

    key: str
    file: str
    source: Source


DISTRICTS = ThemeFile(
    "theme_districts",
    "kerncijfers-wijken-gemeenten-2024.csv",
    Source(
        "Kerncijfers wijken en buurten 2024, wijken en gemeenten",
        "CC BY 4.0 CBS",
        "CBS, tabel 85984NED (wijken en buurten 2024)",
        table="85984NED",
        years="2024",
        care="Inkomen, opleiding en uitkeringen gaan over het jaar dat CBS toen het laatst kende; "
        "aantallen zijn afgerond op vijf of tien, kleine aantallen zijn weggelaten.",
        where=_STATLINE.format(table="85984NED"),
    ),
)
BUURTEN = ThemeFile(
    "theme_buurten",
    "kerncijfers-buurten-2024.csv",
    Source(
        "Kerncijfers wijken en buurten 2024, buurten",
        "CC BY 4.0 CBS",
        "CBS, tabel 85984NED (wijken en buurten 2024)",
        table="85984NED",
        years="2024",
        care="Per buurt zijn er minder kolommen: geen opleiding, werk, armoede, bijstand of "
        "woningen van een corporatie. De postcode is de postcode die in de buurt het meest "
        "voorkomt.",
        where=_STATLINE.format(table="85984NED"),
    ),
)
POSTCODES = ThemeFile(
    "theme_postcodes",
    "kerncijfers-pc4-2024.csv",
    Source(
        "Kerncijfers per postcode 2024",
        "CC BY 4.0 CBS",
        "CBS, Kerncijfers per postcode 2024",
        years="2024",
        care="Percentages naar herkomst en eigendom zijn afgerond op tien.",
        where="haal de kerncijfers per viercijferige postcode opnieuw op bij cbs.nl",
    ),
)
CRIME = ThemeFile(
    "theme_crime",
    "misdrijven-2021-2025.csv",
    Source(
        "Geregistreerde misdrijven",
        "CC BY 4.0 politie/CBS",
        "politie, geregistreerde misdrijven (47022NED)",
        table="47022NED",
        years="2021-2025",
        care="Alleen wat bij de politie is gemeld. In een centrum zijn er veel per inwoner, omdat "
        "bezoekers meetellen. In Best, Heeze-Leende, Voorst en Zoetermeer zijn de meeste "
        "misdrijven niet aan een buurt toegekend.",
        where="haal tabel 47022NED opnieuw op bij data.politie.nl",
    ),
)
HEALTH = ThemeFile(
    "theme_health",
    "ervaren-gezondheid-2012-2024.csv",
    Source(
        "Ervaren gezondheid",
        "CC BY 4.0 RIVM",
        "RIVM, ervaren gezondheid (50150NED)",
        table="50150NED",
        years="2012, 2016, 2020, 2022, 2024",
        care="Een schatting met een model, geen telling.",
        where=_STATLINE.format(table="50150NED"),
    ),
)
HEALTH_2020 = ThemeFile(
    "theme_health_2020",
    "rivm-gezondheid-2020-18plus.csv",
    Source(
        "Gezondheid per wijk en buurt 2020, 18 jaar en ouder",
        "CC BY 4.0 RIVM",
        "RIVM, gezondheid per wijk en buurt 2020",
        years="2020",
        care="Een oudere schatting met een model: nooit in één reeks met die van later. De codes "
        "zijn van 2020; een code telt alleen waar de gemeente nog dezelfde naam heeft.",
        where="haal de gezondheid per wijk en buurt (2020, 18 jaar en ouder) opnieuw op bij "
        "statline.rivm.nl",
    ),
)
SCHOOLS = ThemeFile(
    "theme_schools",
    "schooladviezen-per-school-2019-2022.csv",
    Source(
        "Schooladviezen per school",
        "DUO open data",
        "DUO, schooladviezen per basisschool",
        years="2019-2020, 2020-2021, 2021-2022",
        care="Naar de plaats van de school, niet van de leerling. Latere jaren verbergen kleine "
        "aantallen en zijn weggelaten.",
        where="haal de schooladviezen opnieuw op bij duo.nl (open onderwijsdata)",
    ),
)
THEME_FILES: dict[str, ThemeFile] = {
    one.key: one for one in (DISTRICTS, BUURTEN, POSTCODES, CRIME, HEALTH, HEALTH_2020, SCHOOLS)
}
"""Key (the kind of file in ``sources``) -> file."""
