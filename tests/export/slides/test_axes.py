"""How the numbers at an axis of a slide are written."""

import pytest

from dashboard.export.slides.charts.axes import number_format


@pytest.mark.parametrize(("kind", "step", "written"), [
    ("amount", 10, "#,##0"), ("amount", 0.5, "#,##0.0"), ("whole", 100, "#,##0"),
    ("amount_change", 5, '+#,##0;"\u2212"#,##0;0'), ("share", 1, "0%"), ("score", 0.5, "0.00"),
    ("score", 0.001, "0.000"),
])  # fmt: skip
def test_an_axis_is_written_in_the_kind_of_its_numbers(kind, step, written):
    assert number_format(kind, step) == written
