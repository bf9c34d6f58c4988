"""The papers of the repository: licence, metadata, links, and our own verdict on the standard."""

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PAPERS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
ONLY_THE_PUBLISHER_KNOWS = {"url", "maintenance.contacts"}
"""Mandatory in publiccode.yml; left out rather than made up, checked once they are there."""
MANDATORY = {
    "publiccodeYmlVersion",
    "name",
    "url",
    "platforms",
    "categories",
    "developmentStatus",
    "softwareType",
    "description",
    "legal.license",
    "maintenance.type",
    "maintenance.contacts",
    "localisation.localisationReady",
    "localisation.availableLanguages",
}
DESCRIPTION = {"shortDescription", "longDescription", "features"}

STANDARD = ROOT / "docs/standard-for-public-code.md"
VERDICTS = {"voldaan", "deels", "niet", "n.v.t."}
CRITERIA = 16


@pytest.fixture(scope="module")
def metadata() -> dict[str, Any]:
    return yaml.safe_load((ROOT / "publiccode.yml").read_text("utf-8"))


def _present(metadata: dict[str, Any]) -> set[str]:
    inside = {f"{k}.{part}" for k, v in metadata.items() if isinstance(v, dict) for part in v}
    return set(metadata) | inside


def test_the_metadata_have_every_mandatory_key_that_we_can_know(metadata: dict[str, Any]) -> None:
    assert MANDATORY - _present(metadata) <= ONLY_THE_PUBLISHER_KNOWS
    assert metadata["publiccodeYmlVersion"] == "0.4"
    assert metadata["developmentStatus"] in {
        "concept",
        "development",
        "beta",
        "stable",
        "obsolete",
    }
    assert metadata["maintenance"]["type"] in {"internal", "contract", "community", "none"}
    assert all(contact["name"] for contact in metadata["maintenance"].get("contacts", ()))
    assert metadata.get("url", "https://").startswith("https://")
    assert "releaseDate" not in metadata or isinstance(metadata["releaseDate"], date)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_metadata_describe_the_software(metadata: dict[str, Any], language: str) -> None:
    """Lengths as publiccode.yml bounds them."""
    text = metadata["description"][language]
    assert set(text) >= DESCRIPTION
    assert len(text["shortDescription"]) <= 150
    assert 150 <= len(text["longDescription"]) <= 10_000
    assert text["features"]
    assert not [path for path in text["screenshots"] if not (ROOT / path).is_file()]


def test_every_paper_says_the_same_version(metadata: dict[str, Any]) -> None:
    newest = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.M)
    assert newest
    assert newest[1] == metadata["softwareVersion"] == PROJECT["version"]
    for paper in ("README.md", "SECURITY.md"):
        assert PROJECT["version"] in (ROOT / paper).read_text("utf-8"), paper


def test_every_paper_says_the_same_licence(metadata: dict[str, Any]) -> None:
    (notice,) = PROJECT["license-files"]
    assert metadata["legal"]["license"] == PROJECT["license"]
    for paper in (notice, "README.md", "CONTRIBUTING.md"):
        assert PROJECT["license"] in (ROOT / paper).read_text("utf-8"), paper


def _anchors(path: Path) -> set[str]:
    """The anchors of the headings of a paper, as hosts of repositories make them."""
    titles = re.findall(r"^#+ (.+)$", path.read_text("utf-8"), re.M)
    return {re.sub(r"[^\w\- ]", "", title).lower().replace(" ", "-") for title in titles}


def test_every_link_leads_to_a_file_and_a_heading() -> None:
    missing = set()
    for paper in PAPERS:
        for target in re.findall(r"\]\(([^)\s]+)\)", paper.read_text("utf-8")):
            if target.startswith("https://"):
                continue
            file, _, anchor = target.partition("#")
            path = (paper.parent / file).resolve() if file else paper
            found = path.exists() and (not anchor or anchor in _anchors(path))
            missing |= set() if found else {path.relative_to(ROOT).as_posix() + "#" * bool(anchor)}
    assert not missing


def _rows(text: str, columns: int) -> list[list[str]]:
    """The rows of the tables with so many columns in ``text``, without their heads."""
    rows = [[c.strip() for c in line.strip("|").split("|")] for line in text.splitlines()]
    return [
        r for r in rows if len(r) == columns and r[0] not in {"nr", "eis"} and r[0][:3] != "---"
    ]


def _judged(rows: list[list[str]]) -> str:
    """The verdict on a criterion, as the paper says that it follows from its rows."""
    decisive = [r for r in rows if r[1] == "moet"] or rows
    given = {verdict for _, _, verdict, _ in decisive} - {"n.v.t."}
    return given.pop() if len(given) == 1 else "deels"


def test_each_criterion_of_the_standard_has_a_verdict_that_follows_from_its_rows() -> None:
    head, *sections = re.split(r"^## (?=\d)", STANDARD.read_text("utf-8"), flags=re.M)
    told = [(f"{number}. {name}", verdict) for number, name, verdict in _rows(head, 3)]
    rows = {section.splitlines()[0]: _rows(section, 4) for section in sections}
    assert len(told) == CRITERIA
    for found in rows.values():
        assert found
        assert {kind for _, kind, _, _ in found} <= {"moet", "hoort"}
        assert {verdict for _, _, verdict, _ in found} <= VERDICTS
        assert not [eis for eis, _, verdict, how in found if verdict == "deels" and not how]
    assert told == [(title, _judged(found)) for title, found in rows.items()]
