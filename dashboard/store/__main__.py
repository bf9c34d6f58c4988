"""Command line of the store: ``build`` the starting set, prepare ``static`` files."""

import argparse
import sys
from pathlib import Path

from dashboard.store.build import build
from dashboard.store.guard import guarded
from dashboard.store.read import DEFAULT_FOLDER, read_store
from dashboard.store.static import prepare


def main() -> int:
    """Run the command; returns the exit status (1 when something is not in order)."""
    parser = argparse.ArgumentParser(prog="python -m dashboard.store", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    builder = commands.add_parser("build", help="bouw de startset uit de officiële bestanden")
    builder.add_argument("--from", dest="source", type=Path, required=True, metavar="MAP")
    builder.add_argument("--to", dest="target", type=Path, default=DEFAULT_FOLDER, metavar="MAP")
    commands.add_parser("static", help="maak de kaartbestanden voor de browser")
    options = parser.parse_args()
    return guarded(lambda: run(options))


def run(options: argparse.Namespace) -> int:
    """Do what ``options`` ask; what goes wrong is raised."""
    if options.command == "build":
        build(options.source, options.target)
        print(f"De startset staat in {options.target}.")
    else:
        files = prepare(read_store())
        print(f"{len(files)} kaartbestanden staan klaar.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
