"""Writing so that a kill or a full disk leaves a file old or new, and is said in Dutch."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dashboard.store.errors import REFUSED, SYSTEM, StoreError
from dashboard.store.layout import DRAFT

KEPT = "De set die er stond, staat er nog."


@contextmanager
def writing(folder: Path, kept: str = KEPT) -> Iterator[None]:
    """Turn a refusal of the system to write in ``folder`` into a ``StoreError``, which says with
    ``kept`` what the folder still has.

    Other errors of the system pass as they are: those are not foreseen.
    """
    try:
        yield
    except OSError as error:
        if error.errno not in REFUSED:
            raise
        what, advice = SYSTEM[error.errno]
        raise StoreError(
            f"In de map {folder} kan niet worden geschreven: {what}. {kept}\nWat te doen: {advice}"
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
