"""What is measured, as values: the total score, its five dimensions, and what else is added.

Dimensions, years and class names: Leefbaarometer 3.0, measurement 2024.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pandas as pd

from dashboard.vocabulary.ladders import SCORE_LADDERS, Ladders
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.look import CLASS_COLOURS, NEUTRAL_CHANGES
from dashboard.vocabulary.periods import DIMENSION_YEARS, YEARS
from dashboard.vocabulary.scales import DIMENSION_SCALE, LIVEABILITY, NARROW_SCALE, Scale
from dashboard.vocabulary.sources import LEEFBAAROMETER, Source
from dashboard.vocabulary.theme_ladders import THEME_LADDERS
from dashboard.vocabulary.theme_scales import theme_scale
from dashboard.vocabulary.themes import THEME_MEASURES, ThemeMeasure
from dashboard.vocabulary.themes import WEIGHTS as THEME_WEIGHTS

TOTAL = "lbm"
"""Column of the total score."""
DEVIATION = "afw"
"""Column of the deviation from the fixed reference (the sum of the dimensions)."""
WEIGHTS = {"households": "huishoudens", "inhabitants": "inwoners"}
"""Column of ``areas`` by which a mean is weighted -> what it counts, in Dutch."""
SCORE_UNIT = "score op de schaal van de Leefbaarometer"
DIFFERENCE_UNIT = "verschil in score"


class NotForMeasureError(ValueError):
    """What was asked does not exist for a measure; the text says so, in Dutch."""

    def __init__(self, measure: "Measure", why: str) -> None:
        super().__init__(f"Niet voor deze maat: {why} ({measure.name.lower()}).")


@dataclass(frozen=True)
class Measure:
    """Something that is known of areas in years.

    ``key``: its column in ``scores``, or its key in ``indicators``. ``name``: on the screen;
    ``said``: in a sentence ("" for what a sentence need not name), ``noun``: what a value is
    called there. ``unit`` of a value and ``change_unit`` of a difference, in Dutch; ``kind``:
    how a value is written, a kind of a table column, and ``change_kind``: how a difference is.
    ``years``: level -> the years in which it can have values there.

    ``scale``: its classes, or None. ``ladders``: from when a difference is told, or None if
    that is not known. ``better``: 1 if a higher value is better, -1 if a lower one is, None if
    neither; ``rise`` and ``fall``: the words for a change up and down. ``weight``: the column of
    ``areas`` by which the values of parts are averaged. ``parts``: the measures it is the sum of.
    ``about`` says in plain Dutch what it measures, ``direction`` what a lower value means,
    ``indicators`` the groups of indicators behind it. ``after`` and ``change_after`` stand behind
    a value and a difference in running text ("%", " km"). Of a measure of a theme: the ``theme``
    (a key of ``THEMES``), what a value is a mean over (``over``), and what to beware of (``care``).
    """

    key: str
    name: str
    said: str
    unit: str
    change_unit: str
    kind: str
    source: Source
    years: Mapping[str, tuple[int, ...]] = field(hash=False)
    change_kind: str = "difference"
    noun: str = "waarde"
    scale: Scale | None = None
    ladders: Ladders | None = None
    better: int | None = None
    rise: str = "omhoog"
    fall: str = "omlaag"
    weight: str = "households"
    parts: tuple[str, ...] = ()
    about: str = ""
    direction: str = ""
    indicators: tuple[str, ...] = ()
    after: str = ""
    change_after: str = ""
    theme: str = ""
    over: str = ""
    care: str = ""

    @property
    def sign(self) -> str:
        """What stands behind a value in a label: ``after``, where that is short."""
        return "" if " per " in self.after else self.after

    @property
    def every_year(self) -> tuple[int, ...]:
        """The years in which it has values at some level, in order."""
        return tuple(sorted({year for years in self.years.values() for year in years}))

    @property
    def derived_source(self) -> str:
        """How a tile names the source of what we computed: a weighted mean."""
        if self.over:
            return f"{self.source.text}; eigen berekening, gewogen naar {self.over}"
        return self.source.derived(WEIGHTS[self.weight])

    def colours(self, change: bool = False) -> tuple[str, ...]:
        """Hex of each class, from 1: of its scale (none without), or of a ``change``, in which
        the colour of what is better follows ``better``."""
        if not change:
            return self.scale.colours if self.scale else ()
        if self.better is None:
            return NEUTRAL_CHANGES
        return CLASS_COLOURS[:: self.better]

    def classes(self, values: pd.Series) -> pd.Series:
        """The class of each value on its scale (Int64); missing without a value or a scale."""
        if self.scale is None:
            return pd.Series(pd.NA, index=values.index, dtype="Int64")
        return self.scale.classes(values)


def _at_every_level(years: tuple[int, ...]) -> dict[str, tuple[int, ...]]:
    stored = (level for level in LEVELS.values() if level.stored)
    return {level.key: tuple(year for year in years if year in level.years) for level in stored}


_TOTAL = Measure(
    key=TOTAL,
    name="Totaalscore",
    said="",
    unit=SCORE_UNIT,
    change_unit=DIFFERENCE_UNIT,
    kind="score",
    noun="score",
    source=LEEFBAAROMETER,
    years=_at_every_level(YEARS),
    scale=LIVEABILITY,
    ladders=SCORE_LADDERS,
    better=1,
    rise="vooruit",
    fall="achteruit",
    parts=("fys", "onv", "soc", "vrz", "won"),
    about="Hoe prettig het wonen is in een gebied: de vijf dimensies samen.",
    direction="Een lagere waarde betekent een minder gunstige leefbaarheid.",
)


def _dimension(
    key: str,
    name: str,
    about: str,
    direction: str,
    *indicators: str,
    scale: Scale = DIMENSION_SCALE,
) -> Measure:
    """A part of the deviation; for each of the five higher is better, for ``onv`` as well."""
    return replace(
        _TOTAL,
        key=key,
        name=name,
        said=name.lower(),
        kind="deviation",
        years=_at_every_level(DIMENSION_YEARS),
        scale=scale,
        parts=(),
        about=about,
        direction=f"Een lagere waarde betekent {direction}.",
        indicators=indicators,
    )


DIMENSIONS: dict[str, Measure] = {
    dimension.key: dimension
    for dimension in (
        _dimension(
            "fys",
            "Fysieke leefomgeving",
            "De omgeving waarin mensen wonen: groen, water, geluid, luchtkwaliteit, bebouwing, "
            "wegen en overlast door hitte of verkeer.",
            "een minder prettige fysieke omgeving",
            *("groen en water in de buurt", "geluid, luchtkwaliteit en hitte"),
            *("verkeer en wegen", "bebouwing"),
            scale=NARROW_SCALE,
        ),
        _dimension(
            "onv",
            "Overlast en onveiligheid",
            "Overlast en criminaliteit in de buurt, zoals vernieling, geweld, inbraak en "
            "ordeverstoring.",
            "méér overlast en onveiligheid",
            "misdrijven, zoals inbraak en geweld",
            "overlast, vernieling en ordeverstoring",
            "hoe onveilig bewoners zich voelen",
        ),
        _dimension(
            "soc",
            "Sociale samenhang",
            "Hoe bewoners samenleven: onder meer hoe hecht de buurt is en hoe vaak mensen "
            "verhuizen.",
            "minder samenhang",
            "hoe hecht bewoners met elkaar samenleven",
            "hoe vaak mensen verhuizen",
        ),
        _dimension(
            "vrz",
            "Voorzieningen",
            "Wat er in de buurt is: winkels, scholen, zorg, sport, cultuur, horeca en vervoer.",
            "minder of verder weg gelegen voorzieningen",
            *("winkels en horeca", "scholen en zorg", "sport en cultuur", "vervoer"),
        ),
        _dimension(
            "won",
            "Woningvoorraad",
            "De woningen in de buurt, bijvoorbeeld het type, het bouwjaar en de grootte.",
            "een minder gunstige woningvoorraad",
            *("soort woningen", "bouwjaar", "grootte"),
        ),
    )
}
"""Key -> dimension. Their ``indicators`` are in our own words and in broad lines.

