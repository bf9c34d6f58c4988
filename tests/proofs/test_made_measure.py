"""A measure with another unit, other years and a scale of its own, of which less is better: every
road tells it in its own words, or says that it is not for it. No edit of the product is needed."""

from dataclasses import replace

import pytest

from dashboard import ladder
from dashboard.analysis.shown import Shown
from dashboard.build.map_layers import classes, slots
from dashboard.content.content import Content
from dashboard.content.look import look
from dashboard.content.maps import PlacesMap
from dashboard.figures import figure_of
from dashboard.ladder import Difference, SideBySide
from dashboard.language.trends import best_worst, compare_trend
from dashboard.maps import map_of
from dashboard.store.read import Store
from dashboard.subjects.compare.numbers import LEVEL, REFERENCES, VIEWS, Comparison
from dashboard.subjects.compare.tiles.lines import area_lines
from dashboard.subjects.compare.tiles.ranking import ranking
from dashboard.subjects.dimension.tiles.areas import on_map, then_and_now
from dashboard.subjects.dimension.tiles.lines import lines as dimension_lines
from dashboard.subjects.dimension.tiles.share import share
from dashboard.subjects.dimension.tiles.spread import within
from dashboard.subjects.places.numbers import measures_of_level, shown_places
from dashboard.subjects.places.tiles.map import legend, overview
from dashboard.ui.place_list import _caption
from dashboard.vocabulary.areas import COUNTRY
from dashboard.vocabulary.look import CLASS_COLOURS, COLOURS
from dashboard.vocabulary.measures import REGISTRY, NotForMeasureError
from dashboard.vocabulary.periods import Period
from tests.maps.drawn import ADDRESSES, colour, fill, layers
from tests.proofs.conftest import FACTOR
from tests.vocabulary.made import CRIME

KEY = CRIME.key
YEARS = Period(2021, 2023)
NOW, CHANGE = Shown("buurt", KEY, 2022), Shown("buurt", KEY, 2023, 2021)
TWO = ("heerlen-noord", "breda-noord")
STRANGE = ("Leefbaarometer", "score", "referentie", "onvoldoende", "zwak", "sprong", "vooruit")
"""What would be untrue of this measure."""


def texts(content: Content) -> str:
    """Everything that is said beside the figure and the table."""
    return " ".join((content.headline, content.lead, content.alt, content.unit, content.source,
                     *content.notes))  # fmt: skip


def compared(
    store: Store, view: str = LEVEL, references: tuple[str, ...] = (COUNTRY,), areas=TWO
) -> Comparison:
    return Comparison(tuple(store.area(a) for a in areas), False, KEY, YEARS, view, references)


def test_a_reader_can_choose_it_where_it_has_values(crime, store):
    for level in ("buurt", "wijk", "gemeente"):
        assert measures_of_level(crime, level, 3)[KEY] == CRIME.name
        assert KEY not in measures_of_level(crime, level, 4)
        assert KEY not in measures_of_level(store, level, 1)


def test_the_map_tells_its_classes_in_its_unit(crime):
    content = overview(crime, NOW)
    values = shown_places(crime, NOW)["value"].dropna()
    low, high = int((values < 20).sum()), int((values >= 40).sum())
    assert content.headline == (
        f"In 2022 vallen voor geregistreerde misdrijven {low} van de {len(values)} buurten met een "
        f"waarde (NPLV-gebieden) in de klasse ‘lager dan 20,0’ en {high} buurten in de klasse "
        "‘40,0 of hoger’ (misdrijven per 1.000 inwoners)."
    )
    assert f"{low} lager dan 20,0" in content.alt and f"{high} 40,0 of hoger" in content.alt
    assert content.table["2022"].measured_in == content.unit == CRIME.unit
    assert set(content.table["Klasse"].values) == {
        "lager dan 20,0", "20,0 tot 40,0", "40,0 of hoger", "geen gegevens",
    }  # fmt: skip
    assert not [word for word in STRANGE if word in texts(content)]


