"""One body for the page: what stands behind its end comes back into it.

libxml2 (2.14) puts what follows "</body>" beside the body, and what follows "</html>" into further html elements beside
the first, where nothing that walks down from the root finds it. A browser puts all of it into the body.

A page without a body tag whose first element is one that libxml2 does not know from HTML 4 (an article, a main)
gets it into its head; in a browser that element ends the head.

Source: HTML Standard, §13.2.6.4.4 "in head", §13.2.6.4.19 "after body" and §13.2.6.4.22 "after after body".
"""

from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement

from readmode.parse.pieces import Piece, append, pieces_of

HEAD_CONTENT = frozenset("base basefont bgsound link meta noframes noscript script style template title".split())
"""What may stand in the head; everything else ends it."""


def end_head(root: HtmlElement) -> None:
    """Move the first element that does not belong in the head, and all behind it, to the start of the body."""
    head = root.find("head")
    if head is None:
        return
    kinds = [child.tag for child in head]  # of a comment it is no text
    first = next(
        (number for number, kind in enumerate(kinds) if isinstance(kind, str) and kind not in HEAD_CONTENT), None
    )
    if first is None:
        return
    body = root.find("body")
    if body is None:
        body = etree.SubElement(root, "body")
    moved = list(head)[first:]
    moved[-1].tail = (moved[-1].tail or "") + (body.text or "")
    body.text = None
    body[:0] = moved


def gather(root: HtmlElement) -> None:
    """Move what stands behind the first body, and behind the root, to the end of that body."""
    body = root.find("body")
    behind = [] if body is None else list(body.itersiblings())
    others = list(root.itersiblings())
    if not others and not behind and (body is None or not body.tail):
        return
    if body is None:
        body = etree.SubElement(root, "body")
    strays: list[Piece] = [body.tail or "", *_contents(behind)]
    for other in others:
        strays += (other.text or "", *_contents(list(other)))
    body.tail = None
    append(body, strays)
    for emptied in (element for element in behind if element.tag == "body"):
        root.remove(emptied)


def _contents(elements: list[HtmlElement]) -> Iterator[Piece]:
    """Give the elements with the texts behind them, and of a further body its content."""
    for element in elements:
        yield from pieces_of(element) if element.tag == "body" else (element,)
        yield element.tail or ""