Not the official list of 94 indicators, which was not at hand. "Leefbaarheid in
Nederland 2020" names felt unsafety, traffic, air quality and social cohesion as
new in version 3.0, the summary of its research report crime, noise and kinds of
amenities; the rest is what the dimension plainly covers. What that version left
out (origin and income of residents, make-up of households) is not named.
"""
DIMENSION_KEYS: tuple[str, ...] = tuple(DIMENSIONS)
SCORE_MEASURES: tuple[str, ...] = (TOTAL, *DIMENSION_KEYS)
"""The measures of the Leefbaarometer: the columns of ``scores`` that a reader can choose."""
_AFTER = {
    "%": ("%", " procentpunt"),
    "km": (" km", " km"),
    "x": (".000 euro", ".000 euro"),
    "per": (" per 1.000 inwoners", " per 1.000 inwoners"),
    "cliënten": (" per 1.000 inwoners", " per 1.000 inwoners"),
    "mensen": (" per 1.000 inwoners", " per 1.000 inwoners"),
    "inwoners": (" inwoners per km2", " inwoners per km2"),
}
"""The first word of the unit of a measure of a theme -> what stands behind a value and behind a
difference in running text."""
_SIDES = {
    1: "Een lagere waarde is minder gunstig.",
    -1: "Een lagere waarde is gunstiger.",
    None: "Een lagere waarde is op zich niet beter of slechter.",
}


def _of_theme(one: ThemeMeasure) -> Measure:
    """A measure of a theme as every page takes it."""
    percentage = one.unit.startswith("%")
    after, change_after = _AFTER[one.unit.split()[0]]
    return Measure(
        key=one.key,
        name=one.name,
        said=one.name[:1].lower() + one.name[1:],
        unit=one.unit,
        change_unit="verschil in procentpunt" if percentage else f"verschil, {one.unit}",
        kind=one.kind,
        change_kind=one.change_kind,
        source=one.source,
        years=one.years,
        scale=theme_scale(one.key, one.better),
        ladders=THEME_LADDERS[one.key],
        better=one.better,
        about=one.about,
        direction=_SIDES[one.better],
        after=after,
        change_after=change_after,
        theme=one.theme,
        over=THEME_WEIGHTS[one.weighted],
        care=" ".join(text for text in (one.care, one.source.care) if text),
    )


THEMED: dict[str, Measure] = {key: _of_theme(one) for key, one in THEME_MEASURES.items()}
"""The measures of the themes by key, in the order of their themes."""
REGISTRY: dict[str, Measure] = {TOTAL: _TOTAL} | DIMENSIONS | THEMED
"""Every measure by its key; what ``indicators`` holds is registered here."""
MEASURES: dict[str, str] = {key: REGISTRY[key].name for key in SCORE_MEASURES}
"""Measure key -> name on the screen: the total score and the five dimensions."""


def measure_of(key: str) -> Measure:
    """The measure of this key. Raises ``KeyError`` that names those there are."""
    try:
        return REGISTRY[key]
    except KeyError:
        raise KeyError(f"unknown measure {key!r}; known: {', '.join(REGISTRY)}") from None


def score_measure(key: str) -> Measure:
    """``measure_of`` a score of the Leefbaarometer. Raises ``NotForMeasureError`` for another."""
    measure = measure_of(key)
    if key not in SCORE_MEASURES:
        raise NotForMeasureError(measure, "dit is er alleen voor scores van de Leefbaarometer")
    return measure
