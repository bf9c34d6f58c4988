"""A file of each area, made without a browser and without a server."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from dashboard.address import LOOPBACK, VARIABLE, Address, public_address
from dashboard.export.forms import DECK, WORKBOOK, Form, sheet_of
from dashboard.export.names import file_name_of
from dashboard.plans.profile import caveats, known_place, named, taken_along
from dashboard.store.disk import put, writing
from dashboard.store.errors import StoreError
from dashboard.store.read import Store
from dashboard.vocabulary.areas import Area

FORMS: dict[str, Callable[[Store, Area], Form]] = {
    "a4": lambda store, area: sheet_of(caveats(store, area)),
    "deck": lambda _store, _area: DECK,
    "workbook": lambda _store, _area: WORKBOOK,
}
"""What an administrator asks for -> the form in which an area is made."""
_KEPT = "Wat er al stond, staat er nog."


def export(store: Store, form: str, target: Path, areas: Sequence[str] = ()) -> Iterator[Path]:
    """Write a file in ``form`` (of ``FORMS``) for each of ``areas`` (a code or a name; none: all
    areas of the programme) to the folder ``target``; gives the path of each as it stands there.

    Raises ``StoreError`` before anything is written for an area that the store does not know,
    and where the folder cannot be written.
    """
    codes = [_code(store, text) for text in areas] or store.area_ids
    dashboard = str(public_address())
    with writing(target, _KEPT):
        target.mkdir(parents=True, exist_ok=True)
    written: set[Path] = set()
    for code in dict.fromkeys(codes):
        area = named(store.area(code))
        tiles = taken_along(store, store.area(code), dashboard)
        made = FORMS[form](store, area)
        path = target / file_name_of(tiles, made.ext)
        if path in written:  # two places of one gemeente can have the same name
            path = path.with_stem(f"{path.stem}-{code.lower()}")
        written.add(path)
        with writing(target, _KEPT):
            put(path, made.make(tiles, store, date.today()))
        yield path


def unreachable(dashboard: Address) -> str:
    """What is wrong with an address in files that leave this computer; "" if nothing is."""
    if dashboard.host not in LOOPBACK:
        return ""
    return (
        f"Let op: in de bestanden komt het adres {dashboard}. Dat werkt alleen op deze computer.\n"
        f"Wat te doen: zet {VARIABLE} op het adres waarop lezers het dashboard kennen, bijvoorbeeld"
        f" {VARIABLE}=https://dashboard.example.nl/nplv, en maak de bestanden opnieuw."
    )


def _code(store: Store, text: str) -> str:
    code = known_place(store, text.strip())
    if code is None:
        raise StoreError(
            f"Dit gebied is niet bekend: {text}.\nWat te doen: gebruik een van deze codes, of de "
            f"code van een gemeente, wijk of buurt: {', '.join(store.area_ids)}."
        )
    return code
