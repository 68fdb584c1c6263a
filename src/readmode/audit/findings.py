"""What the rules find in a page and in its reading, set side by side by success criterion."""

from collections import defaultdict
from collections.abc import Callable
from itertools import islice

from lxml.html import HtmlElement

from readmode.audit.criteria import CRITERIA, GOOD_PRACTICE, criterion_of, place_of
from readmode.audit.impact import IMPACTS
from readmode.audit.reading_page import as_page
from readmode.audit.rules import RULES
from readmode.audit.survey import Survey
from readmode.dom import Paths, opening_tag
from readmode.model import Audit, AuditFinding, AuditPlace, CriterionAudit, Page

ASKED = tuple((rule, frozenset(rule.looks_at.split())) for rule in RULES)
"""The rules with what each looks at."""

Findings = tuple[AuditFinding, ...]
"""What was found in one tree, in the rules' order."""


def audit_source(page: Page, places: int) -> Findings:
    """Ask every rule of a page as it came.

    Args:
        page: the page; it stays as it is.
        places: elements that are told of each finding.
    """
    return _findings(page.root, places, lambda element: element.sourceline or None)


def audit_article(article: HtmlElement, title: str, language: str | None, places: int) -> Findings:
    """Ask every rule of an article, as the reading page shows it.

    Lines are not told: the article is in no file that its author has.

    Args:
        article: the element with the sanitised blocks; it stays as it is.
        title: the reading's title.
        language: its BCP 47 tag, or None when it is not known.
        places: elements that are told of each finding.
    """
    return _findings(as_page(article, title, language), places, lambda _: None)


def _findings(root: HtmlElement, places: int, line: Callable[[HtmlElement], int | None]) -> Findings:
    survey, paths = Survey(root), Paths(root)
    findings = []
    for rule, looked_at in ASKED:
        elements = [] if looked_at.isdisjoint(survey.holds) else list(rule.find(survey))
        if elements:
            told = (AuditPlace(paths.to(each), line(each), opening_tag(each)) for each in islice(elements, places))
            findings.append(AuditFinding(rule.id, rule.impact, rule.wcag, len(elements), tuple(told)))
    return tuple(findings)


def side_by_side(source: Findings, reading: Findings) -> Audit:
    """Set the findings of a page and of its reading side by side, the gravest first under each criterion."""
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


def _gravest_first(findings: list[AuditFinding]) -> Findings:
    return tuple(sorted(findings, key=lambda finding: (-IMPACTS.index(finding.impact), finding.rule)))
