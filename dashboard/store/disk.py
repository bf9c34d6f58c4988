"""Writing so that a kill or a full disk leaves a file old or new, and is said in Dutch."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dashboard.store.errors import StoreError
from dashboard.store.layout import DRAFT

_ADVICE = {
    errno.ENOSPC: "de schijf is vol. Maak ruimte vrij en probeer het opnieuw.",
    errno.EDQUOT: "de ruimte die u mag gebruiken is op. Maak ruimte vrij en probeer het opnieuw.",
    errno.EROFS: "de schijf kan alleen worden gelezen. Kies een andere map met --to.",
    errno.EACCES: "u hebt er geen rechten voor. Vraag de rechten of kies een andere map met --to.",
    errno.EPERM: "u hebt er geen rechten voor. Vraag de rechten of kies een andere map met --to.",
    errno.EBUSY: "de map is in gebruik door een ander programma. Sluit dat en probeer het opnieuw.",
}
"""What the system says when it refuses -> why, and what to do."""


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Turn a refusal of the system to write in ``folder`` into a ``StoreError``.

    Other errors of the system pass as they are: those are not foreseen.
    """
    try:
        yield
    except OSError as error:
        advice = _ADVICE.get(error.errno or 0)
        if advice is None:
            raise
        raise StoreError(
            f"In de map {folder} kan niet worden geschreven: {advice} "
            "De set die er stond, staat er nog."
        ) from error


def put(path: Path, content: bytes) -> None:
    """Write ``path`` in one step: whoever reads it sees the old content or the new, whole."""
    draft = path.with_name(f"{path.name}.{os.getpid()}{DRAFT}")
    try:
        with draft.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    sync(path.parent)


def sync(path: Path) -> None:
    """Have the disk keep what was written to a file or folder, also when the power goes.

    A file system that knows no such request for folders is left as it is.
    """
    handle = os.open(path, os.O_RDONLY)
    try:
        with suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)
