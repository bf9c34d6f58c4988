"""The words of a command in Dutch: argparse has its own in English."""

import argparse
import re
from collections.abc import Iterable
from typing import Any, NoReturn

WRONG = 2
"""Exit status of a command that is not written well, as argparse gives it."""
_SAID: tuple[tuple[str, str], ...] = (
    (r"the following arguments are required: (.*)", "er ontbreekt iets: {0}"),
    (r"argument (--\S+): invalid choice: (.*?) \(.*", "achter {0} kan niet {1} staan"),
    (r"argument (\S+): invalid choice: (.*?) \(.*", "{1} is geen opdracht"),
    (r"argument (\S+): expected at least .*", "achter {0} hoort minstens één waarde"),
    (r"argument (\S+): expected .*", "achter {0} hoort precies één waarde"),
    (r"argument (\S+): ignored explicit argument (.*)", "{0} heeft geen waarde ({1})"),
    (r"unrecognized arguments: (.*)", "dit kent de opdracht niet: {0}"),
    (r"ambiguous option: (\S+) .*", "{0} kan meer dan één ding betekenen"),
)
"""What argparse says (a pattern) -> the same in Dutch, with the groups of the pattern."""


class _Formatter(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        words = "gebruik: " if prefix is None else prefix
        super().add_usage(usage, actions, groups, words)


class Parser(argparse.ArgumentParser):
    """A parser that says everything in Dutch; options are added by ``options``."""

    def __init__(self, **named: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_Formatter, **named)
        self.options = self.add_argument_group("opties")
        self.options.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def error(self, message: str) -> NoReturn:
        """Say in Dutch what is wrong with the command and how it is written; exit with 2."""
        advice = f"Wat te doen: zie '{self.prog} --help'."
        self.exit(WRONG, f"{self.format_usage()}Zo gaat het niet: {dutch(message)}.\n{advice}\n")


def dutch(message: str) -> str:
    """What argparse says of a command, in Dutch."""
    for pattern, said in _SAID:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return said.format(*found.groups())
    return "de opdracht is niet goed geschreven"
