"""A measure of a theme and the dimension of the Leefbaarometer it belongs to, over places."""

from dashboard.content.content import Content
from dashboard.content.figures import Axis, Points, Scatter
from dashboard.content.names import place_names
from dashboard.content.table import Column, Table
from dashboard.language import numbers
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.themes.numbers.relation import beyond, points, score_beside, together
from dashboard.subjects.themes.tiles.shared import source
from dashboard.subjects.themes.words import findings
from dashboard.subjects.themes.words.amounts import places, unit
from dashboard.vocabulary.areas import PROGRAMME_NAME
from dashboard.vocabulary.measures import measure_of
from dashboard.vocabulary.themes import THEME_MEASURES, WEIGHTS


@per_store(TILES)
def cloud(store: Store, measure: str) -> Content:
    """A measure against its score over wijken (or postcodes), those of the programme marked
    (``together`` is known)."""
    about, found = THEME_MEASURES[measure], together(store, measure)
    assert found is not None
    score = measure_of(score_beside(measure))
    table = points(store, measure)
    own = table[table["nplv"]].sort_values(["nplv_area", "name"])
    bound = beyond(table["value"])
    near, far = table[table["value"] <= bound], table[table["value"] > bound]
    others, marked = near[~near["nplv"]], own[own["value"] <= bound]
    named = own["name"] + " (" + own["gemeente"] + ")"
    drawn = marked["name"] + " (" + marked["gemeente"] + ")"
    across, up = (
        Axis(score.kind, f"{score.name}: hoger is beter  →"),
        Axis(about.kind, about.name),
    )
    plural = places(found.places.level)
    headline = findings.relation(about, found)
    return Content(
        headline=headline,
        figure=Scatter(
            (
                Points(
                    f"overige {plural}",
                    "comparable",
                    tuple(others[score.key]),
                    tuple(others["value"]),
                ),
                Points(
                    f"{plural} in {PROGRAMME_NAME}-gebieden",
                    "programme",
                    tuple(marked[score.key]),
                    tuple(marked["value"]),
                    tuple(place_names(drawn).values()),
                    "diamond",
                ),
            ),
            across,
            up,
        ),
        alt=(
            f"Puntenwolk van {numbers.count(found.number)} {plural}: {score.name.lower()} "
            f"horizontaal, {about.name} verticaal. {headline}"
        ),
        table=Table(
            (
                Column("Plaats", tuple(place_names(named).values())),
                Column(score.name, tuple(own[score.key]), score.kind),
                Column(about.name, tuple(own["value"]), about.kind, unit(about)),
                Column(f"Aantal {WEIGHTS[about.weighted]}", tuple(own["weight"]), "count"),
            )
        ),
        unit=unit(about),
        source=source(measure, with_class=True),
        period=str(found.places.year),
        notes=(
            f"Elke stip is een van de {plural} met een cijfer en een score. In de rangcorrelatie "
            f"telt een plaats zo zwaar als haar aantal {WEIGHTS[about.weighted]}. Het interval "
            "houdt er rekening mee dat plaatsen in één gemeente op elkaar lijken. De tabel noemt "
            "de plaatsen in NPLV-gebieden.",
            *findings.not_drawn(about, len(far), bound),
            "Dat twee dingen samengaan, zegt niet dat het ene door het andere komt.",
        ),
    )
