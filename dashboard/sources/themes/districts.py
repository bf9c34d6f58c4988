"""Read and check the key figures of CBS by wijk and gemeente, for the themes."""

from functools import cache
from pathlib import Path

import pandas as pd
import pandera.pandas as pa

from dashboard.sources.checks import validate
from dashboard.sources.codes import gemeente_of
from dashboard.sources.files import Found
from dashboard.sources.notation import CBS_MISSING
from dashboard.sources.tables import read_table
from dashboard.sources.themes.rows import places_schema
from dashboard.sources.themes.statline import is_raw, raw_places
from dashboard.sources.themes.units import (
    CARS,
    EURO_1000,
    HECTARE,
    KM,
    NUMBER,
    PEOPLE,
    PER_1000,
    PER_KM2,
    PERCENT,
    SCHOOLS,
    URBANITY,
    WEALTH_1000,
    Unit,
    check_parts,
    check_sums,
    columns,
)

TEXT = {"gwb_code_10": "code", "recs": "level", "regio": "name", "gm_naam": "gemeente"}
FIELDS: dict[str, Unit] = {
    "AantalInwoners_5": NUMBER,
    "k_0Tot15Jaar_8": NUMBER,
    "k_15Tot25Jaar_9": NUMBER,
    "k_25Tot45Jaar_10": NUMBER,
    "k_45Tot65Jaar_11": NUMBER,
    "k_65JaarOfOuder_12": NUMBER,
    "HuishoudensTotaal_29": NUMBER,
    "Eenpersoonshuishoudens_30": NUMBER,
    "HuishoudensMetKinderen_32": NUMBER,
    "GemiddeldeHuishoudensgrootte_33": PEOPLE,
    "Bevolkingsdichtheid_34": PER_KM2,  # inhabitants, of land
    "Woningvoorraad_35": NUMBER,
    "NieuwbouwWoningen_36": NUMBER,
    "GemiddeldeWOZWaardeVanWoningen_39": EURO_1000,
    "PercentageEengezinswoning_40": PERCENT,
    "PercentageTussenwoningEengezins_41": PERCENT,
    "PercentageMeergezinswoning_45": PERCENT,
    "OnbewoondeWoningen_46": PERCENT,
    "Koopwoningen_47": PERCENT,
    "HuurwoningenTotaal_48": PERCENT,
    "InBezitWoningcorporatie_49": PERCENT,
    "InBezitOverigeVerhuurders_50": PERCENT,
    "BouwjaarAfgelopenTienJaar_52": PERCENT,
    "AardgasvrijeWoningen_57": PERCENT,
    "WoningenMetZonnestroom_59": PERCENT,
    "LeerlingenPo_62": NUMBER,
    "LeerlingenVoInclVavo_63": NUMBER,
    "StudentenMboExclExtranei_64": NUMBER,
    "StudentenHbo_65": NUMBER,
    "StudentenWo_66": NUMBER,
    "BasisonderwijsVmboMbo1_67": NUMBER,  # people of 15 to 75, as the next two
    "HavoVwoMbo24_68": NUMBER,
    "HboWo_69": NUMBER,
    "Nettoarbeidsparticipatie_71": PERCENT,  # of the people of 15 to 75
    "PercentageZelfstandigen_75": PERCENT,
    "GemiddeldInkomenPerInwoner_78": EURO_1000,
    "PersonenInArmoede_81": PERCENT,
    "PersonenTot25BovenArmoedegrens_82": PERCENT,
    "k_40HuishoudensMetLaagsteInkomen_84": PERCENT,
    "k_20HuishoudensMetHoogsteInkomen_85": PERCENT,
    "MediaanVermogenVanParticuliereHuish_86": WEALTH_1000,
    "PersonenPerSoortUitkeringBijstand_87": NUMBER,
    "PersonenPerSoortUitkeringAO_88": NUMBER,
    "PersonenPerSoortUitkeringWW_89": NUMBER,
    "JongerenMetJeugdzorgInNatura_91": NUMBER,
    "PercentageJongerenMetJeugdzorg_92": PERCENT,
    "WmoClienten_93": NUMBER,
    "WmoClientenRelatief_94": PER_1000,
    "PersonenautoSPerHuishouden_107": CARS,
    "PersonenautoSNaarOppervlakte_108": PER_KM2,
    "AfstandTotHuisartsenpraktijk_110": KM,
    "AfstandTotGroteSupermarkt_111": KM,
    "AfstandTotKinderdagverblijf_112": KM,
    "AfstandTotSchool_113": KM,
    "ScholenBinnen3Km_114": SCHOOLS,
    "OppervlakteTotaal_115": HECTARE,
    "OppervlakteLand_116": HECTARE,
    "OppervlakteWater_117": HECTARE,
    "MateVanStedelijkheid_120": URBANITY,
    "Omgevingsadressendichtheid_121": PER_KM2,
}
"""Official column of StatLine 85984NED -> its unit, from StatLine's description of the table."""
LEVELS = ("wijk", "gemeente")
ADDED = (
    "AantalInwoners_5",
    "HuishoudensTotaal_29",
    "Woningvoorraad_35",
    "PersonenPerSoortUitkeringBijstand_87",
)
"""Columns of which the wijken add up to the gemeente."""
ROUNDING = 10
"""How far a sum may be off for every wijk and one more: CBS rounds counts to five or ten.
Measured: 5 at most."""
TENURE = (25, 2)
"""How much less and more than 100% owned and rented dwellings may be together: of some nobody
knows whose they are (22% in a wijk with holiday homes is measured), and each is rounded."""
ROUNDED = (2, 2)
"""The same where each part is rounded to whole percents and all are known (measured: 1)."""


def read_districts(found: Found, path: Path) -> pd.DataFrame:
    """Read the key figures by wijk and gemeente from the CSV file at ``path``: an extract,
    or the raw data set of StatLine (``statline``).

    Returns code, level (wijk, gemeente), name, gemeente and the columns of ``FIELDS`` (float,
    in their unit, NaN where suppressed), in file order; the index is the line in the file.
    Raises SourceError when the file cannot be read or breaks a rule: codes, units, parts that
    do not add up to the whole.
    """
    if is_raw(found, path):
        table = raw_places(found, path, {name: name for name in FIELDS}, LEVELS)
    else:
        table = read_table(found, path, tuple(TEXT), counts=tuple(FIELDS), missing=CBS_MISSING)
        table = table.rename(columns=TEXT)
        table["level"] = table["level"].str.lower()
    table = table[[*TEXT.values(), *FIELDS]]
    validate(table, schema(), found)
    check_parts(found, table, "100", ("Koopwoningen_47", "HuurwoningenTotaal_48"), TENURE)
    rented = ("InBezitWoningcorporatie_49", "InBezitOverigeVerhuurders_50")
    check_parts(found, table, "HuurwoningenTotaal_48", rented, ROUNDED)
    kinds = ("PercentageEengezinswoning_40", "PercentageMeergezinswoning_45")
    check_parts(found, table, "100", kinds, ROUNDED)
    wijken = table[table["level"] == "wijk"].copy()
    wijken["whole"] = gemeente_of(wijken["code"])
    for column in ADDED:
        check_sums(found, wijken, table[table["level"] == "gemeente"], column, ROUNDING)
    return table


@cache
def schema() -> pa.DataFrameSchema:
    """The rules that hold within the key figures of the themes."""
    return places_schema("recs", LEVELS, columns(FIELDS))
