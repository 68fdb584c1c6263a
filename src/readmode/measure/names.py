"""What an element is called: its text as a screen reader would say it."""

from lxml import etree
from lxml.html import HtmlElement

from readmode.dom import BLOCKS, collapse, shorten

NAME_LENGTH = 1_000
"""Characters: a longer heading, caption or link text names nothing any more; and the bound keeps elements that are
nested in each other by the thousand from being read again and again."""

LINE_ENDS = BLOCKS | {"br"}


def name_of(element: HtmlElement) -> str:
    """Give the element's name in one line: its label if it has one, else its text and its images' descriptions.

    Source: Accessible Name and Description Computation 1.2, as far as sanitised elements need it.
    """
    label = element.get("aria-label")
    return shorten((label and collapse(label)) or _text_of(element), NAME_LENGTH)


def _text_of(element: HtmlElement) -> str:
    """Give the first `NAME_LENGTH` characters and a little more, images as their descriptions, blocks kept apart."""
    if not len(element):
        return element.text or ""
    pieces: list[str] = []
    length = 0
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if node.tag in LINE_ENDS:
            pieces.append(" ")
        if event == "start":
            piece = node.get("alt") if node.tag == "img" else node.text
        else:
            piece = node.tail if node is not element else None
        if piece:
            pieces.append(piece)
            length += len(piece)
        if length > NAME_LENGTH:
            break
    return "".join(pieces)
