"""What a page does to its readers, as far as its markup tells, and what its reading does.

Static and pure: nothing is loaded, run or changed. A page is walked once; each rule asks the survey of that walk.
"""

from readmode.audit.findings import Findings, audit_article, audit_source, side_by_side
from readmode.audit.impact import at_least
from readmode.audit.report import AUDIT_RULES, report
from readmode.audit.reports import to_audit_text, to_junit, to_sarif

__all__ = [
    "AUDIT_RULES",
    "Findings",
    "at_least",
    "audit_article",
    "audit_source",
    "report",
    "side_by_side",
    "to_audit_text",
    "to_junit",
    "to_sarif",
]
