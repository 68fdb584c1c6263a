"""Taking elements away: marked one by one, swept out together.

lxml joins the text around each element that it drops into one string, and counts siblings to find its place; on a page
of a hundred thousand dropped elements that takes minutes. Sweeping marked ones out takes one walk.
"""

from lxml.etree import strip_elements, strip_tags
from lxml.html import HtmlElement

from readmode.dom import rename

GONE = "GONE"
"""The mark of elements that go with their content. No parser makes a name in capitals."""

HOLLOW = "HOLLOW"
"""The mark of elements that go and leave their content."""

LASTING = ("id", "lang", "dir")
"""Attributes that keep an element in the tree: links may point to it, or its language is its own."""


def remove(element: HtmlElement) -> None:
    """Take the element and its content out of the article, leaving the text that follows it."""
    element.clear(keep_tail=True)
    element.tag = GONE


def remove_block(element: HtmlElement) -> None:
    """Remove an element that stood between words, and keep them apart."""
    remove(element)
    if element.tail and not element.tail[0].isspace():
        element.tail = " " + element.tail


def unwrap(element: HtmlElement) -> None:
    """Take the element's tags away, leaving its content in its place."""
    element.tag = HOLLOW


def unwrap_to(element: HtmlElement, tag: str) -> None:
    """Take the element's tags away, or give it this tag where it has to last."""
    if any(element.get(name) for name in LASTING):
        rename(element, tag)
    else:
        unwrap(element)


def sweep(root: HtmlElement) -> None:
    """Take out of the tree what is marked."""
    if next(root.iter(GONE, HOLLOW), None) is not None:
        strip_elements(root, GONE, with_tail=False)
        strip_tags(root, HOLLOW)
