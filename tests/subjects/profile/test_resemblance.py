"""Which areas are alike: cards, table, headline, links and the stored scores agree."""

import pytest

from dashboard.language import numbers
from dashboard.subjects.profile.tiles.resemblance import nearest_areas, resemblance
from dashboard.vocabulary.measures import DIMENSION_KEYS


def distances(store, value, area):
    """Other area -> mean absolute difference of the dimensions, and of the change since 2018."""

    def apart(one, other):
        profile = [
            abs(value("nplv", one, 2024, k) - value("nplv", other, 2024, k)) for k in DIMENSION_KEYS
        ]
        moved = [
            abs(
                value("nplv", one, y) - value("nplv", one, 2018)
                - value("nplv", other, y) + value("nplv", other, 2018)
            )
            for y in (2020, 2022, 2024)
        ]  # fmt: skip
        return sum(profile) / 5, sum(moved) / 3

    return {other: apart(area, other) for other in store.area_ids if other != area}


def test_table_cards_and_headline_follow_from_the_stored_scores(store, value):
    for area in store.area_ids[::3]:
        content, expected = resemblance(store, store.area(area)), distances(store, value, area)
        table = content.table.frame.set_index("Gebied")
        for other, pair in expected.items():
            assert table.loc[store.names[other]].tolist() == pytest.approx(pair)
        assert table["Verschil in de dimensies"].is_monotonic_increasing
        said = [*table, *content.notes, *(card.label for card in content.figure.cards)]
        assert not any("profiel" in text.lower() for text in said)
        sentences = (content.headline, content.lead)
        for at, (card, text) in enumerate(zip(content.figure.cards, sentences, strict=True)):
            nearest = sorted(expected.values(), key=lambda pair, at=at: pair[at])[:5]
            assert [c.text for c in card.changes] == [numbers.score(pair[at]) for pair in nearest]
            for change in card.changes:
                assert numbers.score(table.loc[change.period].iloc[at]) == change.text
            most = min(expected, key=lambda other, at=at: expected[other][at])
            assert store.names[most] in text or "gebieden" in text


def test_the_links_go_to_the_nearest_in_profile_and_in_course(store, value):
    for area in store.area_ids[::3]:
        expected = distances(store, value, area)
        found = tuple(one.code for one in nearest_areas(store, store.area(area)))
        near = [sorted(expected, key=lambda o, at=at: expected[o][at])[:2] for at in (0, 1)]
        assert found == tuple(dict.fromkeys(near[0] + near[1]))
        assert area not in found
