"""What the data give for each of the ten statements, and an answer to copy.

The sentences name figures and not directions, so that they are true whatever the data
are; the verdict says whether they fit.
"""

from collections.abc import Callable

from dashboard.analysis.nota import FEWEST, MIDDLE, RECENT, TURN
from dashboard.analysis.verdict import CONFIRMED, DIFFERENT, PARTLY, UNTESTABLE, Finding
from dashboard.store.relations import ACROSS
from dashboard.vocabulary import (
    DERIVED_SOURCE,
    FIRST_YEAR,
    LAST_YEAR,
    REPORT_SOURCE,
    SUBSTANTIAL,
    YEARS,
)
from dashboard.wording import numbers
from dashboard.wording.dates import long_date
from dashboard.wording.grammar import lower_first, sentence
from dashboard.wording.nota import LAST, STATEMENTS, WHOLE

OUTCOMES = {True: "klopt", False: "klopt niet", None: "niet te toetsen"}
"""Whether a part holds -> the word for it."""
LEVEL_NOTE = (
    "Hier gaat het over wijken. Op het niveau van buurten of van 100 bij 100 meter kunnen de "
    "cijfers anders zijn."
)


def _course(f: Finding) -> str:
    x = {key: numbers.difference(value) for key, value in f.facts.items()}
    return (
        f"de score van de NPLV-gebieden veranderde tussen {RECENT} en {LAST_YEAR} met "
        f"{x['nplv_recent']} en die van Nederland met {x['nl_recent']}; over {WHOLE} was dat "
        f"{x['nplv_whole']} en {x['nl_whole']}"
    )


def _households(f: Finding) -> str:
    x = f.facts
    klass = None if numbers.is_missing(x["class"]) else int(x["class"])
    return (
        f"Nederland heeft in {LAST_YEAR} gemiddeld de klasse {numbers.class_short(klass)}; in "
        f"wijken met klasse zwak of lager wonen {numbers.households(x['wijk'])} (verandering "
        f"sinds {RECENT}: {numbers.count_change(x['wijk_change'])}) en in buurten met klasse zwak "
        f"of lager {numbers.households(x['buurt'])} ({numbers.share(x['buurt_share'], 1)})"
    )


def _risers(f: Finding) -> str:
    parts = [
        f"{numbers.share(row.riser_share, 1)} stijger en {numbers.share(row.faller_share, 1)} "
        f"daler in {numbers.period(row.first, row.last)}"
        for row in f.table.itertuples()
        if row.last >= TURN
    ]
    if not parts:
        return f"over stijgers en dalers zijn er {numbers.MISSING}"
    return (
        f"van de wijken met klasse zwak of lager was {numbers.join(parts)} (stijger of daler: ten "
        f"minste {numbers.magnitude(SUBSTANTIAL)} verschil in score, onze grens)"
    )


def _lowest(f: Finding) -> str:
    x = f.facts
    return (
        f"de {numbers.count(x['areas'])} wijken die in {LAST_YEAR} onvoldoende of lager zijn "
        f"({numbers.households(x['households'])}), veranderden tussen {TURN} en {LAST_YEAR} "
        f"gemiddeld met {numbers.difference(x['recent'])} en tussen {YEARS[0]} en {TURN} met "
        f"{numbers.difference(x['before'])}"
    )


def _middle(f: Finding) -> str:
    own = f.table[f.table["base"] == LAST_YEAR].set_index("group").reindex(MIDDLE)
    recent, before = (
        numbers.join([numbers.difference(x) for x in own[column]])
        for column in ("recent", "before")
    )
    return (
        f"wijken die in {LAST_YEAR} {numbers.join(MIDDLE)} zijn, veranderden tussen {RECENT} en "
        f"{LAST_YEAR} gemiddeld met {recent}, en tussen {YEARS[0]} en {RECENT} met {before}"
    )


def _nuisance(f: Finding) -> str:
    rows = f.table[f.table["weighted"] & (f.table["scope"] == ACROSS)]
    found = zip(rows["other"], rows["correlation"], strict=True)
    x = {key: numbers.correlation(value) for key, value in found}
    return (
        f"over {numbers.count(f.facts['number'])} wijken in {LAST_YEAR}, gewogen naar "
        "huishoudens, is de rangcorrelatie van overlast en onveiligheid met sociale samenhang "
        f"{x['soc']}, met woningvoorraad {x['won']} en met voorzieningen {x['vrz']}"
    )


def _instrument(f: Finding) -> str:
    x = {key: numbers.count(value) for key, value in f.facts.items()}
    return (
        f"in alle {x['rows']} scores met dimensies is het grootste verschil tussen de afwijking en "
        f"de som van de vijf dimensies {numbers.score(f.facts['most'])} (op drie decimalen), en "
        f"deze set is gemaakt uit {x['files']} officiële bestanden met scores die vrij te "
        "gebruiken zijn (CC0)"
    )


FOUND: dict[int, Callable[[Finding], str]] = {
    1: _course,
    2: _households,
    3: _risers,
    4: _lowest,
    5: _middle,
    6: lambda _: (
        "deze set bevat geen oordelen van bewoners en geen losse cijfers over geluid, "
        "verkeer, hitte of groen"
    ),
    7: lambda _: "deze set bevat geen cijfers over onderwijs",
    8: _nuisance,
    9: _instrument,
    10: lambda _: "deze set bevat niets over het delen van kennis",
}
"""Number of a statement -> what the data give for it, as a clause."""


