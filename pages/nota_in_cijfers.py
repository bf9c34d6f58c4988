"""Nota in cijfers: the ten statements of the report, each beside what the data give."""

from dashboard.subjects.nota import tiles as nota
from dashboard.subjects.nota.words.statements import STATEMENTS
from dashboard.ui.compositions.nota import statement
from dashboard.ui.frame import page
from dashboard.ui.selection import choose_one
from dashboard.ui.tile import tile

EVERY = "alle"  # instead of the number of a statement; no docstring: Streamlit would show it

with page("nota_in_cijfers") as store:
    tile("oordelen", "De tien oordelen", lambda: nota.verdicts(store))
    chosen = choose_one(
        "stelling",
        "Welke stelling wilt u zien?",
        {EVERY: "Alle tien"} | {number: str(number) for number in STATEMENTS},
    )
    for number in STATEMENTS if chosen == EVERY else [chosen]:
        statement(store, number, whole=chosen != EVERY)
