"""The table ``indicators``: the measures of the themes, of places and of areas."""

import pandas as pd

from dashboard.analysis.ratios import (
    COLUMNS,
    buurten_of,
    ratio,
    shown_of_places,
    sums,
    sums_by_postcode,
)
from dashboard.build.derive import Membership
from dashboard.build.postcodes import links
from dashboard.sources import Sources
from dashboard.sources.codes import gemeente_of, wijk_of
from dashboard.sources.themes.crime import COVER
from dashboard.sources.themes.health import COUNTRY_CODE
from dashboard.vocabulary import theme_sources as of
from dashboard.vocabulary.areas import COUNTRY, PROGRAMME_LONG
from dashboard.vocabulary.themes import MIN_PLACED, THEME_MEASURES, Recipe, ThemeMeasure

TABLE = ["level", "code", "measure", "year", "value", "numerator", "weight", "coverage"]


def indicators(sources: Sources, members: Membership) -> pd.DataFrame:
    """Every measure of the themes whose file is there, in the columns ``TABLE``.

    Places as their file has them; a wijk from its buurten where the file has buurten only; the
    country, the programme and its areas as sums over their places.
    """
    found = [
        _of_measure(measure, sources, members).assign(measure=measure.key)
        for measure in THEME_MEASURES.values()
        if any(recipe.file in sources.themes for recipe in measure.recipes)
    ]
    return pd.concat(found, ignore_index=True)[TABLE] if found else pd.DataFrame(columns=TABLE)


def _of_measure(measure: ThemeMeasure, sources: Sources, members: Membership) -> pd.DataFrame:
    places = pd.concat(
        [parts_of(r, measure, sources) for r in measure.recipes if r.file in sources.themes],
        ignore_index=True,
    )
    if not measure.additive:
        return shown_of_places(places, measure)
    if "pc4" in measure.years:
        areas = _by_postcode(measure, places, sources, members)
    else:
        wijken = places[places["level"] == "wijk"]
        if wijken.empty:
            places = pd.concat([places, _wijken(measure, places, sources)], ignore_index=True)
        areas = _areas(measure, places, sources, members)
    return pd.concat([shown_of_places(places, measure), areas], ignore_index=True)


def parts_of(recipe: Recipe, measure: ThemeMeasure, sources: Sources) -> pd.DataFrame:
    """What a file has of a measure: level, code, year, value, numerator, weight and coverage (1),
    a row for what is known."""
    frame = _usable(recipe.file, sources)
    frame = frame[frame["level"].isin(recipe.levels)]
    if recipe.weight:
        weight = frame[list(recipe.weight)].sum(axis=1, min_count=len(recipe.weight))
    else:
        weight = frame["code"].map(_people(sources))
    made = []
    for year, columns in recipe.columns.items():
        stated = frame[list(columns)].sum(axis=1, min_count=len(columns))
        rows = frame[["level", "code"]].assign(year=year, weight=weight.astype(float))
        # Crimes where nobody lives count too: a weight that is not known is none.
        rows["weight"] = rows["weight"].fillna(0) if recipe.counts else rows["weight"]
        rows["numerator"] = stated if recipe.counts else stated * rows["weight"] / measure.factor
        rows["value"] = ratio(rows, measure.factor) if recipe.counts else stated
        # A file with a column for every year has no year in its rows.
        of_year = frame["year"].eq(year) if "year" in frame else True
        made.append(rows[stated.notna() & of_year])
    found = pd.concat(made, ignore_index=True).assign(coverage=1.0)
    if not measure.additive:
        found["numerator"] = float("nan")
    known = found.groupby(["level", "code", "year"], as_index=False)
    if recipe.file == of.SCHOOLS.key:
        found = known[["numerator", "weight"]].sum().assign(coverage=1.0)
        found["value"] = ratio(found, measure.factor)
    return found[["level", *COLUMNS]]


def _usable(kind: str, sources: Sources) -> pd.DataFrame:
    """The rows of a file that may be used, with a level and a code of ours."""
    frame = sources.themes[kind]
    if kind == of.SCHOOLS.key:
        frame = frame[frame["postcode"] != ""]
        frame = frame.assign(code=frame["postcode"].str[:4], level="pc4")
    if kind == of.CRIME.key:
        return frame[(frame["level"] != "buurt") | (frame[COVER] >= MIN_PLACED)]
    if kind == of.HEALTH_2020.key:
        # On codes of 2020: the same place only where its gemeente has the same name. The
        # country has no code of 2024.
        now = sources.key_figures.set_index("code")["gemeente"]
        same = frame["gemeente"] == frame["code"].map(now)
        country = frame["code"] == COUNTRY_CODE
        frame = frame[same | country]
        return frame.assign(code=frame["code"].mask(country, COUNTRY))
    return frame


def _people(sources: Sources) -> pd.Series:
    """Inhabitants by code, of the country as well."""
    figures = sources.key_figures
    people = figures.set_index("code")["inhabitants"].astype("float64")
    total = people[(figures["level"] == "gemeente").to_numpy()].sum()
    return pd.concat([people, pd.Series({COUNTRY: total})])


def _households(sources: Sources) -> pd.Series:
    return sources.key_figures.set_index("code")["households"].astype("float64")


def _codes(sources: Sources, level: str) -> pd.Series:
    figures = sources.key_figures
    return figures.loc[figures["level"] == level, "code"].reset_index(drop=True)


def _wijken(measure: ThemeMeasure, places: pd.DataFrame, sources: Sources) -> pd.DataFrame:
    """The wijken, from their buurten."""
    codes = _codes(sources, "buurt")
    groups = pd.DataFrame({"code": wijk_of(codes), "member": codes})
    buurten = places[places["level"] == "buurt"]
    found = sums(buurten, groups, _households(sources), measure.factor)
    return found.assign(level="wijk")


def _areas(
    measure: ThemeMeasure, places: pd.DataFrame, sources: Sources, members: Membership
) -> pd.DataFrame:
    """The programme, its areas and, where its file does not have it, the country."""
    parts = places[places["level"].isin(("wijk", "buurt"))]
    groups = members.of("nplv")
    groups = groups[groups["code"] != PROGRAMME_LONG]
    found = [sums(parts, groups, _households(sources), measure.factor).assign(level="nplv")]
    if "land" not in set(places["level"]):
        everywhere = pd.DataFrame({"code": COUNTRY, "member": _codes(sources, "wijk")})
        country = sums(parts, everywhere, _households(sources), measure.factor)
        found.append(country.assign(level="land"))
    return pd.concat(found, ignore_index=True)


def _by_postcode(
    measure: ThemeMeasure, places: pd.DataFrame, sources: Sources, members: Membership
) -> pd.DataFrame:
    """The country, the gemeenten, the programme and its areas, from the postcodes."""
    whole = places.groupby("year", as_index=False)[["numerator", "weight"]].sum()
    whole = whole.assign(level="land", code=COUNTRY, coverage=1.0)
    whole["value"] = ratio(whole, measure.factor)
    if of.BUURTEN.key not in sources.themes:
        return whole
    codes = _codes(sources, "buurt")
    nplv = members.of("nplv")
    groups = {
        "nplv": buurten_of(nplv[nplv["code"] != PROGRAMME_LONG], codes),
        "gemeente": pd.DataFrame({"code": gemeente_of(codes), "member": codes}),
    }
    linked = links(sources)
    found = [
        sums_by_postcode(places, linked, group, measure.factor).assign(level=level)
        for level, group in groups.items()
    ]
    return pd.concat([whole, *found], ignore_index=True)
