"""What the data hold and lack: the manifest's facts as tables."""

import pandas as pd

from dashboard.store.cache import LARGE, per_store
from dashboard.store.read import Store
from dashboard.vocabulary import Area


def coverage(store: Store) -> pd.DataFrame:
    """Per level and year: places scored, absent (of those of the last year) and household share.

    Columns: level, year, scored, absent, absent_gemeenten, households_share (0-1).
    """
    columns = ["level", "year", "scored", "absent", "absent_gemeenten", "households_share"]
    return pd.DataFrame(store.manifest["coverage"])[columns]


def parts(store: Store, area: Area) -> pd.DataFrame:
    """What an area is made of, in the order of its definition.

    Index: code. Columns: level, name, gemeente, households and inhabitants (CBS 2024; may be
    missing), confidence and source of the definition ("" for an area that is not of the
    programme).
    """
    listed = store.nplv[store.nplv["area_id"] == area.code].set_index("code")
    codes = listed.index if len(listed) else list(area.members or (area.code,))
    places = store.areas.set_index("code").loc[codes]
    told = listed[["confidence", "source"]].reindex(codes).fillna("")
    return places[["level", "name", "gemeente", "households", "inhabitants"]].join(told)


@per_store(LARGE)
def definition(store: Store) -> pd.DataFrame:
    """The areas: name, gemeente, codes, lowest confidence, sources, inhabitants.

    Index: area id, by name. Columns: area, gemeente, wijken, buurten (numbers of
    codes), codes (text), confidence (the lowest of its rows), source (all
    different ones), inhabitants (CBS 2024, of these codes), inhabitants_2025 (as
    the definition states it), households.
    """
    order = {"laag": 0, "midden": 1, "hoog": 2}
    groups = store.nplv.groupby("area_id")
    sizes = store.areas[store.areas["level"] == "nplv"].set_index("code")
    table = pd.DataFrame(
        {
            "area": groups["area"].first(),
            "gemeente": groups["gemeente"].first(),
            "wijken": groups["level"].apply(lambda s: int((s == "wijk").sum())),
            "buurten": groups["level"].apply(lambda s: int((s == "buurt").sum())),
            "codes": groups["code"].apply(", ".join),
            "confidence": groups["confidence"].apply(lambda s: min(s, key=order.__getitem__)),
            "source": groups["source"].apply(lambda s: "; ".join(s.unique())),
            "inhabitants_2025": groups["inhabitants_2025"].first(),
        }
    )
    table["inhabitants"] = sizes["inhabitants"].reindex(table.index)
    table["households"] = sizes["households"].reindex(table.index)
    return table.sort_values("area")
