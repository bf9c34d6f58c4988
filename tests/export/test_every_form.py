"""Every tile in every form, and every number of it read back from the file."""

from itertools import islice

import pytest

from dashboard.content.figures import Axis, Bars, Lines, Series
from dashboard.content.table import Column, Table
from dashboard.content.texts import Remark
from dashboard.export.forms import OF_MANY, OF_ONE
from dashboard.export.taken import Taken
from dashboard.ui.registry import page_info
from tests.export.every_form import DAY, in_every_form
from tests.export.pages import met, other_choices
from tests.export.taken import ADDRESS, taken
from tests.export.tiles import a_tile_of_each
from tests.subjects.every_tile import every_tile

SAMPLE = {
    "kaart": {"gebied": "WK034403", "niveau": "gemeente"},
    "gebiedsprofiel": {"gebied": "WK003402"},
    "voorzieningen": {"gebied": "breda-noord", "volgorde": "verandering"},
}
"""Pages and choices of which the tiles are tried each time; the others in the proofs."""
KINDS = 18
"""Fewer kinds of figure than this: then the sample does not hold what it is for."""


def test_a_tile_of_every_kind_of_figure_is_the_same_in_every_form(store):
    found = list(a_tile_of_each(store))
    tiles = [Taken(f"t{n}", name, content, ADDRESS, "") for n, (name, content) in enumerate(found)]
    assert len({type(content.figure) for _, content in found}) >= KINDS
    assert in_every_form(tiles, store, png=False) > 5_000


@pytest.mark.parametrize("page", SAMPLE)
def test_the_tiles_of_a_page_are_the_same_in_every_form(page, store):
    tiles = met(page_info(page), SAMPLE[page], set())
    assert tiles and in_every_form(tiles, store, png=False) > 100


NAMES = (
    *(
        'A & <b>"x"</b> =1+1 + - @',
        '=HYPERLINK("http://x";"y")',
        "@SUM(A1)",
        "-2+3",
        "twee\nregels",
    ),
    *("'s-Gravenhage", "Zeer lange naam " * 19, "a\u00a0b", "a\u200bb"),
)
STRANGE = (
    "Zuid \N{SLIGHTLY SMILING FACE}",
    "\u0644\u064a\u0644 \u202eabc\u202c",
    "a\tb",
    "Zu\x01id\x0b",
    "x" * 300,
    "",
)
"""Names of which a form may show less than all: a sign that its font or its kind of file lacks."""


def called(name: str) -> Taken:
    """A tile about a place of that name, beside one of which nothing is known."""
    name = name.strip()
    table = Table(
        (
            Column("Gebied", (name, "Noord")),
            *(Column(str(year), (4.0, None), "score") for year in (2018, 2024)),
        )
    )
    lines = (Series(name, "area-0", (4.0, 4.0)), Series("Noord", "area-1", (None, None)))
    figure = Lines((2018, 2024), lines, Axis("score"))
    fields = {"page": name, "topic": name, "alt": f"Lijn van {name}."}
    return taken(table=table, figure=figure, headline=f"Over {name}.", **fields)


def test_odd_names_are_the_same_in_every_form(store):
    assert in_every_form([called(name) for name in NAMES], store, png=False) > len(NAMES) * 10


@pytest.mark.filterwarnings("ignore:Glyph")
@pytest.mark.parametrize("form", [*OF_ONE, *OF_MANY], ids=lambda form: form.label)
def test_a_name_that_a_form_cannot_show_whole_still_gives_a_file(form, store):
    tiles = [called(name) for name in STRANGE]
    for some in [tiles] if form in OF_MANY else [[tile] for tile in tiles]:
        assert len(form.make(some, store, DAY)) > 100


EMPTY = {
    "no rows": {
        "table": Table((Column("Gebied", ()), Column("Score", (), "score"))),
        "figure": Bars((), (), Axis("score")),
    },
    "nothing known": {
        "table": Table((Column("Gebied", ("Zuid",)), Column("Score", (None,), "score"))),
        "figure": Bars(("Zuid",), (Series("nu", "area-0", (None,)),), Axis("score")),
    },
    "no figure": {"figure": Remark("")},
}


def test_tiles_without_rows_values_or_a_figure_are_the_same_in_every_form(store):
    tiles = [taken(key=key, topic=key, **EMPTY[key]) for key in EMPTY]
    assert in_every_form(tiles, store) > 0


def test_other_choices_differ_from_each_other():
    made = [str(one) for one in other_choices(page_info("samenhang"), {})]
    assert len(set(made)) == len(made) == 5 and "Verandering 2018-2024" in made[0]


@pytest.mark.proof
@pytest.mark.timeout(3600)
def test_the_tiles_with_every_measure_period_and_view_are_the_same_in_every_form(store):
    compared, found = 0, every_tile(store, 3)
    while some := list(islice(found, 25)):
        tiles = [Taken(f"t{n}", name, content, ADDRESS) for n, (name, content) in enumerate(some)]
        compared += in_every_form(tiles, store, png=False)
    assert compared > 200_000
