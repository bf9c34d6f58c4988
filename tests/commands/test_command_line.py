"""What a command that is not written well is told, and its help: in Dutch."""

import re
import sys

import pytest

from dashboard.commands import __main__ as command
from dashboard.commands.command_line import dutch

ENGLISH = re.compile(
    r"\b(usage|error|arguments?|required|invalid|choice|choose|expected|unrecognized|options|"
    r"positional|show|message|exit|the|following)\b"
)


def told(monkeypatch, capsys, *words: str) -> tuple[int, str]:
    monkeypatch.setattr(sys, "argv", ["store", *words])
    with pytest.raises(SystemExit) as ended:
        command.main()
    said = capsys.readouterr()
    return ended.value.code, said.out + said.err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((), "er ontbreekt iets: OPDRACHT"),
        (("build",), "er ontbreekt iets: --from"),
        (("foo",), "'foo' is geen opdracht"),
        (("build", "--from"), "achter --from hoort precies één waarde"),
        (("export", "--to", "a", "--form", "b"), "achter --form kan niet 'b' staan"),
        (("export", "--area"), "achter --area hoort minstens één waarde"),
        (("back", "--x"), "dit kent de opdracht niet: --x"),
        (("build", "--from", "a", "--dry-run=ja"), "--dry-run heeft geen waarde ('ja')"),
    ],
)
def test_a_command_that_is_not_written_well_is_told_so_in_dutch(
    monkeypatch, capsys, words, sentence
):
    status, said = told(monkeypatch, capsys, *words)
    assert status == 2
    assert f"Zo gaat het niet: {sentence}.\nWat te doen: zie 'python -m dashboard.commands" in said
    assert not ENGLISH.search(said.replace("dry-run", "")), said


def test_what_argparse_may_say_tomorrow_is_dutch_as_well():
    assert dutch("some new thing") == "de opdracht is niet goed geschreven"


@pytest.mark.parametrize("words", [(), ("build",), ("back",), ("check",), ("static",), ("export",)])
def test_the_help_is_dutch(monkeypatch, capsys, words):
    status, said = told(monkeypatch, capsys, *words, "--help")
    assert status == 0 and said.startswith("gebruik: ") and "opties:" in said
    assert not ENGLISH.search(said), said
