"""The basket: tiles that a reader gathers over pages, to take them along together.

It is kept in the session: as long as the window is open. Each entry is what the tile said when
it was put in, whatever the reader chose since.
"""

import streamlit as st

from dashboard.export.taken import Taken

MOST = 30
"""Tiles it holds: a deck of more is read by nobody."""
ADD = "Neem mee in het mandje"
FULL = f"Het mandje is vol: er passen {MOST} figuren in."
_HELD = "mandje"


def held() -> list[Taken]:
    """The tiles in it, in the order of the reader."""
    found: list[Taken] = st.session_state.setdefault(_HELD, [])
    return found


def add(tile: Taken) -> bool:
    """Put ``tile`` in, last; the same screen's same tile takes the place of what it said before.
    False if it is full."""
    tiles = held()
    for at, other in enumerate(tiles):
        if _same(tile, other):
            tiles[at] = tile
            return True
    if len(tiles) >= MOST:
        return False
    tiles.append(tile)
    return True


def move(at: int, by: int) -> None:
    """Move the tile at place ``at`` by ``by`` places; not past an end."""
    tiles = held()
    to = at + by
    if 0 <= at < len(tiles) and 0 <= to < len(tiles):
        tiles.insert(to, tiles.pop(at))


def remove(at: int) -> None:
    """Take out the tile at place ``at``."""
    if 0 <= at < len(held()):
        del held()[at]


def clear() -> None:
    """Take out all."""
    held().clear()


def add_button(tile: Taken) -> None:
    """A button that puts ``tile`` in, and what the basket holds."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if st.button(ADD, key=f"neem-{tile.key}") and add(tile):
            st.rerun()  # the head says how many there are
        st.html(f'<p role="status">{_told(tile)}</p>')


def _told(tile: Taken) -> str:
    """What there is to say of ``tile`` and the basket; "" if nothing."""
    if any(_same(tile, other) for other in held()):
        return f"Deze figuur zit in het mandje ({len(held())} van {MOST})."
    return FULL if len(held()) >= MOST else ""


def _same(tile: Taken, other: Taken) -> bool:
    return (tile.address, tile.key) == (other.address, other.key)
