"""How the text is set, as far as the page's own markup says."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from readmode.audit.names import is_blank, speaks
from readmode.audit.rule import Rule
from readmode.audit.style import declarations
from readmode.audit.survey import Survey

LEAST_SPACING = {"letter-spacing": 0.12, "word-spacing": 0.16, "line-height": 1.5}
"""What readers may set, in ems (line height in lines; WCAG 1.4.12)."""

FONT_SIZE = 16.0
"""CSS pixels that browsers give an em where nothing else is said."""

PIXELS = {"px": 1.0, "pt": 4 / 3, "em": FONT_SIZE, "rem": FONT_SIZE, "%": FONT_SIZE / 100, "": FONT_SIZE}

KEPT = ("pre", "address", "figcaption", "td", "th", "textarea")
"""Elements in which lines end where the author wants them to."""

_LENGTH = re.compile(r"([+-]?\d*\.?\d+)(px|pt|em|rem|%|)")


def _fixed_spacing(survey: Survey) -> Iterator[HtmlElement]:
    for element in survey.spoken_with("style"):
        style = element.get("style", "")
        if "!" not in style:
            continue
        said = declarations(style)
        if any(_is_tight(said, name) for name in LEAST_SPACING) and speaks(element, survey):
            yield element


def _is_tight(said: dict[str, str], name: str) -> bool:
    """Tell whether a style attribute forbids the reader to space the text as wide as needed."""
    value, _, priority = said.get(name, "").partition("!")
    if priority.strip() != "important":
        return False
    ems = _ems(value.strip(), said.get("font-size", ""))
    return ems is not None and ems < LEAST_SPACING[name]


def _ems(value: str, font_size: str) -> float | None:
    """Give a length in ems of the element's font, if that can be told."""
    if value == "normal":
        return 0.0
    length, size = _LENGTH.fullmatch(value), _LENGTH.fullmatch(font_size.partition("!")[0].strip())
    if length is None:
        return None
    if length[2] in ("em", ""):
        return float(length[1])
    if length[2] == "%":
        return float(length[1]) / 100
    pixels = float(size[1]) * PIXELS[size[2]] if size else FONT_SIZE
    return float(length[1]) * PIXELS[length[2]] / pixels if pixels else None


def _justified(survey: Survey) -> Iterator[HtmlElement]:
    aligned = (each for each in survey.marked["align"] if (each.get("align") or "").strip().lower() == "justify")
    styled = (
        each
        for each in survey.marked["style"]
        if "justify" in each.get("style", "").lower()
        and declarations(each.get("style", "")).get("text-align", "").startswith("justify")
    )
    return (each for each in dict.fromkeys([*aligned, *styled]) if each not in survey.unseen)


def _broken_paragraphs(survey: Survey) -> Iterator[HtmlElement]:
    """Give the elements whose paragraphs are made of line breaks: two in a row with words on both sides."""
    found: dict[HtmlElement, None] = {}
    for line_break in survey.spoken("br"):
        following, parent = line_break.getnext(), line_break.getparent()
        if following is None or parent is None or following.tag != "br" or not is_blank(line_break.tail):
            continue
        if (parent not in found and not is_blank(following.tail) and _has_words_before(line_break, parent)) and (
            parent.tag not in KEPT and next(parent.iterancestors(*KEPT), None) is None
        ):
            found[parent] = None
    return iter(found)


def _has_words_before(line_break: HtmlElement, parent: HtmlElement) -> bool:
    before = line_break.getprevious()
    if before is None:
        return not is_blank(parent.text)
    return not is_blank(before.tail) or (before.tag != "br" and not is_blank("".join(before.itertext())))


RULES = (
    Rule(
        "avoid-inline-spacing",
        "@style",
        "Readers can space the text as they need",
        ("1.4.12",),
        "serious",
        "Who reads better with more space between letters, words or lines cannot have it.",
        "Leave !important away from spacing in style attributes.",
        '<p style="letter-spacing: 0.05em !important">Clay</p>',
        '<p style="letter-spacing: 0.05em">Clay</p>',
        _fixed_spacing,
    ),
    Rule(
        "text-justified",
        "@align @style",
        "Text is not justified",
        ("1.4.8",),
        "minor",
        "Uneven gaps between the words run down the text; readers with dyslexia lose the line.",
        "Align text at its start.",
        '<p style="text-align: justify">Clay is dug in autumn.</p>',
        "<p>Clay is dug in autumn.</p>",
        _justified,
    ),
    Rule(
        "line-break-paragraphs",
        "br",
        "Paragraphs are paragraphs, not line breaks",
        ("1.3.1",),
        "minor",
        "A screen reader cannot go from paragraph to paragraph, and no reader can space them.",
        "Put each paragraph into a p element.",
        "<div>Clay is dug in autumn.<br><br>It is washed in spring.</div>",
        "<p>Clay is dug in autumn.</p><p>It is washed in spring.</p>",
        _broken_paragraphs,
    ),
)
