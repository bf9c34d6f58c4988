"""What the tiles about all areas say of each: a level, a change, and only at their size."""

import pytest

from dashboard.subjects.overview.tiles import areas
from dashboard.vocabulary.areas import COUNTRY
from dashboard.vocabulary.periods import PERIODS
from tests.language import rungs


@pytest.fixture(scope="module")
def scores(store):
    rows = store.scores[store.scores["level"].isin(["nplv", "land"])]
    return rows.set_index(["code", "year"])["lbm"].to_dict()


@pytest.mark.parametrize("period", PERIODS)
def test_a_chosen_area_is_told_by_its_level_and_its_change_beside_the_country(
    store, scores, period
):
    first, last = period
    for area in store.area_ids[::3]:
        level, change = areas.on_map(store, "stand", period, store.area(area)).headline.split(". ")
        gap = scores[area, last] - scores[COUNTRY, last]
        step = rungs.rung(gap)
        side = f"{rungs.degree(step, 'iets')} {'boven' if step > 0 else 'onder'} Nederland"
        assert (side if step else "ongeveer gelijk aan Nederland") in level, level
        assert level.startswith(f"In {last} ligt {store.names[area]} op ")
        assert "(klasse " in level and change.startswith(f"Tussen {first} en {last} ")
        own, country = (scores[c, last] - scores[c, first] for c in (area, COUNTRY))
        if not rungs.rung(own - country):
            assert "iets" not in change and "duidelijk m" not in change, change


def test_what_nobody_chose_opens_with_the_lowest(store, scores):
    tile = areas.on_map(store, "stand", (2018, 2024), None)
    ends = {a: scores[a, 2024] for a in store.area_ids}
    low = min(ends, key=ends.__getitem__)
    near = [a for a, x in ends.items() if not rungs.rung(x - ends[low])]
    assert tile.headline.startswith(f"Het laagst van de {len(ends)} gebieden sco")
    assert all(store.names[a] in tile.headline for a in near)
    assert store.names[low] in tile.lead


@pytest.mark.parametrize("period", PERIODS[:2])
def test_the_order_of_the_list_changes_no_sentence(store, period):
    one, other = (areas.on_map(store, order, period, None) for order in ("stand", "naam"))
    assert (one.headline, one.lead) == (other.headline, other.lead)


@pytest.mark.parametrize("period", [(2018, 2024), (2020, 2022), (2022, 2024)])
def test_small_multiples_show_the_chosen_period_and_no_other(store, period):
    content = areas.panels(store, "stand", period, None)
    first, last = period
    assert (content.figure.years[0], content.figure.years[-1]) == period
    for panel in content.figure.panels:
        own, country = panel.series
        assert len(own.values) == len(country.values) == len(content.figure.years)
        assert own.values[0] == country.values[0] == 0
        assert panel.detail.endswith(f"sinds {first}")
    moved = dict(zip(content.table.columns[0].values, content.table.columns[3].values, strict=True))
    for panel in content.figure.panels:
        assert panel.series[0].values[-1] == pytest.approx(moved[panel.title])
    assert content.period == f"{first}-{last}"
