"""Whatever goes wrong in a command is a Dutch sentence and a failure."""

import errno
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pandas as pd
import pytest

from dashboard.address import AddressError
from dashboard.commands import guard
from dashboard.commands.guard import guarded
from dashboard.sources import SourceError
from dashboard.store.errors import StoreError


def failing(error: BaseException):
    def command() -> int:
        raise error

    return command


def test_a_command_that_succeeds_gives_its_own_status(capsys):
    assert guarded(lambda: 0) == 0 and guarded(lambda: 3) == 3
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    "error",
    [
        SourceError("a.csv", "regel", advice="doe dit."),
        StoreError("b is er niet."),
        AddressError("NPLV_ADRES is geen adres."),
    ],
)
def test_a_fault_in_a_file_is_said_as_it_is(capsys, error):
    assert guarded(failing(error)) == 1
    assert capsys.readouterr().err == f"{error}\n"


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "de schijf is vol"),
        (errno.EDQUOT, "mag gebruiken, is op"),
        (errno.EROFS, "deze schijf kan alleen worden gelezen"),
        (errno.EACCES, "geen rechten"),
        (errno.EPERM, "geen rechten"),
        (errno.EBUSY, "is in gebruik"),
        (errno.ENOTEMPTY, "is in gebruik"),
        (errno.ENOMEM, "te weinig geheugen"),
    ],
)
def test_a_fault_of_the_system_names_the_place_and_says_what_to_do(capsys, number, sentence):
    assert guarded(failing(OSError(number, os.strerror(number), "/srv/data"))) == 1
    said = capsys.readouterr().err
    assert said.startswith("/srv/data: ") and sentence in said and "Wat te doen:" in said
    assert "Traceback" not in said


def test_a_fault_of_the_system_without_a_place_is_said_too(capsys):
    assert guarded(failing(OSError(errno.ENOSPC, "x"))) == 1
    assert capsys.readouterr().err.startswith("Het is niet gelukt: de schijf is vol.")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_under_a_table_is_said(capsys):
    table = pd.DataFrame({"code": ["WK000101"]})
    assert guarded(lambda: table.to_parquet("/dev/full")) == 1
    assert "de schijf is vol" in capsys.readouterr().err


def test_too_little_memory_is_said(capsys):
    assert guarded(failing(MemoryError())) == 1
    assert "te weinig geheugen" in capsys.readouterr().err


def test_stopping_a_command_is_said_and_has_its_own_status(capsys):
    assert guarded(failing(KeyboardInterrupt())) == 130
    assert capsys.readouterr().err.startswith("Afgebroken.")


def test_a_reader_that_left_is_no_fault_to_tell(capsys):
    assert guarded(failing(BrokenPipeError(errno.EPIPE, "x"))) == 1
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("error", [ValueError("kolom 'lat'"), OSError(None, "x"), KeyError("x")])
def test_an_unforeseen_fault_says_so_and_is_logged_in_full(capsys, monkeypatch, tmp_path, error):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert guarded(failing(error)) == 1
    said = capsys.readouterr().err
    (log,) = tmp_path.glob("nplv-fout-*.log")
    assert "Er ging iets mis wat niet was voorzien" in said and str(log) in said
    assert "Traceback" not in said
    content = log.read_text(encoding="utf-8")
    assert "Traceback" in content and type(error).__name__ in content


def test_an_unforeseen_fault_is_logged_where_no_file_can_be_made(capsys, monkeypatch, caplog):
    def full(*_args, **_kwargs):
        raise OSError(errno.ENOSPC, "x")

    monkeypatch.setattr(guard.tempfile, "NamedTemporaryFile", full)
    assert guarded(failing(ValueError("kolom"))) == 1
    assert "niet was voorzien (ValueError)" in capsys.readouterr().err
    assert "ValueError: kolom" in caplog.text


def test_a_name_that_the_terminal_does_not_know_does_not_end_the_command(root: Path):
    code = (
        "import sys; from dashboard.commands.guard import guarded; "
        "sys.exit(guarded(lambda: print('caf\\u00e9 \\udce9') or 0))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=root,
        env=os.environ | {"PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_link_that_leads_to_itself_is_foreseen(tmp_path, capsys):
    """``back --to`` such a link was 'niet voorzien (FileExistsError)'."""
    loop = tmp_path / "lus"
    loop.symlink_to(loop)
    assert guarded(lambda: int(bool(loop.mkdir(parents=True)))) == 1
    assert "hier staat al iets anders" in capsys.readouterr().err


MADE = [Path("map/a.pdf"), Path("map/b.pdf")]


@pytest.mark.parametrize(
    "error",
    [
        KeyboardInterrupt(),
        StoreError("In de map kan niet worden geschreven."),
        OSError(errno.ENOSPC, "x"),
        MemoryError(),
    ],
    ids=lambda error: type(error).__name__,
)
def test_a_command_that_stops_halfway_says_which_files_there_are(capsys, error):
    assert guarded(failing(error), MADE)
    said = capsys.readouterr().err
    assert "Klaar en heel in map: a.pdf, b.pdf. De andere bestanden zijn niet gemaakt." in said
    assert guard.UNCHANGED not in said


def test_a_command_that_made_nothing_yet_says_so_and_not_that_a_set_was_kept(capsys):
    assert guarded(failing(KeyboardInterrupt()), []) == 130
    assert capsys.readouterr().err == f"Afgebroken. {guard.NONE_YET}\n"
