"""Hold a frame against its rules and say which rows break them."""

from collections.abc import Callable, Collection

import pandas as pd
import pandera.pandas as pa

from dashboard.sources.errors import count
from dashboard.sources.files import Found
from dashboard.vocabulary.levels import LEVELS

MAX_COUNT = 100_000_000
"""More than this is a typing error in a count of the Netherlands."""


def rule(text: str, test: Callable[..., object], show: tuple[str, ...] = ()) -> pa.Check:
    """A pandera check: ``test`` gives True per row that is right, also for missing values.

    ``text`` is the rule in Dutch, as it is said when broken; ``show`` names the
    columns that a message shows beside the code and the year.
    """
    return pa.Check(test, error=text, ignore_na=False, statistics={"show": show})


def code_rule(level: str) -> pa.Check:
    """The rule that a code is one of ``level`` (a key of ``LEVELS``), by its pattern."""
    about = LEVELS[level]
    return rule(
        f"de code is geen code van een {about.singular} (patroon {about.pattern})",
        lambda s: s.str.match(about.pattern),
        ("name",),
    )


def filled(text: str = "de naam is leeg", show: tuple[str, ...] = ()) -> pa.Check:
    """The rule that text is not empty."""
    return rule(text, lambda s: s != "", show)


def once(*show: str) -> pa.Check:
    """The rule that no code stands in a file twice."""
    text = "dezelfde code komt meer dan één keer voor"
    return rule(text, lambda s: ~s.duplicated(keep=False), show)


def one_of(official: str, values: Collection[str]) -> pa.Column:
    """The column ``official`` of text that is one of ``values``."""
    text = f"'{official}' is niet een van {', '.join(values)}"
    return pa.Column(str, rule(text, lambda s: s.isin(values)))


def amount(official: str) -> pa.Column:
    """The column ``official`` of numbers of people or things, which may be missing."""
    text = f"'{official}' is geen aantal (0 of hoger, zonder decimalen)"
    return known(text, lambda s: s.isna() | (s.between(0, MAX_COUNT) & (s % 1 == 0)))


def known(text: str, test: Callable[..., object], show: tuple[str, ...] = ()) -> pa.Column:
    """A column of numbers with one rule, which says what a missing one means."""
    return pa.Column(float, rule(text, test, show), nullable=True)


def validate(
    frame: pd.DataFrame, schema: pa.DataFrameSchema, found: Found, place: str = "regel"
) -> None:
    """Hold ``frame`` (index: place in the file, unique) against all rules of ``schema``.

    Raises SourceError with the rows that break the first broken rule, and the
    other broken rules by name.
    """
    try:
        schema.validate(frame, lazy=True)
    except pa.errors.SchemaErrors as errors:
        broken = [_broken(error, frame) for error in errors.schema_errors]
        (text, rows), *others = broken
        raise found.wrong(
            text,
            rows,
            also=tuple(f"{text} ({count(len(rows))})" for text, rows in others),
            place=place,
        ) from None


def _broken(error: pa.errors.SchemaError, frame: pd.DataFrame) -> tuple[str, pd.DataFrame]:
    """The rule in Dutch and the offending rows, in the order of the file."""
    cases = error.failure_cases
    # Without an index the rule is about the column as a whole, not about rows.
    by_row = isinstance(cases, pd.DataFrame) and "index" in cases
    rows = frame[frame.index.isin(cases["index"])] if by_row else frame.iloc[:0]
    check = error.check
    text = getattr(check, "error", None) or f"de kolom '{error.column_name}' klopt niet ({check})"
    show = (getattr(check, "statistics", None) or {}).get("show", ())
    about = error.column_name if error.column_name in frame.columns else None
    wanted = dict.fromkeys(["code", "year", *([about] if about else []), *show])
    return text, rows[[column for column in wanted if column in frame.columns]]
