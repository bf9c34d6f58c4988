"""What every figure shares: Dutch, one button, nothing of Plotly's own."""

from dashboard.figures.theme import CONFIG, empty_figure, line_styles


def test_plotly_speaks_dutch_and_its_words_come_along():
    words = CONFIG["locales"][CONFIG["locale"]]
    assert CONFIG["locale"] == "nl"
    assert (words["format"]["decimal"], words["format"]["thousands"]) == (",", ".")
    assert all("Download plot" not in text for text in words["dictionary"].values())


def test_the_only_button_saves_the_picture_and_no_logo_leads_elsewhere():
    assert CONFIG["modeBarButtons"] == [["toImage"]]
    assert CONFIG["displaylogo"] is False


def test_a_figure_does_not_catch_a_finger_that_scrolls():
    assert empty_figure(300).layout.dragmode is False
    assert CONFIG["scrollZoom"] is False


def test_series_differ_by_marker_as_well_as_by_colour():
    columns = ["NPLV", "NL", "a", "b", "c", "d", "e", "f"]
    styles = line_styles(columns)
    assert list(styles) == columns
    assert len({s["marker"]["symbol"] for s in styles.values()}) == len(columns)
    assert len({s["line"]["color"] for s in styles.values()}) == len(columns)


def test_the_programme_and_the_country_look_the_same_whatever_stands_beside_them():
    alone, beside = line_styles(["NPLV", "NL"]), line_styles(["a", "NL", "b", "NPLV"])
    assert alone["NPLV"] == beside["NPLV"] and alone["NL"] == beside["NL"]
