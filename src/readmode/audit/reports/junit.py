"""An audit as JUnit XML: a suite for the page and one for its reading, in each a test case for every rule."""

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from readmode.arguments import require
from readmode.audit.criteria import criterion_of
from readmode.audit.impact import at_least, check_impact
from readmode.audit.report import AUDIT_RULES
from readmode.model import AuditFinding, AuditPlace, AuditReport, AuditRule, Severity

NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 has no way to write."""


def to_junit(report: AuditReport, name: str, least: Severity = "minor") -> str:
    """Give the audit as JUnit XML.

    Args:
        report: what was found.
        name: what the page is called: its file or its address.
        least: the impact from which a finding is a failure; one below is told in its test case's output.

    Raises:
        BadOption: `least` is no impact.
        TypeError: an argument has another type.
    """
    require("report", report, AuditReport)
    require("name", name, str)
    check_impact("least", least)
    suites = Element("testsuites", name=_text(f"readmode audit of {name}"))
    _suite(suites, "page", name, [each for criterion in report.criteria for each in criterion.source], least)
    if not report.no_reading:
        _suite(suites, "reading", name, [each for criterion in report.criteria for each in criterion.reading], least)
    suites.set("tests", str(sum(int(suite.get("tests", "0")) for suite in suites)))
    suites.set("failures", str(sum(int(suite.get("failures", "0")) for suite in suites)))
    indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(suites, encoding="unicode") + "\n"


def _suite(suites: Element, side: str, name: str, findings: Iterable[AuditFinding], least: Severity) -> None:
    counts = {"tests": str(len(AUDIT_RULES)), "errors": "0", "skipped": "0"}
    suite = SubElement(suites, "testsuite", {"name": _text(f"{side} of {name}"), **counts})
    found = {finding.rule: finding for finding in findings}
    failures = 0
    for rule in AUDIT_RULES:
        criterion = criterion_of(rule.wcag) or "good-practice"
        case = SubElement(suite, "testcase", classname=f"{side}.{criterion}", name=rule.id)
        finding = found.get(rule.id)
        if finding is None:
            continue
        if at_least(finding.impact, least):
            failures += 1
            message = _text(f"{rule.title}: {_broken(finding)}")
            failure = SubElement(case, "failure", type=finding.impact, message=message)
            failure.text = _text(_details(rule, finding))
        else:
            SubElement(case, "system-out").text = _text(f"{finding.impact}: {_details(rule, finding)}")
    suite.set("failures", str(failures))


def _broken(finding: AuditFinding) -> str:
    return "broken by 1 element" if finding.count == 1 else f"broken by {finding.count} elements"


def _details(rule: AuditRule, finding: AuditFinding) -> str:
    return "\n".join([f"{rule.help} {rule.advice}", *map(_where, finding.places)])


def _where(place: AuditPlace) -> str:
    line = f"line {place.line}: " if place.line else ""
    return f"{line}{place.selector}: {place.element}"


def _text(text: str) -> str:
    return NOT_IN_XML.sub("\ufffd", text)
