"""What every figure shares: Dutch, one button, nothing of Plotly's own."""

from dashboard.figures.theme import CONFIG, empty_figure


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
