"""Damaged inputs: each takes the made set in a folder and spoils it in one way.

``DAMAGES`` lists them all, by name. What is expected stands beside each:
refused, read as if nothing happened, or (random bytes) either, as long as it is
not a fault of ours.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from . import damage_files, damage_shapes, damage_tables, damage_zips
from .made import BUURTEN, GEMEENTEN, KWB, NPLV, PUBLISHED, WIJKEN

REFUSED, ACCEPTED, EITHER = "refused", "accepted", "either"
TABLES = (WIJKEN, BUURTEN, GEMEENTEN, KWB, NPLV, PUBLISHED)
SHAPES = ("gemeente 2024.gpkg", "wijk 2024.gpkg", "buurt 2024.gpkg")
FUZZ = 8
"""Random variants of each file."""


@dataclass(frozen=True)
class Damage:
    """One way to spoil the set: ``make`` does it in a folder that may be changed."""

    name: str
    make: Callable[[Path], object]
    expected: str


def damages() -> Iterator[Damage]:
    """Every damaged input."""
    for name in (*TABLES, *SHAPES):
        kinds = damage_files.REFUSED | (
            damage_shapes.REFUSED if name in SHAPES else damage_tables.REFUSED
        )
        for about, make in kinds.items():
            # Only the file of gemeenten may be left out.
            left_out = name == GEMEENTEN and about in ("absent", "with another name")
            expected = EITHER if left_out else REFUSED
            yield Damage(f"{name}: {about}", partial(make, name=name), expected)
        kinds = damage_files.ACCEPTED | (
            damage_shapes.ACCEPTED if name in SHAPES else damage_tables.ACCEPTED
        )
        for about, make in kinds.items():
            yield Damage(f"{name}: {about}", partial(make, name=name), ACCEPTED)
        for seed in range(FUZZ):
            yield Damage(f"{name}: random {seed}", partial(fuzz, name=name, seed=seed), EITHER)
    for name, column in damage_tables.columns():
        spoil = partial(damage_tables.without_column, name=name, column=column)
        yield Damage(f"{name}: without {column}", spoil, REFUSED)
    for name, column, written in damage_tables.numbers():
        spoil = partial(damage_tables.written, name=name, column=column, value=written)
        yield Damage(f"{name}: {column} is {written!r}", spoil, REFUSED)
    for about, make in (damage_tables.SETS | damage_zips.REFUSED).items():
        yield Damage(about, make, REFUSED)
    for about, make in damage_zips.ACCEPTED.items():
        yield Damage(about, make, ACCEPTED)


def fuzz(folder: Path, name: str, seed: int) -> None:
    """Replace one to twenty bytes by others."""
    chance = random.Random(f"{name} {seed}")
    content = bytearray((folder / name).read_bytes())
    for _ in range(chance.randint(1, 20)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    (folder / name).write_bytes(content)


DAMAGES: dict[str, Damage] = {damage.name: damage for damage in damages()}
