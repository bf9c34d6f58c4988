"""An area that a reader composes goes through every builder that takes an area.

What it says is right, held beside a weighted mean that is computed here, or it says why that
cannot be determined; it never counts itself among the NPLV areas. No edit of the product is
needed for another own area.
"""

import math
import re

import pytest

from dashboard.analysis.households import shares
from dashboard.content.maps import AreaMap
from dashboard.content.texts import Remark
from dashboard.language import numbers
from dashboard.subjects.compare.numbers import REFERENCES, Comparison
from dashboard.subjects.compare.tiles import dimensions as heat
from dashboard.subjects.compare.tiles import lines, makeup, ranking
from dashboard.subjects.dimension.tiles import areas as dimension_areas
from dashboard.subjects.dimension.tiles import share
from dashboard.subjects.method.tiles import codes_table
from dashboard.subjects.overview.tiles import areas as overview_areas
from dashboard.subjects.overview.tiles import lines as overview_lines
from dashboard.subjects.places.tiles import place
from dashboard.subjects.profile.tiles import area as profile
from dashboard.subjects.profile.tiles import buurten, comparable, resemblance
from dashboard.subjects.unfavourable.tiles import households, persistence
from dashboard.vocabulary.areas import country, own_area
from dashboard.vocabulary.measures import DIMENSIONS, MEASURES, TOTAL
from dashboard.vocabulary.periods import PROGRAMME_YEARS
from tests.content.plain_text import text_of
from tests.language.checks import check
from tests.proofs.builders import TWIN, WHOLE, beside, every, said

NAME = "Mijn gebied"
EXACT = 1e-9
UNTRUE = re.compile(
    r"\b21 NPLV|van 21|het NPLV-gebied|benadering met zekerheid|officiële lijst|NPLV-wijk of"
)
NOW = re.compile("map|within|all|strip|buurt|panels|class|place|five|ranks|own|wijken|heat")
"""Builders that tell of the last year alone, or of the twenty."""
UNKNOWN = re.compile(
    r"Niet te bepalen, want|geen gegevens|niet te berekenen|Niet te berekenen|niet bekend"
)
KINDS = ("one gemeente", "two gemeenten", "buurten of 2024", "members of a twenty")


@pytest.fixture(scope="module")
def own(store):
    """Kind -> an own area of that kind."""
    table = store.areas[store.areas["nplv_area"] == ""].sort_values("households", ascending=False)
    wijken = table[table["level"] == "wijk"].groupby("gemeente_code")["code"]
    first = {year: set(g["code"]) for year, g in store.scores.groupby("year")}
    late = [c for c in table.loc[table["level"] == "buurt", "code"] if c not in first[2018]]
    late = [c for c in late if c in first[2024] and not any(c in first[y] for y in (2020, 2022))]
    made = (
        wijken.get_group("GM0355").head(3),
        [wijken.get_group(code).iloc[0] for code in ("GM0344", "GM0355")],
        late[:2],
        store.area(TWIN).members,
    )
    return {kind: own_area(NAME, codes) for kind, codes in zip(KINDS, made, strict=True)}


def mean(store, area, year, measure=TOTAL):
    """The mean of the members by households, from the rows; NaN where one has no value."""
    rows = store.scores[store.scores["year"] == year].set_index("code")[measure]
    weights = store.areas.set_index("code")["households"]
    pairs = [(float(rows.get(c, math.nan)), float(weights[c])) for c in area.members]
    return sum(x * w for x, w in pairs) / sum(w for _, w in pairs)


def column(store, area, measure=TOTAL):
    return [mean(store, area, year, measure) for year in PROGRAMME_YEARS]


def same(found, expected):
    values = [math.nan if x is None else float(x) for x in found]
    assert values == pytest.approx(list(expected), abs=EXACT, nan_ok=True)


