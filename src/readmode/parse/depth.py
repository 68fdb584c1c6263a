"""Nesting that later stages can bear, without losing a word of what stood deeper."""

from functools import lru_cache

from lxml import etree
from lxml.html import HtmlElement

from readmode.dom import BLOCKS
from readmode.parse.pieces import Piece, replace

LEAVES = 8
"""Levels at the deep end that keep their structure: a table row's cell with its paragraph, link and emphasis.

What is unwrapped is the middle: the thousand containers, not the paragraph in the last of them."""


def cap_depth(root: HtmlElement, depth: int) -> bool:
    """Unwrap elements until none lies deeper than `depth` levels (the root is the first), and tell whether any did.

    Every text stays, in order; where a block is unwrapped, line breaks keep its words apart from its neighbours'. Each
    element is looked at a fixed number of times, so the time is linear however deep the tree is. Two levels are the
    least that can be kept.
    """
    kept = min(LEAVES, max(1, depth // 2))
    regions = _too_deep(max(1, depth - kept), kept)(root)
    assert isinstance(regions, list)  # noqa: S101 - what a path to elements gives
    for region in regions:
        replace(region, _pieces(region, kept))
    return bool(regions)


@lru_cache(maxsize=8)
def _too_deep(level: int, kept: int) -> etree.XPath:
    """Make the path to the elements at this level that have more than `kept` levels below them."""
    return etree.XPath("/*" * level + "[" + "/".join("*" * (kept + 1)) + "]")


def _pieces(region: HtmlElement, kept: int) -> list[Piece]:
    """List the region's texts and the elements that stay, those with fewer than `kept` levels below them, in order.

    Only an element's end tells how many levels it has; when it turns out to stay, the pieces it was cut into go again.
    """
    pieces: list[Piece] = []
    opened: list[int] = []  # where in `pieces` each open element began
    below = [0]  # for each open element, the levels found below it
    for event, element in etree.iterwalk(region, events=("start", "end")):
        separator = "\n" if element.tag in BLOCKS else ""
        if event == "start":
            opened.append(len(pieces))
            below.append(0)
            pieces += (separator, element.text or "")
            continue
        levels, start = below.pop(), opened.pop()
        below[-1] = max(below[-1], levels + 1)
        if levels < kept:
            pieces[start:] = [element]
        else:
            pieces.append(separator)
        if element is not region:
            pieces.append(element.tail or "")
    return pieces
