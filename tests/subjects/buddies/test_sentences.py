"""Every sentence about a buddy is true by the ladder: read back from the words, not the values."""

import re
from dataclasses import replace
from itertools import product

import pytest

from dashboard.analysis.better import Aim
from dashboard.analysis.similarity import PARTS, Alike, Resemblance
from dashboard.subjects.buddies.tiles.alike import alike
from dashboard.subjects.buddies.tiles.better import MOST, better, wijken_outside
from dashboard.subjects.buddies.tiles.mutual import mutual
from dashboard.subjects.buddies.words.alike import how_alike, left_out
from dashboard.vocabulary.areas import own_area
from dashboard.vocabulary.measures import MEASURES
from dashboard.vocabulary.periods import WHOLE, Period
from tests.language.checks import check

SLIGHT, CLEAR = 0.010, 0.0392
PERIODS = (None, WHOLE, Period(2022, 2024))
AIMS = [Aim(key, period) for key in MEASURES for period in PERIODS]
YEARS = (2018, 2020, 2022, 2024)


def told(x):
    return x + 1e-9 >= SLIGHT


def gap(value, one, other, aim, year=None):
    """How much better the other is, or became: plain subtraction of stored values."""

    def at(code, y):
        return value("nplv", code, y, aim.measure)

    if aim.period is None or year:
        return at(other, year or 2024) - at(one, year or 2024)
    first, last = aim.period
    return (at(other, last) - at(other, first)) - (at(one, last) - at(one, first))


def held(store, value, codes):
    ids = {store.names[code]: code for code in store.area_ids}
    others = len(ids) - 1
    for code, aim in product(codes, AIMS):
        content = better(store, store.area(code), aim)
        true = {o: gap(value, code, o, aim) for o in store.area_ids if o != code}
        count = sum(map(told, true.values()))
        check(content.headline)
        if not count:
            assert "geen van de 19" in content.headline.lower()
            continue
        assert re.search(rf"\b{count}\b", content.headline), content.headline
        assert ("alle 19 andere" in content.headline.lower()) == (count == others)
        assert content.headline.count(f"{others}") == 1
        items = content.figure.items
        assert len(items) == min(count, MOST) == len(content.table)
        for name, text in items:
            size = true[ids[name]]
            check(text.split(" Vraag:")[0])
            assert told(size)
            clear = "uidelijk beter" in text
            assert clear == (size + 1e-9 >= CLEAR), text
            assert clear or "iets beter" in text.lower()
            if since := re.search(r"sinds (?:de meting van )?(\d{4})", text):
                year = int(since[1])
                every = [y for y in YEARS if y >= year]
                assert all(told(gap(value, code, ids[name], aim, y)) for y in every)
                before = [y for y in YEARS if y < year]
                assert not before or not told(gap(value, code, ids[name], aim, before[-1]))
            if asked := re.search(r"tussen (\d{4}) en (\d{4}) aan", text):
                y0, y1 = map(int, asked.groups())
                rose = gap(value, code, ids[name], Aim(aim.measure, Period(y0, y1)))
                assert told(rose), text
            also = re.search(r"Ook beter op ([^.]*)\.", text)
            for key, measure in MEASURES.items():
                if key == aim.measure:
                    continue
                named = bool(also) and measure.lower() in also[1].lower()
                beside = gap(value, code, ids[name], Aim(key, aim.period))
                assert named == told(beside), (text, key)


def test_who_does_better_by_how_much_and_since_when_is_true(store, value):
    held(store, value, store.area_ids[::8])


@pytest.mark.proof
def test_it_is_true_of_every_area_measure_and_period(store, value):
    held(store, value, store.area_ids)


def both_ways(store, value, pairs):
    for one, other in pairs:
        content = mutual(store, store.area(one), store.area(other))
        check(content.headline)
        for card, (a, b) in zip(content.figure.cards, ((one, other), (other, one)), strict=True):
            found = {(c.text, "ging" in c.period): c.period for c in card.changes}
            for key, name in MEASURES.items():
                for period in (None, WHOLE):
                    size = gap(value, a, b, Aim(key, period))
                    text = found.pop((name, bool(period)), "")
                    assert bool(text) == told(size), (card.label, name)
                    assert ("uidelijk" in text) == (size + 1e-9 >= CLEAR)
            assert not found
            dimensions = [k for k in MEASURES if k != "lbm" and told(gap(value, a, b, Aim(k)))]
            first = "geen" if not dimensions else str(len(dimensions))
            assert card.value.split()[0] == first


def test_what_two_areas_can_learn_from_each_other_is_true_both_ways(store, value):
    ids = store.area_ids
    both_ways(store, value, list(zip(ids[::3], ids[5::3], strict=False)))


@pytest.mark.proof
def test_it_is_true_of_all_pairs(store, value):
    ids = store.area_ids
    both_ways(store, value, [(a, b) for a in ids for b in ids if a != b])


def test_the_words_of_likeness_are_those_of_the_table(store):
    for code in store.area_ids[::4]:
        content = alike(store, store.area(code))
        check(content.headline)
        table = content.table.frame
        strong = (table["Lijkt"] == "sterk").sum()
        assert table["Afstand"].is_monotonic_increasing
        if strong > 3:
            assert f"lijken er {strong} sterk" in content.headline
        for (name, text), (_, row) in zip(content.figure.items, table.iterrows(), strict=False):
            assert name == row["Gebied"] and text.startswith(f"Lijkt {row['Lijkt']}")


