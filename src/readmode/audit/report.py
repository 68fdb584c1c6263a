"""An audit with the words of its rules, and with what it leaves to a person."""

from readmode.audit.by_hand import BY_HAND, STATEMENT
from readmode.audit.rules import RULES
from readmode.model import Audit, AuditReport
from readmode.version import __version__

AUDIT_RULES = tuple(rule.words() for rule in RULES)
"""Every rule in words."""


def report(audit: Audit, url: str | None, no_reading: str = "") -> AuditReport:
    """Make a report of an audit that needs nothing else to be read.

    Args:
        audit: what was found.
        url: where the page was found, or None.
        no_reading: why there is no reading beside the page.
    """
    broken = {finding.rule for each in audit.criteria for finding in (*each.source, *each.reading)}
    return AuditReport(
        generator=f"readmode {__version__}",
        url=url,
        statement=STATEMENT,
        no_reading=no_reading,
        criteria=audit.criteria,
        rules=tuple(rule for rule in AUDIT_RULES if rule.id in broken),
        by_hand=BY_HAND,
    )
