"""What every repair step shares: the form of its rules, what it may know, and the account it gives."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml.etree import XPath
from lxml.html import HtmlElement

from readmode.dom import EXCERPT_LENGTH, SELECTOR_DEPTH, collapse, opening_tag, shorten
from readmode.model import Finding, Metadata, Repair
from readmode.repair.rules.form import Defect, Rule

CLASSES = XPath("descendant::*/@class", smart_strings=False)

ROOT_SELECTOR = ":scope"
"""The selector of the article's own root."""


class Places:
    """The elements' places in the tree as it was before any repair.

    Noted in one walk, because counting siblings for each report is quadratic on a page that is one long list; and what
    a report needs beyond that is found when there is one.
    """

    def __init__(self, root: HtmlElement) -> None:
        """Note the parent and the tag of every element below `root`."""
        self._order = list(root.iterdescendants())
        self._parents = {element: element.getparent() for element in self._order}
        self._tags = [str(element.tag) for element in self._order]
        self._ranks: dict[HtmlElement, int] = {}
        self._numbers: list[int] = []
        self._totals: dict[tuple[HtmlElement | None, str], int] = {}

    def locate(self, element: HtmlElement) -> tuple[int, str]:
        """Give the element's rank in the order of the document, and the CSS path that led to it, before any repair.

        An element that a repair has made had no place; the nearest ancestor that had one stands for it. The root is
        before all.
        """
        if not self._ranks:
            self._number()
        node: HtmlElement | None = element
        while node is not None and node not in self._ranks:
            node = node.getparent()
        if node is None:
            return -1, ROOT_SELECTOR
        rank = self._ranks[node]
        steps: list[str] = []
        while node in self._ranks and len(steps) < SELECTOR_DEPTH:
            place = self._ranks[node]
            tag, parent = self._tags[place], self._parents[node]
            alone = self._totals[parent, tag] == 1
            steps.append(tag if alone else f"{tag}:nth-of-type({self._numbers[place]})")
            node = parent
        return rank, " > ".join(reversed(steps))

    def _number(self) -> None:
        """Rank the elements in the order of the document, and number each among its siblings of its tag."""
        self._ranks = dict(zip(self._order, range(len(self._order)), strict=True))
        for element, tag in zip(self._order, self._tags, strict=True):
            kind = (self._parents[element], tag)
            number = self._totals.get(kind, 0) + 1
            self._totals[kind] = number
            self._numbers.append(number)


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
        class_words: all class names of the article, for a quick look whether a kind of element is there at all.
    """

    metadata: Metadata
    base_url: str | None
    places: Places
    class_words: str

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
