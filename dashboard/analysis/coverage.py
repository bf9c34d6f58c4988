"""What the data hold and lack: the manifest's facts as tables."""

import pandas as pd

from dashboard.store.cache import LARGE, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.areas import Area


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
    different ones), inhabitants and households (CBS 2024, of these codes).
    """
    order = ("laag", "midden", "hoog")
    groups = store.nplv.groupby("area_id")
    sizes = store.areas[store.areas["level"] == "nplv"].set_index("code")
    table = groups[["area", "gemeente"]].first()
    table["wijken"] = groups["level"].apply(lambda levels: int((levels == "wijk").sum()))
    table["buurten"] = groups["level"].apply(lambda levels: int((levels == "buurt").sum()))
    table["codes"] = groups["code"].apply(", ".join)
    table["confidence"] = groups["confidence"].apply(lambda found: min(found, key=order.index))
    table["source"] = groups["source"].apply(lambda found: "; ".join(found.unique()))
    return table.join(sizes[["inhabitants", "households"]]).sort_values("area")
