"""What a reader must know to read the figures of a statement rightly: the notes below its tile."""

from collections.abc import Callable

from dashboard.analysis.nota_classes import FEWEST, RECENT, TURN
from dashboard.analysis.verdict import Finding
from dashboard.language import numbers, scope
from dashboard.language.grammar import agree, sentence
from dashboard.subjects.movers.words.counts import FINEST, NOT_COUNTED
from dashboard.subjects.nota.numbers import WITH_JUMPS
from dashboard.subjects.nota.words import themes
from dashboard.subjects.nota.words.answers import counts
from dashboard.subjects.nota.words.statements import LAST
from dashboard.subjects.unfavourable.numbers import SHIFT
from dashboard.subjects.unfavourable.words.households import GROWTH
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR, YEARS

LEVEL_NOTE = (
    "Hier gaat het over wijken. Op het niveau van buurten of van 100 bij 100 meter kunnen de "
    "cijfers anders zijn."
)
SELECTION = (
    f"Wie indeelt naar de klasse van {LAST_YEAR}, trekt het laatste punt van de lage klassen "
    "omlaag en van de hoge klassen omhoog: dat is selectie."
)
MARGIN = (
    "De marge is de halve breedte van een interval van 95%, door ons berekend uit hoe de plekken "
    "onderling verschillen; de Leefbaarometer publiceert er geen. Is het verschil kleiner dan de "
    "marge, dan kan het ook nul zijn."
)


def _households(f: Finding) -> list[str]:
    x, close = f.facts, numbers.magnitude(SHIFT)
    tight = f": minder dan {close}, dus dat is krap" if abs(x["room"]) < SHIFT else ""
    return [
        f"Gepubliceerd op 100 bij 100 meter: {numbers.households(x['published'])} in zwak of "
        f"lager, {numbers.count_change(x['added'])} sinds {RECENT}. Dat is niet te vergelijken "
        "met het aantal in wijken of in buurten: een wijk of buurt middelt haar slechtste "
        "plekken weg.",
        GROWTH,
        "Of het de eerste toename is, hangt op wijkniveau af van welke wijken meetellen en van "
        f"waar de klassegrens ligt. In wijken met een score in elk jaar sinds {FIRST_YEAR} was de "
        f"verandering in 2020-{RECENT} {numbers.thousands_change(x['wijk_before'])} huishoudens, "
        f"in die met een score in elk jaar sinds {YEARS[0]} "
        f"{numbers.thousands_change(x['long_before'])}.",
        f"De score van Nederland ligt {numbers.magnitude(x['room'])} boven de ondergrens van haar "
        f"klasse{tight}.",
    ]


def _risers(f: Finding) -> list[str]:
    notes = [FINEST, NOT_COUNTED]
    own = f.table[f.table["set"] == WITH_JUMPS] if len(f.table) else f.table
    if len(own):
        notes.append(
            f"De sprongen maken uit. Tellen we ze mee bij de wijken die in {LAST_YEAR} zwak of "
            f"lager waren, dan is het {numbers.join(counts(own))}."
        )
    return [
        *notes,
        "Wie laag begint, stijgt vaker dan dat hij verder daalt. De aantallen zijn geen effect "
        "van beleid.",
        LEVEL_NOTE,
    ]


def _lowest(f: Finding) -> list[str]:
    x = f.facts
    notes = [
        f"De buurten zijn alleen die in NPLV-gebieden, met scores vanaf {FIRST_YEAR}: van vóór "
        f"{TURN} is er één stap. Voor heel Nederland en voor tientallen jaren is dat geen toets.",
        MARGIN,
    ]
    if x["buurt_jumps"]:
        notes.append(
            f"Van deze buurten maakten er {numbers.count(x['buurt_jumps'])} sinds {FIRST_YEAR} een "
            f"sprong (meer dan {scope.JUMP_SIZE} in twee jaar). Zonder die buurten is de "
            f"verandering {numbers.difference(x['early_without'])} in {FIRST_YEAR}-{TURN} en "
            f"{numbers.difference(x['late_without'])} in {TURN}-{LAST_YEAR}."
        )
    if x["wijken"]:
        notes += _few_wijken(int(x["wijken"]), int(x["jumps"]))
    return [*notes, SELECTION]


def _few_wijken(wijken: int, jumps: int) -> list[str]:
    """The wijken with all measurements: how many jumped, and that the others are too few."""
    left = wijken - jumps
    told = (
        f"van de {scope.so_many(wijken, 'wijk')} met scores sinds {YEARS[0]} die in {LAST_YEAR} "
        f"onvoldoende of lager zijn, {agree(jumps, 'maakte', 'maakten')} er "
        f"{numbers.count(jumps)} sinds {FIRST_YEAR} een sprong, zoals bij een haven, een "
        "bedrijventerrein of een verlegde grens",
        f"dan {agree(left, 'blijft', 'blijven')} er {numbers.count(left)} over: minder dan "
        f"{FEWEST} (onze grens), te weinig voor een toets",
    )
    return [sentence(text) for text in told[: 1 if left >= FEWEST else 2]]


def _middle(f: Finding) -> list[str]:
    x = f.facts
    notes = []
    if x["inside"]:
        notes.append(
            f"Van de {numbers.count(x['changes'])} veranderingen in {LAST} (drie groepen, twee "
            f"indelingen) zijn er {numbers.count(x['inside'])} zo klein of onzeker dat ze als "
            "vrijwel gelijk gelden: de daling ligt voor een groot deel binnen de marge."
        )
    fell = [
        f"{row.group} (ingedeeld naar {row.base}): {row.fell}"
        for row in f.table.itertuples()
        if row.fell
    ]
    if fell:
        notes.append(
            f"‘Steeds’ klopt niet voor deze stappen, waarin de score daalde: {'; '.join(fell)}."
        )
    return [*notes, MARGIN, SELECTION, LEVEL_NOTE]


REMARKS: dict[int, Callable[[Finding], list[str]]] = {
    1: lambda _: ["De grenzen van de NPLV-gebieden zijn een benadering.", MARGIN],
    2: _households,
    3: _risers,
    4: _lowest,
    5: _middle,
    6: themes.noise_remarks,
    7: themes.advice_remarks,
    8: themes.crime_remarks,
}
"""Number of a statement -> what makes its notes; the others have none."""


def remarks(f: Finding) -> list[str]:
    """What a reader must know to read the figures of a statement rightly."""
    return REMARKS.get(f.number, lambda _: [])(f)
