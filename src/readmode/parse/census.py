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

PASSES = 2
"""How many times the page's length may be read once more to look into tags that are not plain: more than real pages
need. Where tags begin in tags, as in "<a<a<a", each needs as much: then the parser counts."""

_NOT_PLAIN = re.compile(
    rb"""<[A-Za-z](?!
        [^<>"'=\t\n\f\r /]*+
        (?:[\t\n\f\r /][^<>"'=]{0,60}+
           (?:(?<![\t\n\f\r /"'])=(?:"[^"]*+"|'[^']*+'|[^\t\n\f\r "'<>]++)[^<>"'=]{0,60}+){0,24}+
        )?+
    >)""",
    re.VERBOSE,
)
"""Finds the tags that do not follow the simple rules by which nearly all are written: "=" only behind a name, a
quotation mark only at either end of a value, "<" only in one. Of the others, none has more than 24 values and 25 times
61 bytes beside them, and so never too many attributes.

The search takes linear time although values may hold further tags. A quotation mark leads every reading that goes on
past it from one to another of three places: outside of values, or in either kind of them, and never two to the same.
Where a reading begins, no earlier one is outside; so there are never more than three at once."""

_TAG = re.compile(
    rb"""<[A-Za-z][^\t\n\f\r />]*+
    (?:[\t\n\f\r /]*+[^\t\n\f\r />][^\t\n\f\r />=]*+
       (?:[\t\n\f\r ]*+=[\t\n\f\r ]*+(?:"[^"]*+"?+|'[^']*+'?+|[^\t\n\f\r >]*+))?+
    ){0,%d}+
    [\t\n\f\r /]*+(?P<end>>|\Z)?"""
    % ATTRIBUTES_AT_MOST,
    re.VERBOSE,
)
"""Reads a tag as the HTML Standard's tokenizer does (§13.2.5.6 "tag open state" to §13.2.5.40 "self-closing start tag
state"), up to its end or to the last attribute that it may have."""


def refuse_too_many(source: bytes, limits: Limits) -> None:
    """Refuse a page with too many elements, or with an element of too many attributes, before building its tree.

    The count is made by the tree's own parser, so both see the same tags; it builds nothing, and takes linear time.

    Raises:
        TooComplex: naming what there is too much of.
    """
    many_elements = (
        len(source) // SHORTEST_ELEMENT + IMPLIED > limits.elements and source.count(b"<") + IMPLIED > limits.elements
    )
    if not (many_elements or (len(source) > HARMLESS_BYTES and _may_have_many_attributes(source))):
        return
    census = _Census()
    parser = etree.HTMLParser(target=census, encoding="utf-8", huge_tree=True)  # type: ignore[call-overload]  # the stub asks for methods that would only slow the count
    parser.feed(source)
    parser.close()
    if census.elements > limits.elements:
        raise TooComplex("number of elements", limits.elements)
    if census.attributes > ATTRIBUTES_AT_MOST:
        raise TooComplex("number of attributes of one element", ATTRIBUTES_AT_MOST)


def _may_have_many_attributes(source: bytes) -> bool:
    """Tell whether anything on the page, read as a tag, has more attributes than the limit and enough to matter.

    All that looks like the beginning of a tag is taken for one, also in scripts, comments and other tags: where
    these end is the parser's business, and whatever it takes for a tag has been looked at.
    """
    # Of attributes enough to matter, the first thousand stand before the last harmless bytes of the page.
    end = len(source) - HARMLESS_BYTES + BYTES_OF_AN_ATTRIBUTE * ATTRIBUTES_AT_MOST
    unread = PASSES * len(source)
    position = 0
    while found := _NOT_PLAIN.search(source, position, end):
        position = found.end()
        tag = _TAG.match(source, found.start(), end)
        assert tag is not None  # noqa: S101 - what begins one is one
        unread -= len(tag[0])
        if tag["end"] is None or unread < 0:
            return True
    return False


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
