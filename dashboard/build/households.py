"""Households per class of liveability: counted at the build, at one level at a time."""

import pandas as pd

from dashboard.analysis.aggregate import class_counts, complete_in
from dashboard.build.derive import Membership
from dashboard.sources import Sources
from dashboard.vocabulary import COUNTRY, PROGRAMME, PROGRAMME_YEARS


def class_households(sources: Sources, members: Membership) -> pd.DataFrame:
    """Table ``class_households``: households and places per class and year.

    Populations: the country by wijk (the wijken with a score in every one of
    ``PROGRAMME_YEARS``, and those years alone: one set) and by buurt; the twenty areas together
    and each area by buurt (all scored buurten inside it, also where the area is
    defined in whole wijken). Households are those of CBS 2024 in every year, so
    a change is a change of class and not of population. Places without a
    household count weigh nothing.
    """
    households = sources.key_figures.set_index("code")["households"]
    buurten = members.nplv_buurten
    wijken = sources.scores["wijk"]
    whole = complete_in(wijken, PROGRAMME_YEARS)
    wijken = wijken[wijken["code"].isin(whole) & wijken["year"].isin(PROGRAMME_YEARS)]
    scores = {"wijk": wijken, "buurt": sources.scores["buurt"]}
    everyone = {
        level: pd.DataFrame({"member": table["code"].unique(), "code": COUNTRY})
        for level, table in scores.items()
    }
    own = buurten.rename(columns={"code": "member", "area_id": "code"})
    populations = [
        ("wijk", everyone["wijk"]),
        ("buurt", pd.concat([everyone["buurt"], own, own.assign(code=PROGRAMME)])),
    ]
    counted = [
        class_counts(scores[level], groups, households).assign(level=level)
        for level, groups in populations
    ]
    return pd.concat(counted, ignore_index=True)
