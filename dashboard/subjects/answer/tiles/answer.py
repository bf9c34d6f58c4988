"""The first tile of a page: three sentences, the households, and five dimensions on one scale."""

import pandas as pd

from dashboard.content.answers import (
    Answer,
    KeyFigure,
    Sign,
    Track,
    Tracks,
    span_of,
    spot_of,
)
from dashboard.content.content import Content
from dashboard.content.look import area_role
from dashboard.content.table import Column, Table
from dashboard.language import numbers
from dashboard.language.grammar import clean, sentence
from dashboard.language.labels import distinct
from dashboard.language.missing_years import gone, lacking
from dashboard.language.programme import AREAS_NAME
from dashboard.language.shares import share_words
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.answer import words
from dashboard.subjects.answer.numbers import (
    WHOLE,
    Standing,
    Weak,
    course,
    households_of,
    parts,
    spine,
    standing,
    weak_households,
)
from dashboard.vocabulary.areas import COMPARABLE_NAME, COUNTRY_NAME, PROGRAMME, Area, country
from dashboard.vocabulary.measures import DIFFERENCE_UNIT, DIMENSIONS, MEASURES, TOTAL
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR
from dashboard.vocabulary.scales import UNFAVOURABLE_NAME
from dashboard.vocabulary.sources import DERIVED_SOURCE

SIDES = ("slechter", "beter")
"""Of the line of the country."""
ROOM = 0.04
"""Share of the scale kept free at both ends."""
APART = {
    "own": f"Verschil met {COUNTRY_NAME}",
    "alike": f"{COMPARABLE_NAME}: verschil",
    "low": "Laagste NPLV-gebied",
    "quarter": "Een kwart ligt lager dan",
    "three": "Driekwart ligt lager dan",
    "high": "Hoogste NPLV-gebied",
}
"""What differs from the country -> its header."""
REFERENCES = ("low", "quarter", "three", "high")
TWENTY = "NPLV-gebieden"


@per_store(TILES)
def answer(store: Store, area: Area, more: tuple[str, ...] = ()) -> Content:
    """How an area (or the programme) stands, how it went, where it differs; ``more``: sentences
    that a page adds. A place that lacks something says so and keeps the rest."""
    now, went, table = standing(store, area), course(store, area), spine(store, area)
    name = AREAS_NAME if area.code == PROGRAMME else area.name
    differences = parts(store, area)
    return Content(
        headline=words.stands(
            name, now.klass, now.near, now.country_class, now.gap, lacking(store, area, LAST_YEAR)
        ),
        figure=Answer(
            (
                words.went(*went, _absent(store, area)),
                words.differs(now.gap, differences),
                *more,
            ),
            (_score(now), _weak(store, area)),
            _tracks(store, area, table.drop(TOTAL)),
        ),
        alt="",
        table=_table(store, area, table),
        unit=f"{DIFFERENCE_UNIT} met {COUNTRY_NAME}; huishoudens van {LAST_YEAR} (CBS)",
        source=DERIVED_SOURCE,
        period=numbers.period(*WHOLE),
        notes=(
            "Een hogere score is beter, ook bij overlast en onveiligheid: naar rechts is daar "
            "minder overlast. De vijf verschillen tellen samen op tot het hele verschil met "
            f"{COUNTRY_NAME}.",
            "Het deel van de huishoudens gaat over buurten met een score. In elk jaar tellen de "
            f"huishoudens van {LAST_YEAR} (CBS), zodat het aantal niet verandert doordat er "
            "woningen bij komen. Op een ander niveau komen er andere aantallen uit.",
            *gone(store, (area,), WHOLE),
        ),
    )


def _absent(store: Store, area: Area) -> str:
    return next(iter(gone(store, (area,), WHOLE)), "")


def _score(now: Standing) -> KeyFigure:
    klass = "" if now.klass is None else f" · {numbers.class_short(now.klass)}"
    there = f"{numbers.score(now.country)} · {numbers.class_short(now.country_class)}"
    return KeyFigure(
        f"Score in {LAST_YEAR}", f"{numbers.score(now.score)}{klass}", f"{COUNTRY_NAME} {there}"
    )


