"""The buurten of an area: map, cards, bars, tables, headlines and the stored rows agree."""

from collections import Counter

import pandas as pd
import pytest

from dashboard.language import numbers
from dashboard.subjects.profile.tiles.buurten import buurt_map, buurt_moves, household_classes
from dashboard.vocabulary.periods import PERIODS, Period

PERIOD = Period(2022, 2024)


def inside(store, area):
    return store.areas[(store.areas["level"] == "buurt") & (store.areas["nplv_area"] == area)]


def test_the_list_beside_the_map_is_the_stored_scores_from_low_to_high(store, value):
    for area in store.area_ids:
        content = buurt_map(store, store.area(area), PERIOD)
        rows = inside(store, area)
        now = {code: value("buurt", code, 2024) for code in rows["code"]}
        then = {code: value("buurt", code, 2022) for code in rows["code"]}
        table = content.table.frame
        assert table["2024"].dropna().tolist() == sorted(x for x in now.values() if x == x)
        moved = [now[code] - then[code] for code in now]
        assert Counter(numbers.difference(x) for x in table["Verandering"]) == Counter(
            numbers.difference(x) for x in moved
        )
        classes = [value("buurt", code, 2024, "class") for code in now]
        assert Counter(table["Klasse"].dropna()) == Counter(k for k in classes if k == k)
        assert content.figure.area.code == area and content.figure.year == 2024
        low, known = sum(k <= 4 for k in classes), sum(k == k for k in classes)
        if 1 < low < known:
            assert f"van de {known} buurten" in content.headline.lower()
            assert f"er {low} in 2024" in content.headline


@pytest.mark.parametrize("make", [lambda s, a: buurt_map(s, a, PERIOD), buurt_moves])
def test_buurten_with_few_homes_are_marked(store, make):
    for area in ("leeuwarden-oost", "heerlen-noord"):
        table, rows = make(store, store.area(area)).table.frame, inside(store, area)
        few = ~(rows["households"].fillna(0) >= 250)
        assert few.any()
        marked = table["Let op"].str.contains("minder dan 250 huishoudens")
        assert Counter(table.loc[marked, "Buurt"]) == Counter(rows.loc[few, "name"])


def test_the_best_and_worst_buurt_are_none_that_is_small_or_jumped(store):
    for area in store.area_ids:
        content = buurt_map(store, store.area(area), PERIOD)
        flagged = content.table.frame.set_index("Buurt")["Let op"]
        for name in flagged[flagged.str.contains("minder dan 250")].index:
            assert f" {name} " not in content.lead, (area, name)


def test_the_table_of_risers_counts_up_to_its_sentence(store):
    """Leeuwarden Oost: 2 risers, 1 faller, 9 between and 8 that do not count."""
    content = buurt_moves(store, store.area("leeuwarden-oost"))
    counted = Counter(content.table.frame["Stijger of daler 2018-2024"])
    assert counted == {"stijger": 2, "daler": 1, "geen van beide": 9, "telt niet mee": 8}
    assert "9 zitten daartussen en 8 tellen niet mee" in content.headline


def test_cards_and_table_of_risers_and_fallers_agree(store):
    for area in store.area_ids:
        content = buurt_moves(store, store.area(area))
        table = content.table.frame.set_index("Buurt")
        for period, card in zip(PERIODS[:2], content.figure.cards, strict=True):
            when = f"{period.first}-{period.last}"
            kinds, change = table[f"Stijger of daler {when}"], table[f"Verandering {when}"]
            assert change.tolist() == pytest.approx(
                (table[str(period.last)] - table[str(period.first)]).tolist(), nan_ok=True
            )
            up, down = ((kinds == kind).sum() for kind in ("stijger", "daler"))
            assert card.label == when
            risers, fallers = card.value.split(", ")
            assert (int(risers.split()[0]), int(fallers.split()[0])) == (up, down)
            for shown in card.changes:
                kind = "stijger" if shown.direction > 0 else "daler"
                assert kinds[shown.period] == kind
                assert shown.text == numbers.difference(change[shown.period])
            assert len(card.changes) == min(up, 5) + min(down, 5)
            for kind in kinds[change.isna()]:
                assert kind == "geen gegevens"
            sure = kinds.isin(["stijger", "daler"])
            assert (change[sure].abs() >= 0.0392 - 1e-9).all()


def test_the_classes_of_households_are_the_stored_counts(store):
    stored = store.class_households
    stored = stored[stored["level"] == "buurt"]
    for area in store.area_ids:
        content = household_classes(store, store.area(area), Period(2018, 2024))
        counts = stored[stored["code"] == area].pivot(
            index="year", columns="class", values="households"
        )
        table = content.table.frame.set_index("Jaar")
        assert table["Huishoudens"].tolist() == counts.sum(axis=1).tolist()
        shares = counts.div(counts.sum(axis=1), axis=0)
        for line in content.figure.series:
            number = int(line.role.removeprefix("class-"))
            assert list(line.values) == pytest.approx(shares[number].tolist())
            assert table[line.name.capitalize()].tolist() == pytest.approx(shares[number].tolist())
        drawn = pd.DataFrame({line.name: line.values for line in content.figure.series})
        assert drawn.sum(axis=1).tolist() == pytest.approx([1.0] * len(counts))
        low = shares.loc[2024, [1, 2, 3, 4]].sum()
        if 0.005 <= low < 0.995:
            assert numbers.share(low) in content.headline
