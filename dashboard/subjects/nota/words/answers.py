"""What the data give for each of the ten statements, and an answer to copy.

The sentences name figures and not directions, so that they are true whatever the data
are; the verdict says whether they fit.
"""

from collections.abc import Callable, Mapping

import pandas as pd

from dashboard.analysis import verdict as v
from dashboard.analysis.nota_classes import MIDDLE, RECENT, TURN
from dashboard.analysis.turn import EVER, START
from dashboard.analysis.verdict import Check, Finding
from dashboard.language import numbers
from dashboard.language.dates import long_date
from dashboard.language.grammar import agree, lower_first, sentence
from dashboard.store.keys import ACROSS
from dashboard.subjects.nota.numbers import WITH_JUMPS
from dashboard.subjects.nota.words import themes
from dashboard.subjects.nota.words.statements import EARLIER, STATEMENTS, WHOLE
from dashboard.subjects.unfavourable.numbers import SHIFT
from dashboard.vocabulary.ladders import SUBSTANTIAL
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR
from dashboard.vocabulary.scales import UNFAVOURABLE_NAME
from dashboard.vocabulary.sources import DERIVED_SOURCE, REPORT_SOURCE

SET_NAMES = {
    START: "aan het begin van de periode",
    str(FIRST_YEAR): f"in {FIRST_YEAR}",
    str(LAST_YEAR): f"in {LAST_YEAR}",
    EVER: f"in een van de jaren {WHOLE}",
    WITH_JUMPS: f"in {LAST_YEAR}, met de wijken met een sprong erbij",
}
"""Set of wijken of statement 3 -> when they were unfavourable."""
MOST_PARTS = 2
"""More parts than this are counted in a headline, and named below it."""


def _course(f: Finding) -> str:
    x = {key: numbers.difference(value) for key, value in f.facts.items()}
    return (
        f"de score van de NPLV-gebieden veranderde tussen {RECENT} en {LAST_YEAR} met "
        f"{x['nplv_recent']} en die van Nederland met {x['nl_recent']} (verschil {x['apart']}, "
        f"marge van 95% {numbers.magnitude(f.facts['apart_margin'])}); over {WHOLE} was dat "
        f"{x['nplv_whole']} en {x['nl_whole']} (verschil {x['more']}, marge "
        f"{numbers.magnitude(f.facts['more_margin'])})"
    )


def _households(f: Finding) -> str:
    x = f.facts
    klass = None if numbers.is_missing(x["class"]) else int(x["class"])
    share = numbers.share(x["buurt_share"], 1)
    return (
        f"Nederland heeft in {LAST_YEAR} gemiddeld de klasse {numbers.class_short(klass)}; in "
        f"wijken met klasse {UNFAVOURABLE_NAME} wonen {numbers.thousands(x['wijk'])} huishoudens"
        f"{_band(x)} en in buurten met klasse {UNFAVOURABLE_NAME} {numbers.thousands(x['buurt'])} "
        f"({share})"
    )


def _band(x: Mapping[str, float]) -> str:
    if "band_low" not in x:
        return ""
    low, high = (numbers.thousands(x[f"band_{key}"]) for key in ("low", "high"))
    changes = (x[f"band_{key}"] for key in ("change", "change_low", "change_high"))
    change, lower, higher = map(numbers.thousands_change, changes)
    return (
        f" ({low} tot {high} als de klassegrens {numbers.magnitude(SHIFT)} lager of hoger ligt; "
        f"verandering sinds {RECENT}: {change}, of {lower} en {higher} met die grens lager en "
        "hoger)"
    )


def _risers(f: Finding) -> str:
    if f.table.empty:
        return f"over stijgers en dalers zijn er {numbers.MISSING}"
    parts = [
        f"{SET_NAMES[which]}: {numbers.join(counts(own))}"
        for which, own in f.table.groupby("set", sort=False)
        if which != WITH_JUMPS
    ]
    first = f.table[f.table["set"] == f.table["set"].iloc[0]]
    periods = [numbers.period(row.first, row.last) for row in first.itertuples()]
    return (
        f"bij onze grens van {numbers.bound(SUBSTANTIAL)} staan de stijgers tegenover de dalers in "
        f"{numbers.join(periods)}, onder wijken die {UNFAVOURABLE_NAME} waren {'; '.join(parts)}"
    )


