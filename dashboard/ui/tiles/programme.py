"""Tiles about the programme as a whole beside the country."""

import pandas as pd

from dashboard.analysis import differences
from dashboard.analysis.comparable import beside, match
from dashboard.analysis.gap import gap_by_dimension, total_gap
from dashboard.analysis.households import share_in
from dashboard.analysis.series import series, since_start, trend
from dashboard.figures.bars import gap_bars
from dashboard.figures.lines import line_chart
from dashboard.ladder import Difference
from dashboard.store.cache import per_store
from dashboard.store.read import Store
from dashboard.ui.cards import Card, cards_html, change
from dashboard.ui.tile import TileContent
from dashboard.vocabulary import (
    COMPARABLE,
    COMPARABLE_NAME,
    COMPARABLE_OF_CHOSEN,
    COUNTRY,
    COUNTRY_LONG,
    COUNTRY_LONG_NAME,
    COUNTRY_NAME,
    DERIVED_SOURCE,
    DIFFERENCE_UNIT,
    DIMENSIONS,
    FIRST_YEAR,
    LAST_YEAR,
    LONG_SUFFIX,
    PROGRAMME,
    PROGRAMME_LONG,
    PROGRAMME_NAME,
    PROGRAMME_YEARS,
    SCORE_UNIT,
    TOTAL,
    YEARS,
)
from dashboard.wording import alt_texts, comparable_sentences, numbers, sentences
from dashboard.wording.area_sentences import share_words

AREAS_NAME = "de NPLV-gebieden"
RECENT_YEAR = PROGRAMME_YEARS[-2]


@per_store(2)
def key_figures(store: Store) -> TileContent:
    """Level and change of the programme and the country, their gap, and unfavourable households."""
    table = trend(store)
    table["gap"] = table[PROGRAMME] - table[COUNTRY]
    whole = table.loc[LAST_YEAR] - table.loc[FIRST_YEAR]
    recent = table.loc[LAST_YEAR] - table.loc[RECENT_YEAR]
    headline, lead = (
        _beside_country(store, AREAS_NAME, delta.to_dict(), (start, LAST_YEAR))
        for start, delta in ((FIRST_YEAR, whole), (RECENT_YEAR, recent))
    )
    share = {code: share_in(store, code, LAST_YEAR) for code in (PROGRAMME, COUNTRY)}
    frame = _key_table(table, share)
    kinds = {c: "score" for c in frame if c.isdigit()}
    kinds |= {c: "difference" for c in frame if c.startswith("Sinds")}
    return TileContent(
        headline=headline,
        lead=lead,
        figure=cards_html(_cards(store, table, {FIRST_YEAR: whole, RECENT_YEAR: recent}, share)),
        alt="",
        table=frame,
        kinds=kinds | {f"Zwak of lager in {LAST_YEAR}": "share_1"},
        unit=f"{SCORE_UNIT}; aandeel van de huishoudens",
        source=DERIVED_SOURCE,
        period=numbers.period(FIRST_YEAR, LAST_YEAR),
        notes=(
            "Een hogere score is beter. De aandelen gaan over buurten; op een ander niveau "
            "(bijvoorbeeld vierkanten van 100 bij 100 meter) komen er andere percentages uit. "
            "Het aantal huishoudens is in elk jaar dat van 2024.",
        ),
    )


def _beside_country(
    store: Store,
    who: str,
    changes: dict[str, float],
    period: tuple[int, int],
    suffix: str = "",
) -> str:
    """The programme beside the country, in words. ``changes``: code -> change over ``period``;
    ``suffix``: which population the codes stand for (``vocabulary.LONG_SUFFIX``)."""
    own = {code + suffix: value for code, value in changes.items()}
    told = differences.beside(store, PROGRAMME + suffix, COUNTRY + suffix, own, period)
    change, ref_change, apart = told
    country = COUNTRY_LONG_NAME if suffix else COUNTRY_NAME
    return sentences.compare_trend(who, change, country, ref_change, apart, *period)


