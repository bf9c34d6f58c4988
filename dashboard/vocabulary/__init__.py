"""What things are, as values: areas, levels, measures, scales, periods, sources and colours.

Every fact here stands once in the project; nothing here knows the rest of it.
"""

from dashboard.vocabulary.areas import (
    COMPARABLE,
    COMPARABLE_FULL_NAME,
    COMPARABLE_NAME,
    COMPARABLE_OF_CHOSEN,
    CONFIDENCE,
    COUNTRY,
    COUNTRY_LONG,
    COUNTRY_LONG_FULL_NAME,
    COUNTRY_LONG_NAME,
    COUNTRY_NAME,
    LONG_SUFFIX,
    PROGRAMME,
    PROGRAMME_FULL_NAME,
    PROGRAMME_LONG,
    PROGRAMME_NAME,
    URBANITY,
    Area,
    comparable,
    country,
    own_area,
    programme,
)
from dashboard.vocabulary.ladders import COVERED, JUMP, SCORE_LADDERS, SUBSTANTIAL, Ladder, Ladders
from dashboard.vocabulary.levels import LEVELS, AreaKind, Level, level_of, map_levels, part_levels
from dashboard.vocabulary.look import AREA_COLOURS, COLOURS
from dashboard.vocabulary.measures import (
    DEVIATION,
    DIFFERENCE_UNIT,
    DIMENSION_KEYS,
    DIMENSIONS,
    MEASURES,
    REGISTRY,
    SCORE_MEASURES,
    SCORE_UNIT,
    TOTAL,
    Measure,
    NotForMeasureError,
    measure_of,
    score_measure,
)
from dashboard.vocabulary.periods import (
    DIMENSION_YEARS,
    FIRST_YEAR,
    LAST_YEAR,
    PERIODS,
    PROGRAMME_START,
    PROGRAMME_START_LABEL,
    PROGRAMME_YEARS,
    YEARS,
    Period,
)
from dashboard.vocabulary.scales import (
    CLASS_BOUNDS,
    CLASSES,
    DIMENSION_BOUNDS,
    DIMENSION_SCALE,
    INSUFFICIENT,
    INSUFFICIENT_NAME,
    LIVEABILITY,
    MISSING,
    REFERENCE,
    UNFAVOURABLE,
    UNFAVOURABLE_NAME,
    Scale,
)
from dashboard.vocabulary.sources import (
    DERIVED_SOURCE,
    HOUSEHOLDS_SOURCE,
    INDICATOR_SOURCE,
    KEY_FIGURES,
    LEEFBAAROMETER,
    RELEASE,
    REPORT_SOURCE,
    SCORE_SOURCE,
    Source,
)
