"""A file of each area, made without a browser and without a server."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from dashboard.address import public_address
from dashboard.export.names import file_name_of
from dashboard.export.paper import a4
from dashboard.export.taken import Taken
from dashboard.plans.profile import caveats, known_place, named, taken_along
from dashboard.store.disk import put, writing
from dashboard.store.errors import StoreError
from dashboard.store.read import Store
from dashboard.vocabulary.areas import Area

Make = Callable[[Store, Area, Sequence[Taken]], bytes]

FORMS: dict[str, tuple[str, Make]] = {
    "a4": ("pdf", lambda store, area, tiles: a4(tiles, store, caveats(store, area))),
}
"""Form of a file -> its extension, and what makes it of the tiles of an area."""


def export(store: Store, form: str, target: Path, areas: Sequence[str] = ()) -> Iterator[Path]:
    """Write a file in ``form`` (of ``FORMS``) for each of ``areas`` (a code or a name; none: all
    areas of the programme) to the folder ``target``; gives the path of each as it stands there.

    Raises ``StoreError`` before anything is written for an area that the store does not know,
    and where the folder cannot be written.
    """
    codes = [_code(store, text) for text in areas] or store.area_ids
    extension, make = FORMS[form]
    dashboard = str(public_address())
    with writing(target):
        target.mkdir(parents=True, exist_ok=True)
    for code in dict.fromkeys(codes):
        area = named(store.area(code))
        tiles = taken_along(store, store.area(code), dashboard)
        path = target / file_name_of(tiles, extension)
        with writing(target):
            put(path, make(store, area, tiles))
        yield path


def _code(store: Store, text: str) -> str:
    code = known_place(store, text.strip())
    if code is None:
        raise StoreError(
            f"Dit gebied is niet bekend: {text}.\nWat te doen: gebruik een van deze codes, of de "
            f"code van een gemeente, wijk of buurt: {', '.join(store.area_ids)}."
        )
    return code
