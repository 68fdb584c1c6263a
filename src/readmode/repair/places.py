"""Where each element stood in the article before any repair, for the reports that speak of it."""

from itertools import count

import numpy as np
from lxml.html import HtmlElement

from readmode.dom import SELECTOR_DEPTH

ROOT, ROOT_SELECTOR = -1, ":scope"
"""The rank of the article's own root, which is before all, and its selector."""


class Places:
    """The elements' places in the tree as it was before any repair.

    Noted in one walk, because counting siblings for each report is quadratic on a page that is one long list; and what
    a report needs beyond that is found when there is one.
    """

    def __init__(self, order: list[HtmlElement], tags: list[str]) -> None:
        """Note the parent and the tag of each element below the root; they come in the order of the document."""
        self._order = order
        self._parents = [element.getparent() for element in order]
        self._tags = tags
        self._ranks: dict[HtmlElement | None, int] = {}
        self._above: list[int] = []
        self._numbers: list[int] = []
        self._trails: dict[int, tuple[str, ...]] = {ROOT: ()}
        self._beginnings: dict[int, str] = {ROOT: ""}

    def locate(self, element: HtmlElement) -> tuple[int, str]:
        """Give the element's rank in the order of the document, and the CSS path that led to it, before any repair.

        An element that a repair has made had no place; the nearest ancestor that had one stands for it. The root is
        before all.
        """
        if not self._ranks:
            self._rank()
        node: HtmlElement | None = element
        while node is not None and node not in self._ranks:
            node = node.getparent()
        rank = self._ranks.get(node, ROOT)
        if rank == ROOT:
            return rank, ROOT_SELECTOR
        return rank, self._beginning(self._above[rank]) + self._step(rank)

    def _rank(self) -> None:
        """Rank the elements in the order of the document, and number those of each tag that have the same parent.

        All of them at once, so that a row of thousands takes linear time; in arrays, for a list for each parent and tag
        would take more memory than the article.
        """
        self._ranks = dict(zip(self._order, count(), strict=False))
        self._above = [self._ranks.get(parent, ROOT) for parent in self._parents]
        self._parents.clear()
        kinds = {tag: number for number, tag in enumerate(dict.fromkeys(self._tags))}
        tags = np.fromiter(map(kinds.__getitem__, self._tags), np.int64, len(self._tags))
        families = (np.array(self._above, np.int64) + 1) * max(1, len(kinds)) + tags
        together = np.argsort(families, kind="stable")  # alike side by side, in the order of the document
        begins = np.flatnonzero(np.diff(families[together], prepend=-1))
        sizes = np.diff(begins, append=len(together))
        numbers = np.empty(len(together), np.int64)
        numbers[together] = np.arange(len(together)) - np.repeat(begins, sizes) + 1
        numbers[together[np.repeat(sizes == 1, sizes)]] = 0
        self._numbers = numbers.tolist()

    def _beginning(self, place: int) -> str:
        """Give the path to what stands in an element, up to the element itself; once for all that stand in it."""
        beginning = self._beginnings.get(place)
        if beginning is None:
            beginning = self._beginnings[place] = "".join(f"{step} > " for step in self._trail(place))
        return beginning

    def _trail(self, place: int) -> tuple[str, ...]:
        """Give the last steps of the path to an element; once for all that stand in it."""
        climbed: list[int] = []
        while place not in self._trails:
            climbed.append(place)
            place = self._above[place]
        trail = self._trails[place]
        for below in reversed(climbed):
            trail = (*trail, self._step(below))[1 - SELECTOR_DEPTH :]
            self._trails[below] = trail
        return trail

    def _step(self, place: int) -> str:
        """Name an element among its siblings."""
        number = self._numbers[place]
        return f"{self._tags[place]}:nth-of-type({number})" if number else self._tags[place]