def found(f: Finding) -> str:
    """What the data give, in one sentence with the figures."""
    return sentence(FOUND[f.number](f))


def verdict(f: Finding) -> str:
    """The verdict and why, in one sentence."""
    parts = STATEMENTS[f.number].parts
    names = {h: [_part(parts[c.key]) for c in f.checks if c.holds is h] for h in OUTCOMES}
    why = {
        CONFIRMED: "alle onderdelen kloppen met de gegevens",
        DIFFERENT: f"niet in de gegevens terug te vinden is: {'; '.join(names[False])}",
        PARTLY: f"wat te toetsen is, klopt ({len(names[True])} van de {len(f.checks)} onderdelen), "
        f"en niet te toetsen is: {'; '.join(names[None])}",
        UNTESTABLE: numbers.join(dict.fromkeys(_reasons(f))),
    }[f.verdict]
    if f.facts.get("thresholds_same", 0) < f.facts.get("thresholds", 0):
        why += "; bij een andere grens voor stijger en daler is de uitkomst niet steeds dezelfde"
    return sentence(f"oordeel over stelling {f.number} van de nota: {f.verdict}; {why}")


def _part(text: str) -> str:
    """A part within a sentence: small, unless it starts with a name."""
    return text if text.startswith(("NPLV", "Nederland")) else lower_first(text)


def _reasons(f: Finding) -> list[str]:
    reasons = STATEMENTS[f.number].untested
    return [reasons.get(c.key, numbers.MISSING) for c in f.checks if c.holds is None]


def outcome(f: Finding, key: str) -> str:
    """Whether a part holds, in words, with the reason if it cannot be tested."""
    holds = next(c.holds for c in f.checks if c.key == key)
    text = OUTCOMES[holds]
    if holds is None:
        text += f": {STATEMENTS[f.number].untested.get(key, numbers.MISSING)}"
    return text


def remarks(f: Finding) -> list[str]:
    """What a reader must know to read the figures of a statement rightly."""
    x = f.facts
    if f.number == 1:
        return ["De grenzen van de NPLV-gebieden zijn een benadering."]
    if f.number == 2:
        return [
            f"Gepubliceerd op 100 bij 100 meter: {numbers.households(x['published'])} in zwak of "
            f"lager, {numbers.count_change(x['added'])} sinds {RECENT}. Dat is niet te vergelijken "
            "met het aantal in wijken of in buurten: een wijk of buurt middelt haar slechtste "
            "plekken weg.",
            "Of het de eerste toename is, hangt op wijkniveau af van welke wijken meetellen. In "
            f"wijken met een score in elk jaar sinds {FIRST_YEAR} was de verandering in "
            f"2020-{RECENT} {numbers.count_change(x['wijk_before'])} huishoudens, in die met een "
            f"score in elk jaar sinds {YEARS[0]} "
            f"{numbers.count_change(x['long_before'])}.",
        ]
    if f.number == 3:
        total = numbers.count(x["thresholds"])
        return [
            "De grens voor stijger en daler is van ons en bepaalt veel. Bij "
            f"{numbers.count(x['thresholds_same'])} van de {total} grenzen op de pagina Stijgers "
            "en dalers kloppen alle drie de onderdelen. Bij "
            f"{numbers.count(x['thresholds_core'])} van de {total} waren er in {LAST} naar "
            "verhouding minder stijgers en meer dalers dan in 2018-2020.",
            "Wie laag begint, stijgt vaker dan dat hij verder daalt. De aantallen zijn geen effect "
            "van beleid.",
            LEVEL_NOTE,
        ]
    if f.number == 4 and x["areas"] < FEWEST:
        return [
            f"Het zijn minder dan {FEWEST} wijken (onze grens): te weinig om iets te zeggen over "
            "alle plekken met deze klasse. Van hun huishoudens woont "
            f"{numbers.share(x['long'])} in een wijk waar het in de meeste metingen zo was. De "
            "cijfers staan hier om te laten zien wat er is, niet als toets.",
        ]
    if f.number in (4, 5):
        return [
            "Wie indeelt naar de klasse van 2024, trekt het laatste punt van de lage klassen "
            "omlaag en van de hoge klassen omhoog: dat is selectie.",
            LEVEL_NOTE,
        ]
    return []


def source(f: Finding) -> str:
    """Where the figures of a statement come from; without figures, where they are to be had."""
    if f.facts:
        return f"Bron: {DERIVED_SOURCE}"
    return f"Officiële bronnen: {'; '.join(STATEMENTS[f.number].needs.values())}"


def answer(f: Finding, built_at: str) -> str:
    """Three sentences to copy: the figures, the verdict, the source and its date."""
    origin = (
        f"{source(f)}; NPLV-dashboard, gegevens van {long_date(built_at)}; stelling uit "
        f"{REPORT_SOURCE}, in onze woorden"
    )
    return f"{found(f)} {verdict(f)} {sentence(origin)}"


def headline(verdicts: list[str], names: tuple[str, ...]) -> str:
    """How many statements have each verdict, in the order of ``names``."""
    counts = [f"{verdicts.count(name)} {name}" for name in names]
    return sentence(f"van de {len(verdicts)} stellingen zijn er {numbers.join(counts)}")