def test_an_area_that_shares_a_place_is_left_out_and_that_is_said(store):
    area = store.area("arnhem-oost")
    inside = store.area(area.members[0])
    said = [any("samenvalt" in note for note in alike(store, one).notes) for one in (area, inside)]
    assert said == [False, True]


def test_no_sentence_suggests_a_cause_and_the_question_is_one(store):
    for code, aim in product(store.area_ids[::6], AIMS[::2]):
        found = better(store, store.area(code), aim)
        said = [found.headline, *(text for _, text in getattr(found.figure, "items", ()))]
        said.append(wijken_outside(store, store.area(code), aim).headline)
        assert not re.search(r"\b(doordat|omdat|dankzij|door|effect)\b", " ".join(said))
        questions = found.table.frame.get("Vraag", [])
        assert all(re.fullmatch(r"Wat (doet|deed) u .*aan .*\?", one) for one in questions)


def test_of_an_area_without_its_first_years_a_change_cannot_be_told(store):
    buurten = store.scores[store.scores["level"] == "buurt"]
    now, then = (set(buurten.loc[buurten["year"] == year, "code"]) for year in (2024, 2018))
    late = store.area(min(now - then))
    content = better(store, late, Aim(period=WHOLE))
    assert content.headline.startswith("Niet te bepalen, want")
    assert "verloop" in " ".join(alike(store, late).notes)
    assert wijken_outside(store, late, Aim()).headline.startswith("Niet te bepalen, want")


def test_what_hardly_resembles_is_told_by_what_it_does_share():
    every = [part.key for part in PARTS]
    hardly = Resemblance(None, 2.0, Alike.HARDLY, {}, dict.fromkeys(every, Alike.HARDLY))
    assert how_alike(hardly) == "lijkt nauwelijks"
    in_one = replace(hardly, alike_in={**hardly.alike_in, "stedelijkheid": Alike.STRONGLY})
    assert how_alike(in_one) == "lijkt nauwelijks, wel in stedelijkheid"
    somewhat = replace(in_one, alike=Alike.SOMEWHAT, alike_in={"omvang": Alike.STRONGLY})
    somewhat.alike_in["verloop"] = Alike.SOMEWHAT
    assert how_alike(somewhat) == "lijkt enigszins, vooral in omvang"


def test_the_first_year_that_is_looked_at_is_not_told_as_the_beginning(store):
    seen = 0
    for code in store.area_ids[::5]:
        content = better(store, store.area(code), Aim())
        for (_, text), cell in zip(
            getattr(content.figure, "items", ()),
            content.table.frame.get("Beter sinds", ()),
            strict=True,
        ):
            assert cell != "2018" and ("in elke meting sinds 2018" in text) == (
                cell == "2018 of eerder"
            )
            seen += cell == "2018 of eerder"
    assert seen


@pytest.mark.parametrize("shared", [0, 1, 2, 19, 20])
def test_who_is_not_all_of_the_programme_is_called_the_others(store, shared):
    taken = [store.area(code).members[0] for code in store.area_ids[:shared]]
    elsewhere = min(set(store.areas["code"][store.areas["level"] == "wijk"]) - members(store))
    mine = store.area(own_area("Deel", [*taken, elsewhere]).code)
    said = [alike(store, mine).headline, better(store, mine, Aim("won")).headline]
    said.append(better(store, mine, Aim(period=WHOLE)).headline)
    for headline in map(check, said):
        if shared == 20:
            assert headline.startswith("Elk NPLV-gebied valt deels samen met Deel")
        elif shared == 19:
            assert "et enige andere NPLV-gebied" in headline
        elif "NPLV-gebied" in headline:  # else those that are alike are named
            assert ("andere NPLV-gebieden" in headline) == bool(shared), headline
            assert f"{20 - shared} " in headline, headline


def members(store):
    """Wijken of the programme, also those in which a buurt of it lies."""
    return {w for code in store.area_ids for w in store.area(code).wijken}


def test_of_all_others_it_says_all(store):
    alone = [store.area(code) for code in store.area_ids]
    said = [better(store, one, Aim(key)).headline for one in alone for key in MEASURES]
    assert any(text.startswith("Alle 19 andere NPLV-gebieden doen het") for text in said)
    assert not any("doen er 19" in text for text in said)


def test_parts_are_called_by_what_they_are_not_by_a_word_of_the_trade(store):
    told = []
    for code in store.area_ids[::4]:
        content = alike(store, store.area(code))
        told += [content.headline, *content.notes, *(text for _, text in content.figure.items)]
        told += [str(column) for column in content.table.frame]
    assert any("in de vijf dimensies en" in text for text in told)
    assert not any("profiel" in text.lower() for text in told)


def test_what_is_lacking_is_named_whatever_its_number():
    one, many = left_out("Deel", PARTS[2:3]), left_out("Deel", PARTS[:2])
    assert check(one).startswith("Van Deel ontbreken gegevens over verloop (")
    assert check(many).startswith("Van Deel ontbreken gegevens over de vijf dimensies (")
    assert left_out("Deel", ()) == ""
