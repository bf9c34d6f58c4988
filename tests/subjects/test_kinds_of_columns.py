"""A number in a table is written as what it is: the kind of a column is that of its numbers.

The kinds stand beside the table under the names of its columns. Where the two names
differ, a column gets the kind of another: a score of 4,023 was shown as "+4,023".
"""

import pandas as pd
import pytest

from dashboard.subjects.nota import tiles as nota
from dashboard.subjects.nota.words.statements import STATEMENTS

SIGNED = {"difference", "correlation"}
LARGEST = 2
"""No difference in score is as large; every score is larger."""


def check(content) -> None:
    for column in content.table.columns:
        if column.kind in SIGNED:
            values = pd.to_numeric(pd.Series(column.values), errors="coerce")
            assert not (values.abs() > LARGEST).any(), column.header


@pytest.mark.parametrize("number", STATEMENTS)
def test_of_a_statement(store, number):
    check(nota.statement(store, number))
