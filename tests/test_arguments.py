"""A wrong argument is told at the door, by its name, with what was expected and what came."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import readmode
from readmode.fetch import fetch, fetch_pictures
from tests.audit.pages import FAULTY as ARTICLE

READING = readmode.read(ARTICLE)
REPORT = readmode.audit_page(ARTICLE)

WRONG_PAGES = [
    (None, "None"),
    (["<p>x"], "list"),
    (7, "int"),
    (bytearray(b"<p>x"), "bytearray"),
    (memoryview(b"<p>x"), "memoryview"),
    (Path("page.html"), "PosixPath"),
]

READERS: list[Callable[..., Any]] = [readmode.read, readmode.audit_page]
"""What takes a page."""


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(("page", "came"), WRONG_PAGES, ids=lambda value: value if isinstance(value, str) else "")
def test_a_page_is_bytes_or_text(reader: Callable[..., Any], page: object, came: str) -> None:
    """Whoever gives something else reads what came, not what a regular expression thinks of it."""
    with pytest.raises(TypeError) as caught:
        reader(page)
    assert str(caught.value) == f"html must be bytes or str, not {came}"


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    ("named", "message"),
    [
        ({"url": b"https://example.org/"}, "url must be str or None, not bytes"),
        ({"content_type": 1}, "content_type must be str or None, not int"),
        ({"options": None}, "options must be Options, not None"),
        ({"options": {"words_per_minute": 200}}, "options must be Options, not dict"),
    ],
)
def test_what_comes_with_a_page_has_its_type(reader: Callable[..., Any], named: dict[str, Any], message: str) -> None:
    """Address, header and options are looked at before the page is."""
    with pytest.raises(TypeError) as caught:
        reader(ARTICLE, **named)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda wrong: readmode.retime(wrong, readmode.Options()), "reading must be Reading, not {}"),
        (lambda wrong: readmode.retime(READING, wrong), "options must be Options, not {}"),
        (readmode.render, "reading must be Reading, not {}"),
        (lambda wrong: readmode.render(READING, wrong), "preferences must be Preferences, not {}"),
        (lambda wrong: readmode.render(READING, frame=wrong), "frame must be SelfContained or Served, not {}"),
        (readmode.to_json, "value must be Reading or AuditReport, not {}"),
        (readmode.to_markdown, "reading must be Reading, not {}"),
        (readmode.to_text, "reading must be Reading, not {}"),
        (readmode.to_epub, "reading must be Reading, not {}"),
        (lambda wrong: readmode.to_epub(READING, wrong), "pictures must be Mapping, not {}"),
        (lambda wrong: readmode.to_audit_text(wrong, "x.html"), "report must be AuditReport, not {}"),
        (lambda wrong: readmode.to_junit(wrong, "x.html"), "report must be AuditReport, not {}"),
        (lambda wrong: readmode.to_sarif(wrong, "x.html"), "report must be AuditReport, not {}"),
        (lambda wrong: readmode.to_audit_text(REPORT, wrong), "name must be str, not {}"),
        (lambda wrong: readmode.to_junit(REPORT, wrong), "name must be str, not {}"),
        (lambda wrong: readmode.to_sarif(REPORT, wrong), "name must be str, not {}"),
        (lambda wrong: readmode.Options(limits=wrong), "limits must be Limits, not {}"),
    ],
)
@pytest.mark.parametrize(("wrong", "came"), [(None, "None"), (["x"], "list"), (b"<p>x", "bytes")])
def test_what_follows_a_reading_has_its_type(
    call: Callable[[Any], Any], message: str, wrong: object, came: str
) -> None:
    """Every public function says the same of a wrong argument, in the same words."""
    with pytest.raises(TypeError) as caught:
        call(wrong)
    assert str(caught.value) == message.format(came)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (fetch, "url must be str, not {}"),
        (lambda wrong: fetch("http://127.0.0.1/", wrong), "policy must be FetchPolicy, not {}"),
        (fetch_pictures, "reading must be Reading, not {}"),
        (lambda wrong: fetch_pictures(READING, wrong), "policy must be FetchPolicy, not {}"),
        (lambda wrong: fetch_pictures(READING, limits=wrong), "limits must be PictureLimits, not {}"),
    ],
)
@pytest.mark.parametrize(("wrong", "came"), [(None, "None"), (7, "int")])
def test_what_is_fetched_has_its_type(call: Callable[[Any], Any], message: str, wrong: object, came: str) -> None:
    """Before anything is asked of another machine."""
    with pytest.raises(TypeError) as caught:
        call(wrong)
    assert str(caught.value) == message.format(came)


@pytest.mark.parametrize("report", [REPORT, readmode.audit_page("<p>Too few words.")])
def test_an_unknown_impact_names_the_known_ones(report: readmode.AuditReport) -> None:
    """A mistyped impact is told with those that there are, also where nothing was found that it would judge."""
    least: Any = "grave"
    with pytest.raises(readmode.BadOption) as caught:
        readmode.to_junit(report, "x.html", least)
    assert str(caught.value) == (
        "The option least cannot be “grave”: it takes one of minor, moderate, serious, critical."
    )
    for impacts in ((least, "minor"), ("minor", least)):
        with pytest.raises(readmode.BadOption, match="one of minor, moderate, serious, critical"):
            readmode.at_least(*impacts)


@pytest.mark.parametrize("value", ["200", 150.5, [200]])
def test_an_option_is_a_whole_number(value: Any) -> None:  # noqa: ANN401 - a wrong type on purpose
    """A number as text, or half a one, is told as any other value outside the bounds."""
    for name in ("words_per_minute", "audit_places"):
        with pytest.raises(readmode.BadOption, match="a whole number from"):
            readmode.Options(**{name: value})
    for name in ("page_bytes", "elements", "depth"):
        with pytest.raises(readmode.BadOption, match="a whole number from 1"):
            readmode.Limits(**{name: value})
