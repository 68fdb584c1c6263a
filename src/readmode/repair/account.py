"""What every repair step shares: the form of its rules, what it may know, and the account it gives."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Self

from lxml.etree import XPath
from lxml.html import HtmlElement

from readmode.dom import EXCERPT_LENGTH, SELECTOR_DEPTH, collapse, opening_tag, shorten
from readmode.model import Finding, Metadata, Repair
from readmode.repair.rules.form import Defect, Rule

_CLASSES = XPath("descendant::*/@class", smart_strings=False)

ROOT, ROOT_SELECTOR = -1, ":scope"
"""The rank of the article's own root, which is before all, and its selector."""


class Places:
    """The elements' places in the tree as it was before any repair.

    Noted in one walk, because counting siblings for each report is quadratic on a page that is one long list; and what
    a report needs beyond that is found when there is one.
    """

    def __init__(self, root: HtmlElement) -> None:
        """Note the parent and the tag of every element below `root`."""
        self._order = list(root.iterdescendants())
        self._parents = [element.getparent() for element in self._order]
        self._tags = [str(element.tag) for element in self._order]
        self._ranks: dict[HtmlElement | None, int] = {}
        self._above: list[int] = []
        self._children: dict[int, list[int]] = {}
        self._steps: dict[int, str] = {}
        self._trails: dict[int, str] = {}

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
        return rank, self._trail(self._above[rank]) + self._step(rank) if rank != ROOT else ROOT_SELECTOR

    def _rank(self) -> None:
        """Rank the elements in the order of the document, and gather the children of each."""
        self._ranks = {element: rank for rank, element in enumerate(self._order)}
        self._above = [self._ranks.get(parent, ROOT) for parent in self._parents]
        for rank, above in enumerate(self._above):
            self._children.setdefault(above, []).append(rank)

    def _trail(self, place: int) -> str:
        """Give the path to an element and a sign that it goes on; once for all that stand in it."""
        if place not in self._trails:
            steps: list[str] = []
            climbed = place
            while climbed != ROOT and len(steps) < SELECTOR_DEPTH - 1:
                steps.append(f"{self._step(climbed)} > ")
                climbed = self._above[climbed]
            self._trails[place] = "".join(reversed(steps))
        return self._trails[place]

    def _step(self, place: int) -> str:
        """Name an element among its siblings; all of them at once, so that a row of thousands takes linear time."""
        if place not in self._steps:
            alike: dict[str, list[int]] = {}
            for child in self._children[self._above[place]]:
                alike.setdefault(self._tags[child], []).append(child)
            for tag, children in alike.items():
                alone = len(children) == 1
                for number, child in enumerate(children, start=1):
                    self._steps[child] = tag if alone else f"{tag}:nth-of-type({number})"
        return self._steps[place]


@dataclass(frozen=True, slots=True)
class Entry:
    """What a report says, and the rank of the element that it speaks of, which orders reports."""

    rank: int
    report: Repair | Finding


@dataclass(frozen=True, slots=True)
class Context:
    """What a step knows beside the tree.

    Attributes:
        base_url: what relative addresses resolve against.
        places: where each element stood before any repair.
        attributes: the names of all attributes that the article came with; a step for others has nothing to do.
        class_words: every class name of the article once, for a quick look whether a kind of element is there at all.
    """

    metadata: Metadata
    base_url: str | None
    places: Places
    attributes: frozenset[str]
    class_words: str

    @classmethod
    def of(cls, root: HtmlElement, metadata: Metadata, base_url: str | None) -> Self:
        """Note what steps ask of the article as it came."""
        attributes: set[str] = set()
        for element in root.iter():
            attributes.update(map(str, element.keys()))
        classes = {name for value in set(_CLASSES(root)) for name in value.split()}  # pages repeat a few of them
        return cls(metadata, base_url, Places(root), frozenset(attributes), "\n".join(classes))

    @property
    def language(self) -> str:
        """The article's BCP 47 tag; empty when it is not known."""
        return self.metadata.language.value if self.metadata.language else ""

    def repaired(self, rule: Rule, element: HtmlElement, before: str, after: str) -> Entry:
        """Account for one change of the element; `after` is empty when it was removed."""
        rank, where = self.places.locate(element)
        repair = Repair(rule.name, rule.wcag, rule.severity, where, shorten(before), shorten(after))
        return Entry(rank, repair)

    def found(self, defect: Defect, element: HtmlElement, about: str = "") -> Entry:
        """Account for one defect that only the author can mend; `about` tells this one from others of its kind."""
        rank, where = self.places.locate(element)
        why = f"{defect.why} {shorten(about)}" if about else defect.why
        finding = Finding(defect.name, defect.wcag, defect.severity, where, why, defect.advice)
        return Entry(rank, finding)


Account = Iterator[Entry]
"""What a step did, and what it had to leave."""

Step = Callable[[HtmlElement, Context], Account]
"""A step changes the tree below the root in place, gives the account of it, and finds nothing to do the second time."""


def source_of(element: HtmlElement) -> str:
    """Give the element as a report shows it: its opening tag and the beginning of its text."""
    pieces: list[str] = []
    length = 0
    for piece in element.itertext():
        pieces.append(piece)
        length += len(piece)
        if length > EXCERPT_LENGTH:
            break
    return opening_tag(element) + collapse("".join(pieces))
