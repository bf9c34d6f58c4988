"""Postcodes of four digits: which one most of a buurt has, and each as a place of its own."""

import pandas as pd

from dashboard.analysis.ratios import buurten_of
from dashboard.build.derive import Membership
from dashboard.sources import Sources
from dashboard.sources.codes import gemeente_of
from dashboard.store.schemas import no_rows
from dashboard.vocabulary import theme_sources as of
from dashboard.vocabulary.areas import PROGRAMME, PROGRAMME_LONG
from dashboard.vocabulary.levels import LEVELS

LEVEL = "pc4"
SIZES = {
    "inwoners": "inhabitants",
    "huishoudens": "households",
    "woningen": "dwellings",
    "sted": "urbanity",
}
"""Column of CBS's key figures by postcode -> column of ``areas``."""


def links(sources: Sources) -> pd.DataFrame:
    """The table ``postcodes``: which postcode most of each buurt has, as CBS says; no rows
    without its file."""
    if of.BUURTEN.key not in sources.themes:
        return no_rows("postcodes")
    frame = sources.themes[of.BUURTEN.key]
    frame = frame[frame["pc4_meest_voorkomend"].notna()]
    return pd.DataFrame(
        {
            "code": frame["code"],
            "postcode": frame["pc4_meest_voorkomend"].astype("int64").astype("str"),
            "households": frame["huishoudens"].fillna(0).astype("int64"),
        }
    ).reset_index(drop=True)


def areas(sources: Sources, members: Membership) -> pd.DataFrame:
    """Rows of ``areas`` for every postcode with a score, key figures or a buurt.

    Its gemeente, and the share of it in an area of the programme, are those of the households of
    the buurten that have it most: approximate, and "" or 0 where no buurt has it.
    """
    found, sizes = links(sources), _sizes(sources)
    scores = sources.scores.get(LEVEL)
    scored = [] if scores is None else scores["code"]
    codes = sorted({*scored, *sizes.index, *found["postcode"]})
    table = pd.DataFrame({"level": LEVEL, "code": codes})
    table["name"] = LEVELS[LEVEL].singular + " " + table["code"]
    table["wijk_code"] = ""
    table = table.join(sizes.reindex(codes).reset_index(drop=True))
    gemeente = _most(found.assign(of=gemeente_of(found["code"])))["of"]
    table["gemeente_code"] = _text(table["code"].map(gemeente))
    names = sources.key_figures.set_index("code")["name"]
    table["gemeente"] = _text(table["gemeente_code"].map(names))
    own = _inside(sources, members, found)
    table["nplv_area"] = _text(table["code"].map(own["of"]))
    table["nplv_share"] = table["code"].map(own["share"]).fillna(0.0).astype(float)
    return table


def _text(found: pd.Series) -> pd.Series:
    """What was looked up, "" where it is not there; of nothing at all pandas makes numbers."""
    return found.astype("object").fillna("").astype("str")


def _sizes(sources: Sources) -> pd.DataFrame:
    """How many people, households and dwellings each postcode has, and how urban it is."""
    if of.POSTCODES.key not in sources.themes:
        return pd.DataFrame(columns=list(SIZES.values()), dtype="Int64")
    frame = sources.themes[of.POSTCODES.key].set_index("code")[list(SIZES)]
    return frame.rename(columns=SIZES).astype("Int64")


def _most(rows: pd.DataFrame) -> pd.DataFrame:
    """By postcode: ``of`` with the most households (of equals the first), and those."""
    totals = rows.groupby(["postcode", "of"], as_index=False)["households"].sum()
    order = totals.sort_values(["postcode", "households", "of"], ascending=[True, False, True])
    return order.drop_duplicates("postcode").set_index("postcode")


def _inside(sources: Sources, members: Membership, found: pd.DataFrame) -> pd.DataFrame:
    """By postcode: the area of the programme with most of its households, and the share (0-1) of
    all its households that lies in any."""
    figures = sources.key_figures
    buurten = figures.loc[figures["level"] == "buurt", "code"].reset_index(drop=True)
    groups = members.of("nplv")
    groups = groups[~groups["code"].isin([PROGRAMME, PROGRAMME_LONG])]
    area = buurten_of(groups, buurten).set_index("member")["code"]
    inside = found.assign(of=found["code"].map(area)).dropna(subset="of")
    every = found.groupby("postcode")["households"].sum()
    own = inside.groupby("postcode")["households"].sum()
    return _most(inside).assign(share=own / every.where(every > 0))
