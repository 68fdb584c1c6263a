"""The page as a whole: its title, its scale, its staying put."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from readmode.audit.names import is_blank
from readmode.audit.rule import Rule
from readmode.audit.survey import Survey

LEAST_SCALE = 2.0
"""Times its own size that a page must let its text grow to (WCAG 1.4.4)."""

LARGE_SCALE = 5.0
"""Times that readers with low vision make use of (axe-core's bound for good practice)."""

TWENTY_HOURS = 72_000
"""Seconds: a page that is taken away later than this leaves time enough (WCAG 2.2.1)."""

WORD_SCALES = {"yes": 1.0, "no": 0.0, "device-width": 10.0, "device-height": 10.0}
"""What words mean where a number is asked for (CSS Device Adaptation, §8)."""

_DELAY = re.compile(r"\s*(\d+(?:\.\d*)?|\.\d+)\s*(?:[;,\s]|$)")


def _untitled(survey: Survey) -> Iterator[HtmlElement]:
    head_titles = [title for title in survey.all("title") if next(title.iterancestors("svg"), None) is None]
    if not head_titles or is_blank("".join(head_titles[0].itertext())):
        yield survey.root


def _settings(meta: HtmlElement) -> dict[str, str]:
    """Give the settings of a viewport."""
    pairs = (part.partition("=") for part in re.split("[;,]", (meta.get("content") or "").lower()))
    return {name.strip(): value.strip() for name, _, value in pairs if name.strip() and value.strip()}


def _scale(value: str) -> float:
    number = re.match(r"[+-]?\d*\.?\d+", value)
    return float(number[0]) if number else WORD_SCALES.get(value, 0.0)


def _viewports(survey: Survey) -> Iterator[tuple[HtmlElement, dict[str, str]]]:
    for meta in survey.all("meta"):
        if (meta.get("name") or "") == "viewport":
            yield meta, _settings(meta)


def _fixed(survey: Survey) -> Iterator[HtmlElement]:
    for meta, settings in _viewports(survey):
        fixed = "user-scalable" in settings and 0 <= _zoom(settings["user-scalable"]) < 1
        if fixed or 0 <= _largest(settings) < LEAST_SCALE:
            yield meta


def _zoom(value: str) -> float:
    return _scale(value)


def _largest(settings: dict[str, str]) -> float:
    return _scale(settings["maximum-scale"]) if "maximum-scale" in settings else LARGE_SCALE


def _narrow(survey: Survey) -> Iterator[HtmlElement]:
    for meta, settings in _viewports(survey):
        if LEAST_SCALE <= _largest(settings) < LARGE_SCALE:
            yield meta


def _refreshing(survey: Survey) -> Iterator[tuple[HtmlElement, float]]:
    for meta in survey.all("meta"):
        if (meta.get("http-equiv") or "").lower() == "refresh" and meta.get("content"):
            delay = _DELAY.match(meta.get("content", ""))
            if delay:
                yield meta, float(delay[1])


def _page(head: str, body: str = "<p>Clay.</p>") -> str:
    return f'<!doctype html><html lang="en"><head><title>Clay</title>{head}</head><body>{body}</body></html>'


RULES = (
    Rule(
        "document-title",
        "html",
        "The page has a title",
        ("2.4.2",),
        "serious",
        "A screen reader says the title first, tabs and bookmarks show it: without one nobody knows where they are.",
        "Write a title element that names the page and the site.",
        '<!doctype html><html lang="en"><head><title> </title></head><body><p>Clay.</p></body></html>',
        _page(""),
        _untitled,
    ),
    Rule(
        "meta-viewport",
        "meta",
        "The page can be zoomed",
        ("1.4.4",),
        "moderate",
        "Who cannot read small text cannot make it larger.",
        "Leave user-scalable and maximum-scale out of the viewport.",
        _page('<meta name="viewport" content="width=device-width, user-scalable=no">'),
        _page('<meta name="viewport" content="width=device-width">'),
        _fixed,
    ),
    Rule(
        "meta-viewport-large",
        "meta",
        "The page can be zoomed to five times its size",
        (),
        "minor",
        "Readers with low vision need more than twice the size.",
        "Leave maximum-scale out of the viewport.",
        _page('<meta name="viewport" content="width=device-width, maximum-scale=3">'),
        _page('<meta name="viewport" content="width=device-width, maximum-scale=5">'),
        _narrow,
    ),
    Rule(
        "meta-refresh",
        "meta",
        "The page is not taken away while it is read",
        ("2.2.1",),
        "critical",
        "The page goes, or begins again, before slow readers have come to its end.",
        "Let the reader ask for the next page; redirect with an HTTP status.",
        _page('<meta http-equiv="refresh" content="30; url=/next">'),
        _page('<meta http-equiv="refresh" content="0; url=/next">'),
        lambda survey: (meta for meta, delay in _refreshing(survey) if 0 < delay <= TWENTY_HOURS),
    ),
    Rule(
        "meta-refresh-no-exceptions",
        "meta",
        "The page is never taken away",
        ("2.2.4", "3.2.5"),
        "minor",
        "The page goes or begins again unasked, and the reader's place in it is lost.",
        "Let the reader ask for the next page.",
        _page('<meta http-equiv="refresh" content="80000">'),
        _page(""),
        lambda survey: (meta for meta, delay in _refreshing(survey) if delay > 0),
    ),
)
