"""The times as tables for the terminal."""

from collections.abc import Callable, Sequence

from rich.table import Table

from benchmarks.speed.growth import EXPONENT_BUDGET, Growth
from benchmarks.speed.hostile import BUDGET_SECONDS, Ordeal
from benchmarks.speed.memory import BUDGET_MULTIPLE, MemoryUse
from benchmarks.speed.peers import PeerSummary
from benchmarks.speed.stages import StageCost

NOTHING = "–"

MEBIBYTE = 1024 * 1024


def peer_table(summaries: Sequence[PeerSummary]) -> Table:
    """Show what each peer costs, and what we cost as a multiple of it, with 95 % intervals over pages."""
    title = "CPU time a page, and readmode.read as a multiple [95 % interval]"
    table = _table(title, ("peer", "pages", "failed", "mean ms", "median ms", "slowest ms"))
    for column in ("ratio of means", "median of ratios", "budget", ""):
        table.add_column(column, justify="right")
    for peer in summaries:
        table.add_row(
            peer.name,
            str(peer.pages),
            str(peer.failures),
            f"{peer.mean:.1f}",
            f"{peer.median:.1f}",
            f"{peer.slowest:.0f}",
            str(peer.mean_ratio or NOTHING),
            str(peer.median_ratio or NOTHING),
            NOTHING if peer.budget is None else f"{peer.budget:g}",
            NOTHING
            if peer.budget is None or peer.mean_ratio is None
            else verdict(peer.mean_ratio.value <= peer.budget),
        )
    return table


def stage_table(stages: Sequence[StageCost]) -> Table:
    """Show where our time goes."""
    table = _table("readmode by stage", ("stage", "mean ms", "share"))
    for stage in stages:
        table.add_row(stage.stage, f"{stage.milliseconds:.2f}", f"{stage.share:.1%}")
    return table


def growth_table(growth: Growth) -> Table:
    """Show the time of pages of growing size, and the exponents in the title."""
    met = verdict(growth.steady_exponent <= EXPONENT_BUDGET)
    title = (
        f"Growth: time ∝ size^{growth.exponent:.2f}, from 100 KB on size^{growth.steady_exponent:.2f}"
        f" (budget {EXPONENT_BUDGET}: {met})"
    )
    table = _table(title, ("bytes", "seconds", "µs a KB"))
    for point in growth.points:
        cost = point.seconds * 1e6 / (point.size / 1000)
        table.add_row(f"{point.size:,}", f"{point.seconds:.3f}", f"{cost:.0f}")
    return table


def hostile_table(ordeals: Sequence[Ordeal]) -> Table:
    """Show the hostile pages, the slowest first."""
    failed = sum(not ordeal.passed for ordeal in ordeals)
    title = f"Hostile pages of 800 KB: {failed} of {len(ordeals)} over {BUDGET_SECONDS:g} s"
    table = _table(title, ("shape", "seconds", "outcome", ""))
    for ordeal in sorted(ordeals, key=lambda ordeal: -ordeal.seconds):
        table.add_row(ordeal.shape, f"{ordeal.seconds:.2f}", ordeal.outcome, verdict(ordeal.passed))
    return table


def memory_table(uses: Sequence[MemoryUse]) -> Table:
    """Show the memory that pages take above the idle process."""
    title = f"Memory above the idle process, as a multiple of the page (budget {BUDGET_MULTIPLE:g})"
    table = _table(title, ("page", "bytes", "MiB above idle", "multiple", ""))
    for use in uses:
        cells = (f"{use.size:,}", f"{use.above_idle / MEBIBYTE:.1f}", f"{use.multiple:.1f}")
        table.add_row(use.page, *cells, verdict(use.multiple <= BUDGET_MULTIPLE))
    return table


verdict: Callable[[bool], str] = {True: "met", False: "over"}.__getitem__


def _table(title: str, columns: Sequence[str]) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", min_width=len(title))  # on one line
    for place, column in enumerate(columns):
        table.add_column(column, justify="left" if place == 0 else "right")
    return table
