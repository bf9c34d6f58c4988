"""A tile of every kind of figure, made from the real set, and decks of them that are read back."""

import io
from functools import cache

from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from dashboard.content.content import Content
from dashboard.export.slides import deck
from dashboard.export.taken import Taken
from dashboard.store.read import Store
from tests.export.tiles import a_tile_of_each

ADDRESS = "https://dashboard.example/nplv/overzicht?gebied=heerlen-noord"


@cache
def contents(store: Store) -> dict[str, Content]:
    """Kind of figure -> a content with it."""
    return {type(content.figure).__name__: content for _, content in a_tile_of_each(store)}


def taken(content: Content, key: str = "figuur") -> Taken:
    """``content`` as a reader takes it along."""
    return Taken(key, "Verloop", content, ADDRESS, "Heerlen-Noord")


@cache
def slide_of(store: Store, kind: str) -> Slide:
    """The slide of the content with that kind of figure; not to be changed."""
    (slide,) = read(store, contents(store)[kind]).slides
    return slide


def read(store: Store, *found: Content) -> Deck:
    """The deck of contents, read back."""
    made = deck([taken(c, f"t{at}") for at, c in enumerate(found)], store)
    return Presentation(io.BytesIO(made))
