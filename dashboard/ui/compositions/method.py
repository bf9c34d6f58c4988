"""What Verantwoording folds away: how each kind of figure is made, one fold a question."""

from collections.abc import Callable

import streamlit as st

from dashboard.analysis.unfavourable import late_starters
from dashboard.language.scope import without_early_score
from dashboard.store.read import Store
from dashboard.subjects.method import tiles
from dashboard.subjects.method.words import explanation
from dashboard.ui.fold import fold
from dashboard.ui.prose import bullets, text_table
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR, YEARS
from dashboard.vocabulary.sources import HOUSEHOLDS_SOURCE


def method_folds(store: Store) -> None:
    """A fold for every question about the method, made when a reader opens it."""
    for label, key, body in FOLDS:
        fold(label, f"uitklap-{key}", lambda body=body: body(store))  # type: ignore[misc]
    if store.manifest["without_households"]:
        without = "Plekken zonder aantal huishoudens"
        fold(
            without,
            "uitklap-zonder-huishoudens",
            lambda: text_table(tiles.unscored_table(store), without),
        )


def changes() -> None:
    """What is told or counted otherwise, with the date since when."""
    st.markdown(f"**{explanation.heading()}**")
    bullets(explanation.changes())


def _scores(_store: Store) -> None:
    st.markdown(
        f"- {explanation.class_widths()}\n"
        "- Een hogere score is altijd beter, ook bij overlast en onveiligheid.\n"
        "- De vijf dimensies tellen vóór afronding op tot het verschil met een vast ijkpunt. "
        "Daarom kunnen we precies zeggen welk deel van een verschil bij welke dimensie hoort.\n"
        f"- {explanation.without_dimensions()}"
    )
    text_table(tiles.dimensions_table(), "Wat de vijf dimensies meten")


def _classes(_store: Store) -> None:
    st.markdown(
        "De grenzen zijn door ons **afgeleid** uit 12.489 gepubliceerde scores en klassen. Ze zijn "
        "niet zo gepubliceerd. Let op: ‘zwak’ (klasse 4) is beter dan ‘onvoldoende’ (klasse 3). "
        "‘Ongunstig’ betekent in dit dashboard: klasse 1 tot en met 4."
    )
    text_table(tiles.classes_table(), "Klassen van de totaalscore")


def _figures(store: Store) -> None:
    st.markdown(
        "**Wijken en buurten** hebben hun officiële score. Daar is niets aan veranderd.\n\n"
        "**Een NPLV-gebied** is het gemiddelde van zijn wijken, gewogen naar huishoudens. Loopt de "
        "grens door een wijk, dan gebruiken we de buurten. **De gebieden samen** zijn het gewogen "
        "gemiddelde van al die wijken en buurten: grote gebieden tellen zwaarder.\n\n"
        f"**Nederland.** {explanation.panel(store.manifest['panels'])}\n\n"
        f"**Een gemeente** heeft in {LAST_YEAR} haar officiële score en klasse. In de jaren "
        "daarvoor is haar score het gemiddelde van haar wijken, gewogen naar huishoudens, in elk "
        "jaar waarin al die wijken een score hebben. Een verandering rekenen we altijd tussen twee "
        "scores van ons: officiële en berekende scores staan nooit in één reeks.\n\n"
        f"**Het gewicht** is in elk jaar het aantal huishoudens van 2024 ({HOUSEHOLDS_SOURCE}). "
        "Groei van het aantal huishoudens telt dus niet mee in een verandering. Wat nieuwe huizen "
        "en nieuwe bewoners met de score van een plek deden, zit er wel in."
    )
    st.markdown("De berekende scores zijn vergeleken met de officiële:")
    bullets(map(explanation.reproduction, store.manifest["reproduction"]))


def _certainty(store: Store) -> None:
    bullets(tiles.remarks(store))
    text_table(tiles.conclusions_table(store), "De belangrijkste conclusies met hun interval")
    text_table(tiles.sensitivity_table(store), "Dezelfde conclusies bij andere keuzes")


def _ways(store: Store) -> None:
    bullets(tiles.about_ways(store))
    text_table(tiles.ways_table(store), "NPLV min vergelijkbare wijken, per manier van kiezen")


def _long_series(store: Store) -> None:
    st.markdown(
        "De codes van wijken veranderen soms. "
        f"{without_early_score(late_starters(store))} "
        f"{explanation.buurten_since(store.scores)} De lange reeks gaat daarom over minder "
        f"plekken dan de reeks {FIRST_YEAR}-{LAST_YEAR}, en is een eigen reeks. In elke reeks "
        "zitten in alle jaren dezelfde plekken."
    )
    st.markdown(explanation.jumps(store.areas))


def _areas(store: Store) -> None:
    text_table(tiles.areas_table(store), f"De {len(store.area_ids)} gebieden: omvang en zekerheid")
    text_table(tiles.confidence_table(), "Wat de woorden van zekerheid betekenen")


def _missing(store: Store) -> None:
    st.markdown(
        "Wat niet bekend is, staat er als ‘geen gegevens’. ‘Zonder score’ in de tabel betekent: "
        "deze plekken hebben in het laatste jaar wel een score, in dat jaar niet."
    )
    text_table(tiles.coverage_table(store), "Scores per niveau en jaar in de bestanden")
    manifest = store.manifest
    st.markdown(
        f"{explanation.without_households(manifest['without_households'])} "
        f"{explanation.without_shape(manifest['without_shape'])}"
    )


def _files(store: Store) -> None:
    text_table(tiles.files_table(store), "De officiële bestanden achter deze set")
    st.markdown(
        f"Kenmerk van de set: {store.manifest['content_hash'][:12]}.\n"
        "- Scores: Leefbaarometer, vrij te gebruiken (CC0).\n"
        "- Aantallen en grenzen: CBS en Kadaster, met bronvermelding te gebruiken (CC BY 4.0).\n"
        "- Thema’s: CBS, RIVM en politie met bronvermelding (CC BY 4.0), DUO als open data.\n"
        "- De samenstelling van de gebieden: eigen reconstructie, met de bron per gebied."
    )


def _themes(store: Store) -> None:
    st.markdown(
        "De cijfers van de thema’s komen niet uit de Leefbaarometer. Elk heeft zijn eigen eenheid, "
        "jaar en bron, en staat nooit in één reeks met een score."
    )
    text_table(tiles.themes_table(store), "De bronnen van de thema’s")
    bullets(explanation.themes(store.scores))


FOLDS: tuple[tuple[str, str, Callable[[Store], None]], ...] = (
    ("De score en de vijf dimensies", "score", _scores),
    ("De negen klassen", "klassen", _classes),
    ("Wijken, gebieden, gemeenten en Nederland", "cijfers", _figures),
    ("Keuzes die van ons zijn", "keuzes", lambda _store: bullets(explanation.own_choices())),
    ("Marges, en wat andere keuzes geven", "zeker", _certainty),
    ("Vergelijkbare wijken, op andere manieren gekozen", "manieren", _ways),
    (f"De langere reeks vanaf {YEARS[0]}", "reeks", _long_series),
    ("De NPLV-gebieden: omvang en zekerheid", "gebieden", _areas),
    ("Wat ontbreekt", "ontbreekt", _missing),
    ("De bronnen van de thema’s, en postcodes", "themabronnen", _themes),
    ("De officiële bestanden en hun licenties", "bestanden", _files),
)
"""What a fold is called -> its key, and what draws what is in it."""