def test_the_map_tells_its_changes_by_its_own_ladder(crime):
    content, table = overview(crime, CHANGE), shown_places(crime, CHANGE)
    moved = table.loc[~table["aside"], "value"].dropna().round(6)
    clear, same = int((moved >= 15).sum()), int((moved < 5).sum())
    slight = len(moved) - clear - same
    assert content.headline.endswith(
        f": {clear} duidelijk omhoog, {slight} licht omhoog en {same} vrijwel gelijk."
    )
    assert content.notes[0] == (
        "Een verandering kleiner dan 5,0 heet bij buurten ‘vrijwel gelijk’. Vanaf 15,0 heet zij "
        "‘duidelijk’. Deze stappen zijn van ons."
    )
    assert content.table["Verandering"].measured_in == content.unit == CRIME.change_unit
    assert not [word for word in STRANGE if word in texts(content)]


@pytest.mark.parametrize(("shown", "words", "colours"), [
    (NOW, ["lager dan 20,0", "20,0 tot 40,0", "40,0 of hoger"], CRIME.scale.colours),
    (CHANGE, [
        "duidelijk omlaag (−15,0 of lager)", "licht omlaag (−5,0 tot −15,0)",
        "vrijwel gelijk (minder dan 5,0)", "licht omhoog (+5,0 tot +15,0)",
        "duidelijk omhoog (+15,0 of meer)",
    ], CLASS_COLOURS[::-1][2:7]),
])  # fmt: skip
def test_legend_and_map_have_the_same_colours_and_less_is_better(crime, shown, words, colours):
    table = shown_places(crime, shown)
    swatches = legend(shown, table, "Alle buurten").swatches
    assert [s.text for s in swatches] == [*words, "geen gegevens"]
    assert [s.colour for s in swatches] == [*colours, COLOURS["missing"]]
    assert sum(int(s.counts[0].replace(".", "")) for s in swatches) == len(table)

    expression = fill(layers(map_of(PlacesMap(shown), crime, ADDRESSES))["buurt"])
    digits = classes(crime, "buurt").reindex(table.index).fillna(0).astype(int)
    assert len(digits.columns) == len(slots())
    by_digit = dict(zip([*shown_numbers(shown), 0], swatches, strict=True))
    for number in sorted({*table["class"].dropna().astype(int), 0}):
        code = (table["class"].fillna(0) == number).idxmax()
        k = "".join(map(str, digits.loc[code]))
        drawn = "#" + bytes(colour(expression, k=k)[:3]).hex()
        assert drawn == by_digit[number].colour


def shown_numbers(shown: Shown) -> range:
    """The classes of the measure, or of a change that its ladder of two sizes tells."""
    return range(1, 4) if shown.since is None else range(3, 8)


def test_the_list_beside_the_map_writes_its_values(crime):
    table = shown_places(crime, NOW)
    row = table[table["class"] == 3].iloc[0]
    value = f"{row['value']:.1f}".replace(".", ",")
    assert _caption(NOW, row.to_dict()) == f"{row['gemeente']} · {value} · 40,0 of hoger"


def test_a_line_stands_before_its_own_classes(crime):
    figure = area_lines(crime, compared(crime)).figure
    assert [(b.low, b.high, b.label) for b in figure.bands] == [
        (None, 20, "lager dan 20,0"), (20, 40, "20,0 tot 40,0"), (40, None, "40,0 of hoger"),
    ]  # fmt: skip
    assert tuple(look(b.role).colour for b in figure.bands) == CRIME.scale.colours
    assert figure.years == tuple(FACTOR) and not figure.axis.zero
    drawn = figure_of(figure)
    low, high = drawn.layout.yaxis.range
    assert (high - low) / drawn.layout.yaxis.dtick <= 7
    change = area_lines(crime, compared(crime, "verandering")).figure
    assert change.bands == () and change.axis.zero


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("areas", [TWO, ("arnhem-oost", *TWO)])
def test_a_comparison_is_in_its_words_and_unit(crime, view, areas):
    for references in ((COUNTRY,), REFERENCES):
        content = area_lines(crime, compared(crime, view, references, areas))
        assert "misdrijven per 1.000 inwoners" in content.unit
        assert content.source == f"{CRIME.source.text}; eigen berekening, gewogen naar inwoners " \
            "(CBS, Kerncijfers wijken en buurten 2024)"  # fmt: skip
        for column in content.table.columns[1:]:
            assert column.measured_in == content.unit
        said = texts(content).replace("scores van de Leefbaarometer", "")
        assert not [w for w in ("de score", "vooruit", "achteruit", "Leefbaar") if w in said]
        assert ("Vergelijkbare wijken zijn er alleen" in said) == (references == REFERENCES)


