"""An audit for people: by criterion, the page beside its reading, and what is left to look at."""

import textwrap
from collections.abc import Iterator

from readmode.arguments import require
from readmode.model import AuditFinding, AuditPlace, AuditReport, CriterionAudit

WIDTH = 100
"""Columns of the text; a terminal of this width is common, and braille displays scroll anyway."""

INDENT = " " * 20


def to_audit_text(report: AuditReport, name: str) -> str:
    """Give the audit as plain text.

    Args:
        report: what was found.
        name: what the page is called: its file or its address.

    Raises:
        TypeError: an argument has another type.
    """
    require("report", report, AuditReport)
    require("name", name, str)
    lines = [f"Audit of {name}", "", *textwrap.wrap(report.statement, WIDTH)]
    if report.no_reading:
        lines += ["", *textwrap.wrap(f"The page is judged alone, without a reading. {report.no_reading}", WIDTH)]
    titles = {rule.id: (rule.title, rule.help, rule.advice) for rule in report.rules}
    for criterion in report.criteria:
        lines += ["", *_criterion(criterion, titles)]
    if not report.criteria:
        lines += ["", "No rule found a fault."]
    lines += ["", "Check by hand:"]
    for check in report.by_hand:
        question = f"{check.criterion}  {check.question}"
        lines += textwrap.wrap(question, WIDTH, initial_indent="  ", subsequent_indent="  ")
    return "\n".join(map(_printable, lines)) + "\n"


def _criterion(criterion: CriterionAudit, words: dict[str, tuple[str, str, str]]) -> Iterator[str]:
    level = f" (Level {criterion.level})" if criterion.level else ""
    yield f"{criterion.criterion} {criterion.name}{level}".strip()
    yield "    page  reading"
    source = {finding.rule: finding for finding in criterion.source}
    reading = {finding.rule: finding for finding in criterion.reading}
    for rule, finding in {**source, **reading}.items():
        title, why, advice = words[rule]
        counts = f"{_count(source.get(rule))}  {_count(reading.get(rule)):>7}"
        yield f"{counts:>17}   {finding.impact}: {rule}: {title}"
        yield from textwrap.wrap(f"{why} {advice}", WIDTH, initial_indent=INDENT, subsequent_indent=INDENT)
        for side, found in (("page", source.get(rule)), ("reading", reading.get(rule))):
            yield from (f"{INDENT}{side}{_where(place)}" for place in (found.places if found else ()))
            if found and found.count > len(found.places):
                yield f"{INDENT}{side}: {found.count - len(found.places)} more"


def _count(finding: AuditFinding | None) -> str:
    return str(finding.count) if finding else "none"


def _where(place: AuditPlace) -> str:
    where = f"line {place.line}" if place.line else place.selector
    return f", {where}: {place.element}"


def _printable(line: str) -> str:
    """Keep what a page holds from moving a terminal's cursor."""
    return "".join(character if character.isprintable() else " " for character in line)
