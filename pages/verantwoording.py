"""Verantwoording: what the figures are, how they are made and what is missing."""

import streamlit as st

from dashboard.analysis.unfavourable import late_starters
from dashboard.language.dates import long_date
from dashboard.language.scope import without_early_score
from dashboard.language.sources import set_name
from dashboard.subjects.method import tiles
from dashboard.subjects.method.words import explanation
from dashboard.ui.fold import fold
from dashboard.ui.frame import page
from dashboard.ui.my_area import my_programme_area
from dashboard.ui.prose import bullets, section, text_table
from dashboard.ui.selection import choose_area
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR, YEARS
from dashboard.vocabulary.sources import HOUSEHOLDS_SOURCE, RELEASE

with page("verantwoording") as store:
    manifest = store.manifest

    section("Wat de Leefbaarometer is")
    st.markdown(
        "De Leefbaarometer van het ministerie van Volkshuisvesting en Ruimtelijke Ordening (VRO) "
        "schat hoe prettig het is om ergens te wonen, zoals bewoners dat zelf zouden beoordelen. "
        "Het is een model met 94 kenmerken van de omgeving (indicatoren) in vijf dimensies. Het is "
        "geen enquête."
    )
    st.markdown(
        "- Een hogere score is altijd beter, ook bij overlast en onveiligheid.\n"
        f"- {explanation.class_widths()}\n"
        "- De vijf dimensies tellen vóór afronding op tot de totale afwijking van een vast "
        "ijkpunt. Daarom kunnen we precies zeggen welk deel van een verschil bij "
        "welke dimensie hoort.\n"
        f"- {explanation.without_dimensions()}"
    )
    text_table(tiles.dimensions_table(), "Wat de vijf dimensies meten")

    section("Wat de Leefbaarometer niet is")
    st.markdown(
        "- De Leefbaarometer **signaleert**. Hij zegt niet waardoor iets komt. Ook de verdeling "
        "over dimensies is een optelsom en geen oorzaak.\n"
        "- Hij zegt niets over één huis, één straat of één bewoner.\n"
        "- Hij meet niet of het programma werkt. Ook zonder programma veranderen gebieden.\n"
        "- Kleine verschillen zeggen weinig. Kijk liever naar meer jaren en meer gebieden."
    )

    section("De negen klassen")
    st.markdown(
        "De grenzen hieronder zijn door ons **afgeleid** uit 12.489 gepubliceerde scores en "
        "klassen. Ze zijn niet zo gepubliceerd. Let op: ‘zwak’ (klasse 4) is beter dan "
        "‘onvoldoende’ (klasse 3). ‘Ongunstig’ betekent in dit dashboard: klasse 1 tot en met 4."
    )
    text_table(tiles.classes_table(), "Klassen van de totaalscore")

    section("Hoe elk cijfer is gemaakt")
    st.markdown(
        "**Wijken en buurten** hebben hun officiële score. Daar is niets aan veranderd.\n\n"
        "**Een NPLV-gebied** is het gemiddelde van zijn wijken, gewogen naar huishoudens. Loopt de "
        "grens door een wijk, dan gebruiken we de buurten. **De gebieden samen** zijn het gewogen "
        "gemiddelde van al die wijken en buurten: grote gebieden tellen zwaarder.\n\n"
        f"**Nederland.** {explanation.panel(manifest['panels'])}\n\n"
        f"**Een gemeente** heeft in {LAST_YEAR} haar officiële score en klasse. In de jaren "
        "daarvoor is haar score het gemiddelde van haar wijken, gewogen naar huishoudens, in elk "
        f"jaar waarin al die wijken een score hebben. Een verandering tot {LAST_YEAR} gaat in "
        "beide jaren over onze berekening: officiële en berekende scores staan nooit in één "
        "reeks.\n\n"
        f"Het gewicht is in elk jaar het aantal huishoudens van 2024 ({HOUSEHOLDS_SOURCE}). "
        "Groei van het aantal huishoudens telt dus niet mee in een verandering. Wat nieuwe huizen "
        "en nieuwe bewoners met de score van een plek deden, zit er wel in."
    )
    st.markdown("De berekende scores zijn vergeleken met de officiële:")
    for check in manifest["reproduction"]:
        st.markdown(f"- {explanation.reproduction(check)}")

    section("Keuzes die van ons zijn")
    bullets(explanation.own_choices())

    section("Hoe zeker")
    headline, *more = tiles.headline(store)
    st.markdown(f"**{headline}**")
    bullets([*more, *tiles.remarks(store)])
    text_table(tiles.conclusions_table(store), "De belangrijkste conclusies met hun interval")
    text_table(tiles.sensitivity_table(store), "Dezelfde conclusies bij andere keuzes")

    section("Vergelijkbare wijken, op andere manieren gekozen")
    bullets(tiles.about_ways(store))
    text_table(tiles.ways_table(store), "NPLV min vergelijkbare wijken, per manier van kiezen")

    section(f"De langere reeks vanaf {YEARS[0]}")
    st.markdown(
        "De codes van wijken veranderen soms. "
        f"{without_early_score(late_starters(store))} "
        f"{explanation.buurten_since(store.scores)} De lange reeks gaat daarom over minder "
        f"plekken dan de reeks {FIRST_YEAR}-{LAST_YEAR}, en is een eigen reeks. In elke reeks "
        "zitten in alle jaren dezelfde plekken."
    )
    st.markdown(explanation.jumps(store.areas))

    section("De NPLV-gebieden: een benadering")
    st.markdown(
        "Er is geen officiële lijst van de NPLV-gebieden in wijk- en buurtcodes gepubliceerd. De "
        "lijst hier is een **reconstructie** uit pagina’s van gemeenten en het programma. Bij "
        "gebieden met zekerheid ‘laag’ kan het echte gebied duidelijk anders zijn. Een beheerder "
        "kan de lijst vervangen door een officiële: zie de handleiding (README) bij het dashboard."
    )
    text_table(tiles.areas_table(store), f"De {len(store.area_ids)} gebieden: omvang en zekerheid")
    text_table(tiles.confidence_table(), "Wat de woorden van zekerheid betekenen")
    area = choose_area(store, "codes-van", "Codes en bron van een gebied")
    area = area or my_programme_area(store)
    if area:
        text_table(tiles.codes_table(store, area), f"De codes van {area.name}")

    section("Wat ontbreekt")
    st.markdown(
        "Wat niet bekend is, staat er als ‘geen gegevens’. Er wordt niets bijgeschat. ‘Zonder "
        "score’ in de tabel betekent: deze plekken hebben in het laatste jaar wel een score, in "
        "dat jaar niet."
    )
    text_table(tiles.coverage_table(store), "Scores per niveau en jaar in de bestanden")
    st.markdown(
        f"{explanation.without_households(manifest['without_households'])} "
        f"{explanation.without_shape(manifest['without_shape'])}"
    )
    if manifest["without_households"]:
        without = "Plekken zonder aantal huishoudens"
        fold(
            without,
            "uitklap-zonder-huishoudens",
            lambda: text_table(tiles.unscored_table(store), without),
        )

    section("Gegevens en licenties")
    st.markdown(
        f"Dit dashboard toont: {RELEASE}, {set_name(manifest['set'])}. Klaargezet op "
        f"{long_date(manifest['built_at'])}. Kenmerk van de set: "
        f"{manifest['content_hash'][:12]}. De app haalt tijdens het gebruik niets op van internet."
    )
    text_table(tiles.files_table(store), "De officiële bestanden achter deze set")
    st.markdown(
        "- Scores: Leefbaarometer, vrij te gebruiken (CC0).\n"
        "- Aantallen en grenzen: CBS en Kadaster, met bronvermelding te gebruiken (CC BY 4.0).\n"
        "- De samenstelling van de gebieden: eigen reconstructie, met de bron per gebied hierboven."
    )

    section("Wat is er veranderd")
    st.markdown(f"**{explanation.heading()}**")
    bullets(explanation.changes())

    section("Toegankelijkheid: wat nog niet goed gaat")
    bullets(explanation.untranslated())
