"""A bounded sample of the page's text, by which the declared language and direction are checked."""

from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from readmode.metadata.found import plain

CHARACTERS = 2_000
"""Characters: some three hundred words, enough for function words to tell sister languages apart."""

BLOCKS = 80
"""Blocks of text at most: many short ones are menus, and tell no more."""

BLOCK_LENGTH = 400
"""Characters of one block that are read."""

ENOUGH = 500
"""Characters of paragraphs with which the rest of the page need not be looked at."""

ELEMENTS = 4_000
"""Elements of the body that are looked at when the page has too few paragraphs."""

SILENT = frozenset("script style noscript template svg code pre select textarea math".split())
"""Elements whose text is no prose, or not shown."""


def read_sample(root: HtmlElement) -> tuple[str, ...]:
    """Give blocks of the page's text: its paragraphs first, and where it has few, any text.

    Args:
        root: the html element.
    """
    blocks: list[str] = []
    size = _collect(blocks, 0, (_text(element) for element in islice(root.iter("p", "blockquote"), BLOCKS * 4)))
    if size < ENOUGH:
        body = next(root.iter("body"), root)
        _collect(blocks, size, _texts(body))
    return tuple(blocks)


def _collect(blocks: list[str], size: int, texts: Iterator[str]) -> int:
    for text in texts:
        if size >= CHARACTERS or len(blocks) >= BLOCKS * 2:
            break
        flat = plain(text[:BLOCK_LENGTH])
        if any(map(str.isalpha, flat)):
            blocks.append(flat)
            size += len(flat)
    return size


def _text(element: HtmlElement) -> str:
    return "".join(islice(element.itertext(), 40)) if len(element) else element.text or ""


def _texts(body: HtmlElement) -> Iterator[str]:
    for element in islice(body.iter(), ELEMENTS):
        if isinstance(element.tag, str) and element.tag not in SILENT and element.text:
            yield element.text
        if element.tail:
            yield element.tail
