"""The geometry of the report's plots; the templates draw it as SVG, and a table beside each says the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.quality.comparison import NOTICEABLE, Comparison
from benchmarks.quality.summary import Halves
from benchmarks.quality.tables import ratio
from benchmarks.scoring import PageScore

CURVE_STEPS = 50
"""Points of a curve over F1 from 0 to 1: one a fiftieth, finer than a screen shows."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: whose it is, how long it is (0 to 1), and what stands behind it."""

    label: str
    value: float
    text: str


@dataclass(frozen=True, slots=True)
class BarGroup:
    """Bars under one heading."""

    title: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Curve:
    """One line of a plot: its name, and its points with both coordinates from 0 to 1."""

    label: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Dot:
    """One page of a comparison: F1 before and after, and whether that is "better", "worse" or "same"."""

    before: float
    after: float
    verdict: str


def bars_by_type(systems: Mapping[str, Mapping[str, Halves]]) -> list[BarGroup]:
    """Give a group of bars for each page type, one bar a system: mean F1."""
    groups: dict[str, list[Bar]] = {}
    for name, found in systems.items():
        for group, halves in found.items():
            if halves.both.f1 is not None:
                bar = Bar(name, halves.both.f1, ratio(halves.both.f1))
                groups.setdefault(f"{group} ({halves.both.pages})", []).append(bar)
    return [BarGroup(title, tuple(bars)) for title, bars in groups.items()]


def curves(scores: Mapping[str, Sequence[PageScore]]) -> list[Curve]:
    """Give, for each system, the share of pages whose F1 is below each value: the lower the line, the better."""
    found = []
    for name, pages in scores.items():
        values = sorted(page.f1 for page in pages if page.f1 is not None)
        if values:
            found.append(
                Curve(name, tuple(_share_below(values, step / CURVE_STEPS) for step in range(CURVE_STEPS + 1)))
            )
    return found


def dots(comparison: Comparison) -> list[Dot]:
    """Give a dot for each page that both sides have."""
    return [
        Dot(change.before.f1 or 0.0, change.after.f1 or 0.0, _verdict(change.difference))
        for change in comparison.changes
    ]


def _share_below(values: Sequence[float], limit: float) -> tuple[float, float]:
    return limit, sum(value < limit for value in values) / len(values)


def _verdict(difference: float) -> str:
    if abs(difference) < NOTICEABLE:
        return "same"
    return "better" if difference > 0 else "worse"
