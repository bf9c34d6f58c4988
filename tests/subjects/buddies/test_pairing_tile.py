"""The proposal says what the pairing gives, and what a reader left out."""

import re

from dashboard.subjects.buddies.tiles.pairing import proposal
from tests.language.checks import check


def test_the_proposal_counts_its_useful_pairs_and_names_every_area_twice(store):
    content = proposal(store)
    table = content.table.frame
    useful = (table["Daarvan gever beter"] > 0).sum()
    assert f"in {useful} van de 20 paren" in check(content.headline)
    assert sorted(table["Gebied"]) == sorted(table["Kan leren van"]) == sorted(table["Geeft aan"])
    assert "voorstel, geen oordeel" in content.lead
    back = dict(zip(table["Kan leren van"], table["Gebied"], strict=True))
    assert [back[name] for name in table["Gebied"]] == table["Geeft aan"].tolist()


def test_it_says_of_the_chosen_area_from_whom_it_learns_and_who_learns_from_it(store):
    area = store.area("arnhem-oost")
    row = proposal(store).table.frame.set_index("Gebied").loc[area.name]
    lead = proposal(store, area).lead
    assert f"leert {area.name} van {row['Kan leren van']}" in lead
    assert f"{row['Geeft aan']} leert van {area.name}" in lead


def test_a_pair_that_is_left_out_is_named_and_gone(store):
    table = proposal(store).table.frame
    ids = {store.names[code]: code for code in store.area_ids}
    one, other = table.iloc[0][["Gebied", "Kan leren van"]]
    content = proposal(store, None, frozenset({frozenset({ids[one], ids[other]})}))
    rows = content.table.frame[["Gebied", "Kan leren van"]].to_numpy().tolist()
    assert [one, other] not in rows and [other, one] not in rows
    assert any(f"{one} en {other}" in note for note in content.notes)


def test_who_is_left_without_anyone_is_said(store):
    alone, *others = store.area_ids
    content = proposal(store, None, frozenset(frozenset({alone, o}) for o in others))
    assert "voor 1 NPLV-gebied is er geen paar over" in content.headline
    assert content.table.frame["Kan leren van"].str.startswith("niemand").sum() == 1


def test_where_there_is_little_to_learn_the_pair_says_so_wherever_it_is_told(store):
    content = proposal(store)
    told = {row.part: row.outcome for row in content.figure.rows}
    little = 0
    for _, row in content.table.frame.iterrows():
        useful, name, giver = row["Daarvan gever beter"], row["Gebied"], row["Kan leren van"]
        assert ("weinig te halen" in told[name]) == (useful == 0)
        little += useful == 0
        for which in (name, giver):
            lead = proposal(store, by_name(store, which)).lead
            pair = re.search(
                rf"(?:leert {name} van {giver}|{name} leert van {giver})( \(.*?\))?", lead
            )
            assert pair and (pair[1] == " (daar is weinig te halen)") == (useful == 0), lead
    assert little


def by_name(store, name):
    return next(store.area(code) for code in store.area_ids if store.names[code] == name)
