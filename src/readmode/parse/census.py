"""A count of the page's parts before its tree is built, for pages that look as if building it would cost too much."""

import re
from collections.abc import Mapping

from lxml import etree

from readmode.errors import TooComplex
from readmode.options import Limits

ATTRIBUTES_AT_MOST = 1000
"""Attributes of one element. libxml2's time grows with their square: 2 ms for 1,000, 2 s for 40,000. Real elements
have fewer than 60."""

IMPLIED = 3
"""Elements that the parser adds to those in the source: html, head and body."""

BYTES_OF_AN_ATTRIBUTE = 4
"""Bytes of the shortest attributes, with the space between, once the names of one and two bytes are used up."""

HARMLESS_BYTES = 120_000
"""Bytes in which no element can have attributes enough to matter: 30,000 of the shortest, one second."""

SHORTEST_ELEMENT = 3
"""Bytes of "<b>"; a page with fewer for each element of the limit cannot break it."""

_MANY_ATTRIBUTES = re.compile(  # ATTRIBUTES_AT_MOST separators in one tag
    rb"""<[A-Za-z](?>[^> \t\n\r\f/="']*+(?:=[ \t\n\r\f]*+(?:"[^"]*+"|'[^']*+')?+|[ \t\n\r\f/"'])){1000}+"""
)
"""Finds every tag with more attributes than the limit, and some scripts too: hence the count."""


def refuse_too_many(source: bytes, limits: Limits) -> None:
    """Refuse a page with too many elements, or with an element of too many attributes, before building its tree.

    The count is made by the tree's own parser, so both see the same tags; it builds nothing, and takes linear time.

    Raises:
        TooComplex: naming what there is too much of.
    """
    many_elements = (
        len(source) // SHORTEST_ELEMENT + IMPLIED > limits.elements and source.count(b"<") + IMPLIED > limits.elements
    )
    # Of attributes enough to matter, the first thousand stand before the last harmless bytes of the page.
    searched = len(source) - HARMLESS_BYTES + BYTES_OF_AN_ATTRIBUTE * ATTRIBUTES_AT_MOST
    many_attributes = len(source) > HARMLESS_BYTES and _MANY_ATTRIBUTES.search(source, 0, searched)
    if not (many_elements or many_attributes):
        return
    census = _Census()
    parser = etree.HTMLParser(target=census, encoding="utf-8", huge_tree=True)  # type: ignore[call-overload]  # the stub asks for methods that would only slow the count
    parser.feed(source)
    parser.close()
    if census.elements > limits.elements:
        raise TooComplex("number of elements", limits.elements)
    if census.attributes > ATTRIBUTES_AT_MOST:
        raise TooComplex("number of attributes of one element", ATTRIBUTES_AT_MOST)


class _Census:
    """A parser target that counts elements, and the attributes of the one that has most."""

    def __init__(self) -> None:
        self.elements = 0
        self.attributes = 0

    def start(self, _tag: str, attributes: Mapping[str, str]) -> None:
        self.elements += 1
        self.attributes = max(self.attributes, len(attributes))

    def close(self) -> None:
        """Nothing to hand over: the counts are attributes."""
