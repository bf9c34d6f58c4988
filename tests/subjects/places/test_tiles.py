"""Map, table and sentence of all places, and of one, agree with each other and with the store."""

import math

import pandas as pd
import pytest

from dashboard.analysis.shown import Shown
from dashboard.content.figures import Lines
from dashboard.subjects.places.tiles import map as map_tiles
from dashboard.subjects.places.tiles import place as place_tiles
from dashboard.vocabulary.measures import DIMENSIONS, SCORE_MEASURES, measure_of

ONE = {"gemeente": "GM0363", "wijk": "WK034403", "buurt": "BU05032200"}


def scores(store, level: str, year: int, measure: str) -> dict[str, float]:
    rows = store.scores[(store.scores["level"] == level) & (store.scores["year"] == year)]
    return dict(zip(rows["code"], rows[measure], strict=True))


@pytest.mark.parametrize("measure", SCORE_MEASURES)
def test_the_table_of_a_year_holds_the_official_score_of_every_wijk(store, measure):
    table = map_tiles.overview(store, Shown("wijk", measure, 2024)).table
    known = scores(store, "wijk", 2024, measure)
    for code, value, words in zip(
        table["Code"].values, table["2024"].values, table["Klasse"].values, strict=True
    ):
        assert value == known[code] if code in known else math.isnan(value)
        assert (words == "geen gegevens") == (code not in known)
    assert table["2024"].kind == measure_of(measure).kind


def test_the_table_of_a_change_holds_both_years_and_what_lies_between(store):
    shown = Shown("wijk", "soc", 2024, 2018)
    content = map_tiles.overview(store, shown)
    frame = content.table.frame
    gap = (frame["2024"] - frame["2018"] - frame["Verandering"]).dropna()
    assert gap.abs().max() < 1e-9 and len(gap) > 3000
    assert frame["Verandering"].isna().equals(frame[["2018", "2024"]].isna().any(axis=1))
    assert content.unit == content.table["Verandering"].measured_in == "verschil in score"
    assert content.figure.shown == shown and content.period == "2018-2024"


@pytest.mark.parametrize("since", [None, 2022])
def test_the_legend_counts_the_rows_of_the_list(store, since):
    shown = Shown("gemeente", "lbm", 2024, since)
    table = map_tiles.shown_places(store, shown)
    legend = map_tiles.legend(shown, table, "Alle gemeenten")
    content = map_tiles.overview(store, shown)
    written = content.table["Klasse"].values
    for swatch in legend.swatches:
        # The legend of classes says from which score to which behind the name.
        text = swatch.text if since else swatch.text.partition(" (")[0]
        assert swatch.counts[0] == f"{written.count(text)}"
    assert all(
        swatch.counts[0] == "0" or swatch.counts[0] in content.alt for swatch in legend.swatches
    )


@pytest.mark.parametrize(("level", "code"), ONE.items())
def test_the_line_of_a_place_is_that_of_the_store(store, level, code):
    content = place_tiles.one_place(store, store.area(code), None)
    assert isinstance(content.figure, Lines)
    own = content.figure.series[0]
    known = store.own_series.loc[(level, code), "lbm"].dropna().to_dict()
    drawn = dict(zip(content.figure.years, own.values, strict=True))
    assert {y: v for y, v in drawn.items() if v is not None} == known
    assert content.table[own.name].values == own.values
    official = store.series.loc[(level, code, 2024), "lbm"]
    assert f"{official:.2f}".replace(".", ",") in content.headline


@pytest.mark.parametrize("beside", [None, "delft-west"])
def test_the_five_dimensions_are_those_of_the_place_less_those_of_the_country(store, beside):
    code = ONE["wijk"]
    content = place_tiles.five_dimensions(store, store.area(code), beside and store.area(beside))
    own, country = (
        store.series.loc[place] for place in (("wijk", code, 2024), ("land", "NL", 2024))
    )
    expected = {d.name: own[key] - country[key] for key, d in DIMENSIONS.items()}
    table = content.table.frame.set_index("Dimensie")
    assert table["Verschil"].to_dict() == pytest.approx(expected)
    bars = content.figure.series[0]
    drawn = dict(zip(content.figure.categories, bars.values, strict=True))
    assert drawn == pytest.approx(expected)
    assert len(content.figure.series) == (2 if beside else 1)
    worst = min(expected, key=expected.__getitem__)
    assert worst.lower() in content.headline
    assert not pd.isna(table.to_numpy(dtype=float)).any()
