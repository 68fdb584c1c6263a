"""What an element is called: does it say anything to a screen reader, and what.

Source: Accessible Name and Description Computation 1.2, as far as it can be followed without style sheets.
"""

from lxml import etree
from lxml.html import HtmlElement

from readmode.audit.roles import PRESENTATIONAL
from readmode.audit.survey import Survey
from readmode.dom import BLOCKS, collapse

NAME_LENGTH = 500
"""Characters of a name that are compared: a longer one is no name, and reading on would cost time for nothing."""

BUTTON_TYPES = frozenset({"button", "submit", "reset"})

LINE_ENDS = BLOCKS | {"br"}

DRAWING = "svg"
"""Its title names it; the words drawn in it do not."""


def is_blank(text: str | None) -> bool:
    """Tell whether a text says nothing."""
    return not text or text.isspace() or not text.strip("\ufeff \t\n\r\f\v\u00a0")


def attribute(element: HtmlElement, name: str) -> str:
    """Give the attribute's text in one line; "" where it is missing."""
    value = element.get(name)
    return collapse(value) if value else ""


def own_name(element: HtmlElement) -> str:
    """Give what the element itself adds to the name of what it stands in: a label, an alternative, a value, a title."""
    label = attribute(element, "aria-label")
    if label:
        return label
    tag = element.tag
    if tag in ("img", "area"):
        if element.get("alt") == "" or (element.get("role") or "").strip().lower() in PRESENTATIONAL:
            return ""
        return attribute(element, "alt") or attribute(element, "title")
    if tag == "svg":
        title = next(element.iterchildren("title"), None)
        return "" if title is None else collapse("".join(title.itertext()))
    if tag == "input":
        kind = (element.get("type") or "").lower()
        named = "alt" if kind == "image" else "value"
        if kind in BUTTON_TYPES or kind == "image":
            return attribute(element, named) or attribute(element, "title")
    return attribute(element, "title")


def speaks(element: HtmlElement, survey: Survey) -> bool:
    """Tell whether anything in the element is said: a word, a described image, a label."""
    if not is_blank(element.text):
        return True
    if element not in survey.speaking:
        survey.speaking[element] = _content_speaks(element, survey)
    return survey.speaking[element]


def _content_speaks(element: HtmlElement, survey: Survey) -> bool:
    silent, unspoken = survey.silent, survey.unspoken
    waiting = [element]
    visited = []
    while waiting:
        node = waiting.pop()
        if node in silent:
            continue
        visited.append(node)
        if node.tag == DRAWING:
            if own_name(node):
                return True
            continue
        if not is_blank(node.text) or (node is not element and (own_name(node) or _refers(node, survey))):
            return True
        for child in node:
            if not is_blank(child.tail):
                return True
            if child not in unspoken:
                waiting.append(child)
    silent.update(visited[1:])
    return False


def _refers(element: HtmlElement, survey: Survey) -> bool:
    return element.get("aria-labelledby") is not None and bool(referred_text(element, survey))


def shown_text(element: HtmlElement, survey: Survey) -> str:
    """Give the words in the element in one line, up to `NAME_LENGTH` characters and a little more.

    The names of images and controls are not shown.
    """
    pieces: list[str] = []
    total = 0
    walker = etree.iterwalk(element, events=("start", "end"))
    for event, node in walker:
        if event == "start":
            if node is not element and node in survey.unspoken:
                walker.skip_subtree()
                continue
            piece = node.text
        else:
            piece = node.tail if node is not element else None
        if node.tag in LINE_ENDS:
            pieces.append(" ")
        if piece:
            pieces.append(piece)
            total += len(piece)
        if total > NAME_LENGTH:
            break
    return collapse("".join(pieces))


def referred_text(element: HtmlElement, survey: Survey) -> str:
    """Give the text of the elements that `aria-labelledby` refers to; hidden ones count, as they do for readers."""
    texts = [
        attribute(each, "aria-label") or collapse("".join(each.itertext())) or own_name(each)
        for each in survey.referred(element, "aria-labelledby")
    ]
    return collapse(" ".join(texts))[:NAME_LENGTH]


def label(element: HtmlElement, survey: Survey) -> str:
    """Give the name that ARIA gives the element; "" when it gives none."""
    return (referred_text(element, survey) if element.get("aria-labelledby") else "") or attribute(
        element, "aria-label"
    )


def is_named(element: HtmlElement, survey: Survey) -> bool:
    """Tell whether the element has a name from ARIA or from its title."""
    return bool(attribute(element, "aria-label") or attribute(element, "title") or label(element, survey))


def is_named_by_content(element: HtmlElement, survey: Survey) -> bool:
    """Tell whether the element has a name from ARIA, from its title or from its content."""
    return speaks(element, survey) or is_named(element, survey)


def is_labelled_by_html(field: HtmlElement, survey: Survey) -> bool:
    """Tell whether a label element names the field: the one that it is for, or the one around it."""
    around = next(field.iterancestors("label"), None)
    if around is not None and speaks(around, survey):
        return True
    name = field.get("id")
    labels = survey.labels.get(name, ()) if name else ()
    return any(each not in survey.unspoken and speaks(each, survey) for each in labels)
