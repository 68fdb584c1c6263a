"""What a page does to its readers, as far as its markup tells, and what its reading does.

Static and pure: nothing is loaded, run or changed. The page is walked once; each rule asks the survey of that walk.
"""

from collections import defaultdict
from itertools import islice

from lxml.html import HtmlElement

from readmode.audit.criteria import CRITERIA, GOOD_PRACTICE, criterion_of, place_of
from readmode.audit.impact import IMPACTS, at_least
from readmode.audit.reading_page import as_page
from readmode.audit.report import described, report
from readmode.audit.reports import to_audit_text, to_junit, to_sarif
from readmode.audit.rules import RULES
from readmode.audit.survey import Survey
from readmode.dom import opening_tag, selector
from readmode.model import Audit, AuditFinding, AuditPlace, CriterionAudit, Page

__all__ = [
    "AUDIT_RULES",
    "as_page",
    "at_least",
    "audit",
    "audit_source",
    "report",
    "to_audit_text",
    "to_junit",
    "to_sarif",
]

AUDIT_RULES = tuple(described(rule) for rule in RULES)
"""Every rule in words."""


def audit(page: Page, reading: HtmlElement, places: int) -> Audit:
    """Judge a page and its reading by the same rules, and set the findings side by side.

    Args:
        page: the page as it came.
        reading: its reading, as `as_page` gives it.
        places: elements that are told of each finding.
    """
    return _side_by_side(_findings(page.root, places), _findings(reading, places, in_file=False))


def audit_source(page: Page, places: int) -> Audit:
    """Judge a page that has no reading."""
    return _side_by_side(_findings(page.root, places), ())


def _side_by_side(source: tuple[AuditFinding, ...], reading: tuple[AuditFinding, ...]) -> Audit:
    sides: dict[str, tuple[list[AuditFinding], list[AuditFinding]]] = defaultdict(lambda: ([], []))
    for side, findings in enumerate((source, reading)):
        for finding in findings:
            sides[criterion_of(finding.wcag)][side].append(finding)
    return Audit(
        tuple(
            CriterionAudit(criterion, *CRITERIA.get(criterion, GOOD_PRACTICE), *map(_gravest_first, sides[criterion]))
            for criterion in sorted(sides, key=place_of)
        )
    )


def _gravest_first(findings: list[AuditFinding]) -> tuple[AuditFinding, ...]:
    return tuple(sorted(findings, key=lambda finding: (-IMPACTS.index(finding.impact), finding.rule)))


def _findings(root: HtmlElement, places: int, *, in_file: bool = True) -> tuple[AuditFinding, ...]:
    """Ask every rule; lines are told only of what lies in a file that its author knows."""
    survey = Survey(root)
    findings = []
    for rule in RULES:
        elements = list(rule.find(survey))
        if elements:
            told = tuple(_place(each, root, in_file=in_file) for each in islice(elements, places))
            findings.append(AuditFinding(rule.id, rule.impact, rule.wcag, len(elements), told))
    return tuple(findings)


def _place(element: HtmlElement, root: HtmlElement, *, in_file: bool) -> AuditPlace:
    return AuditPlace(selector(element, root), (element.sourceline or None) if in_file else None, opening_tag(element))