def _cards(
    store: Store, table: pd.DataFrame, changes: dict[int, pd.Series], share: dict[str, float]
) -> list[Card]:
    """``changes``: start year -> change of each column of ``table`` until the last year."""
    level = table.loc[LAST_YEAR]

    def card(label: str, column: str, value: str, remark: str) -> Card:
        since = (
            change(f"sinds {start}", _moved(store, column, delta[column], start))
            for start, delta in changes.items()
        )
        return Card(label, value, remark, tuple(since))

    def scored(label: str, area_level: str, code: str) -> Card:
        number = store.series["class"].get((area_level, code, LAST_YEAR))
        remark = f"klasse {numbers.class_short(number)}"
        return card(f"{label}, score in {LAST_YEAR}", code, numbers.score(level[code]), remark)

    return [
        scored("NPLV-gebieden", "nplv", PROGRAMME),
        scored(COUNTRY_NAME, "land", COUNTRY),
        card(
            f"Verschil met {COUNTRY_NAME} in {LAST_YEAR}",
            "gap",
            numbers.difference(level["gap"]),
            f"NPLV min {COUNTRY_NAME}",
        ),
        Card(
            "Huishoudens in een buurt met klasse zwak of lager",
            f"{numbers.share(share[PROGRAMME])} NPLV",
            f"{numbers.share(share[COUNTRY])} in heel {COUNTRY_NAME}, {LAST_YEAR}. "
            f"NPLV in {FIRST_YEAR}: {numbers.share(share_in(store, PROGRAMME, FIRST_YEAR))}",
        ),
    ]


def _moved(store: Store, column: str, value: float, start: int) -> Difference:
    """The change of a column of the key figures since ``start``, as it may be told."""
    if column == "gap":
        return _gap(store, value, start, LAST_YEAR)
    return differences.change(store, column, value, start, LAST_YEAR)


def _key_table(table: pd.DataFrame, share: dict[str, float]) -> pd.DataFrame:
    names = {PROGRAMME: "NPLV-gebieden", COUNTRY: COUNTRY_NAME, "gap": "Verschil"}
    rows = []
    for column, name in names.items():
        values = table[column]
        row: dict[str, object] = {"Gebied": name}
        row |= {str(year): values[year] for year in (FIRST_YEAR, RECENT_YEAR, LAST_YEAR)}
        for start in (RECENT_YEAR, FIRST_YEAR):
            row[f"Sinds {start}"] = values[LAST_YEAR] - values[start]
        both = share[PROGRAMME] - share[COUNTRY]
        row[f"Zwak of lager in {LAST_YEAR}"] = share.get(column, both)
        rows.append(row)
    return pd.DataFrame(rows)


@per_store(128)
def course(store: Store, long: bool, as_change: bool, chosen: str | None) -> TileContent:
    """The lines of the programme and the country, of a chosen area, and of comparable wijken:
    those of the chosen area where there is one, else those of the programme."""
    years = YEARS if long else PROGRAMME_YEARS
    table = trend(store, years=years, long=long)
    some = f"{PROGRAMME_NAME}, {_long_areas(store)} gebieden"
    country = COUNTRY_LONG_NAME if long else COUNTRY_NAME
    names = {PROGRAMME: some if long else PROGRAMME_NAME, COUNTRY: country}
    compared = chosen or (PROGRAMME_LONG if long else PROGRAMME)
    found = match(store, compared)
    if found is not None:
        table[COMPARABLE] = found.series().reindex(years)
        names[COMPARABLE] = COMPARABLE_OF_CHOSEN if chosen else COMPARABLE_NAME
    if chosen:
        table[chosen] = series(store, "nplv", chosen, years=years)
        names[chosen] = store.names[chosen]
    first, last = int(table.index[0]), int(table.index[-1])
    delta = (table.loc[last] - table.loc[first]).to_dict()
    suffix = LONG_SUFFIX if long else ""
    who = f"de {_long_areas(store)} NPLV-gebieden met alle metingen" if long else AREAS_NAME
    shown = since_start(table) if as_change else table
    kind = "difference" if as_change else "score"
    unit = f"{DIFFERENCE_UNIT} sinds {first}" if as_change else SCORE_UNIT
    what = f"Verandering van de totaalscore sinds {first}" if as_change else "Totaalscore"
    told = store.names[chosen] if chosen else who
    since = found.years[0] if found else first
    alike = beside(store, compared, TOTAL, since, last)
    lead = (
        f"{comparable_sentences.beside(told, alike, since, last)} "
        f"{comparable_sentences.start(told, alike)}"
    ).rstrip()
    values = {names[c]: {int(y): v for y, v in shown[c].items()} for c in shown}
    return TileContent(
        headline=_beside_country(store, who, delta, (first, last), suffix),
        lead=lead,
        figure=line_chart(shown, names, change=as_change),
        alt=alt_texts.line_chart(
            what, unit, values, number=numbers.difference if as_change else numbers.score
        ),
        table=shown.rename(columns=names).rename_axis("Jaar").reset_index(),
        kinds={"Jaar": "year"} | dict.fromkeys(names.values(), kind),
        unit=unit,
        source=DERIVED_SOURCE,
        period=numbers.period(first, last),
        notes=(
            panel_note(store, long),
            *_missing_note(table, chosen, names, as_change),
            f"{comparable_sentences.rule(since)} {comparable_sentences.NO_EFFECT}",
        ),
    )


def _long_areas(store: Store) -> int:
    return len(store.manifest["panels"].get(PROGRAMME_LONG, {}).get("areas", []))


