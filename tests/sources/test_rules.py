"""The rules that hold between the files."""

import pytest

from dashboard.sources import SourceError, read_sources, rules
from dashboard.sources.files import Found

from .made import (
    BUURTEN,
    KWB,
    NPLV,
    WIJK_NAMES,
    WIJKEN,
    change,
    refused,
    rows_of,
    write,
    write_shapes,
)


def test_every_scored_code_is_in_the_key_figures(folder):
    write(folder / KWB, [r for r in rows_of(folder / KWB) if r["gwb_code_10"] != "WK000102"])
    error = refused(folder)
    assert f"{WIJKEN}: deze code staat niet bij de wijken in de kerncijfers van CBS" in str(error)
    assert "regel 6: code WK000102, naam Noord, jaar 2018" in str(error)
    # Line 5 is the same wijk without a score: that is no loss.
    assert list(error.rows.index)[:2] == [6, 7]


def test_a_line_number_is_the_line_in_the_file_whatever_its_order(folder):
    rows = rows_of(folder / BUURTEN)
    write(folder / BUURTEN, rows[::-1])
    write(folder / KWB, [r for r in rows_of(folder / KWB) if r["gwb_code_10"] != "BU00010101"])
    assert list(refused(folder).rows.index) == [26, 27, 28, 29, 30, 31, 44, 45, 46]


def test_areas_without_a_shape_are_told_while_hardly_anyone_lives_there(folder):
    assert list(read_sources(folder).notes["without_shape"]["code"]) == ["WK000109"]


def test_areas_without_a_shape_with_over_one_percent_of_the_households_are_refused(folder):
    names = {code: name for code, name in WIJK_NAMES.items() if code in ("WK000101", "WK000102")}
    write_shapes(folder / "wijk 2024.gpkg", "wk", names)
    error = refused(folder)
    assert str(error).startswith("wijk 2024.gpkg: wijken met een score, maar zonder vorm")
    assert "28,9% van de huishoudens (hoogstens 1% mag)" in str(error)
    assert "code WK000201, naam Zuid, huishoudens 400" in str(error)
    assert list(error.rows["code"]) == ["WK000109", "WK000201"]


def test_an_area_with_zero_households_is_noted(folder):
    change(folder / KWB, 7, a_hh=0)
    notes = read_sources(folder).notes["without_households"]
    assert list(notes["code"]) == ["WK000109", "BU00010901"]


def test_a_code_of_the_definition_is_in_the_key_figures_at_its_level(plain, tmp_path):
    figures = plain.key_figures[plain.key_figures["code"] != "BU00010201"]
    with pytest.raises(SourceError) as caught:
        rules.check_definition(
            Found(NPLV, "definition", "", tmp_path), plain.nplv, plain.scores, figures
        )
    assert f"{NPLV}: deze code staat op dit niveau niet in de kerncijfers" in str(caught.value)
    assert list(caught.value.rows["code"]) == ["BU00010201"]
