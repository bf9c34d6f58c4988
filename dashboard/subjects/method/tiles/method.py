"""Tables of the page Verantwoording."""

from functools import lru_cache

import pandas as pd

from dashboard.analysis.coverage import coverage, definition
from dashboard.language import numbers
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.vocabulary import CLASS_BOUNDS, CLASSES, CONFIDENCE, DIMENSIONS, LEVELS, REFERENCE


@per_store(TILES)
def areas_table(store: Store) -> pd.DataFrame:
    """The areas with what they consist of, as Dutch text, by name."""
    table = definition(store)
    return pd.DataFrame(
        {
            "Gebied": table["area"],
            "Gemeente": table["gemeente"],
            "Bestaat uit": [
                numbers.join(_parts(w, b))
                for w, b in zip(table["wijken"], table["buurten"], strict=True)
            ],
            "Inwoners 2024": table["inhabitants"].map(numbers.count),
            "Huishoudens 2024": table["households"].map(numbers.count),
            "Zekerheid": table["confidence"],
        }
    ).set_index("Gebied")


def _parts(wijken: int, buurten: int) -> list[str]:
    """What an area has of each level: "3 wijken", "1 buurt"."""
    return [
        f"{n} {LEVELS[level].singular if n == 1 else LEVELS[level].plural}"
        for level, n in (("wijk", wijken), ("buurt", buurten))
        if n
    ]


@per_store(TILES)
def codes_table(store: Store, area: str) -> pd.DataFrame:
    """The codes of one area with level, name, confidence and source, as Dutch text."""
    rows = store.nplv[store.nplv["area_id"] == area]
    names = {"code": "Code", "level": "Niveau", "name": "Naam"}
    names |= {"confidence": "Zekerheid", "source": "Bron"}
    return rows[list(names)].rename(columns=names).set_index("Code")


@lru_cache(maxsize=1)
def confidence_table() -> pd.DataFrame:
    """What each word of confidence means."""
    rows = {"Zekerheid": list(CONFIDENCE), "Betekenis": list(CONFIDENCE.values())}
    return pd.DataFrame(rows).set_index("Zekerheid")


@per_store(TILES)
def coverage_table(store: Store) -> pd.DataFrame:
    """Which level and year the files hold, as Dutch text."""
    table = coverage(store)
    return pd.DataFrame(
        {
            "Niveau": [LEVELS[level].plural for level in table["level"]],
            "Jaar": table["year"].map(numbers.year),
            "Met score": table["scored"].map(numbers.count),
            "Zonder score": table["absent"].map(numbers.count),
            "In zoveel gemeenten": table["absent_gemeenten"].map(numbers.count),
            "Huishoudens gedekt": [numbers.share(s, 1) for s in table["households_share"]],
        }
    ).set_index("Niveau")


@per_store(TILES)
def files_table(store: Store) -> pd.DataFrame:
    """The official files of the set, as Dutch text."""
    files = pd.DataFrame(store.manifest["sources"])
    return pd.DataFrame(
        {
            "Bestand": files["name"],
            "Rijen": files["rows"].map(numbers.count),
            "Herkomst": files["origin"],
            "Licentie": files["licence"],
            "Controlegetal (sha256)": files["sha256"].str.slice(0, 12) + "…",
        }
    ).set_index("Bestand")


@lru_cache(maxsize=1)
def classes_table() -> pd.DataFrame:
    """The nine classes with their bounds on the score, as Dutch text."""
    bounds = [b + REFERENCE for b in CLASS_BOUNDS]
    return pd.DataFrame(
        {
            "Klasse": [f"{c.number} {c.name}" for c in CLASSES],
            "Score vanaf": ["", *[numbers.score(b) for b in bounds]],
            "Score tot": [*[numbers.score(b) for b in bounds], ""],
        }
    ).set_index("Klasse")


@lru_cache(maxsize=1)
def dimensions_table() -> pd.DataFrame:
    """What each dimension measures and what a lower value means."""
    return pd.DataFrame(
        {
            "Dimensie": [d.name for d in DIMENSIONS.values()],
            "Wat het meet": [d.about for d in DIMENSIONS.values()],
            "Hoe u het leest": [d.direction for d in DIMENSIONS.values()],
        }
    ).set_index("Dimensie")


@per_store(TILES)
def unscored_table(store: Store) -> pd.DataFrame:
    """Scored places without a household count: they weigh nothing."""
    rows = pd.DataFrame(store.manifest["without_households"], columns=["level", "code", "name"])
    names = {"code": "Code", "level": "Niveau", "name": "Naam"}
    return rows[list(names)].rename(columns=names).set_index("Code")
