"""The sentence of a tile with its source: plain text that stands by itself."""

from datetime import date

from dashboard.export.sentence import sentence_with_source
from tests.export.taken import ADDRESS, taken


def test_it_has_the_sentences_the_source_the_period_and_the_address():
    tile = taken(lead="In Nederland ook.", source="Leefbaarometer 3.0 (ministerie van VRO); CBS")
    assert sentence_with_source(tile) == (
        "Het ging vooruit. In Nederland ook.\n\n"
        "Bron: Leefbaarometer 3.0 (ministerie van VRO); CBS. Periode: 2018-2024.\n\n" + ADDRESS
    )


def test_it_tells_the_date_of_the_data_where_that_is_given():
    told = sentence_with_source(taken(), date(2026, 11, 28))
    assert "Periode: 2018-2024. Gegevens van 28 november 2026.\n" in told


def test_each_part_is_one_line_whatever_stands_in_a_name():
    tile = taken(headline='Zuid &<b>"=+@\n\tging vooruit.', lead="")
    assert sentence_with_source(tile).split("\n\n")[0] == 'Zuid &<b>"=+@ ging vooruit.'
