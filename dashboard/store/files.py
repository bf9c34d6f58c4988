"""Reading a file of a data folder: an ordinary one, and nothing that never ends."""

import errno
import json
import os
import stat
from pathlib import Path
from typing import Any


def contents(path: Path) -> bytes:
    """The bytes of the ordinary file at ``path``, or of that which a link leads to.

    Raises ``OSError``, also for a pipe or a device: whoever reads those waits for ever.
    """
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "not an ordinary file", str(path))
        return file.read()


def parsed(content: bytes) -> Any:
    """The JSON in ``content``. Raises ``ValueError``, also for what is nested without end."""
    try:
        return json.loads(content.decode("utf-8"))
    except RecursionError as error:
        raise ValueError("nested too deep") from error
