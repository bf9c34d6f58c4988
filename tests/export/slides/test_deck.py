"""Slides, read back: sentences, numbers, sources, alt texts and notes of every kind of figure."""

import io
import zipfile

import openpyxl
import pytest
from pptx import Presentation
from pptx.util import Inches

from dashboard.analysis.shown import Shown
from dashboard.content.figures import Axis, Bars, Lines, Series
from dashboard.content.maps import PlacesMap
from dashboard.content.table import Column, Table
from dashboard.export.alts import alt_of
from dashboard.export.slides import deck
from dashboard.export.slides.tables import SIDE
from dashboard.export.slides.words import wide
from dashboard.language.dates import long_date
from dashboard.vocabulary.measures import TOTAL
from tests.export.slides.sample import ADDRESS, contents, read, slide_of, taken
from tests.export.taken import taken as made_by_hand

KINDS_OF_FIGURES = (
    *("Answer", "Ruler", "Bars", "Lines", "Panels", "SpotMap", "Tracks", "Dumbbell", "Strip"),
    *("Ranks", "HeatTable", "Waterfall", "Columns", "Cards", "StackedBars", "Scatter", "Verdicts"),
    *("Listing", "AreaMap"),
)
CHARTS = {
    *("Answer", "Bars", "Lines", "Tracks", "Dumbbell", "Strip", "Ranks", "Waterfall", "Columns"),
    *("StackedBars", "Scatter"),
}
WIDE, HIGH = 12_192_000, Inches(7.5)
MAPS = {"SpotMap", "AreaMap"}


@pytest.fixture(params=KINDS_OF_FIGURES)
def kind(request) -> str:
    return request.param


def texts_of(slide) -> str:
    """All text of a slide, tables included."""
    found = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    for shape in slide.shapes:
        if shape.has_table:
            found += [cell.text for row in shape.table.rows for cell in row.cells]
    return "\n".join(found)


def test_a_slide_has_its_sentence_as_title_its_source_its_date_and_its_address(store, kind):
    content = contents(store)[kind]
    slide = slide_of(store, kind)
    said = texts_of(slide)
    assert slide.shapes.title.text_frame.text == content.headline
    day = long_date(store.manifest["built_at"])
    for part in (content.lead, content.source, content.period, day, ADDRESS):
        assert part in said


def test_a_slide_says_what_there_is_to_see_to_who_cannot_see_it(store, kind):
    content = contents(store)[kind]
    slide = slide_of(store, kind)
    told = [shape._element._nvXxPr.cNvPr.get("descr") for shape in slide.shapes]
    assert alt_of(content) in told
    notes = slide.notes_slide.notes_text_frame.text
    assert content.alt in notes
    assert all(note in notes for note in content.notes)
    assert ("Hoe is dit berekend?" in notes) == bool(content.notes)


def test_a_figure_is_a_chart_that_can_be_edited_a_table_or_text_and_only_a_map_is_a_picture(
    store, kind
):
    slide = slide_of(store, kind)
    charts = [shape for shape in slide.shapes if shape.has_chart]
    assert bool(charts) == (kind in CHARTS)
    for shape in charts:
        assert shape.chart.part.chart_workbook.xlsx_part is not None
    pictures = [shape for shape in slide.shapes if shape.shape_type == 13]
    assert bool(pictures) == (kind in MAPS)


def test_a_slide_lies_within_its_edges(store, kind):
    for shape in slide_of(store, kind).shapes:
        assert shape.left >= 0 and shape.top >= 0, shape.name
        assert shape.left + shape.width <= WIDE, shape.name
        assert shape.top + shape.height <= HIGH, shape.name


def test_every_label_of_a_chart_stands_where_powerpoint_allows_it(store, kind):
    """PowerPoint does not open a chart with a label where its kind has no place for it."""
    allowed = {
        "points": {"b", "ctr", "l", "r", "t"},
        "clustered": {"ctr", "inBase", "inEnd", "outEnd"},
        "stacked": {"ctr", "inBase", "inEnd"},
    }
    for shape in slide_of(store, kind).shapes:
        if shape.has_chart:
            root = shape.chart._chartSpace
            grouping = root.xpath("string(.//c:grouping/@val)") or "points"
            assert set(root.xpath(".//c:dLblPos/@val")) <= allowed[grouping]


def test_a_deck_of_more_tiles_begins_with_what_it_is_about(store):
    found = contents(store)
    made = read(store, found["Lines"], found["Bars"])
    assert (made.slide_width, made.slide_height) == (WIDE, HIGH)
    first, *others = made.slides
    assert len(others) == 2
    said = texts_of(first)
    assert first.shapes.title.text_frame.text == "Heerlen-Noord"
    assert ADDRESS in said and long_date(store.manifest["built_at"]) in said


