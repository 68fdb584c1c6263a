"""The formats of an audit: each is what its readers, people or tools, take."""

import json
import re
from typing import Any
from xml.etree import ElementTree as ET

import pytest

import readmode
from readmode.export.schema import audit_schema
from tests.audit.pages import FAULTY
from tests.export.test_json import assert_described

CHARACTERS = "\x00\x1b[31m\u202e\ufffe"


@pytest.fixture(scope="module")
def report() -> readmode.AuditReport:
    return readmode.audit_page(FAULTY, options=readmode.Options(audit_places=10))


def hostile() -> readmode.AuditReport:
    """Give the report of a page that holds characters that terminals and XML must not get."""
    return readmode.audit_page(f'<p id="&#27;[31m&#xfffe;&#11;" align=justify>Clay <img src="{CHARACTERS}">')


def test_text_sets_the_sides_side_by_side(report: readmode.AuditReport) -> None:
    """By criterion, with a count for each side, where it is, and what nobody but a person can tell."""
    text = readmode.to_audit_text(report, "clay.html")
    assert "Audit of clay.html" in text
    assert "cannot prove that a page conforms" in " ".join(text.split())
    assert re.search(r"1\.1\.1 Non-text Content \(Level A\)\n +page +reading\n +2 +none +critical: image-alt: ", text)
    assert 'page, line 10: <img src="/heap.jpg">' in text
    assert "Check by hand:\n" in text
    assert "score" not in text


def test_text_says_what_it_does_not_list() -> None:
    """A long list is cut, and says so."""
    short = readmode.audit_page(FAULTY, options=readmode.Options(audit_places=1))
    assert "page: 1 more\n" in readmode.to_audit_text(short, "clay.html")


def test_text_moves_no_cursor() -> None:
    """What a page holds cannot speak to the terminal."""
    text = readmode.to_audit_text(hostile(), CHARACTERS)
    assert all(character.isprintable() or character == "\n" for character in text)


def test_json_is_as_its_schema_says(report: readmode.AuditReport) -> None:
    """Versioned, with every key there."""
    plain = json.loads(readmode.to_json(report))
    assert_described(plain, audit_schema(), audit_schema()["$defs"])
    assert plain["schema_version"] == "1.0"


def test_junit_has_a_case_for_every_rule_and_side(report: readmode.AuditReport) -> None:
    """A rule that found nothing is a test that passed."""
    suites = ET.fromstring(readmode.to_junit(report, "clay.html"))  # noqa: S314 - our own text
    assert [suite.get("name") for suite in suites] == ["page of clay.html", "reading of clay.html"]
    for suite in suites:
        cases = suite.findall("testcase")
        assert [case.get("name") for case in cases] == [rule.id for rule in readmode.AUDIT_RULES]
        assert suite.get("tests") == str(len(cases))
        assert suite.get("failures") == str(len(suite.findall("testcase/failure")))
    failure = suites.find("testsuite/testcase[@name='image-alt']/failure")
    assert failure is not None
    assert failure.get("type") == "critical"
    assert "line 10: " in (failure.text or "")


def test_junit_fails_what_is_grave_enough(report: readmode.AuditReport) -> None:
    """The rest is told, and passes."""
    suites = ET.fromstring(readmode.to_junit(report, "clay.html", "critical"))  # noqa: S314 - our own text
    failing = {case.get("name") for case in suites.findall("testsuite/testcase") if case.find("failure") is not None}
    assert failing == {"image-alt"} | {"link-name"} & failing
    heading = suites.find("testsuite/testcase[@name='heading-order']/system-out")
    assert heading is not None
    assert (heading.text or "").startswith("moderate: ")


def test_junit_of_a_page_alone_has_one_suite() -> None:
    """No suite passes for a reading that does not exist."""
    alone = readmode.audit_page("<!doctype html><title>Log in</title><form><input name=user></form>")
    suites = ET.fromstring(readmode.to_junit(alone, "login.html"))  # noqa: S314 - our own text
    assert [suite.get("name") for suite in suites] == ["page of login.html"]


def test_junit_of_any_page_is_xml() -> None:
    """Characters that XML cannot write are replaced."""
    assert ET.fromstring(readmode.to_junit(hostile(), CHARACTERS)).tag == "testsuites"  # noqa: S314 - our own text


def run_of(report: readmode.AuditReport, name: str = "site/clay.html") -> dict[str, Any]:
    log = json.loads(readmode.to_sarif(report, name))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    assert len(log["runs"]) == 1
    return dict(log["runs"][0])


def test_sarif_describes_every_rule(report: readmode.AuditReport) -> None:
    """What the standard requires of a reporting descriptor, and what code scanning shows (SARIF 2.1.0 §3.49)."""
    driver = run_of(report)["tool"]["driver"]
    assert driver["name"] == "readmode"
    assert [rule["id"] for rule in driver["rules"]] == [rule.id for rule in readmode.AUDIT_RULES]
    for rule in driver["rules"]:
        assert rule["shortDescription"]["text"].endswith(".")
        assert rule["fullDescription"]["text"].endswith(".")
        assert f"docs/audit-rules.md#{rule['id']}" in rule["help"]["text"]
        assert "```html" in rule["help"]["markdown"]
        assert rule["helpUri"].startswith("https://")
        assert rule["defaultConfiguration"]["level"] in {"error", "warning", "note"}
        assert "accessibility" in rule["properties"]["tags"]


def test_sarif_places_every_result(report: readmode.AuditReport) -> None:
    """Rule, level, message, file, line, path and a fingerprint (SARIF 2.1.0 §3.27, §3.29, §3.30)."""
    run = run_of(report)
    rules = run["tool"]["driver"]["rules"]
    assert run["results"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
        assert result["message"]["text"].endswith(".")
        (location,) = result["locations"]
        assert location["physicalLocation"]["artifactLocation"]["uri"] == "site/clay.html"
        assert location["logicalLocations"][0]["kind"] == "element"
        assert len(result["partialFingerprints"]) == 1
        if result["properties"]["side"] == "page":
            assert location["physicalLocation"]["region"]["startLine"] >= 1
    images = [result for result in run["results"] if result["ruleId"] == "image-alt"]
    lines = [result["locations"][0]["physicalLocation"]["region"]["startLine"] for result in images]
    assert lines == [5, 10]


def test_sarif_escapes_the_name_of_a_file(report: readmode.AuditReport) -> None:
    """An artifact's location is a URI reference (SARIF 2.1.0 §3.4)."""
    artifact = run_of(report, "my site/töpfe #1.html")["artifacts"][0]
    assert artifact["location"]["uri"] == "my%20site/t%C3%B6pfe%20%231.html"
    address = "https://example.org/a?b=c"
    assert run_of(report, address)["artifacts"][0]["location"]["uri"] == address


def test_fingerprints_outlive_what_comes_before() -> None:
    """A finding is known again when lines and neighbours have come; two alike are told apart."""
    before = run_of(readmode.audit_page(FAULTY))["results"]
    after = run_of(readmode.audit_page(FAULTY.replace("<nav>", "\n\n<div>New</div><nav>")))["results"]

    def prints(results: list[dict[str, Any]]) -> set[str]:
        return {next(iter(each["partialFingerprints"].values())) for each in results if each["ruleId"] == "image-alt"}

    assert prints(before) == prints(after)
    assert len(prints(before)) == 2
