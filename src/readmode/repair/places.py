"""Where each element stood in the page before any repair, for the reports that speak of it."""

from functools import cached_property
from itertools import count

import numpy as np
from lxml.html import HtmlElement

from readmode.dom import IMPLIED_BODY, SELECTOR_DEPTH, step_to
from readmode.model import Origin

ROOT = -1
"""The rank of the article's own root, which is before all."""

PART = ":scope"
"""The selector of the root of an article that was taken from no page."""


class Places:
    """The elements' places in the page as it was before the article was taken out of it.

    Noted in one walk, because counting siblings for each report is quadratic on a page that is one long list; and what
    a report needs beyond that is found when there is one.
    """

    def __init__(self, origin: Origin, order: list[HtmlElement], tags: list[str]) -> None:
        """Note where the article stood, and the parent and the tag of each element below its root.

        Args:
            origin: where the article stood in its page.
            order: the elements, in document order.
            tags: their tags.
        """
        self._steps = origin.steps
        self._order = order
        self._parents = [element.getparent() for element in order]
        self._tags = tags
        self._ranks: dict[HtmlElement | None, int] = {}
        self._above: list[int] = []
        self._numbers: list[int] = []
        self._top = ROOT + 1 if origin.is_wrapped else ROOT  # what is wrapped is the first below the root
        self._top_selector = " > ".join(origin.path) or PART
        self._trails = dict.fromkeys((ROOT, self._top), origin.path)
        self._beginnings: dict[int, str] = {}

    def locate(self, element: HtmlElement) -> tuple[int, str]:
        """Give the element's rank in the order of the document, and the CSS path that led to it in the page.

        An element that a repair has made had no place; the nearest ancestor that had one stands for it, and for a root
        that was made around the article what it was made around.
        """
        if not self._ranks:
            self._rank()
        node: HtmlElement | None = element
        while node is not None and node not in self._ranks:
            node = node.getparent()
        rank = self._ranks.get(node, ROOT)
        if rank <= self._top:
            return rank, self._top_selector
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
            steps = self._trail(place)[1 - SELECTOR_DEPTH :]
            beginning = self._beginnings[place] = "".join(f"{step} > " for step in steps)
        return beginning

    def _trail(self, place: int) -> tuple[str, ...]:
        """Give the last steps of the path to an element; once for all that stand in it."""
        climbed: list[int] = []
        while place not in self._trails:
            climbed.append(place)
            place = self._above[place]
        trail = self._trails[place]
        for below in reversed(climbed):
            trail = (*trail, self._step(below))[-SELECTOR_DEPTH:]
            self._trails[below] = trail
        return trail

    def _step(self, place: int) -> str:
        """Name an element among its siblings in the page."""
        if (step := self._steps.get(self._order[place])) is not None:
            return step
        tag, above = self._tags[place], self._above[place]
        is_bare_row = tag == "tr" and above != ROOT and self._tags[above] == "table" and above not in self._with_bodies
        return (IMPLIED_BODY if is_bare_row else "") + step_to(tag, self._numbers[place])

    @cached_property
    def _with_bodies(self) -> frozenset[int]:
        """Give the tables that have bodies of their own."""
        return frozenset(above for above, tag in zip(self._above, self._tags, strict=True) if tag == "tbody")
