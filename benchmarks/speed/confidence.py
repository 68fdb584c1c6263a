"""How sure a ratio is: intervals by drawing the pages again and again."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import fmean, median

DRAWS = 1000
"""Samples drawn with replacement: the ends of a 95 % interval then rest on 25 samples each."""

SEED = 20260131
"""Where drawing starts, so that the same times give the same interval."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value, and the interval that holds it in 95 of 100 samples of pages."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.value:.2f} [{self.low:.2f}–{self.high:.2f}]"


Pair = tuple[float, float]
"""What the two sides of a ratio cost on one page."""


def ratio_of_means(pairs: Sequence[Pair]) -> Estimate:
    """Give the mean cost of one side over that of the other: heavy pages weigh as much as they cost."""
    return _estimate(pairs, lambda drawn: fmean(one for one, _ in drawn) / fmean(other for _, other in drawn))


def median_of_ratios(pairs: Sequence[Pair]) -> Estimate:
    """Give the ratio on the page in the middle: every page weighs the same."""
    return _estimate(pairs, lambda drawn: median(one / other for one, other in drawn))


def _estimate(pairs: Sequence[Pair], measure: Callable[[Sequence[Pair]], float]) -> Estimate:
    drawing = random.Random(SEED)  # noqa: S311 - statistics, not secrets
    values = sorted(measure(drawing.choices(pairs, k=len(pairs))) for _ in range(DRAWS))
    edge = DRAWS // 40
    return Estimate(measure(pairs), values[edge], values[-edge - 1])
