"""Verantwoording: what the figures are, how sure they are, what they do not say, and the method."""

import streamlit as st

from dashboard.language.dates import long_date
from dashboard.language.sources import set_name
from dashboard.subjects.method import tiles
from dashboard.subjects.method.words import explanation
from dashboard.ui.compositions.method import changes, method_folds
from dashboard.ui.fold import fold
from dashboard.ui.frame import page
from dashboard.ui.my_area import my_programme_area
from dashboard.ui.prose import bullets, section, text_table
from dashboard.ui.selection import choose_area
from dashboard.vocabulary.sources import RELEASE

with page("verantwoording") as store:
    section("Wat is het?")
    st.markdown(
        "De Leefbaarometer van het ministerie van Volkshuisvesting en Ruimtelijke Ordening (VRO) "
        "schat hoe prettig het is om ergens te wonen, zoals bewoners dat zelf zouden beoordelen. "
        "Het is een model met 94 kenmerken van de omgeving, verdeeld over vijf dimensies. Het is "
        "geen enquête. Dit dashboard zet de NPLV-gebieden naast Nederland en naast wijken die op "
        "ze lijken."
    )

    section("Waar komt het vandaan?")
    st.markdown(
        f"De cijfers komen uit {RELEASE}, {set_name(store.manifest['set'])}; de aantallen "
        "huishoudens en de grenzen van het CBS en het Kadaster. Klaargezet op "
        f"{long_date(store.manifest['built_at'])}. De app haalt tijdens het gebruik niets op van "
        "internet."
    )

    section("Hoe zeker is het?")
    headline, *more = tiles.headline(store)
    st.markdown(f"**{headline}**")
    bullets(more)

    section("Wat zegt het niet?")
    st.markdown(
        "- De Leefbaarometer **signaleert**. Hij zegt niet waardoor iets komt. Ook de verdeling "
        "over dimensies is een optelsom en geen oorzaak.\n"
        "- Hij zegt niets over één huis, één straat of één bewoner.\n"
        "- Hij meet niet of het programma werkt. Ook zonder programma veranderen gebieden.\n"
        "- Kleine verschillen zeggen weinig. Kijk liever naar meer jaren en meer gebieden."
    )

    section("Welke plekken horen bij een gebied?")
    st.markdown(
        "Er is geen officiële lijst van de NPLV-gebieden in wijk- en buurtcodes. De lijst hier is "
        "een **reconstructie** uit pagina’s van gemeenten en het programma. Bij een gebied met "
        "zekerheid ‘laag’ kan het echte gebied duidelijk anders zijn. Een beheerder kan de lijst "
        "vervangen door een officiële: zie de handleiding (README) bij het dashboard."
    )
    area = choose_area(store, "codes-van", "Codes en bron van een gebied")
    area = area or my_programme_area(store)
    if area:
        text_table(tiles.codes_table(store, area), f"De codes van {area.name}")

    section("Hoe is dit berekend?", on_paper=False)
    method_folds(store)

    section("Wat is er veranderd", on_paper=False)
    fold("Wat anders wordt geteld of verteld, en sinds wanneer", "uitklap-veranderd", changes)

    section("Toegankelijkheid: wat nog niet goed gaat")
    bullets(explanation.untranslated())
