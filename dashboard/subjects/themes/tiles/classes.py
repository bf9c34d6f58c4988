"""A measure of a theme by class of liveability, and the programme beside the same class."""

from dashboard.content.content import Content
from dashboard.content.figures import Axis, Bars, Series
from dashboard.content.table import Column, Table, columns_of
from dashboard.content.values import values_of
from dashboard.language import numbers
from dashboard.language.alt_texts import fit
from dashboard.language.grammar import lower_first, sentence
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.themes.numbers.places import (
    by_class,
    ends_of_classes,
    fair,
    places_of,
)
from dashboard.subjects.themes.tiles.shared import source
from dashboard.subjects.themes.words import findings
from dashboard.subjects.themes.words.amounts import places, short, unit
from dashboard.vocabulary.areas import PROGRAMME_NAME
from dashboard.vocabulary.themes import THEME_MEASURES, WEIGHTS, ThemeMeasure

WHOLE = "Alle klassen samen"
BAR = 44
"""Pixels of a bar with its air."""


@per_store(TILES)
def of_classes(store: Store, measure: str) -> Content:
    """A measure by class of the places of which it is known (``by_class`` is not empty)."""
    about, found = THEME_MEASURES[measure], places_of(store, measure)
    table = by_class(store, measure)
    assert found is not None
    known = table.dropna(subset=["value"])
    few = [int(n) for n, row in table.iterrows() if row["places"] and row["value"] != row["value"]]
    labels = tuple(
        findings.class_label(int(number), about, row["weight"]) for number, row in known.iterrows()
    )
    figure = Bars(
        labels,
        (Series(f"alle {places(found.level)}", "country", values_of(known["value"])),),
        Axis(about.kind, about.unit, zero=True),
        height=BAR * len(labels) + 100,
    )
    return Content(
        headline=findings.classes(about, ends_of_classes(store, measure), found),
        lead=findings.left_out(few),
        figure=figure,
        alt=_alt(figure, about, f"naar klasse van leefbaarheid, {found.year}"),
        table=Table(
            (
                Column("Klasse", tuple(known.index), "class_short"),
                *columns_of(
                    known,
                    ("value", about.name, about.kind, unit(about)),
                    ("weight", f"Aantal {WEIGHTS[about.weighted]}", "count"),
                    ("places", places(found.level).capitalize(), "count"),
                ),
            )
        ),
        unit=unit(about),
        source=source(measure, with_class=True),
        period=str(found.year),
        notes=(
            f"De klasse is die van de {places(found.level)} in {found.year}. Tussen haakjes staat "
            "over hoeveel het cijfer gaat.",
            *((about.care,) if about.care else ()),
        ),
    )


@per_store(TILES)
def same_class(store: Store, measure: str) -> Content:
    """The programme beside others of the same class: the fair question (``fair`` is known)."""
    about, found, alike = THEME_MEASURES[measure], places_of(store, measure), fair(store, measure)
    assert found is not None and alike is not None
    table = by_class(store, measure)
    table = table.dropna(subset=["own_value", "other_value"])
    categories = (WHOLE, *(findings.class_name(int(number)) for number in table.index))
    own = (alike.has, *table["own_value"])
    other = (alike.expected, *table["other_value"])
    others = f"Andere {places(found.level)}"
    figure = Bars(
        categories,
        (
            Series(PROGRAMME_NAME, "programme", values_of(own)),
            Series(others.lower(), "comparable", values_of(other)),
        ),
        Axis(about.kind, about.unit, zero=True),
        height=BAR * len(categories) + 100,
        still=True,
    )
    nouns = WEIGHTS[about.weighted]
    return Content(
        headline=findings.alike(about, alike, found),
        lead=findings.alike_how(alike, found.level),
        figure=figure,
        alt=_alt(figure, about, f"in het {PROGRAMME_NAME} en elders, {found.year}"),
        table=Table(
            (
                Column("Klasse", categories),
                Column(PROGRAMME_NAME, own, about.kind, unit(about)),
                Column(others, other, about.kind, unit(about)),
                Column(
                    f"{nouns.capitalize()} in het {PROGRAMME_NAME}",
                    (None, *table["own_weight"]),
                    "some_count",
                ),
                Column(
                    f"{nouns.capitalize()} elders", (None, *table["other_weight"]), "some_count"
                ),
            )
        ),
        unit=unit(about),
        source=source(measure, with_class=True),
        period=str(found.year),
        notes=(
            "Deze vergelijking is van ons. Een plaats telt bij het NPLV als minstens de helft van "
            "de huishoudens in een NPLV-gebied woont.",
        ),
    )


def _alt(figure: Bars, about: ThemeMeasure, what: str) -> str:
    """The alt text of bars: every value, as far as there is room."""
    items = [
        sentence(
            f"{category}: "
            + numbers.join(
                f"{series.name} {short(about, series.values[at])}" for series in figure.series
            )
        )
        for at, category in enumerate(figure.categories)
    ]
    opening = sentence(f"staafdiagram: {lower_first(about.name)} ({unit(about)}) {what}")
    return fit([opening], items, "De overige staven staan in de tabel.")
