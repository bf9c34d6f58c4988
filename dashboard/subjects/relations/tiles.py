"""Tiles about how the dimensions go together over wijken."""

import pandas as pd

from dashboard.content.content import Content, Legend, Swatch
from dashboard.content.figures import Axis, Points, Scatter
from dashboard.content.look import look
from dashboard.content.table import Table
from dashboard.content.texts import Cell, HeatRow, HeatTable, Listing
from dashboard.language import numbers
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.relations import words
from dashboard.subjects.relations.numbers import (
    ACROSS,
    CHANGE,
    CLAIMS,
    SUBJECT,
    VARIANTS,
    Relation,
    Variant,
    all_relations,
    claim,
    points,
    relation,
    relations_of,
)
from dashboard.vocabulary import (
    DIFFERENCE_UNIT,
    DIMENSIONS,
    FIRST_YEAR,
    HOUSEHOLDS_SOURCE,
    LAST_YEAR,
    PROGRAMME_NAME,
    REPORT_SOURCE,
    SCORE_SOURCE,
    SCORE_UNIT,
)

SOURCE = f"{SCORE_SOURCE}; eigen berekening ({HOUSEHOLDS_SOURCE})"
UNIT = "rangcorrelatie (Spearman), van −1 tot +1"
STEPS = [word for _, word in reversed(words.STRENGTHS)]
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
    if variant.kind == CHANGE:
        return f"verandering {numbers.period(FIRST_YEAR, LAST_YEAR)}"
    return str(LAST_YEAR)


def _about(store: Store, variant: Variant) -> str:
    return words.about(variant, all_relations(store, variant)[0].number)


@per_store(TILES)
def matrix(store: Store, variant: Variant) -> Content:
    """The ten relations as a table of five by five, with the closest one as its sentence."""
    found = all_relations(store, variant)
    cells = {frozenset((r.one, r.other)): _cell(r) for r in found}
    # A dimension with itself says nothing: no number, and no colour.
    same = Cell((), spoken="zelfde dimensie")
    rows = tuple(
        HeatRow(d.name, tuple(cells.get(frozenset((key, other)), same) for other in DIMENSIONS))
        for key, d in DIMENSIONS.items()
    )
    names = {key: d.name for key, d in DIMENSIONS.items()}
    table = pd.DataFrame(
        {
            "Dimensies": [f"{names[r.one]} en {words.name(r.other)}" for r in found],
            "Rangcorrelatie": [r.correlation for r in found],
            "Interval van": [r.low for r in found],
            "Interval tot": [r.high for r in found],
        }
    )
    return Content(
        headline=words.describe(found[0], variant),
        lead=_about(store, variant),
        figure=HeatTable(
            f"Rangcorrelatie per paar dimensies, {_period(variant)}",
            "Dimensie",
            tuple(names.values()),
            rows,
            style="relations",
        ),
        legend=_matrix_legend(),
        alt="",
        table=Table.of(
            table, dict.fromkeys(("Rangcorrelatie", "Interval van", "Interval tot"), "correlation")
        ),
        unit=UNIT,
        source=SOURCE,
        period=_period(variant),
        notes=(METHOD, INTERVAL),
    )


def _cell(found: Relation) -> Cell:
    """The number and the word; the colours say how close and which way, not what is good."""
    word = words.strength(found)
    step = STEPS.index(word) if word in STEPS else 0
    role = {1: f"same-{step}", -1: f"opposite-{step}"}.get(found.sign, UNCLEAR)
    return Cell((numbers.correlation(found.correlation), word), role)


def _matrix_legend() -> Legend:
    steps = list(enumerate(STEPS))
    meant = [(f"opposite-{at}", f"{word}, omgekeerd") for at, word in reversed(steps)]
    meant.append((UNCLEAR, words.UNCLEAR))
    meant += [(f"same-{at}", f"{word}, zelfde richting") for at, word in steps]
    swatches = tuple(Swatch(look(role).colour, text) for role, text in meant)
    return Legend(swatches, label="Kleuren")


def variant_name(variant: Variant) -> str:
    """A variant in a few words, for a row of a table."""
    weight = "gewogen" if variant.weighted else "ongewogen"
    scope = "heel Nederland" if variant.scope == ACROSS else "binnen gemeenten"
    return f"{variant.kind.capitalize()}, {weight}, {scope}"


