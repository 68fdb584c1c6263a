"""The audit sets the page and its reading side by side, by criterion, in bounds."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from lxml.html import HtmlElement

import readmode
from readmode.audit.criteria import CRITERIA, place_of
from readmode.audit.impact import IMPACTS
from tests.audit.pages import FAULTY, root
from tests.page_folders import FRAGMENT, SOURCE, folders
from tests.pages_by_chance import broken_pages, pages

READABLE = [folder for folder in folders() if (folder / FRAGMENT).is_file()]


def findings(criteria: tuple[readmode.CriterionAudit, ...], side: str) -> dict[str, readmode.AuditFinding]:
    return {finding.rule: finding for criterion in criteria for finding in getattr(criterion, side)}


def audit_of(source: str, places: int = 3) -> readmode.Audit:
    audit = readmode.read(source, options=readmode.Options(audit_places=places)).audit
    assert audit is not None
    return audit


def test_an_audit_is_made_when_it_is_asked_for() -> None:
    """Most readers of a reading want none, and it costs."""
    assert readmode.read(FAULTY).audit is None


def test_both_sides_stand_under_their_criterion() -> None:
    """What the page does, what the reading still does, and nothing of what it does no more."""
    audit = audit_of(FAULTY)
    images = next(each for each in audit.criteria if each.criterion == "1.1.1")
    assert (images.name, images.level) == ("Non-text Content", "A")
    assert [(each.rule, each.count) for each in images.source] == [("image-alt", 2)]
    assert images.reading == ()
    assert {"html-has-lang", "meta-viewport", "heading-order", "link-new-window"} <= set(
        findings(audit.criteria, "source")
    )
    assert set(findings(audit.criteria, "reading")) == {"link-text"}


def test_places_say_where() -> None:
    """A path, a line of the source, and the tag; lines are not told of a reading, which is in no file."""
    audit = audit_of(FAULTY)
    places = findings(audit.criteria, "source")["image-alt"].places
    assert [(place.line, place.element) for place in places] == [
        (5, '<img src="/logo.png">'),
        (10, '<img src="/heap.jpg">'),
    ]
    assert places[0].selector == "body > nav > a > img"
    assert findings(audit.criteria, "reading")["link-text"].places[0].line is None


def test_paths_of_a_reading_lead_to_its_page() -> None:
    """The element stands in the rendered page where the audit says."""
    reading = readmode.read(FAULTY)
    place = findings(audit_of(FAULTY).criteria, "reading")["link-text"].places[0]
    assert _follow(root(readmode.render(reading)), place.selector).text == "here"


def _follow(element: HtmlElement, selector: str) -> HtmlElement:
    for step in selector.split(" > "):
        tag, _, number = step.partition(":nth-of-type(")
        element = list(element.iterchildren(tag))[int(number.rstrip(")") or "1") - 1]
    return element


def test_all_are_counted_and_the_first_are_told() -> None:
    """A page of a thousand faults makes no report of a thousand lines."""
    source = FAULTY.replace("</article>", "<img src=x>" * 1000 + "</article>")
    audit = audit_of(source, 2)
    finding = findings(audit.criteria, "source")["image-alt"]
    assert (finding.count, len(finding.places)) == (1002, 2)


@pytest.mark.parametrize("places", [0, -1, 10_001])
def test_a_number_of_places_outside_its_bounds_is_refused(places: int) -> None:
    """With the bounds in the error."""
    with pytest.raises(readmode.BadOption, match="from 1 to 10000"):
        readmode.Options(audit_places=places)


def test_a_page_without_an_article_is_judged_alone() -> None:
    """And the report says why there is nothing beside it."""
    report = readmode.audit_page("<!doctype html><title>Log in</title><form><input name=user></form>", url=None)
    assert report.no_reading
    assert {"html-has-lang", "label"} <= set(findings(report.criteria, "source"))


def test_a_page_without_a_word_is_judged_too() -> None:
    """Where there is not even a guess."""
    report = readmode.audit_page("<!doctype html><html><body><img src=x></body></html>")
    assert report.no_reading
    assert "image-alt" in findings(report.criteria, "source")


def test_a_report_explains_the_rules_that_were_broken_and_no_others() -> None:
    """It can be read without any other page."""
    report = readmode.audit_page(FAULTY, url="https://example.org/clay")
    broken = {*findings(report.criteria, "source"), *findings(report.criteria, "reading")}
    assert {rule.id for rule in report.rules} == broken
    assert report.url == "https://example.org/clay"
    assert "cannot prove" in report.statement
    assert {check.criterion for check in report.by_hand}


def test_criteria_and_findings_come_in_order() -> None:
    """Criteria by their numbers, good practice last; findings by their gravity."""
    criteria = audit_of(FAULTY).criteria
    assert [each.criterion for each in criteria] == sorted((each.criterion for each in criteria), key=place_of)
    assert criteria[-1].criterion == ""
    for criterion in criteria:
        gravities = [IMPACTS.index(finding.impact) for finding in criterion.source]
        assert gravities == sorted(gravities, reverse=True)
        assert criterion.criterion in {*CRITERIA, ""}


@pytest.mark.parametrize("folder", READABLE, ids=lambda folder: folder.name)
def test_the_same_page_gets_the_same_audit(folder: Path) -> None:
    """Whatever the order in which sets were filled."""
    source = (folder / SOURCE).read_bytes()
    assert readmode.audit_page(source) == readmode.audit_page(source)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(pages() | broken_pages())
def test_every_page_can_be_audited(html: bytes | str) -> None:
    """Nothing but the errors of reading comes out instead of a report, and counts agree with places."""
    try:
        report = readmode.audit_page(html)
    except readmode.ReadmodeError:
        return
    for criterion in report.criteria:
        for finding in (*criterion.source, *criterion.reading):
            assert 1 <= len(finding.places) <= finding.count
            assert (finding.wcag[0] if finding.wcag else "") == criterion.criterion
