"""The swap: by one step, with the set before it kept, wherever it is killed."""

import json
import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.store import publish as publish_module
from dashboard.store.errors import StoreError
from dashboard.store.layout import POINTER, current, data_folder_of, kept, read_pointer
from dashboard.store.publish import back, held, new_set
from dashboard.store.verify import faults, is_whole
from tests.store.sets import SMALL, contents, flat_copy, publish_copy, publish_small, write_small

STEPS = ("fsync", "replace", "rename", "unlink", "rmdir", "mkdir", "utime", "chmod")
"""What a swap asks of the system: it is killed before each of them in turn."""


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A data folder with two small sets: ``b`` counts, ``a`` was before it."""
    for content in "ab":
        publish_small(tmp_path / "data", content)
    return tmp_path / "data"


def said(place: Path) -> str:
    return json.loads((place / "manifest.json").read_text("utf-8"))["set"]


def both(target: Path) -> list[str]:
    """The set that counts and the one before it, which must be whole."""
    places = kept(target)
    assert all(is_whole(place) for place in places), [faults(place) for place in places]
    return [said(place) for place in places]


def in_child(work: Callable[[], object]) -> int:
    """Do ``work`` in a process of its own; gives its id."""
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(0)
    return child


def check_after_kill(target: Path, may_count: set[str]) -> None:
    """Old or new, whole; and the next command finds nothing in its way and tidies up."""
    pointer = read_pointer(target)
    assert pointer is not None
    assert not faults(current(target), pointer.manifest)
    assert said(current(target)) in may_count
    with held(target):
        pass
    assert len(both(target)) == 2
    assert sorted(p.name for p in target.iterdir()) == [POINTER, "sets", "vorige"]
    assert [p.name for p in (target / "sets").iterdir()] == [current(target).name]
    assert len(list((target / "vorige").iterdir())) == 1


def test_the_new_set_counts_and_the_one_before_it_is_kept(target):
    assert both(target) == ["b", "a"]
    publish_small(target, "c")
    assert both(target) == ["c", "b"]
    assert [p.name for p in (target / "sets").iterdir()] == [current(target).name]
    assert len(list((target / "vorige").iterdir())) == 1


def test_the_same_set_again_changes_nothing_and_keeps_the_one_before(target):
    before, pointer = contents(target), (target / POINTER).stat()
    publish_small(target, "b")
    assert contents(target) == before
    # A running server looks at these: it need not read the same set again.
    assert (target / POINTER).stat().st_ino == pointer.st_ino


def test_a_set_of_which_the_files_were_damaged_takes_its_own_place_anew(target):
    (current(target) / SMALL[0]).write_bytes(b"damaged")
    publish_small(target, "b")
    assert both(target) == ["b", "a"]


def test_a_damaged_set_does_not_push_out_the_whole_one_before_it(target):
    (current(target) / SMALL[0]).write_bytes(b"damaged")
    publish_small(target, "c")
    assert both(target) == ["c", "a"]


def test_a_damaged_pointer_costs_no_set(target):
    (target / POINTER).write_bytes(b"{")
    publish_small(target, "c")
    assert both(target) == ["c", "b"]


def test_a_folder_that_is_not_there_is_made_with_what_is_above_it(tmp_path):
    publish_small(tmp_path / "a" / "b" / "data", "a")
    assert both(tmp_path / "a" / "b" / "data") == ["a"]


def test_a_new_folder_goes_again_when_nothing_comes_in_it(tmp_path):
    with pytest.raises(KeyError), held(tmp_path / "a" / "data") as folder, new_set(folder, SMALL):
        raise KeyError("no sources")
    assert not list(tmp_path.iterdir())


def test_a_failure_leaves_every_byte_as_it_was(target):
    before = contents(target)

    def fail():
        with held(target) as folder, new_set(folder, SMALL) as aside:
            write_small(aside, "c")
            raise KeyError("no map")

    with pytest.raises(KeyError, match="no map"):
        fail()
    assert contents(target) == before


def test_through_a_link_the_folder_it_leads_to_is_swapped(target, tmp_path):
    link = tmp_path / "link"
    link.symlink_to(target)
    publish_small(link, "c")
    assert link.is_symlink()
    assert both(target) == ["c", "b"] == both(link)


def test_a_link_to_a_folder_that_is_not_there_yet_is_followed(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "far" / "data")
    publish_small(tmp_path / "link", "a")
    assert both(tmp_path / "far" / "data") == ["a"]


def test_the_folder_itself_is_never_renamed_as_a_mount_point_cannot_be(target):
    real = target.stat().st_ino
    (target / "lost+found").mkdir()
    publish_small(target, "c")
    assert target.stat().st_ino == real
    assert (target / "lost+found").is_dir()


def test_a_flat_set_is_taken_over_as_the_one_before(root, tmp_path):
    flat = flat_copy(root, tmp_path / "data")
    before = contents(flat)
    publish_small(flat, "c")
    assert said(current(flat)) == "c"
    (old,) = (flat / "vorige").iterdir()
    assert contents(old) == before
    assert sorted(p.name for p in flat.iterdir()) == [POINTER, "sets", "vorige"]


def test_a_flat_set_that_was_put_beside_a_pointer_is_not_thrown_away(root, target, tmp_path):
    for path in flat_copy(root, tmp_path / "flat").iterdir():
        shutil.copyfile(path, target / path.name)
    publish_small(target, "c")
    assert (target / "scores.parquet").is_file()


def test_back_puts_the_set_before_back_and_back_again(root, tmp_path):
    target = tmp_path / "data"
    for note in "ab":
        publish_copy(root, target, note)
    before = contents(target)
    for expected in (["a", "b"], ["b", "a"]):
        with held(target) as folder:
            back(folder)
        assert both(target) == expected
        assert [p.name for p in (target / "sets").iterdir()] == [current(target).name]
    assert contents(target) == before


def test_back_without_a_set_before_is_said(root, tmp_path):
    publish_copy(root, tmp_path / "data", "a")
    with pytest.raises(StoreError, match="geen vorige set"), held(tmp_path / "data") as folder:
        back(folder)
    assert both(tmp_path / "data") == ["a"]


def test_back_to_a_damaged_set_is_refused(root, tmp_path):
    target = tmp_path / "data"
    for note in "ab":
        publish_copy(root, target, note)
    (kept(target)[1] / "nplv.parquet").write_bytes(b"damaged")
    with (
        pytest.raises(StoreError, match="beschadigd en is niet"),
        held(target) as folder,
    ):
        back(folder)
    assert said(current(target)) == "b"


def test_back_to_a_set_of_another_version_is_refused(target):
    with pytest.raises(StoreError, match="andere versie"), held(target) as folder:
        back(folder)
    assert said(current(target)) == "b"


def test_a_set_knows_the_folder_it_lies_in(target):
    assert [data_folder_of(place) for place in kept(target)] == [target, target]
    assert data_folder_of(target) is None


def two_sets(target: Path) -> None:
    for content in "ab":
        publish_small(target, content)


def flat_set(target: Path) -> None:
    target.mkdir()
    write_small(target, "b")


def go_back(target: Path) -> None:
    with held(target) as folder:
        back(folder)


@pytest.mark.parametrize(
    ("before", "swap", "after"),
    [
        (two_sets, lambda target: publish_small(target, "c"), "c"),
        (flat_set, lambda target: publish_small(target, "c"), "c"),
        (two_sets, go_back, "a"),
    ],
    ids=["a new set", "a new set over a flat one", "back"],
)
def test_killed_before_each_step_the_old_or_the_new_set_is_whole(
    tmp_path, monkeypatch, before, swap, after
):
    """Killed before the first thing that it asks of the system, before the second, and so
    on, until it gets through. Then the same once more, to see that nothing is in its way."""
    # A small set is whole, but cannot be read as tables.
    monkeypatch.setattr(publish_module, "read_set", lambda _: None)
    survived, number = False, 0
    while not survived:
        number += 1
        target = tmp_path / f"data{number}"
        before(target)
        child = in_child(lambda t=target, n=number: (_kill_before(n), swap(t)))
        survived = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        pointer = read_pointer(target)
        assert not faults(current(target), pointer.manifest if pointer else None)
        assert said(current(target)) in ({after} if survived else {"b", after})
        publish_small(target, after)
        check_after_kill(target, {after})
        assert set(both(target)) == ({after, "b"})
    # Far fewer would mean that the steps are not counted.
    assert number > 10


def _kill_before(number: int) -> None:
    """From here on, end this process by a kill before the asking of that number."""
    left = [number]

    def counted(real):
        def call(*args, **named):
            left[0] -= 1
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*args, **named)

        return call

    for name in STEPS:
        setattr(os, name, counted(getattr(os, name)))


def kill_at_random(target: Path, times: int, seed: int) -> None:
    """Swap small sets without end in a child and kill it at a random moment, ``times`` times."""
    moment = random.Random(seed)
    for content in "ab":
        publish_small(target, content)
    for _ in range(times):
        child = in_child(lambda: [publish_small(target, c) for c in "abcdefgh" * 100])
        time.sleep(moment.uniform(0, 0.1))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        check_after_kill(target, set("abcdefgh"))


def test_killed_at_five_random_moments_the_old_or_the_new_set_is_whole(tmp_path):
    kill_at_random(tmp_path / "data", 5, seed=1)


@pytest.mark.proof
def test_killed_at_a_hundred_random_moments_the_old_or_the_new_set_is_whole(tmp_path):
    kill_at_random(tmp_path / "data", 100, seed=2)
