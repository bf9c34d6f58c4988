"""Another list of the areas, tried on the set: what changes is what was changed, and no more."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from dashboard.analysis.trial import try_list
from dashboard.sources import SourceError
from dashboard.store.read import Store

Rows = list[dict[str, str]]


@pytest.fixture(scope="module")
def rows(store: Store) -> Rows:
    """The list that counts, as the set holds it."""
    gemeente = store.areas.drop_duplicates("code").set_index("code")["gemeente"]
    return [
        {
            "gebied_id": row.area_id, "gebied": row.area, "gemeente": gemeente[row.code],
            "inwoners_2025_cbs": "", "niveau": row.level, "code": row.code, "naam": row.name,
            "zekerheid": row.confidence, "bron": row.source,
        }
        for row in store.nplv.itertuples(index=False)
    ]  # fmt: skip


def written(rows: Rows) -> bytes:
    file = io.StringIO()
    writer = csv.DictWriter(file, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue().encode()


def test_the_list_that_counts_changes_nothing(store, rows):
    tried = try_list(store, written(rows))
    assert len(tried) == len(store.area_ids)
    for one in tried:
        assert one.same and one.now and one.then
        assert one.then.households == one.now.households
        assert one.then.klass == one.now.klass
        assert np.isclose(one.then.score, one.now.score, atol=1e-9)
        assert np.isclose(one.then.change.value, one.now.change.value, atol=1e-9)


def test_a_place_that_goes_changes_its_area_alone(store, rows):
    gone = next(row for row in rows if row["gebied_id"] == "heerlen-noord")
    tried = {one.name: one for one in try_list(store, written([r for r in rows if r != gone]))}
    changed = [one for one in tried.values() if not one.same]
    assert [(one.name, one.gone, one.added) for one in changed] == [
        (gone["gebied"], (gone["code"],), ()),
    ]
    # The score by another route: the rows and the households as they are, weighted by hand.
    left = [row["code"] for row in rows if row["gebied_id"] == "heerlen-noord" and row != gone]
    households = store.areas.set_index("code")["households"]
    now = store.scores[store.scores["year"] == 2024].set_index("code")["lbm"]
    total = sum(float(households[code]) for code in left)
    mean = sum(float(households[code]) * float(now[code]) for code in left) / total
    then = changed[0].then
    assert then and then.households == total
    assert np.isclose(then.score, mean, atol=1e-9)  # only the order of adding differs


def test_an_area_that_is_new_and_one_that_is_gone_have_one_side(store, rows):
    without = [row for row in rows if row["gebied_id"] != "delft-west"]
    new = dict(
        rows[0], gebied_id="pathmos", gebied="Pathmos", gemeente="Enschede", niveau="buurt",
        code="BU01530202", naam="Pathmos",
    )  # fmt: skip
    tried = {one.name: one for one in try_list(store, written([*without, new]))}
    assert len(tried) == 21
    assert tried["Delft-West"].then is None and tried["Delft-West"].gone
    assert tried["Pathmos"].now is None and tried["Pathmos"].added == ("BU01530202",)
    assert tried["Pathmos"].then and not tried["Pathmos"].then.change.known


def test_a_list_that_is_tried_comes_on_no_disk(store, rows, monkeypatch):
    content = written(rows)
    before = try_list(store, content)  # what the store reads only once is there

    def touched(*args: object, **kwargs: object) -> None:
        pytest.fail("a file was made or opened")

    for name in ("open", "write_bytes", "write_text", "mkdir"):
        monkeypatch.setattr(Path, name, touched)
    monkeypatch.setattr("tempfile.mkdtemp", touched)
    assert [one.name for one in try_list(store, content)] == [one.name for one in before]


def broken(field: str, value: str) -> Callable[[Rows], bytes]:
    return lambda rows: written([dict(rows[0], **{field: value}), *rows[1:]])


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (broken("code", "WK999999"), "heeft op dit niveau geen score"),
        (broken("gemeente", "Delft"), "een gebied heeft meer dan één gemeente"),
        (broken("zekerheid", "vast"), "'zekerheid' is niet een van"),
        (broken("gebied_id", "NPLV"), "kleine letters"),
        (lambda rows: written([*rows, rows[0]]), "meer dan één keer"),
        (lambda rows: b"", "leeg"),
        (lambda rows: b"%PDF-1.7", "een PDF"),
        (lambda rows: b"a,b\n1,2\n", "ontbreken"),
    ],
)
def test_a_list_that_the_build_would_refuse_is_refused_with_what_to_do(store, rows, content, told):
    with pytest.raises(SourceError) as caught:
        try_list(store, content(rows))
    assert told in str(caught.value) and "Wat te doen:" in str(caught.value)


def test_the_file_that_the_administrator_has_changes_nothing(store, bron: Path):
    tried = try_list(store, (bron / "nplv_gebieden.csv").read_bytes())
    assert all(one.same for one in tried) and len(tried) == 20