def test_the_lines_are_means_by_the_weight_of_the_measure(crime):
    table = area_lines(crime, compared(crime)).table
    people = crime.areas.drop_duplicates("code").set_index("code")["inhabitants"]
    known = crime.indicators.set_index(["code", "year"])["value"]
    for area in TWO:
        members = crime.area(area).members
        for year in FACTOR:
            at = [(float(people[code]), known[code, year]) for code in members]
            mean = sum(w * x for w, x in at) / sum(w for w, _ in at)
            row = table["Lijn"].values.index(crime.names[area])
            assert table[str(year)].values[row] == pytest.approx(mean, abs=1e-9)


@pytest.mark.parametrize(("one", "other", "text"), [
    (-5, 1, "Tussen 2021 en 2023 ging het op geregistreerde misdrijven in A licht omlaag (−5,0); "
     "in B bleef het vrijwel gelijk (+1,0)."),
    (9, 4, "Tussen 2021 en 2023 ging het op geregistreerde misdrijven in A iets meer omhoog (+9,0) "
     "dan in B (+4,0)."),
    (-1.5, 1.5, "Tussen 2021 en 2023 bleef het op geregistreerde misdrijven in A (−1,5) en in B "
     "(+1,5) vrijwel gelijk; in A ging het iets beter dan in B."),
])  # fmt: skip
@pytest.mark.usefixtures("crime")
def test_two_changes_are_told_by_its_ladder_and_its_direction(one, other, text):
    own = ladder.of_areas(KEY)
    told = SideBySide(*(Difference(x, own) for x in (one, other, one - other)))
    assert compare_trend("A", "B", told, YEARS, measure=KEY) == text


@pytest.mark.usefixtures("crime")
def test_what_is_neither_good_nor_bad_is_not_called_better(monkeypatch):
    monkeypatch.setitem(REGISTRY, KEY, replace(CRIME, better=None))
    own = ladder.of_areas(KEY)
    told = SideBySide(*(Difference(x, own) for x in (-1.5, 1.5, -3)))
    assert "ging het iets meer omlaag dan" in compare_trend("A", "B", told, YEARS, measure=KEY)


@pytest.mark.usefixtures("crime")
def test_the_largest_changes_are_in_its_words():
    text = best_worst({"A": 9.0, "B": -3.0, "C": 0.5}, YEARS, measure=KEY)
    assert text == (
        "Tussen 2021 en 2023 ging op geregistreerde misdrijven alleen A omhoog (+9,0); alleen B "
        "ging omlaag (−3,0)."
    )


PERIOD = (2021, 2023)


@pytest.mark.parametrize("ask", [
    lambda s: ranking(s, compared(s)),
    lambda s: area_lines(s, replace(compared(s), period=Period(2018, 2024))),
    lambda s: dimension_lines(s, KEY, False, None),
    lambda s: then_and_now(s, KEY, "stand", PERIOD, None),
    lambda s: on_map(s, KEY, "stand", PERIOD, None),
    lambda s: share(s, KEY, "stand", PERIOD, None),
    lambda s: within(s, KEY, 2022, None),
])  # fmt: skip
def test_what_is_not_for_it_says_so(crime, ask):
    with pytest.raises(NotForMeasureError, match=r"^Niet voor deze maat: .*\(misdrijven\)\.$"):
        ask(crime)


@pytest.mark.parametrize(("lacking", "shown"), [("scale", NOW), ("ladders", CHANGE)])
def test_a_map_without_classes_says_so(crime, monkeypatch, lacking, shown):
    monkeypatch.setitem(REGISTRY, KEY, replace(CRIME, **{lacking: None}))
    with pytest.raises(NotForMeasureError, match="Niet voor deze maat"):
        overview(crime, shown)
