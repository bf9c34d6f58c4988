"""Names in a Plotly figure: no tag, no entity, no value that is filled in."""

import pytest

from dashboard.figures.labels import two_lines
from dashboard.figures.theme import literal


@pytest.mark.parametrize(("name", "text"), [
    ("<b>Breda</b>", "&lt;b&gt;Breda&lt;/b&gt;"), ("a & b", "a &amp; b"),
    ("%{x}", "%&#123;x}"), ("Delft-West", "Delft-West"),
])  # fmt: skip
def test_a_name_is_text(name, text):
    assert literal(name) == text


def test_the_label_of_a_line_holds_no_tag_of_its_name():
    assert two_lines("<i>Breda</i>", "4,10") == "<b>&lt;i&gt;Breda&lt;/i&gt;</b><br>4,10"