def _missing_note(
    table: pd.DataFrame, chosen: str | None, names: dict[str, str], as_change: bool
) -> list[str]:
    """Which years the chosen area lacks, and what that means for its line."""
    if not chosen or not table[chosen].isna().any():
        return []
    missing = numbers.join([str(y) for y in table.index[table[chosen].isna()]])
    note = f"Voor {names[chosen]} zijn er geen gegevens in {missing}."
    if as_change and pd.isna(table[chosen].iloc[0]):
        note += f" De verandering sinds {table.index[0]} is dan niet te berekenen."
    return [note]


def country_note(store: Store, long: bool) -> str:
    """Over which wijken the line of the country is computed; ``long``: those since 2002."""
    country = store.manifest["panels"][COUNTRY_LONG if long else COUNTRY]
    since = f" sinds {YEARS[0]}" if long else f" sinds {FIRST_YEAR}"
    name = COUNTRY_LONG_NAME if long else COUNTRY_NAME
    return (
        f"{name} is berekend over {numbers.count(country['members'])} wijken met een "
        f"score in elk jaar{since} ({share_words(country['share'])} van de huishoudens)."
    )


def panel_note(store: Store, long: bool) -> str:
    """Over which places the two lines are computed."""
    panels, text = store.manifest["panels"], country_note(store, long)
    if not long:
        return f"{text} NPLV is berekend over alle {len(store.area_ids)} gebieden."
    programme = panels[PROGRAMME_LONG]
    names = numbers.join(sorted(store.names[area] for area in programme["areas"]))
    return (
        f"{text} NPLV is hier berekend over de {len(programme['areas'])} gebieden met alle "
        f"metingen sinds {YEARS[0]} ({numbers.share(programme['share'])} van de huishoudens in de "
        f"{len(store.area_ids)} gebieden): {names}. Vergelijk deze reeks daarom niet met die van "
        f"{numbers.period(FIRST_YEAR, LAST_YEAR)}."
    )


@per_store(2)
def gap(store: Store) -> TileContent:
    """The gap to the country per dimension, in the first and the last year."""
    years = (FIRST_YEAR, LAST_YEAR)
    gaps = gap_by_dimension(store, years)
    total = {year: total_gap(gaps, year) for year in years}
    names = {key: d.name for key, d in DIMENSIONS.items()}
    frame = pd.DataFrame({"Dimensie": [*names.values(), "Totaal"]})
    for year in years:
        frame[f"Verschil {year}"] = [*gaps.loc[year, "gap"].reindex(list(names)), total[year]]
        shares = gaps.loc[year, "share"].reindex(list(names))
        frame[f"Aandeel {year}"] = [*shares, shares.sum(skipna=False)]
    bars = {
        names[str(key)]: {year: float(gaps.loc[(year, key), "gap"]) for year in years}
        for key in gaps.loc[LAST_YEAR].sort_values("gap").index
    }
    return TileContent(
        headline=sentences.gap_share(
            AREAS_NAME,
            gaps.loc[LAST_YEAR, "gap"].to_dict(),
            total[LAST_YEAR],
            COUNTRY_NAME,
            LAST_YEAR,
        ),
        lead=sentences.gap_change(
            AREAS_NAME,
            COUNTRY_NAME,
            _gap(store, total[FIRST_YEAR], FIRST_YEAR),
            _gap(store, total[LAST_YEAR], LAST_YEAR),
            _gap(store, total[LAST_YEAR] - total[FIRST_YEAR], *years),
            *years,
        ),
        figure=gap_bars(gaps),
        alt=alt_texts.grouped_bars(
            f"Verschil tussen de NPLV-gebieden en {COUNTRY_NAME} per dimensie",
            DIFFERENCE_UNIT,
            bars,
        ),
        table=frame,
        kinds={
            column: "difference" if column.startswith("Verschil") else "share"
            for column in frame.columns[1:]
        },
        unit=f"{DIFFERENCE_UNIT} (NPLV min {COUNTRY_NAME})",
        source=DERIVED_SOURCE,
        period=f"{FIRST_YEAR} en {LAST_YEAR}",
        notes=(
            "De vijf verschillen tellen vóór afronding precies op tot het hele verschil; de "
            "afgeronde getallen kunnen daar iets van afwijken. Een aandeel kan dus "
            "negatief zijn: dan is die dimensie in de NPLV-gebieden juist beter dan in "
            f"{COUNTRY_NAME}. Het zijn optelsommen, geen oorzaken.",
        ),
    )


def _gap(store: Store, value: float, first: int, last: int | None = None) -> Difference:
    """The gap of the programme in one year, or its change between two, as it may be told."""
    return differences.apart(store, PROGRAMME, COUNTRY, value, first, last or first)