def test_the_same_tiles_give_the_same_bytes_and_nothing_in_them_is_of_today(store):
    tiles = [taken(contents(store)[name]) for name in ("Lines", "HeatTable")]
    made = deck(tiles, store)
    assert made == deck(tiles, store)
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        assert {info.date_time[0] for info in package.infolist()} == {1980}
        core = package.read("docProps/core.xml").decode()
    assert core.count("2026-01-01T00:00:00Z") == 2


def test_odd_signs_and_long_names_come_through_as_text(store):
    odd = '=1+1 & <b>"x"</b> @ + \x0b\x00\ud800' + "lang " * 70
    tile = made_by_hand(page=odd, topic=odd, headline=odd, lead=odd, notes=(odd,), alt=odd)
    made = Presentation(io.BytesIO(deck([tile, tile], store)))
    kept = '=1+1 & <b>"x"</b> @ + lang'
    assert made.slides[1].shapes.title.text_frame.text.startswith(kept)
    assert kept in made.slides[1].notes_slide.notes_text_frame.text


def test_nothing_to_take_along_is_said_in_dutch(store):
    with pytest.raises(ValueError, match="kies eerst een figuur"):
        deck([], store)


def test_a_value_that_is_shown_as_zero_has_no_sign_in_a_label(store):
    series = (Series("zo", "programme", (-0.0003, 0.2, None)), Series("nu", "country", (0.1,) * 3))
    figure = Bars(("a", "b", "c"), series, Axis("difference", zero=True))
    tile = made_by_hand(figure=figure)
    (slide,) = Presentation(io.BytesIO(deck([tile], store))).slides
    (chart,) = (shape.chart for shape in slide.shapes if shape.has_chart)
    assert tuple(chart.plots[0].series[0].values) == (0.0, 0.2, None)
    (workbook,) = (shape.chart.part.chart_workbook for shape in slide.shapes if shape.has_chart)
    sheet = openpyxl.load_workbook(io.BytesIO(workbook.xlsx_part.blob)).active
    rows = [tuple(cell.value for cell in row) for row in sheet.iter_rows()]
    missing = "c\nzo: geen gegevens"
    assert rows == [("", "zo", "nu"), ("a", 0, 0.1), ("b", 0.2, 0.1), (missing, None, 0.1)]


def test_a_name_that_looks_like_a_formula_is_text_in_the_workbook(store):
    series = (Series("=1+1", "programme", (0.1,)), Series("@x", "country", (0.1,)))
    figure = Bars(("=A1",), series, Axis("difference", zero=True))
    (slide,) = Presentation(io.BytesIO(deck([made_by_hand(figure=figure)], store))).slides
    (chart,) = (shape.chart for shape in slide.shapes if shape.has_chart)
    sheet = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
    texts = [sheet["B1"], sheet["C1"], sheet["A2"]]
    assert [cell.value for cell in texts] == ["=1+1", "@x", "=A1"]
    assert {cell.data_type for cell in texts} == {"s"}


def test_a_map_with_thousands_of_places_makes_a_slide_with_the_first_of_them(store):
    """Each row was measured again for each row that did not fit: a map of wijken took minutes."""
    names = tuple(f"Wijk {n}" for n in range(3000))
    table = Table((Column("Naam", names), Column("Score", (4.0,) * 3000, "score")))
    figure = PlacesMap(Shown("gemeente", TOTAL, 2024))
    (slide,) = read(store, made_by_hand(figure=figure, table=table).content).slides
    said = texts_of(slide)
    assert "van 3.000; de hele lijst staat in het dashboard." in said
    assert "Wijk 0\n" in said and "Wijk 100\n" not in said
    assert "zwak (3,821 tot 3,938)" in said


def test_beside_a_map_no_number_is_broken_over_two_lines(store):
    told = "een lange opmerking die over veel regels mag gaan " * 3
    columns = [Column(f"Kolom{n}", (1234567,) * 5, "count") for n in range(8)]
    table = Table((*columns, Column("Let op", (told,) * 5)))
    figure = PlacesMap(Shown("gemeente", TOTAL, 2024))
    (slide,) = read(store, made_by_hand(figure=figure, table=table).content).slides
    (made,) = (s.table for s in slide.shapes if s.name == "Tabel bij de kaart")
    widths = [column.width / 914400 for column in made.columns]
    assert min(widths) > wide("1.234.567", 10) + 2 * SIDE


def test_a_line_without_values_is_named_and_one_that_ends_early_keeps_its_name(store):
    series = (Series("Leeg", "area-0", (None, None)), Series("Kort", "area-1", (4.0, None)))
    tile = made_by_hand(figure=Lines((2018, 2024), series, Axis("score")))
    (slide,) = Presentation(io.BytesIO(deck([tile], store))).slides
    assert "Leeg: geen gegevens" in texts_of(slide)
    (chart,) = (shape.chart for shape in slide.shapes if shape.has_chart)
    labelled = chart.plots[0].series[1]._element.xpath("c:dLbls/c:dLbl/c:idx/@val")
    assert labelled == ["0"]
