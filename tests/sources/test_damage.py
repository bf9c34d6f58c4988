"""Hundreds of damaged inputs: each gives a message, or is rightly read as if nothing happened.

A fixed sample runs always; all of them with ``make proof`` (those that are refused
in ``tests/build/test_damaged_build.py``, by the build).
"""

import shutil
from pathlib import Path

import pytest

from dashboard.sources import SourceError, Sources, read_sources

from .damage import ACCEPTED, DAMAGES, EITHER, REFUSED, Damage

SAMPLE = [name for at, name in enumerate(DAMAGES) if at % (len(DAMAGES) // 40) == 0]


def test_there_are_at_least_three_hundred():
    assert len(DAMAGES) >= 300
    assert {damage.expected for damage in DAMAGES.values()} == {REFUSED, ACCEPTED, EITHER}


def check(damage: Damage, whole_set: Path, tmp_path: Path, plain: Sources) -> None:
    folder = Path(shutil.copytree(whole_set, tmp_path / "bron"))
    damage.make(folder)
    found = read(folder)
    if isinstance(found, Sources):
        assert damage.expected != REFUSED, "accepted"
        assert damage.expected == EITHER or same(found, plain)
        return
    assert damage.expected != ACCEPTED, str(found)
    assert found.file and found.rule and "Wat te doen: " in str(found)
    str(found).encode("utf-8")


def read(folder: Path) -> Sources | SourceError:
    try:
        return read_sources(folder)
    except SourceError as error:
        return error


def same(one: Sources, other: Sources) -> bool:
    """True where two sets hold the same, but for the order of columns and parts of a shape."""
    return (
        all(one.scores[level].equals(other.scores[level]) for level in other.scores)
        and one.key_figures.equals(other.key_figures)
        and one.nplv.equals(other.nplv)
        and one.published.equals(other.published)
        and all(
            one.boundaries[level].geometry.geom_equals(other.boundaries[level].geometry).all()
            and one.boundaries[level]["name"].equals(other.boundaries[level]["name"])
            for level in other.boundaries
        )
    )


@pytest.mark.parametrize("name", SAMPLE)
def test_a_sample_of_damaged_inputs_gives_a_message_or_is_rightly_read(
    name, whole_set, tmp_path, plain
):
    check(DAMAGES[name], whole_set, tmp_path, plain)


@pytest.mark.proof
@pytest.mark.parametrize("name", [n for n, d in DAMAGES.items() if d.expected != REFUSED])
def test_every_input_that_may_be_read_is_rightly_read_or_gives_a_message(
    name, whole_set, tmp_path, plain
):
    check(DAMAGES[name], whole_set, tmp_path, plain)