@pytest.mark.parametrize("kind", KINDS)
def test_every_builder_makes_whole_sentences_that_are_not_untrue(store, own, kind):
    for name, made in every(store, own[kind]):
        for text in said(made):
            assert not UNTRUE.search(check(text)), (name, text)
        if isinstance(made, tuple):
            continue
        assert all(len(c.written) == len(made.table) for c in made.table.columns), name
        assert text_of(made.figure) is not None and not UNTRUE.search(text_of(made.figure)), name


def test_what_begins_in_a_year_without_a_score_says_why_it_is_not_known(store, own):
    area = own["buurten of 2024"]
    for name, made in every(store, area):
        shown = " ".join(said(made)) + ("" if isinstance(made, tuple) else text_of(made.figure))
        if not NOW.match(name):
            assert UNKNOWN.search(shown) or "De reeks begint in 2024" in shown, (name, shown)
    for make in (comparable.balance, comparable.wijken):
        content = make(store, area)
        assert isinstance(content.figure, Remark)
        assert content.headline.startswith("Niet te bepalen, want in 2018 is er geen waarde van ")
    steps = profile.steps(store, area, WHOLE)
    assert isinstance(steps.figure, Remark) and steps.notes[-1].startswith(
        "Niet te bepalen, want in 2018"
    )


@pytest.mark.parametrize("kind", KINDS)
def test_lines_and_rows_are_the_mean_of_its_members_by_households(store, own, kind):
    area = own[kind]
    now, then = mean(store, area, 2024), mean(store, area, 2018)
    identity = profile.identity(store, area, WHOLE)
    sizes = store.areas.set_index("code").loc[list(area.members)]
    for at, what in enumerate(("inhabitants", "households")):
        assert identity.figure.cards[at].value == numbers.count(sizes[what].sum())
    assert set(identity.table["Code"].values) == set(area.members)
    assert set(codes_table(store, area)["Code"].values) == set(area.members)
    for key in MEASURES:
        line = profile.area_lines(store, area, key, False, WHOLE).table[NAME].values
        same(line, column(store, area, key))
        asked = beside(store, area, measure=key)
        row = lines.area_lines(store, asked).table.frame.set_index("Lijn").loc[NAME]
        same(row, column(store, area, key))
        grid = heat.dimensions(store, beside(store, area), "naam", "value").table.frame
        cell = grid.set_index(["Gebied", "Maat"]).loc[(NAME, MEASURES[key]), "2024"]
        assert cell == pytest.approx(mean(store, area, 2024, key), abs=EXACT)
    same(overview_lines.lines(store, False, False, area).table[NAME].values, column(store, area))
    line = place.one_place(store, area, None).table.frame.set_index("Jaar")[NAME]
    same(line.reindex(PROGRAMME_YEARS), column(store, area))
    if not math.isnan(then):
        for moved in (profile.steps(store, area, WHOLE), makeup.over_time(store, area, WHOLE)):
            assert moved.figure.total.value == pytest.approx(now - then, abs=EXACT)
            assert moved.table["Verandering"].values[-1] == pytest.approx(now - then, abs=EXACT)


@pytest.mark.parametrize("kind", KINDS)
def test_gaps_and_dimensions_are_those_of_the_mean(store, own, kind):
    area, land = own[kind], store.series.loc[("land", "NL", 2024)]
    apart = {k: mean(store, area, 2024, k) - land[k] for k in DIMENSIONS}
    whole = sum(apart.values())
    same(place.five_dimensions(store, area, None).table["Verschil"].values, apart.values())
    between = makeup.between(store, area, country(), WHOLE).table.frame.set_index("Dimensie")
    same(between["Verschil 2024"], [*apart.values(), mean(store, area, 2024) - land[TOTAL]])
    for key, gap in apart.items():
        content = share.share(store, key, "naam", WHOLE, area)
        row = content.table.frame.set_index("Gebied").loc[NAME]
        same(row[["Deze dimensie 2024", "Hele verschil 2024"]], [gap, whole])
        dots = dimension_areas.then_and_now(store, key, "naam", WHOLE, area)
        row = dots.table.frame.set_index("Gebied").loc[NAME]
        same(row[["2018", "2024"]], [mean(store, area, y, key) for y in WHOLE])
        assert len(dots.table) == len(store.area_ids) + 3