def counts(own: pd.DataFrame) -> list[str]:
    """Risers against fallers in each period of a table of ``turn.mover_counts``."""
    return [f"{row.risers} tegen {row.fallers}" for row in own.itertuples()]


def _lowest(f: Finding) -> str:
    x = f.facts
    return (
        f"de {numbers.count(x['buurten'])} buurten in NPLV-gebieden die in {LAST_YEAR} onvoldoende "
        f"of lager zijn ({numbers.thousands(x['households'])} huishoudens), veranderden tussen "
        f"{FIRST_YEAR} en {TURN} gemiddeld met {numbers.difference(x['early'])} (marge van 95% "
        f"{numbers.magnitude(x['early_margin'])}) en tussen {TURN} en {LAST_YEAR} met "
        f"{numbers.difference(x['late'])} (marge {numbers.magnitude(x['late_margin'])})"
    )


def _middle(f: Finding) -> str:
    parts = []
    for base, own in f.table.groupby("base", sort=False):
        recent, before = (
            ", ".join(numbers.difference(x) for x in own[column]) for column in ("recent", "before")
        )
        parts.append(f"ingedeeld naar {base} {recent} (en {before} in {EARLIER})")
    return (
        f"wijken die {', '.join(MIDDLE[:-1])} of {MIDDLE[-1]} zijn, veranderden tussen {RECENT} "
        f"en {LAST_YEAR} gemiddeld zo: {'; '.join(parts)}"
    )


def _nuisance(f: Finding) -> str:
    rows = f.table[f.table["weighted"] & (f.table["scope"] == ACROSS)]
    found = zip(rows["other"], rows["correlation"], strict=True)
    x = {key: numbers.correlation(value) for key, value in found}
    return (
        f"over {numbers.count(f.facts['number'])} wijken in {LAST_YEAR}, gewogen naar "
        "huishoudens, is de rangcorrelatie (van −1 tot +1; 0 is geen verband) van overlast en "
        "onveiligheid met sociale samenhang "
        f"{x['soc']}, met woningvoorraad {x['won']} en met voorzieningen {x['vrz']}"
    )


def _instrument(f: Finding) -> str:
    x = {key: numbers.count(value) for key, value in f.facts.items()}
    return (
        f"in alle {x['rows']} officiële scores met dimensies is het grootste verschil tussen de "
        f"afwijking en de som van de vijf dimensies {numbers.score(f.facts['most'])} (op drie "
        f"decimalen), en deze set is gemaakt uit {x['files']} officiële bestanden met scores "
        "die vrij te gebruiken zijn (CC0)"
    )


FOUND: dict[int, Callable[[Finding], str]] = {
    1: _course,
    2: _households,
    3: _risers,
    4: _lowest,
    5: _middle,
    6: themes.noise,
    7: themes.advice,
    8: _nuisance,
    9: _instrument,
    10: lambda _: "deze set bevat niets over het delen van kennis",
}
"""Number of a statement -> what the data give for it, as a clause."""


def found(f: Finding) -> str:
    """What the data give, in one sentence with the figures."""
    return sentence(FOUND[f.number](f))


def said(f: Finding) -> str:
    """What the report says, as its words in ours."""
    return f"De nota: {STATEMENTS[f.number].says}"


def short(f: Finding) -> str:
    """The verdict and what decided it: the parts by name, or counted where there are many."""
    parts = {o: [c.key for c in f.checks if c.outcome == o] for o in v.OUTCOMES}
    deciding = {v.DIFFERENT: v.FAILS, v.UNDECIDED: v.UNDECIDED, v.UNSURE: v.UNSURE}
    named = _named(f, parts[deciding[f.verdict]]) if f.verdict in deciding else ""
    reasons = dict.fromkeys(_reason(f, c) for c in f.checks)
    why = {
        v.CONFIRMED: "alle onderdelen kloppen met de gegevens",
        v.DIFFERENT: f"dit klopt niet: {named}",
        v.UNDECIDED: f"dit hangt af van hoe u telt: {named}",
        v.UNSURE: f"dit is onzeker: {named}",
        v.PARTLY: f"{len(parts[v.HOLDS])} van de {len(f.checks)} onderdelen zijn te toetsen, en "
        "die kloppen",
        v.UNTESTABLE: numbers.join(reasons),
    }[f.verdict]
    if named:
        return f"{sentence(f.verdict)} {sentence(why)}"
    return sentence(f"{f.verdict}: {why}")


