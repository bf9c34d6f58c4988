"""Where names stand on a picture: near what they name, never on each other or on a mark."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

SIZE, LINE = 12, 13
"""Of letters, and from one line of a name to the next, in units of the picture."""
LETTER = 0.49
"""Width of a letter of the page as a part of its size, on average and somewhat more."""
LOWEST = 26
"""Height that a name takes at least: the 24 pixels that a finger needs, on a phone of 390."""
LONGEST = 12
"""Characters from which a name may take two lines."""
_WAYS, _NEAR = 24, (9, 12, 16, 22, 30, 40, 52, 66, 82, 100)
"""Directions in which, and distances at which a name is tried."""
_LEADER = 15
"""Distance from which a line joins a name to its mark."""
_HARD, _SOFT = 1000.0, 30.0
_ROUNDS, _STARTS = 6, 16
_SEED = 8
"""Of the seeds tried (0-40) the one by which the names of the NPLV areas come nearest."""
_ALMOST, _TINY = 0.98, 1e-9
"""Part of a line that may not come in another name (it ends at its own), and what is no way."""


@dataclass(frozen=True)
class Label:
    """Where a name stands: the point ``x``, ``y`` (units) at the middle of its ``side``
    (left, right, middle), and the end of the line to its mark (None without)."""

    x: float
    y: float
    side: str
    leader: tuple[float, float] | None


def broken(name: str) -> tuple[str, ...]:
    """A name over one line, or over two that are as narrow as can be."""
    words = name.replace("-", "- ").split(" ")
    if len(name) <= LONGEST or len(words) < 2:
        return (name,)
    joined = ((_joined(words[:n]), _joined(words[n:])) for n in range(1, len(words)))
    return min(joined, key=lambda two: max(map(len, two)))


def _joined(words: Sequence[str]) -> str:
    return " ".join(words).replace("- ", "-")


def width(lines: Sequence[str], size: float = SIZE) -> float:
    """How wide a name over ``lines`` is, in units."""
    return max(map(len, lines)) * size * LETTER


@lru_cache(maxsize=32)
def placed(
    marks: tuple[tuple[float, float], ...],
    names: tuple[tuple[str, ...], ...],
    frame: tuple[float, float],
    radius: float,
) -> tuple[Label, ...]:
    """A place for each of ``names`` (its lines) by its mark; always the same for the same.

    ``marks``: middles of dots with ``radius``; ``frame``: width and height. All in units. Each
    name takes the cheapest place beside the others, in turns, until nothing moves.
    """
    at = np.array(marks, dtype=float)
    sizes = np.array(
        [(width(lines), max(LOWEST, len(lines) * LINE)) for lines in names], dtype=float
    )
    tries = [_Tries(at, n, sizes[n], frame, radius) for n in range(len(at))]
    # The most crowded first: who stands free has choice enough.
    near = np.linalg.norm(at[:, None] - at[None], axis=2)
    order = np.argsort(np.sort(near, axis=1)[:, : min(6, len(at))].sum(axis=1), kind="stable")
    chance = np.random.default_rng(_SEED)
    best, chosen = np.inf, np.zeros(len(at), dtype=int)
    for start in range(_STARTS):
        total, found = _settled(tries, order if not start else chance.permutation(order))
        if total < best:
            best, chosen = total, found
    return tuple(one.label(int(at)) for one, at in zip(tries, chosen, strict=True))


def _settled(tries: list["_Tries"], order: np.ndarray) -> tuple[float, np.ndarray]:
    """The place that each name takes if they choose in this ``order``, and what all cost."""
    chosen, costs = np.full(len(tries), -1), np.zeros(len(tries))
    for _ in range(_ROUNDS):
        before = chosen.copy()
        for n in order:
            others = [m for m in range(len(tries)) if m != n and chosen[m] >= 0]
            found = tries[n].cost(tries, chosen, others)
            chosen[n], costs[n] = int(np.argmin(found)), found.min()
        if (before == chosen).all():
            break
    return float(costs.sum()), chosen


class _Tries:
    """Every place that is tried for one name, with what each costs by itself."""

    def __init__(
        self,
        marks: np.ndarray,
        own: int,
        size: np.ndarray,
        frame: tuple[float, float],
        radius: float,
    ) -> None:
        self.mark = marks[own]
        turn = np.arange(_WAYS) / _WAYS * 2 * np.pi
        way = np.tile(np.column_stack([np.cos(turn), np.sin(turn)]), (len(_NEAR), 1))
        far = np.repeat(_NEAR, _WAYS).astype(float)
        self.end = self.mark + way * far[:, None]
        self.side = np.select([way[:, 0] > 0.25, way[:, 0] < -0.25], [0, 1], 2)
        left = self.end[:, 0] - np.choose(self.side, [0, size[0], size[0] / 2])
        top = self.end[:, 1] - size[1] / 2 * (1 - way[:, 1] * (self.side == 2))
        self.box = np.column_stack([left, top, left + size[0], top + size[1]])
        self.line = np.stack([self.mark + way * radius, self.end], axis=1)
        out = np.maximum(0, -self.box[:, :2]) + np.maximum(0, self.box[:, 2:] - np.array(frame))
        dots = np.column_stack([marks - radius, marks + radius])
        over = _overlap(self.box, dots)
        rest = np.delete(dots, own, axis=0)
        self.own = far + out.sum(axis=1) * _HARD + (over > 0).sum(axis=1) * _HARD
        self.own += _through(self.line, rest).sum(axis=1) * _SOFT * (far >= _LEADER)
        # Beside a mark a name reads best, and on its right before its left.
        self.own += np.abs(way[:, 1]) * 4 + self.side
        # What cannot be is not tried again, as long as something can.
        kept = np.flatnonzero(self.own < max(_HARD, self.own.min() + 1))
        self.own, self.end, self.side, self.box = (
            part[kept] for part in (self.own, self.end, self.side, self.box)
        )
        self.far, self.line = far[kept], self.line[kept]

    def cost(self, every: list["_Tries"], chosen: np.ndarray, others: list[int]) -> np.ndarray:
        """What each place costs beside those that the ``others`` have chosen."""
        if not others:
            return self.own
        boxes = np.array([every[m].box[chosen[m]] for m in others])
        lines = np.array([every[m].line[chosen[m]] for m in others])
        led = np.array([every[m].far[chosen[m]] >= _LEADER for m in others])
        leads = (self.far >= _LEADER)[:, None]
        cost = (_overlap(self.box, boxes) > 0).sum(axis=1) * _HARD
        cost = cost + (_through(self.line, boxes) * leads).sum(axis=1) * _HARD
        cost += (_through(lines, self.box).T * led).sum(axis=1) * _HARD
        cost += (_crossing(self.line, lines) * leads * led).sum(axis=1) * _SOFT * 3
        return self.own + cost

    def label(self, best: int) -> Label:
        left, top, right, bottom = self.box[best]
        x = (left, right, (left + right) / 2)[self.side[best]]
        led = self.far[best] >= _LEADER
        end = (float(self.end[best, 0]), float(self.end[best, 1])) if led else None
        side = ("left", "right", "middle")[self.side[best]]
        return Label(float(x), float((top + bottom) / 2), side, end)


def _overlap(some: np.ndarray, others: np.ndarray) -> np.ndarray:
    """The surface that each of ``some`` boxes shares with each of ``others``."""
    low = np.maximum(some[:, None, :2], others[None, :, :2])
    high = np.minimum(some[:, None, 2:], others[None, :, 2:])
    return np.clip(high - low, 0, None).prod(axis=2)


def _through(lines: np.ndarray, boxes: np.ndarray) -> np.ndarray:
    """Whether each of ``lines`` (two points) comes in each of ``boxes``: from where to where of
    its way it is between the two sides, and between top and bottom (Liang and Barsky 1984)."""
    start = lines[:, None, 0]
    way = lines[:, None, 1] - start
    way = np.where(np.abs(way) < _TINY, _TINY, way)
    one, two = (boxes[None, :, :2] - start) / way, (boxes[None, :, 2:] - start) / way
    into = np.minimum(one, two).max(axis=2)
    out = np.maximum(one, two).min(axis=2)
    return np.asarray(np.maximum(into, 0) < np.minimum(out, _ALMOST))


def _crossing(some: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Whether each of ``some`` lines crosses each of ``others``."""
    a, b = some[:, None, 0], some[:, None, 1]
    c, d = others[None, :, 0], others[None, :, 1]
    return (_side(a, b, c) * _side(a, b, d) < 0) & (_side(c, d, a) * _side(c, d, b) < 0)


def _side(a: np.ndarray, b: np.ndarray, c: np.ndarray) -> np.ndarray:
    return (b[..., 0] - a[..., 0]) * (c[..., 1] - a[..., 1]) - (b[..., 1] - a[..., 1]) * (
        c[..., 0] - a[..., 0]
    )
