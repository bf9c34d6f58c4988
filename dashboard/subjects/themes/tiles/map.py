"""The areas of the programme on a map, in the class of their value on a measure of a theme."""

from dashboard.content.content import Content, Legend, Swatch
from dashboard.content.maps import Spot, SpotMap
from dashboard.content.names import place_names
from dashboard.content.table import Column, Table
from dashboard.content.values import class_of
from dashboard.language import alt_texts
from dashboard.language.grammar import bound_format
from dashboard.language.sources import GEMEENTEN_NOTE
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.themes.numbers.areas import areas, last_year
from dashboard.subjects.themes.tiles.shared import source
from dashboard.subjects.themes.words import findings
from dashboard.subjects.themes.words.amounts import UNKNOWN, short, unit
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.measures import measure_of
from dashboard.vocabulary.themes import THEME_MEASURES

BORDERS = "grenzen: CBS/Kadaster 2024"


@per_store(TILES)
def on_map(store: Store, measure: str, chosen: Area | None) -> Content:
    """The areas as marks over the gemeenten, both in the class of their value."""
    about, year, scale = (
        THEME_MEASURES[measure],
        last_year(store, measure),
        measure_of(measure).scale,
    )
    assert year is not None and scale is not None
    table = areas(store, measure, year)
    classes = {str(code): class_of(n) for code, n in scale.classes(table["value"]).items()}
    where = store.areas[store.areas["level"] == "nplv"].set_index("code")[["lon", "lat"]]
    shown = table.join(where).dropna(subset=["lon", "lat"])
    names = {n: scale.label(n, bound_format(measure)) for n in scale.numbers}
    return Content(
        headline=findings.on_map(about, classes.values(), names, year),
        figure=SpotMap(
            tuple(
                Spot(
                    str(code),
                    str(row["name"]),
                    short(about, row["value"]) if row["value"] == row["value"] else UNKNOWN,
                    float(row["lon"]),
                    float(row["lat"]),
                    classes[str(code)],
                    chosen is not None and code == chosen.code,
                )
                for code, row in shown.iterrows()
            ),
            measure,
            year,
        ),
        legend=Legend(
            tuple(Swatch(one.colour, one.name) for one in scale.legend(bound_format(measure)))
        ),
        alt=alt_texts.area_map(
            f"{about.name} ({unit(about)})",
            {str(table.at[code, "name"]): n for code, n in classes.items()},
            str(year),
            labels=names,
        ),
        table=Table(
            (
                Column("Gebied", tuple(place_names(table["name"]).values())),
                Column(str(year), tuple(table["value"]), about.kind, unit(about)),
            )
        ),
        unit=unit(about),
        source=f"{source(measure)}; {BORDERS}",
        period=str(year),
        notes=(
            f"Een stip is een gebied; de kleur is de klasse van het cijfer. {GEMEENTEN_NOTE} De "
            "klassen zijn van ons: elke klasse heeft genoeg wijken.",
        ),
    )
