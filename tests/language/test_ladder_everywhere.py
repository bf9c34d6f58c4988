"""Every sentence about a change or a difference, over the whole set, against a ladder of our own.

What a word may say is worked out here from the scores and the intervals by
``tests.language.rungs``; the sentence must hold exactly those words, in that order. A fixed
sample of the pairs runs always, all of them with ``-m proof``.
"""

import itertools
import re
from types import SimpleNamespace

import pytest

from dashboard.analysis import differences, waterfall
from dashboard.analysis.comparable import match
from dashboard.ladder import SideBySide
from dashboard.language import gaps, trends
from dashboard.language.gaps import Scored
from dashboard.language.waterfall import Parts, waterfall_between, waterfall_over_time
from dashboard.subjects.compare.words.areas import since_when
from dashboard.vocabulary.areas import COMPARABLE, COUNTRY, PROGRAMME
from dashboard.vocabulary.measures import DIMENSION_KEYS, MEASURES
from dashboard.vocabulary.periods import PROGRAMME_YEARS
from tests.areas import area_of
from tests.language import rungs
from tests.language.checks import check

PERIODS = list(itertools.combinations(PROGRAMME_YEARS, 2))
GROUPS = (COUNTRY, PROGRAMME, COMPARABLE)
SAMPLE = 7
WORDS = re.compile(rf"(?:{rungs.DEGREES.pattern})|(?:{rungs.WAYS.pattern})".replace("b(", "b(?:"))
NUMBER = re.compile(r"[+−]?0,\d+")
parts = pytest.mark.parametrize("part", ["sample", pytest.param("all", marks=pytest.mark.proof)])


@pytest.fixture(scope="module")
def real(store):
    """The store, the values of every place that can be compared, and the margins of sums."""
    codes = [*store.area_ids, PROGRAMME, COUNTRY]
    rows = store.scores[store.scores["code"].isin(codes)]
    values = {
        (row["code"], measure, row["year"]): row[measure]
        for row in rows.to_dict("records")
        for measure in MEASURES
    }
    table = store.intervals.to_dict("records")
    margins = {
        (r["code"], r["other"], r["measure"], r["first"], r["last"]): r["margin"] for r in table
    }
    pairs = list(itertools.permutations(codes, 2))
    for code in (*store.area_ids, PROGRAMME):
        if found := match(store, store.area(code)):
            pairs.append((code, COMPARABLE))
            values |= {
                ((COMPARABLE, code), measure, year): value
                for measure in MEASURES
                for year, value in found.series(measure).items()
            }
    return SimpleNamespace(store=store, codes=codes, values=values, margins=margins, pairs=pairs)


def some(pairs, part):
    return pairs[::SAMPLE] if part == "sample" else pairs


def value(real, one, code, measure, year):
    """The score of ``code``; of ``COMPARABLE`` that of the comparable wijken of ``one``."""
    key = (COMPARABLE, one) if code == COMPARABLE else code
    return real.values[key, measure, year]


def two(one, other):
    return area_of(one), area_of(other)


def alone(real, code, x, measure, first, last, beside=PROGRAMME):
    """The step of a change; ``beside``: what comparable wijken belong to."""
    kind = "group" if code in GROUPS and beside in GROUPS else "area"
    if code in (COUNTRY, PROGRAMME):
        kind = "group"
    margin = real.margins.get((code, "", measure, first, last)) if kind == "group" else None
    return rungs.rung(x, kind, margin), kind == "group" and abs(x) >= 0.005


def apart(real, one, other, x, measure, first, last):
    """The step of a difference of two places, or of their changes."""
    if not {one, other} <= set(GROUPS):
        return rungs.rung(x, "area")
    either = ((one, other), (other, one))
    found = [real.margins[k] for k in ((*p, measure, first, last) for p in either)
             if k in real.margins]  # fmt: skip
    assert found, (one, other, measure, first, last)
    return rungs.rung(x, "group", found[0])


def words(text):
    """The words of ``text`` that say how much and which way, in order."""
    assert "maar" not in text, text
    # "geen verschil meer" says since when, not how much.
    return WORDS.findall(text.replace(" verschil meer", " verschil"))


def moved(step):
    """The words of one change: "licht vooruit"."""
    return rungs.way(step).split()


def sign(step):
    return (step > 0) - (step < 0)


def way(step):
    return "vooruit" if step > 0 else "achteruit"


