"""What a judge complains about, in one form for all of them."""

from collections.abc import Iterable
from dataclasses import dataclass

NOT_JUDGED = "not judged"
"""The rule under which a judge that failed or took too long is counted: no verdict is not a good one."""

EXCERPT = 240
"""Characters of an element's source that are kept."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """One element that breaks one rule.

    Attributes:
        judge: "axe", "nu" or "ibm".
        rule: the judge's own name for the rule; the Nu checker's sentence without what it quotes.
        element: the beginning of the element's source.
        message: what the judge says about it.
    """

    judge: str
    rule: str
    element: str
    message: str


def not_judged(judge: str, reason: str) -> Complaint:
    """Say that there is no verdict."""
    return Complaint(judge, NOT_JUDGED, "", reason[:EXCERPT])


def rules(complaints: Iterable[Complaint]) -> set[tuple[str, str]]:
    """Give the judges and rules that are complained by, each once."""
    return {(complaint.judge, complaint.rule) for complaint in complaints}
