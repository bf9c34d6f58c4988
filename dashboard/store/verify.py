"""Hold a set on disk against its manifest: every file, byte for byte."""

from pathlib import Path

from dashboard.store.errors import StoreError
from dashboard.store.files import contents, parsed
from dashboard.store.hashes import bytes_hash, set_name
from dashboard.store.layout import MANIFEST, Pointer, is_name, kept, place_of, read_pointer
from dashboard.store.owned import KNOWN, strangers, strangers_in
from dashboard.store.read import read_set
from dashboard.store.schemas import VERSION


def is_whole(place: Path, seal: str | None = None) -> bool:
    """Whether every file of the set at ``place`` is there and is what its manifest says."""
    return not faults(place, seal)


def faults(place: Path, seal: str | None = None) -> list[str]:
    """What is wrong with the set at ``place``: a Dutch sentence each; empty if it is whole.

    ``seal`` is the sha256 that its manifest must have.
    """
    try:
        content = contents(place / MANIFEST)
        manifest = parsed(content)
        files = manifest.get("files")
        name = set_name(manifest)
    except FileNotFoundError:
        return [f"{MANIFEST} ontbreekt."]
    except (OSError, ValueError, AttributeError):
        return [f"{MANIFEST} is beschadigd."]
    changed = seal is not None and bytes_hash(content) != seal
    renamed = is_name(place.name) and place.name.split("-")[0] != name
    found = [f"{MANIFEST} is veranderd nadat de set is gebouwd."] if changed or renamed else []
    today = manifest.get("version") == VERSION
    if files is None:
        return found + (_content_faults(place) if today else [])
    absent = sorted(KNOWN - {MANIFEST} - set(files)) if today else []
    found += [f"{file} staat niet in {MANIFEST}." for file in absent]
    for file, said in sorted(files.items()):
        found += _file_faults(place / file, said)
    # A flat set shares its folder with the lock and with what is being written.
    others = strangers_in(place) if is_name(place.name) else strangers(place)
    return found + [f"{file} hoort niet bij deze set." for file in others]


def _file_faults(path: Path, said: object) -> list[str]:
    try:
        found = bytes_hash(contents(path))
    except FileNotFoundError:
        return [f"{path.name} ontbreekt."]
    except OSError:
        return [f"{path.name} kan niet worden gelezen."]
    wanted = said.get("sha256") if isinstance(said, dict) else None
    return [] if found == wanted else [f"{path.name} is veranderd of beschadigd."]


def _content_faults(place: Path) -> list[str]:
    """For a set of before the manifest listed its files: what they hold."""
    try:
        read_set(place)
    except StoreError as error:
        return [str(error)]
    return []


def check(folder: Path) -> tuple[list[str], bool]:
    """Hold the sets in the data folder ``folder`` against their manifests.

    Gives Dutch lines to show, and whether all is in order: the set that counts,
    and the one before it where there is one. Raises ``StoreError`` if there is no set.
    """
    pointer = read_pointer(folder)
    counts = folder if pointer is None else place_of(folder, pointer.name)
    places = [counts, *(place for place in kept(folder) if place != counts)]
    lines, good = [], True
    for number, place in enumerate(places):
        which = "De huidige set" if number == 0 else "De vorige set"
        found = faults(place, _seal(pointer, place))
        good = good and not found
        if found:
            lines += [f"{which} in {place} klopt niet:", *(f"- {fault}" for fault in found)]
        else:
            lines.append(f"{which} in {place} klopt: elk bestand is zoals {MANIFEST} zegt.")
    if not good:
        lines.append(
            "Wat te doen: zet de vorige set terug met: python -m dashboard.store back, "
            "of bouw opnieuw met: python -m dashboard.store build --from MAP."
        )
    return lines, good


def _seal(pointer: Pointer | None, place: Path) -> str | None:
    return pointer.manifest if pointer and place.name == pointer.name else None
