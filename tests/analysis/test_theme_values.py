"""A measure of a theme for an area of a reader's own is the same sum that the build made."""

import pytest

from dashboard.analysis.theme_values import theme_values
from dashboard.vocabulary.areas import own_area
from dashboard.vocabulary.themes import THEME_MEASURES

SAMPLE = ("advies_vmbo", "advies_vwo", "bijstand", "criminaliteit", "woz")
AREAS = ("heerlen-noord", "breda-noord", "dordrecht-west")


def same(store, area_id: str, measure: str) -> None:
    """An area composed of the parts of one of the programme has its stored values."""
    stored = store.area(area_id)
    own = theme_values(store, own_area("Zelfde", stored.members), measure)
    known = theme_values(store, stored, measure)
    assert own.index.tolist() == known.index.tolist()
    for column in ("value", "numerator", "weight", "coverage"):
        assert own[column].tolist() == pytest.approx(known[column].tolist(), rel=1e-9, nan_ok=True)


@pytest.mark.parametrize("measure", SAMPLE)
@pytest.mark.parametrize("area_id", AREAS)
def test_an_own_area_of_the_same_parts_has_the_same_values(store, area_id, measure):
    same(store, area_id, measure)


@pytest.mark.proof
@pytest.mark.parametrize("measure", [k for k, m in THEME_MEASURES.items() if m.additive])
def test_every_own_area_of_the_same_parts_has_the_same_values(store, measure):
    for area_id in store.area_ids:
        same(store, area_id, measure)


def test_school_advice_of_an_own_area_is_that_of_its_postcodes(store):
    """By dicts over the stored links of buurten and postcodes."""
    wijken = store.areas.query("level == 'wijk' and gemeente == 'Enschede'")["code"].tolist()[:2]
    every: dict[str, float] = {}
    inside: dict[str, float] = {}
    for code, postcode, homes in store.postcodes.itertuples(index=False, name=None):
        every[postcode] = every.get(postcode, 0) + homes
        if f"WK{code[2:8]}" in wijken:
            inside[postcode] = inside.get(postcode, 0) + homes
    own = {p for p, homes in inside.items() if homes > every[p] / 2}
    rows = store.indicators.query("level == 'pc4' and measure == 'advies_vwo' and year == 2022")
    rows = rows[rows["code"].isin(own)]
    found = theme_values(store, own_area("Twee wijken", wijken), "advies_vwo").loc[2022]
    assert found["weight"] == rows["weight"].sum() > 0
    assert found["numerator"] == rows["numerator"].sum()


def test_a_median_is_not_made_for_an_own_area(store):
    median = next(k for k, m in THEME_MEASURES.items() if not m.additive)
    own = own_area("Twee", store.area("heerlen-noord").members)
    assert theme_values(store, own, median).empty