@parts
@pytest.mark.parametrize("measure", MEASURES)
def test_two_lines_are_told_by_their_difference(real, measure, part):
    for (one, other), (y0, y1) in itertools.product(some(real.pairs, part), PERIODS):
        a, b = (value(real, one, c, measure, y1) - value(real, one, c, measure, y0)
                for c in (one, other))  # fmt: skip
        told = differences.beside(
            real.store, *two(one, other), {one: a, other: b}, (y0, y1), measure
        )
        text = check(trends.compare_trend("Aa", "Bee", told, (y0, y1), measure=measure))
        sa, big_a = alone(real, one, a, measure, y0, y1)
        sb, big_b = alone(real, other, b, measure, y0, y1, one)
        step = apart(real, one, other, a - b, measure, y0, y1)
        unsure = (not sa and big_a) or (not sb and big_b)
        if not step and sign(sa) == sign(sb):
            expected = [way(sa)] if sa and not unsure else []
        elif not step:
            expected = moved(sa)
        elif sa == sb == 0 and not unsure:
            expected = [rungs.degree(step, "iets"), "beter" if step > 0 else "minder"]
        elif sign(sa) == sign(sb) != 0:
            more = "meer" if step * sa > 0 else "minder"
            expected = [rungs.degree(step, "iets"), more, way(sa)]
        else:
            expected = moved(sa) + moved(sb)
        assert words(text) == expected, (text, a, b)
        shown = NUMBER.findall(text)
        assert not step or len(set(shown)) == len(shown), text


@parts
@pytest.mark.parametrize("measure", MEASURES)
def test_a_gap_and_its_change_are_told_at_their_size(real, measure, part):
    for one, other in some(real.pairs, part):
        gap = {y: value(real, one, one, measure, y) - value(real, one, other, measure, y)
               for y in PROGRAMME_YEARS}  # fmt: skip
        told = {y: differences.apart(real.store, *two(one, other), x, (y, y), measure)
                for y, x in gap.items()}  # fmt: skip
        steps = {y: apart(real, one, other, x, measure, y, y) for y, x in gap.items()}
        for year, step in steps.items():
            here, there = (value(real, one, c, measure, year) for c in (one, other))
            text = check(
                gaps.gap_total(
                    Scored("Aa", here), Scored("Bee", there), year, measure=measure, gap=told[year]
                )
            )
            side = [rungs.degree(step, "iets"), "boven" if step > 0 else "onder"] if step else []
            assert words(text) == side, text
        for y0, y1 in PERIODS:
            whole = differences.apart(
                real.store, *two(one, other), gap[y1] - gap[y0], (y0, y1), measure
            )
            text = check(
                gaps.gap_change("Aa", "Bee", (told[y0], told[y1]), whole, (y0, y1), measure=measure)
            )
            change = apart(real, one, other, gap[y1] - gap[y0], measure, y0, y1)
            same = sign(steps[y0]) == sign(steps[y1]) != 0
            size = "groter" if change * steps[y0] > 0 else "kleiner"
            expected = [rungs.degree(change, "iets"), size] if same and change else []
            assert words(text) == expected, text
            assert ("even groot" in text) == (same and not change), text
            assert ("juist" in text) == (steps[y0] * steps[y1] < 0 and change != 0), text
        text = check(since_when("Aa", "Bee", told))
        ways = {-1: ["lager"], 1: ["hoger"], 0: []}
        order = [sign(steps[y]) for y in PROGRAMME_YEARS]
        before = next((x for x in reversed(order) if x != order[-1]), None)
        assert words(text) == ways[order[-1]] + ways.get(before, []), text


@parts
def test_what_a_difference_is_made_of_is_told_at_its_size(real, part):
    pairs = [p for p in some(real.pairs, part) if COMPARABLE not in p]
    for (one, other), year in itertools.product(pairs, PROGRAMME_YEARS):
        own = {k: value(real, one, one, k, year) - value(real, one, other, k, year)
               for k in MEASURES}  # fmt: skip
        steps = {k: own[k] for k in DIMENSION_KEYS}
        whole = differences.apart(real.store, *two(one, other), own["lbm"], (year, year))
        edges = differences.dimension_margins(
            real.store, area_of(one), (year, year), area_of(other)
        )
        text = check(waterfall_between("Aa", "Bee", Parts(whole, steps, edges), year))
        step = apart(real, one, other, own["lbm"], "lbm", year, year)
        sides = {sign(apart(real, one, other, steps[k], k, year, year)) for k in steps}
        names = {1: "hoger", -1: "lager"}
        expected = [rungs.degree(step, "iets"), names[sign(step)]] if step else []
        if step and sign(step) in sides and -sign(step) not in sides:
            expected.append(names[-sign(step)])
        assert words(text) == expected, text


