"""An own area grows and shrinks by whole places, and no household counts twice."""

from dashboard.analysis.compose import add, brings, buurten_with, without
from dashboard.vocabulary.own import MOST

WIJK, BUURT, OTHER = "WK003402", "BU00340201", "BU01530202"


def test_a_gemeente_brings_all_its_wijken_and_an_area_of_the_programme_its_parts(store):
    table = store.areas
    wanted = set(
        table.loc[(table["level"] == "wijk") & (table["gemeente_code"] == "GM0034"), "code"]
    )
    assert set(add(store, (), ["GM0034"]).members) == wanted
    area = store.area("heerlen-noord")
    assert set(add(store, (), [area.code]).members) == set(area.members)
    assert brings(store, "WK999999") == ()


def test_a_wijk_takes_the_place_of_its_buurten(store):
    step = add(store, [BUURT, OTHER], [WIJK])
    assert step.members == (OTHER, WIJK)
    assert (step.added, step.gone) == ((WIJK,), (BUURT,))


def test_a_buurt_of_a_wijk_that_is_there_stays_out(store):
    step = add(store, [WIJK], [BUURT])
    assert (step.members, step.added, step.within) == ((WIJK,), (), (BUURT,))
    assert add(store, (), [BUURT, WIJK]).members == (WIJK,)


def test_what_is_there_already_is_told(store):
    step = add(store, [WIJK], [WIJK, OTHER])
    assert (step.already, step.added) == ((WIJK,), (OTHER,))


def test_more_than_the_most_changes_nothing(store):
    table = store.areas
    buurten = table.loc[table["level"] == "buurt", "code"].tolist()
    full = add(store, (), buurten[:MOST])
    assert len(full.members) == MOST and not full.too_many
    more = add(store, full.members, buurten[: MOST + 2])
    assert (more.members, more.too_many) == (full.members, MOST + 2)


def test_what_is_taken_away_is_gone_and_the_rest_stays():
    step = without([WIJK, OTHER], [WIJK, "WK000000"])
    assert (step.members, step.gone) == ((OTHER,), (WIJK,))


def test_a_postcode_brings_the_scored_buurten_that_have_it_most(store):
    found = buurten_with(store, "6415")
    assert len(found) == 4 and set(found) <= set(store.names)
    assert set(found) == set(store.postcodes.query("postcode == '6415'")["code"])
    assert buurten_with(store, "0000") == ()
