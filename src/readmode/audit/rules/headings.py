"""Headings: the outline that readers move by."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from readmode.audit.names import attribute, is_blank, is_named_by_content
from readmode.audit.roles import role_of
from readmode.audit.rule import Rule
from readmode.audit.survey import Survey
from readmode.dom import HEADINGS, text_of

BOLD = ("b", "strong")

HEADING_LENGTH = 100
"""Characters: a longer bold paragraph is emphasis, not a heading."""

FOLLOWING = 2
"""How many times as long as a heading the paragraph behind it is at least, as in axe-core's p-as-heading. That one
asks for type that is also large or slanted, which style sheets say; so its name is not that of ours."""

NO_HEADING_ENDS = (".", "!", ":", ";", ",", "…", "。", "！", "।")
"""Characters that end a sentence or begin a list, and no heading."""


def _headings(survey: Survey) -> list[HtmlElement]:
    """Give the headings that a screen reader comes to, in the order of the page."""
    by_role = [each for each in survey.spoken_with("role") if role_of(each, survey) == "heading"]
    by_tag = [each for each in survey.spoken(*HEADINGS) if role_of(each, survey) == "heading"]
    return survey.in_order([*by_tag, *by_role])


def _level(heading: HtmlElement) -> int:
    level = attribute(heading, "aria-level")
    if level.isascii() and level.isdigit() and int(level[:3]) > 0:
        return int(level[:3])
    tag = str(heading.tag)
    return int(tag[1]) if tag in HEADINGS else 2


def _skipping(survey: Survey) -> Iterator[HtmlElement]:
    before = None
    for heading in survey.once(_headings):
        level = _level(heading)
        if before is not None and level > before + 1:
            yield heading
        before = level


def _without_first(survey: Survey) -> Iterator[HtmlElement]:
    if not any(_level(heading) == 1 for heading in survey.once(_headings)):
        yield survey.root


def _is_bold_line(paragraph: HtmlElement) -> bool:
    """Tell whether all of the paragraph is one short bold line that ends like a heading."""
    if not is_blank(paragraph.text) or len(paragraph) != 1:
        return False
    only = paragraph[0]
    if only.tag not in BOLD or not is_blank(only.tail):
        return False
    text = text_of(only)
    return 0 < len(text) <= HEADING_LENGTH and not text.endswith(NO_HEADING_ENDS)


def _bold_headings(survey: Survey) -> Iterator[HtmlElement]:
    for paragraph in survey.spoken("p"):
        following = paragraph.getnext()
        if len(paragraph) != 1 or following is None or following.tag != "p" or not _is_bold_line(paragraph):
            continue
        if (next(paragraph.iterancestors("li", "td", "th", "figure", "blockquote"), None) is None) and (
            not _is_bold_line(following) and len(text_of(following)) >= FOLLOWING * len(text_of(paragraph))
        ):
            yield paragraph


RULES = (
    Rule(
        "heading-order",
        "h1 h2 h3 h4 h5 h6 @role",
        "Heading levels are not skipped on the way down",
        (),
        "moderate",
        "Who moves by headings looks for a level that is not there, and cannot tell what belongs to what.",
        "Go down one level at a time.",
        "<h1>Clay</h1><h3>Digging</h3>",
        "<h1>Clay</h1><h2>Digging</h2>",
        _skipping,
    ),
    Rule(
        "empty-heading",
        "h1 h2 h3 h4 h5 h6 @role",
        "Headings say something",
        (),
        "minor",
        "A screen reader announces a heading, and nothing.",
        "Take the empty heading away, or write it.",
        "<h1>Clay</h1><h2> </h2>",
        "<h1>Clay</h1><h2>Digging</h2>",
        lambda survey: (each for each in survey.once(_headings) if not is_named_by_content(each, survey)),
    ),
    Rule(
        "page-has-heading-one",
        "html",
        "The page has a heading of the first level",
        (),
        "moderate",
        "Who looks for the beginning of the content with a heading key finds none.",
        "Make the title an h1.",
        "<h2>Clay</h2>",
        "<h1>Clay</h1>",
        _without_first,
    ),
    Rule(
        "bold-paragraph-heading",
        "b strong",
        "Headings are headings, not bold paragraphs",
        ("1.3.1",),
        "moderate",
        "What looks like a heading is none to who cannot see it: it is in no outline.",
        "Use a heading of the right level.",
        "<h1>Clay</h1><p><strong>Digging</strong></p><p>We dig in autumn.</p>",
        "<h1>Clay</h1><h2>Digging</h2><p>We dig in autumn.</p>",
        _bold_headings,
    ),
)
