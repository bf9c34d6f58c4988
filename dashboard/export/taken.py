"""A tile that leaves the screen: what it says, and where it came from."""

from dataclasses import dataclass

from dashboard.content.content import Content


@dataclass(frozen=True, eq=False)
class Taken:
    """A tile as a reader takes it along.

    ``key``: unique on its page; ``topic``: the short heading above its sentence; ``address``: of
    the screen it was taken from, with the reader's choices. ``page``: the heading of that screen
    (its title, or the name of the place that it is about).
    """

    key: str
    topic: str
    content: Content
    address: str
    page: str = ""
