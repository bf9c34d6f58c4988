"""No command ends in a traceback: whatever goes wrong is said in Dutch."""

import errno
import logging
import sys
import tempfile
import traceback
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from dashboard.address import AddressError
from dashboard.sources import SourceError
from dashboard.store.errors import SYSTEM, StoreError

logger = logging.getLogger(__name__)

FAILED = 1
INTERRUPTED = 130
"""What a shell gives for a command that was stopped with Ctrl-C."""
UNCHANGED = "Er is niets vervangen: de gegevens die er stonden, staan er nog."
NONE_YET = "Er is nog geen bestand gemaakt."


def guarded(command: Callable[[], int], made: Sequence[Path] | None = None) -> int:
    """Run ``command``; returns its exit status, or 1 after saying in Dutch what went wrong.

    ``made``: the files that it has made so far, for a command that leaves them where it stops;
    None for one that changes all or nothing.
    A fault that was not foreseen is written in full to a log file, of which the
    sentence gives the place. Ctrl-C gives 130.
    """
    for stream in (sys.stdout, sys.stderr):
        # A name with a letter that the terminal does not know must not end the command.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        return command()
    except (AddressError, SourceError, StoreError) as error:
        return _say(f"{error}\n{_left(made)}" if made else str(error))
    except KeyboardInterrupt:
        _say(f"Afgebroken. {_left(made)}")
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read along has stopped; there is nobody left to tell.
        return FAILED
    except MemoryError:
        return _say(_of_the_system(OSError(errno.ENOMEM, ""), _left(made)))
    except Exception as error:
        if isinstance(error, OSError) and error.errno in SYSTEM:
            return _say(_of_the_system(error, _left(made)))
        return _say(_unforeseen(error, _left(made)))


def _say(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return FAILED


def _left(made: Sequence[Path] | None) -> str:
    """What there is after a command that stopped."""
    if made is None:
        return UNCHANGED
    if not made:
        return NONE_YET
    names = ", ".join(path.name for path in made)
    return f"Klaar en heel in {made[0].parent}: {names}. De andere bestanden zijn niet gemaakt."


def _of_the_system(error: OSError, left: str) -> str:
    what, advice = SYSTEM[error.errno]
    place = error.filename2 or error.filename
    where = f"{place}: {what}" if place else f"Het is niet gelukt: {what}"
    return f"{where}. {left}\nWat te doen: {advice}"


def _unforeseen(error: Exception, left: str) -> str:
    log = _log(error)
    where = f"in {log}" if log else "hierboven"
    return (
        f"Er ging iets mis wat niet was voorzien ({type(error).__name__}). {left}\n"
        f"Wat te doen: geef de bijzonderheden die {where} staan door aan de beheerder."
    )


def _log(error: Exception) -> Path | None:
    """Write the whole of ``error`` to a file and return it; to the log where that fails."""
    moment = datetime.now(UTC)
    text = "".join(traceback.format_exception(error))
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix=f"nplv-fout-{moment:%Y%m%d-%H%M%S}-", suffix=".log", delete=False,
            encoding="utf-8", errors="backslashreplace",
        ) as file:  # fmt: skip
            file.write(f"{moment.isoformat(timespec='seconds')}\n{' '.join(sys.argv)}\n\n{text}")
        return Path(file.name)
    except OSError:
        logger.error("De fout:", exc_info=error)
        return None
