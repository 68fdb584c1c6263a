"""Two sides, page by page: what got better, what got worse."""

from collections.abc import Mapping
from dataclasses import dataclass

from benchmarks.quality.results import Results
from benchmarks.quality.summary import Halves, break_down
from benchmarks.scoring import PageScore

NOTICEABLE = 0.02
"""F1: a page that moved less is counted as unchanged; one sentence of fifty is about that much."""


class NothingToCompare(Exception):
    """The two sides have nothing in common that could be compared."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return f"There is nothing to compare: {self.reason}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One system of one run.

    Attributes:
        label: what the report calls it.
        scores: page → score.
        texts: page → the text that was scored.
    """

    label: str
    scores: Mapping[str, PageScore]
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """One page on both sides, with the F1 of each."""

    before: PageScore
    after: PageScore

    @property
    def difference(self) -> float:
        """F1 of the second side less that of the first."""
        return (self.after.f1 or 0.0) - (self.before.f1 or 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two sides over the pages that both have.

    Attributes:
        changes: every page, from the greatest loss to the greatest gain.
        left_out: pages that only one side has.
    """

    before: Side
    after: Side
    changes: tuple[Change, ...]
    left_out: int

    @property
    def worse(self) -> list[Change]:
        """The pages that lost, the greatest loss first."""
        return [change for change in self.changes if change.difference <= -NOTICEABLE]

    @property
    def better(self) -> list[Change]:
        """The pages that gained, the greatest gain first."""
        return [change for change in reversed(self.changes) if change.difference >= NOTICEABLE]

    def groups(self) -> dict[str, tuple[Halves, Halves]]:
        """Summarise both sides over the common pages: all of them, and each type."""
        before = break_down([change.before for change in self.changes])
        after = break_down([change.after for change in self.changes])
        return {name: (before[name], after[name]) for name in before if name in after}


def side_of(results: Results, system: str, label: str) -> Side:
    """Take one system out of a run.

    Raises:
        NothingToCompare: the run has no such system.
    """
    if system not in results.scores:
        reason = f"{label} has {', '.join(results.scores) or 'no system'}, and not {system}"
        raise NothingToCompare(reason)
    scores = {score.page: score for score in results.scores[system]}
    return Side(label=f"{system} ({label})", scores=scores, texts=results.texts.get(system, {}))


def pairs(first: Results, second: Results) -> list[tuple[str, str]]:
    """Give the systems of two runs to compare: those in both, else the only one of each.

    Raises:
        NothingToCompare: no system is in both, and it is not clear which two are meant.
    """
    common = [(name, name) for name in first.scores if name in second.scores]
    if common:
        return common
    if len(first.scores) == len(second.scores) == 1:
        return [(next(iter(first.scores)), next(iter(second.scores)))]
    systems = f"{', '.join(first.scores)} and {', '.join(second.scores)}"
    reason = f"no system is in both runs ({systems}); name them as FILE:SYSTEM"
    raise NothingToCompare(reason)


def compare(before: Side, after: Side) -> Comparison:
    """Put two sides next to each other, page by page.

    Raises:
        NothingToCompare: they have no page in common.
    """
    common = [name for name in before.scores if name in after.scores]
    if not common:
        raise NothingToCompare("the two runs have no page in common")
    changes = [Change(before.scores[name], after.scores[name]) for name in common]
    return Comparison(
        before=before,
        after=after,
        changes=tuple(sorted(changes, key=lambda change: (change.difference, change.before.page))),
        left_out=len(before.scores) + len(after.scores) - 2 * len(common),
    )