@per_store(TILES)
def statements(store: Store, variant: Variant) -> Content:
    """The three statements of the report about nuisance, each with what the data give."""
    claims = [claim(store, variant, key) for key in CLAIMS]
    others = relations_of(store, variant)
    items = tuple((words.STATED[c.key], words.claim_found(c, others, variant)) for c in claims)
    return Content(
        headline=words.claims_headline(sum(c.holds for c in claims), len(claims)),
        lead=_about(store, variant),
        figure=Listing(items, broken=True),
        alt="",
        table=Table.of(claims_table(store), {"Rangcorrelatie": "correlation"}),
        unit=UNIT,
        source=f"{SOURCE}; uitspraken: {REPORT_SOURCE}, in onze woorden",
        period=f"{LAST_YEAR} en {numbers.period(FIRST_YEAR, LAST_YEAR)}",
        notes=(
            "Een uitspraak past als het hele interval aan de genoemde kant van nul ligt. Voor "
            "sociale samenhang mag bovendien geen andere dimensie even sterk of sterker met "
            f"{words.name(SUBJECT)} samenhangen. De tabel laat alle acht manieren van kijken zien. "
            "De nota gaat over de stand; of het ook voor de verandering geldt, is onze vraag.",
        ),
    )


@per_store(TILES)
def claims_table(store: Store) -> pd.DataFrame:
    """Every variant and statement: the correlation and whether it fits."""
    rows = []
    for variant in VARIANTS:
        for found in (claim(store, variant, key) for key in CLAIMS):
            fits = "ja" if found.holds else "nee"
            row = (variant_name(variant), words.name(found.key), found.found.correlation, fits)
            rows.append(row)
    return pd.DataFrame(rows, columns=["Manier van kijken", "Met", "Rangcorrelatie", "Past"])


@per_store(TILES)
def cloud(store: Store, variant: Variant, x: str, y: str) -> Content:
    """Two different dimensions over all wijken, those in NPLV areas marked."""
    table = points(store, variant)
    found = relation(store, variant, x, y)
    middle = table[[x, y]].median()
    marked = table[table["nplv"]]
    own = marked.sort_values(["nplv_area", "name"])
    below = int((own[[x, y]] < middle).all(axis=1).sum())
    across, up = (Axis("deviation", f"{DIMENSIONS[key].name}: hoger is beter  →") for key in (x, y))
    turned = Relation(x, y, found.correlation, found.low, found.high, found.number)
    return Content(
        headline=words.describe(turned, variant),
        lead=words.nplv_place(below, len(own), x, y),
        figure=Scatter(
            (
                Points("overige wijken", "comparable", *_values(table[~table["nplv"]], x, y)),
                Points(
                    f"wijken in {PROGRAMME_NAME}-gebieden",
                    "programme",
                    *_values(marked, x, y),
                    texts=tuple(marked["name"] + " (" + marked["gemeente"] + ")"),
                    marker="diamond",
                ),
            ),
            across,
            up,
        ),
        alt=_cloud_alt(turned, variant, below, len(own)),
        table=Table.of(
            pd.DataFrame(
                {
                    "Wijk en NPLV-gebied": [
                        f"{wijk} ({store.names.get(area, '')})"
                        for wijk, area in zip(own["name"], own["nplv_area"], strict=True)
                    ],
                    DIMENSIONS[x].name: own[x],
                    DIMENSIONS[y].name: own[y],
                }
            ).reset_index(drop=True),
            dict.fromkeys((DIMENSIONS[x].name, DIMENSIONS[y].name), "difference"),
        ),
        unit=_unit(variant),
        source=SOURCE,
        period=_period(variant),
        notes=(
            f"{_about(store, variant)} Elke stip is een wijk. Gemarkeerd zijn de wijken waarvan "
            "ten minste de helft van de huishoudens in een NPLV-gebied woont; de tabel noemt "
            "alleen deze. De grenzen van de gebieden zijn een benadering.",
        ),
    )


def _values(table: pd.DataFrame, x: str, y: str) -> tuple[tuple[float, ...], tuple[float, ...]]:
    return tuple(table[x].astype(float)), tuple(table[y].astype(float))


def _unit(variant: Variant) -> str:
    unit = DIFFERENCE_UNIT if variant.kind == CHANGE else SCORE_UNIT
    return unit if variant.scope == ACROSS else f"{unit}, min het gemiddelde van de gemeente"


def _cloud_alt(found: Relation, variant: Variant, below: int, number: int) -> str:
    what = words.describe(found, variant)
    place = words.nplv_place(below, number, found.one, found.other)
    return (
        f"Puntenwolk van {numbers.count(found.number)} wijken: {words.name(found.one)} "
        f"horizontaal, {words.name(found.other)} verticaal. {what} {place} De waarden van de "
        "wijken in NPLV-gebieden staan in de tabel."
    )
