"""Tiles about a postcode: what it is, its course, its dimensions, what lies in it, and schools."""

from dashboard import ladder
from dashboard.content.bars import BESIDE_COUNTRY, lowest_first, measure_bars
from dashboard.content.content import Content
from dashboard.content.lines import line_fields, lines_of
from dashboard.content.look import area_role
from dashboard.content.names import place_names
from dashboard.content.table import Column, Table
from dashboard.content.texts import NOTHING, Card, Cards, Remark
from dashboard.content.values import class_of
from dashboard.ladder import Difference, SideBySide
from dashboard.language import alt_texts, gaps, numbers, trends
from dashboard.language.sources import NO_UNIT
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.postcode import numbers as found
from dashboard.subjects.postcode import words
from dashboard.vocabulary.areas import COUNTRY, COUNTRY_NAME, URBANITY, Area, country
from dashboard.vocabulary.measures import DIFFERENCE_UNIT, DIMENSIONS, SCORE_UNIT, TOTAL, measure_of
from dashboard.vocabulary.periods import LAST_YEAR
from dashboard.vocabulary.scales import UNFAVOURABLE, UNFAVOURABLE_NAME
from dashboard.vocabulary.sources import SCORE_SOURCE, score_source
from dashboard.vocabulary.theme_sources import BUURTEN, POSTCODES, SCHOOLS

NAN = float("nan")
_ADVICE_UNIT = "% van de schooladviezen"


def _source(year: int | None) -> str:
    """The release of the scores of postcodes, and who counted the households."""
    counted = POSTCODES.source.text
    return counted if year is None else f"{score_source(year)}; {counted}"


def _notes(year: int | None) -> tuple[str, ...]:
    return (words.release(year) if year else words.NO_SCORES,)


@per_store(TILES)
def identity(store: Store, area: Area) -> Content:
    """What a postcode is, its class and score, and where it lies."""
    year, row = found.last_year(store), store.areas.set_index("code").loc[area.code]
    table = found.beside_country(store, area)
    own, there = (
        float(table[code].get(year, NAN)) if year else NAN for code in (area.code, COUNTRY)
    )
    klass = class_of(found.siblings(store, area)["class"].get(area.code))
    gap = Difference(own - there, ladder.pair(area, country()))
    urban = None if numbers.is_missing(row["urbanity"]) else URBANITY.get(int(row["urbanity"]))
    inside = store.names.get(row["nplv_area"], "") if row["nplv_area"] else ""
    counts = {"Inwoners": row["inhabitants"], "Huishoudens": row["households"]}
    label = f"Klasse in {year}" if year else "Klasse"
    cards = (
        Card(label, numbers.class_short(klass), f"score {numbers.score(own)}"),
        *(
            Card(name, numbers.count(many), f"in {LAST_YEAR} (CBS)")
            for name, many in counts.items()
        ),
        Card("Stedelijkheid", urban or numbers.MISSING, "volgens CBS"),
    )
    headline = (
        gaps.gap_total(
            gaps.Scored(area.name, own),
            gaps.Scored(COUNTRY_NAME, there),
            year,
            class_number=klass,
            gap=gap,
        )
        if year
        else words.NO_SCORES
    )
    return Content(
        headline=headline,
        lead=words.where(str(row["gemeente"]), inside, float(row["nplv_share"])),
        figure=Cards(cards),
        table=Table(
            (
                Column("Plek", (area.name, f"{COUNTRY_NAME} (alle postcodes)")),
                Column(f"Score {year}" if year else "Score", (own, there), "score"),
            )
        ),
        unit=f"{SCORE_UNIT}; aantallen",
        source=_source(year),
        period=str(year or LAST_YEAR),
        notes=(*_notes(year), words.APPROXIMATE),
    )


@per_store(TILES)
def course(store: Store, area: Area, measure: str = TOTAL) -> Content:
    """The line of a postcode beside that of all postcodes, within one release."""
    about, table = measure_of(measure), found.beside_country(store, area, measure)
    names = {area.code: area.name, COUNTRY: f"{COUNTRY_NAME} (alle postcodes)"}
    year = found.last_year(store) or LAST_YEAR
    span = (found.FIRST, year)
    ends = table.reindex(list(span))
    change = ends.loc[span[1]] - ends.loc[span[0]]
    told = SideBySide(
        Difference(change[area.code], ladder.of(area, measure)),
        Difference(change[COUNTRY], ladder.of(country(), measure)),
        Difference(change[area.code] - change[COUNTRY], ladder.pair(area, country(), measure)),
    )
    return Content(
        headline=trends.compare_trend(area.name, COUNTRY_NAME, told, span, measure=measure),
        **line_fields(lines_of(table, names, measure), about.name, about.unit),
        source=_source(found.last_year(store)),
        period=numbers.period(int(table.index[0]), int(table.index[-1])),
        notes=_notes(found.last_year(store)),
    )