def _named(f: Finding, keys: list[str]) -> str:
    if len(keys) > MOST_PARTS:
        return f"{len(keys)} van de {len(f.checks)} onderdelen"
    return "; ".join(_part(STATEMENTS[f.number].parts[key]) for key in keys)


def _reason(f: Finding, check: Check) -> str:
    """Why a part cannot be tested."""
    return STATEMENTS[f.number].untested.get(check.key, numbers.MISSING)


def verdict(f: Finding) -> str:
    """The verdict and why, in one sentence."""
    text = STATEMENTS[f.number]
    names = {o: [_part(text.parts[c.key]) for c in f.checks if c.outcome == o] for o in v.OUTCOMES}
    told = {outcome: "; ".join(own) for outcome, own in names.items()}
    open_ = f"; niet te toetsen is: {told[v.UNTESTABLE]}" if told[v.UNTESTABLE] else ""
    fits = f"; wel klopt: {told[v.HOLDS]}" if told[v.HOLDS] else ""
    unsure = f"; niet zeker is: {told[v.UNSURE]}" if told[v.UNSURE] else ""
    reasons = dict.fromkeys(_reason(f, c) for c in f.checks)
    why = {
        v.CONFIRMED: "alle onderdelen kloppen met de gegevens",
        v.DIFFERENT: f"niet in de gegevens terug te vinden is: {told[v.FAILS]}{unsure}{fits}",
        v.UNDECIDED: "even goede keuzes van wijken of grenzen geven verschillende antwoorden op: "
        f"{told[v.UNDECIDED]}{fits}{open_}",
        v.UNSURE: f"de richting klopt, maar het verschil is te klein of te onzeker bij: "
        f"{told[v.UNSURE]}{fits}{open_}",
        v.PARTLY: f"wat te toetsen is, klopt ({len(names[v.HOLDS])} van de {len(f.checks)} "
        f"onderdelen){open_}",
        v.UNTESTABLE: numbers.join(reasons),
    }[f.verdict]
    return sentence(f"oordeel over stelling {f.number} van de nota: {f.verdict}; {why}")


def _part(text: str) -> str:
    """A part within a sentence: small, unless it starts with a name."""
    return text if text.startswith(("NPLV", "Nederland")) else lower_first(text)


def outcome(f: Finding, check: Check) -> str:
    """Whether a part holds, in words, with the reason if it cannot be tested or decided."""
    found, key = check.outcome, check.key
    if found == v.UNTESTABLE:
        return f"{found}: {STATEMENTS[f.number].untested.get(key, numbers.MISSING)}"
    if found != v.UNDECIDED:
        return found
    if "variants" not in f.facts:
        return f"{found}: het hangt af van welke wijken meetellen en waar de klassegrens ligt"
    ways = f"{numbers.count(f.facts[key])} van de {numbers.count(f.facts['variants'])}"
    return f"{found}: klopt op {ways} manieren van tellen"


def source(f: Finding) -> str:
    """Where the figures of a statement come from; without figures, where they are to be had."""
    if f.facts:
        return themes.SOURCES.get(f.number, DERIVED_SOURCE)
    return "; ".join(STATEMENTS[f.number].needs.values())


def answer(f: Finding, built_at: str) -> str:
    """Three sentences to copy: the figures, the verdict, the source and its date."""
    origin = (
        f"{'Bron' if f.facts else 'Officiële bronnen'}: {source(f)}; NPLV-dashboard, gegevens "
        f"klaargezet op {long_date(built_at)}; stelling uit {REPORT_SOURCE}, in onze woorden"
    )
    return f"{found(f)} {verdict(f)} {sentence(origin)}"


def headline(verdicts: list[str]) -> str:
    """How many statements fit the data, how many do not, and on how many there is no answer."""
    right, wrong = verdicts.count(v.CONFIRMED), verdicts.count(v.DIFFERENT)
    verb = agree(right, "klopt", "kloppen")
    against = f"klopt er {wrong} niet" if wrong == 1 else f"kloppen er {wrong} niet"
    told = f"{verb} er {right} en {against}" if right and wrong else ""
    told = told or (f"{verb} er {right}" if right else against if wrong else "")
    text = f"van de {len(verdicts)} stellingen {told}" if told else ""
    rest = len(verdicts) - right - wrong
    if not rest:
        return sentence(text)
    few = f"over {rest}" if text else f"over alle {rest} stellingen"
    open_ = f"{few} geven de gegevens geen vast antwoord"
    return sentence(f"{text}; {open_}" if text else open_)
