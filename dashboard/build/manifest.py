"""What the starting set is made of, what was checked and what is missing."""

import hashlib
from typing import Any

import pandas as pd

from dashboard.analysis.aggregate import VALUES, weighted_series
from dashboard.build.derive import Membership
from dashboard.sources import Sources
from dashboard.sources.codes import PARENT, gemeente_of
from dashboard.sources.scores import scored_in
from dashboard.store.hashes import content_hash
from dashboard.store.schemas import VERSION
from dashboard.vocabulary.areas import COUNTRY, COUNTRY_LONG, PROGRAMME, PROGRAMME_LONG
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.periods import LAST_YEAR
from dashboard.vocabulary.sources import RELEASE

SET_NAME = "startset: land, gemeenten, wijken en buurten, en de NPLV-gebieden"


def errors(computed: pd.Series, official: pd.Series) -> dict[str, float | int]:
    """How far computed values lie from official ones, in units of the score."""
    off = (computed - official).dropna()
    return {
        "number": len(off),
        "mean": round(off.mean(), 6),
        "mean_absolute": round(off.abs().mean(), 6),
        "p95_absolute": round(off.abs().quantile(0.95), 6),
        "max_absolute": round(off.abs().max(), 6),
    }


def reproduction(sources: Sources, level: str, from_level: str) -> dict[str, Any]:
    """Official scores of ``level`` in the last year against what its parts give.

    Only areas of more than one part count: one part is not a mean. Every scored
    part with households counts.
    """
    whole, parts = (scored_in(sources.scores[lv]) for lv in (level, from_level))
    groups = pd.DataFrame({"code": PARENT[level](parts["code"]), "member": parts["code"]})
    groups = groups[groups["code"].duplicated(keep=False)]
    households = sources.key_figures.set_index("code")["households"]
    computed = weighted_series(parts, groups, households).set_index("code")[TOTAL]
    found = errors(computed, whole.set_index("code")[TOTAL])
    return {"level": level, "from": from_level, "year": LAST_YEAR} | found


def coverage(sources: Sources) -> list[dict[str, Any]]:
    """Per level and year: how many places are scored and which of the last year's are not.

    ``absent_codes`` names them up to a hundred; beyond that ``absent_gemeenten``
    says in how many gemeenten they lie.
    """
    households = sources.key_figures.set_index("code")["households"]
    rows = []
    for level, frame in sources.scores.items():
        if not LEVELS[level].key_figures:
            continue  # squares and postcodes have no codes of CBS to hold them against
        scored = frame[frame[TOTAL].notna()]
        current = set(scored_in(frame)["code"])
        everyone = households.reindex(sorted(current)).sum()
        for year, codes in scored.groupby("year")["code"]:
            absent = pd.Series(sorted(current - set(codes)), dtype="str")
            here = households.reindex(sorted(current & set(codes))).sum()
            rows.append(
                {
                    "level": level,
                    "year": int(year),
                    "scored": len(codes),
                    "absent": len(absent),
                    "households_share": round(float(here / everyone), 4),
                    "absent_gemeenten": int(gemeente_of(absent).nunique()),
                    "absent_codes": absent.tolist() if len(absent) <= 100 else [],
                    "dimensions": bool(
                        frame.loc[frame["year"] == year, VALUES].notna().any().all()
                    ),
                }
            )
    return rows


def panels(areas: pd.DataFrame, members: Membership) -> dict[str, Any]:
    """Code of a derived series -> how many places and households it stands for."""
    table = areas[areas["level"].isin(["land", "nplv"])].set_index("code")
    country = int(table.loc[COUNTRY, "households"])
    result: dict[str, Any] = {}
    for code in (COUNTRY, COUNTRY_LONG, PROGRAMME, PROGRAMME_LONG):
        if code not in table.index or pd.isna(table.loc[code, "weight"]):
            continue
        whole = country if code in (COUNTRY, COUNTRY_LONG) else int(table.loc[PROGRAMME, "weight"])
        weight = int(table.loc[code, "weight"])
        result[code] = {
            "members": int(table.loc[code, "members"]),
            "households": weight,
            "share": round(weight / whole, 4),
        }
    if PROGRAMME_LONG in result:
        result[PROGRAMME_LONG]["areas"] = members.long_areas
    return result


def describe(
    sources: Sources, members: Membership, tables: dict[str, pd.DataFrame], built_at: str
) -> dict[str, Any]:
    """The manifest: release, files, tables with content hash, checks and what is missing.

    ``tables`` are those of the store and the shapes. ``content_hash`` covers
    everything but ``built_at``.
    """
    contents: dict[str, dict[str, Any]] = {
        name: {
            "rows": len(frame),
            "columns": [str(c) for c in frame.columns],
            "content_hash": content_hash(frame),
        }
        for name, frame in tables.items()
    }
    checks = [reproduction(sources, "wijk", "buurt")]
    if "gemeente" in sources.scores:
        checks.append(reproduction(sources, "gemeente", "wijk"))
    joined = "".join(contents[name]["content_hash"] for name in sorted(contents))
    return {
        "version": VERSION,
        "release": RELEASE,
        "set": SET_NAME,
        "built_at": built_at,
        "content_hash": hashlib.sha256(joined.encode()).hexdigest(),
        "tables": contents,
        "sources": [vars(f) for f in sources.files],
        "reference": sources.notes["reference"],
        "panels": panels(tables["areas"], members),
        "reproduction": checks,
        "coverage": coverage(sources),
        "without_households": sources.notes["without_households"].to_dict("records"),
        "without_shape": sources.notes["without_shape"].to_dict("records"),
    }
