"""The rules of the definition. Line 2 WK000201, 3 WK000101, 4 BU00010201."""

import pytest

from dashboard.sources import SourceError, rules
from dashboard.sources.files import Found

from .made import NPLV, WIJKEN, change, drop, refused


def test_a_column_may_not_be_missing(folder):
    drop(folder / NPLV, "zekerheid")
    assert str(refused(folder, NPLV)).startswith(f"{NPLV}: de kolom 'zekerheid' ontbreekt")


@pytest.mark.parametrize("area_id", ["Beestad-Zuid", "beestad zuid", "", "1-zuid"])
def test_an_area_id_is_a_slug_in_small_letters(folder, area_id):
    change(folder / NPLV, 2, gebied_id=area_id)
    error = refused(folder, NPLV)
    assert f"{NPLV}: 'gebied_id' mag alleen kleine letters, cijfers en streepjes" in str(error)
    assert list(error.rows.index) == [2]


@pytest.mark.parametrize("area_id", ["nplv", "nl", "nplv-2002", "NPLV", "NL"])
def test_an_area_id_is_not_a_code_of_the_country_or_the_programme(folder, area_id):
    change(folder / NPLV, 2, gebied_id=area_id)
    assert "'gebied_id' is een naam die al iets anders betekent" in str(refused(folder, NPLV))


def test_confidence_is_a_known_word(folder):
    change(folder / NPLV, 2, zekerheid="heel hoog")
    error = refused(folder, NPLV)
    assert "'zekerheid' is niet een van hoog, midden, laag" in str(error)
    assert "regel 2: code WK000201, zekerheid heel hoog" in str(error)


def test_an_area_is_made_of_wijken_and_buurten(folder):
    change(folder / NPLV, 2, niveau="gemeente")
    assert "'niveau' is niet een van wijk, buurt" in str(refused(folder, NPLV))


def test_a_code_has_the_pattern_of_its_level(folder):
    change(folder / NPLV, 2, niveau="buurt")
    error = refused(folder, NPLV)
    assert "de code past niet bij het niveau" in str(error)
    assert list(error.rows.index) == [2]


def test_a_code_is_in_one_area_only(folder):
    change(folder / NPLV, 2, code="WK000101")
    error = refused(folder, NPLV)
    assert "dezelfde code staat er meer dan één keer in" in str(error)
    assert list(error.rows.index) == [2, 3]


def test_a_buurt_is_not_listed_beside_its_whole_wijk(folder):
    change(folder / NPLV, 4, code="BU00010102")
    error = refused(folder, NPLV)
    assert "een buurt staat er los in, terwijl ook haar hele wijk erin staat" in str(error)
    assert "regel 4: code BU00010102, gebied_id aadorp-centrum" in str(error)


@pytest.mark.parametrize(
    ("column", "value", "rule"),
    [
        ("gebied", "Aadorp", "een gebied heeft meer dan één naam"),
        ("gemeente", "Beestad", "een gebied heeft meer dan één gemeente"),
        ("inwoners_2025_cbs", 3000, "een gebied heeft meer dan één aantal inwoners"),
    ],
)
def test_an_area_has_one_name_one_gemeente_and_one_number(folder, column, value, rule):
    change(folder / NPLV, 4, **{column: value})
    error = refused(folder, NPLV)
    assert rule in str(error)
    assert list(error.rows.index) == [3, 4]


def test_two_areas_do_not_have_one_name(folder):
    change(folder / NPLV, 2, gebied="Aadorp Centrum")
    assert "twee gebieden hebben dezelfde naam" in str(refused(folder, NPLV))


@pytest.mark.parametrize("column", ["gebied", "gemeente", "naam", "bron"])
def test_text_may_not_be_empty(folder, column):
    change(folder / NPLV, 2, **{column: ""})
    error = refused(folder, NPLV)
    assert f"'{column}' is leeg" in str(error) and list(error.rows.index) == [2]


def test_inhabitants_are_a_whole_number(folder):
    change(folder / NPLV, 2, inwoners_2025_cbs="37.5")
    assert "'inwoners_2025_cbs' is geen aantal" in str(refused(folder, NPLV))


def test_a_code_has_a_score_in_the_latest_year(folder):
    change(folder / NPLV, 4, code="BU00010999")
    error = refused(folder)
    assert f"{NPLV}: deze code heeft op dit niveau geen score in 2024" in str(error)
    assert "regel 4: gebied_id aadorp-centrum, niveau buurt, code BU00010999" in str(error)


def test_a_score_in_an_earlier_year_only_is_not_enough(plain, tmp_path):
    buurten = plain.scores["buurt"]
    latest = (buurten["code"] == "BU00010201") & (buurten["year"] == 2024)
    scores = plain.scores | {"buurt": buurten[~latest]}
    found = Found(NPLV, "definition", "", tmp_path)
    with pytest.raises(SourceError, match="geen score in 2024"):
        rules.check_definition(found, plain.nplv, scores, plain.key_figures)


def test_a_code_lies_in_the_gemeente_of_its_area(folder):
    change(folder / NPLV, 2, gemeente="Aadorp")
    error = refused(folder)
    assert f"{NPLV}: de code ligt niet in de gemeente van het gebied" in str(error)
    assert "gemeente Aadorp, gemeente volgens CBS Beestad" in str(error)
    assert list(error.rows.index) == [2]


def test_the_error_names_the_definition_and_not_the_scores(folder):
    change(folder / NPLV, 4, code="BU00010999")
    error = refused(folder)
    assert error.file == NPLV and WIJKEN not in str(error)
    assert "verbeter de lijst met NPLV-gebieden" in str(error)


@pytest.mark.parametrize("value", ["x" * 101, "Beestad\nZuid", "Beestad\tZuid"])
@pytest.mark.parametrize("column", ["gebied", "naam"])
def test_a_name_fits_on_one_line(folder, column, value):
    change(folder / NPLV, 2, **{column: value})
    assert f"'{column}' is langer dan 100 tekens of staat op meer" in str(refused(folder, NPLV))


def test_an_area_id_is_not_endless(folder):
    change(folder / NPLV, 2, gebied_id="a" * 5000)
    assert "'gebied_id' is langer dan 100 tekens" in str(refused(folder, NPLV))


@pytest.mark.parametrize("name", ["AADORP CENTRUM", "Aadorp  centrum"])
def test_two_names_that_look_the_same_are_the_same(folder, name):
    change(folder / NPLV, 2, gebied=name)
    assert "twee gebieden hebben dezelfde naam" in str(refused(folder, NPLV))
