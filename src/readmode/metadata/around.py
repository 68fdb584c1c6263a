"""The texts around the headline: where a page shows its readers who wrote, and when."""

from collections.abc import Iterator
from typing import NamedTuple, TypeGuard

from lxml import etree
from lxml.html import HtmlElement

from readmode.metadata.found import plain, text_within

AFTER = 90
"""Texts behind the headline that are looked at: byline, date, share buttons and a list of contents fit in it."""

BEFORE = 16
"""Texts before the headline: some pages put the date and the author above it, all put a menu there."""

STEPS = 1_500
"""Elements that are passed at most in either direction, so that a page of empty elements costs no more."""

PROSE = 220
"""Characters of a text that is no longer about the article but the article."""

PROSE_TEXTS = 3
"""Such texts behind which no byline follows: a summary and a note may stand before it."""

SILENT = frozenset("script style template svg select textarea button iframe object nav".split())
"""Elements whose texts are not about the article."""


HEADINGS = frozenset({"h1", "h2", "h3"})
"""Elements that headlines of other articles stand in."""


class Piece(NamedTuple):
    """One text near the headline.

    Attributes:
        text: the text, plain, in one line.
        element: the element that holds it.
    """

    text: str
    element: HtmlElement


def texts_in(element: HtmlElement) -> list[Piece]:
    """Give the texts within the element, but for the one that is most of it."""
    pieces = _pieces(_inside(element), AFTER)
    size = sum(len(piece.text) for piece in pieces)
    return [piece for piece in pieces if len(piece.text) * 2 < size]


def texts_after(element: HtmlElement, headline: str) -> list[Piece]:
    """Give the texts that follow the element, up to where the article's prose or another headline begins.

    Args:
        element: the heading.
        headline: its text; a heading that repeats it is no other headline.
    """
    return _pieces(forward(element, headline), AFTER)


def texts_before(element: HtmlElement) -> list[Piece]:
    """Give the last texts that stand before the element, in document order."""
    return _pieces(_backward(element), BEFORE)[::-1]


def _pieces(walk: Iterator[tuple[HtmlElement, str]], most: int) -> list[Piece]:
    pieces: list[Piece] = []
    prose = 0
    for holder, text in walk:
        flat = plain(text)
        if len(flat) > PROSE:
            prose += 1
            if prose >= PROSE_TEXTS:
                break
        elif flat:
            pieces.append(Piece(flat, holder))
            if len(pieces) >= most:
                break
    return pieces


def _inside(element: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Walk through the element in document order, up to the headline of another article."""
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, inner in walk:
        if event == "end":
            if inner is not element and _says(tail := inner.tail):
                yield _holder(inner), tail
        elif _is_silent(inner):
            walk.skip_subtree()
        elif _says(text := inner.text):
            yield inner, text


def forward(element: HtmlElement, headline: str) -> Iterator[tuple[HtmlElement, str]]:
    """Walk on in document order, from behind the heading to the end of the body: each text, and what holds it.

    Args:
        element: the heading.
        headline: its text; a heading that repeats it is no other headline, before which the walk ends.
    """
    steps = 0
    node = element
    while node.tag != "body":
        parent = node.getparent()
        if parent is None:
            return
        if _says(tail := node.tail):
            yield parent, tail
        for sibling in node.itersiblings():
            walk = etree.iterwalk(sibling, events=("start", "end"))
            for event, inner in walk:
                steps += 1
                if steps > STEPS or (event == "start" and inner.tag in HEADINGS and _is_teaser(inner, headline)):
                    return
                if event == "end":
                    if _says(tail := inner.tail):
                        yield _holder(inner), tail
                elif _is_silent(inner):
                    walk.skip_subtree()
                elif _says(text := inner.text):
                    yield inner, text
        node = parent


def _backward(element: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Walk back in document order, from before the element to the start of the body."""
    node = element
    for _ in range(STEPS):
        before = node.getprevious()
        if before is None:
            parent = node.getparent()
            if parent is None or parent.tag == "body":
                return
            if _says(text := parent.text):
                yield parent, text
            node = parent
            continue
        if _says(tail := before.tail):
            yield _holder(before), tail
        node = before
        while len(node) and not _is_silent(node):
            node = node[-1]
            if _says(tail := node.tail):
                yield _holder(node), tail
        if _says(text := node.text) and not _is_silent(node):
            yield node, text


def _says(text: str | None) -> TypeGuard[str]:
    """Whether there is more than white space; of most elements there is not, and these are passed without a look."""
    return text is not None and not text.isspace()


def _holder(element: HtmlElement) -> HtmlElement:
    """Give the element that the text behind this one belongs to."""
    parent = element.getparent()
    return element if parent is None else parent


def _is_silent(element: HtmlElement) -> bool:
    """Whether the element's texts are not about the article; an article's own footer may hold its byline."""
    tag = element.tag
    if tag in SILENT or not isinstance(tag, str):
        return True
    return tag == "footer" and next(element.iterancestors("article", "main"), None) is None


def _is_teaser(heading: HtmlElement, headline: str) -> bool:
    """Whether the heading is the headline of another article: one that leads to a page."""
    if headline in text_within(heading, len(headline) * 2):
        return False
    link = next(heading.iter("a"), None)
    if link is None:
        link = next(heading.iterancestors("a"), None)
    return link is not None and not (link.get("href") or "#").startswith("#")
