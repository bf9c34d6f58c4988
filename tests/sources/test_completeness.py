"""An import that is not whole, or of which the files do not belong together, is refused."""

from contextlib import nullcontext

import geopandas as gpd
import pandas as pd
import pytest
from shapely.affinity import translate

from dashboard.sources import Sources, completeness, programme
from dashboard.sources.errors import SourceError
from dashboard.sources.files import Found

from .made import KWB, NPLV, WIJKEN, change, refused, rows_of, write


@pytest.fixture
def found(tmp_path):
    """A file of the kind and level that a rule is about."""
    return lambda kind, level="": Found(f"{kind} {level}".strip(), kind, level, tmp_path)


@pytest.fixture
def figures(plain: Sources) -> pd.DataFrame:
    return plain.key_figures.copy()


def code_of(figures: pd.DataFrame, code: str) -> pd.Series:
    return figures["code"] == code


def test_the_whole_set_is_whole(found, plain, figures):
    completeness.check_key_figures(found("key_figures"), figures)
    completeness.check_coverage(found("scores", "wijk"), plain.scores["wijk"], figures)
    completeness.check_levels(found("scores", "gemeente"), plain.scores, figures)
    programme.check_programme(found("definition"), plain.nplv, plain.scores, figures)


@pytest.mark.parametrize(
    ("code", "column", "text"),
    [
        ("WK000101", "households", "de huishoudens van de wijken zijn samen niet die van de gem"),
        ("GM0001", "inhabitants", "de inwoners van de wijken zijn samen niet die van de gemeente"),
        ("BU00010101", "households", "de huishoudens van de buurten zijn samen niet die van de g"),
    ],
)
def test_parts_that_do_not_add_up_are_refused(found, figures, code, column, text):
    figures.loc[code_of(figures, code), column] += 150
    with pytest.raises(SourceError, match=text) as caught:
        completeness.check_key_figures(found("key_figures"), figures)
    assert "code GM0001, naam Aadorp" in str(caught.value)


@pytest.mark.parametrize("code", ["GM0001", "WK000101", "BU00010101"])
@pytest.mark.parametrize("column", ["households", "inhabitants"])
def test_a_place_times_ten_is_refused(found, figures, code, column):
    figures.loc[code_of(figures, code), column] *= 10
    with pytest.raises(SourceError, match="inwoners past niet bij het aantal huishoudens"):
        completeness.check_key_figures(found("key_figures"), figures)


def test_a_column_times_ten_is_refused(found, figures):
    figures["households"] *= 10
    with pytest.raises(SourceError, match="inwoners past niet bij het aantal huishoudens"):
        completeness.check_key_figures(found("key_figures"), figures)


def test_dwellings_times_ten_are_refused(found, figures):
    figures["dwellings"] = figures["households"] * 10
    with pytest.raises(SourceError, match="woningen past niet bij het aantal huishoudens"):
        completeness.check_key_figures(found("key_figures"), figures)


def test_a_wijk_without_its_gemeente_is_refused(found, figures):
    with pytest.raises(SourceError, match="de gemeente van deze wijk staat niet in het bestand"):
        completeness.check_key_figures(found("key_figures"), figures[figures["code"] != "GM0002"])


def test_wijken_without_part_of_the_gemeenten_are_refused_with_what_is_missing(found, plain):
    scores = plain.scores["wijk"]
    with pytest.raises(SourceError) as caught:
        completeness.check_coverage(
            found("scores", "wijk"), scores[scores["code"] < "WK0002"], plain.key_figures
        )
    assert "het bestand is niet volledig: de wijken met een score in 2024" in str(caught.value)
    assert "hebben samen 71,4% van de huishoudens" in str(caught.value)
    assert "er ontbreken scores van 1 gemeente" in str(caught.value)
    assert "code GM0002, naam Beestad, huishoudens 400" in str(caught.value)


@pytest.mark.parametrize("year", [2002, 2020, 2024])
def test_wijken_without_a_year_are_refused(found, plain, year):
    scores = plain.scores["wijk"]
    with pytest.raises(SourceError, match=f"de wijken met een score in {year} hebben samen 0,0%"):
        completeness.check_coverage(
            found("scores", "wijk"), scores[scores["year"] != year], plain.key_figures
        )


def test_buurten_need_the_last_year_only(found, plain):
    scores = plain.scores["buurt"]
    last = scores[scores["year"] == 2024]
    completeness.check_coverage(found("scores", "buurt"), last, plain.key_figures)
    with pytest.raises(SourceError, match="de buurten met een score in 2024"):
        completeness.check_coverage(
            found("scores", "buurt"), scores.drop(last.index), plain.key_figures
        )


