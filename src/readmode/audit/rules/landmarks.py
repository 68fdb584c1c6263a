"""Landmarks: the parts of the page that readers jump between."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from readmode.audit.aria import LANDMARKS
from readmode.audit.names import attribute, label
from readmode.audit.roles import SECTIONING, explicit_role, implied_role, role_of
from readmode.audit.rule import Rule
from readmode.audit.survey import Survey

TAGS = ("aside", "footer", "form", "header", "main", "nav", "search", "section")
"""Elements that can be landmarks."""


def _all_landmarks(survey: Survey) -> list[HtmlElement]:
    """Give the landmarks that a screen reader comes to, in the order of the page."""
    candidates = [each for each in survey.spoken(*TAGS) if not explicit_role(each)]
    candidates += [each for each in survey.spoken_with("role") if explicit_role(each) in LANDMARKS]
    return survey.in_order(each for each in candidates if role_of(each, survey) in LANDMARKS)


def _landmarks(survey: Survey, role: str) -> list[HtmlElement]:
    return [each for each in survey.once(_all_landmarks) if role_of(each, survey) == role]


def _inside_another(survey: Survey, tag: str, role: str) -> Iterator[HtmlElement]:
    """Give the landmarks of a role that stand inside another one."""
    candidates = [
        each
        for each in survey.spoken(tag)
        if not each.get("role") and (tag == "main" or next(each.iterancestors(*SECTIONING, "main"), None) is None)
    ]
    candidates += [each for each in survey.spoken_with("role") if explicit_role(each) == role]
    for element in candidates:
        if any(_is_landmark(each, survey) for each in element.iterancestors()):
            yield element


def _is_landmark(element: HtmlElement, survey: Survey) -> bool:
    role = explicit_role(element)
    if not role and (element.tag in TAGS and element.tag != "form"):
        role = implied_role(element, survey)
    return role in LANDMARKS


def _second(survey: Survey, role: str) -> list[HtmlElement]:
    """Give the landmarks of a role after the first."""
    return _landmarks(survey, role)[1:]


def _alike(survey: Survey) -> Iterator[HtmlElement]:
    known = set()
    for landmark in survey.once(_all_landmarks):
        name = (label(landmark, survey) or attribute(landmark, "title")).lower()
        key = (role_of(landmark, survey), name)
        if key in known:
            yield landmark
        known.add(key)


def _page(body: str) -> str:
    return f'<!doctype html><html lang="en"><head><title>Clay</title></head><body>{body}</body></html>'


RULES = (
    Rule(
        "landmark-one-main",
        "html",
        "The page says where its content is",
        (),
        "moderate",
        "Who skips to the content with a key of the screen reader comes nowhere.",
        "Put the content into one main element.",
        _page("<div><h1>Clay</h1></div>"),
        _page("<main><h1>Clay</h1></main>"),
        lambda survey: [] if _landmarks(survey, "main") else [survey.root],
    ),
    Rule(
        "landmark-no-duplicate-main",
        "main @role",
        "There is one main content",
        (),
        "moderate",
        "Who skips to the content may come to the wrong one.",
        "Keep one main element.",
        _page("<main>Clay</main><main>Sand</main>"),
        _page("<main>Clay and sand</main>"),
        lambda survey: _second(survey, "main"),
    ),
    Rule(
        "landmark-no-duplicate-banner",
        "header @role",
        "There is one banner",
        (),
        "moderate",
        "Who looks for the head of the page finds several.",
        "Use header outside of sections once.",
        _page("<header>Clay</header><header>Sand</header><main>Words</main>"),
        _page("<header>Clay</header><main><section><header>Sand</header></section></main>"),
        lambda survey: _second(survey, "banner"),
    ),
    Rule(
        "landmark-no-duplicate-contentinfo",
        "footer @role",
        "There is one foot of the page",
        (),
        "moderate",
        "Who looks for the foot of the page finds several.",
        "Use footer outside of sections once.",
        _page("<main>Words</main><footer>Clay</footer><footer>Sand</footer>"),
        _page("<main><article>Words<footer>Clay</footer></article></main><footer>Sand</footer>"),
        lambda survey: _second(survey, "contentinfo"),
    ),
    Rule(
        "landmark-main-is-top-level",
        "main @role",
        "The main content is in no other landmark",
        (),
        "moderate",
        "A screen reader takes the content for a part of something else.",
        "Take main out of the other landmark.",
        _page("<nav><main>Words</main></nav>"),
        _page("<nav>Menu</nav><main>Words</main>"),
        lambda survey: _inside_another(survey, "main", "main"),
    ),
    Rule(
        "landmark-banner-is-top-level",
        "header @role",
        "The banner is in no other landmark",
        (),
        "moderate",
        "A screen reader takes the head of the page for a part of something else.",
        "Take the banner out of the other landmark.",
        _page('<main><div role="banner">Clay</div></main>'),
        _page("<header>Clay</header><main>Words</main>"),
        lambda survey: _inside_another(survey, "header", "banner"),
    ),
    Rule(
        "landmark-contentinfo-is-top-level",
        "footer @role",
        "The foot of the page is in no other landmark",
        (),
        "moderate",
        "A screen reader takes the foot of the page for a part of something else.",
        "Take the foot out of the other landmark.",
        _page('<main><div role="contentinfo">Clay</div></main>'),
        _page("<main>Words</main><footer>Clay</footer>"),
        lambda survey: _inside_another(survey, "footer", "contentinfo"),
    ),
    Rule(
        "landmark-unique",
        "aside footer form header main nav search section @role",
        "Landmarks of one kind have different names",
        (),
        "moderate",
        "In a list of landmarks two sound the same, and nobody can tell which is which.",
        "Name each with aria-label.",
        _page("<nav>Menu</nav><nav>Contents</nav><main>Words</main>"),
        _page('<nav aria-label="Site">Menu</nav><nav aria-label="Contents">Contents</nav><main>Words</main>'),
        _alike,
    ),
)
