"""Alt texts made from the same numbers the figure is made from.

Every text names the kind of figure, the measure, its unit and period, then the
values. A text never passes `MAX_LENGTH`: a small chart is described in full,
of a large one as much as fits, and it says that the table has the rest.
"""

from collections.abc import Callable, Mapping

from dashboard.language import numbers
from dashboard.language.grammar import clean, lower_first, sentence
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.scales import CLASSES

MAX_LENGTH = 600
"""Characters; a screen reader reads this in well under a minute."""

Values = Mapping[int, float | None]
"""Year -> value; a year that is absent counts as missing."""
Series = Mapping[str, Values]
"""Name -> its values."""
Format = Callable[[float | None], str]


def _years(series: Series) -> list[int]:
    if not all(isinstance(values, Mapping) for values in series.values()):
        # Iterating a pandas Series gives its values where the years are expected.
        raise TypeError("values must be a mapping of year to value (Series.to_dict())")
    return sorted({year for values in series.values() for year in values})


def fit(parts: list[str], items: list[str], rest: str) -> str:
    """As many items as fit after `parts`; `rest` closes the text if some did not fit."""
    for n in range(len(items), -1, -1):
        text = " ".join(parts + items[:n] + ([rest] if n < len(items) else []))
        if len(text) <= MAX_LENGTH:
            return text
    # Only a title of several hundred characters comes here: cut it, keep the pointer.
    return text[: MAX_LENGTH - len(rest) - 2].rstrip() + "… " + rest


def _ends(name: str, values: Values, years: list[int], number: Format) -> str:
    known = {y: x for y, x in sorted(values.items()) if not numbers.is_missing(x)}
    if not known:
        return sentence(f"{clean(name)}: {numbers.MISSING}")
    ends = dict.fromkeys((min(known), max(known)))
    text = numbers.join([f"{number(known[y])} in {y}" for y in ends])
    gone = numbers.join([numbers.year(y) for y in years if y not in known])
    return sentence(f"{clean(name)}: {text}" + (f"; geen gegevens in {gone}" if gone else ""))


def line_chart(measure: str, unit: str, series: Series, *, number: Format = numbers.score) -> str:
    """A line chart: first and last value of each series and the years it misses.

    `measure` is its Dutch name, `number` the formatter of its values.
    """
    opening = f"lijngrafiek: {lower_first(clean(measure))}"
    if not (years := _years(series)):
        return sentence(f"{opening}, {numbers.MISSING}")
    lines = [_ends(name, values, years, number) for name, values in series.items()]
    whole = sentence(f"{opening} ({clean(unit)}), {numbers.period(years[0], years[-1])}")
    return fit([whole], lines, "De overige lijnen staan in de tabel.")


def grouped_bars(what: str, unit: str, bars: Series, *, number: Format = numbers.difference) -> str:
    """Bars per dimension (or other label), one for each year: every value is named.

    `what` says what is shown ("verschil tussen de NPLV-gebieden en Nederland per
    dimensie"); `bars` is label -> {year: value}.
    """
    opening = f"staafdiagram: {lower_first(clean(what))}"
    if not (years := _years(bars)):
        return sentence(f"{opening}, {numbers.MISSING}")
    items = []
    for label, values in bars.items():
        # Named per year, missing ones too: the pair of bars is the message.
        pairs = [f"{number(values.get(y))} in {y}" for y in years]
        items.append(sentence(f"{clean(label)}: {numbers.join(pairs)}"))
    whole = sentence(f"{opening} ({clean(unit)}), {numbers.join(map(numbers.year, years))}")
    return fit([whole], items, "De overige staven staan in de tabel.")


def area_map(
    what: str,
    classes: Mapping[str, int | None],
    when: str,
    *,
    labels: Mapping[int, str] | None = None,
    level: str = "nplv",
    where: str = "naast de kaart",
) -> str:
    """A map: how many areas each class has (and which, if that fits), and where the list is.

    `classes` is area name -> class number, `when` a year or period as text,
    `labels` class number -> name, low to high (default the classes of the total
    score). Raises ValueError for a class that has no label.
    """
    names = dict(labels or {c.number: c.name for c in CLASSES})
    groups: dict[int | None, list[str]] = {key: [] for key in [*names, None]}
    for area, number in classes.items():
        key = None if numbers.is_missing(number) else int(number)
        if key not in groups:
            raise ValueError(f"class without a label: {number!r}")
        groups[key].append(clean(area))
    filled = [
        ("zonder gegevens" if key is None else names[key], who)
        for key, who in groups.items()
        if who
    ]
    noun = LEVELS[level].singular if len(classes) == 1 else LEVELS[level].plural
    opening = f"kaart van {numbers.count(len(classes))} {noun}: {clean(what)}, {clean(when)}"
    ending = f"De lijst met alle {LEVELS[level].plural} staat {where}."
    if not filled:
        return fit([sentence(f"{opening}, {numbers.MISSING}"), ending], [], ending)
    for name_of in (_with, lambda label, _: label):
        counts = [f"{numbers.count(len(who))} {name_of(label, who)}" for label, who in filled]
        text = f"{sentence(opening)} {sentence(', '.join(counts))} {ending}"
        if len(text) <= MAX_LENGTH:
            return text
    return fit([sentence(opening)], [], ending)


def _with(label: str, who: list[str]) -> str:
    """The label of a class and who is in it, between one pair of brackets."""
    names = ", ".join(who)
    return f"{label[:-1]}: {names})" if label.endswith(")") else f"{label} ({names})"
