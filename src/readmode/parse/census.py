"""A count of the page's parts before its tree is built, for pages that look as if building it would cost too much."""

import re
from collections.abc import Mapping

from lxml import etree

from readmode.errors import TooComplex
from readmode.options import Limits

ATTRIBUTES_AT_MOST = 1000
"""Attributes of one element. libxml2's time grows with their square: 2 ms for 1,000, 2 s for 40,000. Real elements
have fewer than 60."""

_MANY_ATTRIBUTES = re.compile(
    r"""<[A-Za-z](?>[^>\s/="']*+(?:[\s/]++|=\s*+(?:"[^"]*+"|'[^']*+')?+|["'])){1000}+"""  # ATTRIBUTES_AT_MOST
)
"""A tag with as many separators as the limit. Every tag over it is found, and some scripts are too: hence the count."""


def refuse_too_many(source: str, limits: Limits) -> None:
    """Refuse a page with too many elements, or with an element of too many attributes, before building its tree.

    The count is made by the tree's own parser, so both see the same tags; it builds nothing, and takes linear time.

    Raises:
        TooComplex: naming what there is too much of.
    """
    if source.count("<") <= limits.elements and not _MANY_ATTRIBUTES.search(source):
        return
    census = _Census()
    parser = etree.HTMLParser(target=census, encoding="utf-8", huge_tree=True)  # type: ignore[call-overload]  # the stub asks for methods that would only slow the count
    parser.feed(source.encode("utf-8"))
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