@pytest.mark.parametrize("kind", KINDS)
def test_its_buurten_are_those_that_lie_in_it(store, own, kind):
    area = own[kind]
    table = store.areas[store.areas["level"] == "buurt"]
    inside = table[table["code"].isin(area.members) | table["wijk_code"].isin(area.members)]
    content = buurten.buurt_map(store, area, WHOLE)
    assert len(content.table) == len(inside) and content.figure == AreaMap(area, 2024)
    scores = store.scores[store.scores["code"].isin(inside["code"])]
    known = scores[scores["year"] == 2024].set_index("code")["class"]
    weights = inside.set_index("code")["households"].fillna(0).astype(int)
    low = sum(weights[code] for code, number in known.items() if number <= 4)
    counted = households.buurten(store, area, "aantal").table.frame.set_index("Jaar")
    assert counted.at[2024, "Huishoudens zwak of lager"] == low
    assert (
        shares(store, area).query("year == 2024")["households"].sum() == weights[known.index].sum()
    )
    strip = persistence.strip(store, area)
    assert len(strip.table) <= len({code.replace("BU", "WK")[:8] for code in area.members})


def test_it_has_no_place_among_the_twenty_and_takes_none(store, own):
    area = own["one gemeente"]
    with_it, without = (
        ranking.ranking(store, Comparison(areas))
        for areas in ((area, store.area("breda-noord")), (store.area("breda-noord"),))
    )
    assert with_it.table.frame.equals(without.table.frame) and NAME not in with_it.headline
    reason = (
        f"De plaats van {NAME} is niet te bepalen, want alleen de NPLV-gebieden doen mee in de "
        "rangorde."
    )
    assert reason in with_it.notes
    assert ranking.ranking(store, Comparison((area,))).headline == reason
    counted = (
        overview_areas.panels(store, "stand", WHOLE, chosen).headline for chosen in (area, None)
    )
    assert len(set(counted)) == 1


def test_exactly_the_members_of_a_twenty_say_what_that_area_says(store, own):
    area, twin = own["members of a twenty"], store.area(TWIN)
    for make in (
        lambda a: profile.area_lines(store, a, TOTAL, False, WHOLE),
        lambda a: profile.steps(store, a, WHOLE),
        lambda a: buurten.buurt_moves(store, a),
        lambda a: buurten.household_classes(store, a, WHOLE),
        lambda a: comparable.balance(store, a),
        lambda a: comparable.wijken(store, a),
        lambda a: households.buurten(store, a, "deel"),
        lambda a: persistence.strip(store, a),
        lambda a: overview_areas.on_map(store, "naam", WHOLE, a),
    ):
        one, other = make(area), make(twin)
        assert one.headline.replace(NAME, twin.name) == other.headline
        assert one.lead.replace(NAME, twin.name) == other.lead
    nearest = resemblance.nearest_areas(store, area)
    assert nearest[0] == twin
    assert "uw keuze" in profile.identity(store, area, WHOLE).source
    assert profile.caveats(store, area)[0] == f"{NAME} is een gebied dat u zelf hebt samengesteld."


def test_two_areas_of_one_name_are_two_rows(store):
    twin = store.area(TWIN)
    other = own_area(twin.name, twin.members)
    asked = Comparison((twin, other), references=REFERENCES)
    for content in (lines.area_lines(store, asked), heat.dimensions(store, asked, "naam", "value")):
        names = content.table.columns[0].values
        assert {f"{twin.name} ({twin.code})", f"{twin.name} (eigen gebied)"} <= set(names)


def test_the_gemeente_of_an_area_across_two_is_not_determined(store, own):
    asked = beside(store, own["two gemeenten"], references=("gemeente",))
    notes = lines.area_lines(store, asked).notes
    why = f"De eigen gemeente van {NAME} is niet te bepalen, want er zijn er meer dan één."
    assert why in notes and not any("voor Eigen gemeente" in note for note in notes)
