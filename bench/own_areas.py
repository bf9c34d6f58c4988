"""What an area that a reader composes costs the server: to open it, and to keep it.

Processor time in this process, without the network or the drawing: of composing an area of
``WIJKEN`` wijken and making each tile of its profile for the first time. Memory: how much the
process grows by ``MANY`` such areas, each with its first tile. Run it in a fresh process.
"""

import os
import random
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from bench.serving import resident_mb
from dashboard.plans.profile import answer_tile, profile
from dashboard.store.own import compose
from dashboard.store.read import Store, read_store
from dashboard.vocabulary.areas import Area

WIJKEN, ROUNDS, MANY, SEED = 30, 8, 100, 20260630


def costs(store: Store, rounds: int = ROUNDS) -> dict[str, float]:
    """Part -> median milliseconds of processor time, over so many areas that nobody asked for:
    composing the area, which tiles it has, each tile, and all of it."""
    draw, times = random.Random(SEED), dict[str, list[float]]()
    _open(composed(store, draw), lambda _key, _ms: None, store)  # what all areas share
    for _ in range(rounds):
        begin = time.process_time()
        area = composed(store, draw)
        times.setdefault("samenstellen", []).append(_since(begin))
        _open(area, lambda key, ms: times.setdefault(key, []).append(ms), store)
        times.setdefault("alles", []).append(_since(begin))
    return {key: statistics.median(some) for key, some in times.items()}


def growth(store: Store, many: int = MANY) -> int | None:
    """Megabytes by which the process grows with so many own areas and their first tile; None
    where that cannot be read (not on Linux)."""
    draw, own = random.Random(SEED + 1), os.getpid()
    for _ in range(5):
        answer_tile(store, composed(store, draw)).build()
    before = resident_mb(own)
    for _ in range(many):
        answer_tile(store, composed(store, draw)).build()
    after = resident_mb(own)
    return None if before is None or after is None else after - before


def composed(store: Store, draw: random.Random) -> Area:
    """An own area of ``WIJKEN`` wijken from all over the country."""
    codes = store.areas.loc[store.areas["level"] == "wijk", "code"].tolist()
    area = compose(store, "Proef", draw.sample(codes, WIJKEN)).area
    assert area
    return area


def _open(area: Area, note: Callable[[str, float], None], store: Store) -> None:
    begin = time.process_time()
    tiles = profile(store, area)
    note("welke tegels", _since(begin))
    for tile in (answer_tile(store, area), *tiles.values()):
        begin = time.process_time()
        tile.build()
        note(tile.key, _since(begin))


def _since(begin: float) -> float:
    return (time.process_time() - begin) * 1000


def main() -> None:
    """Print both."""
    store = read_store(Path(__file__).parents[1] / "data")
    print(f"Een eigen gebied van {WIJKEN} wijken, voor het eerst (ms processortijd, midden)")
    for key, ms in costs(store).items():
        print(f"  {key:<16}{ms:>8.0f}")
    grown = growth(store)
    told = "niet te meten" if grown is None else f"{grown:+d} MB"
    print(f"{MANY} eigen gebieden met hun eerste tegel: {told}")


if __name__ == "__main__":
    main()
