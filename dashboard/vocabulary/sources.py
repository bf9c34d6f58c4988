"""Where figures come from: who made them, under what licence, and how a tile names them."""

from dataclasses import dataclass

_MODEL, _MAKER = "Leefbaarometer 3.0, meting", "ministerie van VRO"
RELEASE = f"{_MODEL} 2024"
"""The release that the scores in the product come from, but for those of postcodes."""


def score_source(year: int | str) -> str:
    """How a tile names the release of the scores whose last measurement is ``year``."""
    return f"{_MODEL} {year} ({_MAKER})"


@dataclass(frozen=True)
class Source:
    """An official source: its ``name``, its ``licence`` and the ``text`` that a tile shows.

    ``table``: the number of its table ("" without one), ``years`` it is about, ``care``: what to
    beware of, ``where``: how to get it; the last three in Dutch, "" where nothing is said.
    """

    name: str
    licence: str
    text: str
    table: str = ""
    years: str = ""
    care: str = ""
    where: str = ""

    def derived(self, weight: str) -> str:
        """The text beside what we computed from it: a mean by ``weight`` ("huishoudens")."""
        return f"{self.text}; eigen berekening, gewogen naar {weight} ({KEY_FIGURES.text})"


LEEFBAAROMETER = Source(RELEASE, "CC0", score_source(2024))
KEY_FIGURES = Source(
    "Kerncijfers wijken en buurten 2024", "CC BY 4.0 CBS", "CBS, Kerncijfers wijken en buurten 2024"
)
SCORE_SOURCE = LEEFBAAROMETER.text
HOUSEHOLDS_SOURCE = KEY_FIGURES.text
DERIVED_SOURCE = LEEFBAAROMETER.derived("huishoudens")
INDICATOR_SOURCE = (
    "Leefbaarheid in Nederland 2020 en het onderzoeksrapport Leefbaarometer 3.0; de volledige "
    "lijst van 94 indicatoren staat in bijlage 2 van dat rapport"
)
REPORT_SOURCE = "nota 2026-0000277190, 30 juni 2026"
"""What the minister was told about the measurement of 2024."""
