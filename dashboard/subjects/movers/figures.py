"""Risers and fallers as bars: shares of a whole, or around a line."""

from collections.abc import Mapping

from dashboard.content.figures import Axis, Columns, Series, StackedBars
from dashboard.language import numbers
from dashboard.subjects.movers.numbers import Moved

PHONE_WIDTH, CHARACTER = 235, 8
"""Pixels of a whole bar, and of a character, on a phone: what does not fit has no number."""
PER_FALLER = "eronder: stijgers per daler"
PARTS = (("stijgers", "better"), ("daartussen", "missing"), ("dalers", "worse"))
"""What each number of ``Moved`` is called, and its role."""


def mover_bars(moved: Mapping[str, Moved], what: str) -> StackedBars:
    """Fallers at the left, risers at the right, the rest between; without the empty bars.

    ``what``: what is counted.
    """
    bars = {label: parts for label, parts in moved.items() if sum(parts)}
    series, labels, details = [], [], []
    for at, (name, role) in reversed(list(enumerate(PARTS))):
        counts = [(parts[at], parts[at] / sum(parts)) for parts in bars.values()]
        series.append(Series(name, role, tuple(share for _, share in counts)))
        labels.append(tuple(_fitting(n, share) for n, share in counts))
        details.append(
            tuple(f"{name}: {numbers.count(n)} ({numbers.share(x, 1)})" for n, x in counts)
        )
    return StackedBars(
        tuple(bars),
        tuple(series),
        Axis("share", f"deel van de {what}"),
        tuple(labels),
        tuple(details),
        legend=True,
        height=96 + 58 * max(len(bars), 1),
    )


def _fitting(count: int, share: float) -> str:
    """The number, if the part of the bar has room for it on a phone."""
    text = numbers.count(count)
    return text if share * PHONE_WIDTH >= CHARACTER * len(text) + 4 else ""


def balance_columns(moved: Mapping[str, Moved], ratios: tuple[str, ...], what: str) -> Columns:
    """Risers above the line and fallers below it; ``ratios``: what stands under each label, and
    what that is under them all."""
    series = tuple(
        Series(name, role, tuple(parts[at] for parts in moved.values()))
        for at, (name, role) in ((0, PARTS[0]), (2, PARTS[2]))
    )
    labels = tuple(tuple(map(numbers.count, own.values)) for own in series)
    details = tuple(
        tuple(f"{own.name}: {text}" for text in texts)
        for own, texts in zip(series, labels, strict=True)
    )
    axis = Axis("count", what)
    return Columns(tuple(moved), series, axis, PER_FALLER, ratios, labels, details, opposite=True)
