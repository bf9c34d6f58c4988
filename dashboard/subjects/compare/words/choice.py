"""The choices of the page by name, and what to do when too little was chosen."""

from dashboard.language.grammar import clean
from dashboard.subjects.compare.numbers import CLASS, MUNICIPALITY
from dashboard.vocabulary.areas import COMPARABLE, COMPARABLE_NAME, COUNTRY, COUNTRY_NAME, PROGRAMME
from dashboard.vocabulary.measures import MEASURES, TOTAL

MEASURE_NAMES = {TOTAL: MEASURES[TOTAL], CLASS: "Klasse"} | MEASURES
REFERENCE_NAMES = {
    COUNTRY: COUNTRY_NAME,
    PROGRAMME: "De NPLV-gebieden samen",
    MUNICIPALITY: "Eigen gemeente",
    COMPARABLE: COMPARABLE_NAME,
}
SORT_COLUMNS = {"naam": "Naam", **MEASURES}
SORT_BY = {"value": "Waarde", "change": "Verandering"}


def choose_more(count: int) -> str:
    """What to do when fewer than two areas were chosen."""
    known = "U koos nog geen gebied." if count == 0 else "U koos één gebied."
    return f"{known} Kies ten minste twee gebieden, of zet alle NPLV-gebieden aan."


def chosen_twice(name: str, instead: str) -> str:
    """That a place was set against itself, and what stands beside it now."""
    return (
        f"A en B zijn allebei {clean(name)}. U ziet nu {clean(instead)} ernaast. Kies een andere B."
    )
