"""One writer at a time in a data folder."""

import errno
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dashboard.store.errors import StoreError
from dashboard.store.layout import LOCK


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold ``folder`` for writing. Raises ``StoreError`` if another process holds it.

    The system holds the lock with the process: it ends with it, also by a kill.
    """
    path = folder / LOCK
    handle = _held(path)
    try:
        yield
    finally:
        # Removed while it is still held: who waits for it finds out below.
        path.unlink(missing_ok=True)
        os.close(handle)


def in_use(folder: Path) -> StoreError:
    """What is said when another process writes in ``folder``."""
    return StoreError(
        f"In de map {folder} is een andere opdracht bezig. "
        "Wacht tot die klaar is en probeer het opnieuw."
    )


def _held(path: Path) -> int:
    """An open handle on ``path`` that has the lock, and is the file of that name."""
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _same_file(handle, path):
                return handle
        except OSError as error:
            os.close(handle)
            if error.errno not in (errno.EWOULDBLOCK, errno.EACCES):
                raise
            raise in_use(path.parent) from None
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)


def _same_file(handle: int, path: Path) -> bool:
    """False if the file was removed, and perhaps made anew, since it was opened."""
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False
