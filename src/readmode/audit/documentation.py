"""The page about the rules, made from the rules themselves.

`python -m readmode.audit.documentation` prints it; the committed `docs/audit-rules.md` must be that text.
"""

import sys
from itertools import groupby

from readmode.audit.criteria import CRITERIA, GOOD_PRACTICE, criterion_of, place_of
from readmode.audit.report import AUDIT_RULES
from readmode.model import AuditRule

HEAD = """# The rules of the audit

What `readmode audit`, `POST /v1/audits` and `reading.audit` look for, by success criterion of WCAG 2.2. Rules that
axe-core has too have its names. docs/tester.md says how far both agree.

This page is made by `python -m readmode.audit.documentation`.
"""


def write_documentation() -> str:
    """Give the text of `docs/audit-rules.md`."""
    ordered = sorted(AUDIT_RULES, key=lambda rule: (place_of(criterion_of(rule.wcag)), rule.id))
    parts = [HEAD]
    for criterion, rules in groupby(ordered, key=lambda rule: criterion_of(rule.wcag)):
        name, level = CRITERIA.get(criterion, GOOD_PRACTICE)
        parts.append(f"## {criterion} {name} (level {level})\n" if criterion else f"## {name}\n")
        parts += map(_rule, rules)
    return "\n".join(parts)


def _rule(rule: AuditRule) -> str:
    serves = f" Criteria: {', '.join(rule.wcag)}." if rule.wcag else ""
    return (
        f"### {rule.id}\n\n{rule.title}. Impact: {rule.impact}.{serves}\n\n{rule.help} {rule.advice}\n\n"
        f"```html\n<!-- breaks it -->\n{rule.fails}\n```\n\n```html\n<!-- keeps it -->\n{rule.passes}\n```\n"
    )


if __name__ == "__main__":
    sys.stdout.write(write_documentation())
