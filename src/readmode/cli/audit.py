"""`readmode audit`: what a page does to its readers, and what its reading does."""

from typing import Annotated, Literal

import typer

import readmode
from readmode.cli.arguments import AllowNetwork, AllowPort, ContentType, Output, Source, Url
from readmode.cli.outcome import FINDINGS, errors_in_one_line
from readmode.cli.output import STDOUT, refuse_to_overwrite, save, wanted_by_suffix
from readmode.cli.sources import Reach, load

AuditFormat = Literal["text", "json", "junit", "sarif"]

Impact = Literal["minor", "moderate", "serious", "critical"]

PLACES = 20
"""Elements of each finding that a report tells of, unless asked for more: a screen or two of text."""

SUFFIXES: dict[str, AuditFormat] = {
    "": "text",
    ".json": "json",
    ".sarif": "sarif",
    ".text": "text",
    ".txt": "text",
    ".xml": "junit",
}
"""The format that an output file's suffix asks for."""


def audit(  # noqa: PLR0913 - one parameter an option is how typer reads them
    source: Source,
    *,
    output_format: Annotated[
        AuditFormat | None, typer.Option("--format", "-f", help="Default: by the output's suffix, else text.")
    ] = None,
    fail_on: Annotated[
        Impact | None,
        typer.Option(help="End with exit code 1 when a finding is as grave as this, in the page or in its reading."),
    ] = None,
    output: Output = STDOUT,
    places: Annotated[
        int, typer.Option(metavar="NUMBER", help="Elements that are told of each finding; all are counted.")
    ] = PLACES,
    url: Url = None,
    content_type: ContentType = None,
    allow_network: AllowNetwork = None,
    allow_port: AllowPort = None,
) -> None:
    """Judge a page and its reading by the same rules: text, json, junit or sarif."""
    with errors_in_one_line():
        wanted = wanted_by_suffix(output, SUFFIXES) if output_format is None else output_format
        refuse_to_overwrite(source, output)
        options = readmode.Options(audit_places=places)
        page = load(source, Reach(tuple(allow_network or ()), tuple(allow_port or ())))
        report = readmode.audit_page(
            page.body, url=url or page.url, content_type=content_type or page.content_type, options=options
        )
        save(output, _write(report, wanted, "stdin" if source == "-" else source, fail_on or "minor").encode())
    if fail_on and _is_broken(report, fail_on):
        raise typer.Exit(FINDINGS)


def _write(report: readmode.AuditReport, wanted: AuditFormat, name: str, least: Impact) -> str:
    match wanted:
        case "text":
            return readmode.to_audit_text(report, name)
        case "json":
            return readmode.to_json(report)
        case "junit":
            return readmode.to_junit(report, name, least)
        case "sarif":
            return readmode.to_sarif(report, name)


def _is_broken(report: readmode.AuditReport, least: Impact) -> bool:
    findings = (finding for each in report.criteria for finding in (*each.source, *each.reading))
    return any(readmode.at_least(finding.impact, least) for finding in findings)
