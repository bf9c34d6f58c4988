"""Tiles about how the dimensions go together over wijken."""

from dataclasses import replace

import pandas as pd

from dashboard.content.content import Content, Legend, Swatch
from dashboard.content.figures import Axis, Points, Scatter
from dashboard.content.look import look
from dashboard.content.names import place_names
from dashboard.content.table import Column, columns_of, joined
from dashboard.content.texts import Cell, HeatRow, HeatTable, Listing
from dashboard.language import numbers
from dashboard.language.sources import RELATIONS_SOURCE
from dashboard.language.strength import STRENGTHS
from dashboard.store.cache import TILES, per_store
from dashboard.store.keys import ACROSS, CHANGE
from dashboard.store.read import Store
from dashboard.subjects.relations import numbers as relations
from dashboard.subjects.relations import words
from dashboard.subjects.relations.numbers import CLAIMS, Relation, Variant
from dashboard.vocabulary.areas import PROGRAMME_NAME
from dashboard.vocabulary.measures import DIMENSIONS, Measure
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR
from dashboard.vocabulary.sources import REPORT_SOURCE

CHANGE_PERIOD = numbers.period(FIRST_YEAR, LAST_YEAR)
CORRELATION = (
    ("correlation", "Rangcorrelatie", "correlation"),
    ("low", "Interval van", "correlation"),
    ("high", "Interval tot", "correlation"),
)
"""The correlation and the ends of its interval, as ``columns_of`` takes them."""
STEPS = [word for _, word in reversed(STRENGTHS)]
"""The words for closeness, weakest first: the place of a word is its step of colour."""
UNCLEAR = "surface"
"""Role of a relation whose direction is not clear."""
METHOD = (
    "Een rangcorrelatie kijkt alleen naar de volgorde van de wijken. +1: dezelfde volgorde op "
    "beide dimensies; −1: precies de omgekeerde; 0: geen verband. Een hogere waarde is steeds "
    "beter, ook bij overlast en onveiligheid."
)
INTERVAL = (
    "Het interval laat zien hoe zeker het getal is: het is 1.000 keer opnieuw berekend, elke keer "
    "met andere gemeenten (door loting, met een vast begin), en 95% van de uitkomsten ligt erin. "
    "Ligt nul in het interval, dan noemen we het verband onduidelijk. De woorden sterk (vanaf "
    "0,50), matig (vanaf 0,30) en zwak (vanaf 0,10) zijn onze keuze."
)


def _period(variant: Variant) -> str:
    return f"verandering {CHANGE_PERIOD}" if variant.kind == CHANGE else str(LAST_YEAR)


def _about(store: Store, variant: Variant) -> str:
    return words.about(variant, relations.all_relations(store, variant)[0].number)


@per_store(TILES)
def matrix(store: Store, variant: Variant) -> Content:
    """The ten relations as a table of five by five, with the closest one as its sentence."""
    found = relations.all_relations(store, variant)
    cells = {frozenset((r.one, r.other)): _cell(r) for r in found}
    # A dimension with itself says nothing: no number, and no colour.
    same = Cell((), spoken="zelfde dimensie")
    rows = tuple(
        HeatRow(d.name, tuple(cells.get(frozenset((key, other)), same) for other in DIMENSIONS))
        for key, d in DIMENSIONS.items()
    )
    steps = list(enumerate(STEPS))
    meant = (
        *((f"opposite-{at}", f"{word}, omgekeerd") for at, word in reversed(steps)),
        (UNCLEAR, words.UNCLEAR),
        *((f"same-{at}", f"{word}, zelfde richting") for at, word in steps),
    )
    swatches = tuple(Swatch(look(role).colour, text) for role, text in meant)
    pairs = tuple(f"{DIMENSIONS[r.one].name} en {words.name(r.other)}" for r in found)
    return Content(
        headline=words.describe(found[0], variant),
        lead=_about(store, variant),
        figure=HeatTable(
            f"Rangcorrelatie per paar dimensies, {_period(variant)}",
            "Dimensie",
            tuple(d.name for d in DIMENSIONS.values()),
            rows,
            style="relations",
        ),
        legend=Legend(swatches, label="Kleuren"),
        table=joined(Column("Dimensies", pairs), *columns_of(pd.DataFrame(found), *CORRELATION)),
        unit=words.SPEARMAN,
        source=RELATIONS_SOURCE,
        period=_period(variant),
        notes=(METHOD, INTERVAL),
    )


