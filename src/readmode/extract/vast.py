"""Tables and lists of terms so large that only their beginning is weighed part by part.

They stand or fall whole, so that ten thousand cells more say nothing that the first thousands have not said. What is
behind these is one block, with all its words, and goes where they go.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import XPath
from lxml.html import HtmlElement

from readmode.dom import closest, content_of, new_element

PARTS = ("td", "th", "dt", "dd")
VAST_WHOLES = ("table", "dl")

VAST = 10_000
"""Cells, or terms and descriptions, above which a table or list is vast. The largest of 1,497 real pages has 1,248."""

WEIGHED = 4_000
"""Parts of a vast one that are weighed one by one: more than any real page has."""

_TEXTS = XPath("descendant::text()", smart_strings=False)


@dataclass(frozen=True, slots=True)
class Rest:
    """What of a vast table or list is not weighed.

    Attributes:
        whole: the table or list.
        placed: the parts of it that are cut through, a row for one, and what holds the last children of each, which are
            set apart.
    """

    whole: HtmlElement
    placed: tuple[tuple[HtmlElement, HtmlElement], ...]

    def text(self) -> str:
        """Give all of the text in one line."""
        return " ".join(" ".join([text for _, holder in self.placed for text in _TEXTS(holder)]).split())

    def linked(self) -> list[int]:
        """Give the length of each link's text."""
        return [len(content_of(link)) for _, holder in self.placed for link in holder.iter("a")]

    def images(self) -> int:
        """Count the images."""
        return sum(1 for _, holder in self.placed for _ in holder.iter("img"))

    def put_back(self) -> None:
        """Put all where it was."""
        for parent, holder in self.placed:
            parent.extend(list(holder))


def set_apart(root: HtmlElement) -> list[Rest]:
    """Take the rests of all vast tables and lists out of the tree."""
    parts = list(root.iter(*PARTS))
    if len(parts) <= VAST:
        return []
    rests: dict[HtmlElement, Rest] = {}
    for part in parts[::VAST]:  # so many in a row are not in one table without one of these among them
        whole = closest(part, *VAST_WHOLES)
        if whole is None or whole in rests or next(whole.iterdescendants(*VAST_WHOLES), None) is not None:
            continue
        own = list(whole.iter(*PARTS))
        if len(own) > VAST:
            rests[whole] = Rest(whole, tuple(_cut_behind(whole, own[WEIGHED])))
    return list(rests.values())


def _cut_behind(whole: HtmlElement, first: HtmlElement) -> Iterator[tuple[HtmlElement, HtmlElement]]:
    """Take the part, and all that follows it in the whole, out of the tree."""
    node, behind = first, [first, *first.itersiblings()]
    while (parent := node.getparent()) is not None:
        holder = new_element("div")
        holder.extend(behind)  # the texts behind them go with them
        yield parent, holder
        if parent is whole:
            return
        node, behind = parent, list(parent.itersiblings())
