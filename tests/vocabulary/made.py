"""A made measure and a made level: the product knows neither, and has to do with both."""

from dashboard.vocabulary.ladders import Ladder, Ladders
from dashboard.vocabulary.levels import Level
from dashboard.vocabulary.measures import Measure
from dashboard.vocabulary.scales import Scale
from dashboard.vocabulary.sources import Source

CRIME = Measure(
    key="misdrijven",
    name="Misdrijven",
    said="geregistreerde misdrijven",
    unit="misdrijven per 1.000 inwoners",
    change_unit="verschil in misdrijven per 1.000 inwoners",
    kind="amount",
    change_kind="amount_change",
    source=Source("Geregistreerde misdrijven", "CC BY 4.0", "politie, StatLine 47022NED"),
    years={"gemeente": (2021, 2022), "buurt": (2021, 2022, 2023)},
    scale=Scale(bounds=(20, 40), colours=("#aaaaaa", "#bbbbbb", "#cccccc")),
    ladders=Ladders(Ladder("gebied", 2, 8), Ladder("plaats", 5, 15), Ladder("groep", 1, 4)),
    better=-1,
    weight="inhabitants",
)
"""A made measure: another unit, other years, a scale of its own, and less is better."""
POSTCODE = Level("pc4", "postcode", "postcodes", r"^\d{4}$", "PC4", single=True,
                 on_map=True, years=(2018, 2020, 2022))  # fmt: skip
"""A made level."""
