"""How the cost grows with the page: the exponent of time in size, 1 being linear."""

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import StatisticsError, linear_regression

import readmode
from benchmarks.progress import track
from benchmarks.speed.synthetic import synthetic_page

SIZES = (10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000)
"""Bytes: from a short page to the most that a page may have, in steps of about three."""

STEADY_SIZE = 100_000
"""Bytes: above this what a page costs at any size (some milliseconds) no longer bends the fit."""

EXPONENT_BUDGET = 1.1


@dataclass(frozen=True, slots=True)
class Point:
    """A synthetic page: its bytes, and the CPU seconds that reading it took."""

    size: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Growth:
    """The times, and the exponents fitted to all of them and to those of the larger pages."""

    points: tuple[Point, ...]
    exponent: float
    steady_exponent: float


def time_growth(sizes: Sequence[int] = SIZES) -> Growth:
    """Read synthetic pages of growing size, and fit the exponent."""
    readmode.read(synthetic_page(min(sizes)))  # warm: imports and patterns belong to no size
    points = tuple(_time(size) for size in track(sizes, "growth", len(sizes)))
    steady = [point for point in points if point.size >= STEADY_SIZE]
    return Growth(points, exponent(points), exponent(steady))


def exponent(points: Sequence[Point]) -> float:
    """Fit seconds = c · size^exponent by least squares of the logarithms; not a number below two points."""
    sizes = [math.log(point.size) for point in points]
    times = [math.log(max(point.seconds, 1e-6)) for point in points]
    try:
        return linear_regression(sizes, times).slope
    except StatisticsError:
        return math.nan


def _time(size: int) -> Point:
    page = synthetic_page(size)
    begin = time.process_time()
    readmode.read(page)
    return Point(len(page), time.process_time() - begin)