@pytest.mark.parametrize("times", [0.5, 2])
def test_an_area_whose_codes_do_not_hold_its_inhabitants_is_refused(found, plain, times):
    areas = plain.nplv.copy()
    areas.loc[areas["area_id"] == "beestad-zuid", "inhabitants_2025"] = int(800 * times)
    with pytest.raises(SourceError, match="veel minder of meer inwoners") as caught:
        programme.check_programme(found("definition"), areas, plain.scores, plain.key_figures)
    assert list(caught.value.rows["area_id"]) == ["beestad-zuid"]


def test_a_list_without_one_area_is_whole(found, plain):
    one = plain.nplv[plain.nplv["area_id"] == "beestad-zuid"]
    programme.check_programme(found("definition"), one, plain.scores, plain.key_figures)


def test_a_list_that_is_far_too_small_for_the_programme_is_refused(found, plain, figures):
    figures.loc[code_of(figures, "GM0001"), "inhabitants"] = 100_000
    with pytest.raises(SourceError, match="de lijst lijkt niet volledig: de 2 gebieden"):
        programme.check_programme(found("definition"), plain.nplv, plain.scores, figures)


def test_areas_without_their_earlier_scores_are_refused(found, plain):
    scores = {level: frame[frame["year"] != 2020] for level, frame in plain.scores.items()}
    with pytest.raises(SourceError, match="te veel gebieden hebben geen score in 2020"):
        programme.check_programme(found("definition"), plain.nplv, scores, plain.key_figures)


def test_shapes_shifted_by_one_code_are_refused(found, plain):
    buurten = plain.boundaries["buurt"].copy()
    buurten["geometry"] = [*buurten.geometry[1:], buurten.geometry[0]]
    with pytest.raises(SourceError, match="de vorm ligt niet in de wijk waar de code bij hoort"):
        completeness.check_places(
            found("boundaries", "buurt"), buurten, "wijk", plain.boundaries["wijk"]
        )


@pytest.mark.parametrize(("metres", "refused"), [(550, False), (650, True)])
def test_a_shape_may_lie_no_more_than_a_hundred_metres_outside(found, plain, metres, refused):
    wijken = plain.boundaries["wijk"].copy()
    at = wijken.index[wijken["code"] == "WK000201"][0]
    wijken.loc[at, "geometry"] = translate(wijken.loc[at, "geometry"], yoff=metres)
    with pytest.raises(SourceError) if refused else nullcontext() as caught:
        completeness.check_places(
            found("boundaries", "wijk"), wijken, "gemeente", plain.boundaries["gemeente"]
        )
    assert not refused or list(caught.value.rows["code"]) == ["WK000201"]


def test_a_part_whose_whole_has_no_shape_is_passed_over(found, plain):
    none: gpd.GeoDataFrame = plain.boundaries["wijk"].iloc[:0]
    completeness.check_places(found("boundaries", "buurt"), plain.boundaries["buurt"], "wijk", none)


def test_names_of_other_codes_are_refused_and_one_cut_off_name_is_not(found, plain):
    known = completeness.latest_names(plain.scores["wijk"])
    one = known.replace("Bedrijvenpark", "Bedrijvenp.")
    completeness.check_names(found("scores", "wijk"), one, known, "de kerncijfers van CBS")
    shifted = pd.Series([*known[1:], known.iloc[0]], index=known.index)
    with pytest.raises(SourceError) as caught:
        completeness.check_names(found("scores", "wijk"), shifted, known, "de kerncijfers van CBS")
    assert "100,0% van de codes heeft een andere naam dan in de kerncijfers" in str(caught.value)
    assert "code WK000101: naam" in str(caught.value)


def test_scores_of_other_codes_are_refused(found, plain):
    scores = plain.scores["wijk"].copy()
    scores["code"] = (
        scores["code"].map({"WK000101": "WK000201", "WK000201": "WK000101"}).fillna(scores["code"])
    )
    with pytest.raises(SourceError, match="de scores passen niet bij die van de buurten"):
        completeness.check_levels(
            found("scores", "wijk"), plain.scores | {"wijk": scores}, plain.key_figures
        )


def test_each_rule_is_part_of_reading_the_whole_set(folder):
    change(folder / KWB, 5, a_hh=800)
    assert f"{KWB}: de huishoudens van de wijken" in str(refused(folder))


def test_a_list_of_which_one_row_was_lost_is_refused_when_read(folder):
    write(folder / NPLV, [row for row in rows_of(folder / NPLV) if row["code"] != "WK000101"])
    error = refused(folder)
    assert f"{NPLV}: de codes van dit gebied hebben samen veel minder" in str(error)
    assert "gebied_id aadorp-centrum, inwoners_2025_cbs 2000" in str(error)


def test_wijken_without_a_gemeente_are_refused_when_read(folder):
    # Also without any of its buurten and shapes: nothing else would tell.
    write(folder / WIJKEN, [r for r in rows_of(folder / WIJKEN) if r["wk_code"] < "WK000109"])
    change(folder / NPLV, 2, code="BU00020101", niveau="buurt")
    assert f"{WIJKEN}: het bestand is niet volledig" in str(refused(folder))
