"""What an audit found: the page's faults beside those of its reading, by success criterion."""

from dataclasses import dataclass

from readmode.model.article import Severity

AUDIT_SCHEMA_VERSION = "1.0"
"""The version of an audit's JSON; the first number changes when a key goes or changes its meaning."""


@dataclass(frozen=True, slots=True)
class AuditPlace:
    """One element that breaks a rule.

    Attributes:
        selector: a CSS path to it in the page as it was parsed, or in the reading page; of one that lies deep, the
            path's last 24 steps.
        line: its line in the page's source, from 1; None where it is not known, as in a reading.
        element: its opening tag, shortened.
    """

    selector: str
    line: int | None
    element: str


@dataclass(frozen=True, slots=True)
class AuditFinding:
    """One rule that a page breaks.

    Attributes:
        rule: the stable name of the rule, axe-core's where it has the rule.
        impact: how much it takes from a reader.
        wcag: the success criteria of WCAG 2.2 that it breaks; none for good practice.
        count: elements that break it.
        places: the first of them.
    """

    rule: str
    impact: Severity
    wcag: tuple[str, ...]
    count: int
    places: tuple[AuditPlace, ...]


@dataclass(frozen=True, slots=True)
class CriterionAudit:
    """What the source does to its reader under one criterion, and what the reading does.

    Attributes:
        criterion: the number of the success criterion; empty for good practice that no criterion asks for.
        name: what it is called.
        level: "A", "AA", "AAA", or empty.
        source: what the page breaks, the gravest first.
        reading: what its reading breaks.
    """

    criterion: str
    name: str
    level: str
    source: tuple[AuditFinding, ...]
    reading: tuple[AuditFinding, ...]


@dataclass(frozen=True, slots=True)
class Audit:
    """The criteria under which something was found, on either side.

    Automatic checks find faults; they cannot prove that there are none.
    """

    criteria: tuple[CriterionAudit, ...]


@dataclass(frozen=True, slots=True)
class AuditRule:
    """One rule of the audit, as its documentation says it.

    Attributes:
        id: the stable name; axe-core's where it has the rule.
        title: what holds on a page that keeps it.
        wcag: the success criteria of WCAG 2.2, the first being the one it is listed under; none for good practice.
        impact: how much breaking it takes from a reader.
        help: what breaking it does to whom.
        advice: what the author should do.
        fails: a page, or a piece of its body, that breaks it.
        passes: the same done well.
    """

    id: str
    title: str
    wcag: tuple[str, ...]
    impact: Severity
    help: str
    advice: str
    fails: str
    passes: str


@dataclass(frozen=True, slots=True)
class ManualCheck:
    """One question that only a person can answer, and the criterion that it belongs to."""

    criterion: str
    question: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditReport:
    """An audit of one page, complete in itself.

    Attributes:
        url: where the page was found, or None.
        statement: what the findings do and do not prove.
        no_reading: why there is no reading to set beside the page; empty when there is one.
        criteria: what was found, by criterion.
        rules: the rules that were broken, in words.
        by_hand: what a person must still look at.
    """

    schema_version: str = AUDIT_SCHEMA_VERSION
    generator: str
    url: str | None
    statement: str
    no_reading: str
    criteria: tuple[CriterionAudit, ...]
    rules: tuple[AuditRule, ...]
    by_hand: tuple[ManualCheck, ...]
