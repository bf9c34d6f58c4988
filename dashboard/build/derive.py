"""Scores and areas of the store, made from the checked sources."""

from dataclasses import dataclass

import pandas as pd

from dashboard.analysis.aggregate import VALUES, complete_in, weighted_series
from dashboard.analysis.jumps import flags
from dashboard.sources import Sources
from dashboard.sources.codes import gemeente_of, wijk_of
from dashboard.sources.completeness import latest_names
from dashboard.sources.scores import scored_in
from dashboard.store.choices import MIN_HOUSEHOLDS
from dashboard.vocabulary.areas import (
    COUNTRY,
    COUNTRY_LONG,
    COUNTRY_NAME,
    PROGRAMME,
    PROGRAMME_FULL_NAME,
    PROGRAMME_LONG,
)
from dashboard.vocabulary.levels import part_levels
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.periods import LAST_YEAR, PROGRAMME_YEARS, YEARS
from dashboard.vocabulary.scales import LIVEABILITY


@dataclass(frozen=True)
class Membership:
    """Which places make up which derived area.

    ``groups``: level, code (derived area) and member (a wijk or buurt code).
    ``nplv_buurten``: code (buurt) and area_id, for every scored buurt in an area.
    """

    groups: pd.DataFrame
    nplv_buurten: pd.DataFrame

    @property
    def long_areas(self) -> list[str]:
        """The NPLV areas (id) behind ``NPLV-2002``."""
        table = self.groups[self.groups["level"] == "nplv"]
        inside = set(table.loc[table["code"] == PROGRAMME_LONG, "member"])
        own = table[~table["code"].isin([PROGRAMME, PROGRAMME_LONG])]
        return own.loc[own["member"].isin(inside), "code"].drop_duplicates().tolist()

    def of(self, level: str) -> pd.DataFrame:
        """The groups (code, member) of one level."""
        return self.groups.loc[self.groups["level"] == level, ["code", "member"]]


def membership(sources: Sources) -> Membership:
    """The wijken and buurten behind each derived area.

    - land: wijken with a score in every year (``NL`` 2018-2024, ``NL-2002`` all years);
    - nplv: the codes of the definition, at the level it names: whole wijken by
      their official value, buurten where the area cuts through a wijk. ``NPLV``
      is all of them, ``NPLV-2002`` those of the areas with every year since 2002;
    - gemeente: its wijken that are scored in the last year.
    """
    wijk, nplv = sources.scores["wijk"], sources.nplv
    by_code = pd.concat([wijk, sources.scores["buurt"]])
    long = complete_in(by_code, YEARS)
    short = nplv.loc[~nplv["code"].isin(long), "area_id"].unique()
    current = scored_in(wijk)["code"]
    parts = [
        ("land", COUNTRY, sorted(complete_in(wijk, PROGRAMME_YEARS))),
        ("land", COUNTRY_LONG, sorted(complete_in(wijk, YEARS))),
        ("nplv", nplv["area_id"], nplv["code"]),
        ("nplv", PROGRAMME, nplv["code"]),
        ("nplv", PROGRAMME_LONG, nplv.loc[~nplv["area_id"].isin(short), "code"]),
        ("gemeente", gemeente_of(current), current),
    ]
    groups = pd.concat(
        [pd.DataFrame({"level": lv, "code": code, "member": member}) for lv, code, member in parts],
        ignore_index=True,
    )
    return Membership(groups, _nplv_buurten(sources))


def _nplv_buurten(sources: Sources) -> pd.DataFrame:
    """The scored buurten of each area: those it names and those of the wijken it names."""
    codes = pd.Series(sources.scores["buurt"]["code"].unique())
    area = sources.nplv.set_index("code")["area_id"]
    found = codes.map(area).fillna(wijk_of(codes).map(area))
    return pd.DataFrame({"code": codes, "area_id": found}).dropna(ignore_index=True)


def scores_table(sources: Sources, members: Membership) -> pd.DataFrame:
    """The ``scores`` table: official wijken, buurten, gemeenten and postcodes, the rest derived.

    A gemeente has its official value in the years that have one, ours in the years before
    (``recomputed_table`` holds ours in the official years). Buurten outside the NPLV areas have
    the last year only: the files hold earlier years of some of them, and part of a country is
    no country.
    """
    wijk, buurt = sources.scores["wijk"], sources.scores["buurt"]
    households = sources.key_figures.set_index("code")["households"]
    by_code = pd.concat([wijk, buurt])
    inside = buurt["code"].isin(members.nplv_buurten["code"])
    buurt = buurt[inside | (buurt["year"] == LAST_YEAR)]
    official = _official_gemeenten(sources)
    published = {"wijk": wijk, "buurt": buurt, "gemeente": official}
    if "pc4" in sources.scores:
        published["pc4"] = sources.scores["pc4"]
    parts = [frame.assign(level=level, derived=False) for level, frame in published.items()]
    for level in ("land", "nplv"):
        series = weighted_series(by_code, members.of(level), households)
        parts.append(series.assign(level=level, derived=True))
    ours = _own_gemeenten(sources, members)
    first = ours["code"].map(official.groupby("code")["year"].min())
    parts.append(ours[~(ours["year"] >= first)].assign(level="gemeente", derived=True))
    table = pd.concat(parts, ignore_index=True).dropna(subset=[TOTAL])
    return table.assign(**{"class": LIVEABILITY.classes(table[TOTAL])})[
        ["level", "code", "year", *VALUES, "class", "derived"]
    ]