@pytest.mark.parametrize("measure", MEASURES)
def test_one_line_and_what_it_is_made_of_are_told_at_their_size(real, measure):
    for code, (y0, y1) in itertools.product(real.codes, PERIODS):
        start, end = (value(real, code, code, measure, y) for y in (y0, y1))
        change = differences.change(real.store, area_of(code), end - start, (y0, y1), measure)
        step, _ = alone(real, code, end - start, measure, y0, y1)
        text = check(trends.trend("Aa", (start, end), (y0, y1), measure=measure, change=change))
        up, down = ("steeg", "daalde") if measure == "lbm" else ("verbeterde", "verslechterde")
        assert words(text) == ([up if step > 0 else down, rungs.degree(step)] if step else []), text
        if measure != "lbm":
            continue
        made_of = waterfall.over_time(real.store, area_of(code), y0, y1).to_dict()
        edges = differences.dimension_margins(real.store, area_of(code), (y0, y1))
        text = check(waterfall_over_time("Aa", Parts(change, made_of, edges), (y0, y1)))
        sides = {sign(alone(real, code, made_of[k], k, y0, y1)[0]) for k in DIMENSION_KEYS}
        alone_so = step and sign(step) in sides and -sign(step) not in sides
        assert words(text) == moved(step) + ([way(-step)] if alone_so else []), text


@pytest.mark.parametrize("measure", MEASURES)
def test_of_all_areas_only_those_that_moved_are_counted_and_named(real, measure):
    of_all = f" van de {len(real.store.area_ids)} gebieden"
    for y0, y1 in PERIODS:
        changes = {
            code: value(real, code, code, measure, y1) - value(real, code, code, measure, y0)
            for code in real.store.area_ids
        }
        told = {
            c: differences.change(real.store, area_of(c), x, (y0, y1), measure)
            for c, x in changes.items()
        }
        text = check(trends.count_steps([t.step for t in told.values()], (y0, y1), measure=measure))
        steps = {code: rungs.rung(x) for code, x in changes.items()}
        for sense in (1, -1):
            clear, slight = (sum(x == sense * n for x in steps.values()) for n in (2, 1))
            if not clear and not slight:
                assert way(sense) not in text or "gebieden meetbaar vooruit" in text, text
                continue
            amount = rungs.degree(2 if clear else 1)
            every = f"{clear + slight} {amount} {way(sense)}"
            both = f"{clear + slight} {way(sense)} ({clear} duidelijk, {slight} licht)"
            assert (both if clear and slight else every) in text.replace(of_all, "", 1), text
        text = check(trends.best_worst(changes, (y0, y1), measure=measure))
        for sense in (1, -1):
            group = {c: abs(x) for c, x in changes.items() if sign(steps[c]) == sense}
            near = [c for c, x in group.items() if not rungs.rung(max(group.values()) - x)]
            if len(group) <= 6:
                assert all(c in text for c in group), text
                continue
            if len(near) > 3:
                assert f"{len(near)} gebieden" in text, text
            else:
                assert all(c in text for c in near), text
            assert not any(c in text for c in group if c not in near), text
        assert not any(c in text for c, step in steps.items() if not step), text


def test_a_sum_whose_interval_holds_zero_is_never_told_as_up_or_down(real):
    found = 0
    for (code, other, measure, first, last), edge in real.margins.items():
        if code not in GROUPS or other or first < PROGRAMME_YEARS[0]:
            continue
        one = PROGRAMME if code == COMPARABLE else code
        start, end = (value(real, one, code, measure, y) for y in (first, last))
        if abs(end - start) > edge:
            continue
        found += 1
        change = differences.change(real.store, area_of(code), end - start, (first, last), measure)
        assert change.step == 0
        same = differences.apart(real.store, *two(PROGRAMME, COUNTRY), 0.0, (first, last), measure)
        both = SideBySide(change, change, same)
        parts_of = Parts(change, dict.fromkeys(DIMENSION_KEYS, 0.0))
        texts = [
            trends.trend("Aa", (start, end), (first, last), measure=measure, change=change),
            trends.compare_trend("Aa", "Bee", both, (first, last)),
            waterfall_over_time("Aa", parts_of, (first, last)),
        ]
        assert not any(words(check(text)) for text in texts), texts
    assert found > 5


@pytest.mark.parametrize(
    ("a", "b", "never"),
    [(0.030, 0.029, "iets meer"), (0.0, -0.001, "achteruit"), (0.001, -0.001, "vooruit")],
)
@pytest.mark.parametrize("pair", [("heerlen-noord", "breda-noord"), (PROGRAMME, COUNTRY)])
def test_the_sentences_of_the_audit_cannot_be_written(real, pair, a, b, never):
    one, other = pair
    told = differences.beside(real.store, *two(one, other), {one: a, other: b}, (2018, 2024))
    text = check(trends.compare_trend("Aa", "Bee", told, (2018, 2024)))
    assert never not in text and "maar" not in text
    if a == 0.030:
        assert "ongeveer evenveel vooruit" in text
    count = trends.count_steps([t.step for t in told[:2]], (2018, 2024))
    assert a == 0.030 or count == "Alle 2 gebieden bleven tussen 2018 en 2024 vrijwel gelijk."
