"""An audit as SARIF 2.1.0, for tools that show findings beside the source and follow them from run to run.

Source: OASIS Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
"""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from readmode.arguments import require
from readmode.audit.criteria import CRITERIA
from readmode.audit.report import AUDIT_RULES
from readmode.model import AuditFinding, AuditPlace, AuditReport, AuditRule, Severity

LEVELS: dict[Severity, str] = {"critical": "error", "serious": "error", "moderate": "warning", "minor": "note"}

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

UNDERSTANDING = "https://www.w3.org/WAI/WCAG22/Understanding/"

PRACTICES = "https://www.w3.org/WAI/tips/developing/"
"""What a rule without a criterion points to."""

DOCUMENTATION = "docs/audit-rules.md"
"""Where the rules are described, each under its id; SARIF asks for absolute addresses, so that the text names it."""

_PLACE = re.compile(r":nth-of-type\(\d+\)")

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+:", re.IGNORECASE)


def to_sarif(report: AuditReport, name: str) -> str:
    """Give the audit as a SARIF log with one run.

    Args:
        report: what was found.
        name: the page's file, as a path relative to the repository's root, or its address.

    Raises:
        TypeError: an argument has another type.
    """
    require("report", report, AuditReport)
    require("name", name, str)
    tool, _, version = report.generator.partition(" ")
    driver = {"name": tool, "version": version, "rules": [_descriptor(rule) for rule in AUDIT_RULES]}
    run = {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": True}],
        "artifacts": [{"location": _location(name), "mimeType": "text/html"}],
        "results": list(_results(report, name)),
        "properties": {"statement": report.statement, "noReading": report.no_reading},
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _location(name: str) -> dict[str, str]:
    return {"uri": name if _ADDRESS.match(name) else quote(name.replace("\\", "/"))}


def _descriptor(rule: AuditRule) -> dict[str, Any]:
    serves = ", ".join(f"{number} {CRITERIA[number][0]}" for number in rule.wcag) or "good practice"
    markdown = (
        f"{rule.help} {rule.advice}\n\nServes: {serves}.\n\nBreaks it:\n\n```html\n{rule.fails}\n```\n\n"
        f"Keeps it:\n\n```html\n{rule.passes}\n```\n\nSee {DOCUMENTATION}#{rule.id}."
    )
    return {
        "id": rule.id,
        "shortDescription": {"text": f"{rule.title}."},
        "fullDescription": {"text": rule.help},
        "help": {"text": f"{rule.help} {rule.advice} See {DOCUMENTATION}#{rule.id}.", "markdown": markdown},
        "helpUri": _help_address(rule),
        "defaultConfiguration": {"level": LEVELS[rule.impact]},
        "properties": {"tags": ["accessibility", *(f"WCAG {number}" for number in rule.wcag)], "impact": rule.impact},
    }


def _help_address(rule: AuditRule) -> str:
    if not rule.wcag:
        return PRACTICES
    name = CRITERIA[rule.wcag[0]][0].lower()
    return UNDERSTANDING + re.sub(r"[^a-z0-9]+", "-", name).strip("-")


def _results(report: AuditReport, name: str) -> Iterator[dict[str, Any]]:
    indices = {rule.id: index for index, rule in enumerate(AUDIT_RULES)}
    seen: Counter[str] = Counter()
    for criterion in report.criteria:
        for side, findings in (("page", criterion.source), ("reading", criterion.reading)):
            for finding in findings:
                rule = AUDIT_RULES[indices[finding.rule]]
                for place in finding.places:
                    print_ = _fingerprint(side, finding, place)
                    seen[print_] += 1
                    yield {
                        "ruleId": rule.id,
                        "ruleIndex": indices[rule.id],
                        "level": LEVELS[rule.impact],
                        "message": {"text": f"{rule.help} {rule.advice}"},
                        "locations": [_result_location(name, place)],
                        "partialFingerprints": {"readmodeElement/v1": f"{print_}:{seen[print_]}"},
                        "properties": {"side": side, "impact": rule.impact, "count": finding.count},
                    }


def _result_location(name: str, place: AuditPlace) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": _location(name)}
    if place.line:
        physical["region"] = {"startLine": place.line, "snippet": {"text": place.element}}
    logical = {"fullyQualifiedName": place.selector, "kind": "element"}
    return {"physicalLocation": physical, "logicalLocations": [logical]}


def _fingerprint(side: str, finding: AuditFinding, place: AuditPlace) -> str:
    """Name a finding so that it is known again when lines, and elements beside it, have come or gone."""
    path = _PLACE.sub("", place.selector)
    return hashlib.sha256(f"{side}\n{finding.rule}\n{path}\n{place.element}".encode()).hexdigest()[:32]
