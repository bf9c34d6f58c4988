"""Households per class of liveability: counted at the build, at one level at a time."""

import pandas as pd

from dashboard.analysis.aggregate import class_counts, complete_in
from dashboard.build.derive import Membership
from dashboard.sources import Sources
from dashboard.vocabulary.areas import COUNTRY, PROGRAMME
from dashboard.vocabulary.periods import PROGRAMME_YEARS


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
    own = buurten.rename(columns={"code": "member", "area_id": "code"})
    inside = [own, own.assign(code=PROGRAMME)]
    counted = []
    for level, scores, others in (("wijk", wijken, []), ("buurt", sources.scores["buurt"], inside)):
        everyone = pd.DataFrame({"member": scores["code"].unique(), "code": COUNTRY})
        table = class_counts(scores, pd.concat([everyone, *others]), households)
        counted.append(table.assign(level=level))
    return pd.concat(counted, ignore_index=True)
