"""Tile with the proposal of who learns from whom, in the whole programme."""

from dashboard.analysis.pairing import Excluded, pairing
from dashboard.analysis.similarity import DEFAULT, Weights
from dashboard.content.content import Content
from dashboard.content.names import name_of
from dashboard.content.table import Column, Table
from dashboard.content.texts import VerdictRow, Verdicts
from dashboard.language.sources import NO_UNIT
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.buddies.words import alike as alike_words
from dashboard.subjects.buddies.words import pairing as words
from dashboard.vocabulary.areas import COUNTRY_NAME, Area
from dashboard.vocabulary.periods import LAST_YEAR
from dashboard.vocabulary.sources import DERIVED_SOURCE


@per_store(TILES)
def proposal(
    store: Store,
    chosen: Area | None = None,
    excluded: Excluded = frozenset(),
    weights: Weights = DEFAULT,
) -> Content:
    """From whom each area of the programme can learn; ``excluded``: pairs that are not to be."""
    found = pairing(store, excluded, weights)
    gives = {match.giver.code: match.taker for match in found if match.giver}
    rows = tuple(VerdictRow(name_of(match.taker), words.outcome(match)) for match in found)
    names = sorted(" en ".join(sorted(store.names[code] for code in pair)) for pair in excluded)
    return Content(
        headline=words.proposal(found),
        lead=" ".join(
            filter(None, (words.of_one(chosen, found) if chosen else "", words.PROPOSAL))
        ),
        figure=Verdicts(
            "Voorstel: wie leert van wie", ("Gebied", "Kan leren van"), rows, marked=False
        ),
        alt="",
        table=Table(
            (
                Column("Gebied", tuple(name_of(match.taker) for match in found)),
                Column(
                    "Kan leren van",
                    tuple(name_of(m.giver) if m.giver else words.NOBODY for m in found),
                ),
                Column(
                    "Lijkt",
                    tuple(
                        alike_words.ALIKE[m.resembles.alike if m.resembles else None] for m in found
                    ),
                ),
                Column(
                    f"Dimensies achter bij {COUNTRY_NAME}",
                    tuple(len(m.lacks) for m in found),
                    "count",
                ),
                Column("Daarvan gever beter", tuple(len(m.better) for m in found), "count"),
                Column(
                    "Geeft aan",
                    tuple(
                        name_of(gives[m.taker.code]) if m.taker.code in gives else words.NOBODY
                        for m in found
                    ),
                ),
                Column("Gewicht van het paar", tuple(m.worth for m in found), "ratio"),
            )
        ),
        unit=NO_UNIT,
        source=DERIVED_SOURCE,
        period=str(LAST_YEAR),
        notes=tuple(
            filter(
                None,
                (words.RULE, words.excluded(names), alike_words.weighed(weights)),
            )
        ),
    )