@per_store(TILES)
def dimensions(store: Store, area: Area) -> Content:
    """How much a postcode differs from all postcodes, per dimension."""
    year, apart = found.last_year(store) or LAST_YEAR, found.gaps(store, area)
    bars = measure_bars({area.name: apart}, (area_role(0),), lowest_first(apart), BESIDE_COUNTRY)
    shown = dict(zip(bars.categories, bars.series[0].values, strict=True))
    return Content(
        headline=words.largest_gap(area.name, apart.to_dict(), year),
        figure=bars,
        alt=alt_texts.grouped_bars(
            f"Verschil tussen {area.name} en {COUNTRY_NAME} per dimensie in {year}",
            DIFFERENCE_UNIT,
            {name: {year: value} for name, value in shown.items()},
        ),
        table=Table(
            (
                Column("Dimensie", tuple(d.name for d in DIMENSIONS.values())),
                Column(f"Verschil {year}", tuple(apart), "difference"),
            )
        ),
        unit=f"{DIFFERENCE_UNIT} ({area.name} min {COUNTRY_NAME})",
        source=_source(found.last_year(store)),
        period=str(year),
        notes=_notes(found.last_year(store)),
    )


@per_store(TILES)
def buurten(store: Store, area: Area) -> Content:
    """The buurten that have this postcode most, with their own class."""
    table = found.buurten(store, area)
    classes = [class_of(number) for number in table["class"]]
    low = sum(number in UNFAVOURABLE for number in classes)
    known = sum(number is not None for number in classes)
    return Content(
        headline=words.holds(area.name, len(table), low, known, LAST_YEAR),
        figure=Remark(words.NO_MAP),
        table=Table(
            (
                Column("Buurt", tuple(place_names(table["name"]).values())),
                Column(f"Klasse {LAST_YEAR}", tuple(classes), "class_short"),
                Column("Huishoudens", tuple(table["households"]), "count"),
            )
        ),
        unit="klasse; huishoudens (CBS 2024)",
        source=f"{SCORE_SOURCE}; {BUURTEN.source.text}",
        period=str(LAST_YEAR),
        notes=(words.APPROXIMATE,),
    )


@per_store(TILES)
def siblings(store: Store, area: Area) -> Content:
    """The postcodes of the same gemeente, the lowest score first."""
    table, year = found.siblings(store, area), found.last_year(store)
    gemeente = str(store.areas.set_index("code").at[area.code, "gemeente"])
    classes = [class_of(number) for number in table["class"]]
    low = sum(number in UNFAVOURABLE for number in classes)
    known = sum(number is not None for number in classes)
    return Content(
        headline=words.among(gemeente, low, known, year or LAST_YEAR),
        figure=Cards(
            (
                Card("Postcodes", numbers.count(len(table)), f"in {gemeente or 'de lijst'}"),
                Card(
                    UNFAVOURABLE_NAME.capitalize(),
                    numbers.count(low) if known else numbers.MISSING,
                    f"postcodes, in {year or LAST_YEAR}",
                ),
            )
        ),
        table=Table(
            (
                Column("Postcode", tuple(place_names(table["name"]).values())),
                Column(str(year or LAST_YEAR), tuple(table["now"]), "score"),
                Column("Klasse", tuple(classes), "class_short"),
                Column("Huishoudens", tuple(table["households"]), "count"),
            )
        ),
        unit=f"{SCORE_UNIT}; huishoudens (CBS 2024)",
        source=_source(year),
        period=str(year or LAST_YEAR),
        notes=(*_notes(year), words.APPROXIMATE),
    )


@per_store(TILES)
def advice(store: Store, area: Area) -> Content:
    """School advice at the schools in a postcode."""
    table = found.advice(store, area)
    shown = table.dropna(subset=list(found.ADVICE))
    periods = [numbers.period(int(year) - 1, int(year)) for year in table.index]
    last = shown.iloc[-1] if len(shown) else dict.fromkeys((*found.ADVICE, "pupils"), NAN)
    vmbo, vwo = (float(last[key]) for key in found.ADVICE)
    year = int(shown.index[-1]) if len(shown) else None
    period = numbers.period(year - 1, year) if year else "de schooljaren in deze set"
    cards = [
        Card(f"Advies {kind}", f"{numbers.amount(value)}%", f"schooljaar {period}")
        for kind, value in (("vmbo", vmbo), ("vwo", vwo))
    ]
    return Content(
        headline=words.advice(area.name, vmbo, vwo, float(last["pupils"]), period),
        figure=Cards(tuple(cards)) if year else Remark(NOTHING),
        table=Table(
            (
                Column("Schooljaar", tuple(periods)),
                Column("Vmbo", tuple(table[found.ADVICE[0]]), "amount", _ADVICE_UNIT),
                Column("Vwo", tuple(table[found.ADVICE[1]]), "amount", _ADVICE_UNIT),
                Column("Adviezen", tuple(table["pupils"]), "count", "schooladviezen"),
            )
        ),
        unit=_ADVICE_UNIT if year else NO_UNIT,
        source=SCHOOLS.source.text,
        period=SCHOOLS.source.years,
        notes=(SCHOOLS.source.care, words.BY_SCHOOL),
    )