def _official_gemeenten(sources: Sources) -> pd.DataFrame:
    """Rows of official gemeenten with a total score; none without their file."""
    wijk = sources.scores["wijk"]
    return sources.scores.get("gemeente", wijk.iloc[:0]).dropna(subset=[TOTAL])


def _own_gemeenten(sources: Sources, members: Membership) -> pd.DataFrame:
    """Our series of every gemeente: its wijken, weighted by households."""
    households = sources.key_figures.set_index("code")["households"]
    return weighted_series(sources.scores["wijk"], members.of("gemeente"), households)


def recomputed_table(sources: Sources, members: Membership) -> pd.DataFrame:
    """The ``recomputed`` table: our value of a gemeente in each year with an official one."""
    official, ours = _official_gemeenten(sources), _own_gemeenten(sources, members)
    table = ours.merge(official[["code", "year"]], on=["code", "year"]).dropna(subset=[TOTAL])
    return table.assign(level="gemeente")[["level", "code", "year", *VALUES]]


def with_flags(areas: pd.DataFrame, scores: pd.DataFrame) -> pd.DataFrame:
    """``areas`` with ``jump`` and ``small`` (see ``schemas.AREAS``)."""
    place = areas["level"].isin(part_levels())
    few = ~(areas["households"].astype("Float64") >= MIN_HOUSEHOLDS).fillna(False).astype(bool)
    return areas.assign(
        jump=areas["code"].map(flags(scores)).fillna("").where(place, ""), small=few & place
    )


def areas_table(sources: Sources, members: Membership) -> pd.DataFrame:
    """The ``areas`` table: every code of ``scores`` with its name, place and size."""
    figures = sources.key_figures.set_index("code")
    # The key figures cut long names off; the scores have them whole. A name that
    # changed through the years counts as it is in the last year.
    names = latest_names(pd.concat([sources.scores["wijk"], sources.scores["buurt"]]))
    figures["name"] = names.reindex(figures.index).fillna(figures["name"])
    households = figures["households"]
    known = (figures["level"] == "gemeente") | figures.index.isin(names.index)
    official = figures[known].reset_index()
    official["gemeente_code"] = gemeente_of(official["code"])
    official["wijk_code"] = wijk_of(official["code"]).where(official["level"] == "buurt", "")
    official = _with_nplv(official, members, households)
    table = pd.concat([official, _derived_areas(sources, members, figures)], ignore_index=True)
    weight = members.groups.assign(weight=members.groups["member"].map(households))
    weight = weight[weight["weight"] > 0].groupby("code")["weight"].agg(["size", "sum"])
    table["members"] = table["code"].map(weight["size"])
    table["weight"] = table["code"].map(weight["sum"])
    return table


def _with_nplv(official: pd.DataFrame, members: Membership, households: pd.Series) -> pd.DataFrame:
    """Add ``nplv_area`` and ``nplv_share`` (share of the households inside the area)."""
    inside = members.nplv_buurten.assign(
        households=members.nplv_buurten["code"].map(households).fillna(0),
        wijk=wijk_of(members.nplv_buurten["code"]),
    )
    wijken = inside.groupby("wijk").agg(area_id=("area_id", "first"), inside=("households", "sum"))
    own = pd.concat([inside.set_index("code")["area_id"], wijken["area_id"]])
    listed = members.of("nplv").query("code not in [@PROGRAMME, @PROGRAMME_LONG]")
    own = pd.concat([own, listed.set_index("member")["code"]])
    own = own[~own.index.duplicated()]
    whole = set(listed["member"]) | set(inside["code"])
    share = official["code"].map(wijken["inside"]) / official["households"]
    return official.assign(
        nplv_area=official["code"].map(own).fillna(""),
        nplv_share=share.fillna(0).clip(0, 1).mask(official["code"].isin(whole), 1.0).astype(float),
    )


def _derived_areas(sources: Sources, members: Membership, figures: pd.DataFrame) -> pd.DataFrame:
    """Rows of ``areas`` for the country, the programme and its areas."""
    counts = ["households", "inhabitants", "dwellings"]
    country = figures.index[figures["level"] == "gemeente"]
    of = members.groups.groupby("code")["member"]

    def row(level: str, code: str, name: str, gemeente: str = "") -> dict:
        codes = country if code == COUNTRY else of.get_group(code)
        # a total with an unknown part is unknown: nothing is imputed
        totals = figures.loc[codes, counts].sum(min_count=len(codes))
        return {"level": level, "code": code, "name": name, "gemeente": gemeente} | dict(totals)

    since = "met alle metingen sinds 2002"
    rows = [
        row("land", COUNTRY, COUNTRY_NAME),
        row("land", COUNTRY_LONG, f"{COUNTRY_NAME}, wijken {since}"),
        row("nplv", PROGRAMME, PROGRAMME_FULL_NAME),
    ]
    if long := members.long_areas:
        rows.append(row("nplv", PROGRAMME_LONG, f"{len(long)} NPLV-gebieden {since}"))
    for area in sources.nplv.drop_duplicates("area_id").itertuples():
        rows.append(row("nplv", area.area_id, area.area, area.gemeente))
    table = pd.DataFrame(rows).assign(
        wijk_code="", nplv_area="", nplv_share=0.0, urbanity=pd.NA, gemeente_code=""
    )
    gemeenten = figures[figures["level"] == "gemeente"].reset_index().set_index("name")["code"]
    table["gemeente_code"] = table["gemeente"].map(gemeenten).fillna("")
    return table
