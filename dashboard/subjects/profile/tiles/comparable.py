"""Tiles about comparable neighbourhoods: which they are, how alike, and how they did."""

import pandas as pd

from dashboard.analysis.comparable import Match, match
from dashboard.analysis.jumps import jump_text
from dashboard.content.bars import measure_bars
from dashboard.content.content import Content
from dashboard.content.table import Table
from dashboard.content.texts import Listing, Remark
from dashboard.language import alt_texts, numbers
from dashboard.language import comparable as comparable_sentences
from dashboard.language.comparable import ALL
from dashboard.language.grammar import lower_first
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.vocabulary import (
    COMPARABLE_FULL_NAME,
    COMPARABLE_NAME,
    COUNTRY_NAME,
    DERIVED_SOURCE,
    DIFFERENCE_UNIT,
    FIRST_YEAR,
    LAST_YEAR,
    MEASURES,
    SCORE_UNIT,
    TOTAL,
)

LISTED = 10
"""Wijken named above the table; the table has all."""
PERIOD = numbers.period(FIRST_YEAR, LAST_YEAR)


@per_store(TILES)
def balance(store: Store, area: str) -> Content:
    """How alike the area and its comparable wijken were; how both changed since is said by the
    course (``profile.course``), and stands here in the table."""
    name, found = store.names[area], match(store, area)
    if found is None:
        return _nothing(name)
    own = name if found.coverage >= ALL else f"{name} (vergeleken deel)"
    frame = _balance_table(own, found)
    apart = found.balance["difference"]
    bars = {
        MEASURES[str(key)]: {FIRST_YEAR: float(value)}
        for key, value in apart.reindex(list(MEASURES)).items()
    }
    return Content(
        headline=comparable_sentences.how_alike(
            comparable_sentences.compared_part(name, found.coverage),
            apart.to_dict(),
            len(found.wijken),
            FIRST_YEAR,
        ),
        figure=measure_bars(
            {
                f"verschil met {lower_first(COMPARABLE_NAME)}": apart,
                f"verschil met {COUNTRY_NAME}": found.balance["difference_country"],
            },
            ("comparable", "earlier"),
            MEASURES,
            "gebied scoort lager  ←  0  →  hoger",
            height=440,
        ),
        alt=alt_texts.grouped_bars(
            f"Verschil tussen {name} en {COMPARABLE_FULL_NAME}", DIFFERENCE_UNIT, bars
        ),
        table=Table.of(
            frame,
            dict.fromkeys(frame.columns[1:], "difference")
            | {f"{who} {FIRST_YEAR}": "score" for who in (own, COMPARABLE_NAME)},
        ),
        unit=SCORE_UNIT,
        source=DERIVED_SOURCE,
        period=f"gelijkenis {FIRST_YEAR}; verandering {PERIOD}",
        notes=(*match_notes(name, found), comparable_sentences.rule()),
    )


def match_notes(name: str, found: Match | None) -> tuple[str, ...]:
    """What a comparison with comparable wijken does not say, and where it is weak."""
    if found is None:
        return (comparable_sentences.no_match(name),)
    difference = float(found.balance.at[TOTAL, "difference"])
    weak = comparable_sentences.weak_match(name, difference, len(found.wijken))
    return (comparable_sentences.NO_EFFECT, *weak)


def _balance_table(name: str, found: Match) -> pd.DataFrame:
    """Per measure: both in the first year, the difference, and how both changed since."""
    rows = []
    for key, measure in MEASURES.items():
        own, alike = found.part(key), found.series(key)
        at = found.balance.loc[key]
        rows.append(
            {
                "Maat": measure,
                f"{name} {FIRST_YEAR}": at["area"],
                f"{COMPARABLE_NAME} {FIRST_YEAR}": at["matches"],
                "Verschil": at["difference"],
                f"Verschil met {COUNTRY_NAME}": at["difference_country"],
                f"Verandering {name}": own[LAST_YEAR] - own[FIRST_YEAR],
                f"Verandering {COMPARABLE_NAME}": alike[LAST_YEAR] - alike[FIRST_YEAR],
            }
        )
    return pd.DataFrame(rows)


@per_store(TILES)
def wijken(store: Store, area: str) -> Content:
    """Which wijken are compared with: name, gemeente, weight and how each changed."""
    name, found = store.names[area], match(store, area)
    if found is None:
        return _nothing(name)
    frame = _wijken_table(store, found)
    shown = zip(frame["Wijk"], frame["Gemeente"], frame["Gewicht"], strict=True)
    items = tuple(
        (
            str(row["Wijk"]),
            f"({row['Gemeente']}): {numbers.share(row['Gewicht'], 1)} van het gewicht; {PERIOD} "
            f"{numbers.difference(row[f'Verandering {PERIOD}'])}"
            f"{f' ({flag})' if (flag := row['Let op']) else ''}",
        )
        for _, row in frame.head(LISTED).iterrows()
    )
    more = len(frame) - LISTED
    notes = []
    if more > 0:
        notes.append(f"De lijst heeft de {LISTED} zwaarste; de tabel heeft alle {len(frame)}.")
    return Content(
        headline=comparable_sentences.heaviest(list(shown)),
        figure=Listing(items),
        alt="",
        table=Table.of(
            frame,
            {
                "Gewicht": "share_1",
                str(FIRST_YEAR): "score",
                str(LAST_YEAR): "score",
                f"Verandering {PERIOD}": "difference",
            },
        ),
        unit=f"aandeel in het gewicht; {SCORE_UNIT}",
        source=DERIVED_SOURCE,
        period=PERIOD,
        notes=tuple(notes),
    )


def _wijken_table(store: Store, found: Match) -> pd.DataFrame:
    weights = found.wijken["weight"]
    places = store.areas[store.areas["level"] == "wijk"].set_index("code").reindex(weights.index)
    first, last = (
        store.series[TOTAL].reindex([("wijk", code, year) for code in weights.index]).to_numpy()
        for year in (FIRST_YEAR, LAST_YEAR)
    )
    return pd.DataFrame(
        {
            "Wijk": places["name"],
            "Gemeente": places["gemeente"],
            "Gewicht": weights,
            str(FIRST_YEAR): first,
            str(LAST_YEAR): last,
            f"Verandering {PERIOD}": last - first,
            "Let op": [jump_text(jump) for jump in places["jump"]],
        }
    ).reset_index(drop=True)


def _nothing(name: str) -> Content:
    text = comparable_sentences.no_match(name)
    return Content(
        headline=text,
        figure=Remark("Er is hier niets te laten zien."),
        alt="",
        table=Table.of(pd.DataFrame({"Gebied": [name], COMPARABLE_NAME: [None]}), {}),
        unit=SCORE_UNIT,
        source=DERIVED_SOURCE,
        period=PERIOD,
        notes=(comparable_sentences.rule(),),
    )
