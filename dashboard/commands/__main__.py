"""Command line: build, try, put back and check the set, prepare map files, export the areas."""

import argparse
import sys
from pathlib import Path
from typing import Any

from dashboard.address import public_address
from dashboard.build.changes import changes, first_set
from dashboard.build.starting_set import build, make
from dashboard.build.static import prepare, tidy
from dashboard.commands.command_line import Parser
from dashboard.commands.export import FORMS, export, unreachable
from dashboard.commands.guard import guarded
from dashboard.commands.restore import restore
from dashboard.store.errors import StoreError
from dashboard.store.layout import DEFAULT_FOLDER, MANIFEST, POINTER
from dashboard.store.owned import refuse_foreign
from dashboard.store.read import read_store
from dashboard.store.verify import check

ABOUT = "De gegevens van het dashboard: bouwen, proberen, terugzetten, controleren, meenemen."
CALLED: str = globals().get("CALLED", "dashboard.commands")
"""The name under which the commands were called: ``dashboard.store`` says its own."""
TRIED = "Dit was een proef: er is niets veranderd."


def _parser() -> Parser:
    parser = Parser(prog=f"python -m {CALLED}", description=ABOUT)
    commands = parser.add_subparsers(
        dest="command", required=True, title="opdrachten", metavar="OPDRACHT"
    )
    builder = commands.add_parser("build", help="bouw de startset uit de officiële bestanden")
    folder: dict[str, Any] = {"type": Path, "metavar": "MAP"}
    source: dict[str, Any] = {"dest": "source", "help": "de map met de officiële bestanden"}
    builder.options.add_argument("--from", required=True, **source, **folder)
    builder.options.add_argument(
        "--dry-run", action="store_true", help="zeg wat er zou veranderen en verander niets"
    )
    restorer = commands.add_parser("back", help="zet de vorige set terug; nog eens draait het om")
    checker = commands.add_parser("check", help="vergelijk elk bestand met het manifest")
    target: dict[str, Any] = {"dest": "target", "help": "de map met gegevens (zonder dit: data/)"}
    for command in (builder, restorer, checker):
        command.options.add_argument("--to", default=DEFAULT_FOLDER, **target, **folder)
    commands.add_parser("static", help="maak de kaartbestanden voor de browser")
    _add_export(commands.add_parser("export", help="maak van elk gebied een bestand"))
    return parser


def _add_export(exporter: Parser) -> None:
    exporter.options.add_argument(
        "--form", required=True, choices=FORMS, metavar="VORM", help=f"wat: {', '.join(FORMS)}"
    )
    exporter.options.add_argument(
        "--to", required=True, dest="target", type=Path, metavar="MAP", help="waar ze komen"
    )
    exporter.options.add_argument(
        "--area", nargs="+", action="extend", default=[], dest="areas", metavar="GEBIED",
        help="code of naam van een gebied (zonder dit: alle NPLV-gebieden)",
    )  # fmt: skip


def _dry_run(source: Path, target: Path) -> list[str]:
    """What a build would change in ``target``: Dutch lines."""
    refuse_foreign(target)
    made = make(source)
    try:
        store = read_store(target)
    except StoreError as error:
        there = any((target / name).exists() for name in (POINTER, MANIFEST))
        why = [f"De set die er staat, kan niet worden gelezen. {error}"] if there else []
        return [*why, *first_set(made), TRIED]
    return [*changes(store, made), TRIED]


def _export(options: argparse.Namespace, made: list[Path]) -> None:
    """Say each file as soon as it is there, and add it to ``made``."""
    if wrong := unreachable(public_address()):
        print(wrong, file=sys.stderr)
    for path in export(read_store(), options.form, options.target, options.areas):
        made.append(path)
        print(path, flush=True)


def run(options: argparse.Namespace, made: list[Path]) -> int:
    """Do what was asked and say so; gives the exit status. ``made``: gets the files of an export
    as they come."""
    if options.command == "build" and options.dry_run:
        print("\n".join(_dry_run(options.source, options.target)))
    elif options.command == "build":
        build(options.source, options.target)
        print(f"De startset staat in {options.target}.")
    elif options.command == "back":
        store = restore(options.target)
        print(
            f"De vorige set staat terug in {options.target} (klaargezet op "
            f"{store.manifest['built_at'][:10]}). Nog eens 'back' draait dit om."
        )
    elif options.command == "check":
        lines, good = check(options.target)
        print("\n".join(lines), file=sys.stdout if good else sys.stderr)
        return 0 if good else 1
    elif options.command == "export":
        _export(options, made)
    else:
        files = prepare(read_store())
        tidy(DEFAULT_FOLDER)
        print(f"{len(files)} kaartbestanden staan klaar.")
    return 0


def main() -> int:
    """Run the command; returns the exit status (1 when something is not in order)."""
    options = _parser().parse_args()
    made: list[Path] = []
    return guarded(lambda: run(options, made), made if options.command == "export" else None)


if __name__ == "__main__":
    sys.exit(main())
