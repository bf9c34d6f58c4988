"""Rules of the house that no linter knows: pages, sizes, the network, what is in the files."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MOST_LINES = 300
SCRIPTS = [ROOT / "app.py", *sorted((ROOT / "pages").glob("*.py"))]
MODULES = sorted((ROOT / "dashboard").rglob("*.py"))


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _imports(path: Path) -> Iterator[str]:
    """Yield every imported module and every name imported from one, dotted."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{_name(path)}: import with the full name"
            assert node.module
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _is_within(name: str, *packages: str) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


@pytest.mark.parametrize("path", SCRIPTS, ids=_name)
def test_a_page_imports_only_streamlit_and_the_dashboard(path: Path) -> None:
    strange = [n for n in _imports(path) if not _is_within(n, "streamlit", "dashboard")]
    assert not strange


@pytest.mark.parametrize("path", SCRIPTS, ids=_name)
def test_a_page_takes_data_through_the_front_door(path: Path) -> None:
    """Nothing of sources, build or commands, and of the store only what the package offers."""
    names = set(_imports(path))
    below = [f"dashboard.{package}" for package in ("sources", "build", "commands")]
    assert not [n for n in names if _is_within(n, *below)]
    inside = {
        f"dashboard.store.{part.stem}"
        for part in (ROOT / "dashboard/store").glob("*")
        if part.suffix == ".py" or part.is_dir()
    }
    assert not [n for n in names if _is_within(n, *inside)]


@pytest.mark.parametrize("path", SCRIPTS, ids=_name)
def test_a_page_is_a_plain_script(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    functions = [n.name for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)]
    assert "main" not in functions


@pytest.mark.parametrize("path", [*SCRIPTS, *MODULES], ids=_name)
def test_a_file_can_be_read_in_one_sitting(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize(
    "path", [m for m in MODULES if "sources" not in m.relative_to(ROOT).parts], ids=_name
)
def test_only_sources_reaches_the_network(path: Path) -> None:
    """The part that import-linter cannot see: two modules of larger packages."""
    assert not [n for n in _imports(path) if _is_within(n, "urllib.request", "http.client")]


# In pieces, so that this file does not hold what it looks for.
_MACHINE = re.compile(
    "|".join(
        (
            r"(?<![\w./])/(?:work|root|home|Users|opt|tmp)/[\w.]",
            r"\b(?:files\.)?pythonhosted" + r"\.org|\bpypi" + r"\.org",
            r"--(?:extra-)?index" + r"-url|--find" + r"-links",
        )
    )
)
_TEXT = {".cfg", ".css", ".csv", ".in", ".ini", ".json", ".md", ".py", ".toml", ".txt", ".yml", ""}


def _tracked() -> list[Path]:
    """Return the files of the repository: those tracked, and those not yet."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / line for line in listed.stdout.splitlines()]


def test_no_file_knows_a_machine_or_a_registry() -> None:
    found = []
    for path in _tracked():
        if path.suffix not in _TEXT or not path.is_file():
            continue
        text = path.read_text("utf-8", errors="replace")
        found += [f"{_name(path)}: {match[0]}" for match in _MACHINE.finditer(text)]
    assert not found