def _weak(store: Store, area: Area) -> KeyFigure:
    """The share and the number of households in unfavourable buurten, now and then."""
    then, now = (weak_households(store, area, year) for year in WHOLE)
    label = f"In een buurt met {UNFAVOURABLE_NAME}, {LAST_YEAR}"
    there = share_words(weak_households(store, country(), LAST_YEAR).share)
    if area.level == "buurt":
        # All or nothing of its households: its class says that already.
        known = households_of(store, area)
        return KeyFigure(
            f"Huishoudens, {LAST_YEAR}",
            numbers.count(known),
            f"in {COUNTRY_NAME} woont {there} in een buurt met {UNFAVOURABLE_NAME}",
        )
    if numbers.is_missing(now.share):
        return KeyFigure(label, "niet te bepalen", f"in deze set, voor {clean(area.name)}")
    earlier = (
        f"in {FIRST_YEAR}: niet te bepalen"
        if numbers.is_missing(then.share)
        else f"in {FIRST_YEAR}: {share_words(then.share)} · {numbers.about(then.households)}"
    )
    many = numbers.about(now.households) if now.households else "geen"
    return KeyFigure(
        label,
        f"{share_words(now.share)} · {many} huishoudens",
        f"{earlier}; {COUNTRY_NAME} nu {there}",
    )


def _tracks(store: Store, area: Area, table: pd.DataFrame) -> Tracks:
    """The five dimensions on one scale: the area, comparable wijken and the band of the twenty."""
    role = "programme" if area.code == PROGRAMME else area_role(0)
    held = [0.0, *table[list(APART)].to_numpy(dtype=float).ravel()]
    low, high = (pick(x for x in held if x == x) for pick in (min, max))
    room = (high - low) * ROOM
    many = len(store.area_ids)
    signs = [
        Sign("spot", role, AREAS_NAME if area.code == PROGRAMME else area.name),
        Sign("line", "country", COUNTRY_NAME),
        Sign("span", "earlier", f"middelste helft van de {many} gebieden"),
        Sign("span", "line", "laagste tot hoogste"),
    ]
    if table["alike"].notna().any():
        signs.insert(1, Sign("spot", "comparable", words.ALIKE))
    return Tracks(
        f"Verschil met {COUNTRY_NAME} in {LAST_YEAR}",
        tuple(
            Track(
                DIMENSIONS[str(key)].name,
                numbers.difference(row["own"]),
                _said(row),
                (
                    *span_of(row["low"], row["high"], "line"),
                    *span_of(row["quarter"], row["three"], "earlier"),
                ),
                (*spot_of(row["alike"], "comparable"), *spot_of(row["own"], role)),
            )
            for key, row in table.iterrows()
        ),
        (low - room, high + room),
        SIDES,
        tuple(signs),
    )


def _said(row: pd.Series) -> str:
    low, quarter, three, high = (numbers.difference(row[name]) for name in REFERENCES)
    alike = "" if row["alike"] != row["alike"] else (
        f"{words.ALIKE} {numbers.difference(row['alike'])}; "
    )  # fmt: skip
    return sentence(
        f"{alike}de {TWENTY} lopen van {low} tot {high}, de middelste helft van {quarter} tot "
        f"{three}"
    )


def _table(store: Store, area: Area, table: pd.DataFrame) -> Table:
    """The score and the dimensions beside the country, and the households."""
    weak = [[weak_households(store, one, y) for y in WHOLE] for one in (area, country())]
    shares, counts = (
        [[getattr(w, part) for w in own] for own in weak] for part in Weak._fields[::-1]
    )
    kinds = ("score", *("deviation",) * (len(table) - 1), *("share_1",) * 2, *("count",) * 2)
    apart = ("difference",) * len(table) + ("some_count",) * 4
    none = (None,) * 4
    own = distinct({area.code: area.name}, ("Maat", COUNTRY_NAME, *APART.values()))[area.code]
    what = f"een buurt met {UNFAVOURABLE_NAME}"
    return Table(
        (
            Column(
                "Maat",
                (
                    *(f"{MEASURES[str(key)]} {LAST_YEAR}" for key in table.index),
                    *(f"Deel van de huishoudens in {what} {y}" for y in WHOLE),
                    *(f"Huishoudens in {what} {y}" for y in WHOLE),
                ),
            ),
            Column(own, (*table["value"], *shares[0], *counts[0]), kinds),
            Column(COUNTRY_NAME, (*table["country"], *shares[1], *counts[1]), kinds),
            *(Column(header, (*table[name], *none), apart) for name, header in APART.items()),
        )
    )