def _cell(found: Relation) -> Cell:
    """The number and the word; the colours say how close and which way, not what is good."""
    word = words.strength(found)
    step = STEPS.index(word) if word in STEPS else 0
    role = {1: f"same-{step}", -1: f"opposite-{step}"}.get(found.sign, UNCLEAR)
    return Cell((numbers.correlation(found.correlation), word), role)


@per_store(TILES)
def statements(store: Store, variant: Variant) -> Content:
    """The three statements of the report about nuisance, each with what the data give."""
    claims = [relations.claim(store, variant, key) for key in CLAIMS]
    others = relations.relations_of(store, variant)
    every = [(v, relations.claim(store, v, key)) for v in relations.VARIANTS for key in CLAIMS]
    ways = (f"{v.kind.capitalize()}, {words.way(v.weighted, v.scope)}" for v, _ in every)
    items = tuple((words.STATED[c.key], words.claim_found(c, others, variant)) for c in claims)
    return Content(
        headline=words.claims_headline(sum(c.holds for c in claims), len(claims)),
        figure=Listing(items, broken=True),
        table=joined(
            Column("Manier van kijken", tuple(ways)),
            Column("Met", tuple(words.name(c.key) for _, c in every)),
            Column("Rangcorrelatie", tuple(c.found.correlation for _, c in every), "correlation"),
            Column("Past", tuple("ja" if c.holds else "nee" for _, c in every)),
        ),
        unit=words.SPEARMAN,
        source=f"{RELATIONS_SOURCE}; uitspraken: {REPORT_SOURCE}, in onze woorden",
        period=f"{LAST_YEAR} en {CHANGE_PERIOD}",
        notes=(
            "Een uitspraak past als het hele interval aan de genoemde kant van nul ligt. Voor "
            "sociale samenhang mag bovendien geen andere dimensie even sterk of sterker met "
            f"{words.name(relations.SUBJECT)} samenhangen. De tabel laat alle acht manieren van "
            "kijken zien. De nota gaat over de stand; of het ook voor de verandering geldt, is "
            "onze vraag.",
        ),
    )


@per_store(TILES)
def cloud(store: Store, variant: Variant, x: str, y: str) -> Content:
    """Two different dimensions over all wijken, those in NPLV areas marked."""
    table, chosen = relations.points(store, variant), (DIMENSIONS[x], DIMENSIONS[y])
    found = replace(relations.relation(store, variant, x, y), one=x, other=y)
    marked, others = table[table["nplv"]], table[~table["nplv"]]
    own = marked.sort_values(["nplv_area", "name"])
    below = int((own[[x, y]] < table[[x, y]].median()).all(axis=1).sum())
    place = words.nplv_place(below, len(own), x, y)
    wijken = own["name"] + " (" + own["nplv_area"].map(store.names).fillna("") + ")"
    unit = _unit(variant, chosen[0])
    across, up = (Axis(d.kind, f"{d.name}: hoger is beter  →") for d in chosen)
    return Content(
        headline=words.describe(found, variant),
        lead=place,
        figure=Scatter(
            (
                Points("overige wijken", "comparable", tuple(others[x]), tuple(others[y])),
                Points(
                    f"wijken in {PROGRAMME_NAME}-gebieden",
                    "programme",
                    tuple(marked[x]),
                    tuple(marked[y]),
                    texts=tuple(
                        place_names(marked["name"] + " (" + marked["gemeente"] + ")").values()
                    ),
                    marker="diamond",
                ),
            ),
            across,
            up,
        ),
        alt=words.cloud_alt(found, variant, place),
        table=joined(
            Column("Wijk en NPLV-gebied", tuple(place_names(wijken).values())),
            *(Column(d.name, tuple(own[d.key]), d.change_kind, unit) for d in chosen),
        ),
        unit=unit,
        source=RELATIONS_SOURCE,
        period=_period(variant),
        notes=(
            f"{_about(store, variant)} Elke stip is een wijk. Gemarkeerd zijn de wijken waarvan "
            "ten minste de helft van de huishoudens in een NPLV-gebied woont; de tabel noemt "
            "alleen deze. De grenzen van de gebieden zijn een benadering.",
        ),
    )


def _unit(variant: Variant, measure: Measure) -> str:
    unit = measure.change_unit if variant.kind == CHANGE else measure.unit
    return unit if variant.scope == ACROSS else f"{unit}, min het gemiddelde van de gemeente"
