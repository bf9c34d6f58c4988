"""The files of the themes: each has a reader of its own, and each may be absent."""

from dashboard.sources.themes.buurten import read_buurten
from dashboard.sources.themes.crime import read_crime
from dashboard.sources.themes.districts import read_districts
from dashboard.sources.themes.health import read_health, read_health_2020
from dashboard.sources.themes.postcodes import read_postcodes
from dashboard.sources.themes.schools import read_schools
from dashboard.vocabulary import theme_sources as of

THEME_READERS = {
    of.DISTRICTS.key: read_districts,
    of.BUURTEN.key: read_buurten,
    of.POSTCODES.key: read_postcodes,
    of.CRIME.key: read_crime,
    of.HEALTH.key: read_health,
    of.HEALTH_2020.key: read_health_2020,
    of.SCHOOLS.key: read_schools,
}
"""Kind of file -> its reader: (found file, path to read) -> a checked frame."""
