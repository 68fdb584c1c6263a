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


def is_blank(text: str | None) -> bool:
    """Tell whether a text says nothing."""
    return not text or text.isspace() or not text.strip("\ufeff \t\n\r\f\v\u00a0")


def attribute(element: HtmlElement, name: str) -> str:
    """Give the attribute's text in one line; "" where it is missing."""
    return collapse(element.get(name) or "")


def own_name(element: HtmlElement) -> str:
    """Give what the element itself adds to the name of what it stands in: a label, an alternative, a value, a title."""
    label = attribute(element, "aria-label")
    if label:
        return label
    tag = element.tag
    if tag in ("img", "area"):
        if (element.get("role") or "").strip().lower() in PRESENTATIONAL:
            return ""
        return attribute(element, "alt") or attribute(element, "title")
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
    silent, unspoken = survey.silent, survey.unspoken
    waiting = [element]
    visited = []
    while waiting:
        node = waiting.pop()
        if node in silent:
            continue
        visited.append(node)
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


def said(element: HtmlElement, survey: Survey, *, length: int = NAME_LENGTH) -> str:
    """Give what is said of the element's content, in one line, up to `length` characters and a little more."""
    return _text(element, survey, length, with_names=True)


def shown_text(element: HtmlElement, survey: Survey, *, length: int = NAME_LENGTH) -> str:
    """Give the words in the element, without the names of images and controls."""
    return _text(element, survey, length, with_names=False)


def _text(element: HtmlElement, survey: Survey, length: int, *, with_names: bool) -> str:
    pieces: list[str] = []
    total = 0
    walker = etree.iterwalk(element, events=("start", "end"))
    for event, node in walker:
        if event == "start":
            if node is not element and node in survey.unspoken:
                walker.skip_subtree()
                continue
            named = own_name(node) if with_names and node is not element and node.tag in ("img", "input") else ""
            piece = named or node.text
        else:
            piece = node.tail if node is not element else None
        if node.tag in LINE_ENDS:
            pieces.append(" ")
        if piece:
            pieces.append(piece)
            total += len(piece)
        if total > length:
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
    return any(each in survey.unseen or speaks(each, survey) for each in labels)
